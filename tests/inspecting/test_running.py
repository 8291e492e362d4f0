"""A whole source, from files on disk."""

import json

import pytest
from attrs import evolve
from corpora import CORPORA, GOLDEN, HARBOUR, golden_payloads
from hypothesis import given

import dmarticle as dm

ARTICLE = {"objectType": "Article", "id": "1", "title": "x"}


def test_files_folders_lines_pages_and_payloads_are_taken(tmp_path):
    (tmp_path / "one.json").write_text(json.dumps({"data": ARTICLE}), "utf-8")
    (tmp_path / "page.json").write_text(json.dumps({"total": 2, "page": 1, "data": [ARTICLE, ARTICLE]}), "utf-8")
    (tmp_path / "lines.jsonl").write_text(f"{json.dumps(ARTICLE)}\n\n{json.dumps(ARTICLE)}\n", "utf-8")
    (tmp_path / "notes.txt").write_text("nothing", "utf-8")
    assert dm.inspect(tmp_path).articles == 5
    assert dm.inspect([tmp_path / "one.json", str(tmp_path / "page.json"), ARTICLE]).articles == 4
    assert dm.inspect(ARTICLE).articles == 1
    assert dm.inspect([]).records == 0


def test_a_program_is_told_how_far_the_whole_source_has_come(tmp_path):
    one, two = tmp_path / "one.json", tmp_path / "two.jsonl"
    one.write_text(json.dumps(ARTICLE), "utf-8")
    two.write_text(f"{json.dumps(ARTICLE)}\n{{\n", "utf-8")
    size, seen = one.stat().st_size + two.stat().st_size, []
    dm.inspect([str(one), str(two)], on_progress=seen.append)
    assert [(each.records, each.failures) for each in seen] == [(1, 0), (2, 0), (3, 1)]
    assert seen[-1] == dm.Progress(3, 1, size, size, str(two))
    seen.clear()
    dm.inspect([str(one), dm.normalize(ARTICLE), str(two)], on_progress=seen.append)
    assert [each.records for each in seen] == [1, 2, 3, 4]
    assert (seen[-1].bytes_read, seen[-1].total_bytes) == (size, None)


def test_a_record_that_fails_is_counted_with_its_place_and_does_not_end_the_run(tmp_path):
    (tmp_path / "a.json").write_text("{", "utf-8")
    (tmp_path / "b.jsonl").write_bytes(
        json.dumps(ARTICLE).encode() + b"\n{broken\n\xff\xfe\n[1]\n" + json.dumps(ARTICLE).encode()
    )
    (tmp_path / "c.json").write_text(json.dumps({"error": True, "message": "gone"}), "utf-8")
    found = dm.inspect([tmp_path, tmp_path / "no-such-file.json"])
    assert (found.articles, found.failed) == (2, 6)
    assert found.errors.get("CmsError: the CMS answered with an error: gone").first == str(tmp_path / "c.json")
    missing = found.errors.get("SourceError: cannot be read: No such file or directory")
    assert missing.first == str(tmp_path / "no-such-file.json")
    places = {each.first for each in found.errors.names}
    assert str(tmp_path / "a.json") in places
    assert any(place.startswith(str(tmp_path / "b.jsonl:")) for place in places)


def test_the_error_of_a_step_of_your_own_is_counted_and_a_wrong_option_raises():
    def broken(blocks, run):
        raise RuntimeError("my step")

    pipeline = dm.NEWS.before("asides", dm.step("mine", broken))
    found = dm.inspect(HARBOUR, pipeline=pipeline)
    assert [each.name for each in found.errors.names] == ["RuntimeError: my step"]
    with pytest.raises(dm.ConfigurationError, match="no dialect 'whitebread'"):
        dm.inspect(HARBOUR, dialect="whitebread")
    with pytest.raises(dm.ConfigurationError, match="profile is a Profile"):
        dm.inspect(HARBOUR, profile="daily-maverick")


def test_memory_does_not_grow_with_the_records():
    def corpus(number):
        for place in range(number):
            yield {**ARTICLE, "id": str(place), "title": f"title {place}", "extra": {f"k{place}": place}}

    bounds = dm.Bounds(keys=30)
    small, large = (dm.inspect(corpus(number), pipeline=None, bounds=bounds) for number in (100, 3000))
    assert len(small.paths) == len(large.paths)
    assert large.values_left_out == 3000 - 30


def test_real_payloads_are_inspected(shared):
    found = dm.inspect(shared / "payloads")
    assert found.failed == 0
    assert found.articles >= 20
    assert found.at("/chef").seen > found.at("/chef").unknown  # where it is an article, it is one of `nested`
    assert all(len(line) <= 100 for line in found.table().splitlines())


def test_the_golden_payloads_are_all_articles():
    assert dm.inspect(GOLDEN).failed == 0


def test_articles_are_inspected_as_the_records_they_were_read_from():
    payloads = golden_payloads()
    articles = [dm.normalize(payload) for payload in payloads]
    assert dm.inspect(articles) == dm.inspect(payloads)
    assert dm.inspect(iter(articles)).articles == len(articles)
    assert dm.inspect(articles[0]) == dm.inspect(payloads[0])


@given(CORPORA)
def test_any_articles_are_inspected_as_the_records_they_were_read_from(payloads):
    outcomes = [each.article for each in dm.iter_articles(payloads, pipeline=None) if each.ok]
    records = [dm.to_source(article) for article in outcomes]
    assert dm.inspect(outcomes) == dm.inspect(records, pipeline=None)


def test_articles_stand_among_other_sources():
    article = dm.normalize(ARTICLE)
    found = dm.inspect([article, ARTICLE, HARBOUR, article, {"error": "gone"}, article, article])
    assert (found.records, found.articles) == (7, 6)
    assert found.errors.names[0].first == "record 4"
    assert found.at("/title").first == "record 1"


def test_an_article_with_edits_is_inspected_with_them():
    found = dm.inspect(evolve(dm.normalize({**ARTICLE, "old": 1}), title="Tide", extra={"new": 1}))
    assert found.at("/title").examples == ("Tide",)
    assert found.at("/new").unknown == 1


def test_an_article_without_a_record_is_an_error_and_ends_nothing():
    found = dm.inspect([dm.Article(id="1"), dm.normalize(ARTICLE)])
    assert (found.articles, found.failed) == (1, 1)
    assert found.errors.names[0].name.startswith("ConfigurationError: no dialect ''")


@pytest.mark.parametrize("source", [3, None])
def test_what_cannot_be_read_raises(source):
    with pytest.raises(TypeError, match="found "):
        dm.inspect(source)


def test_articles_and_sources_in_lists_inside_lists_are_inspected(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps(ARTICLE), "utf-8")
    article = dm.normalize(ARTICLE)
    assert dm.inspect([[article]]).articles == 1
    assert dm.inspect([[[article], path], (article, ARTICLE), iter([path])]).articles == 5
    assert dm.inspect([[ARTICLE, ARTICLE], [[ARTICLE]]]).articles == 3
    mixed = dm.inspect([[article, 5], [], [[None]]])
    assert (mixed.articles, mixed.failed) == (1, 2)
    deep = [article]
    for _ in range(40):
        deep = [deep]
    assert dm.inspect(deep).failed == 1


@pytest.mark.parametrize(
    ("wrap", "at"),
    [
        (lambda chef: chef, "/chef"),
        (lambda chef: [chef, 5], "/chef/*"),
        (lambda chef: {"data": chef, "total": 1}, "/chef/data"),
        (lambda chef: {"data": [chef]}, "/chef/data/*"),
        (lambda chef: {"0": chef, "2": chef}, "/chef/*"),
    ],
)
def test_a_nested_article_is_no_unknown_key_and_its_own_keys_are_known_as_an_articles_are(wrap, at):
    chef = {**ARTICLE, "firstPublished": "2024-07-19 11:21:17", "mood": 1, "authors": [{"name": "A", "hat": 1}]}
    payload = {**ARTICLE, "chef": wrap(chef), "pot": [{"id": "1"}]}
    for found in (dm.inspect(payload), dm.inspect(dm.normalize(payload))):
        unknown = {each.path for each in found.unknown_keys}
        assert unknown == {"/objectType", "/pot", f"{at}/objectType", f"{at}/mood", f"{at}/authors/*/hat"}
        assert [each.name for each in found.at(f"{at}/firstPublished").dates.names] == ["9999-99-99 99:99:99"]
