"""What a plain text goes through: the steps of `NEWS` that make sense of text, and those for plain text alone."""

from ...body.presets import NEWS
from .credit_lines import CREDIT_LINES
from .picture_lines import PICTURE_LINES
from .subheads import SUBHEADS
from .teasers import TEASERS

PLAIN_TEXT = (
    NEWS.without("shortcodes", "line-breaks")  # nobody writes them in a plain text; brackets in it are brackets
    .after("notes", PICTURE_LINES, CREDIT_LINES, SUBHEADS)
    .after("signoffs", TEASERS)
)
"""For a story as plain text: picture credits and teasers of other stories beside it, headings and notes typed."""
