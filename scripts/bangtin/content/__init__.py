"""The repository read into one Corpus: YAML with places, front matter, provisions (floor 2)."""
