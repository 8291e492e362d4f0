"""What a typed record cannot give back by itself."""

from attrs import field, frozen

from .brief import Brief
from .jsontypes import Json


@frozen(repr=False)
class Raw(Brief):
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
