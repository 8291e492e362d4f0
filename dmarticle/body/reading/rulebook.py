"""The rules of a reader, sorted by the elements they are for, and what they say in all bodies alike."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..element import Element
from ..promises import Alike, Holding
from ..rule import Rule
from ..run import Run
from .asking import look_of
from .looks import Look

LONGEST_NAME = 40
"""Characters of a name of an element that a reader keeps in mind; those of HTML have 10."""

MOST_NAMES = 150
"""Names of elements that a reader keeps in mind; HTML has fewer, and a body may make up more."""


class Rulebook:
    """The rules of a reader."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = _by_tag(rules)
        self._for_any = self._rules.get("*", ())
        self.asked: Mapping[str, frozenset[str] | None] = {tag: _asked_by(found) for tag, found in self._rules.items()}
        """The attributes by which the rules of a tag go; an element with others alone is read as if it had none."""
        self.bare: dict[object, Look] = {}
        """The looks of elements that have none of those, by their names, in whatever body they stand."""

    def look_of(self, element: Element, run: Run, *, bare: bool) -> Look:
        """Give what the rules say of an element and of those like it.

        Args:
            element: One of them.
            run: The body it is in.
            bare: Whether it has none of the attributes by which the rules go.
        """
        tag = element.tag
        rules = tuple([each for each in self._rules.get(tag, self._for_any) if each.matches(element.attributes)])
        look = look_of(rules, element, run)
        room = len(tag) <= LONGEST_NAME and len(self.bare) < MOST_NAMES
        if bare and room and not any(map(_is_asked_anew, rules)):
            self.bare[tag] = look
        return look


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
