"""The pipelines that come with the library, as data."""

from .pipeline import Pipeline
from .rules import RULES
from .steps.appeals import APPEALS
from .steps.asides import ASIDES
from .steps.credits import CREDITS
from .steps.headings import HEADINGS
from .steps.line_endings import LINE_ENDINGS
from .steps.links import LINKS
from .steps.promos import PROMOS
from .steps.signoffs import SIGNOFFS

NEWS = Pipeline((LINE_ENDINGS, *RULES, LINKS, CREDITS, HEADINGS, PROMOS, APPEALS, SIGNOFFS, ASIDES))
"""For a news site: the story clean and typed; promos, appeals and the sign-off beside it, as data."""
