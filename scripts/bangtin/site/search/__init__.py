"""The search of the site: Python writes the index; Python and the browser's script read it (floor 3)."""
