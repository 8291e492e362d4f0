"""Blocks as formats write them: the parts of a story, made legible, as lines or as HTML, and where each node stands."""
