"""HTML -> nodes, once. The only file that imports the parser.

The parsed tree is walked and never changed or printed. The walk keeps its own stack; only rules for
elements with an inside of their own (lists, quotes, tables ...) recurse, and no deeper than `MAX_DEPTH`.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from ..unreadable import UNREADABLE
from . import budget
from .anchors import anchor_id, led_to, may_link_to_place, prune
from .changes import Kind
from .credits import find_credit
from .element import Attributes, Element
from .flow import MAX_CAPTION, Flow
from .inlines import Marks, flatten, may_not_be_one_line, one_line, with_mark
from .looks import Look, holds_figure, is_part, marks_alone, place
from .nodes import Anchor, Block, Emphasis, Figure, Inline, Paragraph, Small
from .parts import Part, dissolve
from .promises import Alike, Holding
from .rule import Rule
from .run import Run
from .tags import CONTAINERS, DROPPED, UNSEEN, WRAPPERS
from .words import folded, known

MAX_DEPTH = 24
"""Blocks inside blocks; what is deeper is read as if its element were not there. Each level is at most
four elements in HTML, so what is written stays far above the depth at which browsers flatten."""

LONGEST_NAME = 40
"""Characters of a name of an element that a reader keeps in mind; those of HTML have 10."""

MOST_NAMES = 150
"""Names of elements that a reader keeps in mind; HTML has fewer, and a body may make up more."""

MOST_AROUND = 4
"""Elements around a text that is read at a glance; with more, a look would cost more than it saves."""

FIGURE_DEPTH = 4
"""Figures and captions inside each other beyond that: a picture deep in a body is written as a figure."""

DEEPEST_COST = 2
"""The most elements that one is when it is written."""

_NONE: frozenset[str] = frozenset()
_TEXT = "-text"
"""What the parser calls a text; no element has such a name."""

_FIGURES = frozenset({"figure", "figcaption"})
_LISTS = frozenset("ul ol menu dir dl".split())
_ITEMS = frozenset("li dt dd".split())

LINE_ENDS = frozenset({"br", "img", "iframe"})
"""Elements without text of their own that set apart what stands before and behind them."""

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff"))
"""Soft hyphen, zero-width space, word joiner, byte-order mark. What joins or parts letters in Arabic, Persian
and Indic scripts, or turns their direction, is not among them."""

_INVISIBLE_SIGNS = tuple(map(chr, _INVISIBLE))

_STATED = ("data", "src", "value", "placeholder", "alt", "href")
"""Attributes that say what an element without words is about."""

_NAMED_INVISIBLE = re.compile("&(?:#|shy|ZeroWidth|Negative|NoBreak)")
"""What may be the name or number of one of them."""


class Reader:
    """Reads HTML by a table of rules."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules: Mapping[str, tuple[Rule, ...]] = _by_tag(rules)
        self._bare: dict[object, Look] = {}
        """Which rules have to be asked of elements without attributes, in whatever body they stand."""
        self.asked: Mapping[str, frozenset[str] | None] = {tag: _asked_by(found) for tag, found in self._rules.items()}
        """The attributes by which the rules of a tag go; an element with others alone is read as if it had none."""

    def read(self, html: str, run: Run) -> tuple[Block, ...]:
        """Read a body.

        Raises:
            LimitError: If it is over one of `run.limits`; the parser has not seen it then.
        """
        html, encoded = _readable(html)
        budget.check(html, run.limits)
        parser = LexborHTMLParser(encoded, is_fragment=True, options=LexborDocumentOptions.WO_EVENTS)
        names = _names_led_to(parser, run) if may_link_to_place(html) else set[str]()
        reading = Reading(self._rules, run, names, bare=self._bare, asked=self.asked, hides=_may_hide(html))
        blocks = dissolve(reading.siblings(parser.root, (), split=True))
        return prune(blocks) if run.anchors else blocks


def _readable(html: str) -> tuple[str, bytes]:
    """Give the text with a sign in the place of each character that no text has, and as the parser takes it."""
    try:
        encoded = html.encode()  # quicker than to look at each character; it fails on half a surrogate pair
    except UnicodeEncodeError:
        encoded = b"\x00"
    if b"\x00" in encoded:
        html = UNREADABLE.sub("\ufffd", html)
        encoded = html.encode()
    return html, encoded


def _may_hide(html: str) -> bool:
    """Whether any text of a body may hold characters that nobody sees."""
    return any(map(html.__contains__, _INVISIBLE_SIGNS)) or ("&" in html and _NAMED_INVISIBLE.search(html) is not None)


def _by_tag(rules: Iterable[Rule]) -> dict[str, tuple[Rule, ...]]:
    """Sort rules by the tag they are for, the ones for any tag into each place they belong."""
    given = tuple(rules)
    tags = {selector.tag for each in given for selector in each.selectors}
    table: defaultdict[str, list[Rule]] = defaultdict(list)
    for each in given:
        wanted = {selector.tag for selector in each.selectors}
        for tag in tags if "*" in wanted else wanted:
            table[tag].append(each)
    return {tag: tuple(each.for_tag(tag) for each in found) for tag, found in table.items()}


def _asked_by(rules: tuple[Rule, ...]) -> frozenset[str] | None:
    """Give the attributes by which rules go; None where a pure one reads elements without, as it may see all."""
    asked: set[str] = set()
    for each in rules:
        read = each.read
        if isinstance(read, Holding | Alike):
            asked |= read.unless if isinstance(read, Holding) else read.by
        elif each.pure and each.matches({}):
            return None
        asked.update(*(selector.asked for selector in each.selectors))
    return frozenset(asked)


def _is_asked_anew(rule: Rule) -> bool:
    """Whether what a rule says of an element may not hold in another body."""
    return rule.pure and not isinstance(rule.read, Alike)


def _names_led_to(parser: LexborHTMLParser, run: Run) -> set[str]:
    """Find the places in the body that its links lead to: tell the run the links, and give the names."""
    links = ((node.attributes.get("href") or "").strip() for node in parser.css('a[href*="#"]'))
    names = ((node.attributes.get("id") or node.attributes.get("name") or "") for node in parser.css("[id], a[name]"))
    found = led_to([link[1:] for link in links if link[:1] == "#"], names)
    run.anchors = frozenset(found)
    return set(found.values())


class Reading:
    """One body being read."""

    def __init__(
        self,
        rules: Mapping[str, tuple[Rule, ...]],
        run: Run,
        names: set[str],
        *,
        bare: dict[object, Look],
        asked: "Mapping[str, frozenset[str] | None]",
        hides: bool,
    ) -> None:
        self._hides = hides  # whether any text may hold characters that nobody sees
        self._looks_closely = hides or bool(names)
        self._names = names  # of the places that links lead to and that have not been met yet
        self._places: list[Anchor] = []  # those that wait for the word behind them
        self._rules = rules
        self._any = rules.get("*", ())
        self._run = run
        self._bare = bare
        self._asked = asked
        self._asked_of_any = asked.get("*", _NONE)
        self.looks: dict[object, Look] = dict(bare)
        """What rules say of elements, by their names, or by names and attributes."""
        self._depth = 0
        self._holder: str | None = None
        """The element whose inside is being read; None for the whole body."""

    def parts(self, node: LexborNode, marks: Marks, *, split: bool, captions: bool = True) -> list[Block | Part]:
        """Read what is inside a node."""
        first = node.first_child
        if first is None:
            return []
        text = first.text_content if self._is_alone(first) else None
        if text is not None and (line := one_line(text, marks, split=split)) is not None:
            return [Paragraph(line)] if line else []
        return self._parts(node, first, marks, split=split, captions=captions)

    def _blocks(self, node: LexborNode, marks: Marks) -> tuple[Block, ...]:
        """Read what is inside a node as blocks."""
        first = node.first_child
        if first is None:
            return ()
        if self._is_alone(first):
            text = first.text_content
            line = self._line_in_marks(first, marks, split=True) if text is None else one_line(text, marks, split=True)
            if line is not None:  # as in most cells
                return (Paragraph(line),) if line else ()
        return dissolve(self._parts(node, first, marks, split=True, captions=True))

    def _is_alone(self, first: LexborNode) -> bool:
        """Whether the first node in an element is all there is in it, and may be read at a glance."""
        return first.next is None and not self._looks_closely and self._depth + DEEPEST_COST <= MAX_DEPTH

    def _line_in_marks(self, first: LexborNode, marks: Marks, *, split: bool) -> tuple[Inline, ...] | None:
        """Build the line of a text in elements of marks; the rules of these are asked once it is found."""
        around: list[tuple[LexborNode, str, Attributes, Look]] = []
        while (text := first.text_content) is None:
            inner = first.first_child
            if inner is None or inner.next is not None or len(around) == MOST_AROUND:
                return None
            tag, attributes = first.tag or "", first.attributes
            look = self._look_at(first, tag, attributes)
            if not look.sole:
                return None
            around.append((first, tag, attributes, look))
            split = split and tag != "p"
            first = inner
        if may_not_be_one_line(text, marks, split=split):
            return None
        for each in around:
            marks = self._inside(*each, marks, Flow()) or ()
        return one_line(text, marks)

    def _parts(
        self, node: LexborNode, first: LexborNode, marks: Marks, *, split: bool, captions: bool
    ) -> list[Block | Part]:
        """Read a node from the first one in it on, unless it stands too deep."""
        tag = node.tag
        cost = self._cost(tag)
        if self._depth + cost > MAX_DEPTH + (FIGURE_DEPTH if tag in _FIGURES else 0):
            flow = Flow()
            flow.text(self._visible(self.text_of(node)), (), split=False)  # marks in it will not be seen again either
            return flow.finish()
        holder, self._holder = self._holder, tag
        self._depth += cost
        try:
            return self.siblings(first, marks, split=split, captions=captions)
        finally:
            self._depth -= cost
            self._holder = holder

    def _cost(self, tag: str | None) -> int:
        """How many elements one is when it is written; a list comes with its items, whether they stand there or not."""
        if tag in _LISTS:
            return DEEPEST_COST
        return 0 if tag in _ITEMS and self._holder in _LISTS else 1

    def siblings(
        self, node: LexborNode | None, marks: Marks, *, split: bool, captions: bool = True
    ) -> list[Block | Part]:
        """Read a node and all that follow it under the same parent."""
        flow = Flow(self._is_caption) if captions else Flow()
        later: list[tuple[LexborNode | None, Marks, bool, bool]] = []
        while node is not None or later:
            if node is None:
                node, marks, split, ends_line = later.pop()
                if ends_line:
                    flow.end_paragraph()
                continue
            tag = node.tag
            if tag == _TEXT:
                text = node.text_content or ""
                if self._looks_closely:
                    text = self._looked_at(text, marks, flow, split=split)
                flow.text(text, marks, split=split)
            elif tag is not None and node.is_element_node:
                attributes = node.attributes
                look = (None if attributes else self.looks.get(tag)) or self._look_at(node, tag, attributes)
                if look.made is not None and not self._names:
                    flow.part(look.made(self._blocks(node, marks)))
                    node = node.next
                    continue
                ends_line = tag in CONTAINERS
                if ends_line:
                    flow.end_paragraph()
                inside: Marks | None = marks
                if look.marks or not look.quiet or self._names:
                    inside = self._inside(node, tag, attributes, look, marks, flow)
                first = None if inside is None else node.first_child
                if first is not None and inside is not None:
                    within = split and tag != "p"
                    alone = first.next is None and not self._looks_closely
                    only = first.text_content if alone else None
                    if only is not None:
                        if ends_line and not (inside or (within and "\n" in only and only.count("\n") > 1)):
                            flow.line(only)
                        else:
                            flow.text(only, inside, split=within)
                    elif not (alone and ends_line and self._reads_line(first, inside, flow, split=within)):
                        later.append((node.next, marks, split, ends_line))
                        node, marks, split = first, inside, within
                        continue
                if ends_line:
                    flow.end_paragraph()
            node = node.next
        return flow.finish()

    def _reads_line(self, first: LexborNode, marks: Marks, flow: Flow, *, split: bool) -> bool:
        """Read a text in elements of marks, where it is all there is in an element; tell whether it is."""
        line = self._line_in_marks(first, marks, split=split) if flow.is_empty else None
        if line:
            flow.part(Paragraph(line))
        return line is not None

    def _looked_at(self, text: str, marks: Marks, flow: Flow, *, split: bool) -> str:
        """Give a text as far as it can be seen, and as far as no place has to stand before it."""
        if self._hides:
            text = self._visible(text)
        return self._behind_places(text, marks, flow, split=split) if self._places else text

    def _inside(
        self, node: LexborNode, tag: str, attributes: Attributes, look: Look, marks: Marks, flow: Flow
    ) -> Marks | None:
        """Read an element, or give the marks under which to go on inside it."""
        if self._names:
            return self._element(node, tag, attributes, look, marks, flow)
        if look.quiet:
            return look.over(marks)
        if look.gathered is not None:
            flow.part(look.gathered(self.parts(node, marks, split=True)))
            return None
        if look.marking is None:
            return self._element(node, tag, attributes, look, marks, flow)
        given = look.marking(attributes, self._run)
        if given is None and tag not in WRAPPERS:
            self._run.note(Kind.UNWRAPPED, tag)
        for mark in given or ():
            marks = with_mark(marks, mark)
        return marks

    def _look_at(self, node: LexborNode, tag: str, attributes: Attributes) -> Look:
        """Give what the rules say of an element."""
        key: object = tag
        if attributes:
            asked = self._asked.get(tag, self._asked_of_any)
            if asked is None or not asked.isdisjoint(attributes):
                key = (tag, *attributes, *attributes.values())
        return self.looks.get(key) or self._look(node, tag, attributes, key)

    def _behind_places(self, text: str, marks: Marks, flow: Flow, *, split: bool) -> str:
        """Put the places that wait for a word before the first one of a text, and give what is behind them."""
        words = text.lstrip()
        if not words:
            return text
        flow.text(text[: len(text) - len(words)], marks, split=split)
        flow.inlines(self._places, marks)
        self._places = []
        return words

    def _note_place(self, node: LexborNode) -> None:
        """Let a place that a link leads to wait for the word behind it; of two of a name the first counts."""
        stated = (node.attributes.get("id"), node.attributes.get("name") if node.tag == "a" else None)
        for name in stated:
            if name in self._names:
                self._names.remove(name)
                self._places.append(Anchor(anchor_id(name)))

    def _is_caption(self, paragraph: Paragraph) -> bool:
        """Tell whether a text behind a picture is its caption: it names who made the picture, or is set apart."""
        if len(paragraph.text) > MAX_CAPTION or self._speaks_of_the_story(paragraph.text):
            return False
        pieces = [
            each for each in flatten(paragraph.children) if isinstance(each.content, str) and each.content.strip()
        ]
        apart = all(any(isinstance(mark, Emphasis | Small) for mark in each.marks) for each in pieces)
        credit = find_credit(paragraph.text, self._run.profile)
        desks = known(self._run.profile.signoffs)
        signs = credit is not None and any(part.strip().casefold() in desks for part in credit.credit.split("/"))
        return not signs and (apart or credit is not None)

    def _speaks_of_the_story(self, text: str) -> bool:
        """Tell whether a text begins with an author or with the label of a promo, as no caption does."""
        start = text.lstrip().casefold()
        labels = folded(self._run.profile.promos)
        named = (label for label in labels if start.startswith(label))
        authors = tuple(name.casefold() for name in self._run.authors)
        return start.startswith(authors) or any(start[len(label) :][:1] == ":" for label in named)

    def _element(
        self, node: LexborNode, tag: str, attributes: Attributes, look: Look, marks: Marks, flow: Flow
    ) -> Marks | None:
        """Read an element by its rules, or give the marks under which to go on inside it.

        A rule that gives nothing but marks leaves the element to the rules behind it; what they read stands
        under its marks.
        """
        if self._names:
            self._note_place(node)
        marked = False
        for mark in look.marks:
            marks = with_mark(marks, mark)
            marked = True
        if look.given is not None:
            return place(look.given, marks, flow, floats=look.floats)
        if look.rules:
            element = Element(node, tag, attributes, marks, self)
            for each in look.rules:
                nodes = each.read(element, self._run)
                if nodes is None:
                    continue
                if is_part(nodes):  # as most rules give
                    flow.part(nodes, floats=isinstance(nodes, Figure) and element.floats)
                    return None
                given = nodes if isinstance(nodes, tuple) else (nodes,)
                new = marks_alone(given)
                if new is None:
                    return place(given, element.marks, flow, floats=holds_figure(given) and element.floats)
                marked = True
                for mark in new:
                    element.marks = with_mark(element.marks, mark)
            marks = element.marks
        if tag in DROPPED:
            self._run.note(Kind.DROPPED, self._words_of(node), tag)
            if tag not in UNSEEN:
                flow.text(" ", marks, split=False)
            return None
        if not marked and tag not in WRAPPERS:
            self._run.note(Kind.UNWRAPPED, tag)
        return marks

    def _look(self, node: LexborNode, tag: str, attributes: Attributes, key: object) -> Look:
        """Ask the rules, once, of all elements that have the same key."""
        rules = tuple([each for each in self._rules.get(tag, self._any) if each.matches(attributes)])
        if not rules or rules[0].pure:
            look = Look.of(rules, Element(node, tag, attributes, (), self), self._run)
        else:
            look = Look.promised(rules, tag, attributes)
        self.looks[key] = look
        kept = len(tag) <= LONGEST_NAME and len(self._bare) < MOST_NAMES
        if key == tag and kept and not any(map(_is_asked_anew, rules)):
            self._bare[tag] = look
        return look

    def _words_of(self, node: LexborNode) -> str:
        """Give what a dropped element says; where that is nothing, the address of what it would have shown."""
        return self.text_of(node).strip() or next(_addresses(node), "")

    def _visible(self, text: str) -> str:
        """Take out the characters that nobody sees and no script needs."""
        for number in _INVISIBLE:
            if chr(number) in text:
                self._run.note(Kind.DROPPED, "", unicodedata.name(chr(number)).lower())
        return text.translate(_INVISIBLE)

    def text_of(self, node: LexborNode) -> str:
        """Give all text inside a node, without what is dropped; lines end where a browser would end them."""
        texts: list[str] = []
        inside_dropped = node.tag in DROPPED
        waiting: list[LexborNode | str | None] = [node.first_child]
        while waiting:
            inner = waiting.pop()
            if isinstance(inner, str):
                texts.append(inner)
            elif inner is not None:
                waiting.append(inner.next)
                if inner.is_text_node:
                    texts.append(inner.text_content or "")
                elif inner.is_element_node and (inside_dropped or inner.tag not in DROPPED):
                    if inner.tag in LINE_ENDS:
                        texts.append("\n")
                    else:
                        border = "\n" if inner.tag in CONTAINERS else ""
                        texts.append(border)
                        waiting += [border, inner.first_child]
        return "".join(texts)


def _addresses(node: LexborNode) -> Iterator[str]:
    """Give the addresses and labels that an element and those in it state."""
    waiting: list[LexborNode | None] = [node]
    while waiting:
        inner = waiting.pop()
        if inner is not None:
            waiting += [inner.next, inner.first_child] if inner is not node else [inner.first_child]
            stated = inner.attributes if inner.is_element_node else {}
            yield from filter(None, map(stated.get, _STATED))
