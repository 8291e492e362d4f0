"""The one type for data whose shape is not known yet."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

Json: TypeAlias = "None | bool | int | float | str | Sequence[Json] | Mapping[str, Json]"
"""A value as `json.loads` gives it. Turned into types at the door, and nowhere passed on as it is."""
