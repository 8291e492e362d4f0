"""The last look at finished HTML: it holds nothing that the writer cannot have written.

Linear, and independent of both the parser and the writer. It can only fail on a mistake of dmarticle's
own or on a step that forged a node, so it raises and mends nothing.
"""

import re

from ...problems import StepError
from .grammar import finished
from .plain import is_plain
from .policy import SILENT, Policy

_TAG = re.compile(r"<(/?)([a-z0-9]++)")
_VOID = frozenset({"br", "hr", "img"})
_ONLY_IN = {
    "caption": ("table",), "thead": ("table",), "tbody": ("table",), "tr": ("thead", "tbody"), "td": ("tr",),
    "th": ("tr",), "li": ("ul", "ol"), "dt": ("dl",), "dd": ("dl",),
}  # fmt: skip
"""Elements that would close one of the page's own, or become a part of it, where they stand in any other."""
_HOLDS_ONLY = {
    "table": ("caption", "thead", "tbody"), "thead": ("tr",), "tbody": ("tr",), "tr": ("td", "th"), "ul": ("li",),
    "ol": ("li",), "dl": ("dt", "dd"),
}  # fmt: skip
"""Elements out of which anything else would fall, or which it would close."""


def check(html: str, policy: Policy = SILENT, *, part: bool = False) -> str:
    """Give the text back if every tag in it is one that the writer writes under a policy, in its place and closed.

    Args:
        html: The finished text.
        policy: The policy it was written under.
        part: Whether it is a part of something, such as an item, which stands in nothing here.

    Raises:
        StepError: If there is anything else in it, with the place.
    """
    if not (policy == SILENT and is_plain(html)):
        check_closely(html, policy, part=part)
    return html


def check_closely(html: str, policy: Policy, *, part: bool = False) -> None:
    """Look at all of a text, tag by tag; see `check`."""
    found = finished(policy).match(html)
    end = found.end() if found else 0
    if end < len(html):
        raise StepError(
            f"the finished HTML holds something no node can express, at character {end}: {html[end : end + 40]!r}"
        )
    _check_nesting(html, part=part)


def _check_nesting(html: str, *, part: bool) -> None:
    """Refuse a text that would end an element of the page around it, leave one open in it, or add to one."""
    around: list[str] = []
    for end, name in _TAG.findall(html):
        if end:
            if not around or around.pop() != name:
                raise StepError(f"the finished HTML holds an end tag </{name}> of no element that is open there")
            continue
        outer = around[-1] if around else None
        misplaced = name in _ONLY_IN and outer not in _ONLY_IN[name] and not (part and outer is None)
        if misplaced or (outer in _HOLDS_ONLY and name not in _HOLDS_ONLY[outer]):
            place = f"<{outer}>" if outer else "none of the elements that can hold it"
            raise StepError(f"the finished HTML holds <{name}> in {place}, where it cannot stand")
        if name not in _VOID:
            around.append(name)
    if around:
        raise StepError(f"the finished HTML leaves an element open: <{around[-1]}>")
