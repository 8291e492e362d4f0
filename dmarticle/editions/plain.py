"""A comparison as plain data, ready for JSON."""

from collections.abc import Mapping

from attrs import asdict

from ..differences.spoken import name_of, spoken_text
from ..jsontypes import Json
from .alignment.units import PassageKind
from .comparison import Comparison, EditionPair, Leftover
from .edits.edit import EditKind


def plain_comparison(comparison: Comparison) -> dict[str, Json]:
    """Give a comparison as dicts, lists, strings, numbers, booleans and None."""
    return {
        "same_story": comparison.same_story,
        "relation": comparison.relation.value,
        "score": comparison.score,
        "reasons": list(comparison.reasons),
        "left_in_right": comparison.left_in_right,
        "right_in_left": comparison.right_in_left,
        "left_title": comparison.left_title,
        "right_title": comparison.right_title,
        "pairs": [_pair(pair) for pair in comparison.pairs],
        "only_left": _leftovers(comparison.only_left),
        "only_right": _leftovers(comparison.only_right),
        "styles": [{**asdict(style), "kind": style.kind.value} for style in comparison.styles],
        "notes": list(comparison.notes),
    }


def _pair(pair: EditionPair) -> dict[str, Json]:
    same = all(edit.kind is EditKind.SAME for edit in pair.edits)
    return {
        "kind": pair.kind.value,
        "left": list(pair.left_places),
        "right": list(pair.right_places),
        "likeness": pair.likeness,
        "moved": pair.moved,
        "coarse": pair.coarse,
        "edits": []
        if same
        else [{**asdict(edit), "kind": edit.kind.value, "bearing": _bearing(edit.kind)} for edit in pair.edits],
    }


def _bearing(kind: EditKind) -> str:
    return "substance" if kind.is_substance else "style" if kind.is_style else "same"


def _leftovers(found: Mapping[PassageKind, tuple[Leftover, ...]]) -> dict[str, Json]:
    return {
        kind.value: [
            {
                "place": each.place,
                "aside": each.aside,
                "type": name_of(each.block),
                "text": spoken_text(each.block),
            }
            for each in leftovers
        ]
        for kind, leftovers in found.items()
    }
