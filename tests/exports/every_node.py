"""Every node that a body can be made of, most with all that they can hold."""

from typing import get_args

import dmarticle as dm
from dmarticle.body.nodes import InlineContainer

T = dm.Text
SITE = "https://www.paper.example"


def paragraph(*children) -> dm.Paragraph:
    """A paragraph of words and inlines."""
    return dm.Paragraph(tuple(T(each) if isinstance(each, str) else each for each in children))


def _marked(kind):
    """Words in one kind of inline, with the fields that it needs."""
    children = (T(f"in {kind.__name__.lower()}"),)
    if kind is dm.Link:
        return dm.Link(f"{SITE}/linked?a=1&b=2", children, "a title")
    if kind is dm.Abbreviation:
        return dm.Abbreviation(children, "what it stands for")
    if kind is dm.Span:
        return dm.Span(children, "fr", None)
    return kind(children)


INLINES = tuple(_marked(kind) for kind in get_args(InlineContainer))
"""Every inline that holds others, in its words its name."""

FIGURE = dm.Figure(
    f"{SITE}/img/quay.jpg",
    "The quay at dawn",
    dm.Caption((T("The quay, "), dm.Emphasis((T("at dawn"),)), T("."))),
    "Lindiwe Dlamini/EPA",
    1200,
    800,
    f"{SITE}/large/quay",
)

BLOCKS = (
    dm.KeyPoints((dm.List((dm.ListItem((paragraph("The first point"),)), dm.ListItem((paragraph("The second"),)))),)),
    paragraph(
        "Words before a break", dm.LineBreak(), "and behind it, with a place ", dm.Anchor("user-content-here"), "in it."
    ),
    *(paragraph("Words ", each, " and more.") for each in INLINES),
    paragraph(dm.Strong((T("strong "), dm.Emphasis((T("and stressed"),)))), " and plain"),
    dm.Heading(2, (T("A heading of the "), dm.Emphasis((T("second"),)), T(" level"))),
    dm.Heading(3, (T("A heading of the third level"),)),
    dm.List(
        (
            dm.ListItem((paragraph("One item"),)),
            dm.ListItem((paragraph("Another"), dm.List((dm.ListItem((paragraph("inside"),)),)))),
        )
    ),
    dm.List(
        (dm.ListItem((paragraph("Seven"),)), dm.ListItem((paragraph("Six"),))), ordered=True, start=7, reversed=True
    ),
    dm.DefinitionList(
        (dm.Definition(((T("Spring tide"),), (T("King tide"),)), (paragraph("The highest of the month."),)),)
    ),
    dm.Quote((paragraph("The sea gives nothing back."),), f"{SITE}/source", (T("A pilot"),)),
    dm.Quote((paragraph("Never on a windless morning."),), pull=True),
    dm.Preformatted("  x = 1\n  y = 2", code=True, language="python"),
    dm.Preformatted("a verse\n  on two lines"),
    dm.Divider(),
    FIGURE,
    dm.Gallery(
        (dm.Figure(f"{SITE}/img/a.jpg", "A"), dm.Figure(f"{SITE}/img/b.jpg", "B", dm.Caption((T("Boat B"),)), "Gallo")),
        dm.Caption((T("Two boats"),)),
    ),
    dm.Embed(
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "The film",
        dm.Caption((T("A film of it"),)),
        560,
        315,
        (T("See the film"),),
    ),
    dm.Embed("https://x.com/paper/status/123456789", fallback=(T("The words of the post"),)),
    dm.Embed("https://maps.example/harbour", "A map"),
    dm.Media(f"{SITE}/a.mp3", dm.MediaKind.AUDIO, "The podcast", None, dm.Caption((T("Listen to it"),))),
    dm.Media(f"{SITE}/b.mp4", dm.MediaKind.VIDEO, None, f"{SITE}/poster.jpg"),
    dm.Media(f"{SITE}/report.pdf", dm.MediaKind.FILE, "The report"),
    dm.Table(
        (
            dm.Row(
                (dm.Cell((paragraph("Year"),), header=True), dm.Cell((paragraph("Metres"),), header=True)), header=True
            ),
            dm.Row((dm.Cell((paragraph("1913"),)), dm.Cell((paragraph("2.1 | more"),)))),
            dm.Row((dm.Cell((paragraph("both"),), colspan=2),)),
        ),
        dm.Caption((T("Heights"),)),
    ),
    dm.RelatedLink(f"{SITE}/older", (T("The older story"),), "Read more:"),
    dm.Note(dm.NoteKind.CORRECTION, (T("An earlier version misnamed the harbour."),)),
    dm.Note(dm.NoteKind.BIOGRAPHY, (T("Ann Lee writes about the sea."),)),
    dm.Appeal((T("Support the paper."),)),
    dm.Signoff("Reuters/DM"),
)
"""Every block, most with all that they can hold."""

ASIDES = (
    dm.RelatedLink(f"{SITE}/aside", (T("A story set aside"),), "Read also:"),
    dm.Note(dm.NoteKind.UPDATE, (T("Updated with the height."),)),
    dm.Appeal((T("Join us."),)),
    dm.Signoff("AFP"),
)
