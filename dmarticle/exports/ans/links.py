"""Other stories: promoted in the body, or related to the story."""

from attrs import evolve

from ...body.nodes import Link, Node, RelatedLink, Span, Text
from ...body.nodes.kinds import ways_to
from ...body.rewrite import rewrite
from ...models import Reference
from ..story.lines import Line, related
from ..values.addresses import is_absolute
from ..values.records import stated
from .writing import Ans, Record, document, element, shown

_LINKS = ways_to(Link)


def interstitial_link(w: Ans, node: RelatedLink) -> list[Record]:
    """Give the promotion of another story, or its words where the link must not be followed."""
    url = w.addresses.link(node.url, "url")
    if url is None:
        w.report.simplified("a promotion without an address", "text")
        return [w.text(related(evolve(node, children=_without_links(node.children))))]
    label = w.text((Text(node.label),)) if node.label else None
    content = w.html(_without_links(node.children))
    return [{**element("interstitial_link", {"description": label}), "url": url, "content": content}]


def promoted(w: Ans, node: RelatedLink) -> Record | None:
    """Give the promotion of another story as a story that is related, or None where there is no way to it."""
    url = w.addresses.link(node.url, "url")
    if url is None:
        return None
    return document("story", {
        "headlines": {"basic": w.html(_without_links(node.children))}, **_at(url),
        "label": {"basic": {"text": node.label}} if node.label else None,
    })  # fmt: skip


def related_story(w: Ans, reference: Reference) -> list[Record]:
    """Give what is known of a related story; nothing where that is nothing."""
    url = w.addresses.link(reference.url, "url")
    said = stated({
        "headlines": {"basic": shown(reference.name)} if reference.name else None, **(_at(url) if url else {}),
        "source": {"source_id": reference.id} if reference.id else None,
    })  # fmt: skip
    return [document("story", said)] if said else []


def _at(url: str) -> Record:
    """Give where a story is, which ANS knows by its address on a site or by a whole one."""
    return {"canonical_url_external" if is_whole(url) else "canonical_url": url}


def is_whole(url: str | None) -> bool:
    """Tell whether an address can stand as that of a page on another site."""
    return is_absolute(url) and not any(map(str.isspace, url or ""))


def _without_links(line: Line) -> Line:
    """Give a line without the links in it, their words kept: it becomes a link itself."""
    return rewrite(line, _words_of_link, _LINKS)


def _words_of_link(node: Node) -> Node:
    return Span(node.children) if isinstance(node, Link) else node
