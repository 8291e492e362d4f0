"""The benchmark measures what it says, on articles that are what they should be."""

import importlib
import json
import re
from pathlib import Path

import pytest
from attrs import fields
from bench.corpus import KINDS, article, sample, samples
from bench.tables import write_between_marks

import dmarticle as dm
from dmarticle.dialects import get_dialect
from dmarticle.structuring.tables import Here, Key

EXTRA = ("bleach", "markdownify", "nh3", "pydantic", "trafilatura", "turbohtml")


@pytest.mark.parametrize("kind", KINDS)
def test_a_made_article_is_whole_and_has_all_that_real_ones_have(kind):
    read = dm.loads(sample(article(kind, 7)).data)
    assert read.completeness.state == "complete"
    assert all(problem.severity == "info" for problem in read.problems)
    assert all([read.authors, read.keywords, read.categories, read.attachments, read.body, read.seo.search_title])
    assert len(read.lead_image.renditions) == 5
    assert read.categories[0].publication.name == "Daily Maverick"


def test_the_same_number_gives_the_same_article_and_another_one_another():
    assert article("Quill", 3) == article("Quill", 3)
    bodies = {each.html for kind in KINDS for each in samples(kind, 0, 5)}
    assert len(bodies) == 5 * len(KINDS)


def test_a_body_can_be_made_twice_as_long():
    once, twice = (len(article("table-heavy", 1, times=times)["contents"]) for times in (1, 2))
    assert 1.8 < twice / once < 2.2


def test_the_kinds_are_heavy_in_what_they_are_named_after():
    read = {kind: dm.loads(samples(kind, 1, 1)[0].data) for kind in KINDS}
    assert len(read["image-heavy"].body.images) == 24
    assert sum(isinstance(block, dm.Table) for block in read["table-heavy"].body.blocks) == 6
    lengths = {kind: len(each.body.text) for kind, each in read.items()}
    assert max(lengths, key=lengths.get) == "long"
    assert min(lengths, key=lengths.get) == "short"
    assert read["WordPress"].body.related_links


def test_tables_go_between_the_marks_of_a_page_and_nowhere_else(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# A\n<!-- x: begin -->\nold\n<!-- x: end -->\nrest\n", "utf-8")
    write_between_marks(page, "x", "| new |")
    write_between_marks(page, "x", "| newer |")
    assert page.read_text("utf-8") == "# A\n<!-- x: begin -->\n\n| newer |\n\n<!-- x: end -->\nrest\n"
    with pytest.raises(ValueError, match="no place for 'y'"):
        write_between_marks(page, "y", "")


@pytest.fixture
def extra():
    for name in EXTRA:
        pytest.importorskip(name, reason="the extra `bench` is not installed")


def test_the_models_one_would_write_have_every_field_that_a_key_tells(extra):
    from bench import diy_models

    tables = get_dialect("whitebeard").tables
    renamed = {dm.Keyword: "KeywordData"}
    for model, table in tables.items():
        inside = {name for name, source in table.sources.items() if isinstance(source, Here)}
        known = getattr(diy_models, renamed.get(model, model.__name__), diy_models.Article).model_fields
        keys = {field.alias or name for name, field in known.items()}
        wanted = {source.name for source in table.sources.values() if isinstance(source, Key)}
        assert wanted <= keys, model
        assert inside <= {field.name for field in fields(model)}


def test_the_models_one_would_write_read_the_same_values(extra):
    from bench import diy_models

    for kind in KINDS:
        data = sample(article(kind, 5)).data
        ours, theirs = dm.loads(data), diy_models.Article.model_validate_json(data)
        assert (theirs.id, theirs.title, theirs.views) == (ours.id, ours.title, ours.counts.views)
        assert theirs.published == ours.published.replace(tzinfo=None)
        assert [each.data.name for each in theirs.keywords] == [each.name for each in ours.keywords]
        assert [each.publication.locale for each in theirs.categories] == ["en-ZA", "en-ZA"]
        widths = [each.width for each in ours.attachments[0].renditions]
        assert [each.width for each in theirs.attachments[0].renditions] == widths
        groups = [tuple(each.publication.access_groups) for each in theirs.categories]
        assert groups == [each.publication.access_groups for each in ours.categories]


def test_the_command_measures_every_contender_and_writes_the_table(extra, tmp_path, capsys):
    page = tmp_path / "page.md"
    page.write_text(
        "<!-- bench: begin --><!-- bench: end --><!-- bench-short: begin --><!-- bench-short: end -->", "utf-8"
    )
    command = importlib.import_module("bench.__main__")
    command.main(["--rounds", "1", "--kinds", "short", "--parts", "bench", "--write", str(page)])
    written = page.read_text("utf-8")
    assert "| `dmarticle` | `pydantic + nh3` | ≤ 2.3, aim 1 |" in written
    assert capsys.readouterr().out.strip() in written
    assert written.partition("bench-short")[2].count("\n| `dmarticle") == 6


def test_the_least_work_is_measured_and_is_less_than_the_library_does(extra):
    from bench import least

    times = least.least_times(["short"], rounds=1)["short"]
    assert sum(times[name] for name in least.LEAST) < times["dmarticle"]
    assert times["values"] > 27
    assert "| `dmarticle`, times the three |" in least.told({"short": times})


def test_every_field_is_touched(extra):
    from bench.touching import touch

    payload = article("image-heavy", 2)
    read = dm.loads(json.dumps(payload))
    renditions = sum(len(each.renditions) for each in (*read.attachments, *read.authors))
    assert touch(read) > len(fields(dm.Article)) + renditions * len(fields(dm.Rendition))


def test_what_workers_gain_can_be_measured():
    from bench import workers

    table = workers.told(40)
    assert table.count("\n|") == 4
    assert "40 articles" in table


def test_what_importing_costs_can_be_measured():
    from bench import imports

    times = imports.import_times(1)
    assert set(times) == set(imports.STATEMENTS) - {"nothing"}
    assert "| dmarticle |" in imports.told(times)


def test_the_page_says_which_packages_come_with_it():
    from bench import imports

    told = re.compile(r"\d+ packages come with it: `attrs`, `cattrs`, .*`python-dateutil`, `selectolax`")
    assert told.match(imports.brought_along())
    assert told.search((Path(__file__).resolve().parents[1] / "docs" / "performance.md").read_text("utf-8"))


def test_what_memory_an_article_takes_can_be_measured():
    from bench import memory

    times = memory.memory_times([20])
    assert set(times) >= set(KINDS)
    assert all(1 < held <= written < 50 for held, written in times.values())
    assert memory.told(times).count("\n|") == 3


def test_what_editions_are_found_can_be_measured():
    from bench import editions

    figures = editions.measure(150, 0.4)
    assert figures["count"] == sum(figures["kinds"].values()) == 150
    assert figures["precision"] > 0.8
    assert set(figures["recall"]) == set(editions.EDITS)
    told = editions.told([figures], [figures], {"with": [editions.family(20, around=50, sources=True)]})
    assert "| 150 | " in told
    assert "| *precision* | " in told
