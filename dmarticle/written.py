"""Written functions: made for one class out of what is known of it, as text that is compiled.

What goes over every record, node and field of an article spends its time in calls; a function that is written for a
class has none but those that its fields need. Tracebacks and debuggers show its lines, as they do those of a file.
"""

import linecache
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from types import CodeType
from typing import Any
from zlib import crc32


def text_of(head: str, lines: Iterable[str]) -> str:
    """Give the text of a function.

    Args:
        head: Its name and parameters: `read(record, path, near)`.
        lines: What stands in it, as if it stood at the left.
    """
    return f"def {head}:\n" + "".join(f"    {line}\n" for line in lines)


def function_of(text: str, known: Mapping[str, object], *, title: str) -> Callable[..., Any]:
    """Make the function of a text.

    Args:
        text: What `text_of` gave, made of names in the library alone and of nothing that a payload says.
        known: What the function refers to, by name.
        title: What tracebacks call its file: `plan of Article`.
    """
    code = _compiled(text, title)
    names: dict[str, Any] = dict(known)
    exec(code, names)  # noqa: S102 - see the text above
    function: Callable[..., Any] = names[text[len("def ") : text.index("(")]]
    return function


@lru_cache(maxsize=512)
def _compiled(text: str, title: str) -> CodeType:
    """Compile a text, once for all that refer to other things by the same names."""
    name = f"<{title} {crc32(text.encode()):08x}>"
    linecache.cache[name] = (len(text), None, text.splitlines(keepends=True), name)
    return compile(text, name, "exec")
