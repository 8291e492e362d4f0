"""Bodies of the made articles: the two eras of the CMS, and what makes a body heavy."""

from collections.abc import Callable

from .prose import Prose

_QUILL_FRAME = '<iframe class="ql-video" src="https://www.youtube.com/embed/{}?showinfo=0" frameborder="0"></iframe>'
_SPAN = '<span style="font-weight: 400;">{}</span>'
_UPLOADS = "https://www.dailymaverick.co.za/wp-content/uploads/2025/{:02}/{}"


def picture(prose: Prose, number: int) -> str:
    """Give the URL of a picture that no other article shows."""
    drawn = prose.chance.getrandbits(40)
    return _UPLOADS.format(1 + number % 12, f"{prose.words(2).replace(' ', '-')}-{drawn:x}.jpg")


def _link(prose: Prose) -> str:
    slug = prose.words(6).replace(" ", "-")
    tail = "?utm_source=news&amp;utm_medium=link" if prose.chance.random() < 0.3 else ""
    return f"https://www.dailymaverick.co.za/article/2025-0{prose.chance.randint(1, 9)}-11-{slug}/{tail}"


def _quill_paragraph(prose: Prose) -> str:
    text = prose.sentences(prose.chance.randint(2, 4))
    drawn = prose.chance.random()
    if drawn < 0.3:
        text += f' The <u><a href="{_link(prose)}" target="_blank"> {prose.words(3)}</a></u> {prose.sentence()}'
    elif drawn < 0.4:
        text = (
            f'{prose.words(4)}<br class="soft-break">{text} <strong>{prose.words(2)}</strong><em> {prose.words(3)}</em>'
        )
    return f"<p>{text}</p>"


def _quill(prose: Prose, paragraphs: int) -> str:
    parts: list[str] = []
    for place in range(paragraphs):
        parts.append(_quill_paragraph(prose))
        if place % 7 == 6:
            parts.append(f"<h3>{prose.words(3).capitalize()}</h3>")
        if place % 11 == 5:
            parts.append(f"<blockquote>{prose.sentence()}</blockquote>")
        if place % 13 == 8:
            parts.append("<ul>" + "".join(f"<li>{prose.sentence()}</li>" for _ in range(4)) + "</ul><p><br></p>")
    code = "".join(prose.chance.choices("abcdefghijkABCDEFGHIJK0123456789_-", k=11))
    parts.append(_QUILL_FRAME.format(code) if paragraphs > 8 else "")
    return "".join(parts) + f"<p>{prose.sentence()} <strong>DM</strong></p>"


def short(prose: Prose) -> str:
    """A brief: four paragraphs."""
    return _quill(prose, 4)


def long(prose: Prose) -> str:
    """A long read: some eighty paragraphs."""
    return _quill(prose, 80)


def quill(prose: Prose) -> str:
    """A usual article as the CMS's editor of today writes it."""
    return _quill(prose, 20)


def wordpress(prose: Prose) -> str:
    """A usual article of the years before: blank lines for paragraphs, every run of words in a span."""
    parts: list[str] = []
    for place in range(22):
        spans = [_SPAN.format(prose.sentence() + " ") for _ in range(prose.chance.randint(1, 3))]
        if place % 4 == 2:
            spans.insert(1, f'<a href="{_link(prose)}">{_SPAN.format(prose.words(4))}</a>' + _SPAN.format(" "))
        parts.append((_SPAN.format(" ") if place % 3 == 1 else "") + "".join(spans))
        if place % 8 == 5:
            parts.append(f'<b>Read more:</b> <a href="{_link(prose)}">{_SPAN.format(prose.headline())}</a>')
        if place % 9 == 7:
            parts.append(f"<h4>{_SPAN.format(' ')}<b>{prose.words(2).capitalize()}</b></h4>")
        if place % 10 == 3:
            parts.append(_wordpress_picture(prose, place))
    parts[-1] += "<b> DM</b>"
    appeal = f'<i>{prose.sentence()} <a href="https://www.dailymaverick.co.za/insider/?utm_source=end">Join us</a>.</i>'
    return "\r\n\r\n".join([*parts, appeal])


def _wordpress_picture(prose: Prose, place: int) -> str:
    number = prose.chance.randint(100_000, 9_999_999)
    img = f'<img class="size-full wp-image-{number}" src="{picture(prose, place)}" alt="" width="1000" height="667" />'
    credit = f"(Photo: Gallo Images / {prose.person()})"
    if prose.chance.random() < 0.5:
        return f"<p>{img} {prose.sentence()} {credit}</p>"
    return (
        f'[caption id="attachment_{number}" align="alignnone" width="1000"]{img} {prose.sentence()} {credit}[/caption]'
    )


def image_heavy(prose: Prose) -> str:
    """A picture story: twenty-four pictures with captions and credits, a few words between them."""
    parts: list[str] = []
    for place in range(24):
        parts.append(f"<p>{prose.sentences(1)}</p>")
        url, caption = picture(prose, place), f"{prose.sentence()} (Photo: {prose.person()})"
        if place % 2:
            parts.append(
                f'<figure class="wp-block-image size-large"><img src="{url}" alt="{prose.words(5)}" width="1200" '
                f'height="800" srcset="{url}?w=600 600w, {url}?w=1200 1200w">'
                f"<figcaption>{caption}</figcaption></figure>"
            )
        else:
            parts.append(_wordpress_picture(prose, place))
    return "\r\n".join(parts)


def table_heavy(prose: Prose) -> str:
    """Results and budgets: six tables of twenty rows."""
    return "".join(f"<p>{prose.sentences(2)}</p>{_table(prose)}" for _ in range(6))


def _table(prose: Prose) -> str:
    head = "".join(f'<th scope="col">{prose.words(1).capitalize()}</th>' for _ in range(6))
    rows = "".join(
        f'<tr><td style="text-align: left;"><strong>{prose.words(2)}</strong></td>'
        + "".join(f"<td>{prose.chance.uniform(0, 999):,.1f}</td>" for _ in range(4))
        + f'<td><a href="{_link(prose)}">{prose.words(2)}</a></td></tr>'
        for _ in range(20)
    )
    return f'<table class="wp-table" border="1"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


BODIES: dict[str, Callable[[Prose], str]] = {
    "short": short,
    "long": long,
    "image-heavy": image_heavy,
    "table-heavy": table_heavy,
    "Quill": quill,
    "WordPress": wordpress,
}
"""The kinds of bodies, in the order of the tables."""
