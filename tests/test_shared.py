"""The real payloads, where they are at hand: the seed word for word, and all others without a stumble."""

import json
import re

import pytest

import dmarticle as dm


@pytest.fixture(scope="module")
def seed(shared):
    return dm.load(shared / "seeds" / "000_5bc5425d50ce9812.txt")


@pytest.fixture(scope="module")
def source(shared):
    text = (shared / "seeds" / "000_5bc5425d50ce9812.txt").read_text("utf-8")
    return json.loads(text.partition("\n")[2])


def blocks(article, kind):
    return [block for block in article.body.blocks if isinstance(block, kind)]


def test_the_seed_has_forty_paragraphs_with_the_exact_words_of_the_source(seed, source):
    """The source's own blank lines and headings cut it into the same paragraphs, tags taken away."""
    pieces = re.split(r"\r\n\r\n|(?=<h4>)|(?<=</h4>)", source["contents"])
    texts = [" ".join(re.sub(r"<[^>]*>", "", piece).split()) for piece in pieces]
    story = [
        text.removesuffix(" Reuters/DM")
        for piece, text in zip(pieces, texts, strict=True)
        if not piece.strip().startswith(("<h4>", "<p><img", "<i>")) and "Read more:" not in text
    ]
    paragraphs = blocks(seed, dm.Paragraph)
    assert len(paragraphs) == 40
    assert [paragraph.text for paragraph in paragraphs] == story
    assert len(seed.body.blocks) == 45


def test_the_seeds_headings_and_figure(seed):
    headings = [(heading.level, heading.text) for heading in blocks(seed, dm.Heading)]
    assert headings == [(4, "New threat"), (4, "Questioned"), (4, "Best oversight"), (4, "Fighters return from Syria")]
    (figure,) = blocks(seed, dm.Figure)
    assert figure.credit == "EPA-EFE/Andre Pain"
    assert (figure.width, figure.height) == (1000, 683)
    assert figure.caption.text.startswith("An exterior view")
    assert figure.caption.text.endswith("in France.")


def test_the_seeds_spaces(seed):
    assert "Laurent Nuñez said" in seed.body.text
    for block in seed.body.blocks:
        assert block.text == block.text.strip()
        assert not re.search(r"\s\s", block.text)


def test_what_stood_around_the_seeds_story(seed):
    story = "https://www.dailymaverick.co.za/article/2024-07-"
    assert [(link.title, link.url.removeprefix(story)) for link in seed.body.related_links] == [
        (
            "Summer Games bookings slump amid concerns over high costs and security in Paris",
            "04-summer-games-bookings-slump-amid-concerns-over-high-costs-and-security-in-paris/",
        ),
        (
            "SA BMX champ Miyanda Maseti prepares to enjoy history-making Olympic ride",
            "07-bmx-champ-miyanda-maseti-set-for-history-making-olympic-ride/",
        ),
    ]
    assert seed.body.signoff.names == ("Reuters", "DM")
    (appeal,) = seed.body.appeals
    assert "Become a Maverick Insider" in appeal.text
    assert 'href="https://www.dailymaverick.co.za/insider/"' in appeal.html


def test_the_seeds_fields(seed):
    assert len(seed.keywords) == 11
    assert len(seed.categories) == 2
    assert [(author.name, author.kind) for author in seed.authors] == [("Reuters", dm.AuthorKind.AGENCY)]
    assert str(seed.completeness) == "complete: 9331 of 9331 characters"
    assert seed.summary.endswith("wing of Islamic State.")
    assert seed.seo.search_description is None
    assert seed.seo.social_description is None
    sizes = [(each.name, each.width, each.height) for each in seed.lead_image.renditions]
    assert sizes == [
        ("thumbnail", 200, 100), ("medium", 450, None), ("large", 800, None), ("xl", 1200, None), ("xxl", 1600, None)
    ]  # fmt: skip
    assert seed.lead_image.description is None
    assert seed.lead_image.credit == "EPA-EFE/ANDRE PAIN"


def test_the_seeds_urls_are_canonical_and_the_staging_ones_are_kept(seed):
    urls = [seed.url, seed.short_url, *(each.url for each in (*seed.authors, *seed.categories, *seed.keywords))]
    assert all(url.startswith("https://www.dailymaverick.co.za/") for url in urls)
    assert seed.source_url.startswith("https://staging.dailymaverick.co.za/")
    kept = [problem.raw for problem in seed.problems if problem.code == "url.host-rewritten"]
    assert len(kept) == len(urls)


def real_payloads(shared):
    return sorted((shared / "payloads" / "whitebeard").glob("*.json"))


def test_every_real_payload_is_complete_and_reads_well(shared):
    paths = real_payloads(shared)
    assert paths
    for path in paths:
        article = dm.load(path)
        assert article.completeness.state == "complete", path.name
        assert article.title
        assert article.body
        assert all(problem.severity == "info" for problem in article.problems), path.name
        for block in article.body.blocks:
            assert block.text == block.text.strip()
        assert not re.search(r"<(?!/?(?:a|p|ol|ul|li|strong|em|br|u)\b)", article.body.html)
        for image in article.attachments:
            assert len(image.renditions) == 5
            assert image.best(width=700).width == 800
