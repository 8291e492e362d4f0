"""Whether a payload holds all of a body."""

from enum import StrEnum

from attrs import frozen


class CompletenessState(StrEnum):
    """How much of the body was delivered."""

    COMPLETE = "complete"
    """All of it."""
    TEASER_ONLY = "teaser only"
    """None of it, or no more than the preview for readers without access."""
    TRUNCATED = "truncated"
    """Less than the CMS says there is."""
    ALTERED = "altered"
    """More than the CMS says there is: somebody changed the body after it was counted."""
    UNKNOWN = "unknown"
    """The CMS does not say how long the body is."""


@frozen
class Completeness:
    """How the length of a body, as it was delivered, compares with what the CMS says it is."""

    state: CompletenessState = CompletenessState.UNKNOWN
    """The verdict."""
    measured: int = 0
    """Characters of the delivered body by the CMS's way of counting."""
    expected: int | None = None
    """Characters the CMS says it has (`content_length`), or None when it does not say."""

    def __str__(self) -> str:
        if self.expected is None:
            return f"{self.state}: {self.measured} characters, of how many the CMS does not say"
        return f"{self.state}: {self.measured} of {self.expected} characters"
