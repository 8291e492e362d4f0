"""Clusters of editions: what is one story is together, what is not is apart, whatever the order."""

import itertools
import random
from collections import Counter

import pytest
from bench.edited import archive, families
from bench.editions import quality
from bench.reports import reports
from corpus import records, stream
from edition_texts import AFRIKAANS, ARABIC, CHINESE, ENGLISH, FRENCH, RESTYLED, SAME_TOPIC, article, blocks_of

import dmarticle as dm
from dmarticle.editions import candidates as candidates_module

OTHERS = [
    article(text, id=f"other {number}") for number, text in enumerate((FRENCH, ARABIC, AFRIKAANS, CHINESE, SAME_TOPIC))
]


def ids(found: tuple[dm.EditionCluster, ...]) -> set[frozenset[str]]:
    return {frozenset(each.ids) for each in found}


@pytest.fixture(scope="module")
def told():
    return list(archive(1500, seed=7))


@pytest.fixture(scope="module")
def found(told):
    return dm.find_editions(each.article for each in told)


@pytest.mark.parametrize("text", [ENGLISH, FRENCH, ARABIC, AFRIKAANS, CHINESE, "Two dozen boats came home safely."])
def test_an_article_is_an_edition_of_itself(text):
    (cluster,) = dm.find_editions([article(text, id="a"), article(text, id="b")])
    assert set(cluster.ids) == {"a", "b"}
    assert [(each.score, each.similarity, each.verified) for each in cluster.members] == [(1.0, 1.0, True)] * 2


def test_an_edited_story_is_found_and_one_on_the_same_topic_is_not():
    (cluster,) = dm.find_editions([*OTHERS, article(ENGLISH, id="a"), article(RESTYLED, id="b")])
    assert set(cluster.ids) == {"a", "b"}
    assert set(cluster.positions) == {5, 6}
    assert cluster.best.score == 1.0
    assert 0.55 < cluster.members[1].score < 0.7
    assert len(cluster) == 2


def test_unrelated_stories_are_in_no_cluster():
    assert dm.find_editions([*OTHERS, article(ENGLISH, id="a")]) == ()


@pytest.mark.parametrize("articles", [[], [article(ENGLISH)], [article(""), article("")], [dm.Article(id="1")] * 3])
def test_nothing_one_and_empty_articles_make_no_cluster(articles):
    assert dm.find_editions(articles) == ()


def test_short_texts_are_editions_of_their_equals_alone():
    short = "Two dozen boats came home safely."
    texts = [short, short.upper(), short + " Nobody slept.", "Two dozen ships came home safely."]
    (cluster,) = dm.find_editions(article(text, id=str(number)) for number, text in enumerate(texts))
    assert cluster.ids == ("0", "1")


def test_the_order_of_the_input_makes_no_difference(told, found):
    shuffled = [each.article for each in told]
    random.Random(3).shuffle(shuffled)  # noqa: S311 - it makes an order
    again = dm.find_editions(shuffled)
    assert {each.ids for each in again} == {each.ids for each in found}
    assert {(m.id, m.score) for c in again for m in c.members} == {(m.id, m.score) for c in found for m in c.members}


def test_clusters_come_in_the_order_of_their_first_members(found):
    firsts = [min(each.positions) for each in found]
    assert firsts == sorted(firsts)
    for cluster in found:
        assert cluster.members[0] == cluster.best
        assert tuple(cluster) == cluster.members
        scores = [each.score for each in cluster.members]
        assert scores == sorted(scores, reverse=True)
        assert all(each.score >= 0.3 for each in cluster.members)


def test_an_article_is_in_one_cluster_at_most(found):
    positions = [place for cluster in found for place in cluster.positions]
    assert len(positions) == len(set(positions))


def test_the_figures_of_the_made_archive_hold(told, found):
    figures = quality(found, [each.story for each in told], [each.kind for each in told])
    assert figures["precision"] > 0.98
    assert {degree: figures["recall"][degree] for degree in ("light", "merged")} == {"light": 1.0, "merged": 1.0}
    assert min(figures["recall"][degree] for degree in ("teasers", "cut")) > 0.95
    assert figures["recall"]["heavy"] > 0.93
    assert figures["recall"]["brief"] > 0.7
    kinds = {told[place].kind for cluster in found for place in cluster.positions}
    assert "topic" not in kinds
    assert "single" not in kinds


def test_a_higher_threshold_finds_less(told):
    articles = [each.article for each in told[:400]]
    counts = [sum(map(len, dm.find_editions(articles, threshold=each))) for each in (0.3, 0.5, 0.7, 0.9, 1.0)]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


def test_a_digest_joins_none_of_the_stories_in_it_and_takes_no_edition_from_them(told):
    long = [each.article for each in told if each.kind == "single" and each.article.body.word_count > 300]
    stories = long[:4]
    digest = dm.Article(id="digest", body=dm.Body(tuple(block for each in stories for block in each.body.blocks)))
    assert dm.find_editions([stories[0], digest, *stories[1:]]) == ()
    words = stories[2].body.text.split()
    edited = article(" ".join(word for place, word in enumerate(words) if place % 25), id="edited")
    assert ids(dm.find_editions([digest, *stories, edited])) == {frozenset({stories[2].id, "edited"})}


def test_two_editions_of_a_digest_are_found(told):
    long = [each.article for each in told if each.kind == "single" and each.article.body.word_count > 300]
    blocks = [block for each in long[:4] for block in each.body.blocks]
    digests = [dm.Article(id=str(number), body=dm.Body(tuple(blocks[number:]))) for number in range(2)]
    assert ids(dm.find_editions([*digests, *long[:4]])) == {frozenset("01")}


@pytest.mark.parametrize("sources", [True, False])
def test_a_story_that_very_many_print_is_found(sources):
    told = list(families(200, (20, 60), sources=sources))
    found = dm.find_editions(each.article for each in told)
    for story, size in Counter(each.story for each in told).most_common(2):
        in_cluster = max(sum(told[place].story == story for place in cluster.positions) for cluster in found)
        assert in_cluster >= (0.85 if sources or size > 30 else 0.5) * size
    wrong = [cluster for cluster in found if len({told[place].story for place in cluster.positions}) > 1]
    assert {told[place].kind for cluster in wrong for place in cluster.positions} <= {"template"}


def test_chains_are_not_followed(told):
    long = next(each.article for each in told if each.article.body.word_count > 900)
    words = long.body.text.split()
    parts = [article(" ".join(words[start : start + 400]), id=str(start)) for start in range(0, 500, 100)]
    found = dm.find_editions(parts, threshold=0.6)
    for cluster in found:
        assert max(abs(int(a) - int(b)) for a, b in itertools.combinations(cluster.ids, 2)) <= 200


def test_reports_from_one_template_are_no_editions_once_there_are_many():
    frame = next(each.article for each in archive(400) if each.kind == "single" and each.article.body.word_count > 400)
    fillings = [each.article.body.blocks[:6] for each in archive(200, seed=4) if each.kind == "single"][:60]
    made = [
        dm.Article(id=str(number), body=dm.Body((*frame.body.blocks[:6], *filling)))
        for number, filling in enumerate(fillings)
    ]
    assert sum(map(len, dm.find_editions(made))) < 5


@pytest.mark.parametrize("each", [1, 2, 12, 40])
def test_reports_on_other_facts_are_apart_and_each_is_with_its_edition(each):
    told = list(reports(each, seed=each))
    found = dm.find_editions(report.article for report in told)
    stories = [{told[place].story for place in cluster.positions} for cluster in found]
    edited = {report.story for report in told if report.kind == "edited"}
    assert all(len(each) == 1 for each in stories)
    assert len(edited & set().union(*stories)) >= 0.95 * len(edited)


def test_reports_among_other_stories_are_apart():
    told = [*reports(5), *archive(300, seed=5)]
    number = len(told) - 300
    for cluster in dm.find_editions(each.article for each in told):
        assert len({(place < number, told[place].story) for place in cluster.positions}) == 1


def test_very_many_copies_are_one_cluster():
    (cluster,) = dm.find_editions(article(ENGLISH, id=str(number)) for number in range(500))
    assert len(cluster) == 500
    assert cluster.positions == tuple(sorted(cluster.positions, key=str))


def test_very_many_near_copies_are_one_cluster(monkeypatch):
    monkeypatch.setattr(candidates_module, "_NEIGHBOURS", 3)
    words = ENGLISH.split()
    near = [article(" ".join([*words, f"ending{number}x", "again"]), id=str(number)) for number in range(300)]
    (cluster,) = dm.find_editions(near)
    assert len(cluster) == 300


def test_fingerprints_do_in_place_of_articles(told, found):
    kept = [dm.fingerprint(each.article) for each in told]
    (cluster,) = dm.find_editions([dm.fingerprint(article(ENGLISH, id="a")), article(RESTYLED, id="b")])
    assert not any(each.verified for each in cluster.members[1:])
    assert set(cluster.ids) == {"a", "b"}
    estimated = dm.find_editions(kept)
    light = {each.article.id for each in told if each.kind == "light"}
    together = {member.id for cluster in estimated for member in cluster.members}
    assert light <= together


def test_outcomes_of_a_stream_do_and_positions_count_failures():
    body = "".join(f"<p>{each.text}</p>" for each in blocks_of(ENGLISH))
    lines = [{**each, "contents": body} for each in records(2)]
    outcomes = stream([lines[0], {"error": "gone"}, lines[1]], pipeline=dm.NEWS)
    failures = []
    (cluster,) = dm.find_editions(outcomes, on_failure=failures.append)
    assert (cluster.ids, cluster.positions) == (("0", "1"), (0, 2))
    assert [type(each) for each in failures] == [dm.Failure]
    with pytest.raises(dm.CmsError):
        dm.find_editions(outcomes)


def test_the_input_is_taken_one_by_one():
    alive = [0]

    def feed():
        for number in range(50):
            alive[0] = number
            yield article(f"{ENGLISH} {number}", id=str(number))

    assert len(dm.find_editions(feed())) == 1
    assert alive == [49]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"threshold": 0}, "threshold is a share, more than 0 and at most 1"),
        ({"threshold": 1.1}, "found 1.1"),
        ({"threshold": True}, "found True"),
        ({"threshold": float("nan")}, "found nan"),
        ({"threshold": "0.5"}, "found '0.5'"),
        ({"on_failure": 5}, "on_failure is called with each failure"),
    ],
)
def test_options_that_cannot_work_are_refused(options, message):
    with pytest.raises(dm.ConfigurationError, match=message):
        dm.find_editions([], **options)


@pytest.mark.parametrize("articles", [article(ENGLISH), dm.fingerprint(article(ENGLISH)), 5, ["text"], [None]])
def test_what_holds_no_articles_is_refused(articles):
    with pytest.raises(TypeError, match="editions are found among"):
        dm.find_editions(articles)


def plain(path) -> dm.Article:
    """The other desk's edition: a paragraph each line."""
    lines = path.read_text("utf-8").splitlines()
    return dm.Article(id="plain", body=dm.Body(blocks_of("\n\n".join(filter(None, lines)))))


def test_the_seeds_are_editions_of_one_story_and_no_real_payload_is(shared):
    seed = dm.load(shared / "seeds" / "000_5bc5425d50ce9812.txt")
    real = [dm.load(path) for path in sorted((shared / "payloads" / "whitebeard").glob("*.json"))]
    other = plain(shared / "seeds" / "001_823ba4fd38a3243c.txt")
    (cluster,) = dm.find_editions([*real, seed, other])
    assert set(cluster.ids) == {seed.id, "plain"}
    assert cluster.members[1].score > 0.8
    mine, theirs = dm.fingerprint(seed), dm.fingerprint(other)
    assert set(mine.keys) & set(theirs.keys)
    assert mine.containment(theirs) > 0.75
    assert all(dm.fingerprint(each).similarity(mine) < 0.1 for each in real)


def test_every_real_payload_is_an_edition_of_itself(shared):
    real = [dm.load(path) for path in sorted((shared / "payloads" / "whitebeard").glob("*.json"))]
    found = dm.find_editions([*real, *real])
    assert len(found) == len(real)
    assert ids(found) == {frozenset({each.id}) for each in real}
