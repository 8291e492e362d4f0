"""All that may stand in the HTML of a body under a policy: elements, each with its attributes in their order.

This is a reading of what the writer writes, made on its own: what both share are the settings of the policy.
"""

import re
from functools import lru_cache

from ..tags import CODE_LANGUAGE
from .policy import Policy

_ESCAPE = "&(?:amp|lt|gt|quot|#x27);"
_UNREADABLE = r"\x00\ud800-\udfff"
_CONTROL = r"\x00-\x1f\x7f-\x9f\ud800-\udfff"
_TEXT = f"(?:[^<>&{_UNREADABLE}]++|{_ESCAPE})"
_VALUE = f'"(?:[^"<>&{_UNREADABLE}]++|{_ESCAPE})*+"'
_NUMBER = r'"-?[0-9]++"'
_PATH = f'(?:[^"<>&{_CONTROL}]++|{_ESCAPE})*+'
"""The rest of a URL."""
_WORD = rf'(?:[^"<>&\s{_CONTROL}]++|{_ESCAPE})*+'
"""The rest of a URL that ends before a space, as in a `srcset`, or of a name."""
_LANG = f" lang={_VALUE}", r' dir="(?:rtl|ltr)"'
_TITLE = f" title={_VALUE}"
_FRAME = (
    ' loading="lazy" allowfullscreen referrerpolicy="strict-origin-when-cross-origin"'
    ' sandbox="allow-popups allow-presentation allow-same-origin allow-scripts"'
)
"""Written here once more and not taken from the writer, so that a change there alone does not pass."""

LANGUAGE_ON = "h[1-6] li dt dd ul dl table caption figcaption footer".split()
BARE = "strong em u s sub sup mark q br hr thead tbody tr pre".split()
CLOSED = "a abbr aside audio blockquote code figure ol p small span td th video".split()
_CLASSES = {
    "p": "related-link|appeal|signoff|note {p}(?:biography|republication|correction|update|byline|credit)",
    "figure": "gallery|file|audio|video|embed",
    "aside": "key-points",
    "small": "credit",
    "blockquote": "pull-quote",
    "img": "wp-image-[0-9]++",
    "code": f"language-{CODE_LANGUAGE.pattern}",
}
"""By what the writer tells elements of one name apart; `{p}` is the prefix of the policy."""


@lru_cache(maxsize=64)
def finished(policy: Policy) -> re.Pattern[str]:
    """Give a pattern that takes in all of a finished text, or as much of it as may stand there."""
    named = "|".join([*LANGUAGE_ON, *BARE, *CLOSED])
    tags = [f"/(?:{named})", f"(?:{'|'.join(BARE)})", *(name + _optional(each) for name, each in _elements(policy))]
    if policy.frame_hosts:
        own = _own(policy)
        frame = _optional((f" title={_VALUE}", f" width={_NUMBER}", f" height={_NUMBER}"))
        tags.append(f'iframe src="(?i:https)://{own}{_hosts(policy.frame_hosts)}{_PATH}"{frame}{_FRAME}></iframe')
    return re.compile(f"(?:{_TEXT}|<(?:{'|'.join(tags)})>)*+")


def _elements(policy: Policy) -> list[tuple[str, tuple[str, ...]]]:
    """Give the elements that have attributes, and these in their order."""
    link = _followed(policy.schemes, "")
    spans, shown = _sides("colspan", "rowspan"), _sides("data-width", "data-height")
    found: dict[str, tuple[str, ...]] = {
        f"(?:{'|'.join(LANGUAGE_ON)})": _LANG,
        "(?:td|th)": (*spans, *_LANG),
        "ol": (f" start={_NUMBER}", " reversed", *_LANG),
        "p": (_class(policy, "p"), *_LANG),
        "figure": (_class(policy, "figure"),),
        "aside": (_class(policy, "aside"),),
        "small": (_class(policy, "small"),),
        "code": (_class(policy, "code"),),
        "blockquote": (_class(policy, "blockquote"), f' cite="{link}{_PATH}"', *_LANG),
        "span": (_place(policy), *_LANG),
        "abbr": (_TITLE,),
        "a": (f' href="{link}{_PATH}"{_said(policy)}', _TITLE, *shown),
        **_loading(policy),
    }
    return list(found.items())


def _loading(policy: Policy) -> dict[str, tuple[str, ...]]:
    """Give the elements that load a picture or a recording."""
    image = _loaded(policy, policy.image_hosts, "") + _PATH
    media = _loaded(policy, policy.media_hosts, "") + _PATH
    candidate = _loaded(policy, policy.image_hosts, r"\s") + _WORD
    size = rf"{candidate}(?<!,) [0-9]++w"
    if policy.data_images:
        image = rf"(?:{image}|(?i:data:image/(?:png|jpeg|gif|webp|avif);base64,)[A-Za-z0-9+/]++={{0,2}})"
    sizes = f' srcset="{size}(?:, {size})*+"(?: sizes={_VALUE})?'
    sides = _sides("width", "height")
    return {
        "img": (f' src="{image}"', sizes, f" alt={_VALUE}", *sides, _class(policy, "img")),
        "audio": (f' src="{media}"', _TITLE, ' controls preload="none"'),
        "video": (f' src="{media}"', f' poster="{image}"', _TITLE, ' controls preload="none"'),
    }


def _sides(first: str, second: str) -> tuple[str, str]:
    return f" {first}={_NUMBER}", f" {second}={_NUMBER}"


def _optional(attributes: tuple[str, ...]) -> str:
    return "".join(f"(?:{each})?" for each in attributes if each)


def _class(policy: Policy, element: str) -> str:
    if policy.class_prefix is None:
        return ""
    prefix = re.escape(policy.class_prefix)
    return f' class="{prefix}(?:{_CLASSES[element].replace("{p}", prefix)})"'


def _place(policy: Policy) -> str:
    return "" if policy.id_prefix is None else f' id="{re.escape(policy.id_prefix)}(?=[^"]){_WORD}"'


def _said(policy: Policy) -> str:
    """What is said of a link that leaves."""
    target = f' target="{policy.target}"' if policy.target else ""
    rel = f' rel="{" ".join(policy.types)}"' if policy.types else ""
    return f"(?:{target}{rel})?" if target or rel else ""


def _followed(schemes: frozenset[str], ends: str) -> str:
    """How a URL begins that may be followed.

    Args:
        schemes: Those that it may have; one that leaves its scheme to the page may come to have either of two.
        ends: What ends a URL beside its quotation mark: `""`, or white space, as in a `srcset`.
    """
    web, other = sorted(schemes & {"http", "https"}), sorted(schemes - {"http", "https"})
    no_user = rf'(?!(?:[^/\\?#"{ends}]|&#x27;)*@)'
    ways = [rf"(?i:{'|'.join(web)}):[/\\]*+{no_user}"] if web else []
    ways += [f"(?i:{'|'.join(other)}):"] if other else []
    ways += [rf"[/\\]{{2,}}+{no_user}"] if len(web) == 2 else []
    return f"(?:{'|'.join([*ways, _relative(ends)])})"


def _relative(ends: str) -> str:
    """How a URL begins that names neither a scheme nor a host."""
    no_scheme = rf'(?!(?:[^"/?#{ends}]|&#x27;)*:)'
    comma = "," if ends else ""
    return rf'{no_scheme}(?![/\\]{{2}})(?![\s{comma}])(?=[^"])'


def _loaded(policy: Policy, hosts: tuple[str, ...] | None, ends: str) -> str:
    """How a URL begins from which something may be loaded; see `_followed` for what ends it."""
    if hosts is None:
        return _followed(policy.media_schemes, ends)
    stated = "|".join(sorted(policy.media_schemes))
    if not hosts or not stated:
        return _relative(ends)
    scheme = f"(?:(?i:{stated}):)" + ("?" if len(policy.media_schemes) == 2 else "")
    return rf"(?:{scheme}//{_hosts(hosts)}|{_relative(ends)})"


def _hosts(hosts: tuple[str, ...]) -> str:
    """One of some hosts, and where it ends."""
    return rf'(?i:{"|".join(map(_host, hosts))})(?::[0-9]{{1,5}})?(?=[/?#"\s])'


def _host(host: str) -> str:
    return rf"(?:[a-z0-9-]++\.)+{re.escape(host[2:])}" if host[:2] == "*." else re.escape(host)


def _own(policy: Policy) -> str:
    """No domain of the publication, nor what is below one."""
    own = "|".join(map(re.escape, policy.domains))
    return rf'(?!(?i:(?:[a-z0-9-]+\.)*(?:{own}))(?::[0-9]{{1,5}})?[/?#"])' if own else ""
