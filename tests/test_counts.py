"""What the library does is counted, and a change that makes it do more is told how much more and where."""

import json

import pytest
from bench.corpus import KINDS, article
from bench.counting import GROWTH, calls, kept, peak
from bench.counts import CEILINGS, complaints, figures_anew, figures_of, read
from bench.memory import TARGET, times_its_json

import dmarticle as dm


@pytest.fixture(scope="module")
def ceilings():
    return json.loads(CEILINGS.read_text("utf-8"))


@pytest.mark.parametrize("kind", KINDS)
def test_an_article_takes_no_more_calls_and_memory_than_it_did(kind, ceilings):
    """`python -m tests.bench.counts` writes the ceilings anew, where more or less is what was wanted."""
    assert "\n".join(complaints(kind, figures_anew(kind), ceilings[kind])) == ""


def twice(data: bytes) -> dm.Article:
    dm.loads(data).body.html  # noqa: B018
    return read(data)


def hoarding(data: bytes) -> dm.Article:
    made = read(data)
    object.__setattr__(made, "tag", made.body.html * 9)
    return made


@pytest.fixture(scope="module")
def usual():
    """What a short article comes to today, so that what is told does not depend on how old the ceilings are."""
    figures_of("short")  # what is remembered is remembered
    return figures_of("short")._asdict()


def test_what_is_as_it_was_is_not_told(usual):
    assert list(complaints("short", figures_of("short"), usual)) == []


def test_what_does_more_work_is_told_with_how_much_and_where(usual):
    (told,) = complaints("short", figures_of("short", twice), usual)
    assert told.startswith("short: calls ")
    assert "%): " in told
    assert "body " in told
    assert "(was " in told


def test_what_holds_more_memory_is_told(usual):
    told = list(complaints("short", figures_of("short", hoarding), usual))
    assert [each.partition(": ")[2].partition(" ")[0] for each in told] == ["kept", "written"]


def test_a_ceiling_that_is_far_too_high_is_told(usual):
    high = {**usual, "calls": {"body": 10_000_000}}
    (told,) = complaints("short", figures_of("short"), high)
    assert told.endswith("write the ceilings anew with `python -m tests.bench.counts`")


def test_only_the_library_itself_is_counted():
    assert calls(lambda: sorted(str(number) for number in range(1000))).total() == 0
    paragraph = dm.Paragraph((dm.Text("x"),))
    counted = calls(lambda: paragraph.html)
    assert set(counted) == {"body"}
    assert counted.total() < 500


def test_memory_is_counted_while_it_is_held():
    assert 1_000_000 < kept(lambda: bytes(1_000_000)) < 1_010_000
    assert kept(lambda: len(bytes(1_000_000))) < 10_000
    assert 1_000_000 < peak(lambda: len(bytes(1_000_000))) < 1_010_000


def written(html: str, pipeline: dm.Pipeline = dm.NEWS) -> None:
    body = pipeline.run(html)
    assert body.html
    assert body.text
    assert body.markdown


def growth(kind: str, pipeline: dm.Pipeline = dm.NEWS) -> float:
    """How many times as many calls twice the body takes, every part of which is as it is in the half."""
    half = article(kind, 3)["contents"]
    half = half if len(half) > 20_000 else "\r\n".join([half] * 3)
    written(half, pipeline)
    small, large = (calls(lambda html=html: written(html, pipeline)).total() for html in (half, f"{half}\r\n{half}"))
    return large / small


@pytest.mark.parametrize("kind", KINDS)
def test_twice_the_body_takes_twice_the_calls(kind):
    assert growth(kind) <= GROWTH


def test_a_step_that_looks_at_everything_for_each_block_is_found_out():
    def quadratic(blocks, run):
        for block in blocks:
            [each.text for each in blocks if each is not block]
        return blocks

    assert growth("WordPress", dm.NEWS.before("links", dm.step("quadratic", quadratic))) > 2.5


LISTS = ("keywords", "categories", "attachments", "authors")


@pytest.mark.parametrize("key", LISTS)
def test_twice_the_records_take_twice_the_calls(key):
    def counted(times: int) -> int:
        payload = article("short", 4)
        payload[key] = [{**each, "id": f"{number}"} for number, each in enumerate(payload[key] * times)]
        data = json.dumps(payload)
        return calls(lambda: read(data)).total()

    counted(1)  # from here on, the names and texts of its records are remembered
    none, some, more = counted(0), counted(40), counted(80)
    assert (more - none) / (some - none) <= GROWTH


def test_twice_the_articles_take_twice_the_calls():
    def counted(count: int) -> int:
        records = [article("short", number) for number in range(count)]
        return calls(lambda: sum(outcome.ok for outcome in dm.iter_articles(records))).total()

    counted(20)  # from here on, who wrote them is remembered
    assert counted(20) / counted(10) <= GROWTH


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"table-heavy"}))
def test_an_article_holds_no_more_than_six_times_its_json(kind):
    assert max(times_its_json(json.dumps(article(kind, 5), ensure_ascii=False).encode())) <= TARGET
