"""Hard documents: each family gives what `loads` takes, of about as many characters as it is asked for."""

import html
import json
from collections.abc import Callable

Make = Callable[[int], bytes]
HEAD = '{"objectType": "Article", "id": "1", "title": "Sea", "contents": "<p>Up.</p>", '


def within(unit: str, before: str = "", behind: str = "", *, key: str = '"x": ') -> Make:
    """Repeat a unit in the value of a field of an article."""
    return lambda size: f"{HEAD}{key}{before}{unit * (size // len(unit))}{behind}}}".encode("utf-8", "surrogatepass")


def alone(unit: str, before: str = "", behind: str = "") -> Make:
    """Repeat a unit outside of any article."""
    return lambda size: f"{before}{unit * (size // len(unit))}{behind}".encode("utf-8", "surrogatepass")


def nested(opening: str, closing: str, *, key: str = '"x": ') -> Make:
    """Nest objects or arrays in a field of an article."""

    def make(size: int) -> bytes:
        count = size // len(opening + closing)
        return f"{HEAD}{key}{opening * count}1{closing * count}}}".encode()

    return make


def named(size: str = "") -> Make:
    """Give a picture names for one address, and as many sizes of it where one is given."""

    def make(length: int) -> bytes:
        count = length // len(f'"url_123456": "/a.jpg", {size}')
        names = "".join(f'"url_{number}": "/a.jpg", ' for number in range(count))
        sizes = ", ".join([size] * count if size else [])
        return f'{HEAD}"attachments": [{{{names}"transforms": [{sizes}]}}]}}'.encode()

    return make


def island(props: str) -> str:
    """Write one island of a page."""
    return f'<astro-island props="{html.escape(props)}"></astro-island>'


_ARTICLE = json.dumps(
    {"a": [0, {"objectType": [0, "Article"], "id": [0, "1"], "title": [0, "Sea"], "contents": [0, "<p>x"]}]}
)


def page(unit: str, before: str = "", behind: str = "") -> Make:
    """Repeat a unit in a web page that carries an article."""
    return alone(unit, f"<!doctype html><body>{island(_ARTICLE)}{before}", behind)


DOCUMENTS: dict[str, Make] = {
    "arrays inside each other": nested("[", "]"),
    "objects inside each other": nested('{"a":', "}"),
    "arrays left open": alone("["),
    "objects left open": alone('{"a":'),
    "arrays in an object left open": alone('[{"a":'),
    "envelopes inside each other": alone('{"data":'),
    "arrays closed": alone("]"),
    "JSON in a string, inside each other": nested("[", "]", key='"options": "'),
    "a long whole number": within("9"),
    "a long number with a point": within("9", "0."),
    "a long exponent": within("9", "1e"),
    "a long exponent of little": within("9", "1e-"),
    "a long number for a title": within("9", key='"title": '),
    "a long number in a string": within("9", '"', '"', key='"views": '),
    "a long id": within("9", '"', '"', key='"id": '),
    "a long title": within("sea ", '"', '"', key='"title": '),
    "a title of markup": within("<b>", '"', '"', key='"title": '),
    "a title of entities": within("&amp;", '"', '"', key='"title": '),
    "a long summary": within("<p>x</p>", '"', '"', key='"summary": '),
    "a long date": within("2024-", '"', '"', key='"firstPublished": '),
    "a date of digits": within("1", '"', '"', key='"firstPublished": '),
    "a date of spaces": within(" ", '"2024', '"', key='"firstPublished": '),
    "a long address": within("a/", '"https://x.example/', '"', key='"url": '),
    "escapes": within("\\u0041", '"', '"'),
    "escapes of lone surrogates": within("\\ud800", '"', '"'),
    "backslashes": within("\\\\", '"', '"'),
    "a string without an end": within("x", '"'),
    "backslashes without an end": alone("\\", '{"a": "'),
    "keys, each twice": within('"k": 1, ', "1, ", '"z": 1'),
    "keys that are long": within('"' + "k" * 100 + '": 1, ', "1, ", '"z": 1'),
    "ids, many": within('"id": "2", ', "1, ", '"z": 1'),
    "an array of numbers": within("1,", "[", "1]"),
    "an array of arrays": within("[],", "[", "1]"),
    "an array of objects": within("{},", "[", "1]"),
    "authors": within('{"id": "7", "name": "A. Smith"},', "[", "{}]", key='"authors": '),
    "authors in one name": within("A. Smith and ", '[{"id": "7", "name": "', '"}]', key='"authors": '),
    "keywords": within('{"id": "7", "name": "sea"},', "[", "{}]", key='"keywords": '),
    "attachments": within('{"id": "7", "url": "/a.jpg"},', "[", "{}]", key='"attachments": '),
    "names of one address": named(),
    "sizes and names of one address": named('{"x": 1, "y": 0, "url": "/a.jpg"}'),
    "articles in fields": within('{"objectType": "Article", "id": "1"},', "[", "1]", key='"chef": '),
    "lines before it": alone("line\n", "", HEAD + '"z": 1}'),
    "lines that begin like it": alone("[log] x\n", "", HEAD + '"z": 1}'),
    "braces on lines": alone("{\n"),
    "brackets on lines": alone("[\n"),
    "spaces before it": alone(" ", "", HEAD + '"z": 1}'),
    "NUL": alone("\0"),
    "byte-order marks": alone("\ufeff"),
    "NaN": within("NaN,", "[", "1]"),
    "letters": alone("x"),
    "less-than signs": alone("<"),
    "a page of islands": page(island('{"a":[0,1]}')),
    "a page of articles": page(island(_ARTICLE)),
    "a page of islands left open": page("<astro-island props='{"),
    "a page of island names": page("<astro-island "),
    "a page of quotes": page("\"'", "<astro-island props="),
    "a page of equals signs": page("=", "<astro-island "),
    "a page of links": page("<link rel=stylesheet href=/x>"),
    "a page of links left open": page("<link "),
    "a page of spaces in a link": page(" ", "<link rel", "=canonical>"),
    "an island of entities": page("&quot;", "<astro-island props='", "'>"),
    "an island of pairs": page("[1,", '<astro-island props=\'{"a":', "'>"),
    "an island of pairs closed": lambda size: (
        page(" ")(0) + island('{"a":' + "[1,[" * (size // 6) + "]]" * (size // 6) + "}").encode()
    ),
    "an XML declaration": alone(" ", "<?xml", "><html>"),
    "a page that names no encoding": alone(" charset", "<meta "),
}
"""All families of documents, by name."""
