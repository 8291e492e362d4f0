"""Made articles in the shape of the CMS's payloads: the same number gives the same article, every number another one.

What articles of one publication share is shared here too (its sections, authors and keywords, drawn from pools),
and what they do not share is different in each: texts, pictures, links, the signatures in the URLs of renditions.
"""

import json
import random
import re
from typing import Any, NamedTuple

from .bodies import BODIES, picture
from .prose import Prose

HOST = "https://www.dailymaverick.co.za"
KINDS = tuple(BODIES)

_SIZES = (("thumbnail", 200, 100), ("medium", 450, 0), ("large", 800, 0), ("xl", 1200, 0), ("xxl", 1600, 0))
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"
_SECTIONS = ("South Africa", "Sport", "Business Maverick", "Our Burning Planet", "Maverick Citizen", "DM168", "World")


class Sample(NamedTuple):
    """One article as the contenders are given it."""

    data: bytes
    """The whole payload, as JSON."""
    html: str
    """Its body."""


def samples(kind: str, first: int, count: int) -> list[Sample]:
    """Give articles of a kind, from a number on."""
    return [sample(article(kind, number)) for number in range(first, first + count)]


def sample(payload: dict[str, Any]) -> Sample:
    """Give an article as bytes, and its body."""
    return Sample(json.dumps(payload, ensure_ascii=False).encode(), payload["contents"])


def article(kind: str, number: int, *, times: int = 1) -> dict[str, Any]:
    """Make one article.

    Args:
        kind: One of `KINDS`.
        number: Which of them.
        times: How many bodies of the kind are put behind one another to make its body.
    """
    chance = random.Random(f"{kind} {number}")  # noqa: S311 - chance that can be repeated is what is wanted
    prose = Prose(chance)
    body = "\r\n".join(BODIES[kind](prose) for _ in range(times))
    title, day = prose.headline(), f"2025-{1 + number % 12:02}-{1 + number % 28:02}"
    slug = re.sub(r"[^a-z]+", "-", title.lower()).strip("-")
    pictures = {"short": 1, "image-heavy": 12}.get(kind, 2)
    return {
        "objectType": "Article",
        "id": str(2_000_000 + number),
        "signature": f"Article:{2_000_000 + number}",
        "url": f"{HOST}/article/{day}-{slug}/",
        "shorturl": f"{HOST}/article/{2_000_000 + number}",
        "slug": slug,
        "contentType": {"id": "1", "name": "Article", "slug": "article", "editor": "default"},
        "views": chance.randint(0, 90_000),
        "comments": chance.randint(0, 90),
        "preview_limit": None,
        "rating": round(chance.uniform(1, 5), 2),
        "excludedFromGoogleSearchEngine": 0,
        "status": "publish",
        "title": title,
        "firstPublished": f"{day}T05:31:{number % 60:02}",
        "lastUpdate": f"{day} 19:0{number % 10}:36",
        "categories": [_category(prose, each) for each in chance.sample(range(len(_SECTIONS)), 2)],
        "access_groups": [],
        "access_control": False,
        "access_allowed": True,
        "counted_in_paywall": True,
        "content_length": len(re.sub(r"<[^>]*>", "", body)),
        "contents": body,
        "teaser": prose.sentence(),
        "summary": prose.sentence() + "\r\n",
        "description": "",
        "short_summary": None,
        "introduction": f"<ul><li>{prose.sentence()}</li><li>{prose.sentence()}</li></ul>" if number % 3 else "",
        "externalUrl": "",
        "sponsor": None,
        "source": None,
        "related": [],
        "authors": [_author(chance.randint(1, 60)) for _ in range(1 + number % 2)],
        "keywords": [_keyword(each) for each in chance.sample(range(400), 4 if kind == "short" else 9)],
        "options": {"has_unread_notes": False, "priority": 2, "urgent": "0"},
        "priority": 2,
        "urgent": "0",
        "attachments": [_attachment(prose, each, "image") for each in range(pictures)],
        "inline_attachments": [_attachment(prose, each, "inline_image") for each in range(pictures - 1)],
        "template_type": None,
        "dm_custom_section_label": None,
        "dm_key_theme": [],
        "elements": [],
        "seo": {
            "search_title": title,
            "search_description": prose.sentence(),
            "social_title": title,
            "social_description": prose.sentence(),
            "social_image": "",
        },
        "time_to_read": len(body) // 20,
        "_show_ads": "1",
        "cached": True,
    }


def _author(number: int) -> dict[str, Any]:
    prose = Prose(random.Random(f"author {number}"))  # noqa: S311 - see above
    name = prose.person()
    slug = re.sub(r"[^a-z]+", "-", name.lower())
    portrait = f"{HOST}/wp-content/uploads/portraits/{slug}-{number}.jpg"
    return {
        "id": str(number),
        "name": f"{name} {number}" if number > 16 else name,
        "image": portrait,
        "image_transforms": [
            {"x": x, "y": y, "url": f"{portrait}/r/{x}/{slug}.jpg"} for x, y in ((245, 164), (400, 270), (800, 600))
        ],
        "url": f"{HOST}/author/{slug}-{number}/",
        "editorialName": f"{slug}-{number}",
        "department": "",
        "name_latin": "",
        "biography": f"<p>{prose.sentence()}</p>",
    }


def _category(prose: Prose, number: int) -> dict[str, Any]:
    name = _SECTIONS[number]
    slug = name.lower().replace(" ", "-")
    return {
        "id": str(29 + number),
        "name": name,
        "signature": f"Category:{29 + number}",
        "slug": slug,
        "typeId": {
            "typeId": "1",
            "name": "Daily Maverick",
            "slug": "",
            "includeInIssue": "0",
            "shortened_domain": "",
            "stylesheetClass": "",
            "domain": "www.dailymaverick.co.za",
            "articleUrlPrefix": "",
            "access_groups": '["dm","premium"]' if number % 2 else "[]",
            "locale": "en-ZA",
            "preview_limit": None,
        },
        "parentId": None,
        "parent": [],
        "image": "",
        "cover": "",
        "logo": "",
        "paid": "0",
        "objectType": "Category",
        "url": f"{HOST}/category/{slug}/",
        "cssCode": "",
        "template": "default",
        "tagline": "",
        "link_param": None,
        "description": f"News and analysis of {name}, written by our reporters. " * 3,
        "metaDescription": "",
        "order": "0",
        "pageId": None,
        "articlesCount": None,
        "allowComments": "1",
        "accessType": "freecount",
        "status": "1",
        "children": [],
        "cached": True,
    }


def _keyword(number: int) -> dict[str, Any]:
    name = Prose(random.Random(f"keyword {number}")).words(2).capitalize()  # noqa: S311 - see above
    slug = name.lower().replace(" ", "-")
    return {
        "type": "Keyword",
        "data": {
            "keywordId": str(4000 + number),
            "name": name,
            "url": f"{HOST}/keyword/{slug}/",
            "slug": slug,
            "description": "",
            "articlesCount": number % 7,
            "replacedWith": None,
            "display_name": name.title(),
            "translations": f'{{"default": {{"metatitle": "{name}"}}}}' if number % 3 == 0 else None,
            "image": "",
            "collection_id": None,
        },
    }


def _attachment(prose: Prose, number: int, kind: str) -> dict[str, Any]:
    path = picture(prose, number).removeprefix(f"{HOST}/")
    named = {f"url_{name}": _rendition(prose, path, x, y) for name, x, y in _SIZES}
    return {
        "id": str(prose.chance.randint(1, 99_999_999)),
        "name": f"DM-{prose.words(2).replace(' ', '-')}_{number:03}",
        "description": f"{prose.sentence()} (Photo: {prose.person()})",
        "focal": "50% 26.3%",
        "width": 1600,
        "height": 1067,
        "url": f"https://dmcdn.whitebeard.net/dailymaverick/{path}",
        "transforms": [
            {"x": str(x), "y": str(y), "url": url} for (_, x, y), url in zip(_SIZES, named.values(), strict=True)
        ],
        **named,
        "type": kind,
    }


def _rendition(prose: Prose, path: str, width: int, height: int) -> str:
    signature = "".join(prose.chance.choices(_LETTERS, k=27))
    filters = "filters:strip_exif()/"
    return f"https://dmcdn.whitebeard.net/i/{signature}=/{width}x{height}/smart/{filters}file/dailymaverick/{path}"
