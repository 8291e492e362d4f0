"""The levels of the headings of a page: the headline is the first one, and none is skipped below it."""

from attrs import Factory, define

HEADLINE = 1
LOWEST = 6


@define
class Outline:
    """Gives each heading its level; headings of one level below one heading stay of one level."""

    _above: list[int] = Factory(list[int])
    """The levels that the headings above have in the story, outermost first."""

    def level(self, level: int) -> int:
        """Give the level in the page of the next heading.

        Args:
            level: Its level in the story.
        """
        while self._above and self._above[-1] >= level:
            self._above.pop()
        self._above.append(level)
        return min(HEADLINE + len(self._above), LOWEST)
