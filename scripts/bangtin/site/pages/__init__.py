"""Pages of documents, bodies and lists, drawn from values by templates (floor 3)."""
