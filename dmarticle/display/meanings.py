"""What each step of the presets does, in the words of the page about the pipeline; a test holds them together."""

MEANINGS: dict[str, str] = {
    "line-endings": "gives the source one kind of line end",
    "shortcodes": "makes HTML of shortcodes, and an embed of a URL on a line of its own",
    "line-breaks": "in a body of WordPress's classic editor, takes a single line end for a break",
    "languages": "finds the language that an editor names at every word, so that it is not kept",
    "lists": "joins lists that a word processor broke apart",
    "bare-urls": "makes an embed of a paragraph that is nothing but an address",
    "embeds": "makes one embed of a quotation and the frame that its script put behind it",
    "links": "makes addresses absolute and hosts canonical, takes tracking parameters out by name",
    "credits": "takes the credit from the end of a figure's caption",
    "headings": "takes bold from a heading that is all bold",
    "promos": (
        "types what only leads to other stories as RelatedLink: a paragraph, a heading or a list with a label, "
        "and a label alone with the links alone right behind it"
    ),
    "appeals": "types a request to join, subscribe or donate as Appeal",
    "notes": (
        "types corrections, updates, bylines, credits, notes on republication and about the author as Note, where "
        "they stand apart from the story"
    ),
    "datelines": "finds where and when a wire story was filed, and leaves it where it is",
    "signoffs": "types the marks of desks and agencies at the end of the story as Signoff",
    "asides": "takes promos, appeals and sign-offs out of the story, wherever they stand in it, as data",
}
