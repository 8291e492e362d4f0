"""How the ledger of a body looks: what was done to it, step by step."""

from .painting import Styles

LEDGER: Styles = {
    r"(?m)^\S+$": "bold",
    r"(?m)^  [a-z ]+?(?= in block|:| \()": "cyan",
    r"(?m)^  dropped": "red",
    r"(?m)^  set aside": "yellow",
    r"(?m)^  rewritten": "magenta",
    r"in block \d+": "dim",
    r" (?:->|as|with) ": "dim",
}
"""The styles of what `Body.explain` gives."""
