"""Probes: articles that each say one thing, in words of their own, to measure what a format carries of it.

A probe of a field is made for every field of the models, from their types; a probe of a node holds one node with all
that it can hold. What a format does with a probe is seen from what comes out and from what was told, never from what
the format says of itself.
"""

import html
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from attrs import NOTHING, evolve, fields, frozen, has
from every_node import INLINES, paragraph

import dmarticle as dm
from dmarticle.exports.content import BOOKKEEPING

T = dm.Text
WORD = "zqw{}zq"
"""Words that no format writes by itself."""

SHORTEST = 6
"""Characters of a word; a shorter one may stand in a style sheet by chance."""

LEFT_OUT = ("export.lost", "export.unplaced")
"""Codes of what is not in an export."""

BASE = dm.Article(
    id="1",
    title="Base",
    url="https://base.example/1",
    published=datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC),
    updated=datetime(2025, 1, 3, 3, 4, 5, tzinfo=UTC),
    language="en",
    authors=(dm.Author(name="Base"),),
    body=dm.Body((paragraph("Base words."),)),
)
"""What every format can write without a problem."""


_OWN, _SECOND = WORD.format("own"), WORD.format("second")
_RARE = "zgh-Tfng"
"""A language tag that stands nowhere else, Tamazight in its own letters."""

VALUES: Mapping[tuple[type, str], tuple[tuple[Any, tuple[str, ...]], ...]] = {
    (dm.Article, "status"): (("publish", ()), ("draft", ()), (_OWN, (_OWN,))),
    (dm.Article, "language"): ((_RARE, (_RARE,)),),
    (dm.Publication, "locale"): ((_RARE, (_RARE,)),),
    (dm.Access, "groups"): (((_OWN,), (_OWN,)), ((_OWN, _SECOND), (_OWN, _SECOND))),
    (dm.FocalPoint, "x"): ((77.0, ()),),
    (dm.FocalPoint, "y"): ((77.0, ()),),
}
"""Values, each with the words it is known by, of fields of which a format may carry some and not others; a value that
formats say in words of their own has none."""


@frozen
class Probe:
    """One thing that an article can say."""

    name: str
    """The field, dotted, or the kind of node."""
    article: dm.Article
    path: str
    """Where the thing stands, a JSON pointer."""
    words: tuple[str, ...]
    """Words that are in an export where the thing is."""
    without: dm.Article = BASE
    """The article without the thing."""


def field_probes() -> Iterator[Probe]:
    """Give a probe for each field of an article and of its records that is a value of the story."""
    yield from _probes(dm.Article, BASE, "", "", ())


def _probes(kind: type, base: Any, name: str, path: str, above: tuple[type, ...]) -> Iterator[Probe]:
    hints = get_type_hints(kind)
    for each in fields(kind):
        if each.name in BOOKKEEPING or (kind, each.name) in SHOWN_AS_NODES:
            continue
        inner = _plain(hints[each.name])
        held_in_tuple = get_origin(inner) is tuple
        of = get_args(inner)[0] if held_in_tuple else inner
        place = f"{path}/{each.name}" + ("/0" if held_in_tuple and of is not str else "")
        if has(of) and of not in above and of is not dm.Body:
            for made in _records(of):
                for probe in _probes(of, made, f"{name}{each.name}.", place, (*above, kind)):
                    with_it, without = ((x,) if held_in_tuple else x for x in (probe.article, probe.without))
                    around = evolve(base, **{each.name: with_it}), evolve(base, **{each.name: without})
                    yield evolve(probe, article=around[0], without=around[1])
        elif of not in above and of is not dm.Article:
            for held, words in _values(of, kind, each.name, held_in_tuple=held_in_tuple):
                article = evolve(base, **{each.name: held})
                if article != base:
                    yield Probe(f"{name}{each.name}", article, place, words, base)


def _values(of: Any, kind: type, name: str, *, held_in_tuple: bool) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Give the values that a field is probed with, as it holds them, and the words by which each is known."""
    if (kind, name) in VALUES:
        yield from VALUES[kind, name]
        return
    value, words = _value(of, kind, name)
    yield (value,) if held_in_tuple else value, words


SHOWN_AS_NODES = {(dm.Article, "body"), (dm.Article, "nested")}
"""Fields with probes of their own, and one that holds whole articles, of which an export writes one."""


def _plain(hint: Any) -> Any:
    """Give a type without `| None`."""
    if isinstance(hint, UnionType):
        (hint,) = (each for each in get_args(hint) if each is not NoneType) if NoneType in get_args(hint) else (hint,)
    return hint


def _records(kind: type) -> Iterator[Any]:
    """Make records with what they cannot do without; of a picture two, one of which has a size."""
    yield _record(kind)
    if kind is dm.Attachment:
        yield evolve(_record(kind), width=640, height=480)


def _record(kind: type) -> Any:
    """Make a record with what it cannot do without."""
    basics = {"name": "Base", "url": "https://base.example/record", "x": 10.0, "y": 20.0}
    needed = {each.name: basics[each.name] for each in fields(kind) if each.default is NOTHING and each.name in basics}
    if kind in (dm.Attachment, dm.Rendition, dm.Category, dm.Keyword, dm.Reference, dm.Author):
        has_url = any(each.name == "url" for each in fields(kind))
        needed |= {"url": basics["url"]} if has_url else {}
        needed |= {"name": "Base"} if kind is dm.Reference else {}
        needed |= {"width": 640} if kind is dm.Rendition else {}
        needed |= {"kind": dm.AttachmentKind.IMAGE} if kind is dm.Attachment else {}
    return kind(**needed)


def _value(of: Any, kind: type, name: str) -> tuple[Any, tuple[str, ...]]:
    """Make a value of a type, and give the words by which it is known; none for what has no words."""
    word = WORD.format(name.replace("_", ""))
    if of is dm.Body:
        return dm.Body((paragraph(word),)), (word,)
    if of is datetime:
        return datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC), ()
    if of is bool:
        return True, ()
    if of in (int, float):
        return of(777), ()
    if isinstance(of, type) and issubclass(of, Enum):
        return list(of)[1], ()
    if get_origin(of) is Mapping:
        return {"k": word}, (word,)
    if name == "id" or name.endswith("_id"):
        return "777001", ("777001",)
    address = name.endswith(("url", "image", "cover", "logo")) and kind is not dm.Publication
    return (f"https://{word}.example/", (word,)) if address else (word, (word,))


def node_probes() -> Iterator[Probe]:
    """Give a probe for each kind of block and inline, and for what stands beside the story."""
    yield from (_block(name, block) for name, block in BLOCKS.items())
    for inline in INLINES:
        name = type(inline).__name__
        yield _block(name, paragraph("a ", evolve(inline, children=(T(WORD.format("in")),)), " b"))
    yield _block("LineBreak", paragraph(WORD.format("a"), dm.LineBreak(), WORD.format("b")))
    yield _block("Anchor", paragraph(dm.Anchor("user-content-x"), WORD.format("a")))
    for name, block in BLOCKS.items():
        if isinstance(block, ASIDE_KINDS):
            body = evolve(BASE.body, asides=(block,))
            yield Probe(f"{name}, set aside", evolve(BASE, body=body), "/body/asides", _words(block))
    dateline = WORD.format("dateline")
    yield Probe("dateline", evolve(BASE, body=evolve(BASE.body, dateline=dateline)), "/body/dateline", (dateline,))


ASIDE_KINDS = (dm.RelatedLink, dm.Note, dm.Appeal, dm.Signoff)


def _block(name: str, block: Any) -> Probe:
    body = dm.Body((*BASE.body.blocks, block))
    return Probe(name, evolve(BASE, body=body), "/body/blocks/1", _words(block))


def _words(node: Any) -> tuple[str, ...]:
    """Give the words of a node that a probe is known by."""
    text = json.dumps([str(node)])
    return tuple(dict.fromkeys(f"zq{part.partition('zq')[0]}zq" for part in text.split("zq")[1::2]))


def _line(name: str) -> tuple[dm.Text, ...]:
    return (T(WORD.format(name)),)


def _paragraph(name: str) -> dm.Paragraph:
    return dm.Paragraph(_line(name))


def _url(name: str) -> str:
    return f"https://{WORD.format(name)}.example/x"


_FIGURE = dm.Figure(
    _url("picture"),
    WORD.format("alt"),
    dm.Caption(_line("caption")),
    WORD.format("credit"),
    800,
    600,
    _url("link"),
    "7",
)
BLOCKS: dict[str, Any] = {
    "Paragraph": _paragraph("p"),
    "Heading": dm.Heading(2, _line("h")),
    "List": dm.List((dm.ListItem((_paragraph("a"),)), dm.ListItem((_paragraph("b"),)))),
    "List, ordered": dm.List((dm.ListItem((_paragraph("a"),)),), ordered=True),
    "List, numbered from 7, downwards": dm.List(
        (dm.ListItem((_paragraph("a"),)),), ordered=True, start=7, reversed=True
    ),
    "List, nested": dm.List((dm.ListItem((_paragraph("a"), dm.List((dm.ListItem((_paragraph("b"),)),)))),)),
    "DefinitionList": dm.DefinitionList((dm.Definition((_line("t"), _line("u")), (_paragraph("d"),)),)),
    "Quote": dm.Quote((_paragraph("q"),), _url("cite"), _line("who")),
    "Quote, pulled": dm.Quote((_paragraph("q"),), pull=True),
    "Preformatted": dm.Preformatted(f"  {WORD.format('v')}\n   {WORD.format('w')}"),
    "Preformatted, code": dm.Preformatted(f"  {WORD.format('v')}", code=True, language="python"),
    "Divider": dm.Divider(),
    "Figure": evolve(_FIGURE, link=None, attachment_id=None),
    "Figure, linked and numbered": _FIGURE,
    "Gallery": dm.Gallery(
        (dm.Figure(_url("g1"), WORD.format("alt1")), dm.Figure(_url("g2"), "", dm.Caption(_line("caption2")))),
        dm.Caption(_line("caption")),
    ),
    "Embed, YouTube": dm.Embed(
        "https://www.youtube.com/watch?v=zqvideoidzq", WORD.format("title"), dm.Caption(_line("caption")), 560, 315
    ),
    "Embed, post": dm.Embed("https://x.com/paper/status/123456789", fallback=_line("fallback")),
    "Embed, any": dm.Embed(_url("any"), WORD.format("title")),
    "Media, audio": dm.Media(
        _url("audio"), dm.MediaKind.AUDIO, WORD.format("title"), None, dm.Caption(_line("caption"))
    ),
    "Media, video": dm.Media(_url("video"), dm.MediaKind.VIDEO, WORD.format("title"), _url("poster")),
    "Media, file": dm.Media(_url("file"), dm.MediaKind.FILE, WORD.format("title")),
    "Table": dm.Table(
        (
            dm.Row((dm.Cell((_paragraph("a"),), header=True), dm.Cell((_paragraph("b"),), header=True)), header=True),
            dm.Row((dm.Cell((_paragraph("c"),)), dm.Cell((_paragraph("d"),)))),
        ),
        dm.Caption(_line("caption")),
    ),
    "Table, cells that span": dm.Table(
        (
            dm.Row((dm.Cell((_paragraph("a"),)), dm.Cell((_paragraph("b"),)))),
            dm.Row((dm.Cell((_paragraph("c"),), colspan=2),)),
        )
    ),
    "KeyPoints": dm.KeyPoints((_paragraph("k"),)),
    "RelatedLink": dm.RelatedLink(_url("related"), _line("title"), WORD.format("label")),
    "Note": dm.Note(dm.NoteKind.CORRECTION, _line("n")),
    "Appeal": dm.Appeal(_line("a")),
    "Signoff": dm.Signoff(WORD.format("s")),
}


@frozen
class Finding:
    """What a format does with a probe."""

    verdict: str
    """`yes`, `simpler`, `in part` or `no`."""
    quiet: tuple[str, ...] = ()
    """Words that are gone without a problem that says so."""


def tried(probe: Probe, name: str) -> Finding:
    """Export a probe, and see what became of it; an article that is refused because of it is told as well."""
    problems: list[dm.Problem] = []
    try:
        document = dm.export(probe.article, name, on_problem=problems.append)
    except dm.ConfigurationError:
        return Finding("no")
    about = [each for each in problems if _is_about(each.path, probe.path)]
    lost = [each for each in about if each.code in LEFT_OUT]
    without = dm.export(probe.without, name)
    text, before = _text(document), _text(without)
    missing = tuple(word for word in probe.words if word not in text or word in before)
    same = not probe.words and document == without
    if lost:
        gone = len(missing) == len(probe.words) if probe.words else same
        return Finding("no" if gone else "in part")
    if missing or same:
        return Finding("no", missing or (probe.name,))
    return Finding("simpler" if any(each.code == "export.simplified" for each in about) else "yes")


def verdict_of(probes: Iterable[Probe], name: str) -> str:
    """Give what a format does with all probes of one thing: what it does with each, or `in part` where that differs.

    Raises:
        AssertionError: If something is gone and nobody was told.
    """
    found = [tried(each, name) for each in probes]
    quiet = [word for each in found for word in each.quiet]
    if quiet:
        raise AssertionError(f"{name} loses {', '.join(quiet)} and tells nobody")
    verdicts = {each.verdict for each in found}
    if len(verdicts) == 1:
        return verdicts.pop()
    return "simpler" if verdicts == {"yes", "simpler"} else "in part"


def _text(document: Any) -> str:
    return html.unescape(document if isinstance(document, str) else json.dumps(document, ensure_ascii=False))


def _is_about(path: str, place: str) -> bool:
    return f"{path}/".startswith(f"{place}/") or f"{place}/".startswith(f"{path}/")
