"""Somebody who worked on a story."""

from attrs import frozen

from ...models import AuthorKind


@frozen(kw_only=True)
class Contributor:
    """Somebody whom a line of credit names: `Reporting by A. Smith in Paris; editing by B. Jones`."""

    name: str
    """The name, as it stands there."""
    role: str
    """What they did, in the words of the line, in lower case and without the word `by`: `additional reporting`,
    `editing`, `illustration`."""
    place: str | None = None
    """Where they were, or None where the line does not say. It is said of the name right before it alone."""
    kind: AuthorKind = AuthorKind.UNKNOWN
    """What stands behind the name, judged as for authors."""
