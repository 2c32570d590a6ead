"""How the site is made: what changed, engines, workers, staging, switch (floor 4)."""
