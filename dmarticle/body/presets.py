"""The pipelines that come with the library, as data."""

from .nodes import (
    Appeal,
    Divider,
    Embed,
    Figure,
    Gallery,
    KeyPoints,
    Media,
    Note,
    Preformatted,
    RelatedLink,
    Signoff,
    Table,
)
from .pipeline import Pipeline
from .rules import RULES
from .steps.appeals import APPEALS
from .steps.asides import ASIDES, asides
from .steps.bare_urls import BARE_URLS
from .steps.credits import CREDITS
from .steps.datelines import DATELINES
from .steps.embeds import EMBEDS
from .steps.headings import HEADINGS
from .steps.languages import LANGUAGES
from .steps.line_breaks import LINE_BREAKS
from .steps.line_endings import LINE_ENDINGS
from .steps.links import LINKS
from .steps.lists import LISTS
from .steps.notes import NOTES
from .steps.promos import PROMOS
from .steps.shortcodes import SHORTCODES
from .steps.signoffs import SIGNOFFS

NEWS = Pipeline(
    (
        LINE_ENDINGS,
        SHORTCODES,
        LINE_BREAKS,
        LANGUAGES,
        *RULES,
        LISTS,
        BARE_URLS,
        EMBEDS,
        LINKS,
        CREDITS,
        HEADINGS,
        PROMOS,
        APPEALS,
        NOTES,
        DATELINES,
        SIGNOFFS,
        ASIDES,
    )
)
"""For a news site: the story clean and typed; promos, appeals and the sign-off beside it, as data."""

ARCHIVE = NEWS.without("asides")
"""For an archive: everything is typed, and everything stays in its place."""

SYNDICATION = NEWS.replace("asides", asides(RelatedLink, Appeal, Signoff, Note))
"""For another newsroom: the story alone; promos, appeals, notes and the sign-off beside it, as data."""

NLP = NEWS.replace(
    "asides",
    asides(
        RelatedLink, Appeal, Signoff, Note, KeyPoints, Figure, Gallery, Embed, Media, Table, Preformatted, Divider,
        pull_quotes=True,
    ),
)  # fmt: skip
"""For reading by machine: the running text of the story, once; all that stands in it beside the text is data."""
