"""Saved web pages: the article that one carries for its scripts, and a clear word where it carries none."""

import encodings
import html
import json
import subprocess
import sys
from contextlib import suppress
from encodings.aliases import aliases
from pkgutil import iter_modules

import pytest

import dmarticle as dm
from dmarticle.charsets import CHARSETS

ARTICLE = {
    "objectType": "Article",
    "id": "7",
    "title": 'The "sea" & <b>us</b>',
    "url": "https://staging.paper.example/article/7-the-sea/",
    "contents": "<p>Up & \u201caway\u201d.</p>" * 3,
    "views": 12,
    "options": [],
    "seo": {"search_title": None, "flags": [True, [1, "a"]]},
}
OTHER = {**ARTICLE, "id": "8", "title": "Another", "url": "https://www.paper.example/article/8-x/", "contents": ""}
LONGER = {**OTHER, "id": "9", "url": "https://www.paper.example/article/9-y/", "contents": "<p>x</p>" * 99}


def encoded(value):
    """A value as Astro writes it for its islands."""
    if isinstance(value, dict):
        return [0, {name: encoded(inner) for name, inner in value.items()}]
    return [1, [encoded(inner) for inner in value]] if isinstance(value, list) else [0, value]


def island(**props):
    text = json.dumps({name: encoded(value) for name, value in props.items()})
    return (
        f'<astro-island uid="Z1" opts="{{&quot;name&quot;:&quot;A>B&quot;}}" props="{html.escape(text)}" ssr '
        f'client="load"><p>shown</p></astro-island>'
    )


def page(*islands, head=""):
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{''.join(islands)}</body></html>"


def test_the_article_of_a_page_is_the_payload_that_its_island_carries(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(page(island(theme="dark"), island(article=ARTICLE, menu=["a", 1])), "utf-8")
    article = dm.load(path)
    expected = dm.normalize(ARTICLE)
    assert [problem.code for problem in article.problems if problem not in expected.problems] == ["input.page"]
    assert (article.title, article.body, article.extra) == (expected.title, expected.body, expected.extra)


def test_the_article_that_a_page_is_about_is_found_among_others():
    link = '<link rel="canonical" href="https://www.paper.example/article/7-the-sea">'
    islands = island(latest=[OTHER, LONGER]), island(post={"data": ARTICLE})
    assert dm.loads(page(*islands, head=link)).id == "7"
    assert dm.loads(page(*islands)).id == "7", "without an address, what is in no list is the page's own"
    social = '<meta property="og:url" content="https://www.paper.example/article/8-x/">'
    assert dm.loads(page(*islands, head=social)).id == "8"
    assert dm.loads(page(*islands, head=link + social)).id == "7", "the canonical link is asked first"


def alike(number, **more):
    return {"objectType": "Article", "id": str(number), "title": "T", "contents": "<p>x</p>", **more}


@pytest.mark.parametrize("more", [{}, {"contents": "<p>longer</p>"}, {"teaser": "long" * 99}])
def test_without_an_address_the_article_that_is_in_no_list_is_the_page_s_own(more, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(page(island(list=[alike(5, **more), alike(6)]), island(article=alike(1))))
    article = dm.load(path)
    assert article.id == "1"
    assert "input.page-unsure" not in {each.code for each in article.problems}


@pytest.mark.parametrize(
    ("islands", "number"),
    [
        ([island(list=[alike(5), alike(6)])], "5"),
        ([island(list=[alike(5, teaser="long" * 99), alike(6, contents="<p>longer</p>")])], "6"),
        ([island(a=alike(5)), island(b=alike(6))], "5"),
    ],
)
def test_without_an_address_the_choice_among_equals_is_by_the_body_and_noted(islands, number, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(page(*islands))
    article = dm.load(path)
    assert article.id == number
    (found,) = [each for each in article.problems if each.code == "input.page-unsure"]
    assert "carries 2 articles" in found.detail


def canonical(path, host="https://www.paper.example"):
    return f'<link rel="canonical" href="{host}{path}">'


@pytest.mark.parametrize("host", ["https://www.paper.example", "//paper.example", ""])
@pytest.mark.parametrize("end", ["", "/", "/?page=1", "#top"])
def test_the_address_of_a_page_may_be_relative(host, end, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(
        page(island(latest=[OTHER, LONGER], post=ARTICLE), head=canonical(f"/article/7-the-sea{end}", host))
    )
    article = dm.load(path)
    assert article.id == "7"
    assert "input.page-other" not in {each.code for each in article.problems}


@pytest.mark.parametrize("broken", ["", island(post=ARTICLE).replace("&quot;id", "&quot;id&quot;", 1)])
def test_an_article_that_is_not_the_one_of_the_pages_address_is_a_problem(broken, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(page(broken, island(latest=[OTHER, LONGER]), head=canonical("/article/7-the-sea/", "")))
    article = dm.load(path)
    (found,) = [each for each in article.problems if each.code == "input.page-other"]
    assert "/article/7-the-sea/, which no article in it has" in found.detail
    assert ("1 <astro-island> cannot be read, and names that address" in found.detail) is bool(broken)
    assert (article.id, found.severity, found.raw) == ("9", dm.Severity.WARNING, LONGER["url"])
    with pytest.raises(dm.StrictError, match="page-other"):
        dm.load(path, strict=True)


def test_an_error_that_an_island_carries_is_told_in_the_words_of_the_cms(tmp_path):
    path = tmp_path / "page.html"
    path.write_text(page(island(labels={"error": "Try again"}), island(post={"error": True, "message": "gone"})))
    with pytest.raises(dm.CmsError, match="the CMS answered with an error: gone"):
        dm.load(path)
    assert dm.sniff(path).shape is dm.Shape.ERROR
    (failure,) = dm.iter_articles(path)
    assert isinstance(failure.error, dm.CmsError)
    path.write_text(page(island(labels={"error": "Try again", "message": None})))
    with pytest.raises(dm.NotAnArticleError):
        dm.load(path)


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\ufeff\n <!-- saved -->",
        "<title>x</title>",
        "<center>",
        "</p>",
        "<?php ?>",
        '<?xml version="1.0"?>\n<!doctype html>',
        '<?xml version="1.0"?><x:page>',
    ],
)
def test_a_text_that_begins_with_a_tag_and_has_an_island_is_a_page(before, tmp_path):
    path = tmp_path / "saved"
    path.write_text(before + island(article=ARTICLE), "utf-8")
    assert dm.load(path).id == "7"
    assert dm.sniff(path).shape == dm.Shape.WEB_PAGE
    assert [outcome.article and outcome.article.id for outcome in dm.iter_articles(path)] == ["7"]


def test_a_feed_and_json_that_tell_of_islands_are_no_pages():
    assert dm.sniff('<?xml version="1.0"?><rss></rss>').shape == dm.Shape.OTHER
    assert dm.loads(json.dumps({**ARTICLE, "contents": island(article=OTHER)})).id == "7"


def test_an_article_inside_the_article_is_not_taken_for_it():
    article = {**ARTICLE, "chef": {**LONGER}}
    assert dm.loads(page(island(article=article))).id == "7"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (page(), "it has no <astro-island>"),
        (page("<astro-island props='{}'></astro-island>"), "1 <astro-island> with the props none"),
        (page(island(menu=["a"]), island(theme="x")), "2 <astro-island> with the props menu, theme, and none of them"),
        (page("<astro-island props='{broken'></astro-island>"), "1 <astro-island> without props that can be read"),
    ],
)
def test_a_page_without_an_article_says_what_it_has(text, message):
    with pytest.raises(dm.NotAnArticleError, match="no article in the web page: ") as caught:
        dm.loads(text)
    assert message in str(caught.value)


@pytest.mark.parametrize("broken", ["{", "[1]", '{"a": [0, -]}', "[" * 100_000])
def test_a_broken_island_keeps_nothing_from_the_others(broken):
    assert dm.loads(page(f"<astro-island props='{broken}'></astro-island>", island(article=ARTICLE))).id == "7"


@pytest.mark.parametrize(("written", "word"), [("[0, 1e999]", "1e999"), ("[0, NaN]", "NaN"), ("[11, -1]", "-Infinity")])
def test_a_number_that_json_does_not_have_is_null_in_a_page_too(written, word):
    article = dm.loads(page(island(article=ARTICLE)).replace("[0, 12]", written))
    found = [(problem.path, problem.raw) for problem in article.problems if problem.code == "value.not-finite"]
    assert found == [("/views", word)]
    assert article.counts.views is None


def test_kinds_of_values_that_json_does_not_have_are_given_as_json():
    props = {
        "article": [0, {
            "objectType": [0, "Article"], "id": [0, "1"], "title": [0, "T"], "contents": [0, ""],
            "date": [3, "2024-01-02T03:04:05.000Z"], "set": [5, [[0, 1], [0, 2]]], "url": [7, "https://x.example/"],
            "map": [4, [[1, [[0, "k"], [0, "v"]]]]], "big": [6, "123"], "bytes": [8, [1, 2]], "nothing": [0],
            "most": [11, 1], "least": [11, -1], "new": [12, "x"],
        }]
    }  # fmt: skip
    text = page(f"<astro-island props='{json.dumps(props)}'></astro-island>")
    extra = dm.loads(text).extra
    assert extra == {
        "objectType": "Article",
        "date": "2024-01-02T03:04:05.000Z", "set": [1, 2], "map": {"k": "v"}, "big": "123", "bytes": [1, 2],
        "nothing": None, "most": None, "least": None, "new": "x",
    }  # fmt: skip


def test_a_page_in_another_encoding_is_read_as_it_says():
    text = page(island(article={**ARTICLE, "title": "\u201cé\u201d"}), head="<meta charset = 'Latin1'>")
    assert dm.loads(text.encode("windows-1252")).title == "\u201cé\u201d"


@pytest.mark.parametrize("said", ["utf-16", "UTF-16LE", "utf-32", "utf-7", "no-such-thing", ""])
def test_a_page_in_single_bytes_that_says_it_is_in_another_encoding_is_read_as_utf_8(said):
    text = page(island(article={**ARTICLE, "title": "\u201cé\u201d"}), head=f'<meta charset="{said}">')
    assert dm.loads(text.encode()).title == "\u201cé\u201d"


def test_no_encoding_that_a_page_names_raises_anything_but_a_clear_word():
    names = {*aliases, *aliases.values(), *(each.name for each in iter_modules(encodings.__path__))}
    assert {"base64", "rot13", "zlib", "hex", "undefined", "punycode", "idna"} <= names
    for name in names:
        data = page(island(article=ARTICLE), head=f"<meta charset={name}>é").encode()
        dm.sniff(data)
        with suppress(dm.NotJsonError):
            assert dm.loads(data).id == "7"


def test_each_encoding_that_a_page_may_be_in_is_one_of_text():
    assert {b"sea".decode(codec) for codec in CHARSETS.values()} == {"sea"}


def test_a_page_of_a_strange_encoding_is_shown_on_the_command_line(tmp_path):
    (tmp_path / "page.html").write_text(page(island(article=ARTICLE), head="<meta charset=base64>"), "ascii")
    command = [sys.executable, "-m", "dmarticle", str(tmp_path / "page.html"), "--format", "text"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_islands_inside_islands_are_bounded():
    deep = [0, "x"]
    for _ in range(400):
        deep = [0, {"a": deep}]
    text = page(f"<astro-island props='{json.dumps({'a': deep})}'></astro-island>", island(article=ARTICLE))
    assert dm.loads(text).id == "7"


@pytest.mark.parametrize(
    "scrap", ["<link ", "<link rel=canonical ", '<astro-island "', '<astro-island a="', "<astro-island props='", "<a ="]
)
def test_a_page_is_read_once_whatever_is_in_it(scrap):
    """At this size, reading it again from each of its tags would take hours; every test has a time limit."""
    scraps = scrap * 300_000
    assert dm.loads(page(island(article=ARTICLE)) + scraps).id == "7"
    with suppress(dm.NotAnArticleError):
        assert dm.loads(page(island(article=ARTICLE), head=scraps)).id == "7"


def test_a_quote_that_opens_no_value_is_a_letter_as_in_a_browser():
    assert dm.loads(page('<astro-island ">', island(article=ARTICLE))).id == "7"
    assert dm.loads(page("<astro-island it's a=b>", island(article=ARTICLE))).id == "7"


def test_a_key_that_an_island_says_twice_is_on_record_as_in_plain_json(tmp_path):
    props = {"article": [0, {name: [0, value] for name, value in ARTICLE.items()}]}
    text = json.dumps(props).replace(
        '"views": [0, 12]', '"views": [1, [[0, {"a": [0, 5]}], [11, 1]]], "views": [0, 12]'
    )
    path = tmp_path / "page.html"
    path.write_text(page(f"<astro-island props='{text}'></astro-island>"), "utf-8")
    article = dm.load(path)
    found = [(each.raw, each.used) for each in article.problems if each.code == "input.key-twice"]
    assert found == [([[{"a": 5}, None]], 12)]
    assert article.counts.views == 12
    assert "the key 'views' 2 times" in str(dm.sniff(path))
    (outcome,) = dm.iter_articles(path)
    assert outcome.article.problems == article.problems


def test_what_another_island_says_twice_is_no_problem_of_the_article():
    other = """<astro-island props='{"a": [0, 1], "a": [0, 2]}'></astro-island>"""
    assert "input.key-twice" not in {each.code for each in dm.loads(page(other, island(article=ARTICLE))).problems}
