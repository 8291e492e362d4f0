"""What the settings of a policy may be; anything else is refused when the policy is built."""

import re
from collections.abc import Iterable

from ... import urls
from ...problems import ConfigurationError

_HARMFUL = frozenset({"opener"})
_TARGETS = frozenset({"_blank", "_parent", "_self", "_top"})
_TOKEN = re.compile(r"[a-z][a-z0-9-]*")
_DOMAIN = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*")
_PREFIX = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def link_types(words: str | Iterable[str]) -> tuple[str, ...]:
    """Take link types in lower case: their case says nothing."""
    types: list[str] = []
    for each in _listed(words, "link types come in a tuple, such as ('nofollow',), or in one text"):
        if not isinstance(each, str) or not _TOKEN.fullmatch(each.lower()):
            raise ConfigurationError(f"a link type is a word such as 'nofollow'; found {each!r}")
        if each.lower() in _HARMFUL:
            raise ConfigurationError(f"no link may have the type {each!r}: the page it leads to could change this one")
        types.append(each.lower())
    return tuple(dict.fromkeys(types))


def target(name: str | None) -> str | None:
    """Take a name of where a link opens that every browser knows."""
    if name is not None and (not isinstance(name, str) or name not in _TARGETS):
        raise ConfigurationError(f"no target {name!r}; there are {', '.join(sorted(_TARGETS))}, or None")
    return name


def domains(names: Iterable[str]) -> tuple[str, ...]:
    """Take domains in lower case; what is below one of them belongs to it."""
    listed = _tuple(names, "domains come in a tuple, such as ('mypaper.example',)")
    return tuple(_domain(each, each, "a domain is a bare name such as 'mypaper.example'") for each in listed)


def hosts(names: Iterable[str]) -> tuple[str, ...]:
    """Take hosts in lower case, each in full or, with `*.` before it, for all that are below it."""
    wanted = "a host is a bare name such as 'cdn.example', or '*.cdn.example' for all below it"
    listed = _tuple(names, "hosts come in a tuple, such as ('cdn.example', '*.media.example')")
    return tuple(_domain(each, each.removeprefix("*.") if isinstance(each, str) else each, wanted) for each in listed)


def optional_hosts(names: Iterable[str] | None) -> tuple[str, ...] | None:
    """Take hosts, or None for any."""
    return None if names is None else hosts(names)


def schemes(names: str | Iterable[str]) -> frozenset[str]:
    """Take schemes out of those that are safe."""
    given = _listed(names, "schemes come in a tuple, such as ('https', 'mailto'), or in one text")
    listed = frozenset(each if isinstance(each, str) else repr(each) for each in given)
    unsafe = sorted(repr(each) for each in listed - urls.LINK_SCHEMES)
    if unsafe:
        allowed = ", ".join(sorted(urls.LINK_SCHEMES))
        raise ConfigurationError(f"no link may have the scheme {', '.join(unsafe)}; a policy may choose from {allowed}")
    return listed


def class_prefix(prefix: str | None) -> str | None:
    """Take what can begin the name of a class, or nothing."""
    if prefix is not None and (not isinstance(prefix, str) or (prefix and not _PREFIX.fullmatch(prefix))):
        raise ConfigurationError(f"a prefix of classes is a text such as 'story-', '' or None; found {prefix!r}")
    return prefix


def id_prefix(prefix: str | None) -> str | None:
    """Take what makes an `id` that no script of the page can mean: a name with a hyphen names no variable."""
    if prefix is not None and (not isinstance(prefix, str) or not _PREFIX.fullmatch(prefix) or "-" not in prefix):
        raise ConfigurationError(
            f"a prefix of ids is a text with a hyphen, such as 'story-', or None for no ids; found {prefix!r}"
        )
    return prefix


def switch(value: bool) -> bool:  # noqa: FBT001 - it is the value of a setting
    """Take True or False and nothing that is like one of them."""
    if not isinstance(value, bool):
        raise ConfigurationError(f"a switch is True or False; found {value!r}")
    return value


def _listed(names: str | Iterable[str], wanted: str) -> tuple[str, ...]:
    return tuple(names.split()) if isinstance(names, str) else _tuple(names, wanted)


def _tuple(names: Iterable[str], wanted: str) -> tuple[str, ...]:
    """Take several names, whatever each of them is."""
    if isinstance(names, str | bytes) or not isinstance(names, Iterable):
        raise ConfigurationError(f"{wanted}; found {names!r}")
    return tuple(names)


def _domain(stated: object, name: object, wanted: str) -> str:
    if not isinstance(stated, str) or not isinstance(name, str) or not _DOMAIN.fullmatch(name.lower()):
        raise ConfigurationError(f"{wanted}; found {stated!r}")
    return stated.lower()
