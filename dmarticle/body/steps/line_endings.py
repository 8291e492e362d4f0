"""One kind of line end."""

from ..run import Run
from ..step import TextStep


def _line_endings(text: str, _run: Run) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


LINE_ENDINGS = TextStep("line-endings", _line_endings)
