"""Articles of every kind that an export meets: full, Arabic, French, without a body, with every node, hostile."""

from datetime import datetime
from zoneinfo import ZoneInfo

from attrs import evolve
from every_node import ASIDES, BLOCKS, FIGURE, SITE, paragraph
from hostile import HOSTILE

import dmarticle as dm

T = dm.Text

_SIZES = tuple(
    dm.Rendition(url=f"{SITE}/fit/{width}/quay.jpg", name=f"w{width}", width=width) for width in (320, 640, 1280)
)

FULL = dm.Article(
    id="77",
    title="The morning the sea came up the steps",
    kind="article",
    content_type=dm.ContentType(id="1", name="Article", slug="article"),
    status="publish",
    slug="sea-steps",
    url=f"{SITE}/article/77-sea-steps/",
    short_url="https://p.example/77",
    external_url="Https://wire.example/s/77",
    published=datetime(2025, 3, 4, 6, 15, tzinfo=ZoneInfo("Africa/Johannesburg")),
    updated=datetime(2025, 3, 5, 8, 0, 30, tzinfo=ZoneInfo("Africa/Johannesburg")),
    language="en-ZA",
    authors=(
        dm.Author(
            name="Ann Lee",
            kind=dm.AuthorKind.PERSON,
            id="5",
            slug="ann-lee",
            department="Sea desk",
            biography="Ann Lee writes about the sea.",
            url=f"{SITE}/author/ann-lee/",
            image=f"{SITE}/img/ann.jpg",
        ),
        dm.Author(name="Reuters", kind=dm.AuthorKind.AGENCY, id="6"),
    ),
    byline="By Ann Lee and Reuters",
    categories=(
        dm.Category(
            name="Coast",
            id="3",
            slug="coast",
            url=f"{SITE}/section/coast/",
            publication=dm.Publication(
                id="1", name="The Paper", slug="paper", domain="www.paper.example", locale="en-ZA"
            ),
            parent=dm.Category(name="News", id="2", slug="news", url=f"{SITE}/section/news/"),
            parent_id="2",
        ),
        dm.Category(name="Weather", id="4", slug="weather"),
    ),
    keywords=(
        dm.Keyword(
            name="sea level", id="9", display_name="Sea level", slug="sea-level", url=f"{SITE}/topic/sea-level/"
        ),
        dm.Keyword(name="harbour"),
    ),
    tag="Analysis",
    subtitle="A second line",
    summary="The pilots have seen the water rise before.",
    teaser="The water rose.",
    description="What happened at the harbour.",
    short_summary="Water, and steps.",
    attachments=(
        dm.Attachment(
            id="11",
            kind=dm.AttachmentKind.IMAGE,
            caption="Water on the steps",
            credit="Lindiwe Dlamini/EPA",
            alt="Steps under water",
            width=2000,
            height=1200,
            focal_point=dm.FocalPoint(40, 60),
            url=f"{SITE}/img/steps.jpg",
            renditions=tuple(evolve(each, url=each.url.replace("quay", "steps")) for each in _SIZES),
        ),
        dm.Attachment(
            id="12",
            kind=dm.AttachmentKind.INLINE_IMAGE,
            caption="The quay, at dawn.",
            credit="Lindiwe Dlamini/EPA",
            width=1200,
            height=800,
            url=f"{SITE}/img/quay.jpg",
            renditions=_SIZES,
        ),
    ),
    introduction=dm.Body((paragraph("What to know before it."),)),
    body=dm.Body(
        (
            paragraph("The pilots have seen the ", dm.Link(f"{SITE}/water", (T("water"),)), " rise before."),
            dm.Heading(3, (T("Six steps"),)),
            paragraph(dm.Strong((T("Never"),)), " on a windless morning."),
            FIGURE,
            paragraph("By noon it was gone."),
        ),
        ASIDES,
        "KALK BAY, March 4 (Reuters)",
    ),
    seo=dm.Seo(
        search_title="Sea rises",
        search_description="The sea rose.",
        social_title="It rose",
        social_description="See it.",
        social_image=f"{SITE}/img/social.jpg",
    ),
    access=dm.Access(control=True, allowed=True, preview_limit=400, groups=("insiders",)),
    counts=dm.Counts(views=12, comments=3, rating=4.5, ratings=2),
    flags=dm.Flags(noindex=False, comments_disabled=True),
    reading_time=95,
    related=(dm.Reference(id="70", name="An older flood", url=f"{SITE}/article/70/"),),
    sponsor=(dm.Reference(id="8", name="The Harbour Trust", url="https://trust.example/"),),
    source=(dm.Reference(id="2", name="Reuters", url="https://reuters.example/"),),
    publication=dm.Publication(id="1", name="The Paper", slug="paper", domain="www.paper.example", locale="en-ZA"),
    extra={"desk": "night"},
)
"""An article with a value in nearly every field."""

EVERY_BLOCK = evolve(FULL, id="78", body=dm.Body(BLOCKS, ASIDES))

ARABIC = dm.Article(
    id="79",
    title="صباح صعد البحر إلى الدرج",
    kind="article",
    language="ar",
    url="https://today.example/ar/79",
    published=datetime(2025, 3, 4, 6, 15, tzinfo=ZoneInfo("Asia/Beirut")),
    authors=(dm.Author(name="هدى خوري", kind=dm.AuthorKind.PERSON, name_latin="Houda Khoury"),),
    summary="رأى المرشدون الماء من قبل.",
    keywords=(dm.Keyword(name="البحر"),),
    body=dm.Body(
        (
            dm.Paragraph((dm.Span((T("رأى المرشدون «الماء» من قبل، ولكن ليس في صباح بلا ريح."),), "ar", "rtl"),)),
            dm.Heading(2, (dm.Span((T("ست درجات"),), "ar", "rtl"),)),
            dm.Paragraph((dm.Span((T("قال "), dm.Strong((T("ربّان"),)), T(" إن الأمر انتهى.")), "ar", "rtl"),)),
        )
    ),
)

FRENCH = dm.Article(
    id="80",
    title="Le matin où la mer monta l’escalier",
    kind="article",
    language="fr-FR",
    url="https://jour.example/80",
    published=datetime(2024, 7, 19, 11, 21, 17, tzinfo=ZoneInfo("Asia/Beirut")),
    authors=(dm.Author(name="Zoé Haddad"), dm.Author(name="AFP", kind=dm.AuthorKind.AGENCY)),
    summary="« Jamais un matin sans vent », dit un pilote.",
    body=dm.Body(
        (
            paragraph("« Jamais un matin sans vent\u00a0», dit-il\u00a0: l’été, peut-être."),
            paragraph("À midi, plus rien."),
        )
    ),
)

NO_BODY = dm.Article(id="81", title="Only a headline", url=f"{SITE}/article/81/")

BARE = dm.Article(id="82")
"""What a payload has to have and no more."""

ARTICLES = {
    "full": FULL,
    "every-block": EVERY_BLOCK,
    "arabic": ARABIC,
    "french": FRENCH,
    "no-body": NO_BODY,
    "bare": BARE,
    "hostile": HOSTILE,
    "hostile-by-number": evolve(HOSTILE, id="83"),
}
