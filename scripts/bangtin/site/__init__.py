"""What readers get, as artifacts: pages, lists, search index, feeds, open data (floor 3)."""
