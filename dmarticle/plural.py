"""How a number of things is written for people, everywhere."""


def plural(number: int, one: str, several: str | None = None) -> str:
    """Write a number of things: `1 block`, `12,000 blocks`.

    Args:
        number: How many there are.
        one: What one of them is called.
        several: What several are called, where it is not that with an `s` behind it.
    """
    return f"{number:,} {one if number == 1 else several or one + 's'}"
