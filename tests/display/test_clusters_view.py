"""The view of clusters: what it says of each edition, by what it names it, and that it stays within its bounds."""

import re
import subprocess
import sys

import pytest
from page import judged, words

import dmarticle as dm
from dmarticle.display.editions.clusters import MEMBERS
from dmarticle.editions.clusters import Edition, EditionCluster


def article(place, title="", text="The sea rose."):
    return dm.Article(id=f"a{place}", title=title, body=dm.Body((dm.Paragraph((dm.Text(text),)),)))


def cluster(*places, verified=True):
    best, *others = places
    members = [Edition(f"a{place}", place, 0.75, 0.5, verified) for place in others]
    return EditionCluster((Edition(f"a{best}", best, 1.0, 1.0, verified), *members))


ARTICLES = [article(0, "The tide"), article(1, "Baker's dozen"), article(2, "High water"), article(3)]
PAIR = cluster(2, 0)


def test_each_edition_has_its_headline_and_how_much_it_shares_with_the_best():
    said = words(dm.show([PAIR], articles=ARTICLES).html)
    assert "1 cluster of 2 editions" in said
    assert "High water id a2 · position 2 · 3 words the best" in said
    assert "The tide id a0 · position 0 · 3 words 75% 50%" in said


def test_without_the_articles_an_edition_is_known_by_its_id_and_its_position():
    said = words(dm.show((PAIR,)).html)
    assert "id a2 · position 2 the best id a0 · position 0 75% 50%" in said


def test_an_article_without_a_headline_is_known_by_its_first_words():
    assert "The sea rose. id a3" in words(dm.show((cluster(3, 0),), articles=ARTICLES).html)
    empty = [*ARTICLES[:3], dm.Article(id="a3")]
    assert "untitled id a3" in words(dm.show((cluster(3, 0),), articles=empty).html)


def test_what_was_estimated_says_so_and_what_has_no_id_too():
    assert "estimated" in words(dm.show((cluster(2, 0, verified=False),)).html)
    nameless = EditionCluster((Edition(None, 7, 1.0, 1.0, verified=True),))
    assert "no id · position 7" in words(dm.show(nameless).html)


def test_outcomes_and_fingerprints_may_stand_among_the_articles():
    success = dm.Success(ARTICLES[0], "dump", dm.Position(0))
    failure = dm.Failure("dump", dm.Position(1), dm.PayloadError("no"), None)
    mixed = [success, failure, dm.Fingerprint("a2", 0, bytes(512))]
    said = words(dm.show((PAIR,), articles=mixed).html)
    assert "The tide id a0" in said
    assert "id a2 · position 2 the best" in said


@pytest.mark.parametrize(
    ("shown", "articles", "message"),
    [
        ((PAIR,), ARTICLES[:2], "at 2 it had 'a2', and there is none"),
        ((PAIR,), [*ARTICLES[1:], article(9)], "at 2 it had 'a2', and there is 'a3'"),
        ((PAIR,), iter(ARTICLES), "articles are the list that find_editions was given; found <list_iterator"),
        (ARTICLES[0], ARTICLES, "articles are for clusters of editions; found Article"),
        (ARTICLES, ARTICLES, "no view of things of several kinds; there are views of "),
        ((PAIR, ARTICLES[0]), None, "no view of things of several kinds; there are views of "),
    ],
)
def test_articles_that_are_not_those_of_the_clusters_are_refused(shown, articles, message):
    with pytest.raises(dm.ConfigurationError, match=re.escape(message)):
        dm.show(shown, articles=articles)


def test_no_clusters_are_told_as_none():
    assert str(dm.show((), articles=ARTICLES)) == "0 clusters of 0 editions"


def test_a_line_says_what_it_is():
    assert str(dm.show((PAIR, cluster(1, 3)))) == "2 clusters of 4 editions"
    assert str(dm.show(PAIR)) == "EditionCluster: 2 editions of one story, the best of them 'a2'"
    assert str(dm.show(iter([PAIR, PAIR, PAIR]), rows=2)) == "the first 2 clusters of a stream"


def test_many_clusters_and_large_ones_stay_within_bounds_and_say_what_is_left():
    large = cluster(*range(5_000))
    view = dm.show([large] * 400)
    assert len(view.html) < 400_000
    said = words(view.html)
    assert f"and {5_000 - MEMBERS:,} more; dm.show(clusters[0]) shows them" in said
    assert "and 350 more; dm.show(..., rows=400) shows all" in said
    one = dm.show(large)
    assert len(one.html) < 60_000
    assert "and 4,950 more; dm.show(..., rows=5000) shows all" in words(one.html)
    assert "more; dm.show(..., rows" not in words(dm.show(large, rows=5_000).html)


def test_a_view_of_clusters_is_inert():
    evil = [article(0, "<script>alert(1)</script>"), article(1), article(2, 'x" onclick="alert(1)')]
    view = dm.show((PAIR,), articles=evil)
    assert judged(view.html).found == []
    assert "<script>alert(1)</script>" in words(view.html)


def test_the_room_of_clusters_is_not_loaded_for_articles():
    code = "import sys, dmarticle as dm; dm.show([dm.Article(id='1')]); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not [name for name in loaded if name.startswith(("dmarticle.editions", "dmarticle.display.editions"))]
