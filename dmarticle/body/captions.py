"""Captions that stand behind their picture as any text does."""

from .credits import find_credit
from .inlines import flatten
from .nodes import Emphasis, Paragraph, Small
from .run import Run
from .words import folded, known

MAX_CAPTION = 600
"""Characters. No caption is longer."""


def is_caption(paragraph: Paragraph, run: Run) -> bool:
    """Tell whether a text right behind a picture is its caption: it names who made the picture, or is set apart."""
    text = paragraph.text
    if len(text) > MAX_CAPTION or _speaks_of_the_story(text, run):
        return False
    credit = find_credit(text, run.profile)
    if credit is None:
        return _is_set_apart(paragraph)
    desks = known(run.profile.signoffs)
    return not any(part.strip().casefold() in desks for part in credit.credit.split("/"))


def _is_set_apart(paragraph: Paragraph) -> bool:
    """Whether all words are small or stressed."""
    pieces = [each for each in flatten(paragraph.children) if isinstance(each.content, str) and each.content.strip()]
    return all(any(isinstance(mark, Emphasis | Small) for mark in each.marks) for each in pieces)


def _speaks_of_the_story(text: str, run: Run) -> bool:
    """Whether a text begins with an author or with the label of a promo, as no caption does."""
    start = text.lstrip().casefold()
    labels = folded(run.profile.promos)
    named = (label for label in labels if start.startswith(label))
    authors = tuple(name.casefold() for name in run.authors)
    return start.startswith(authors) or any(start[len(label) :][:1] == ":" for label in named)
