"""NewsML-G2, with the story as XHTML in it (extra `newsml`)."""
