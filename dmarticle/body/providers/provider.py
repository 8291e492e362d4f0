"""What a provider is known by: the forms in which its URLs come."""

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import parse_qsl, quote

from attrs import Factory, field, frozen

_URL = re.compile(
    r"(?:https?:)?//([A-Za-z0-9.-]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.ASCII | re.IGNORECASE | re.DOTALL
)
_START = re.compile(r"(?:([0-9]{1,2})h)?(?:([0-9]{1,4})m)?(?:([0-9]{1,6})s?)?")
_CLOCK = re.compile(r"(?:([0-9]{1,2}):)?([0-9]{1,2}):([0-9]{2})")
_NOTHING = re.compile("(?!)")
_SAFE = "!,:/@"
"""What may stand in the value of a parameter as it is."""


@frozen
class Identified:
    """What a URL says about a piece of a provider."""

    provider: str
    """Name of the provider, as it writes itself."""
    id: str
    """What tells the piece from all others of the provider; with its kind before a slash where the provider
    counts each kind by itself (`episode/...`)."""
    url: str
    """The address a person would open: without player and tracking parameters, with a start time."""


@frozen
class Address:
    """A URL taken apart."""

    host: str
    path: str
    parameters: Mapping[str, str]
    """The first value of each parameter, decoded."""
    fragment: str

    @property
    def start(self) -> int:
        """Where playing begins, in seconds; 0 at the beginning."""
        given = (self.parameters.get(name) for name in ("t", "start", "time_continue"))
        stated = next(filter(None, (*given, self.fragment.removeprefix("t=") if self.fragment[:2] == "t=" else "")), "")
        found = _START.fullmatch(stated) or _CLOCK.fullmatch(stated)
        hours, minutes, seconds = (int(number or 0) for number in found.groups()) if found else (0, 0, 0)
        return hours * 3600 + minutes * 60 + seconds


def take_apart(url: str) -> Address | None:
    """Take an absolute URL apart; one with a port, a backslash or an unusual host is None."""
    found = _URL.fullmatch(url)
    if found is None:
        return None
    pairs = parse_qsl(found[3] or "", errors="replace")
    return Address(found[1].lower(), found[2], dict(reversed(pairs)), found[4] or "")


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _pattern(pattern: str | re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII | re.DOTALL) if isinstance(pattern, str) else pattern


def _patterns(texts: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: _pattern(text) for name, text in texts.items()}


class Words(NamedTuple):
    """What a form found in a URL, by name."""

    raw: dict[str, str]
    escaped: dict[str, str]
    """The same, as it may stand in a URL."""


@frozen
class Form:
    """One form in which the URLs of a provider come; names in braces stand for what its patterns name."""

    hosts: tuple[str, ...] = field(converter=_words)
    """The hosts, each in full, with spaces between."""
    path: re.Pattern[str] = field(converter=_pattern)
    """The whole path."""
    url: str = ""
    """The address a person would open."""
    id: str = "{id}"
    parameters: Mapping[str, re.Pattern[str]] = field(factory=dict[str, re.Pattern[str]], converter=_patterns)
    """Query parameters that must be there, each by its whole decoded value; a value has its parameter's name."""
    start: str = ""
    """What a start time adds to the address."""
    fragment: re.Pattern[str] = field(default=_NOTHING, converter=_pattern)
    """A fragment that is kept."""
    inside: str = ""
    """The parameter that holds the address, for players that have it so."""

    def read(self, address: Address, provider: str) -> Identified | None:
        """Tell what an address of one of the hosts says, or None where it has another form."""
        words = self._words(address)
        if words is None:
            return None
        url = self.url.format_map(words.escaped)
        if self.start and address.start:
            url += self.start.format(start=address.start)
        if self.fragment.fullmatch(address.fragment):
            url += "#" + address.fragment
        return Identified(provider, self.id.format_map(words.raw), url)

    def _words(self, address: Address) -> Words | None:
        path = self.path.fullmatch(address.path)
        if path is None:
            return None
        words = Words(path.groupdict(), path.groupdict())
        for name, pattern in self.parameters.items():
            value = pattern.fullmatch(address.parameters.get(name, ""))
            if value is None:
                return None
            named = {name: value[0], **value.groupdict()}
            words.raw.update(named)
            words.escaped.update({key: quote(each, _SAFE, errors="replace") for key, each in named.items()})
        return words


@frozen
class Provider:
    """A site whose pieces stand in the stories of others."""

    name: str
    """As it writes itself."""
    forms: tuple[Form, ...] = Factory(tuple[Form, ...])
    """Tried in their order; the first that fits is right."""
