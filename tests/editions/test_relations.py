"""How two articles stand to each other, case by case; `find_editions` agrees."""

import pytest
from hypothesis import given
from stories import LEAD, OTHER, TEASERS
from strategies import ANY_BLOCKS

import dmarticle as dm
from dmarticle.editions.alignment import units_of
from dmarticle.editions.folding import folded_words
from dmarticle.editions.own_words import own_words
from dmarticle.editions.tokens.tokenizing import tokenizer_of

HARBOUR = (
    "Bread in the towns around the harbour costs a tenth more since Monday, and bakers blame the closed bridge.",
    "“We pay the ferry for each sack,” said Oyvind Tamm, who bakes in the third generation.",
)
ELECTION = (
    "The pilots’ guild of Oudehaven elected a treasurer on Sunday evening, after the longest meeting in its history.",
    "Three candidates had withdrawn, and nobody counted the votes twice, members said on the stairs.",
    "The new treasurer wants to sell the old boathouse and to buy a house on the hill with the money.",
    "Dues stay as they are until the summer, when the assembly will speak about them again.",
)
NIGHT = (
    "19:40 The first ferry since Wednesday is leaving for the islands, with mail and with forty passengers aboard.",
    "19:10 A crane has been brought to the eastern pier; our reporter counts eleven lorries behind it in the rain.",
    "18:30 The mayor has asked everybody to stay away from the quay until the engineers are done with their work.",
    "17:55 Schools on the islands open again on Friday, an hour later than usual, their headmaster has written.",
    "17:20 Two divers went down at the wreck and came up without having seen its number, the coast guard says.",
)
BRIEFS = (
    "The central bank raised its rate to four and a half percent on Thursday, because wages grew faster than expected.",
    "Students on a night walk have found a chameleon that is smaller than a thumb, and lives on a single mountain.",
    "An opera house stays closed until autumn, after a fire destroyed the machinery of its stage and of its curtain.",
    "The senate has voted against advertisements for electronic cigarettes near schools and on beaches.",
    "A lighthouse that nobody wanted was sold for one crown to a retired teacher of geography.",
)
REWRITTEN = (
    "A capsized tug has brought the port of Oudehaven to a halt: since 3 January the harbour pilots refused to leave, "
    "and two people with knowledge of the inquiry speak of a preventable accident."
)
FRENCH = (
    "Les pilotes du port d’Oudehaven ont refusé de quitter les quais le 3 janvier, après le naufrage d’un remorqueur.",
    "« Nous n’envoyons pas d’équipages au hasard », a dit Marit Ebersohn, qui dirige la guilde des pilotes.",
)

CASES = {
    # what the left one is, against the story of ten paragraphs: (its paragraphs, its relation to the story)
    "the story itself": (LEAD, "edition"),
    "cut to its lead": (LEAD[:2], "edition"),
    "cut in the middle": ((*LEAD[:4], *LEAD[8:]), "edition"),
    "in another order": ((*LEAD[5:], *LEAD[:5]), "edition"),
    "with new reporting": ((*LEAD[:5], *HARBOUR, *LEAD[5:]), "edition"),
    "corrected": ((*LEAD, "Correction: an earlier version of this story gave a wrong number of radios."), "edition"),
    "updated: a new lead above the same text": ((*ELECTION[:2], *LEAD), "edition"),
    "updated, and cut": ((ELECTION[0], *LEAD[:6]), "edition"),
    "its lead in other words": ((REWRITTEN, *LEAD[1:]), "edition"),
    "a follow-up with its background": ((*ELECTION, *LEAD[6:10]), "background"),
    "a short follow-up, mostly background": ((*HARBOUR, *LEAD[6:9]), "background"),
    "a digest that has its lead among others": ((*BRIEFS[:2], LEAD[0], *BRIEFS[2:]), "background"),
    "a live blog that has five of its paragraphs": ((*NIGHT, *LEAD[:6], *NIGHT[::-1], *BRIEFS, *OTHER), "holds"),
    "a digest that has it whole": ((*BRIEFS, *OTHER, *NIGHT, *ELECTION, *HARBOUR, *TEASERS, *FRENCH, *LEAD), "holds"),
    "another story": (OTHER, "unrelated"),
    "a translation": (FRENCH, "unrelated"),
}


def text(*paragraphs: str, id: str = "1") -> dm.Article:  # noqa: A002 - it is the article's
    return dm.Article(id=id, body=dm.Body(tuple(dm.Paragraph((dm.Text(each),)) for each in paragraphs)))


@pytest.mark.parametrize(("paragraphs", "relation"), CASES.values(), ids=CASES)
def test_how_an_article_stands_to_the_story(paragraphs, relation):
    comparison = dm.compare(text(*paragraphs), text(*LEAD))
    assert comparison.relation == relation, comparison.reasons
    assert comparison.same_story is (relation == "edition")
    assert comparison.same_story is (comparison.score >= 0.5)


TURNED = {"holds": "held", "held": "holds"}


@pytest.mark.parametrize(("paragraphs", "relation"), CASES.values(), ids=CASES)
def test_seen_from_the_other_side_it_is_the_same_turned_round(paragraphs, relation):
    there, back = dm.compare(text(*paragraphs), text(*LEAD)), dm.compare(text(*LEAD), text(*paragraphs))
    assert back.relation == TURNED.get(relation, relation)
    assert back.score == there.score


@pytest.mark.parametrize(("paragraphs", "relation"), CASES.values(), ids=CASES)
def test_editions_that_are_found_agree(paragraphs, relation):
    found = dm.find_editions([text(*paragraphs, id="a"), text(*LEAD, id="b")])
    assert len(found) == (relation == "edition")


def test_a_digest_holds_a_brief():
    brief = text(LEAD[0])
    comparison = dm.compare(text(*BRIEFS[:2], LEAD[0], *BRIEFS[2:]), brief)
    assert (comparison.relation, comparison.same_story) == (dm.StoryRelation.HOLDS, False)
    assert comparison.right_in_left == 1
    assert comparison.reasons[-2:] == (
        "the lead of the left story is not in the right one",
        "the left article holds the right story among others, as a digest or a live blog does",
    )


def test_two_stories_with_one_background_are_two():
    background = LEAD[5:8]
    one, other = text(*HARBOUR, *background, id="a"), text(*ELECTION[:2], *background, id="b")
    comparison = dm.compare(one, other)
    assert comparison.relation is dm.StoryRelation.BACKGROUND
    assert min(comparison.left_in_right, comparison.right_in_left) > 0.6
    assert comparison.score < 0.2
    assert comparison.reasons[-2] == "the lead of neither story is in the other one"
    assert dm.find_editions([one, other, text(*LEAD, id="c")]) == ()


SHORT = {
    "English": "Nine sailors were saved from a sinking tug off Oudehaven on Tuesday.",
    "little words": "It is so.",
    "one word": "Strike!",
    "Chinese": "十四艘渔船在最高潮位中脱缆之后，港口的东码头关闭了。",
    "Thai": "เรือประมงหลุดจากท่า",
    "Arabic": "أغلقت مديرة الميناء الرصيف الشرقي يوم الثلاثاء",
}


@pytest.mark.parametrize("words", SHORT.values(), ids=SHORT)
def test_a_short_article_is_the_same_story_as_itself(words):
    comparison = dm.compare(text(words), text(words))
    assert (comparison.relation, comparison.score) == (dm.StoryRelation.EDITION, 1.0)
    assert any(reason.startswith("few words: they share") for reason in comparison.reasons)
    assert len(dm.find_editions([text(words, id="a"), text(words, id="b")])) == 1


def test_letters_of_scripts_without_spaces_are_counted_as_words():
    one = "周二，港务长在十四艘渔船脱缆之后，关闭了港口的东码头。她对港务委员会说，没有人受伤。"
    comparison = dm.compare(text(one), text(one.replace("十四", "十五")))
    assert comparison.same_story
    assert 0.9 < comparison.score < 1


@given(ANY_BLOCKS)
def test_every_article_with_words_is_the_same_story_as_itself(blocks):
    article = dm.Article(id="1", body=dm.Body(blocks))
    comparison = dm.compare(article, article)
    has_words = any(
        unit.words for unit in units_of(article, tokenizer_of(dm.VOCABULARY)) if unit.kind is dm.PassageKind.REPORTING
    )
    assert comparison.same_story is has_words
    assert comparison.score == has_words
    if has_words and folded_words(own_words(blocks)):
        assert len(dm.find_editions([article, dm.Article(id="2", body=dm.Body(blocks))])) == 1


def test_shares_are_a_hundred_percent_only_of_all():
    long = text(*LEAD, *OTHER, *NIGHT, *BRIEFS)
    comparison = dm.compare(long, text(*LEAD, *OTHER, *NIGHT, *BRIEFS, "How many?"))
    assert "over 99% of those" in comparison.reasons[0]
