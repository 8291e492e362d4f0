"""Whatever body goes in, there is a result that is inert, or one error that says which limit is met."""

import contextlib
import sys

import pytest
from hard.bodies import BODIES
from oracle import live

import dmarticle as dm
from dmarticle.body.reading.reader import Reader
from dmarticle.body.rules import RULES
from dmarticle.body.writers.html import write_html

SIZES = (0, 300, 6_000, 150_000)
HARD_INPUTS = "hard_inputs"
ROOMY = dm.Limits(tags=100_000)
"""What is written may have more tags than what was read: a picture alone becomes a figure."""


def judged(html: str) -> str | None:
    """Clean a body and give it; None where it is over a limit."""
    try:
        body = dm.NEWS.run(html)
    except dm.LimitError:
        return None
    written = body.to_html()
    assert live(written) == []
    assert isinstance(body.text, str)
    assert isinstance(body.markdown, str)
    everything = (*body.blocks, *body.asides)
    assert Reader(RULES).read(write_html(everything), dm.Run(limits=ROOMY)) == everything
    return written


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", BODIES)
def test_a_hard_body_becomes_inert_or_meets_a_limit(name, size):
    judged(BODIES[name](size))


@pytest.mark.parametrize("name", BODIES)
def test_a_body_of_ten_million_characters_is_refused_before_anything_looks_at_it(name):
    looked_at: list[str] = []
    pipeline = dm.NEWS.before(dm.NEWS.names[0], dm.text_step("look", lambda text, run: looked_at.append(text) or text))
    html = BODIES[name](10_000_000)
    if len(html) > dm.Limits().characters:
        with pytest.raises(dm.LimitError, match="characters"):
            pipeline.run(html)
        assert looked_at == []


def test_the_families_of_others_become_inert_or_meet_a_limit(shared, monkeypatch):
    monkeypatch.syspath_prepend(shared / "tools")
    families = pytest.importorskip(HARD_INPUTS, reason="the tools are not beside this clone").FAMILIES
    assert len(families) >= 80
    for make in families.values():
        for size in (10, 300, 10_000):
            judged(make(size))


@pytest.mark.parametrize(
    ("html", "limit"),
    [
        ("<div>" * 100_000, "start tags"),
        ("<div>x</div>" * 100_000, "start tags"),
        ("</div>" * 100_000, "end tags"),
        ("<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x", "attributes on one tag"),
        ("<p>x</p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x", "attributes on one tag"),
        ("<p title='" + "x" * 5_000_000 + "'>x", "characters"),
        ("&amp;" * 1_000_000, "characters"),
        ("".join(f"<font size={n}>" for n in range(5_000)), "formatting tags left open"),
        ("".join(f"<html a{n}=1>" for n in range(100)), "html tags"),
        ("<script>" + "<!--<script" * 9_000, "tags inside tags"),
        ("x\n\n" * 30_000, "blank lines"),
        ("x&#10;&#xA;" * 30_000, "blank lines"),
        ("x\r&Tab;&NewLine;" * 30_000, "blank lines"),
    ],
    ids=lambda value: value if len(value) < 40 else "",
)
def test_a_limit_is_met_by_name(html, limit):
    with pytest.raises(dm.LimitError, match=limit):
        dm.sanitize(html)


@pytest.mark.parametrize(
    ("limits", "html"),
    [
        (dm.Limits(characters=9), "<p>123456"),
        (dm.Limits(tags=2), "<p>x<p>y"),
        (dm.Limits(attributes=2), "<p a b>x"),
        (dm.Limits(blank_lines=2), "x\n\ny\n\nz"),
        (dm.Limits(formatting=4), "<b a>x<b c>y"),
    ],
)
def test_each_limit_can_be_set_and_is_the_most_that_is_allowed(limits, html):
    dm.sanitize(html, limits=limits)
    with pytest.raises(dm.LimitError):
        dm.sanitize(html + html + "\n\n" + html + "<p a=1 b=2 c=3>", limits=limits)


def test_entities_are_no_tags_and_a_million_characters_of_them_are_read():
    assert dm.sanitize("&amp;" * 700_000) == f"<p>{'&amp;' * 700_000}</p>"


def test_a_long_attribute_is_read_below_the_limit_of_characters():
    assert dm.sanitize(f"<a href='https://x.example/{'a' * 3_000_000}'>x</a>").count("a") > 3_000_000


def test_no_input_needs_a_deep_stack():
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(_depth() + 450)
    try:
        for name in BODIES:
            judged(BODIES[name](6_000))
    finally:
        sys.setrecursionlimit(limit)


def _depth() -> int:
    frame, depth = sys._getframe(), 0
    while frame := frame.f_back:
        depth += 1
    return depth


def test_tags_inside_tags_are_read_a_few_times_at_most(monkeypatch):
    """The work that counting attributes takes, in characters, stays in proportion to the text."""
    from dmarticle.body import budget

    read = 0
    count = budget._attributes

    def counted(html, start, enough):
        nonlocal read
        found, end = count(html, start, enough)
        read += end - start
        return found, end

    monkeypatch.setattr(budget, "_attributes", counted)
    for name in BODIES:
        read, html = 0, BODIES[name](60_000)
        with contextlib.suppress(dm.LimitError):
            budget.check(html, dm.Limits())
        assert read <= (budget.MOST_READINGS + 1) * len(html), name
