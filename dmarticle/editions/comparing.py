"""Two articles -> what they have in common, and in what they differ."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import evolve

from ..differences.lines import beginning
from ..models import Article
from ..plural import plural
from .alignment import Group, Unit, align_passages, units_of
from .alignment.units import PassageKind
from .comparison import Comparison, EditionPair, Leftover
from .edits import edits_between
from .judging import Shares, judged
from .relations import StoryRelation
from .styles import house_styles
from .thresholds import check_threshold
from .tokens.lexicon import Lexicon
from .tokens.tokenizing import tokenizer_of
from .vocabularies import VOCABULARY, Vocabulary
from .vocabularies.vocabulary import check_vocabulary

BY_CHANCE = 0.25
"""Which share of the shorter side of a pair must be in the other one, in order. Long texts of one language have most of
their words in common, but not in a row."""
_TOO_LONG = "{} too long to compare word by word; in part shown as replaced"


def compare(
    left: Article, right: Article, *, threshold: float = 0.5, vocabulary: Vocabulary = VOCABULARY
) -> Comparison:
    """Tell whether two articles are editions of one story, what the other desk changed, and what is left over.

    Paragraphs are aligned wherever they stand, several to one where a desk cut or joined them. Each pair has the edits
    of its words, told as house style or as substance.

    Args:
        left: An article of any kind: of a CMS, or of `load_text`.
        right: Another one.
        threshold: Which share of the words of one story must be in the other for both to be one story, more than 0 and
            at most 1. It is counted in words of passages that were paired, of which more are left than of the runs of
            letters that `find_editions` counts: so it is 0.5 here and 0.3 there. Where the words stand counts,
            too: see `StoryRelation`.
        vocabulary: What is known of the languages of both, by which house style is told. What no language knows is told
            as substance.

    Returns:
        The comparison: true when both are one story, a report as `str()`, data for programs by `as_dict()`.

    Raises:
        TypeError: If one of them is no article.
        ConfigurationError: If the threshold is no share, or the vocabulary is none.
    """
    _check(left, right, threshold, vocabulary)
    tokenizer = tokenizer_of(vocabulary)
    units = units_of(left, tokenizer), units_of(right, tokenizer)
    published = _day(left, right)
    looked_at = [(group, _pair(group, published, tokenizer.lexicon)) for group in align_passages(*units)]
    paired = [(group, pair) for group, pair in looked_at if pair.likeness >= BY_CHANCE]
    pairs = tuple(pair for _, pair in paired)
    shares = Shares.of(*units, paired)
    verdict = judged(shares, pairs, threshold)
    long = sum(pair.coarse for pair in pairs)
    return Comparison(
        same_story=verdict.relation is StoryRelation.EDITION,
        relation=verdict.relation,
        score=verdict.score,
        reasons=verdict.reasons,
        left_in_right=shares.left_in_right,
        right_in_left=shares.right_in_left,
        left_title=_title_of(left),
        right_title=_title_of(right),
        pairs=pairs,
        only_left=_leftovers(units[0], (unit for group, _ in paired for unit in group.left)),
        only_right=_leftovers(units[1], (unit for group, _ in paired for unit in group.right)),
        styles=house_styles(edit for pair in pairs for edit in pair.edits),
        notes=(_TOO_LONG.format(plural(long, "pair")),) if long else (),
    )


def _check(left: object, right: object, threshold: float, vocabulary: Vocabulary) -> None:
    for article in (left, right):
        if not isinstance(article, Article):
            raise TypeError(f"compare takes two articles; found {type(article).__name__}")
    check_threshold(threshold)
    check_vocabulary(vocabulary)


def _title_of(article: Article) -> str:
    """Give what an edition is called; an id that was made of its words says less than the first of these."""
    if article.title or "text.id-made" not in {each.code for each in article.problems}:
        return article.title or article.id
    return beginning(article.body.blocks) or article.id


def _day(left: Article, right: Article) -> date | None:
    """Give the day on which the story was published, as the first edition that says it has it."""
    return next((each.published.date() for each in (left, right) if each.published), None)


def _pair(group: Group, published: date | None, lexicon: Lexicon) -> EditionPair:
    edits, coarse = edits_between(group.left, group.right, lexicon, published)
    pair = EditionPair(
        left=tuple(unit.block for unit in group.left),
        right=tuple(unit.block for unit in group.right),
        left_places=tuple(unit.place for unit in group.left),
        right_places=tuple(unit.place for unit in group.right),
        kind=group.left[0].kind,
        likeness=1.0,
        moved=group.moved,
        edits=edits,
        coarse=coarse,
    )
    return evolve(pair, likeness=_likeness(group, pair.kept))


def _likeness(group: Group, kept: tuple[int, int]) -> float:
    """Give the share of the words of the shorter side that were kept; two blocks without words show the same."""
    sizes = [sum(unit.words for unit in units) for units in (group.left, group.right)]
    return round(min(1.0, min(kept) / min(sizes)), 4) if min(sizes) else 1.0


def _leftovers(units: Sequence[Unit], paired: Iterable[Unit]) -> Mapping[PassageKind, tuple[Leftover, ...]]:
    known = Counter(unit.order for unit in paired)
    found: dict[PassageKind, list[Leftover]] = {kind: [] for kind in PassageKind}
    for unit in units:
        if unit.order not in known:
            left = Leftover(kind=unit.kind, block=unit.block, place=unit.place, aside=unit.aside)
            found[unit.kind].append(left)
    return {kind: tuple(each) for kind, each in found.items() if each}
