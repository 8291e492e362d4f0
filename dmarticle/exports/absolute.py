"""The addresses in an article, as another system can follow them."""

import re

from attrs import frozen

from .. import urls
from .report import Report

_ABSOLUTE = re.compile(r"https?://[^/?#\s]+(?:[/?#]|$)", re.IGNORECASE)


@frozen
class Addresses:
    """Judges each address, and makes it absolute where the article says where it lives."""

    report: Report
    base: str | None
    """URL of the article."""

    def link(self, url: str | None, *place: str | int) -> str | None:
        """Give an address as it may be followed; None, and a problem, where it must not be.

        Args:
            url: The address.
            place: Where it stands, below the present place of the report.
        """
        return self._absolute(self.report.url(url, *place))

    def media(self, url: str | None, *place: str | int) -> str | None:
        """Give the address of what is loaded; None, and a problem, where it must not be."""
        return self._absolute(self.report.url(url, *place, schemes=urls.MEDIA_SCHEMES))

    def silent(self, url: str | None) -> str | None:
        """Give an address as it may be followed, or None, and tell nobody: for one that was judged before."""
        return self._absolute(urls.judge(url))

    def _absolute(self, judged: str | None) -> str | None:
        if judged is None or judged.startswith("#"):
            return judged
        return urls.judge(urls.absolute(judged, urls.judge(self.base, urls.MEDIA_SCHEMES)))


def is_absolute(url: str | None) -> bool:
    """Tell whether an address names a host by itself."""
    return url is not None and _ABSOLUTE.match(url) is not None
