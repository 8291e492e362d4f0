"""Where dmarticle means to differ from another project's tests, and why."""

ORPHANS = "parts of a table outside of one: the HTML Standard drops the tags, WordPress writes them as they are"
BLANKLESS = "a body without a blank line is no body of the classic editor, so its line ends are spaces"
NO_MARKDOWN = "Markdown is no input; the words stay as they are"
MORE = "comments always go, and nothing stands in the place of `<!--more-->`"

LITERAL = "a name in brackets without attributes or an end may be prose, so it stays"
BESIDE = "the pictures come beside the text, as `images` of the pipeline; the suite runs the text alone"
IDENTITY = "the address stays as it is; sizes of one picture are known by their identity, not rewritten"
POST = "a post of another site is an embed with its words, not a card or a bare link"
CODE_LINK = "a link stands for a link also in inline code, and is made absolute like any other"
HTTPS = "no address is made https that is http"

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
    "Ghost importer": {
        "3": "a link to the rest of a story is text like any other; a profile's promos name those that are none",
        "15": IDENTITY,
        "17": IDENTITY,
        "30": IDENTITY,
        "32": "who is quoted is data of the quotation, and stands in no emphasis",
        "34": "emphasis in a caption stays; an address that names no video of the provider stays as it is",
        "37": POST,
        "38": POST,
        "39": POST,
        "40": "the pictures of a gallery stay in their order; Ghost sorts those with a full size first",
        "45": "bold on a whole heading goes, emphasis stays: it may be a title",
        "48": "an entity that Ghost writes into the text of a picture by mistake",
        "49": LITERAL,
        "54": "what an unknown shortcode encloses stays, whatever it is",
        "60": BESIDE,
        "61": "a gallery of unknown pictures cannot be shown; it is in the ledger",
        "66": LITERAL,
        "70": "an unknown shortcode goes, with an entry in the ledger, and what it encloses stays",
        "71": "an unknown shortcode goes, with an entry in the ledger, and what it encloses stays",
    },
    "Relative addresses": {
        "10": CODE_LINK,
        "11": CODE_LINK,
        "13": CODE_LINK,
        "14": HTTPS,
        "15": CODE_LINK,
        "19": HTTPS,
    },
    "Plain text": {
        "1": "what a style hides may be shown by a script, so it stays",
        "2": "the words of two cells are two words",
    },
    "Arc": {
        "2": "an element of somebody's own stays in its paragraph; a rule makes more of it",
        "6": "bold and underline are typed, not left as markup in the text",
        "7": "a table is typed, not left as markup",
    },
}
"""For each suite, the number of the case and the reason."""
