"""Choosing among the sizes a picture exists in."""

import pytest

import dmarticle as dm


def rendition(width, height=None):
    return dm.Rendition(url=f"https://x.org/{width}x{height}.jpg", width=width, height=height)


IMAGE = dm.Attachment(
    url="https://x.org/own.jpg", renditions=(rendition(200, 100), rendition(450), rendition(800), rendition(1600))
)


@pytest.mark.parametrize(("wanted", "width"), [(1, 200), (200, 200), (201, 450), (800, 800), (801, 1600), (9999, 1600)])
def test_best_is_the_smallest_that_is_wide_enough_or_else_the_widest(wanted, width):
    assert IMAGE.best(width=wanted).width == width


def test_best_prefers_what_is_not_cropped():
    image = dm.Attachment(renditions=(rendition(800, 600), rendition(800)))
    assert image.best(width=800).height is None


def test_best_takes_the_picture_itself_where_only_it_is_wide_enough():
    image = dm.Attachment(url="https://x.org/own.jpg", width=2000, height=1000, renditions=(rendition(450),))
    assert image.best(width=900).url == "https://x.org/own.jpg"


def test_best_without_renditions():
    assert dm.Attachment(url="https://x.org/own.jpg").best(width=5).url == "https://x.org/own.jpg"
    assert dm.Attachment().best(width=5) is None
    nameless = dm.Rendition(url="https://x.org/a")
    assert dm.Attachment(renditions=(nameless,)).best(width=5) == nameless


def test_srcset_lists_what_keeps_the_shape_by_width():
    assert IMAGE.srcset() == (
        "https://x.org/450xNone.jpg 450w, https://x.org/800xNone.jpg 800w, https://x.org/1600xNone.jpg 1600w"
    )


def test_srcset_of_crops_alone_and_of_nothing():
    assert dm.Attachment(renditions=(rendition(200, 100),)).srcset() == "https://x.org/200x100.jpg 200w"
    assert dm.Attachment().srcset() == ""


def test_srcset_leaves_no_doubt_where_a_url_ends():
    image = dm.Attachment(renditions=(dm.Rendition(url="https://x.org/a b,", width=3),))
    assert image.srcset() == "https://x.org/a%20b%2C 3w"


@pytest.mark.parametrize(
    ("focal", "css"),
    [("50% 50%", "50% 50%"), ("39.65% 76.12%", "39.65% 76.12%"), ("50% 26.322751322751%", "50% 26.3228%")],
)
def test_the_focal_point_is_an_object_position(focal, css):
    made = dm.normalize({"objectType": "Article", "id": "1", "attachments": [{"id": "1", "focal": focal}]})
    assert made.attachments[0].object_position == css


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "mailto:a@b.c"])
def test_no_address_of_a_picture_is_one_that_must_not_be_loaded(url):
    attachment = {"url": url, "transforms": [{"x": "900", "y": "0", "url": url}], "url_big": url}
    (image,) = dm.normalize({"objectType": "Article", "id": "1", "attachments": [attachment]}).attachments
    assert (image.url, image.renditions, image.srcset(), image.best(width=1)) == (None, (), "", None)


def test_what_is_no_rendition_is_a_problem():
    attachment = {"id": "1", "transforms": ["abc", {"x": "-5", "url": "/a"}], "url_big": 5, "type": "video"}
    made = dm.normalize({"objectType": "Article", "id": "1", "attachments": [attachment]})
    assert [(each.code, each.path) for each in made.problems if each.path.startswith("/attachments")] == [
        ("value.unknown", "/attachments/0/type"),
        ("value.coerced", "/attachments/0/url_big"),
        ("value.type", "/attachments/0/transforms/0"),
        ("value.type", "/attachments/0/transforms/1/x"),
    ]


def test_one_address_under_two_names_is_two_renditions():
    attachment = {"transforms": [{"x": 9, "y": 0, "url": "/a"}], "url_big": "/a", "url_large": "/a"}
    (image,) = dm.normalize({"objectType": "Article", "id": "1", "attachments": [attachment]}).attachments
    assert [(each.name, each.width) for each in image.renditions] == [("big", 9), ("large", 9)]


@pytest.mark.parametrize("focal", ["centre", "150% 50%", "50%"])
def test_a_focal_point_that_is_none_is_a_problem(focal):
    made = dm.normalize({"objectType": "Article", "id": "1", "attachments": [{"id": "1", "focal": focal}]})
    assert made.attachments[0].object_position is None
    assert ("value.type", "/attachments/0/focal") in [(each.code, each.path) for each in made.problems]
