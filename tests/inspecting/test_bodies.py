"""What the bodies of a corpus have: shortcodes and inline styles, by their sources."""

import pytest
from hypothesis import given
from strategies import SOUP

import dmarticle as dm
from dmarticle.body.shortcodes.naming import names
from dmarticle.body.steps.shortcodes import REGISTRY
from dmarticle.inspecting.styles import inline_styles


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('[caption id="a"]<img src="/a.jpg"> A [sic] wall.[/caption]', ["caption"]),
        ("[[image id=286087]] and [[gallery]]", ["[[image]]"]),
        ('[poll id="7"] [poll]x[/poll] [note] [1]', ["poll", "poll"]),
        ("<pre>[gallery]</pre><a title='[gallery]'>x</a>", []),
        ("[embed]https://x.example/[/embed] [gallery ids=1,2]", ["embed", "gallery"]),
    ],
)
def test_shortcodes_are_named_and_brackets_in_prose_are_not(html, expected):
    assert list(names(html, REGISTRY)) == expected


@given(SOUP)
def test_what_is_named_is_what_the_step_sees(html):
    """The step writes down each unknown one, and changes nothing where there are none and no address stands alone."""
    if not list(names(html, REGISTRY)) and "://" not in html:
        ledger = [change for change in dm.NEWS.only("shortcodes").run(html).changes if change.step == "shortcodes"]
        assert [change.before for change in ledger if not change.before.startswith("[/")] == []


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<span style="font-weight: 400;">a</span>', ["font-weight: 400"]),
        ("<p STYLE='Color:RED;text-align :  left'>", ["color: red", "text-align: left"]),
        ("<p style=color:red>", ["color: red"]),
        ('<p title=" style=\'a: b\'" style="">', []),
        ("<p style=\"background: url('a;b'); x\">", ["background: url('a;b')"]),
        ('<p style="font-family: &quot;Arial&quot;, serif">', ['font-family: "arial", serif']),
        ("style='a: b' <!-- <p style='a: b'> --> <code><p style='a: b'></code>", []),
        ("</p style='a: b'>", []),
        ('<p style="a: b', ["a: b"]),
    ],
)
def test_inline_styles_are_read_as_declarations(html, expected):
    assert list(inline_styles(html)) == expected


@given(SOUP)
def test_any_body_has_styles_or_none(html):
    assert all(": " in each or each.endswith(":") for each in inline_styles(html))
