"""What a typed record cannot give back by itself."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from attrs import field, frozen

from .brief import Brief
from .jsontypes import Json

Later: TypeAlias = tuple[Callable[[Any], str], tuple[Any, ...]]
"""What takes the fingerprints of a `Raw`, and of which values."""


class _GivenLater:
    """Works out `given` where it was not said, when it is first asked for: most residues are never written back."""

    __slots__ = ("_later",)
    _later: "Later | None"
    """By what `given` is still to be worked out; None where it is there."""

    if not TYPE_CHECKING:  # checkers shall still tell a wrong name

        def __getattr__(self, name: str) -> "Later | tuple[str, ...] | None":
            if name == "_later":
                return None  # the fingerprints were said when it was made
            if name != "given":
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            later = self._later
            if later is not None:
                fingerprint, values = later
                object.__setattr__(self, "given", tuple(map(fingerprint, values)))
                object.__setattr__(self, "_later", None)
            return object.__getattribute__(self, "given")  # another thread may have put it there


@frozen(repr=False)
class Raw(_GivenLater, Brief):
    """A value of the payload beside the typed one that was made of it: a date without a zone, a number in a string."""

    value: Json = field(hash=False)
    """The value as the payload has it."""
    given: tuple[str, ...] = ()
    """Fingerprint of what the typed record gave in its place when it was read, by which an edit is known; of a list,
    those of its items. `()` when it gave nothing."""
    present: bool = True
    """Whether the payload has the key at all."""
    articles: tuple[str, ...] = ()
    """Where the value is what stands around nested articles: their places in it, as JSON pointers; null is there."""


def raw_later(value: Json, fingerprint: Callable[[Any], str], values: tuple[Any, ...], *, present: bool = True) -> Raw:
    """Make a `Raw` whose fingerprints are taken when they are first asked for.

    Args:
        value: The value as the payload has it.
        fingerprint: Takes the fingerprint of one value.
        values: What the typed record gives. They have to be such as cannot be changed.
        present: Whether the payload has the key at all.
    """
    made = _EMPTY(Raw)
    _SET(made, "value", value)
    _SET(made, "_later", (fingerprint, values))
    _SET(made, "present", present)
    _SET(made, "articles", ())
    return made


def made_of(raw: Raw) -> tuple[Callable[..., Raw], tuple[Any, ...]]:
    """Give what makes a `Raw` again, and what with; fingerprints that nobody has asked for are not taken for it."""
    later: Later | None = cast("Any", raw)._later
    if later is None:
        return Raw, (raw.value, raw.given, raw.present, raw.articles)
    return _later_made, (raw.value, later, raw.present)


def _later_made(value: Json, later: Later, present: Any) -> Raw:
    return raw_later(value, *later, present=present)


_EMPTY, _SET = object.__new__, object.__setattr__
