"""An article in which every text and address is a word of its own, so that each can be looked for in an export."""

from html import unescape

from probes import LEFT_OUT

import dmarticle as dm

_KEPT = frozenset(
    "type kind dir lang language locale start dialect profile zone published updated code file "
    "order severity completeness attachment_id".split()
)
"""Keys whose values are no free text."""


def probed(article):
    """Give the article with a word of its own in each text, and the words by their places."""
    words = {}
    tree = _probed(dm.unstructure(article), (), words)
    return dm.structure(tree), words


def _probed(value, place, words):
    if isinstance(value, dict):
        return {key: _probed(each, (*place, key), words) if key not in _KEPT else each for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_probed(each, (*place, str(number)), words) for number, each in enumerate(value)]
    if not isinstance(value, str) or not value:
        return value
    word = f"wq{len(words)}z"
    words["/" + "/".join(part.replace("~", "~0").replace("/", "~1") for part in place)] = word
    return f"https://{word}.example/" if value.startswith("http") else word


def unaccounted(article, export):
    """Give the places of words that are neither in an export nor told as left out."""
    probe, words = probed(article)
    problems = []
    text = unescape(export(probe, on_problem=problems.append))
    told = [each for each in problems if each.code in (*LEFT_OUT, "url.unsafe")]
    return [
        f"{place}: {word}"
        for place, word in words.items()
        if word not in text and not any(_covers(each, place, word) for each in told)
    ]


def _covers(problem, place, word):
    inside = place == problem.path or place.startswith(f"{problem.path}/")
    return inside and (problem.raw is None or word in str(problem.raw))
