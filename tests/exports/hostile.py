"""An article with hostile text in every field that can hold any."""

from datetime import UTC, datetime

from every_node import SITE, paragraph

import dmarticle as dm

T = dm.Text

EVIL = (
    "</script><script>alert(1)</script><img src=x onerror=alert(1)>]]>--><!-- \"'&amp; {{x}} "
    "](javascript:alert(1)) \x00\x0b\ud800"
)
_URL = 'javascript:alert(1)//"><script>'

HOSTILE = dm.Article(
    id=EVIL,
    title=EVIL,
    kind=EVIL,
    content_type=dm.ContentType(id=EVIL, name=EVIL, slug=EVIL),
    status=EVIL,
    slug=EVIL,
    url=_URL,
    short_url=_URL,
    external_url=_URL,
    language=EVIL,
    published=datetime(1, 1, 1, tzinfo=UTC),
    updated=datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
    authors=(dm.Author(name=EVIL, id=EVIL, slug=EVIL, department=EVIL, biography=EVIL, url=_URL, image=_URL),),
    byline=EVIL,
    categories=(
        dm.Category(
            name=EVIL, id=EVIL, slug=EVIL, url=_URL, publication=dm.Publication(name=EVIL, domain=EVIL, locale=EVIL)
        ),
    ),
    keywords=(dm.Keyword(name=EVIL, id=EVIL, display_name=EVIL, slug=EVIL, url=_URL),),
    tag=EVIL,
    subtitle=EVIL,
    summary=EVIL,
    teaser=EVIL,
    description=EVIL,
    short_summary=EVIL,
    attachments=(
        dm.Attachment(
            id=EVIL,
            kind=dm.AttachmentKind.IMAGE,
            caption=EVIL,
            credit=EVIL,
            name=EVIL,
            alt=EVIL,
            width=-1,
            height=0,
            url=_URL,
            renditions=(dm.Rendition(url=_URL, name=EVIL, width=1), dm.Rendition(url=f'{SITE}/a, b"c.jpg', width=2)),
        ),
    ),
    introduction=dm.Body((paragraph(EVIL),)),
    body=dm.Body(
        (
            paragraph(
                EVIL,
                dm.Link(_URL, (T(EVIL),), EVIL),
                dm.Code((T(EVIL),)),
                dm.Abbreviation((T(EVIL),), EVIL),
                dm.Anchor(EVIL),
            ),
            dm.Paragraph((dm.Span((T(EVIL),), EVIL, EVIL),)),
            dm.Heading(1, (T(EVIL),)),
            dm.List((dm.ListItem((paragraph(EVIL),)),)),
            dm.DefinitionList((dm.Definition(((T(EVIL),),), (paragraph(EVIL),)),)),
            dm.Quote((paragraph(EVIL),), _URL, (T(EVIL),)),
            dm.Preformatted(EVIL, code=True, language=EVIL),
            dm.Figure(_URL, EVIL, dm.Caption((T(EVIL),)), EVIL, 1, 1, _URL),
            dm.Gallery((dm.Figure(_URL, EVIL),), dm.Caption((T(EVIL),))),
            dm.Embed(_URL, EVIL, dm.Caption((T(EVIL),)), fallback=(T(EVIL),)),
            dm.Media(_URL, dm.MediaKind.VIDEO, EVIL, _URL, dm.Caption((T(EVIL),))),
            dm.Table((dm.Row((dm.Cell((paragraph(EVIL),)),)),), dm.Caption((T(EVIL),))),
            dm.KeyPoints((paragraph(EVIL),)),
            dm.RelatedLink(_URL, (T(EVIL),), EVIL),
            dm.Note(dm.NoteKind.BYLINE, (T(EVIL),)),
            dm.Appeal((T(EVIL),)),
            dm.Signoff(EVIL),
        ),
        (dm.RelatedLink(_URL, (T(EVIL),), EVIL), dm.Signoff(EVIL)),
        EVIL,
    ),
    seo=dm.Seo(
        search_title=EVIL, search_description=EVIL, social_title=EVIL, social_description=EVIL, social_image=_URL
    ),
    access=dm.Access(groups=(EVIL,)),
    related=(dm.Reference(id=EVIL, name=EVIL, url=_URL),),
    sponsor=(dm.Reference(name=EVIL, url=_URL),),
    source=(dm.Reference(name=EVIL, url=_URL),),
    publication=dm.Publication(name=EVIL, slug=EVIL, domain=EVIL, locale=EVIL),
    extra={EVIL: EVIL},
)
"""Hostile text in every field that can hold any."""
