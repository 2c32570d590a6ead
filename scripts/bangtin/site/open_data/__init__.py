"""Open data: machine forms of pages, lists of everything, sitemap, robots, headers (floor 3)."""
