"""The body half: HTML -> typed blocks -> HTML or text. It knows nothing of articles."""
