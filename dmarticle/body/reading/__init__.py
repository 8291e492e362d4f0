"""Reading: HTML -> blocks, by rules. `reader` parses it, `walk` goes through the tree, `looks` read its elements."""
