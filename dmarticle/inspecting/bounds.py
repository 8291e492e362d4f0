"""How much an inspection keeps, whatever the size of the corpus."""

from attrs import Attribute, field, frozen

from ..problems import ConfigurationError

TALLIED = ("dialects", "profiles", "completeness", "problems", "errors", "shortcodes", "providers", "styles")
"""What is counted by name, for all of a corpus."""

TYPES = 9
"""Types that a value may have; `stats.type_name` gives them."""


def _at_least_one(_bounds: object, attribute: "Attribute[int]", value: object) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ConfigurationError(f"bound {attribute.name!r} is a whole number from 1 on; found {value!r}")


@frozen(kw_only=True)
class Bounds:
    """How much an inspection keeps. What is beyond a bound is counted, and the result says so."""

    paths: int = field(default=5_000, validator=_at_least_one)
    """Paths in all. Where there are more, the shallow ones are kept."""
    keys: int = field(default=200, validator=_at_least_one)
    """Different keys of the objects at one path: an object that is used as a dictionary takes no room from others."""
    key_length: int = field(default=200, validator=_at_least_one)
    """Characters of a key; a longer one is no field's name, and is not kept."""
    names: int = field(default=200, validator=_at_least_one)
    """Different shortcodes, and as many providers, styles, errors ...; the most frequent ones are kept."""
    shapes: int = field(default=8, validator=_at_least_one)
    """Different shapes of dates at one path; the most frequent ones are kept."""
    examples: int = field(default=3, validator=_at_least_one)
    """Examples of the values at one path; the first ones are kept."""
    text: int = field(default=80, validator=_at_least_one)
    """Characters of a name or an example: names are cut, longer strings are no examples."""

    @property
    def most(self) -> int:
        """Entries that an inspection holds at the very most, all kinds together."""
        at_a_path = 1 + TYPES + self.shapes + self.examples
        return (1 + self.paths) * at_a_path + len(TALLIED) * self.names
