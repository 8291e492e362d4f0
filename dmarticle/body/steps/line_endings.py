"""One kind of line end."""

from ..run import Run
from ..step import TextStep


def _line_endings(text: str, _run: Run) -> str:
    if "\r" not in text:
        return text
    joined = "\n".join(text.split("\r\n"))  # quicker than `replace`, which looks for each of them twice
    return joined.replace("\r", "\n") if "\r" in joined else joined


LINE_ENDINGS = TextStep("line-endings", _line_endings)
