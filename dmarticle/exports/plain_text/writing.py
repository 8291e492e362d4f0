"""One writing of an article as plain text: its lines, and the addresses that it has numbers for."""

from attrs import Factory, define, evolve

from ... import urls
from ...body.writers.text import wrap
from ..report import Report
from ..values.labels import Labels


@define
class Writing:
    """What every function of the writer may ask for."""

    labels: Labels
    report: Report
    width: int | None
    """Characters that a line has at most, or None for lines of any length."""
    links: bool
    """Whether words that lead somewhere have a number."""
    numbers: dict[str, int] = Factory(dict[str, int])
    """The numbers of addresses; an address has one."""

    def narrower(self, by: int) -> "Writing":
        """Give a writing for what is indented by so many characters; the numbers are the same."""
        return self if self.width is None else evolve(self, width=max(self.width - by, 10))

    def unbroken(self) -> "Writing":
        """Give a writing whose lines are of any length; the numbers are the same."""
        return evolve(self, width=None)

    def number(self, url: str | None, *place: str | int, schemes: frozenset[str] = urls.LINK_SCHEMES) -> str:
        """Give the number that stands behind words that lead somewhere, such as ` [1]`; `""` where they do not."""
        judged = self.report.url(url, *place, schemes=schemes)
        if judged is None:
            return ""
        if not self.links:
            self.report.lost("where words lead", *place, raw=judged)
            return ""
        return f" [{self.numbers.setdefault(judged, len(self.numbers) + 1)}]"

    def wrapped(self, text: str) -> str:
        """Break the lines of a text, where there is a width."""
        return text if self.width is None else wrap(text, self.width)

    def line(self, *parts: str) -> str:
        """Join what is not empty to a line, and break it."""
        return self.wrapped(" ".join(filter(None, parts)))

    def addresses(self) -> str:
        """Write the addresses by their numbers; no line of them is broken."""
        if not self.numbers:
            return ""
        return "\n".join(
            [f"{self.labels.links}{self.labels.colon}", *(f"[{number}] {url}" for url, number in self.numbers.items())]
        )


def one_line(text: str | None) -> str:
    """Give a text that is one line; `""` for none."""
    return " ".join((text or "").split())
