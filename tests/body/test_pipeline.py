"""Pipelines: data that is taken apart and put together."""

import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

import dmarticle as dm

SHOUT = dm.step("shout", lambda blocks, run: [dm.Paragraph((dm.Text(block.text.upper()),)) for block in blocks])


def test_a_step_joins_before_after_or_in_place_of_another():
    assert dm.NEWS.before("links", SHOUT).names.index("shout") + 1 == dm.NEWS.before("links", SHOUT).names.index(
        "links"
    )
    assert dm.NEWS.after("links", SHOUT).names.index("shout") - 1 == dm.NEWS.after("links", SHOUT).names.index("links")
    assert "links" not in dm.NEWS.replace("links", SHOUT).names
    assert dm.Pipeline((SHOUT,)).only("shout").names == ("shout",)
    assert dm.NEWS.without("links", "promos").names == tuple(n for n in dm.NEWS.names if n not in ("links", "promos"))


def test_a_pipeline_is_not_changed_by_making_another():
    names = dm.NEWS.names
    dm.NEWS.without("links").after("promos", SHOUT)
    assert dm.NEWS.names == names


def test_a_step_of_ones_own_runs():
    assert dm.sanitize("<p>a</p>", pipeline=dm.NEWS.after("asides", SHOUT)) == "<p>A</p>"


def test_a_text_step_of_ones_own_runs_before_the_body_is_read():
    double = dm.text_step("brackets", lambda text, run: text.replace("[[", "<b>").replace("]]", "</b>"))
    assert dm.sanitize("a [[b]]", pipeline=dm.NEWS.after("line-endings", double)) == "<p>a <strong>b</strong></p>"


@pytest.mark.parametrize(
    ("selector", "html"),
    [
        ("x-note", "<x-note>a</x-note>"),
        ("div.note", "<div class='b note'>a</div>"),
        ("div[data-kind=note]", "<div data-kind=note>a</div>"),
        ("section, .note", "<section>a</section>"),
        (".hint", "<p class=hint>a</p>"),
    ],
)
def test_a_rule_of_ones_own_reads_an_element(selector, html):
    note = dm.rule("note", selector, lambda element, run: dm.Quote(element.blocks()))
    assert dm.sanitize(html, pipeline=dm.NEWS.before("formatting", note)) == "<blockquote><p>a</p></blockquote>"


def test_a_rule_may_give_a_mark_for_what_is_inside():
    hot = dm.rule("hot", "span.hot", lambda element, run: dm.Mark())
    pipeline = dm.NEWS.before("formatting", hot)
    assert (
        dm.sanitize("a <span class=hot>b <b>c</b></span>", pipeline=pipeline)
        == "<p>a <mark>b <strong>c</strong></mark></p>"
    )


def test_a_rule_that_does_not_apply_after_all_leaves_the_element_to_the_next():
    shy = dm.rule("shy", "b", lambda element, run: None)
    assert dm.sanitize("<b>a</b>", pipeline=dm.NEWS.before("formatting", shy)) == "<p><strong>a</strong></p>"


def test_an_unknown_name_raises_with_the_names_there_are():
    expected = r"no step 'link'; did you mean 'links'\? this pipeline has the steps line-.*, links, .* and the rules "
    with pytest.raises(dm.ConfigurationError, match=expected):
        dm.NEWS.without("link")


def test_a_name_stands_once_in_a_pipeline():
    with pytest.raises(dm.ConfigurationError, match="two steps are named 'links'"):
        dm.NEWS.after("links", dm.step("links", lambda blocks, run: blocks))


def test_what_is_no_step_raises_when_the_pipeline_is_built():
    with pytest.raises(dm.ConfigurationError, match="no step: function"):
        dm.NEWS.after("links", lambda blocks, run: blocks)


@pytest.mark.parametrize("selector", ["", "div p", "a:hover", ">", "DIV"])
def test_a_selector_that_is_none_raises_when_the_rule_is_built(selector):
    with pytest.raises(dm.ConfigurationError, match="no selector"):
        dm.rule("x", selector, lambda element, run: None)


@pytest.mark.parametrize(
    ("result", "message"),
    [(None, "step 'bad' gave NoneType; a step gives"), (["x"], "step 'bad' gave a str among its blocks; blocks are")],
)
def test_a_step_that_gives_no_blocks_raises_with_its_name(result, message):
    with pytest.raises(dm.StepError, match=message):
        dm.sanitize("<p>a</p>", pipeline=dm.NEWS.after("links", dm.step("bad", lambda blocks, run: result)))


class Wall(dm.Divider):
    """Of a type of its own, which no writer knows."""


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(
    ("result", "kind"),
    [([dm.Divider()], "list"), ("abc", "str"), (5, "int"), ((dm.Divider(), "x"), "str"), (Wall(), "Wall")],
)
def test_a_rule_that_gives_no_nodes_raises_with_its_name_and_that_of_the_element(result, kind, pure):
    bad = dm.rule("bad", "p", lambda element, run: result, pure=pure)
    with pytest.raises(dm.StepError, match=f"rule 'bad' gave a {kind} for <p>; a rule gives blocks"):
        dm.sanitize("<p>a</p>", pipeline=dm.NEWS.before("formatting", bad))


@pytest.mark.parametrize(
    "block", [dm.Paragraph((dm.Text(None),)), dm.Figure("/x", attachment_id="x y"), dm.Quote(None)]
)
def test_a_node_that_holds_what_it_cannot_raises(block):
    with pytest.raises(dm.StepError, match="holds what it cannot hold"):
        dm.sanitize("", pipeline=dm.NEWS.after("asides", dm.step("bad", lambda blocks, run: [block])))


def test_scripts_go_whatever_the_pipeline():
    for pipeline in (dm.Pipeline(()), dm.NEWS.only("links")):
        assert dm.sanitize("<script>alert(1)</script><style>b</style>a", pipeline=pipeline) == "<p>a</p>"


def test_a_body_that_is_no_text_raises():
    with pytest.raises(TypeError, match="a body is HTML as str; found NoneType"):
        dm.sanitize(None)


def test_a_step_notes_under_its_own_name():
    def note(blocks, run):
        run.note(dm.Kind.REWRITTEN, "a", "b")
        return blocks

    body = dm.NEWS.after("links", dm.step("mine", note)).run("<p>a</p>")
    assert body.changes == (dm.Change("mine", dm.Kind.REWRITTEN, "a", "b"),)


def test_the_ledger_says_where_and_explains_itself():
    pipeline = dm.NEWS
    html = "<p>a</p><p>b <a href='/c?utm_source=d'>e</a></p><script>f()</script><marquee>g</marquee>"
    body = pipeline.run(html, base_url="https://x.org")
    assert [change.position for change in body.changes] == [None, None, 1]
    assert body.explain() == (
        "read\n  dropped: script with 'f()'\n  unwrapped: marquee\n"
        "links\n  url in block 1: '/c?utm_source=d' -> 'https://x.org/c'"
    )
    assert pipeline.run("<p>a</p>").explain() == ""


def test_threads_share_a_pipeline():
    html = "<p>a <b>b</b></p>" * 50
    with ThreadPoolExecutor(8) as pool:
        results = set(pool.map(lambda _: dm.sanitize(html), range(200)))
    assert len(results) == 1


def test_a_body_pickles():
    body = dm.NEWS.run("<p>a</p><ul><li>b</li></ul>")
    assert pickle.loads(pickle.dumps(body)) == body  # noqa: S301 - our own bytes


@pytest.mark.parametrize(("name", "function"), [("x", None), ("", lambda blocks, run: blocks), (len, "x")])
@pytest.mark.parametrize("make", [dm.step, dm.text_step, lambda name, function: dm.rule(name, "p", function)])
def test_a_step_without_a_name_or_a_function_is_refused(make, name, function):
    with pytest.raises(dm.ConfigurationError, match=r"a step needs a name|needs a function"):
        make(name, function)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"domains": "mypaper.example"}, "lists words in a tuple"),
        ({"promos": "Read more"}, "lists words in a tuple"),
        ({"staff": None}, "lists words in a tuple"),
        ({"agencies": [""]}, "lists words; found ''"),
        ({"domains": ["https://x.org"]}, "a bare name"),
        ({"zone": None}, "is the name of one"),
    ],
)
def test_a_profile_that_cannot_work_is_refused_when_it_is_built(fields, message):
    with pytest.raises(dm.ConfigurationError, match=message):
        dm.Profile(name="x", **fields)


@pytest.mark.parametrize(
    ("url", "relation"),
    [
        ("#note", "place"),
        ("/a", "internal"),
        ("https://www.x.org/b", "internal"),
        ("https://shop.x.org/", "publication"),
        ("https://notx.org/", "external"),
        ("mailto:a@x.org", "contact"),
        ("tel:+27", "contact"),
    ],
)
def test_links_are_told_apart_by_where_they_lead(url, relation):
    profile = dm.Profile(name="x", domains=("x.org",))
    assert profile.relation(url, "https://www.x.org/story") == relation


def test_a_profile_takes_lists_and_hosts_in_any_case():
    profile = dm.Profile(name="x", promos=["Read more"], hosts={"Staging.X.org": "www.x.org"})
    body = dm.NEWS.run("<p>a <a href='https://staging.x.org/b'>c</a></p>", profile=profile)
    assert "https://www.x.org/b" in body.html
    assert hash(profile)


def test_a_profile_with_an_unknown_zone_is_refused():
    with pytest.raises(dm.ConfigurationError, match="no time zone 'Mars/Olympus'"):
        dm.Profile(name="x", zone="Mars/Olympus")


@pytest.mark.parametrize(
    ("configure", "message"),
    [
        (lambda: dm.Policy(rel=None), "link types come in a tuple"),
        (lambda: dm.Policy(rel=5), "link types come in a tuple"),
        (lambda: dm.Policy(rel=(5,)), "a link type is a word"),
        (lambda: dm.Policy(rel="OPENER"), "no link may have the type 'OPENER'"),
        (lambda: dm.Policy(domains=None), "domains come in a tuple"),
        (lambda: dm.Policy(target=["_blank"]), "no target"),
        (lambda: dm.ENGLISH | 5, "joined with a Wording; found 5"),
        (lambda: dm.NEWS.run("x", profile="d"), "profile is a Profile; found 'd'"),
        (lambda: dm.NEWS.run("x", base_url=5), "base_url is a str"),
        (lambda: dm.NEWS.run("x", limits=5), "limits is a Limits"),
        (lambda: dm.NEWS.run("x", images=5), "images is a Mapping"),
        (lambda: dm.NEWS.run("x", authors="Rebecca"), "authors are names in a tuple.*found 'Rebecca'"),
        (lambda: dm.NEWS.run("x", authors=None), "authors are names in a tuple"),
        (lambda: dm.NEWS.run("x", authors=(5,)), "authors are names in a tuple"),
        (lambda: dm.NEWS.run("x").to_html(renditions=5), "renditions is a Mapping"),
        (lambda: dm.NEWS.run("x").to_html(policy="nofollow"), "policy is a Policy"),
        (lambda: dm.NEWS.run("x").to_html(sizes=5), "sizes is a str"),
        (lambda: dm.sanitize("x", pipeline="news"), "pipeline is a Pipeline"),
        (lambda: dm.sanitize("x", policy=5), "policy is a Policy"),
        (lambda: dm.rule("r", 5, lambda element, run: None), "no selector 5"),
        (lambda: dm.asides(5), "asides are types of block"),
        (lambda: dm.asides(dm.Text), "asides are types of block"),
    ],
)
def test_a_configuration_that_cannot_work_raises_an_error_of_the_library(configure, message):
    with pytest.raises(dm.ConfigurationError, match=message):
        configure()


def test_the_case_of_a_link_type_says_nothing():
    assert dm.Policy(rel="NOFOLLOW nofollow Noopener") == dm.Policy(rel=("nofollow", "noopener"))


@pytest.mark.parametrize("pipeline", [dm.NEWS, dm.ARCHIVE, dm.SYNDICATION, dm.NLP, dm.PLAIN_TEXT])
def test_of_names_that_differ_by_an_s_the_singular_is_a_rule_and_the_plural_a_step(pipeline):
    by_name = {each.name: each for each in pipeline.steps}
    for name, each in by_name.items():
        if f"{name}s" in by_name:
            assert isinstance(each, dm.Rule)
            assert not isinstance(by_name[f"{name}s"], dm.Rule)


def test_a_pipeline_without_rules_or_without_anything_says_so():
    with pytest.raises(dm.ConfigurationError, match="this pipeline has the steps links\n"):
        dm.NEWS.only("links").without("nothing-like-it")
    with pytest.raises(dm.ConfigurationError, match="this pipeline has none\n"):
        dm.Pipeline(()).without("links")
