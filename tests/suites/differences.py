"""Where dmarticle means to differ from another project's tests, and why."""

ORPHANS = "parts of a table outside of one: the HTML Standard drops the tags, WordPress writes them as they are"
BLANKLESS = "a body without a blank line is no body of the classic editor, so its line ends are spaces"
NO_MARKDOWN = "Markdown is no input; the words stay as they are"
MORE = "comments always go, and nothing stands in the place of `<!--more-->`"

DIFFERENCES: dict[str, dict[str, str]] = {
    "wpautop": {
        "7": "the video shortcode is a recording; WordPress's test leaves it to another filter",
        "11": ORPHANS,
        "12": ORPHANS,
        "14": ORPHANS,
        "24": BLANKLESS,
    },
    "WordPress bodies": {
        "5": BLANKLESS,
        "12": BLANKLESS,
        "83": "a gallery of unknown pictures cannot be shown; it is in the ledger",
    },
    "Gutenberg documents": {
        "8": "a link that is underlined in the source stays underlined",
        "9": MORE,
    },
    "Gutenberg filters": {
        "10": "a picture without an address is a gap between two words",
        "72": NO_MARKDOWN,
        "73": NO_MARKDOWN,
        "74": NO_MARKDOWN,
        "75": NO_MARKDOWN,
        "105": MORE,
        "106": MORE,
    },
    "Ghost cleaning": {
        "7": "bold and emphasis on some words of a heading mean something; only those on all of it go",
    },
    "Ghost lexical": {
        "11": "a paragraph in large letters is no heading; a size alone does not say so",
    },
}
"""For each suite, the number of the case and the reason."""
