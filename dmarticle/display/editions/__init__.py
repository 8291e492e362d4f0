"""Two editions of one story beside each other, and clusters of editions."""
