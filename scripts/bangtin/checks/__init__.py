"""Rules over the whole corpus → one Review (floor 3)."""
