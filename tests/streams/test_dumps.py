"""What systems put around records, and how they put records together, costs no record."""

import json

import pytest
from corpus import write

import dmarticle as dm


def article(number, **more):
    return {"objectType": "Article", "id": str(number), "title": "T", "contents": "<p>x</p>", **more}


def told(path, **options):
    """The ids of the articles of a file, and the messages of what is none."""
    outcomes = list(dm.iter_articles(path, **options))
    return [each.article.id for each in outcomes if each.ok], [str(each.error) for each in outcomes if not each.ok]


@pytest.mark.parametrize("page", [False, True], ids=["array", "page"])
@pytest.mark.parametrize("place", range(5))
@pytest.mark.parametrize(("limit", "size"), [(1000, 5000), (1000, 1001), (300_000, 400_000)])
def test_the_limit_of_a_record_holds_wherever_in_an_array_it_stands(page, place, limit, size, tmp_path):
    items = [json.dumps(article(number)) for number in range(5)]
    items[place] = json.dumps(article(place, x=""))[:-2] + "y" * (size - len(json.dumps(article(place, x="")))) + '"}'
    text = "[" + ", ".join(items) + "]"
    path = write(tmp_path / "a.json", ('{"data": ' + text + "}" if page else text).encode())
    ids, errors = told(path, limits=dm.Limits(record=limit))
    assert ids == [str(number) for number in range(5) if number != place]
    assert len(errors) == 1 and "Limits.record" in errors[0]
    assert told(path, limits=dm.Limits(record=size)) == (["0", "1", "2", "3", "4"], [])
