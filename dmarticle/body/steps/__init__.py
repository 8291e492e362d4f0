"""The steps that refine a body, one a file."""
