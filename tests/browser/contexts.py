"""The places of a page that an output is put into.

`attribute` is a value in quotes, escaped once by the page's author, as any text must be there. Unescaped, no HTML
with an attribute of its own can stand between quotes, so nothing is promised or counted there.
"""

from typing import NamedTuple


class Context(NamedTuple):
    """What the page's author wrote around the output."""

    name: str
    before: str = ""
    after: str = ""
    scaffold: tuple[str, ...] = ()
    """Names of the elements around the output, outermost first; those the output may have too are left out."""
    text: bool = False
    """Whether a browser reads the output as text there."""
    keeps: tuple[str, ...] = ()
    """Names from the outermost element to the one of which the output has the first child and `next` is the second."""
    escaped: bool = False
    """Whether the page's author escapes the output there."""


CONTEXTS = (
    Context("div"),
    Context("template", "<template>", "</template>", ("template",)),
    Context("svg", "<svg>", "</svg>", ("svg",)),
    Context("svg html", "<svg><foreignObject>", "</foreignObject></svg>", ("svg", "foreignObject")),
    Context("math", "<math>", "</math>", ("math",)),
    Context("math text", "<math><mtext>", "</mtext></math>", ("math", "mtext")),
    Context("select", "<select>", "</select>", ("select",)),
    Context("table", "<table>", "</table>"),
    Context("table row", "<table><tr>", "</tr></table>"),
    Context(
        "cell", "<table><tbody><tr><td>", "</td><td>next</td></tr></tbody></table>", keeps=("table", "tbody", "tr")
    ),
    Context("item", "<ul><li>", "</li><li>next</li></ul>", keeps=("ul",)),
    Context("term", "<dl><dd>", "</dd><dt>next</dt></dl>", keeps=("dl",)),
    Context("title", "<title>", "</title>", ("title",), text=True),
    Context("textarea", "<textarea>", "</textarea>", ("textarea",), text=True),
    Context("noscript", "<noscript>", "</noscript>", ("noscript",), text=True),
    Context("attribute", '<p title="', '">x</p>', ("p",), escaped=True),
)
