"""The schema: every attribute has a column, and engines can ask of it."""

import subprocess
import sys
from typing import get_args

import pyarrow as pa
from attrs import fields

import dmarticle as dm
from dmarticle import arrow
from dmarticle.arrow.blocks import COLUMNS, KINDS


def test_every_attribute_of_an_article_and_its_body_has_a_column():
    names = {each.name for each in fields(dm.Article)} - {"body"} | {each.name for each in fields(dm.Body)}
    assert names <= set(arrow.SCHEMA.names)
    offsets = {"published_offset", "updated_offset"}
    assert set(arrow.SCHEMA.names) - names == {"html", "text", "word_count", "exact"} | offsets


def test_every_type_of_block_has_its_columns():
    assert set(KINDS) == set(get_args(dm.Block))
    assert {name for names in KINDS.values() for name in names} == set(COLUMNS) - {"type", "text", "tree"}


def test_an_attribute_of_a_block_that_has_no_column_is_a_tree_or_children():
    without = {
        kind.__name__: {each.name for each in fields(kind)} - set(names) - {"children", "value"}
        for kind, names in KINDS.items()
    }
    assert {name: left for name, left in without.items() if left} == {
        "List": {"items", "reversed"},
        "Quote": {"blocks", "attribution"},
        "Embed": {"fallback"},
        "Gallery": {"figures"},
        "Table": {"rows"},
        "DefinitionList": {"items"},
        "KeyPoints": {"blocks"},
    }


def test_blocks_say_what_people_ask_of_them():
    blocks = (
        dm.Heading(2, (dm.Text("Sea"),)),
        dm.Paragraph((dm.Text("a "), dm.Link("/x", (dm.Text("b"),)))),
        dm.Figure("/p.jpg", "A", dm.Caption((dm.Strong((dm.Text("C"),)),)), "Ann"),
        dm.Embed("https://youtu.be/Y8KZ3UclQWI"),
    )
    (row,) = arrow.to_table([dm.Article(id="1", body=dm.Body(blocks))]).to_pylist()
    heading, paragraph, figure, embed = row["blocks"]
    assert (heading["type"], heading["text"], heading["level"], heading["tree"]) == ("Heading", "Sea", 2, None)
    assert (paragraph["text"], paragraph["level"]) == ("a b", None)
    assert paragraph["tree"].startswith('{"type":"Paragraph","children":[')
    assert (figure["url"], figure["alt"], figure["caption"], figure["credit"]) == ("/p.jpg", "A", "C", "Ann")
    assert (embed["type"], embed["provider"]) == ("Embed", "YouTube")
    assert row["text"] == dm.Body(blocks).text
    assert row["html"] == dm.Body(blocks).html


def test_empty_objects_are_null_and_others_are_json():
    (row,) = arrow.to_table([dm.Article(id="1", extra={"é": [1.5, None]})]).to_pylist()
    assert (row["extra"], row["options"], row["residue"]) == ('{"é":[1.5,null]}', None, None)


def test_types_are_those_that_every_engine_has():
    def leaves(kind):
        if pa.types.is_nested(kind):
            for number in range(kind.num_fields):
                yield from leaves(kind.field(number).type)
        else:
            yield kind

    kinds = {str(leaf) for field in arrow.SCHEMA for leaf in leaves(field.type)}
    assert kinds == {"string", "int64", "int32", "bool", "double", "timestamp[us, tz=UTC]"}


def test_without_pyarrow_one_clear_error_says_what_to_install():
    code = (
        "import sys\n"
        "sys.modules['pyarrow'] = None  # as good as not installed\n"
        "import dmarticle as dm\n"
        "for ask in (lambda: dm.arrow, lambda: __import__('dmarticle.arrow')):\n"
        "    try: ask()\n"
        "    except dm.MissingExtraError as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["dmarticle.arrow needs the extra arrow: pip install 'dmarticle[arrow]'"] * 2


def test_the_room_is_there_when_it_is_asked_for_and_another_name_is_not():
    code = "import sys, dmarticle as dm; print('pyarrow' in sys.modules, dm.arrow.SCHEMA.names[0], hasattr(dm, 'ar'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "id", "False"]
