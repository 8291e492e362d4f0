"""Line ends of a plain text, for a place that is read as HTML, where a line end is a space."""

import re

_LINE_END = re.compile(r"\r\n?|\n")


def line_breaks(markup: str) -> str:
    """Give a text that was escaped already with an element `br` for each of its line ends."""
    return _LINE_END.sub("<br>", markup)
