"""Damages to one record of a file, drawn at random and the same again for the same number, and what they cost."""

import json
import random
from collections import Counter
from collections.abc import Callable

from dmarticle.streams import iter_records

RECORDS = 7
SEED = 20_261_122


def payload(number: int, *, rich: bool) -> dict:
    """An article in the CMS's shape; a rich one holds others, which are whole articles too."""
    inner: dict = {}
    if rich:
        inner["chef"] = payload(number + 100, rich=False)
        inner["related"] = [payload(number + more, rich=False) for more in (200, 300)]
    return {
        "objectType": "Article",
        "id": str(number),
        "title": f'The morning the sea came up, "part {number}"',
        "contents": '<p>The water came up to the <b class="x">third</b> step {and} then, [to] the fourth: é 海.</p>',
        "authors": [{"id": "7", "name": "Lindiwe Dlamini"}, {"id": "8", "name": "Thabo Nkosi"}],
        "options": [],
        **inner,
        "views": 12,
        "keywords": [{"type": "Keyword", "data": {"id": "9", "name": "sea", "translations": None}}],
    }


def cut_out(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + chance.choice((1, 1, 2, 5, 40, 200)) :]


def overwrite(data: bytes, chance: random.Random) -> bytes:
    start, size = chance.randrange(len(data)), chance.choice((1, 1, 2, 5, 40))
    noise = bytes(chance.choice([*range(10), *range(11, 256)]) for _ in range(size))  # all but the end of a line
    return (data[:start] + noise + data[start + size :])[: max(len(data), start + size)]


def lose_the_end(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data))]


def lose_the_beginning(data: bytes, chance: random.Random) -> bytes:
    return data[chance.randrange(1, len(data) + 1) :]


def insert(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 3))):
        place = chance.randrange(len(data) + 1)
        data = data[:place] + chance.choice(MARKS) + data[place:]
    return data


MARKS = (b'"', b"{", b"}", b"[", b"]", b",", b":", b"\\", b'",', b'{"', b"}]")
DAMAGES: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "bytes cut out": cut_out,
    "bytes overwritten": overwrite,
    "the end lost": lose_the_end,
    "the beginning lost": lose_the_beginning,
    "quotes and brackets put in": insert,
}


def texts(*, rich: bool, **dump) -> list[bytes]:
    return [json.dumps(payload(number, rich=rich), ensure_ascii=False, **dump).encode() for number in range(RECORDS)]


def indented(*, rich: bool) -> list[bytes]:
    return [text.replace(b"\n", b"\n  ") for text in texts(rich=rich, indent=2)]


SHAPES = {
    "JSON Lines": (b"", b"\n", b"\n", texts),
    "array": (b"[", b", ", b"]", texts),
    "array, compact": (b"[", b",", b"]", lambda **options: texts(separators=(",", ":"), **options)),
    "array, indented": (b"[\n  ", b",\n  ", b"\n]\n", indented),
    "array, a line each": (b"[\n", b",\n", b"\n]\n", texts),
    "page of a list": (b'{"total": 7, "data": [', b", ", b'], "page": 1}', texts),
}


def cost(shape: str, damage: str, times: int, *, rich: bool) -> Counter[str]:
    """Count what a kind of damage costs: neighbours lost or given twice, and articles that are no records."""
    head, between, tail, write = SHAPES[shape]
    whole, found = write(rich=rich), Counter[str]()
    for time in range(times):
        chance = random.Random(f"{SEED} {shape} {damage} {time}")  # noqa: S311 - so that it can be repeated
        broken = chance.randrange(RECORDS)
        items = [DAMAGES[damage](item, chance) if number == broken else item for number, item in enumerate(whole)]
        found.update(_cost_of(head + between.join(items) + tail, broken))
    return found


def _cost_of(data: bytes, broken: int) -> Counter[str]:
    ids = Counter(str(each.payload.get("id")) for each in iter_records(data) if each.ok)
    neighbours = {str(number) for number in range(RECORDS)} - {str(broken)}
    inner = [str(number) for number in range(100, 400)]
    return Counter(
        neighbours=len(neighbours),
        lost=sum(not ids[each] for each in neighbours),
        twice=sum(ids[each] > 1 for each in neighbours),
        runs_with_inner=any(ids[each] for each in inner),
        runs=1,
    )
