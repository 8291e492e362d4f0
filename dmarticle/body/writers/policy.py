"""What a page allows the HTML of a body to say beside its content."""

import re
from collections.abc import Iterable

from attrs import field, frozen

from ... import urls
from ...problems import ConfigurationError

_HARMFUL = frozenset({"opener"})
_TARGETS = frozenset({"_blank", "_parent", "_self", "_top"})
_TOKEN = re.compile(r"[a-z][a-z0-9-]*")
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*")


def _link_types(words: str | Iterable[str]) -> tuple[str, ...]:
    """Take link types in lower case: their case says nothing."""
    listed = words.split() if isinstance(words, str) else words
    if isinstance(listed, bytes) or not isinstance(listed, Iterable):
        raise ConfigurationError(f"link types come in a tuple, such as ('nofollow',), or in one text; found {words!r}")
    types: list[str] = []
    for each in listed:
        if not isinstance(each, str) or not _TOKEN.fullmatch(each.lower()):
            raise ConfigurationError(f"a link type is a word such as 'nofollow'; found {each!r}")
        if each.lower() in _HARMFUL:
            raise ConfigurationError(f"no link may have the type {each!r}: the page it leads to could change this one")
        types.append(each.lower())
    return tuple(dict.fromkeys(types))


def _target(target: str | None) -> str | None:
    if target is not None and (not isinstance(target, str) or target not in _TARGETS):
        raise ConfigurationError(f"no target {target!r}; there are {', '.join(sorted(_TARGETS))}, or None")
    return target


def _domains(domains: str | Iterable[str]) -> tuple[str, ...]:
    if isinstance(domains, str | bytes) or not isinstance(domains, Iterable):
        raise ConfigurationError(f"domains come in a tuple, such as ('mypaper.example',); found {domains!r}")
    listed = tuple(domains)
    for each in listed:
        if not isinstance(each, str) or not _DOMAIN.fullmatch(each.lower()):
            raise ConfigurationError(f"a domain is a bare name such as 'mypaper.example'; found {each!r}")
    return tuple(each.lower() for each in listed)


@frozen(kw_only=True)
class Policy:
    """What is said of links that leave the publication. Without any setting, nothing is.

    Links to a place in the page, relative links, and links to the publication's own domains say nothing more
    than where they lead.
    """

    rel: tuple[str, ...] = field(default=(), converter=_link_types)
    """Link types, such as `nofollow` and `noopener`
    (https://html.spec.whatwg.org/multipage/links.html#linkTypes); also as one text with spaces between."""
    target: str | None = field(default=None, converter=_target)
    """Where such a link opens (`_blank`), or None for where the reader is. A link that opens elsewhere always
    has the type `noopener`."""
    domains: tuple[str, ...] = field(default=(), converter=_domains)
    """The publication's own domains (`Profile.domains`); what is below them is own too."""

    def leaves(self, url: str) -> bool:
        """Tell whether a link leads to a page of somebody else."""
        host = urls.host(url)
        return bool(host) and not urls.on_domain(host, self.domains)

    @property
    def types(self) -> tuple[str, ...]:
        """The link types of a link that leaves."""
        safe = self.target in (None, "_self") or not {"noopener", "noreferrer"}.isdisjoint(self.rel)
        return self.rel if safe else (*self.rel, "noopener")


SILENT = Policy()
"""Nothing is said of links but where they lead."""
