"""How elements become nodes: the one table of rules, in the order in which they are tried."""

from ..rule import Rule
from .asides import ASIDES
from .definitions import DEFINITIONS
from .embeds import EMBEDS
from .figures import FIGURES
from .lists import LISTS
from .media import MEDIA
from .quotes import QUOTES
from .tables import TABLES
from .text import LANGUAGE, TEXT
from .trackers import TRACKERS
from .widgets import WIDGETS
from .word import WORD

RULES: tuple[Rule, ...] = (
    LANGUAGE,
    *ASIDES, *WORD, *TEXT, *TRACKERS, *EMBEDS, *WIDGETS, *MEDIA, *QUOTES, *FIGURES, *LISTS, *DEFINITIONS, *TABLES,
)  # fmt: skip
"""The rules of every preset."""
