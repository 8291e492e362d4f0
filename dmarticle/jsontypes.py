"""The one type for data whose shape is not known yet."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    Json: TypeAlias = "None | bool | int | float | str | Sequence[Json] | Mapping[str, Json]"
    """A value as `json.loads` gives it. Turned into types at the door, and nowhere passed on as it is."""
else:
    Json = Any  # a type that refers to itself cannot be resolved where it is used at run time
