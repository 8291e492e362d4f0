"""A view of far too much of something stays one that a browser opens at once, and says what is left out."""

import pytest

import dmarticle as dm

STORY = {"objectType": "Article", "id": "7", "title": "Sea"}
PLAIN = dm.normalize(STORY)
LIMITS = dm.Limits(values=10**6, tags=10**5, characters=10**7)


def made(**fields):
    return dm.normalize({**STORY, **fields}, limits=LIMITS)


@pytest.mark.parametrize(
    ("article", "left"),
    [
        (made(keywords=[{"id": str(n), "name": f"sea {n}"} for n in range(5_000)]), "and 4,940 more"),
        (made(authors=[{"id": str(n), "name": f"Ann{n} Lee"} for n in range(3_000)]), "and 2,940 more"),
        (made(title="sea " * 250_000), "(999,999 characters)"),
        (made(summary="sea " * 250_000), "(999,999 characters)"),
    ],
    ids=("keywords", "authors", "title", "summary"),
)
def test_a_card_shows_the_first_and_says_how_much_more_there_is(article, left):
    view = dm.show(article)
    assert left in view.html
    assert len(view.html) < 60_000
    assert len(view.label) < 300
    assert len(dm.show([article] * 50).html) < 100_000


def test_a_difference_of_a_hundred_thousand_blocks_shows_the_first_thousand():
    article = made(contents="<p>Up.</p>" * 20_000)
    view = dm.show(dm.diff(PLAIN, article))
    assert "and 19,000 more, in <code>difference.blocks</code>" in view.html
    assert len(view.html) < 1_000_000
    assert "more, in" not in dm.show(dm.diff(PLAIN, made(contents="<p>Up.</p>" * 900))).html


def test_an_inspection_of_many_paths_shows_the_first_two_hundred():
    inspection = dm.inspect([made(**{f"key{n}": {"a": n, "b": n} for n in range(190)})])
    shown = dm.show(inspection).html
    assert f"and {len(inspection.paths) - 1 - 200:,} more, in <code>inspection.paths</code>" in shown
    assert shown.count('<th scope="row">') < 500


def test_what_is_shown_of_failures_is_called_what_it_is():
    failures = list(dm.iter_articles(b'{"error": "gone"}'))
    assert str(dm.show(failures)) == "1 record without an article"
    assert str(dm.show([*failures, PLAIN])) == "2 records"
    assert str(dm.show(iter([*failures, PLAIN, PLAIN]), rows=2)) == "the first 2 records of a stream"
    assert str(dm.show([PLAIN])) == "1 article"
