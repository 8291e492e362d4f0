"""What one field alone cannot tell: authors, captions, leaks, completeness."""

import pytest

import dmarticle as dm
from dmarticle.body.credits import find_credit
from dmarticle.dialects.whitebeard.stripping import strip_tags
from dmarticle.images import identity, read_image_url
from dmarticle.resolvers.people import kind_of, split_names
from dmarticle.structuring.story import Story

BODY = "<p>The pilots of the harbour have seen the water rise before, but never so far up the steps.</p>"


def article(**fields):
    return dm.normalize({"objectType": "Article", "id": "1", "title": "T", **fields})


def codes(made):
    return [problem.code for problem in made.problems]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee", ("Ann Lee",)),
        ("Ann Lee, Jo Dube, Li Na Xu and Piet van der Merwe", ("Ann Lee", "Jo Dube", "Li Na Xu", "Piet van der Merwe")),
        ("Ann Lee & Jo Dube", ("Ann Lee", "Jo Dube")),
        ("Anne Lé et Jo Dubé", ("Anne Lé", "Jo Dubé")),
        ("Ann Lee and Reuters", ("Ann Lee", "Reuters")),
        ("Ann Lee, Jr.", ("Ann Lee, Jr.",)),
        ("By Ann Lee", ("Ann Lee",)),
        ("Ann Lee, Associate Editor", ("Ann Lee, Associate Editor",)),
        ("Ann Lee, Associate Editor, and Jo Dube", ("Ann Lee, Associate Editor", "Jo Dube")),
        ("Ann Lee for Reuters", ("Ann Lee", "Reuters")),
        ("Ann Lee and Jo Dube for Reuters", ("Ann Lee", "Jo Dube", "Reuters")),
        ("Anne Lé, avec AFP", ("Anne Lé", "AFP")),
        ("Ann Lee (AFP)", ("Ann Lee", "AFP")),
        ("Ann Lee for President", ("Ann Lee for President",)),
        ("Ndaba ka Sibiya", ("Ndaba ka Sibiya",)),
        ("محمد أحمد وليد حسن", ("محمد أحمد وليد حسن",)),
        ("محمد علي و ليلى خوري", ("محمد علي", "ليلى خوري")),
        ("محمد علي، ليلى خوري، هدى نجار", ("محمد علي", "ليلى خوري", "هدى نجار")),
        ("Reuters, AFP", ("Reuters", "AFP")),
        ("رويترز، أ ف ب", ("رويترز", "أ ف ب")),
        ("Reuters, Ann Lee and Jo Dube", ("Reuters", "Ann Lee", "Jo Dube")),
        ("AFP, Ann Lee", ("AFP", "Ann Lee")),
        ("Ann Lee and Staff Reporter", ("Ann Lee", "Staff Reporter")),
        ("Ann Lee and agencies", ("Ann Lee", "agencies")),
        ("Ann Lee et la rédaction", ("Ann Lee", "la rédaction")),
        ("Ann Lee, Jo Dube and Staff Reporter", ("Ann Lee", "Jo Dube", "Staff Reporter")),
        ("Ann Lee, Jo Dube, Li Xu", ("Ann Lee", "Jo Dube", "Li Xu")),
        ("Ann Lee; Jo Dube", ("Ann Lee", "Jo Dube")),
        ("Ann Lee, Editor and Writer", ("Ann Lee, Editor and Writer",)),
        ("Ann Lee (Staff Reporter)", ("Ann Lee (Staff Reporter)",)),
        ("Ann Lee in Beirut and Jo Dube in Paris", ("Ann Lee in Beirut", "Jo Dube in Paris")),
        ("Staff and agencies", ("Staff and agencies",)),
        ("Reuters, London", ("Reuters, London",)),
        ("Agence France-Presse", ("Agence France-Presse",)),
        ("Smith and Sons", ("Smith and Sons",)),
        ("Marks & Spencer", ("Marks & Spencer",)),
        ("Alexandra", ("Alexandra",)),
        ("Centre for Law and Policy", ("Centre for Law and Policy",)),
        ("", ("",)),
        (" , ", (" , ",)),
    ],
)
def test_names_are_taken_apart_only_where_each_part_is_a_name(text, names):
    assert split_names(text, dm.NEUTRAL) == names


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ann Lee, Jo Dube", "unknown"),
        ("Ann Lee, Cape Town", "person"),
        ("Ann Lee in Beirut", "person"),
        ("Jo in Beirut", "unknown"),
        ("AFP in Beirut", "agency"),
        ("Cape Town", "unknown"),
        ("Jan te Water", "person"),
        ("Ann Lee, Cape Town and Jo Dube, Durban", "unknown"),
        ("Ann Lee", "person"),
        ("Piet van der Merwe", "person"),
        ("O’Neil Jean-Luc", "person"),
        ("Reuters", "agency"),
        ("REUTERS", "agency"),
        ("Staff Reporter", "staff"),
        ("Alexandra", "unknown"),
        ("Human Rights Watch", "unknown"),
        ("South African Government", "unknown"),
        ("The Conversation", "agency"),
        ("Ann Lee, Associate Editor", "person"),
        ("جبران تويني وليال نجيب", "unknown"),
        ("the editors", "staff"),
        ("Cape Town Staff Writer", "staff"),
        ("The Associated Press", "agency"),
        ("Room 101", "unknown"),
    ],
)
def test_a_name_is_judged_for_what_stands_behind_it(name, kind):
    assert kind_of(name, dm.DAILY_MAVERICK) == kind


@pytest.mark.parametrize(
    ("name", "doubtful"),
    [
        ("Ann Lee, Cape Town", True),
        ("Ann Lee, Tel Aviv", True),
        ("Ann Lee, Jo Dube", True),
        ("Ann Lee and Jo Dube, Tel Aviv", True),
        ("Ann Lee, Cape Town, South Africa", True),
        ("Ann Lee, Tel Aviv, and Jo Dube, Kuala Lumpur", True),
        ("محمد علي، ليلى خوري", True),
        ("Ann Lee in Beirut", False),
        ("Ann Lee, Associate Editor", False),
        ("Ann Lee, Jr.", False),
        ("Ann Lee, special to the house", False),
        ("Smith, Jones and Sons", False),
    ],
)
def test_what_a_comma_joins_and_may_be_a_place_stays_whole_and_is_a_problem(name, doubtful):
    made = article(authors=[{"id": "9", "name": name}])
    assert [(each.name, each.source_name) for each in made.authors] == [(name, None)]
    assert [each.path for each in made.problems if each.code == "author.ambiguous"] == ["/authors/0/name"] * doubtful


@pytest.mark.parametrize("part", ["(x)", ", editor", " in A", ", Ann Lee", " and Ann", "(x) in A", ",", "("])
def test_a_name_of_any_length_is_judged(part):
    for count in (400, 40_000):
        (made, *_) = article(authors=[{"id": "9", "name": "Ann Lee" + part * count}]).authors
        assert isinstance(made.kind, dm.AuthorKind)


def test_names_a_profile_knows_are_told_apart_by_a_comma():
    assert split_names("Daily Maverick, Reuters", dm.DAILY_MAVERICK) == ("Daily Maverick", "Reuters")


def test_authors_of_one_record_share_its_identity():
    made = article(authors=[{"id": "9", "name": "Ann Lee and Jo Dube"}])
    assert [(each.name, each.id, each.source_name) for each in made.authors] == [
        ("Ann Lee", "9", "Ann Lee and Jo Dube"),
        ("Jo Dube", "9", "Ann Lee and Jo Dube"),
    ]
    assert "author.split" in codes(made)


@pytest.mark.parametrize(
    ("fields", "caption", "credit"),
    [
        ({"name": "The wall at noon. EPA/ANN LEE"}, "The wall at noon.", "EPA/ANN LEE"),
        ({"description": "The wall at noon. (Photo: Ann Lee)", "name": "wall_01"}, "The wall at noon.", "Ann Lee"),
        ({"description": "The wall at noon", "name": "The old wall"}, "The wall at noon", None),
        ({"name": "IMG_2034.jpg"}, None, None),
        ({"name": "DM-wall-final-2"}, None, None),
        ({"name": "Photo DR"}, None, "DR"),
        ({"name": "", "description": None}, None, None),
        ({"description": "<b>The wall</b> at &quot;noon&quot;"}, 'The wall at "noon"', None),
    ],
)
def test_the_caption_is_found_in_whichever_field_holds_one(fields, caption, credit):
    (image,) = article(attachments=[{"id": "5", "url": "https://x.org/a.jpg", **fields}]).attachments
    assert (image.caption, image.credit) == (caption, credit)
    assert image.evidence


def test_a_description_that_is_the_body_is_never_a_caption():
    made = article(
        contents=BODY, attachments=[{"id": "5", "url": "https://x.org/a.jpg", "name": "wall_01", "description": BODY}]
    )
    (image,) = made.attachments
    assert (image.caption, image.description) == (None, None)
    (leak,) = [problem for problem in made.problems if problem.code == "text.leaked-body"]
    assert (leak.path, leak.raw) == ("/attachments/0/description", BODY)


def test_the_figure_in_the_body_captions_the_same_picture_and_a_contradiction_is_noted():
    photon = "https://i0.wp.com/x.org/wp-content/uploads/2025/a.jpg?resize=9"
    body = f'<p><img src="{photon}" alt="wall"> <em>From the body.</em></p>'
    picture = {"id": "5", "url": "https://cdn.example/x/wp-content/uploads/2025/a.jpg"}
    (image,) = article(contents=body, attachments=[picture]).attachments
    assert (image.caption, image.alt) == ("From the body.", "wall")
    made = article(contents=body, attachments=[{**picture, "description": "From the field itself."}])
    assert made.attachments[0].caption == "From the field itself."
    assert "caption.contradicted" in codes(made)


def test_a_figure_is_tied_to_its_attachment_and_a_picture_that_is_nowhere_is_flagged():
    body = '<p>a</p><img src="https://s.org/1/a.jpg/r/245/a.jpg"><img src="https://s.org/9.jpg">'
    pictures = [{"id": str(n), "url": f"https://s.org/{n}/a.jpg", "type": "inline_image"} for n in (1, 2)]
    made = article(contents=body, inline_attachments=pictures)
    tied, loose = made.body.images
    assert made.attachment_of(tied).id == "1"
    assert made.attachment_of(loose) is None
    flagged = [problem.path for problem in made.problems if problem.code == "attachment.unplaced"]
    assert flagged == ["/inline_attachments/1/url"]
    assert "attachment.unplaced" not in codes(article(inline_attachments=pictures))


@pytest.mark.parametrize(
    ("fields", "body", "contradicted"),
    [
        ({"description": "The wall. (Photo: EPA-EFE/Ann Lee)"}, "Getty Images/Jo Dube", ["/attachments/0"]),
        ({"description": "The wall. (Photo: EPA-EFE/Ann Lee)"}, "EPA-EFE/ANN LEE", []),
        ({"description": "The wall. (Photo: EPA-EFE/Ann Lee)"}, "Ann Lee / EPA-EFE", []),
        ({"description": "The wall. (Photo: EPA-EFE/Ann Lee)"}, "EPA-EFE", []),
        (
            {"description": "The wall. (Photo: EPA-EFE/Ann Lee)", "name": "The wall. (Photo: Jo Dube)"},
            "EPA-EFE",
            ["/attachments/0/name"],
        ),
    ],
)
def test_credits_that_contradict_each_other_are_noted_with_both_texts(fields, body, contradicted):
    picture = {"id": "5", "url": "https://x.org/a.jpg", **fields}
    contents = f"<figure><img src='https://x.org/a.jpg'><figcaption>The wall. (Photo: {body})</figcaption></figure>"
    made = article(contents=contents, attachments=[picture])
    noted = [problem for problem in made.problems if problem.code == "credit.contradicted"]
    assert [problem.path for problem in noted] == contradicted
    for problem in noted:
        assert problem.used == made.attachments[0].credit == "EPA-EFE/Ann Lee"
        assert "'EPA-EFE/Ann Lee'" in problem.detail
        assert "Jo Dube'" in problem.detail
    assert any("another credit" in each for each in made.attachments[0].evidence) is bool(contradicted)


def test_the_evidence_tells_a_caption_said_twice_from_another_one():
    pictures = [
        {"id": "5", "description": "The wall here. (Photo: Ann Lee)", "name": name}
        for name in ("The wall here.", "The old wall")
    ]
    same, other = article(attachments=pictures).attachments
    assert "name: the same caption" in same.evidence
    assert "name: another caption, not used" in other.evidence


def test_a_file_name_that_contradicts_the_credit_is_noted():
    picture = {"id": "5", "url": "https://x.org/GettyImages-1.jpg", "name": "The wall at noon. EPA/ANN LEE"}
    assert "credit.contradicted" in codes(article(attachments=[picture]))


@pytest.mark.parametrize(
    ("text", "leaks"),
    [
        ("<p>The pilots of the harbour have seen the wat", True),
        ("<b>The pilots</b> of the&nbsp;harbour, have seen the water rise before", True),
        ('[caption id="a_1" width="3"]<img src=/x> The wall.[/caption] The pilots of the harbour have seen it', False),
        ("<p>The pilots", False),
        ("<p>The harbour is old and the water is high today, they said", False),
        ("", False),
    ],
)
def test_a_leak_begins_as_the_body_begins(text, leaks):
    body = "<p><img src=/x> A wall.</p>The pilots of the har<i>bour have</i> seen the water rise before the day."
    assert Story(body).begins_as(text) is leaks


LEAKED = BODY + "<p>It was a windless day and nobody was hurt.</p>"


@pytest.mark.parametrize(
    ("contents", "description"),
    [
        (LEAKED, LEAKED),
        (LEAKED.replace("<p>", "<p><span>"), LEAKED),
        ("<p>Read more: <a href='/x'>One</a></p>" + LEAKED, "<p>Read more: <a href='/x'>One</a></p>" + LEAKED),
        (
            "<p><img src='/w.jpg'> The wall.</p>" + LEAKED,
            "[caption id='a_1']<img src='/w.jpg'> The wall.[/caption]" + LEAKED,
        ),
        ("<p><em>Join our membership.</em></p>" + LEAKED, "<p><em>Join our membership.</em></p>" + LEAKED),
        ("", LEAKED * 9),
    ],
)
@pytest.mark.parametrize("options", [{}, {"pipeline": None}])
def test_no_body_becomes_a_caption_however_it_opens(contents, description, options):
    picture = {"id": "5", "url": "https://x.org/a.jpg", "description": description}
    payload = {"objectType": "Article", "id": "1", "contents": contents, "attachments": [picture]}
    (image,) = dm.normalize(payload, profile=dm.DAILY_MAVERICK, **options).attachments
    assert (image.caption, image.description) == (None, None)
    assert any("a body, no caption" in statement for statement in image.evidence)


def test_a_plain_excerpt_is_no_leak_but_one_with_markup_is():
    start = "The pilots of the harbour have seen the water rise before, but never…"
    made = article(contents=BODY, seo={"search_description": start, "social_description": "<p>" + start})
    assert made.seo.search_description == start
    assert made.seo.social_description is None
    assert "text.markup" not in codes(made)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a<b>c</b>", "ac"),
        ("a < b", "a < b"),
        ("<a title='>'>x</a>", "x"),
        ("a<!-- <b> -->c", "ac"),
        ("&amp;é", "&amp;é"),
        ("a<b", "a"),
        ("<>a", "a"),
        ("", ""),
    ],
)
def test_tags_are_stripped_as_php_does(html, text):
    assert strip_tags(html) == text


@pytest.mark.parametrize(
    ("fields", "state", "code"),
    [
        ({"contents": "<p>é&amp;</p>", "content_length": 6}, "complete", None),
        ({"contents": "", "content_length": "6"}, "teaser only", "content.teaser-only"),
        ({"contents": "abc", "content_length": 6}, "truncated", "content.truncated"),
        (
            {"contents": "abc", "content_length": 6, "access_allowed": False, "preview_limit": "3"},
            "teaser only",
            "content.teaser-only",
        ),
        ({"contents": "abc", "content_length": 2}, "altered", "content.altered"),
        ({"contents": "abc"}, "unknown", None),
        ({"contents": "", "content_length": 0}, "complete", None),
    ],
)
def test_completeness_compares_the_body_with_what_the_cms_says(fields, state, code):
    made = article(**fields)
    assert made.completeness.state == state
    assert (code in codes(made)) is (code is not None)


@pytest.mark.parametrize(
    "url",
    [
        "https://dmcdn.whitebeard.net/i/sig=/800x0/smart/filters:strip_exif()/file/x/wp-content/uploads/2024/a.jpg",
        "https://cdn.example/x/wp-content/uploads/2024/a.jpg",
        "https://www.x.org/wp-content/uploads/2024/a.jpg?w=3",
        "https://i0.wp.com/www.x.org/wp-content/uploads/2024/a.jpg?resize=3,4#y",
        "https://www.x.org/wp-content/uploads/2024/a-300x200.jpg",
        "https://www.x.org/wp-content/uploads/2024/a-scaled.jpg",
    ],
)
def test_one_picture_has_one_identity(url):
    assert identity(url) == "wp-content/uploads/2024/a.jpg"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.org/p/café.jpg", "https://x.org/p/caf%C3%A9.jpg"),
        ("https://x.org/p/café.jpg", "https://x.org/p/cafe\u0301.jpg"),
        ("https://x.org/p/a b.jpg", "https://x.org/p/a%20b.jpg"),
        ("https://X.org/p/a.jpg", "HTTPS://x.ORG/p/a.jpg"),
        ("https://s.org/1/a.jpg/r/800/x.jpg?v=1", "https://s.org/1/a.jpg"),
        ("https://s.org/1/a.jpg/r/800/x.jpg#y", "https://S.org/1/a.jpg/r/245/x.jpg?v=2"),
        ("https://x.org/_next/image?url=%2Fone.jpg&w=640&q=75", "https://x.org/_next/image?w=828&q=75&url=%2Fone.jpg"),
        ("https://x.org/_next/image?url=%2Fone.jpg&w=640", "https://x.org/one.jpg?v=3"),
        ("https://x.org/_next/image?url=https%3A%2F%2Fs.org%2Fone.jpg&w=640", "https://s.org/one.jpg"),
        ("https://x.org/image.php?id=5&w=640", "https://x.org/image.php?w=80&id=5"),
    ],
)
def test_two_spellings_and_two_sizes_of_an_address_are_one_picture(one, other):
    assert identity(one) == identity(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://x.org/_next/image?url=%2Fone.jpg&w=640", "https://x.org/_next/image?url=%2Ftwo.jpg&w=640"),
        ("https://x.org/image.php?id=5", "https://x.org/image.php?id=6"),
        ("https://x.org/p/A.jpg", "https://x.org/p/a.jpg"),
        ("https://x.org/p/%E8.jpg", "https://x.org/p/%E9.jpg"),
        ("https://x.org/one.jpg", "https://y.org/one.jpg"),
    ],
)
def test_two_pictures_have_two_identities(one, other):
    assert identity(one) != identity(other)


def test_a_picture_behind_photon_has_the_identity_of_its_own_address():
    assert identity("https://i2.wp.com/x.org/p/a.jpg?w=3") == identity("https://x.org/p/a.jpg") == "x.org/p/a.jpg"


def test_what_an_image_url_says_is_read():
    said = read_image_url("https://h/i/sig=/800x0/smart/filters:strip_exif():quality(80)/file/a/b.jpg")
    assert (said.original, said.width, said.height) == ("https://h/a/b.jpg", 800, None)
    assert said.filters == ("strip_exif()", "quality(80)")
    said = read_image_url("https://s.org/1/a.jpg/r/245/a.jpg")
    assert (said.original, said.width) == ("https://s.org/1/a.jpg", 245)


@pytest.mark.parametrize(
    "url", ["http://[", "", "x", "https://h/i/x/0x0/file/", "//h", "/a?url=/a?url=/a", "?url=", "//h?url=/"]
)
def test_an_address_that_is_none_does_no_harm(url):
    assert isinstance(identity(url), str)


def test_a_profile_brings_the_small_words_of_its_language():
    german = dm.Wording(conjunctions=("und",), by=("von",), behalf=("für",), particles=("zu",), pictures=("bild",))
    profile = dm.Profile(name="german", wording=german, credit_labels=("Bild",), agencies=("dpa",))
    assert split_names("von Anna zu Berg und Max Lee für dpa", profile) == ("Anna zu Berg", "Max Lee", "dpa")
    assert split_names("Ann Lee and Bo Ray", profile) == ("Ann Lee and Bo Ray",)
    assert find_credit("Der Saal. Bild von Anna zu Berg", profile).credit == "Anna zu Berg"


@pytest.mark.parametrize("wrong", [{"by": "by"}, {"by": ("",)}, {"particles": (1,)}])
def test_a_wording_that_lists_no_words_is_refused(wrong):
    with pytest.raises(dm.ConfigurationError):
        dm.Wording(**wrong)


def test_a_profile_refuses_a_wording_that_is_none():
    with pytest.raises(dm.ConfigurationError, match="a Wording"):
        dm.Profile(name="x", wording=("and",))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "https://x.co/i?url=https%3A%2F%2Fy.co%2Fi%3Fid%3D5&w=3",
            "https://x.co/i?url=https%3A%2F%2Fy.co%2Fi%3Fid%3D6&w=3",
        ),
        ("https://x.co/image?id=5&url=/story/one", "https://x.co/image?id=6&url=/story/one"),
    ],
)
def test_what_a_proxy_was_asked_for_tells_two_pictures_apart(first, second):
    assert identity(first) != identity(second)
    assert identity(first) == identity(first.replace("w=3", "w=9"))
