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
    assert len(errors) == 1
    assert "Limits.record" in errors[0]
    assert told(path, limits=dm.Limits(record=size)) == (["0", "1", "2", "3", "4"], [])


R0, R1, R2 = (json.dumps(article(number)) for number in range(3))
PRETTY = [json.dumps(article(number, x=[{"a": 1}, {"b": 2}]), indent=0) for number in range(3)]
HEAD = "All Article Properties:\n"
PHP = '<br />\n<b>Warning</b>: Undefined array key "x" in <b>/srv/cms.php</b> on line <b>5</b><br />\n'
DUMPS = {
    "PHP, one article": (PHP + R0, ["0"]),
    "PHP, one article on several lines": (PHP + PRETTY[0], ["0"]),
    "PHP, a page": (f'{PHP}{{"data": [{R0}, {R1}]}}\n', ["0", "1"]),
    "PHP, an array": (f"{PHP}[{R0}, {R1}]", ["0", "1"]),
    "PHP, JSON Lines": (f"{PHP}{R0}\n{R1}\n{R2}", ["0", "1", "2"]),
    "dumps put together": (f"{HEAD}{R0}\n{HEAD}{R1}\n", ["0", "1"]),
    "dumps put together, pretty": (HEAD + f"\n{HEAD}".join(PRETTY), ["0", "1", "2"]),
    "dumps of one line each": (f"Article: {R0}\nArticle: {R1}\n", ["0", "1"]),
    "an array behind text on its line": (f"All Article Properties: [{R0}, {R1}]", ["0", "1"]),
    "other values between": (f'null\n{R0}\n5\n"x"\n[]\n{R1}', ["0", "1"]),
    "two on one line": (f"{HEAD}{R0}{R1}", ["0", "1"]),
    "a log": (f"[2024-07-19] sent\n{R0}\n[2024-07-20] sent\n{R1}\n", ["0", "1"]),
    "RFC 7464": (f"\x1e{R0}\n\x1e{R1}\n", ["0", "1"]),
    "RFC 7464, pretty": ("".join(f"\x1e{each}\n" for each in PRETTY), ["0", "1", "2"]),
}


@pytest.mark.parametrize(("text", "ids"), DUMPS.values(), ids=DUMPS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_around_records_costs_none_and_is_no_failure(text, ids, encoding, tmp_path):
    path = write(tmp_path / "a.json", text.encode(encoding))
    assert told(path) == (ids, [])
    first = next(iter(dm.iter_articles(path))).article
    assert any(each.code == "input.prefix" for each in first.problems) is not text.startswith("\x1e")


def test_a_broken_record_of_a_dump_costs_no_other_and_is_one_failure(tmp_path):
    broken = PRETTY[1].replace('"title": "T"', '"title": "T')
    ids, errors = told(
        write(tmp_path / "a.txt", "".join(f"{HEAD}{each}\n" for each in (PRETTY[0], broken, PRETTY[2])).encode())
    )
    assert (ids, len(errors)) == (["0", "2"], 1)


@pytest.mark.parametrize("rest", ['<p>x</p>"}', '<p class=\'x\'>y", "status": "x', 'le": 5}'])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_the_rest_of_a_record_is_a_failure_and_no_text(rest, name, tmp_path):
    ids, errors = told(write(tmp_path / name, f"{rest}\n{R1}\n{R2}\n".encode()))
    assert (ids, len(errors)) == (["1", "2"], 1)


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("form", ['{"total": 4, "data": %s}', '{"data": %s, "page": {"data": 1}}', "%s"])
@pytest.mark.parametrize("broken", range(4))
@pytest.mark.parametrize(("old", "new"), [('"title": "T"', '"title": "T'), ('"T"', 'T"'), ('"x": {', '"x": ')])
def test_a_broken_item_of_an_array_with_holes_costs_no_other(indent, form, broken, old, new, tmp_path):
    items = [json.dumps(article(number, x={"0": {"a": 1}, "7": {"a": 2}}), indent=indent) for number in range(4)]
    items[broken] = items[broken].replace(old, new)
    text = form % ("{" + ",".join(f'"{2 * number}": {item}' for number, item in enumerate(items)) + "}")
    ids, errors = told(write(tmp_path / "a.json", text.encode()))
    assert ids == [str(number) for number in range(4) if number != broken]
    assert errors
    if old != '"x": {':  # else what stands behind the bracket too many is no part of the page
        assert len(errors) == 1


@pytest.mark.parametrize("between", ["", '"total": 4, "x": {"data": [1]}, '])
def test_a_second_data_of_a_page_is_given_too_and_noted(between, tmp_path):
    text = f'{{"data": [{R0}, {R1}], {between}"data": [{R2}, {R1}], "y": [1]}}'
    path = write(tmp_path / "a.json", text.encode())
    outcomes = list(dm.iter_articles(path))
    assert [each.article and each.article.id for each in outcomes] == ["0", "1", "2", "1"]
    twice = [any(each.code == "input.key-twice" for each in outcome.article.problems) for outcome in outcomes]
    assert twice == [False, False, True, True]
