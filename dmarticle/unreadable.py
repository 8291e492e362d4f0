"""Characters that JSON can say, and that no file or no page can hold; decoders and browsers put U+FFFD for them."""

import re

HALF = re.compile("[\ud800-\udfff]")
"""Half a character, a lone surrogate (`"\\ud800"`): no encoding has one."""
UNREADABLE = re.compile("[\x00\ud800-\udfff]")
"""What no page of HTML can hold: halves of characters, and NUL."""
