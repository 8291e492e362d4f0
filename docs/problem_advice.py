"""What to do about each problem, and an example of it, for docs/problems.md; the outputs are made by running them."""

ADVICE: dict[str, tuple[str, str]] = {
    "article.untitled": (
        "Look for the headline under another key in `article.extra`. A story without one is usually a draft: leave it "
        "out, or show its `subtitle`.",
        'noted("article.untitled", title="")',
    ),
    "attachment.unplaced": (
        "Nothing, where pictures are shown with the body alone. In a gallery of the article's `attachments`, leave out "
        "those whose `pointer` the problem begins with: editors upload pictures and then use them elsewhere.",
        'picture = {"id": "5", "url": "https://paper.example/wall.jpg", "type": "inline_image"}\n'
        'noted("attachment.unplaced", contents="<p>Up.</p>", inline_attachments=[picture])',
    ),
    "author.ambiguous": (
        "Where the name matters, correct it in the CMS: an `and` before the last name tells people apart. The whole "
        "text is one author until then.",
        'noted("author.ambiguous", authors=[{"id": "9", "name": "Ann Lee, Tel Aviv"}])',
    ),
    "author.split": (
        "Nothing; `Author.source_name` has the text that they stood in, and `to_source` writes it back.",
        'noted("author.split", authors=[{"id": "9", "name": "Ann Lee and Jo Dube"}])',
    ),
    "body.limit": (
        "Look at the body: one of this size is an accident or an attack. To read it all the same, allow more with "
        "`limits=dm.Limits(...)`; [hard inputs](hard-inputs.md) says what that may cost.",
        'story = {"objectType": "Article", "id": "7", "title": "Sea", "contents": "<p>Up.</p>" * 9}\n'
        "print(dm.normalize(story, limits=dm.Limits(tags=5)).problems[-1])",
    ),
    "caption.ambiguous": (
        "`Attachment.evidence` says what each field holds. Where the other one is better, take it: `description` and "
        "`name` are kept as they are.",
        'noted("caption.ambiguous", attachments=[{"id": "5", "description": "The old wall.", "name": "Boats on the grass"}])',
    ),
    "caption.contradicted": (
        "Decide which one your page shows: the attachment's, `article.attachments[0].caption`, or that of the figure in "
        "the body, `article.body.images[0].caption`.",
        'picture = {"id": "5", "url": "https://paper.example/wall.jpg", "description": "The old wall."}\n'
        "body = '<figure><img src=\"https://paper.example/wall.jpg\"><figcaption>The new wall.</figcaption></figure>'\n"
        'noted("caption.contradicted", contents=body, attachments=[picture])',
    ),
    "configuration.invalid": (
        "The message names the option, what was found and what is expected. It is raised when the value is made or the "
        "function is called, never in the middle of an archive.",
        'refused(lambda: dm.Profile(name="mine", zone="Europe/Nowhere"))',
    ),
    "configuration.unknown-name": (
        "Take one of the names in the message; the nearest one stands first. Of a pipeline, `names` has them all.",
        'refused(lambda: dm.export(dm.normalize(STORY), "nijns"))',
    ),
    "content.altered": (
        "Nothing is missing. Somebody added to the body behind the CMS's back (a script, a migration), or it counted an "
        "earlier version: fetch the article again.",
        'noted("content.altered", contents="<p>The sea came up.</p>", content_length=9)',
    ),
    "content.teaser-only": (
        "Ask the CMS for the whole: with a subscriber's key, or by another endpoint. Do not archive this as the article; "
        "`article.completeness.state` tells it from one that is whole.",
        'noted("content.teaser-only", contents="", content_length=1096)',
    ),
    "content.truncated": (
        "Fetch the article again. Where it comes out the same, the CMS's own copy is cut off, or its count is of another "
        "version.",
        'noted("content.truncated", contents="<p>The sea</p>", content_length=1096)',
    ),
    "credit.contradicted": (
        "A question for the picture desk before it goes out again: who is credited may be who is paid.",
        'picture = {"id": "5", "url": "https://paper.example/GettyImages-1.jpg", "name": "The wall at noon. EPA/ANN LEE"}\n'
        'noted("credit.contradicted", attachments=[picture])',
    ),
    "date.ambiguous": (
        "The date is None rather than wrong. Where you know how the CMS writes dates, rewrite the field before it is "
        "read, or have the CMS write ISO 8601.",
        'noted("date.ambiguous", firstPublished="03/04/2025 06:15")',
    ),
    "date.clock-change": (
        "The moment may be an hour off. Where that matters, have the CMS write the zone.",
        'beirut = "https://www.lorientlejour.com/article/7/mer.html"\n'
        'noted("date.clock-change", url=beirut, firstPublished="2024-03-31 00:30:00")',
    ),
    "date.incomplete": (
        "The date is None, because a day is not made up. What stood there is the problem's `raw`.",
        'noted("date.incomplete", firstPublished="March 2025")',
    ),
    "date.order": (
        "Sort by `published`. Usually the story was scheduled, or imported with the date of the import.",
        'noted("date.order", firstPublished="2025-03-04T08:00:00Z", lastUpdate="2025-03-04T07:00:00Z")',
    ),
    "date.time-assumed": (
        "Show the day alone: nobody said that it was midnight.",
        'noted("date.time-assumed", firstPublished="2025-03-04")',
    ),
    "date.unreadable": (
        "The date is None. What stood there is the problem's `raw`; a notation that many records have is worth an issue.",
        'noted("date.unreadable", firstPublished="soon")',
    ),
    "date.zero": (
        "Nothing: databases write `0000-00-00` for a date that is not set.",
        'noted("date.zero", lastUpdate="0000-00-00 00:00:00")',
    ),
    "date.zone-assumed": (
        "Nothing, where the profile is the right one: its `zone` is where the newsroom's clock stands. Without a profile "
        "it is UTC: [write one](howto/profile.md), or all times are hours off.",
        'noted("date.zone-assumed", firstPublished="2025-03-04 06:15:00")',
    ),
    "export.assumed": (
        "Nothing, where the reader of the export can live with it; else give the article the value, with "
        "`attrs.evolve`, before it is exported.",
        'told("export.assumed", "ninjs", keywords=[])',
    ),
    "export.lost": (
        "Choose a format that has a place for it ([the table](exports.md)), or hand it over beside the document.",
        'wire(lambda report: report.lost("a gallery", "body", "blocks", 3))',
    ),
    "export.missing": (
        "The document is not valid without the value. Give it to the article with `attrs.evolve` before it is exported.",
        'wire(lambda report: report.missing("a dateline", "body", "dateline"))',
    ),
    "export.simplified": (
        "Nothing: all words are there. Where the form matters, choose another format ([the table](exports.md)).",
        'wire(lambda report: report.simplified("a table", "paragraphs", "body", "blocks", 3))',
    ),
    "export.unplaced": (
        "Nothing, where the other system does not ask for it. What it is called there, if anything, is in "
        "[the table](exports.md).",
        'told("export.unplaced", "ninjs", views=12)',
    ),
    "extra.missing": (
        "Install the extra that the message names: `pip install 'dmarticle[arrow]'`, say; [how](install.md) in a clone.",
        "refused(missing_extra)",
    ),
    "input.key-twice": (
        "Ask who made the file: JSON with the same key twice means that something was put together by hand.",
        'loaded("input.key-twice", \'{"objectType": "Article", "id": "7", "title": "Sea", "title": "Land"}\')',
    ),
    "input.nested": (
        "Nothing. Where you know the field, hand over its value alone.",
        'loaded("input.nested", \'{"post": {"objectType": "Article", "id": "7", "title": "Sea"}}\')',
    ),
    "input.page": (
        "Nothing. The API gives more than a page does: where you have both, take the API's payload.",
        'loaded("input.page", page("7"))',
    ),
    "input.page-other": (
        "Check `article.url` against the address that you saved: the page's own article was not in what was saved.",
        'loaded("input.page-other", page("7", "8", address="https://paper.example/9-land/"))',
    ),
    "input.page-unsure": (
        "Check `article.title` against the page. Save pages whole, with their `<head>`, which names the address.",
        'loaded("input.page-unsure", page("7", "8"))',
    ),
    "input.prefix": (
        "Nothing. It is often the line that a tool printed before the JSON; the problem's `raw` has it.",
        'loaded("input.prefix", \'All Article Properties:\\n{"objectType": "Article", "id": "7", "title": "Sea"}\')',
    ),
    "inspection.unreadable": (
        "Inspect the corpus again with this version: a saved inspection is for comparison with a later one, and its "
        "format has a version of its own.",
        'refused(lambda: dm.Inspection.from_dict({"format": "something else"}))',
    ),
    "language.assumed": (
        "Nothing, where the publication has one language. Where it has several, look at the sections, or detect it.",
        'noted("language.assumed", url="https://www.dailymaverick.co.za/article/7-sea/")',
    ),
    "record.cms-error": (
        "Read the message: a key that expired, an article that was taken down. Fetch it again, or take it off your list.",
        'row(\'{"error": true, "message": "Article not found"}\')',
    ),
    "record.failed": (
        "The detail names the error of your step, rule or dialect. Read the record alone, with `dm.loads`, to see its "
        "traceback.",
        'mine = dm.NEWS.after("links", dm.step("mine", lambda blocks, run: (blocks[7], *blocks)))\n'
        'row(\'{"objectType": "Article", "id": "7", "title": "Sea", "contents": "<p>Up.</p>"}\', pipeline=mine)',
    ),
    "record.limit": (
        "Look at the record: few articles have a megabyte. To read it all the same, allow more with "
        "`limits=dm.Limits(record=...)`.",
        'row(\'{"objectType": "Article", "id": "7"}\', limits=dm.Limits(record=10))',
    ),
    "record.missing": (
        "Leave such rows out where they are made: the column was null.",
        "row(None)",
    ),
    "record.no-article": (
        "Look at what it is with `dm.sniff`. Another CMS needs a [dialect](howto/dialect.md).",
        'row(\'{"name": "Ann Lee"}\')',
    ),
    "record.not-json": (
        "Look at the end of the record first: most are cut off. Fetch it again.",
        'row(\'{"id": "7", "ti\')',
    ),
    "record.not-one": (
        "Take the list apart first; `dm.iter_articles` does so by itself.",
        'row("[]")',
    ),
    "source.unreadable": (
        "What came before it was given. Look at the file: a download that broke off, a disk that failed, a password. "
        "`__cause__` is what the system said.",
        'print(*(getattr(each.error, "code", "") for each in dm.iter_articles(b"\\x1f\\x8b\\x08 and no more")))',
    ),
    "step.not-a-body": (
        "A step or a rule of yours has a mistake, and the message names it: a step gives blocks, a text step a `str`, a "
        "rule nodes or None.",
        'refused(lambda: dm.sanitize("<p>Up.</p>", pipeline=dm.NEWS.after("links", dm.step("mine", nothing))))',
    ),
    "strict.problems": (
        "`error.problems` has them all, each with a code of its own on this page. Without `strict=True` the article comes, "
        "and they are in `article.problems`.",
        'refused(lambda: dm.normalize({**STORY, "firstPublished": "soon"}, strict=True))',
    ),
    "text.id-made": (
        "Give the story an identity of yours with `id=` where you have one. The one that was made stays the same as long as "
        "the words do.",
        'show("text.id-made", dm.load_text("The sea was calm.").problems)',
    ),
    "text.leaked-body": (
        "Nothing: the field is None. Make a summary of `article.body.text` where you need one.",
        'story = "The sea came up the steps of the harbour, and nobody had seen it do so before. " * 9\n'
        'noted("text.leaked-body", contents=f"<p>{story}</p>", attachments=[{"id": "5", "description": story}])',
    ),
    "text.lines-joined": (
        "Look at the paragraphs once: what one sender breaks at a width, it breaks so every time.",
        'show("text.lines-joined", dm.load_text("The keeper of the light at\\nthe end of the long mole has\\nseen no ship.").problems)',
    ),
    "text.markup": (
        "Nothing. The problem's `raw` has the markup, should it matter (a title in italics).",
        'noted("text.markup", title="The <em>Harbour</em> case")',
    ),
    "text.tags": (
        "Give HTML to `dm.sanitize`, or a saved page to `dm.load`; `load_text` takes every sign for one of the text.",
        'show("text.tags", dm.load_text("<p>The sea was calm.</p>").problems)',
    ),
    "text.title-assumed": (
        "Say `title=` where you know the headline; `body.blocks` does not have the line any more.",
        'show("text.title-assumed", dm.load_text("Calm at sea\\n\\nThe keeper of the light has seen no ship.").problems)',
    ),
    "url.host-rewritten": (
        "Nothing. `article.source_url` has the address as it was; the hosts are the profile's.",
        'noted("url.host-rewritten", url="https://staging.dailymaverick.co.za/article/7-sea/")',
    ),
    "url.unsafe": (
        "Nothing on your page: it cannot be followed. Look at who wrote it.",
        'noted("url.unsafe", externalUrl="javascript:alert(1)")',
    ),
    "value.coerced": (
        "Nothing: no other reading was possible, and `to_source` writes it back as it was.",
        'noted("value.coerced", views="12", id=7)',
    ),
    "value.json": (
        "The field is empty. The problem's `raw` has the text.",
        'noted("value.json", access_groups="[1, 2")',
    ),
    "value.missing": (
        "The record (a picture, a keyword) was left out. It stands in the problem's `raw` and in the payload.",
        'noted("value.missing", authors=[{"id": "9"}])',
    ),
    "value.not-finite": (
        "Ask who made the payload: JSON has no NaN. The value is read as null.",
        'noted("value.not-finite", mood=float("nan"))',
    ),
    "value.type": (
        "The field is None or empty. Where many records have it, `dm.inspect` shows which types occur, and the dialect's "
        "table may need a word.",
        'noted("value.type", views="many")',
    ),
    "value.unknown": (
        "Nothing. The word is in the residue; one that many records have is worth an issue.",
        'noted("value.unknown", attachments=[{"id": "5", "type": "hologram"}])',
    ),
    "worker.died": (
        "The record before it and the one behind it were read. Read this one alone, without `workers`: what ends a process, "
        "such as too little memory, is then seen where it happens.",
        "refused(died)",
    ),
}
"""By code: what to do, and an example in Python, with the functions that the page begins with."""
