"""One module for each kind of file; each gives a `Paper` (floor 3)."""
