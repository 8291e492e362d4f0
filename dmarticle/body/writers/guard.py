"""The last look at finished HTML: it holds nothing that the writer cannot have written.

Linear, and independent of both the parser and the writer. It can only fail on a mistake of dmarticle's
own or on a step that forged a node, so it raises and mends nothing.
"""

import re
from functools import lru_cache

from ...problems import StepError
from .policy import SILENT, Policy

_VALUE = r'"[^"<>]*+"'
_RELATIVE = r'(?![^"/?#]*(?::|&(?!amp;|quot;|lt;|gt;|#x27;)))'
"""How a URL begins that names no scheme."""
_OWN_HOST = r'(?![^"/?#]*(?::|&(?!amp;|quot;|lt;|gt;|#x27;)))(?![/\\]{2})'
"""How one begins that also names no host."""
_PLAIN = (
    "abbr|aside|blockquote|br|caption|code|dd|dl|dt|em|figcaption|figure|footer|h[1-6]|hr|li|mark|ol|p|"
    "pre|q|s|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul"
)
_CLOSED = f"{_PLAIN}|a|audio|video"
_VOID = frozenset({"br", "hr", "img"})
_NUMBERS = r' (?:{names})="-?[0-9]++"'
_DATA = "data:image/(?:png|jpeg|gif|webp|avif);base64,"
_FRAME = (
    ' loading="lazy" allowfullscreen referrerpolicy="strict-origin-when-cross-origin"'
    ' sandbox="allow-popups allow-presentation allow-same-origin allow-scripts"'
)
_NAME = re.compile(r"<(/?)([a-z0-9]++)")


def check(html: str, policy: Policy = SILENT) -> str:
    """Give the text back if every tag in it is one that the writer writes under a policy, and each is closed.

    Raises:
        StepError: If there is anything else in it, with the place.
    """
    found = _finished(policy).match(html)
    end = found.end() if found else 0
    if end < len(html):
        raise StepError(
            f"the finished HTML holds something no node can express, at character {end}: {html[end : end + 40]!r}"
        )
    _check_nesting(html)
    return html


def _check_nesting(html: str) -> None:
    """Refuse a text that would end an element of the page around it, or leave one open in it."""
    around: list[str] = []
    for end, name in _NAME.findall(html):
        if end:
            if not around or around.pop() != name:
                raise StepError(f"the finished HTML holds an end tag </{name}> of no element that is open there")
        elif name not in _VOID:
            around.append(name)
    if around:
        raise StepError(f"the finished HTML leaves an element open: <{around[-1]}>")


@lru_cache(maxsize=64)
def _finished(policy: Policy) -> re.Pattern[str]:
    """Everything that may stand in the HTML of a body under a policy."""
    link = _place(policy.schemes, None)
    image = _place(policy.media_schemes, policy.image_hosts)
    if policy.data_images:
        image = f"(?:{image}|{_DATA})"
    media = _place(policy.media_schemes, policy.media_hosts)
    said = (
        " (?:lang|title)="
        + _VALUE
        + '| dir="(?:rtl|ltr)"'
        + ("" if policy.class_prefix is None else f"| {_class(policy)}")
    )
    plain = (
        f'{said}| cite="{link}[^"<>]*+"| reversed|' + _NUMBERS.format(names="start|colspan|rowspan")
        + ("" if policy.id_prefix is None else rf'| id="{re.escape(policy.id_prefix)}[^\s"<>]++"')
    )  # fmt: skip
    anchor = f'{said}| href="{link}[^"<>]*+"| target="_(?:blank|parent|self|top)"| rel={_VALUE}|' + _NUMBERS.format(
        names="data-width|data-height"
    )
    sizes = _NUMBERS.format(names="width|height")
    picture = (
        f'{said}| src="{image}[^"<>]*+"| (?:alt|sizes)={_VALUE}|{sizes}'
        rf'| srcset="(?:{image}[^\s"<>]*+ [0-9]++w(?:, |(?=")))++"'
    )
    player = f'{said}| src="{media}[^"<>]*+"| poster="{image}[^"<>]*+"| controls| preload="none"'
    tags = [
        rf"/(?:{_CLOSED})>", rf"(?:{_PLAIN})(?:{plain})*+>", rf"a(?:{anchor})*+>", rf"img(?:{picture})*+>",
        rf"(?:audio|video)(?:{player})*+>",
    ]  # fmt: skip
    if policy.frame_hosts:
        frame = f'https://{_hosts(policy.frame_hosts)}[^"<>]*+'
        tags.append(rf'iframe src="{frame}"(?: title={_VALUE})?(?:{sizes})*+{re.escape(_FRAME)}></iframe>')
    return re.compile(rf"(?:[^<>\x00\ud800-\udfff]++|<(?:{'|'.join(tags)}))*+", re.IGNORECASE)


def _place(schemes: frozenset[str], hosts: tuple[str, ...] | None) -> str:
    """How a URL begins that is followed or loaded."""
    stated = "|".join(sorted(schemes))
    if hosts is None:
        return rf"(?:(?:{stated}):|{_RELATIVE})" if stated else _RELATIVE
    if not hosts or not stated:
        return _OWN_HOST
    return rf"(?:(?:(?:{stated}):)?//{_hosts(hosts)}|{_OWN_HOST})"


def _hosts(hosts: tuple[str, ...]) -> str:
    """One of some hosts, and where it ends."""
    names = (rf"(?:[a-z0-9-]++\.)+{re.escape(host[2:])}" if host[:2] == "*." else re.escape(host) for host in hosts)
    return rf'(?:{"|".join(names)})(?::[0-9]{{1,5}})?(?=[/?#"\s])'


def _class(policy: Policy) -> str:
    return f'class="{re.escape(policy.class_prefix or "")}[^"<>]*+"'
