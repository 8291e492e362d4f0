"""The steps of NEWS, each with what it takes and the look-alikes it leaves."""

import pytest

import dmarticle as dm

HOUSE = dm.Profile(
    name="house",
    domains=("house.example",),
    hosts={"staging.house.example": "www.house.example"},
    signoffs=("DM", "DM168", "GroundUp"),
    promos=("Read more", "Lire aussi", "Watch"),
    appeals=("join our membership", "become a member"),
)
END = "<p>It ended.</p>"


def run(html, **options):
    return dm.NEWS.run(html, profile=HOUSE, **options)


@pytest.mark.parametrize(
    ("html", "signoff", "left"),
    [
        ("<p>He said so.” <b>Reuters/DM</b></p>", "Reuters/DM", "He said so.”"),
        ("<p>He said so. <strong>DM</strong></p>", "DM", "He said so."),
        ("<p>He said so. DM</p>", "DM", "He said so."),
        ("<p>He said so.</p><p><b>GroundUp/DM</b></p>", "GroundUp/DM", "He said so."),
        ("<p>He said so. <b>DM/ML</b></p>", "DM/ML", "He said so."),
        ("<p>He said so. (AFP)</p>", "(AFP)", "He said so."),
        ("<p>He said so. – AFP</p>", "AFP", "He said so."),
        ("<p>هكذا قال. (رويترز)</p>", "(رويترز)", "هكذا قال."),
        ("<p>هكذا قال.</p><p>أ ف ب</p>", "أ ف ب", "هكذا قال."),
        ("<p>He said so.</p><p>DM</p><p><em>He is a writer.</em></p>", "DM", None),
        ("<p>He said so. <b>Reuters and DM</b></p>", "Reuters and DM", "He said so."),
        (
            "<p>He said so. <b>DM</b></p><p><em>He is a writer.</em></p><p>First published <a href='/x'>there</a>.</p>",
            "DM",
            None,
        ),
        ("<p>He said so. <b>DM</b></p><figure><img src=/x></figure>", "DM", None),
    ],
)
def test_a_sign_off_leaves_the_last_sentence(html, signoff, left):
    body = run(html)
    assert body.signoff is not None
    assert body.signoff.text == signoff
    assert signoff not in body.text
    if left is not None:
        assert body.text == left


def test_the_storys_own_sign_off_is_taken_and_not_one_in_a_note_behind_it():
    body = run("<p>He said so. <b>DM</b></p><p><em>He writes. <b>DM168</b></em></p>")
    assert body.signoff.text == "DM"
    assert body.text == "He said so.\n\nHe writes. DM168"


@pytest.mark.parametrize(
    "html",
    [
        "<p>She sent him a DM</p>",
        "<p>She sent him a DM.</p>",
        "<p>She sent him a <b>DM</b></p>",
        "<p>The story was first told by Reuters.</p>",
        "<p>“Who told you?” Reuters asked.</p>",
        "<p>He asked: who? DM or not</p>",
        "<p>It ended. DM</p><p>No, it went on.</p>",
        "<p>He came. <b>The end</b></p>",
        "<p>He lives in the UK. <b>ML</b></p>",
        "<p>It trades in London. AP and BP</p>",
        "<p>It was first reported by Agence France-Presse (AFP).</p>",
        "<p>It was first reported by the agency (AFP)</p>",
        "<p>Who broke the story? Reuters.</p>",
        "<p>Who broke the story? Reuters</p>",
        "<p>It broke the story. Reuters.</p>",
        "<p>“Who said so?” Reuters</p>",
        "<p>(“Who said so?”) AFP</p>",
        "<p><strong>AFP</strong></p><p>Founded 1835.</p>",
        "<p>Which agency do you read? <b>AFP</b></p><p>And why?</p>",
    ],
)
def test_a_look_alike_of_a_sign_off_is_left(html):
    body = run(html)
    assert body.signoff is None
    assert body.blocks == dm.NEWS.without("signoffs").run(html, profile=HOUSE).blocks


@pytest.mark.parametrize(
    ("html", "values", "left"),
    [
        ("<p>He said so. <b>DM</b></p><p>(AFP)</p>", ["DM", "(AFP)"], "He said so."),
        ("<p>He said so. <b>DM</b> (AFP)</p>", ["DM (AFP)"], "He said so."),
        ("<p>He said so.</p><p>DM</p><figure><img src=/x></figure><p>AFP</p>", ["DM", "AFP"], "He said so."),
        ("<p>He said so.</p><p>DM</p><p>It went on.</p><p>AFP</p>", ["AFP"], "He said so.\n\nDM\n\nIt went on."),
    ],
)
def test_all_sign_offs_at_the_end_leave_the_story_at_once(html, values, left):
    body = run(html)
    assert [block.value for block in body.asides if isinstance(block, dm.Signoff)] == values
    assert body.text == left
    assert run(body.html).blocks == body.blocks


def test_a_sign_off_is_taken_apart_by_the_words_of_its_profile():
    german = dm.Profile(name="g", signoffs=("taz",), agencies=("dpa",), wording=dm.Wording(conjunctions=("und", "a.(")))
    body = dm.NEWS.run("<p>Ende. <b>dpa und taz</b></p>", profile=german)
    assert body.text == "Ende."
    assert body.signoff.names_by(german.wording) == ("dpa", "taz")
    silent = dm.Profile(name="s", signoffs=("DM",), wording=dm.Wording())
    assert dm.NEWS.run("<p>It ended. <b>Reuters and DM</b></p>", profile=silent).signoff is None


def test_a_sign_off_names_its_desks_in_order():
    assert run("<p>So. <b>Reuters/DM</b></p>").signoff.names == ("Reuters", "DM")
    assert run("<p>So. <b>DM (AFP)</b></p>").signoff.names == ("DM", "AFP")


@pytest.mark.parametrize(
    ("html", "links"),
    [
        ("<b>Read more:</b> <a href='/a'><span>One</span></a>", [("One", "/a", "Read more:")]),
        ("<p>READ MORE – <a href='/a'>One</a>.</p>", [("One", "/a", "READ MORE –")]),
        ("<p>Lire aussi <a href='/a'>Un</a></p>", [("Un", "/a", "Lire aussi")]),
        ("<strong>Read more: <a href='/a'>One</a></strong>", [("One", "/a", "Read more:")]),
        ("<p><a href='/a'><b>Read more:</b> One</a></p>", [("One", "/a", "Read more:")]),
        ("<p>Watch: <a href='/a'>One</a></p>", [("One", "/a", "Watch:")]),
        (
            "<p>Read more: <a href='/a'>One</a> and <a href='/b'>Two</a></p>",
            [("One", "/a", "Read more:"), ("Two", "/b", None)],
        ),
        (
            "<p><b>Read more:</b><br><a href='/a'>One</a><br><a href='/b'>Two</a></p>",
            [("One", "/a", "Read more:"), ("Two", "/b", None)],
        ),
        (
            "<p><b>Read more:</b></p><ul><li><a href='/a'>One</a></li><li><a href='/b'>Two</a></li></ul>",
            [("One", "/a", "Read more:"), ("Two", "/b", None)],
        ),
        (
            "<p><b>Read more:</b></p><p><a href='/a'>One</a></p><p><a href='/b'>Two</a></p>",
            [("One", "/a", "Read more:"), ("Two", "/b", None)],
        ),
        ("<h3>Read more</h3><ul><li><a href='/a'>One</a></li></ul>", [("One", "/a", "Read more")]),
        ("<h4>Read more: <a href='/a'>One</a></h4>", [("One", "/a", "Read more:")]),
        (
            "<ul><li><a href='/a'>Read more: One</a></li><li><a href='/b'>Two</a></li></ul>",
            [("One", "/a", "Read more:"), ("Two", "/b", None)],
        ),
        (
            "<ul><li>Read more: <a href='/a'>One</a></li><li>Watch: <a href='/b'>Two</a></li></ul>",
            [("One", "/a", "Read more:"), ("Two", "/b", "Watch:")],
        ),
        ("<p>Lire aussi\u00a0:</p><p><a href='/a'>Un</a></p>", [("Un", "/a", "Lire aussi\u00a0:")]),
    ],
)
def test_a_promo_becomes_related_links(html, links):
    body = run(html + "\n\n" + END)
    assert [(link.title, link.url, link.label) for link in body.related_links] == links
    assert body.text == "It ended."


@pytest.mark.parametrize(
    "html",
    [
        "<p>Read more inside <a href='/a'>the report</a>.</p>",
        "<p>You can read more: <a href='/a'>One</a></p>",
        "<p>Read more: it is all there.</p>",
        "<p>Watch <a href='/a'>this</a>.</p>",
        "<p>“Watch <a href='/a'>this</a>.”</p>",
        "<p><a href='/a'>Read more</a></p>",
        "<p>Read more: <a href='/a'>One</a> is a fine book.</p>",
        "<p>Read more: <a href='/a'> </a></p>",
        "<p>Read more:</p><p>It is all there.</p>",
        "<p>Read more:</p><p><a href='/a'>One</a> is a fine book.</p>",
        "<p>Read more:</p><ul><li><a href='/a'>One</a>, a fine book</li></ul>",
        "<p>Read more:</p><ul><li><a href='/a'>One</a></li><li>Two</li></ul>",
        "<p>Read more:</p><ul><li><a href='/a'>One</a><ul><li><a href='/b'>Two</a></li></ul></li></ul>",
        "<p>You can read more:</p><ul><li><a href='/a'>One</a></li></ul>",
        "<p>Read more:</p><h2>Then</h2><p><a href='/a'>One</a></p>",
        "<ul><li><a href='/a'>One</a></li><li><a href='/b'>Read more: Two</a></li></ul>",
        "<ul><li>Watch <a href='/a'>this</a></li></ul>",
        "<h4><a href='/a'>One</a></h4>",
    ],
)
def test_a_look_alike_of_a_promo_is_left(html):
    body = run(html)
    assert body.related_links == ()
    assert body.blocks == dm.NEWS.without("promos").run(html, profile=HOUSE).blocks


@pytest.mark.parametrize("label", ["اقرأ أيضاً", "اقرأ أيضًا", "اقرأ أيضا"])
def test_a_promo_in_arabic_becomes_a_related_link(label):
    body = dm.NEWS.run(f"<p dir=rtl>{label}: <a href='/a'>خبر</a></p>{END}", profile=dm.LORIENT_LE_JOUR)
    assert [link.title for link in body.related_links] == ["خبر"]
    assert body.text == "It ended."


def test_a_promo_of_several_blocks_is_in_the_ledger_block_by_block():
    body = run("<p>a</p><p>Read more:</p><ul><li><a href='/a'>One</a></li></ul><p>b</p>")
    typed = [(change.before, change.position) for change in body.changes if change.kind == dm.Kind.TYPED]
    assert typed == [("Read more:", 1), ("One", 2)]
    assert body.text == "a\n\nb"


@pytest.mark.parametrize(
    "html",
    [
        "<p><i>Please join our membership. </i><a href='https://www.house.example/in'><i>Here</i></a><i>.</i></p>",
        "<p>You can <a href='/in'>join our membership</a> here.</p>",
        "<p>Please join our membership, become a member <a href='/in'>here</a>.</p>",
        "<p><em>Please JOIN OUR MEMBERSHIP.</em></p>",
    ],
)
def test_an_appeal_leaves_the_story(html):
    body = run(END + html, base_url="https://www.house.example/a")
    assert len(body.appeals) == 1
    assert body.text == "It ended."


@pytest.mark.parametrize(
    "html",
    [
        "<p>“Please join our membership,” the club wrote.</p>",
        "<p>Asked to join our membership, he read <a href='https://www.house.example/a'>our report</a>.</p>",
        "<p>“Please <em>join our membership</em>,” <a href='https://club.example/'>the club</a> wrote.</p>",
    ],
)
def test_a_look_alike_of_an_appeal_is_left(html):
    assert run(html).appeals == ()


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("https://staging.house.example/a?utm_source=x&b=1", "https://www.house.example/a?b=1"),
        ("/a?b=%20c", "https://www.house.example/a?b=%20c"),
        ("//staging.house.example/a", "https://www.house.example/a"),
        ("#note", "#note"),
        ("mailto:a@b.c", "mailto:a@b.c"),
        ("?utm_source=x", "https://www.house.example/story"),
    ],
)
def test_links_are_made_absolute_and_canonical_and_lose_their_trackers(href, url):
    html = f"<p>a <a href='{href}'>b</a></p>"
    (paragraph,) = run(html, base_url="https://www.house.example/story").blocks
    assert paragraph.children[1].url == url


def test_links_are_cleaned_wherever_they_stand():
    html = (
        "<ul><li><a href='/a?fbclid=1'>b</a></li></ul><table><tr><td><a href='/a?fbclid=1'>b</a></td></tr></table>"
        "<blockquote cite='/a?fbclid=1'>c</blockquote><figure><a href='/a?fbclid=1'><img src='/a?fbclid=1'></a>"
        "<figcaption><a href='/a?fbclid=1'>b</a></figcaption></figure><iframe src='/a?fbclid=1'></iframe>"
    )
    assert "fbclid" not in run(html).html


@pytest.mark.parametrize(
    ("html", "heading"),
    [("<h4><b>New</b></h4>", "<h4>New</h4>"), ("<h4><b>New</b> and old</h4>", "<h4><strong>New</strong> and old</h4>")],
)
def test_a_heading_that_is_all_bold_is_not_bold_twice(html, heading):
    assert run(html).html == heading


def test_a_credit_leaves_its_caption_and_the_ledger_has_both():
    body = run("<p><img src='/a.jpg'> The <em>old</em> wall. (Photo: EPA-EFE/Ann Lee)</p>")
    (figure,) = body.images
    assert figure.caption.html == "<figcaption>The <em>old</em> wall.</figcaption>"
    assert figure.credit == "EPA-EFE/Ann Lee"
    assert [change.before for change in body.changes] == ["The old wall. (Photo: EPA-EFE/Ann Lee)"]


def test_a_link_that_is_all_tracker_is_left_where_there_is_no_base():
    assert run("<a href='?utm_source=x'>a</a>").html == '<p><a href="?utm_source=x">a</a></p>'


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("a\nb\n\nc", "<p>a<br>b</p>\n<p>c</p>"),
        ("a\nb", "<p>a b</p>"),
        ("<p>a\nb</p>\n\n<p>c</p>", "<p>a b</p>\n<p>c</p>"),
        ("a<br>\nb\n\nc", "<p>a<br>b</p>\n<p>c</p>"),
        ("a\n<h4>b</h4>\nc\nd\n\ne", "<p>a</p>\n<h4>b</h4>\n<p>c<br>d</p>\n<p>e</p>"),
        ("a <b>b\nc</b>\n\nd", "<p>a <strong>b<br>c</strong></p>\n<p>d</p>"),
        ("a\n<b>b</b>\n\nd", "<p>a<br><strong>b</strong></p>\n<p>d</p>"),
        ("a\n\n<pre>b\nc</pre>", "<p>a</p>\n<pre>b\nc</pre>"),
        ("a\n\n<ul>\n<li>b</li>\n</ul>\nc", "<p>a</p>\n<ul><li>b</li></ul>\n<p>c</p>"),
        ("a\n\n<a\nhref='/x'>b</a>", '<p>a</p>\n<p><a href="/x">b</a></p>'),
        ("a\n\n\n\nb\n \nc", "<p>a</p>\n<p>b</p>\n<p>c</p>"),
    ],
)
def test_a_single_line_end_is_a_break_in_a_classic_body_alone(source, written):
    assert dm.sanitize(source) == written


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("<ul><li>a</li><li><ul><li>b</li></ul></li></ul>", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<ul><li><ul><li>a</li></ul></li><li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<ol><li>a</li></ol><ol start=2><li>b</li></ol>", "<ol><li>a</li><li>b</li></ol>"),
        ("<ol><li>a</li></ol><ol><li>b</li></ol>", "<ol><li>a</li></ol>\n<ol><li>b</li></ol>"),
        ("<ul><li>a</li></ul><p>b</p><ul><li>c</li></ul>", "<ul><li>a</li></ul>\n<p>b</p>\n<ul><li>c</li></ul>"),
    ],
)
def test_lists_that_were_broken_apart_are_whole_again(source, written):
    assert dm.sanitize(source) == written


def word(level, mark, text):
    return f"<p style='mso-list:l0 level{level} lfo1'><span style='mso-list:Ignore'>{mark}&nbsp; </span>{text}</p>"


def test_word_lists_become_lists():
    html = word(1, "·", "a") + word(2, "1.", "b") + word(2, "2.", "c") + word(1, "·", "d") + "<p>e</p>"
    body = dm.NEWS.run(html)
    assert body.html == "<ul><li>a<ol><li>b</li><li>c</li></ol></li><li>d</li></ul>\n<p>e</p>"
    assert [change.before.strip() for change in body.changes if change.kind == "dropped"] == ["·", "1.", "2."]


def test_a_language_that_is_named_of_every_word_says_nothing_but_another_one_does():
    html = "<p><span lang='EN-US'>a</span> <span lang='en-US'>b</span></p>" * 3 + "<p lang='ar' dir='rtl'>هدى</p>"
    assert dm.sanitize(html).splitlines() == ["<p>a b</p>"] * 3 + ['<p lang="ar" dir="rtl">هدى</p>']
    assert dm.sanitize("<p lang='fr-CA'>a</p>", profile=dm.LORIENT_LE_JOUR) == "<p>a</p>"
    assert dm.sanitize("<p>a <i lang='ar' dir='rtl'>b</i> <span lang=fr>c</span></p>") == (
        '<p>a <span lang="ar" dir="rtl"><em>b</em></span> <span lang="fr">c</span></p>'
    )
    assert dm.sanitize("<p lang='fr-CA'>a</p>") == '<p lang="fr-CA">a</p>'


@pytest.mark.parametrize(
    ("source", "url"),
    [
        ("<p>https://youtu.be/AAAAAAAAAAA</p>", "https://www.youtube.com/watch?v=AAAAAAAAAAA"),
        ("https://x.org/a?b=1&amp;c=2</a>", "https://x.org/a?b=1&c=2"),
        ("<p>See https://x.org/</p>", None),
        ("<p><a href='https://x.org/'>https://x.org/</a></p>", None),
        ("<p>https://</p>", None),
        ("<p>javascript:alert(1)</p>", None),
    ],
)
def test_a_paragraph_that_is_an_address_is_an_embed(source, url):
    body = dm.NEWS.run(source)
    assert [embed.url for embed in body.embeds] == ([url] if url else [])
    assert dm.sanitize(body.html) == body.html


def test_the_neutral_profile_takes_nothing_out_by_phrase():
    html = "<p>Read more: <a href='/a'>One</a></p><p><em>Please join our membership.</em></p><p>So. <b>DM</b></p>"
    body = dm.NEWS.run(html)
    assert body.asides == ()
    assert len(body.blocks) == 3


AUTHORED = {"authors": ("Ann Lee",)}


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        ("<p><em>Ann Lee is a reporter.</em></p>", "biography"),
        ("<p>First published in <a href='/x'>The Conversation</a>.</p>", "republication"),
        ("<p><i>This article has been corrected.</i></p>", "correction"),
        ("<p>Update: it is over.</p>", "update"),
        ("<p>By <b>Ann Lee</b> in Paris</p>", "byline"),
        ("<p><em>Correction: it was not.</em></p>", "correction"),
        ("<p>(Additional reporting by Jo Dube; editing by Li Xu)</p>", "credit"),
        ("<p>(Reporting by Jo Dube in Paris; Editing by Li Xu)</p>", "credit"),
        ("<p>Additional reporting by A. Smith; editing by B. Jones</p>", "credit"),
        ("<p>Reporting by A. Smith, who was in Paris. Editing by B. Jones</p>", "credit"),
        ("<p>Additional reporting by A. Smith in Paris and Jo Dube.</p>", "credit"),
        ("<p>Mise à jour : c’est fini.</p>", "update"),
        ("<p>Mise à jour\u00a0: c’est fini.</p>", "update"),
        ("<p>Update\u202f: it is over.</p>", "update"),
        ("<p>Rectificatif : ce n’était pas elle.</p>", "correction"),
        ("<p>Correction : ce n’était pas elle.</p>", "correction"),
        ("<p>تصحيح: لم يكن ذلك.</p>", "correction"),
        ("<p>By Ann Lee</p>", "byline"),
        ("<p>By Ann Lee and Jo Dube</p>", "byline"),
        ("<p>By Ann Lee, Staff Reporter in Cape Town</p>", "byline"),
        ("<p>By Ann Lee, special correspondent in Paris</p>", "byline"),
        ("<p>Par Ann Lee, à Beyrouth, le 3 mars 2026</p>", "byline"),
        ("<p>By Dr Ann Lee | 12 July 2024</p>", "byline"),
        ("<p><em>Dr Ann Lee is a reporter.</em></p>", "biography"),
        ("<p><em>Ann Lee and Jo Dube are reporters.</em></p>", "biography"),
        ("<p><em>Ann Lee, a reporter in Paris, writes of the sea.</em></p>", "biography"),
        ("<p><em>Ann Lee (@annlee) est journaliste.</em></p>", "biography"),
        ("<p><em>Ann Lee, who was in Paris, lives in Rome.</em></p>", "biography"),
        ("<p><em>Ann Lee is 'n joernalis.</em></p>", "biography"),
    ],
)
def test_a_note_is_typed_and_stays_where_it_is(html, kind):
    body = run("<p>It began.</p>" * 9 + html, **AUTHORED)
    (note,) = body.notes
    assert note.kind == kind
    assert body.blocks[-1] is note
    assert dm.SYNDICATION.run("<p>It began.</p>" * 9 + html, profile=HOUSE, **AUTHORED).asides == (note,)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Ann Lee is a reporter.</p>",
        "<p><em>He is a reporter.</em></p>",
        "<p>“First, published is not read,” she said.</p>",
        "<p>Editing bytes is hard.</p>",
        "<p>By noon it was over.</p>",
        "<p>By the time Ann Lee arrived, it was over.</p>",
        "<p>First published in 1813, it remains.</p>",
        "<p>Reporting by the unit in 2017 revealed it.</p>",
        "<p>Reporting by Reuters in 2017 revealed it.</p>",
        "<p><em>Ann Lee: What did you think of it?</em></p>",
        "<p><em>Ann Lee, what did you think of it?</em></p>",
        "<p><em>Ann Lee, what do you think, is it over?</em></p>",
        "<p><em>Ann Lee, a word with you.</em></p>",
        "<p><em>Ann Lee’s book is out.</em></p>",
        "<p>By Ann Lee’s account, the minister lied.</p>",
        "<p>By Ann Lee, in Cape Town, the count was ten.</p>",
        "<p>By Ann Lee: the count was ten.</p>",
        "<p>By Ann Lee, the editor said, it was ten.</p>",
        "<p>By Ann Lee and Jo Dube’s account, no.</p>",
        "<p>Update the list, she said: it is over.</p>",
        "<p>“Update: it is over,” she said.</p>",
        "<p>Corrections: none.</p>",
        "<p>An earlier version of this bill was rejected.</p>",
        "<p><em>Planning, said Ann Lee.</em></p>",
        "<p>By the time that it was over, said Ann Lee, nobody who had come to the harbour at dawn was left.</p>",
    ],
)
def test_a_look_alike_of_a_note_is_left(html):
    assert run("<p>It began.</p>" * 5 + html, **AUTHORED).notes == ()


@pytest.mark.parametrize(
    ("start", "dateline"),
    [
        ("PARIS, July 19 (Reuters) - French police", "PARIS, July 19 (Reuters)"),
        ("CAPE TOWN (AFP) — The sea", "CAPE TOWN (AFP)"),
        ("BEYROUTH, 3 mars 2026 – La mer", "BEYROUTH, 3 mars 2026"),
        ("BREAKING - The sea", None),
        ("UPDATE, again - The sea", None),
        ("Paris (Reuters) - French police", None),
        ("The sea rose - again", None),
        ("ESKOM, with debt of R400bn – more", None),
        ("BEIRUT (Reuters) -Lebanon", "BEIRUT (Reuters)"),
    ],
)
def test_a_dateline_is_known_and_stays_where_it_is(start, dateline):
    body = run(f"<h2>T</h2><p>{start} rose.</p><p>PRETORIA, May 1 (AFP) - So.</p>")
    assert body.dateline == dateline
    assert body.text.startswith(f"T\n\n{start} rose.")


def test_a_kind_of_note_that_is_none_is_refused():
    with pytest.raises(dm.ConfigurationError, match="no kind of note 'rumour'; there are republication"):
        dm.Profile(name="x", notes={"rumour": ("I heard",)})


WHOLE = (
    "<p>It began. <a href='/a'>See</a>.</p><h2>Then</h2><figure><img src=/x><figcaption>The wall.</figcaption></figure>"
    "<iframe src='https://v.example/1'></iframe><p>Read more: <a href='/b'>Two</a></p><p>It ended. <b>DM</b></p>"
)


def kinds(pipeline):
    body = pipeline.run(WHOLE, profile=HOUSE)
    return [[type(block).__name__ for block in blocks] for blocks in (body.blocks, body.asides)]


def test_the_presets_differ_in_what_they_leave_in_the_story():
    story = ["Paragraph", "Heading", "Figure", "Embed", "Paragraph"]
    assert kinds(dm.NEWS) == [story, ["RelatedLink", "Signoff"]]
    assert kinds(dm.SYNDICATION) == kinds(dm.NEWS)
    assert kinds(dm.ARCHIVE) == [[*story[:4], "RelatedLink", "Paragraph", "Signoff"], []]
    assert kinds(dm.NLP) == [["Paragraph", "Heading", "Paragraph"], ["Figure", "Embed", "RelatedLink", "Signoff"]]


@pytest.mark.parametrize(
    ("html", "left", "taken"),
    [
        ("<blockquote><p>a</p><figure><img src=/x></figure><p>b</p></blockquote>", "a\n\nb", ["Figure"]),
        ("<ul><li>a<pre><code>b</code></pre></li><li><img src=/x></li></ul>", "- a", ["Preformatted", "Figure"]),
        ("<ul><li>a<table><tr><td>b</td><td>c</td></tr></table></li></ul>", "- a", ["Table"]),
        ("<blockquote><ul><li><img src=/x></li></ul></blockquote><p>a</p>", "a", ["Figure"]),
        ("<dl><dt>b</dt><dd><img src=/x></dd><dt>c</dt><dd>a</dd></dl>", "c\n  a", ["DefinitionList"]),
        ("<blockquote class=pullquote><p>b</p><img src=/x></blockquote><p>a</p>", "a", ["Quote"]),
        ("<div class=gallery><img src=/x><img src=/y></div><p>a</p>", "a", ["Gallery"]),
    ],
)
def test_for_reading_by_machine_only_running_text_remains_at_any_depth(html, left, taken):
    body = dm.NLP.run(html)
    assert body.text == left
    assert [type(block).__name__ for block in body.asides] == taken
    set_aside = [change for change in body.changes if change.kind == dm.Kind.SET_ASIDE]
    assert [(change.after, change.position) for change in set_aside] == [(kind, 0) for kind in taken]
    assert dm.NEWS.without("asides").run(body.html).blocks == body.blocks


def test_a_table_leaves_when_nothing_stands_in_it_any_more():
    pictures = dm.NEWS.replace("asides", dm.asides(dm.Figure))
    one, two = "<td><img src=/x></td>", "<td>a</td>"
    assert (
        pictures.run(f"<table><tr>{one}{two}</tr></table>").html
        == "<table><tbody><tr><td></td><td>a</td></tr></tbody></table>"
    )
    assert pictures.run(f"<table><tr>{one}</tr></table>").blocks == ()
    (table,) = pictures.run(f"<table><caption>b</caption><tr>{one}</tr></table>").asides
    assert isinstance(table, dm.Table)


def test_a_quotation_that_tells_who_said_it_leaves_as_a_whole_where_all_in_it_leaves():
    body = dm.NLP.run("<p>a</p><blockquote><img src=/x><footer>Ann Lee</footer></blockquote>")
    assert body.text == "a"
    (quote,) = body.asides
    assert [type(block).__name__ for block in quote.blocks] == ["Figure"]
    assert dm.Paragraph(quote.attribution).text == "Ann Lee"


def test_a_body_tells_what_is_in_it():
    body = run(WHOLE)
    assert body.word_count == 8
    assert body.reading_time == 8 / 238
    assert [heading.text for heading in body.headings] == ["Then"]
    assert [link.url for link in body.links] == ["/a"]
    assert [image.url for image in body.images] == ["/x"]
    assert [embed.url for embed in body.embeds] == ["https://v.example/1"]


def test_a_rewriting_is_told_where_it_is():
    caption = "The water in the harbour. " * 5 + "(Photo: Ann Lee)"
    told = dm.NEWS.run(f"<figure><img src=/a.jpg><figcaption>{caption}</figcaption></figure>").explain()
    words = "… The water in the harbour."
    assert told.splitlines()[1] == f"  rewritten in block 0: '{words} (Photo: Ann Lee)' -> '{words} Ann Lee'"
