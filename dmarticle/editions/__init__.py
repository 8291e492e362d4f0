"""Two editions of one story, aligned."""
