"""What is published: directives, messages, vocabularies, legal effect, findings (floor 1)."""
