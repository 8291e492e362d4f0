"""Out again: one target, one file, each a function over an article."""
