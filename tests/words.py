"""The words of nodes by their fields alone, without any writer: the measure of what is kept."""

import dmarticle as dm

WORDY = "label terms children items figures blocks attribution cells fallback caption rows credit".split()
"""The fields of nodes that may hold words, in the order in which they are read."""


def words_of(node: object, *, addresses: bool = False) -> str:
    """Give the words of a node; with `addresses`, also what stands in the place of something from elsewhere."""
    if isinstance(node, str):
        return f" {node} "
    if isinstance(node, tuple):
        return "".join(words_of(each, addresses=addresses) for each in node)
    if isinstance(node, dm.Text):
        return node.value
    if isinstance(node, dm.LineBreak):
        return " "
    if isinstance(node, dm.Preformatted | dm.Signoff):
        return f" {node.value} "
    elsewhere = addresses and isinstance(node, dm.Embed | dm.Media)
    words = f" {node.title or node.url} " if elsewhere else ""
    if isinstance(node, dm.Media) and node.kind == dm.MediaKind.FILE and not addresses:
        words = f" {node.title or ''} "
    gap = "" if isinstance(node, dm.Inline) else " "
    for name in WORDY:
        value = getattr(node, name, None)
        if name == "terms":
            value = tuple(dm.Paragraph(term) for term in value or ())
        words += gap + ("" if value is None else words_of(value, addresses=addresses)) + gap
    return words


def all_words(nodes, *, addresses: bool = False) -> list[str]:
    """Give the words of several nodes, one by one."""
    return words_of(tuple(nodes), addresses=addresses).split()
