"""Fingerprints: what is kept of a story to tell that another one is an edition of it."""

from functools import cached_property
from hashlib import blake2b
from typing import Any, Self

from attrs import field, frozen

from ..body.document import Body
from ..models import Article
from ..problems import ConfigurationError, check_option
from .library import room_of
from .own_words import own_words

SLOTS = 128
"""Numbers in a signature: the similarity of two is right to about 0.04."""

ROWS = 2
"""Slots that make a key. With two, stories that share a fifth of their shingles meet in one of 64 keys in 93 cases of
100, and those that share a hundredth in less than one."""

_SLOT_BYTES = 4
_VERSION = 2
"""Changes with whatever changes the keys of a text."""
_HEAD = 5
"""Bytes before the signature: the version and the number of shingles."""


def _whole(_fingerprint: object, _attribute: object, signature: bytes) -> None:
    if not isinstance(signature, bytes) or len(signature) != SLOTS * _SLOT_BYTES:
        raise ConfigurationError(f"a signature is {SLOTS * _SLOT_BYTES} bytes; found {signature!r:.40}")


def _known(_fingerprint: object, _attribute: object, article_id: Any) -> None:
    if article_id is not None and not isinstance(article_id, str):
        raise ConfigurationError(f"the id of a fingerprint is a text or None; found {article_id!r:.40}")


def _counted(_fingerprint: object, _attribute: object, shingles: Any) -> None:
    if type(shingles) is not int or not 0 <= shingles < 1 << 8 * (_HEAD - 1):
        raise ConfigurationError(f"shingles are a number, 0 or more; found {shingles!r:.40}")


@frozen
class Fingerprint:
    """What tells an edition of a story: a MinHash signature of the runs of letters in its own words, in 128 numbers.

    Two are comparable wherever and whenever they were made, and equal where the words are.
    """

    id: str | None = field(validator=_known)
    """Identity of the article in the CMS; None where it is not known."""
    shingles: int = field(validator=_counted)
    """Different runs of 13 letters, a fifth of all that there are: about one for each word. 0: the text has no words,
    and is like no other. 1: the text is too short to be taken apart (less than 120 letters, in words of four or more),
    and like no other but its equal."""
    signature: bytes = field(repr=False, validator=_whole)
    """128 numbers of 32 bits, the lowest byte first."""

    @cached_property
    def keys(self) -> tuple[int, ...]:
        """64 keys, signed numbers of 64 bits: editions of one story have at least one in common. `()` of no words."""
        return self.bands()

    def bands(self, *, rows: int = ROWS) -> tuple[int, ...]:
        """Give keys of more slots each, for archives so large that too many stories meet in those of two.

        Args:
            rows: Slots in a key, which must divide 128. With 4 there are 32 keys, which find what shares a half of its
                shingles in 87 cases of 100, and unrelated stories a thousand times less often.

        Raises:
            ConfigurationError: If they do not divide 128.
        """
        if type(rows) is not int or rows < 1 or SLOTS % rows:
            raise ConfigurationError(f"rows divide {SLOTS}, such as 2, 4 or 8; found {rows!r}")
        size = rows * _SLOT_BYTES
        starts = range(0, len(self.signature), size) if self.shingles else ()
        return tuple(_key(self.signature[start : start + size], rows, start // size) for start in starts)

    def similarity(self, other: "Fingerprint") -> float:
        """Estimate how many of the shingles of both texts together they share: 0 to 1, right to about 0.04."""
        check_option("other", other, Fingerprint)
        if not (self.shingles and other.shingles):
            return 0.0
        pairs = zip(_numbers(self), _numbers(other), strict=True)
        return sum(mine == theirs for mine, theirs in pairs) / SLOTS

    def containment(self, other: "Fingerprint") -> float:
        """Estimate how many of the shingles of the shorter text the other one has too: 0 to 1."""
        shared = self.similarity(other)
        least = min(self.shingles, other.shingles)
        return min(1.0, shared * (self.shingles + other.shingles) / (1 + shared) / least) if least else 0.0

    def to_bytes(self) -> bytes:
        """Give it as bytes, without the id: what stands in the column `fingerprint` of a table."""
        return bytes((_VERSION,)) + self.shingles.to_bytes(_HEAD - 1, "little") + self.signature

    @classmethod
    def from_bytes(cls, data: bytes, *, id: str | None = None) -> Self:  # noqa: A002 - it is the article's
        """Give a fingerprint that was written as bytes.

        Args:
            data: What `to_bytes` gave.
            id: Identity of the article.

        Raises:
            ConfigurationError: If they are no fingerprint, or one of another version of the library.
        """
        check_option("data", data, bytes)
        if len(data) != _HEAD + SLOTS * _SLOT_BYTES or data[0] != _VERSION:
            found = f"{len(data)} bytes that begin with {data[:1]!r}"
            raise ConfigurationError(f"no fingerprint of version {_VERSION}: {found}; make it again from the article")
        return cls(id, int.from_bytes(data[1:_HEAD], "little"), data[_HEAD:])


def _numbers(fingerprint: Fingerprint) -> memoryview:
    return memoryview(fingerprint.signature).cast("I")


def _key(slots: bytes, rows: int, band: int) -> int:
    place = bytes((_VERSION, rows, band))
    return int.from_bytes(blake2b(place + slots, digest_size=8).digest(), "little", signed=True)


def fingerprint(article: Article) -> Fingerprint:
    """Give the fingerprint of an article, by which editions of one story are found.

    It is made of the story's own words: paragraphs, lists, tables and quotations, without headings, captions, credits,
    promotions, appeals, notes and sign-offs. Case, accents, punctuation, quotes, dashes, hyphens, spaces (`blindspot`
    and `blind spot`, `1,000` and `1 000`), the hamza of Arabic and British or American spelling make no difference, and
    the order of paragraphs makes little.

    Raises:
        MissingExtraError: If the extra `editions` is not installed.
        StepError: If a step put something into the body that cannot be written.
    """
    if not isinstance(article, Article):
        raise TypeError(f"fingerprint takes an article; found {type(article).__name__}")
    return of_body(article.body, article_id=article.id)


def of_body(body: Body, *, article_id: str | None = None) -> Fingerprint:
    """Give the fingerprint of a body; see `fingerprint`."""
    signatures: Any = room_of("signatures")
    made: Fingerprint = signatures.fingerprint_of(own_words(body.blocks), article_id)
    return made
