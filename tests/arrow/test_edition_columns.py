"""The columns `edition_keys` and `fingerprint`: made on request, and equal to what `fingerprint` gives."""

import json

import pyarrow as pa
import pytest
from edition_texts import ENGLISH, RESTYLED, SAME_TOPIC, article

import dmarticle as dm
from dmarticle import arrow

COLUMNS = ("id", "edition_keys", "fingerprint")
ARTICLES = [article(ENGLISH, "a"), article(RESTYLED, "b"), article(SAME_TOPIC, "c"), dm.Article(id="empty")]


def test_they_are_no_part_of_the_schema_and_of_no_table_that_does_not_name_them():
    assert not {"edition_keys", "fingerprint"} & set(arrow.SCHEMA.names)
    assert arrow.to_table(ARTICLES).schema == arrow.SCHEMA


def test_they_hold_what_fingerprint_gives():
    table = arrow.to_table(ARTICLES, columns=COLUMNS)
    assert [str(kind) for kind in table.schema.types] == ["string", "list<item: int64>", "binary"]
    for row, each in zip(table.to_pylist(), ARTICLES, strict=True):
        found = dm.fingerprint(each)
        assert tuple(row["edition_keys"]) == found.keys
        assert dm.Fingerprint.from_bytes(row["fingerprint"], id=row["id"]) == found


def test_fingerprints_of_a_table_are_clustered():
    rows = arrow.to_table(ARTICLES, columns=("id", "fingerprint")).to_pylist()
    (cluster,) = dm.find_editions(dm.Fingerprint.from_bytes(row["fingerprint"], id=row["id"]) for row in rows)
    assert set(cluster.ids) == {"a", "b"}


def test_batches_of_payloads_have_them_too_and_failures_are_null():
    payload = {"objectType": "Article", "id": "a", "contents": f"<p>{ENGLISH}</p>"}
    batch = pa.record_batch({"payload": [json.dumps(payload), "{", None]})
    (made,) = arrow.normalize_batches([batch], columns=(*COLUMNS, "problems"))
    first, broken, absent = made.to_pylist()
    assert tuple(first["edition_keys"]) == dm.fingerprint(dm.normalize(payload)).keys
    assert [each["edition_keys"] for each in (broken, absent)] == [None, None]
    assert [each["fingerprint"] for each in (broken, absent)] == [None, None]
    assert broken["problems"]


def test_a_table_that_has_them_is_read_as_any_other():
    table = arrow.to_table(ARTICLES, columns=(*arrow.SCHEMA.names, "edition_keys", "fingerprint"))
    assert arrow.from_table(table) == ARTICLES


def test_an_unknown_column_is_refused_with_those_that_can_be_named():
    with pytest.raises(dm.ConfigurationError, match="no column 'edition_key'; there are .*, edition_keys, fingerprint"):
        arrow.to_table(ARTICLES, columns=("edition_key",))
