"""Edits given back: each is written as its table entry says, reads back as it was made, and touches nothing else."""

from datetime import UTC, datetime

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

import dmarticle as dm
from dmarticle.structuring.notation import same

SMALL = {"objectType": "Article", "id": "29", "title": "T", "contents": "<p>b</p>"}


def read(**fields):
    return dm.normalize({**SMALL, **fields})


def written(article, **edits):
    return dm.to_source(evolve(article, **edits))


@pytest.mark.parametrize("raw", [[], {}, None, "", ["a"]])
@pytest.mark.parametrize("text", ["[UPDATE] Sea rises", "[1]", '["a"]'])
def test_a_text_that_looks_like_json_is_written_as_a_text(raw, text):
    assert written(read(subtitle=raw), subtitle=text)["subtitle"] == text


@pytest.mark.parametrize(
    ("raw", "source"),
    [
        ('["a", "b"]', '["c", "d"]'),
        ('["a","b"]', '["c","d"]'),
        (["a"], ["c", "d"]),
        ([], ["c", "d"]),
        (None, '["c", "d"]'),
    ],
)
def test_a_field_of_json_in_a_string_is_written_inside_one_where_the_record_has_it_so(raw, source):
    article = read(access_groups=raw)
    access = evolve(article.access, groups=("c", "d"))
    assert written(article, access=access)["access_groups"] == source


TEXTS = st.text(min_size=1).map(str.strip).filter(bool)
PIECES = ("<b>", "</b>", "<script>", "<!--", "&amp;", "&lt", "&copy", "&#38;", "<", ">", "&", '"', "x", " ", "=")
MARKED = st.lists(st.sampled_from(PIECES)).map(lambda parts: "".join(parts).strip()).filter(bool)
OLD = st.sampled_from(["T", "Fish & Chips", "Fish &amp; Chips", "<b>T</b>", "&quot;T&quot;", "", None, 5, []])
PROSE = ("title", "byline", "tag", "subtitle", "summary", "teaser", "description", "short_summary")


@given(st.sampled_from(PROSE), OLD, TEXTS | MARKED)
@example("title", "Why &lt;script&gt; tags matter", "Why <script> tags matter")
def test_a_text_that_was_edited_is_read_back_as_it_is(field, old, text):
    record = written(read(**{field: old}), **{field: text})
    assert getattr(dm.normalize(record), field) == text


@given(OLD, TEXTS | MARKED)
def test_texts_of_the_records_in_an_article_are_read_back_as_they_are(old, text):
    keyword = {"type": "Keyword", "data": {"name": "k", "display_name": old}}
    picture = {"id": "1", "type": "image", "alt": old}
    article = read(
        seo={"search_title": old}, keywords=[keyword], attachments=[picture], authors=[{"name": "n", "department": old}]
    )
    again = dm.normalize(
        written(
            article,
            seo=evolve(article.seo, search_title=text),
            keywords=(evolve(article.keywords[0], name=text, display_name=text),),
            attachments=(evolve(article.attachments[0], alt=text),),
            authors=(evolve(article.authors[0], department=text),),
        )
    )
    assert (again.keywords[0].name, again.keywords[0].display_name, again.authors[0].department) == (text, text, text)
    assert (again.seo.search_title, again.attachments[0].alt) == (text, text)


@pytest.mark.parametrize(
    ("raw", "text", "source"),
    [
        ("Fish & Chips", "Fish & Crisps", "Fish & Crisps"),
        ("Fish &amp; Chips", "Fish & Crisps", "Fish &amp; Crisps"),
        ("He said &quot;no&quot;", 'He said "yes"', "He said &quot;yes&quot;"),
        ("1 < 2", "1 < 3", "1 < 3"),
        ("Why &lt;script&gt; tags matter", "Why <script> tags rule", "Why &lt;script&gt; tags rule"),
        ("Plain", "Q &amp; A", "Q &amp;amp; A"),
        ("Plain", "an open <img src=x", "an open &lt;img src=x"),
        ("Plain", "1 & 2 in <b>", "1 & 2 in &lt;b&gt;"),
        (5, "6", 6),
    ],
)
def test_a_text_is_escaped_as_the_old_one_was_and_else_as_little_as_can_be(raw, text, source):
    assert same(written(read(title=raw), title=text)["title"], source)


def test_a_request_to_the_cms_carries_no_markup_that_a_text_did_not_have():
    article = read(title="Why &lt;script&gt; tags matter", keywords=[{"name": "k"}], authors=[{"name": "n"}])
    keywords = (evolve(article.keywords[0], name="<script>k</script>"),)
    update = dm.to_cms_update(evolve(article, title=f"{article.title}!", keywords=keywords))
    assert update["title"] == "Why &lt;script&gt; tags matter!"
    assert update["keywords"] == ["&lt;script&gt;k&lt;/script&gt;"]
    authors = (evolve(article.authors[0], name="<script>n"),)
    assert written(article, authors=authors)["authors"] == [{"name": "&lt;script&gt;n"}]


B, C, D = (f"https://x.example/{name}.jpg" for name in "bcd")
SIZES = [{"x": 0, "y": 0, "url": B, "q": 1}, {"x": "200", "y": 0, "url": C}]


def picture(**fields):
    return read(attachments=[{"id": "1", "type": "image", **fields}])


def with_sizes(article, edit):
    """The record of a picture whose sizes were edited."""
    (attachment,) = article.attachments
    record = written(article, attachments=(evolve(attachment, renditions=edit(attachment.renditions)),))
    (again,) = dm.normalize(record).attachments
    assert set(again.renditions) == set(edit(attachment.renditions))
    return record["attachments"][0]


@pytest.mark.parametrize(
    ("edit", "sizes"),
    [
        (lambda r: (r[0], evolve(r[1], url=D)), [SIZES[0], {**SIZES[1], "url": D}]),
        (lambda r: (evolve(r[0], url=D), r[1]), [{**SIZES[0], "url": D}, SIZES[1]]),
        (lambda r: (evolve(r[0], width=300), r[1]), [{**SIZES[0], "x": 300}, SIZES[1]]),
        (lambda r: (r[0], evolve(r[1], width=300)), [SIZES[0], {**SIZES[1], "x": "300"}]),
        (lambda r: (evolve(r[0], url=D), evolve(r[1], width=9)), [{**SIZES[0], "url": D}, {**SIZES[1], "x": "9"}]),
        (lambda r: (*r, dm.Rendition(url=D)), [*SIZES, {"x": 0, "y": 0, "url": D}]),
        (lambda r: (dm.Rendition(url=D, width=5), *r), [{"x": 5, "y": 0, "url": D}, *SIZES]),
        (lambda r: r[1:], SIZES[1:]),
        (lambda r: r[::-1], SIZES[::-1]),
    ],
)
def test_an_edit_of_sizes_keeps_the_others_and_their_notation(edit, sizes):
    assert same(with_sizes(picture(transforms=SIZES), edit)["transforms"], sizes)


def test_items_that_no_size_was_read_from_keep_their_places():
    sizes = [None, SIZES[0], {"url": "javascript:1"}, SIZES[1], SIZES[0]]
    article = picture(transforms=sizes)
    (attachment,) = article.attachments
    renditions = (attachment.renditions[0], evolve(attachment.renditions[1], url=D), attachment.renditions[2])
    record = written(article, attachments=(evolve(attachment, renditions=renditions),))
    transforms = record["attachments"][0]["transforms"]
    assert (transforms[0], transforms[2]) == (None, {"url": "javascript:1"})
    assert sorted(map(str, transforms)) == sorted(map(str, [*sizes[:3], {**SIZES[1], "url": D}, sizes[4]]))


def test_a_size_that_has_only_a_name_stays_under_its_name():
    article = picture(url_large=B, transforms=SIZES[1:])
    assert with_sizes(article, lambda r: (r[0], evolve(r[1], url=D))) == {
        "id": "1", "type": "image", "url_large": D, "transforms": SIZES[1:]
    }  # fmt: skip
    named = dm.Rendition(url=D, name="xl")
    assert with_sizes(article, lambda r: (*r, named)) == {
        "id": "1", "type": "image", "url_large": B, "url_xl": D, "transforms": SIZES[1:]
    }  # fmt: skip


def test_a_size_with_two_names_is_one_item():
    article = picture(url_large=B, url_xl=B, transforms=SIZES)
    record = with_sizes(article, lambda r: (evolve(r[0], url=D), evolve(r[1], url=D), r[2]))
    assert record == {
        "id": "1", "type": "image", "url_large": D, "url_xl": D, "transforms": [{**SIZES[0], "url": D}, SIZES[1]]
    }  # fmt: skip


def test_several_sizes_and_several_names_of_one_address_stand_by_themselves():
    sizes = [{"x": width, "y": 0, "url": B} for width in (200, 300)]
    article = picture(url_large=B, url_xl=B, transforms=sizes)
    (attachment,) = article.attachments
    assert [(each.name, each.width) for each in attachment.renditions] == [
        (None, 200), (None, 300), ("large", None), ("xl", None)
    ]  # fmt: skip
    again = dm.normalize({**SMALL, "attachments": dm.to_source(evolve(article, id="9"))["attachments"]}).attachments
    assert again == (attachment,)
    record = with_sizes(article, lambda r: (evolve(r[0], width=250), *r[1:]))
    assert record == {
        "id": "1", "type": "image", "url_large": B, "url_xl": B, "transforms": [{**sizes[0], "x": 250}, sizes[1]]
    }  # fmt: skip
    assert with_sizes(article, lambda r: r[:2]) == {"id": "1", "type": "image", "transforms": sizes}


def test_sizes_and_names_of_one_address_are_each_said_once():
    names = {f"url_{number}": B for number in range(3_000)}
    sizes = [{"x": number, "y": 0, "url": B} for number in range(1, 3_001)]
    article = picture(**names, transforms=sizes)
    assert len(article.attachments[0].renditions) == 6_000
    assert dm.to_source(article)["attachments"][0]["transforms"] == sizes


def test_a_size_that_loses_its_name_gets_an_item_of_the_list():
    item = {"x": 0, "y": 0, "url": B}
    for transforms in ({"transforms": SIZES[1:]}, {"transforms": None}, {"transforms": []}, {}):
        article = picture(url_large=B, **transforms)
        record = with_sizes(article, lambda r: (*r[:-1], evolve(r[-1], name=None)))
        assert "url_large" not in record or record["url_large"] is None
        assert same(record["transforms"], [*(transforms.get("transforms") or ()), item])


def test_a_name_that_is_given_a_second_size_has_both_in_the_list():
    record = with_sizes(picture(url_large=B), lambda r: (*r, evolve(r[0], width=5)))
    assert record["transforms"] == [{"x": 0, "y": 0, "url": B}, {"x": 5, "y": 0, "url": B}]


def test_a_size_is_in_the_list_as_often_as_the_picture_has_it():
    def again(edit):
        (attachment,) = dm.normalize(written(twice, attachments=(edit(twice.attachments[0]),))).attachments
        return attachment.renditions

    twice = picture(transforms=[SIZES[0], SIZES[0], SIZES[1]])
    a, _, b = twice.attachments[0].renditions
    for sizes in ((a, b), (a, a, a, b), (evolve(a, url=D), a, b)):
        assert sorted(map(repr, again(lambda each, sizes=sizes: evolve(each, renditions=sizes)))) == sorted(
            map(repr, sizes)
        )


BIG = [{"x": 200, "y": 0, "url": B}, {"x": 300, "y": 0, "url": B}]


@pytest.mark.parametrize(
    ("record", "edit", "message"),
    [
        (
            {"url_a": B, "url_b": D},
            lambda r: (r[0], evolve(r[1], name="a")),
            f"renditions of Attachment '1' have the name 'a' twice, for '{B}' and for '{D}'; the CMS has one URL",
        ),
        (
            {"url_a": B, "transforms": BIG},
            lambda r: (r[0], evolve(r[1], name="b")),
            f"have the names 'a', 'b' for '{B}', and not all of them at each of its sizes; .* its names one size",
        ),
        (
            {"url_a": B, "url_b": B, "transforms": BIG},
            lambda r: (*r[:2], r[2], evolve(r[3], width=5)),
            "have the names",
        ),
        ({"url_a": B, "url_b": B, "transforms": BIG}, lambda r: r[1:], "have the names"),
        ({"url_a": B, "transforms": BIG}, lambda r: (r[0], evolve(r[1], name=None)), "have the names 'a', None for"),
        ({"url_a": B, "transforms": SIZES}, lambda r: (r[0], evolve(r[0], name=None), *r[1:]), "have the names"),
    ],
)
def test_names_of_sizes_that_the_cms_cannot_say_are_refused(record, edit, message):
    article = picture(**record)
    (attachment,) = article.attachments
    edited = evolve(article, attachments=(evolve(attachment, renditions=edit(attachment.renditions)),))
    for write in (dm.to_source, dm.to_cms_update):
        with pytest.raises(dm.ConfigurationError, match=message):
            write(edited)


def test_a_name_for_a_size_of_a_portrait_is_refused():
    article = read(authors=[{"id": "5", "name": "n", "image_transforms": SIZES}])
    (author,) = article.authors
    named = evolve(author, renditions=(evolve(author.renditions[0], name="a"), author.renditions[1]))
    with pytest.raises(dm.ConfigurationError, match="renditions of Author '5' have the name 'a'; the CMS has no names"):
        written(article, authors=(named,))


def test_a_portrait_is_written_as_a_picture_is():
    article = read(authors=[{"name": "n", "image_transforms": SIZES}])
    (author,) = article.authors
    authors = (evolve(author, renditions=(author.renditions[0], evolve(author.renditions[1], url=D))),)
    assert written(article, authors=authors)["authors"][0]["image_transforms"] == [SIZES[0], {**SIZES[1], "url": D}]


@pytest.mark.parametrize("write", [dm.to_source, dm.to_cms_update])
@pytest.mark.parametrize("raw", [None, "2024-07-19 11:21:17"])
def test_a_date_without_a_zone_is_refused_with_what_to_do(write, raw):
    article = dm.normalize({**SMALL, "lastUpdate": raw}, profile=dm.DAILY_MAVERICK)
    naive = evolve(article, updated=datetime(2025, 1, 2, 3, 4))  # noqa: DTZ001 - naive by intent
    message = (
        r"found the date 2025-01-02T03:04:00 at /updated; expected a date and time with a zone; \.replace\(tzinfo="
    )
    with pytest.raises(dm.ConfigurationError, match=message):
        write(naive)


@pytest.mark.parametrize(
    ("siblings", "source"),
    [
        ([{"type": "Keyword", "data": {"name": "k"}}], {"type": "Keyword", "data": {"name": "new"}}),
        ([{"lang": "en", "id": 5, "data": {"name": "k"}}], {"lang": "en", "data": {"name": "new"}}),
        ([{"name": "k"}], {"name": "new"}),
        ([{"name": "k"}, {"t": 1, "data": {"name": "l"}}], {"t": 1, "data": {"name": "new"}}),
        ([], {"type": "Keyword", "data": {"name": "new"}}),
    ],
)
def test_a_keyword_that_is_added_is_wrapped_as_its_neighbours_are(siblings, source):
    article = read(keywords=siblings)
    keywords = written(article, keywords=(*article.keywords, dm.Keyword(name="new")))["keywords"]
    assert keywords == [*siblings, source]
    assert dm.normalize({**SMALL, "keywords": keywords}).keywords[-1].name == "new"


@pytest.mark.parametrize(
    ("raw", "edit", "source"),
    [
        ("50% 26.322751322751%", {"x": 51.25}, "51.25% 26.322751322751%"),
        ("50% 26.30%", {"x": 51.0}, "51% 26.30%"),
        ("50.0% 26.30%", {"y": 1 / 3}, "50.0% 0.3333333333333333%"),
        ("50% 50%", {"y": 0.0000001}, "50% 0.0000001%"),
    ],
)
def test_an_edit_of_one_side_of_a_focal_point_leaves_the_other(raw, edit, source):
    article = picture(focal=raw)
    (attachment,) = article.attachments
    point = evolve(attachment.focal_point, **edit)
    record = written(article, attachments=(evolve(attachment, focal_point=point),))
    assert record["attachments"][0]["focal"] == source
    assert dm.normalize(record).attachments[0].focal_point == point


def test_an_option_that_the_payload_says_twice_is_edited_twice():
    article = read(options={"recipe_name": "A", "n": 1}, recipe_name="A", n=2)
    record = written(article, options={"recipe_name": "B", "n": 1})
    assert (record["options"], record["recipe_name"], record["n"]) == ({"recipe_name": "B", "n": 1}, "B", 2)
    assert dm.normalize(record).extra == article.extra
    assert "recipe_name" not in written(article, options={"n": 1})
    assert "recipe_name" not in written(article, options={})


@pytest.mark.parametrize("value", [5, None, {}, "x", SMALL], ids=repr)
@pytest.mark.parametrize("function", [dm.to_source, dm.to_cms_update, dm.unstructure])
def test_what_is_no_article_is_refused_by_name(function, value):
    with pytest.raises(TypeError, match=f"{function.__name__} takes an article; found {type(value).__name__}"):
        function(value)


@pytest.mark.parametrize("number", ["2", True, -1, 1.0], ids=repr)
def test_a_platform_that_is_no_number_is_refused(number):
    with pytest.raises(dm.ConfigurationError, match=r"platform_id is a whole number that is not negative; found"):
        dm.to_cms_update(read(), platform_id=number)


def test_a_payload_of_a_cms_is_not_structured():
    with pytest.raises(
        dm.NotAnArticleError, match="found the string 'objectType'; expected only the keys of the fields"
    ):
        dm.structure({"objectType": "Article", "id": "1", "title": "T", "contents": "<p>b</p>", "views": "3"})


def test_an_article_made_by_hand_is_written_without_what_it_does_not_say():
    article = dm.Article(id="1", dialect="whitebeard", title="T", related=(dm.Reference(name="R"),))
    assert dm.to_source(article) == {"id": "1", "title": "T", "related": [{"name": "R"}]}


@pytest.mark.parametrize(
    ("raw", "source"),
    [
        ({"title": "T"}, {"title": "X"}),
        ({"name": "N"}, {"name": "X"}),
        ({"name": "N", "title": "T"}, {"name": "X", "title": "T"}),
        ({"name": None, "title": "T"}, {"name": None, "title": "X"}),
        ({"name": "N", "title": ""}, {"name": "X", "title": ""}),
    ],
)
def test_the_name_of_a_reference_is_written_under_the_key_it_was_read_from(raw, source):
    article = read(related=[raw])
    assert dm.to_source(article)["related"] == [raw]
    assert written(article, related=(evolve(article.related[0], name="X"),))["related"] == [source]


def test_a_model_without_a_record_gets_only_what_was_edited():
    assert written(read(m=1), seo=dm.Seo(search_title="S"))["seo"] == {"search_title": "S"}
    article = read(m=1)
    assert article.seo.residue == {}
    assert written(article, seo=evolve(article.seo, search_title="S"))["seo"] == {"search_title": "S"}


def test_people_of_one_record_who_are_written_singly_keep_its_number():
    article = read(authors=[{"id": "5", "name": "Ann Lee, Bo Ray and Cy Day"}])
    authors = (*article.authors[:2], evolve(article.authors[2], name="Di Eve"))
    record = written(article, authors=authors)
    assert record["authors"] == [{"id": "5", "name": name} for name in ("Ann Lee", "Bo Ray", "Di Eve")]
    assert dm.to_cms_update(evolve(article, authors=authors))["author"] == [5]


DATES = (
    "2024-07-19 11:21:17", "2024-07-19T11:21", "2024-07-19", "Fri, 19 Jul 2024 11:21:17 GMT",
    "July 19, 2024, 11:21:17 AM UTC", "2024-07-19T11:21:17.123Z", "2024-07-19T11:21:17+0200",
    "Fri Jul 19 11:21:17 UTC 2024", "soon", None,
)  # fmt: skip
SECONDS = st.floats(min_value=datetime(1980, 1, 1, tzinfo=UTC).timestamp(), max_value=4e9)


@given(SECONDS.map(lambda seconds: datetime.fromtimestamp(seconds, UTC)), st.sampled_from(DATES))
def test_a_date_that_was_edited_is_read_back_as_the_same_moment(moment, raw):
    article = dm.normalize({**SMALL, "firstPublished": raw}, profile=dm.LORIENT_LE_JOUR)
    record = written(article, published=moment)
    assert dm.normalize(record, profile=dm.LORIENT_LE_JOUR).published == moment


@pytest.mark.parametrize("date", ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+14:00"])
@pytest.mark.parametrize("key", ["firstPublished", "lastUpdate"])
def test_a_date_that_the_clock_of_the_zone_never_shows_is_given_back(date, key):
    payload = {"objectType": "Article", "id": "1", "title": "T", "contents": "<p>a</p>", key: date}
    article = dm.normalize(payload, profile=dm.LORIENT_LE_JOUR)
    assert dm.to_source(article) == payload
    assert dm.structure(dm.unstructure(article)) == article
