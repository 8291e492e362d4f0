"""Where something was found."""

from attrs import frozen


@frozen
class Place:
    """One record of a corpus."""

    name: str
    """What its source calls it, such as `dump.jsonl:17`."""
    number: int
    """Place among the records of one inspector, counted from 1."""
