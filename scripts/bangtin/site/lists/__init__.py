"""Lists of documents: which there are, what stands on which page (floor 3)."""
