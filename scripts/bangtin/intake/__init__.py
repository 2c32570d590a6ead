"""Word, PDF, scan or text → a checked draft and a report of every doubt (floor 3)."""
