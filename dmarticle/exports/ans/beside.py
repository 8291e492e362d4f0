"""What stands beside a story: pictures that lead to it, related stories, and what was taken out of it."""

from attrs import Factory, define

from ...body.nodes import Block, Note, RelatedLink
from ...jsontypes import Json
from ...models import Article
from ..story.pictures import place_of_lead
from ..values.records import stated
from .elements import CORRECTIONS, correction
from .links import promoted, related_story
from .media import attached
from .writing import Ans, Record, document


def promo_items(w: Ans, article: Article) -> Record:
    """Give the leading picture and that for social networks."""
    lead = None
    if article.lead_image:
        with w.report.at("attachments", place_of_lead(article)):
            lead = attached(w, article.lead_image)
    with w.report.at("seo"):
        social = w.addresses.media(article.seo.social_image, "social_image")
    return stated({"basic": lead, "social": document("image", {"url": social}) if social else None})


def related_content(w: Ans, article: Article, promotions: list[Json]) -> Record:
    """Give related stories, promotions that were set aside, and the other pictures."""
    stories: list[Json] = []
    for number, reference in enumerate(article.related):
        with w.report.at("related", number):
            stories += related_story(w, reference)
    images: list[Json] = []
    lead = place_of_lead(article)
    for number, attachment in enumerate(article.attachments):
        with w.report.at("attachments", number):
            image = attached(w, attachment) if number != lead else None
        images += [image] if image else []
    return stated({"basic": [*stories, *promotions], "images": images})


@define
class Beside:
    """What stands beside the story, by where ANS has it."""

    corrections: list[Json] = Factory(list[Json])
    promotions: list[Json] = Factory(list[Json])


def set_aside(w: Ans, article: Article) -> Beside:
    """Give what was taken out of the story and ANS has a place for, and tell of the rest."""
    beside = Beside()
    for name, body in (("introduction", article.introduction), ("body", article.body)):
        for number, aside in enumerate(() if body is None else body.asides):
            with w.report.at(name, "asides", number):
                _sort(w, aside, beside)
    return beside


def _sort(w: Ans, aside: Block, beside: Beside) -> None:
    if isinstance(aside, Note) and aside.kind in CORRECTIONS:
        beside.corrections.append(correction(w, aside))
    elif isinstance(aside, RelatedLink) and (story := promoted(w, aside)):
        beside.promotions.append(story)
    else:
        w.report.lost(f"a block that was set aside ({type(aside).__name__})")
