"""A year of a newspaper that does not exist: `python docs/notebooks/make_archive.py` writes archive.jsonl.gz beside it.

The people, places and hosts are made up; what is wrong with the records is what is wrong with real ones: dates without
a zone, staging hosts, promotions, appeals and sign-offs in the body, texts cut short, several authors in one field.
The same seed gives the same archive.
"""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

ARCHIVE = Path(__file__).with_name("archive.jsonl.gz")
ARTICLES = 320
FIRST = datetime(2025, 1, 1, 5, 30)  # noqa: DTZ001 - the CMS writes no zone, which is what the archive is to show
SITE = "https://staging.harbourpost.example"

SECTIONS = (("Harbour", 5), ("Politics", 4), ("Business", 3), ("Sport", 3), ("Culture", 2), ("Weather", 1))
PLACES = "Kalk Harbour,Oldport,the Salt Flats,Gull Island,Easter Quay,Bramble Hill,the Long Beach,Mill Street".split(
    ","
)
PEOPLE = (
    "Zandile Mokoena,André Núñez,Ilse van Wyk,Tomás Ferreira,Amina Rahal,Peter Achterberg,Lindiwe Dlamini,Noor Haddad,"
    "Grace Okafor,Jonas Lindqvist"
).split(",")
WHO = "the harbour office,the council,the union of pilots,the school board,a spokesperson,the weather service".split(
    ","
)
WHAT = (
    "the outer wall,the night ferry,the fishing quota,the new tram line,the library roof,the price of bread,"
    "the water supply,the old slipway,the football ground,the music festival"
).split(",")
DOES = (
    "will be repaired before winter,costs more than was planned,has divided the town,is to close for a month,"
    "opens a week early,brought out a crowd,needs another vote,is safe again,was sold without a tender,came back"
).split(",")
SENTENCES = (
    "{Who} said on {day} that {what} {does}.",
    "“We have waited long enough,” said {person}, who lives near {place}.",
    "About {number} people came to {place} to hear the plan.",
    "{Who} declined to comment on the figures.",
    "The work began in {year} and was stopped twice.",
    "“Nobody asked us,” {person} told the Harbour Post. “We read it in the paper.”",
    "An earlier estimate put the cost at {number} million.",
    "By noon {place} was quiet again.",
    "Documents seen by this newspaper show that {what} was discussed in {year}.",
    "A decision is expected next month.",
    "{person} disagrees, and says that {what} {does}.",
    "The report runs to {number} pages and names {place} four times.",
)
NOTES = ("HOLD FOR LEGAL", "PICTURES TO COME", "CHECK FIGURES")
DAYS = "Monday,Tuesday,Wednesday,Thursday,Friday".split(",")
APPEAL = (
    "<em>The Harbour Post’s journalism is funded by its readers. If you appreciate our work, join our membership "
    'community. <a href="https://www.harbourpost.example/join?utm_source=web&amp;utm_medium=article">Join us</a>.</em>'
)


def records(seed: int = 7) -> Iterator[str]:
    """Give the records of the archive, a line each; two of them are no articles."""
    random = Random(seed)  # noqa: S311 - made-up news is no secret
    moment = FIRST
    for number in range(ARTICLES):
        moment += timedelta(hours=_gap(random, moment))
        yield json.dumps(_article(random, 40_000 + number, moment), ensure_ascii=False)
        if number == 120:
            yield '{"error": true, "message": "Article not found"}'
        if number == 250:
            yield '{"objectType": "Article", "id": "40250", "title": "The night fer'


def _gap(random: Random, moment: datetime) -> float:
    """Give the hours to the next story: few at the weekend, many in the weeks of a storm."""
    busy = 0.35 if moment.timetuple().tm_yday in range(60, 80) else 1.0
    quiet = 2.2 if moment.weekday() >= 5 else 1.0
    return random.expovariate(1 / 26) * busy * quiet + 0.2


def _article(random: Random, number: int, published: datetime) -> dict[str, Any]:
    section = random.choices([name for name, _ in SECTIONS], [weight for _, weight in SECTIONS])[0]
    what, does = random.choice(WHAT), random.choice(DOES)
    title = f"{what[:1].upper()}{what[1:]} {does}"
    body = _body(random, section)
    slug = "-".join(title.casefold().split())
    return {
        "objectType": "Article",
        "status": "publish",
        "id": str(number),
        "title": title if random.random() > 0.01 else "",
        "url": f"{SITE}/article/{published:%Y-%m-%d}-{slug}/",
        "contentType": {"id": "1", "name": "Article", "slug": "article"},
        "firstPublished": _date(random, published),
        "lastUpdate": f"{published + timedelta(minutes=random.randint(-2, 400)):%Y-%m-%d %H:%M:%S}",
        "categories": [_section(section)],
        "authors": [_author(random)] if random.random() > 0.06 else [],
        "keywords": [_keyword(word) for word in random.sample([*PLACES, *WHAT], random.randint(1, 4))],
        "summary": _sentence(random) if random.random() > 0.1 else f"<p>{_sentence(random)}</p>",
        "contents": _delivered(random, body),
        "content_length": _length(body) if random.random() > 0.03 else None,
        "attachments": [_picture(random, number, place) for place in range(random.choices((0, 1, 2), (2, 6, 1))[0])],
        "views": random.choice((0, random.randint(20, 90_000), str(random.randint(20, 900)))),
        "seo": {"search_title": title, "search_description": body if random.random() < 0.15 else ""},
    }


def _date(random: Random, published: datetime) -> str:
    """Write a date as the CMS does, and now and then as nobody should."""
    if random.random() < 0.015:
        return random.choice(("0000-00-00 00:00:00", "soon", "04/05/2025"))
    return f"{published:%Y-%m-%d %H:%M:%S}"


def _section(name: str) -> dict[str, Any]:
    publication = {
        "typeId": "3",
        "name": "The Harbour Post",
        "domain": "staging.harbourpost.example",
        "locale": "en-ZA",
    }
    slug = name.casefold()
    return {"id": slug, "name": name, "slug": slug, "url": f"{SITE}/category/{slug}/", "typeId": publication}


def _author(random: Random) -> dict[str, Any]:
    name = random.choice(PEOPLE)
    if random.random() < 0.12:
        name = f"{name} and {random.choice([each for each in PEOPLE if each != name])}"
    name = "Reuters" if random.random() < 0.15 else name
    return {"id": str(PEOPLE.index(name) + 1) if name in PEOPLE else "90", "name": name, "url": f"{SITE}/author/x/"}


def _keyword(word: str) -> dict[str, Any]:
    return {"type": "Keyword", "data": {"keywordId": str(1 + len(word)), "name": word, "slug": word.replace(" ", "-")}}


def _picture(random: Random, number: int, place: int) -> dict[str, Any]:
    credit = random.choice((" (Photo: Harbour Post/Lindiwe Dlamini)", " Photo: Noor Haddad", ""))
    name = f"{random.choice(PLACES).removeprefix('the ').capitalize()} in the morning.{credit}"
    url = f"https://media.harbourpost.example/{number}-{place}.jpg"
    return {"id": f"{number}{place}", "type": "image", "name": name, "url": url, "width": 1600, "height": 1067}


def _body(random: Random, section: str) -> str:
    paragraphs = [_paragraph(random) for _ in range(random.randint(3, 6 if section == "Weather" else 14))]
    if len(paragraphs) > 6 and random.random() < 0.5:
        paragraphs.insert(4, f"<h4><b>{random.choice(WHAT).capitalize()}</b></h4>")
    if random.random() < 0.35:
        paragraphs.insert(random.randint(1, len(paragraphs) - 1), _promo(random))
    if random.random() < 0.25:
        paragraphs.insert(2, _figure(random))
    if random.random() < 0.06:
        paragraphs.insert(1, "https://www.youtube.com/watch?v=aqz-KE-bpKQ")
    if random.random() < 0.08:
        paragraphs.insert(0, f"*** {random.choice(NOTES)} – {random.choice(('mk', 'ts', 'lvw'))} ***")
    if random.random() < 0.04:
        paragraphs.append('<script src="https://ads.example/tag.js"></script>')
    if random.random() < 0.3:
        paragraphs[-1] += " <b>Reuters/HP</b>"
    if random.random() < 0.4:
        paragraphs.append(APPEAL)
    return "\r\n\r\n".join(paragraphs)


def _paragraph(random: Random) -> str:
    words = " ".join(_sentence(random) for _ in range(random.randint(1, 4)))
    return words if random.random() < 0.6 else f'<span style="font-weight: 400;">{words}</span>'


def _promo(random: Random) -> str:
    title = f"{random.choice(WHAT).capitalize()} {random.choice(DOES)}"
    return f'<b>Read more:</b> <a href="{SITE}/article/{"-".join(title.split())}/?utm_source=promo">{title}</a>'


def _figure(random: Random) -> str:
    number = random.randint(1000, 9999)
    place = random.choice(PLACES)
    return (
        f'[caption id="attachment_{number}" width="1000"]<img class="wp-image-{number}" '
        f'src="https://media.harbourpost.example/{number}.jpg" alt="" width="1000" height="667" /> '
        f"People at {place}. (Photo: Noor Haddad)[/caption]"
    )


def _sentence(random: Random) -> str:
    who = random.choice(WHO)
    return random.choice(SENTENCES).format(
        Who=who[:1].upper() + who[1:],
        what=random.choice(WHAT),
        does=random.choice(DOES),
        person=random.choice(PEOPLE),
        place=random.choice(PLACES),
        number=random.randint(2, 90) * 10,
        year=random.randint(1954, 2024),
        day=random.choice(DAYS),
    )


def _delivered(random: Random, body: str) -> str:
    """Give the body as it was delivered: now and then less than there is."""
    chance = random.random()
    if chance < 0.05:
        return body[: body.find("\r\n\r\n", len(body) // 3)]
    return "" if chance < 0.07 else body


def _length(body: str) -> int:
    """Count as the CMS does: characters without tags."""
    return len(re.sub(r"<[^>]*>", "", body))


if __name__ == "__main__":
    lines = "".join(f"{record}\n" for record in records())
    ARCHIVE.write_bytes(gzip.compress(lines.encode(), mtime=0))
