"""Feeds: an entry for every event, as RSS, Atom and JSON Feed (floor 3)."""
