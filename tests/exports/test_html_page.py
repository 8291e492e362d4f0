"""The page of HTML: valid by the Nu checker, inert, and with all of the article in it."""

import base64
import json
import os
import re
import shutil
import subprocess
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
from articles import ARABIC, ARTICLES, BARE, EVERY_BLOCK, FRENCH, FULL, HOSTILE, NO_BODY
from attrs import evolve
from every_node import SITE, paragraph
from hypothesis import given
from strategies import SOUP, bodies
from words_of_fields import unaccounted

import dmarticle as dm
from dmarticle.body.writers.html import write_html

T = dm.Text
RULES = [step.name for step in dm.NEWS.steps if isinstance(step, dm.Rule)]
READER = dm.NEWS.only(*RULES)
GOLDEN = Path(__file__).parents[1] / "golden"
FRAMES = dm.Policy(frame_hosts=("www.youtube-nocookie.com",), image_hosts=("www.paper.example",), rel="nofollow")


def problems_of(article, **options):
    problems = []
    return dm.to_html_page(article, on_problem=problems.append, **options), problems


def codes(problems):
    return {(each.code, each.path) for each in problems}


# -- the Nu checker ------------------------------------------------------------------------------------------------


def checker() -> list[str] | None:
    """The command of the Nu checker (https://validator.github.io/validator/), or None where it is not there."""
    beside = Path(__file__).parents[1] / "consumers" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    jar = Path(os.environ.get("VNU_JAR", beside))
    if shutil.which("java") and jar.is_file():
        return ["java", "-jar", str(jar)]
    return [shutil.which("vnu")] if shutil.which("vnu") else None


def errors_in(pages, folder) -> list[str]:
    """What the Nu checker calls an error in each of some pages; it is started once."""
    command = checker()
    if command is None:
        pytest.skip("the Nu checker needs Java and its jar: npm ci --prefix tests/consumers, or VNU_JAR=its path")
    for name, page in pages.items():
        (folder / f"{name}.html").write_text(page, "utf-8")
    done = subprocess.run(
        [*command, "--format", "json", "--stdout", "--exit-zero-always", *map(str, sorted(folder.glob("*.html")))],
        capture_output=True,
        text=True,
        check=True,
    )
    messages = json.loads(done.stdout)["messages"]
    return [f"{Path(each['url']).name}: {each['message']}" for each in messages if each["type"] == "error"]


def pages_of(articles):
    return {name: dm.to_html_page(article) for name, article in articles.items()}


def golden():
    texts = {path.parent.name: path.read_text("utf-8") for path in sorted(GOLDEN.glob("*/payload.json"))}
    texts["wordpress"] = texts["wordpress"].partition("\n")[2]
    return {name: dm.loads(text) for name, text in texts.items()}


@pytest.mark.timeout(300)
def test_every_page_is_valid_html(tmp_path):
    pages = pages_of(ARTICLES | golden())
    pages["frames"] = dm.to_html_page(EVERY_BLOCK, policy=FRAMES, labels=dm.Labels(**GERMAN))
    pages["hosts"] = dm.to_html_page(EVERY_BLOCK, policy=dm.Policy(image_hosts=(), media_hosts=(), target="_blank"))
    pages["odd"] = dm.to_html_page(ODD)
    assert errors_in(pages, tmp_path) == []


@pytest.mark.timeout(300)
def test_the_page_of_every_real_article_is_valid_html(tmp_path, shared):
    paths = sorted((shared / "payloads" / "whitebeard").glob("*.json"))
    assert errors_in(pages_of({path.stem: dm.load(path) for path in paths}), tmp_path) == []


def test_the_checker_finds_what_is_wrong(tmp_path):
    wrong = dm.to_html_page(FULL).replace("<h1>", "<h1 lang='no tag'><h1>")
    assert errors_in({"wrong": wrong}, tmp_path)


GERMAN = {
    "language": "de", "by": "Von {names}", "conjunction": "und", "published": "Veröffentlicht",
    "updated": "Aktualisiert", "minutes": "{minutes} Min.", "sponsored": "Gesponsert von", "related": "Mehr",
    "topics": "Themen", "source": "Quelle", "links": "Links", "picture": "Bild", "audio": "Ton", "video": "Video",
    "file": "Datei", "embed": "Eingebettet", "months": (),
}  # fmt: skip

ODD = dm.Article(
    id="90",
    title="Odd",
    url=f"{SITE}/odd/90",
    body=dm.Body(
        (
            paragraph(dm.Link("/a b|c^d`e{f}\\g%zz", (T("odd"),)), dm.Link("//other.example/[x]#a#b", (T("o"),))),
            dm.Heading(4, (T("deep"),)),
            dm.Heading(4, (T("as deep"),)),
            dm.Heading(6, (T("deeper"),)),
            dm.Heading(1, (T("up"),)),
            dm.Figure("/p q.jpg", width=-3, height=0, attachment_id="wp"),
            dm.Gallery((dm.Figure("javascript:x", "lost"), dm.Figure("/kept.jpg", "kept"))),
            dm.Table((dm.Row((dm.Cell((paragraph("a"),), colspan=0, rowspan=-1),)),)),
            dm.Table(
                (dm.Row(()), dm.Row((dm.Cell((dm.Quote((paragraph("a"),), attribution=(T("b"),)),), header=True),)))
            ),
            dm.DefinitionList((dm.Definition(((T("term"),),)),)),
            dm.Embed("https://v.example/1", width=-1),
            dm.Paragraph((dm.Span((T("x"),), "not a tag", "up"),)),
            paragraph("noncharacters \ufdd0 \U0001ffff \x7f \x0c"),
            dm.Preformatted("x", code=True, language="no word"),
        )
    ),
)


# -- inert ---------------------------------------------------------------------------------------------------------


class Tags(HTMLParser):
    """Every tag of a page with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def of(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.found if tag == name]


ADDRESSES = ("href", "src", "poster", "cite", "srcset")


def live_in(page: str) -> list[str]:
    """What in a page could run, or load something other than pictures and recordings."""
    found = []
    for tag, attributes in Tags(page).found:
        if tag in {"script", "base", "object", "embed", "form", "svg", "math", "template", "iframe"}:
            found.append(tag)
        if tag == "link" and attributes["rel"] not in {"canonical", "shortlink"}:
            found.append(f"link {attributes}")
        if tag == "meta" and attributes.get("http-equiv") not in {None, "Content-Security-Policy"}:
            found.append(f"meta {attributes}")
        for name, value in attributes.items():
            if name.startswith("on") or name in {"style", "srcdoc", "formaction"}:
                found.append(name)
            if name in ADDRESSES and not re.match(r"https?://|/|#|\?", value or ""):
                found.append(f"{name}={value}")
    return found


@pytest.mark.parametrize("name", ARTICLES)
def test_nothing_in_a_page_can_run(name):
    assert live_in(dm.to_html_page(ARTICLES[name])) == []


def test_the_oracle_catches_what_is_live():
    for live in ("<script>", "<p onclick=x>", "<a href='javascript:x'>", "<base href=/>", "<meta http-equiv=refresh>"):
        assert live_in(live), live


def test_nothing_in_the_page_of_a_real_article_can_run(shared):
    for path in (shared / "payloads" / "whitebeard").glob("*.json"):
        assert live_in(dm.to_html_page(dm.load(path))) == [], path.name


def policy_of(page: str) -> dict[str, str]:
    content = next(each["content"] for each in Tags(page).of("meta") if "http-equiv" in each)
    return dict(each.split(" ", 1) for each in content.split("; "))


@pytest.mark.parametrize("article", [FULL, ARABIC, BARE], ids=["full", "arabic", "bare"])
def test_the_security_policy_allows_the_style_of_the_page_and_no_other(article):
    page = dm.to_html_page(article)
    style = re.search("<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    assert policy_of(page)["style-src"] == f"'sha256-{digest}'"
    assert policy_of(page)["default-src"] == "'none'"


def test_the_security_policy_allows_only_what_the_page_loads():
    assert "img-src" not in policy_of(dm.to_html_page(FRENCH))
    full = policy_of(dm.to_html_page(FULL))
    assert full["img-src"] == "https:"
    assert "media-src" not in full
    every = policy_of(dm.to_html_page(EVERY_BLOCK))
    assert every["media-src"] == "https:"
    assert "frame-src" not in every
    local = evolve(NO_BODY, url=None, body=dm.Body((dm.Figure("/a.jpg"), dm.Figure("http://b.example/b.jpg"))))
    assert policy_of(dm.to_html_page(local))["img-src"] == "http: 'self'"


def test_the_security_policy_follows_the_hosts_of_the_policy():
    found = policy_of(dm.to_html_page(EVERY_BLOCK, policy=FRAMES))
    assert found["img-src"] == "www.paper.example"
    assert found["frame-src"] == "https://www.youtube-nocookie.com"


def test_a_picture_from_another_host_is_a_link_and_told():
    page, problems = problems_of(FULL, policy=dm.Policy(image_hosts=("cdn.example",)))
    assert "<img" not in page
    assert ("export.simplified", "/body/blocks/3") in codes(problems)


# -- what is in it -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("article", [FULL, EVERY_BLOCK], ids=["full", "every-block"])
def test_no_word_is_left_out_without_being_told(article):
    assert unaccounted(article, dm.to_html_page) == []


def story_of(page: str) -> str:
    return page.partition('<div class="story">')[2].partition("</div>")[0]


@given(bodies().map(lambda body: body[0]) | SOUP)
def test_blocks_of_which_nothing_is_told_are_read_back_as_they_were(html):
    blocks = dm.ARCHIVE.run(html).blocks
    page, problems = problems_of(dm.Article(id="1", title="t", body=dm.Body(blocks)))
    if not any(each.path.startswith("/body") for each in problems):
        assert READER.run(story_of(page)).blocks == blocks


def test_every_block_is_read_back_as_it_was():
    page, problems = problems_of(evolve(EVERY_BLOCK, attachments=()))
    assert not any(each.path.startswith("/body") for each in problems)
    assert READER.run(story_of(page)).blocks == READER.run(write_html(EVERY_BLOCK.body.blocks)).blocks


def test_the_head_says_what_browsers_and_networks_read():
    page = dm.to_html_page(evolve(FULL, flags=dm.Flags(noindex=True)))
    tags = Tags(page)
    metas = {
        (each.get("name") or each.get("property")): each["content"] for each in tags.of("meta") if "content" in each
    }
    assert "<title>Sea rises</title>" in page
    assert tags.of("html") == [{"lang": "en-ZA", "dir": "ltr"}]
    assert {each["rel"]: each["href"] for each in tags.of("link")} == {
        "canonical": f"{SITE}/article/77-sea-steps/", "shortlink": "https://p.example/77",
    }  # fmt: skip
    assert metas["robots"] == "noindex"
    assert metas["description"] == "The sea rose."
    assert metas["og:title"] == "It rose"
    assert metas["og:description"] == "See it."
    assert metas["og:image"] == f"{SITE}/img/social.jpg"
    assert metas["og:locale"] == "en_ZA"
    assert metas["article:published_time"] == "2025-03-04T06:15:00+02:00"
    assert metas["twitter:card"] == "summary_large_image"
    assert "robots" not in dm.to_html_page(FULL)


def test_the_header_names_and_links_the_authors_of_the_byline():
    page = dm.to_html_page(FULL)
    assert (
        '<p class="byline">By <span class="author" data-kind="person">'
        f'<a href="{SITE}/author/ann-lee/" rel="author">Ann Lee</a></span> and '
        '<span class="author" data-kind="agency">Reuters</span></p>'
    ) in page


def test_authors_whom_the_byline_does_not_name_are_named_behind_it():
    page = dm.to_html_page(evolve(FULL, byline="Our newsroom"))
    assert "Our newsroom" in page
    assert re.search('byline">Our newsroom.*Ann Lee.*Reuters</span></p>', page)


def test_dates_are_for_people_and_machines_in_the_language_of_the_article():
    assert '<time class="updated" datetime="2025-03-05T08:00:30+02:00">5 March 2025, 08:00 UTC+2</time>' in (
        dm.to_html_page(FULL)
    )
    assert "Publié <time" in dm.to_html_page(FRENCH)
    assert ">le 19 juillet 2024 à 11:21 UTC+3</time>" in dm.to_html_page(FRENCH)
    assert "بقلم <span" in dm.to_html_page(ARABIC)


def test_the_own_words_of_a_page_in_another_language_say_which():
    page = dm.to_html_page(evolve(FRENCH, language="pt"))
    assert '<span lang="en">Published</span>' in page
    assert '<span lang="en">19 July 2024' in page


def test_a_page_in_arabic_runs_from_right_to_left():
    assert Tags(dm.to_html_page(ARABIC)).of("html") == [{"lang": "ar", "dir": "rtl"}]
    assert Tags(dm.to_html_page(NO_BODY)).of("html") == [{"dir": "auto"}]


def test_the_leading_picture_has_its_sizes_its_text_and_what_must_stay_in_sight():
    page = dm.to_html_page(FULL)
    lead = Tags(page).of("img")[0]
    assert lead["src"] == f"{SITE}/img/steps.jpg"
    assert lead["srcset"].endswith(f"{SITE}/fit/1280/steps.jpg 1280w")
    assert (lead["alt"], lead["width"], lead["height"]) == ("Steps under water", "2000", "1200")
    assert '<figcaption>Water on the steps <small class="credit">Lindiwe Dlamini/EPA</small></figcaption>' in page
    assert ".lead img{object-position:40% 60%}" in page


def test_a_story_that_begins_with_the_leading_picture_shows_it_once():
    picture = dm.Figure(f"{SITE}/img/steps.jpg")
    page = dm.to_html_page(evolve(FULL, body=dm.Body((picture, *FULL.body.blocks))))
    assert [each["src"] for each in Tags(page).of("img")].count(f"{SITE}/img/steps.jpg") == 1


def test_a_picture_of_the_story_says_what_only_its_attachment_knows():
    body = dm.Body((paragraph("a"), dm.Figure(f"{SITE}/img/quay.jpg")))
    page = dm.to_html_page(evolve(FULL, body=body))
    assert 'The quay, at dawn. <small class="credit">Lindiwe Dlamini/EPA</small>' in story_of(page)
    assert 'srcset="' in story_of(page)


def test_a_picture_that_stands_nowhere_else_stands_behind_the_story():
    page = dm.to_html_page(evolve(FULL, body=dm.Body()))
    assert f'src="{SITE}/img/quay.jpg"' in page.partition('<div class="pictures">')[2]


def test_what_stands_around_the_story_stands_where_readers_look_for_it():
    page = unescape(dm.to_html_page(FULL))
    order = [
        "The Paper", "News", "Coast", "Analysis", "The morning", "A second line", "The pilots", "Sponsored by",
        "By <span", "Published", "Updated", "2 min read", "Water on the steps", "What to know", "KALK BAY",
        "Six steps", "By noon", "AFP", "Updated with", "Join us.", "Related", "A story set aside", "An older flood",
        "Sea desk", "writes about", "Topics", "Sea level", "Source", "Reuters",
    ]  # fmt: skip
    at = page.index("<body>")
    for words in order:
        at = page.index(words, at) + 1


def test_headings_of_the_story_stand_below_the_headline_without_a_gap():
    page, problems = problems_of(ODD)
    assert re.findall("<(h[1-6])>", page) == ["h1", "h2", "h2", "h3", "h2"]
    assert ("export.simplified", "/body/blocks/1") in codes(problems)


def test_addresses_are_in_full():
    page = story_of(dm.to_html_page(ODD))
    assert f'href="{SITE}/a%20b%7Cc%5Ed%60e%7Bf%7D%5Cg%25zz"' in page
    assert f'src="{SITE}/p%20q.jpg"' in page


def test_a_picture_that_must_not_be_loaded_leaves_its_words():
    page, problems = problems_of(ODD)
    assert "lost</figcaption>" in page
    assert {("url.unsafe", "/body/blocks/6"), ("export.simplified", "/body/blocks/6")} <= codes(problems)


def test_a_page_without_a_title_has_one_that_is_told():
    page, problems = problems_of(BARE)
    assert "<title>82</title>" in page
    assert [(each.code, each.path, each.used) for each in problems] == [("export.assumed", "/title", "82")]


def test_the_style_sheet_can_be_another_one_and_then_classes_have_their_prefix():
    page = dm.to_html_page(EVERY_BLOCK, stylesheet="p{color:red}", policy=dm.Policy(class_prefix="story-"))
    assert "<style>p{color:red}</style>" in page
    assert 'class="story-signoff"' in page
    assert 'class="signoff"' in dm.to_html_page(EVERY_BLOCK, policy=dm.Policy(class_prefix="story-"))


@pytest.mark.parametrize("options", [{"stylesheet": "</STYLE>"}, {"stylesheet": 5}, {"policy": 1}, {"labels": "de"}])
def test_options_that_cannot_be_used_are_refused(options):
    with pytest.raises(dm.ConfigurationError):
        dm.to_html_page(FULL, **options)


def test_a_node_that_holds_what_it_cannot_hold_is_refused():
    for block in (dm.Paragraph((dm.Link(5, ()),)), dm.Figure("/a", width="wide"), paragraph(5), object()):
        with pytest.raises(dm.StepError):
            dm.to_html_page(evolve(FULL, body=dm.Body((block,))))


def test_a_hostile_article_says_its_words_as_words():
    page = dm.to_html_page(HOSTILE)
    assert "&lt;script&gt;alert(1)" in page
    assert not re.search("[\x00\x0b\ud800]", page)
