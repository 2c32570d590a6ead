"""Scanners over text, files and output: what must never be published (floor 1)."""
