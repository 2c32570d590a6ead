"""A whole content root of plainly fictional bodies, of any size, always the same (floor 3)."""
