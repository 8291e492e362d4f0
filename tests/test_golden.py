"""Payloads in the shape of real ones, and what is made of them."""

import pytest
from golden.made import HERE, NAMES, made_of


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_payload_gives_what_is_written_beside_it(name):
    for file, text in made_of(name).items():
        assert text == (HERE / name / file).read_text("utf-8"), f"{name}/{file}"


def test_the_readme_example_is_the_golden_payload():
    example = HERE.parents[1] / "docs" / "examples" / "harbour.json"
    payload = (HERE / "wordpress" / "payload.json").read_text("utf-8")
    assert payload == "All Article Properties:\n" + example.read_text("utf-8")
