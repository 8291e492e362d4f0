"""Places that links of a body lead to, while it is read: each waits for the word behind it."""

from ..anchors import anchor_id
from ..element import Attributes
from ..inlines import Marks
from ..nodes import Anchor
from .flow import Flow


class Places:
    """The places of one body."""

    def __init__(self, names: set[str]) -> None:
        self.names = names
        """The names of those that have not been met yet."""
        self.waiting: list[Anchor] = []
        """Those that have been met, and wait for the word behind them."""

    def meet(self, tag: str, attributes: Attributes) -> None:
        """Let the places that an element names wait for the word behind them; of two of a name the first counts."""
        for name in (attributes.get("id"), attributes.get("name") if tag == "a" else None):
            if name in self.names:
                self.names.remove(name)
                self.waiting.append(Anchor(anchor_id(name)))

    def put_before(self, text: str, marks: Marks, flow: Flow, *, split: bool) -> str:
        """Put those that wait before the first word of a text, and give what is behind them; all of it without words.

        Args:
            text: The text.
            marks: What holds over it.
            flow: Where the text is going to stand.
            split: Whether a blank line ends a paragraph.
        """
        words = text.lstrip()
        if not words:
            return text
        flow.text(text[: len(text) - len(words)], marks, split=split)
        flow.inlines(self.waiting, marks)
        self.waiting = []
        return words
