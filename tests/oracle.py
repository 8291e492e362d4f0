"""What in finished HTML is live, by the public oracle, in one list a test can compare."""

from dmarticle import testing


def live(html: str, **options: object) -> list[str]:
    """What in a text could run or load something it should not."""
    return [str(found) for found in testing.live(html, **options)]
