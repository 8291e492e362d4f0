"""Who worked on a story and its pictures, as the lines of credit under it say."""

from .contributor import Contributor
from .reading import contributors

__all__ = ["Contributor", "contributors"]
