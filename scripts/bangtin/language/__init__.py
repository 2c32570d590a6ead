"""Vietnamese text: normal forms, order, numbers, dates, citations (floor 0, standard library only)."""
