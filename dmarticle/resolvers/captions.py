"""Captions and credits of pictures, which stand in another field from one article to the next.

Looked at, in this order: the description, the name, the alternative text, and the figure in the body that shows
the same picture.
A field is a caption when it is a line of words; a file name, a slug or the body itself is none. Each field
that was looked at leaves a statement in the attachment's `evidence`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from ..body.credits import find_credit
from ..body.nodes import Figure, Paragraph
from ..body.words import known
from ..images import file_name, identity
from ..models import Attachment
from ..profiles import Profile
from .context import Context

_LABEL = re.compile(
    r".*\.(?:jpe?g|png|gif|webp|tiff?|avif|heic)"
    r"|(?=[^-_\d]*+[-_\d])[\w.()+-]++"
    r"|(?:IMG|DSC|WhatsApp Image|Screen ?shot)\b.*\d.*",
    re.IGNORECASE,
)
_ONE_LABEL = re.compile(r"(?=[^-_\d]*+[-_\d])[\w.+-]++")
_FEWEST_WORDS = {"name": 3}  # a name of one word or two is a label more often than a caption
_WORD = re.compile(r"\w+")
_STOCK_NAMES = ("getty", "shutterstock", "istock", "reuters")
_STOCK_INITIALS = ("epa", "afp")
"""Those that end other words too, so that a sign or a digit has to stand behind them."""
_STOCK = re.compile(rf"{'|'.join(_STOCK_NAMES)}|(?:{'|'.join(_STOCK_INITIALS)})(?=[-_\d])", re.IGNORECASE)


@frozen
class Candidate:
    """A field that may be the caption."""

    field: str
    caption: str | None
    credit: str | None
    written: str = ""
    """The credit as it stands in the field, with its label and brackets."""


def resolve_captions(
    attachments: Iterable[Attachment], figures: Iterable[Figure], context: Context
) -> tuple[Attachment, ...]:
    """Give the attachments with caption, credit and alternative text resolved."""
    shown = {identity(figure.url): figure for figure in figures}
    return tuple(_resolved(each, _shown_in(each, shown), context) for each in attachments)


def _shown_in(attachment: Attachment, shown: Mapping[str, Figure]) -> Figure | None:
    return shown.get(identity(attachment.url)) if shown and attachment.url else None


def _resolved(attachment: Attachment, figure: Figure | None, context: Context) -> Attachment:
    candidates, evidence = _looked_at(attachment, context)
    if figure is not None and (figure.caption or figure.credit):
        candidates.append(Candidate("body", _caption_text(figure), figure.credit, figure.credit or ""))
    captions = [each for each in candidates if each.caption]
    credited = [each for each in candidates if each.credit]
    resolved = evolve(
        attachment,
        caption=captions[0].caption if captions else None,
        credit=credited[0].credit if credited else None,
        evidence=(*evidence, *_evidence_of_caption(captions), *_evidence_of_credit(credited)),
    )
    if figure and figure.alt and not attachment.alt:
        resolved = context.edited(resolved, attachment.pointer, alt=figure.alt)
    _compare_captions(resolved, captions, context)
    _compare_credits(resolved, credited, context)
    return resolved


def _looked_at(attachment: Attachment, context: Context) -> tuple[list[Candidate], list[str]]:
    """Give the fields that may be the caption, and the evidence with what is said of those that are not."""
    evidence = list(attachment.evidence)
    candidates: list[Candidate] = []
    for field, text in _fields(attachment):
        candidate = _candidate(field, text, context) if text else None
        if candidate:
            candidates.append(candidate)
        elif text or (field != "alt" and not any(statement.startswith(field) for statement in evidence)):
            evidence.append(f"{field}: a label, no caption" if text else f"{field}: empty")
    return candidates, evidence


def _evidence_of_caption(captions: Sequence[Candidate]) -> list[str]:
    """Say where the caption is from, and what the other fields are beside it."""
    if not captions:
        return []
    first, *others = captions
    return [f"caption: from {first.field}", *(f"{each.field}: {_compared(each, first)}" for each in others)]


def _evidence_of_credit(credited: Sequence[Candidate]) -> list[str]:
    """Say where the credit is from, and which other credits there are."""
    if not credited:
        return []
    first, *rest = credited
    others = (each for each in rest if _contradict(first.credit, each.credit))
    return [
        f"credit: from {first.field}, written {first.written!r}",
        *(f"{each.field}: another credit, not used, written {each.written!r}" for each in others),
    ]


def _fields(attachment: Attachment) -> tuple[tuple[str, str | None], ...]:
    """The fields that may be the caption, the likeliest first."""
    return ("description", attachment.description), ("name", attachment.name), ("alt", attachment.alt)


def _candidate(field: str, text: str, context: Context) -> Candidate | None:
    """Take a field as caption and credit, or as neither when it is a label."""
    if _is_file_name(text, context.profile):
        return None
    line = text if _is_one_line(text) else " ".join(text.split())
    found = find_credit(line, context.profile)
    caption = line[: found.end] if found else line
    fewest = _FEWEST_WORDS.get(field, 1)
    if found is None and (_LABEL.fullmatch(line) or len(line.split()) < fewest):
        return None
    return Candidate(field, caption or None, found.credit if found else None, line[len(caption) :].strip())


def _is_one_line(text: str) -> bool:
    """Tell at once that a text has no white space but single spaces between its words."""
    return text.isprintable() and "  " not in text and text.strip() is text


def _is_file_name(text: str, profile: Profile) -> bool:
    """Tell at once that a text is one word of a label: of the forms of a credit, such a word has none but an agency."""
    if " " in text or _ONE_LABEL.fullmatch(text) is None:
        return False
    return known(profile.agencies).isdisjoint((text.casefold(), text.removesuffix(".").casefold()))


def _compared(other: Candidate, used: Candidate) -> str:
    """Say how a caption compares with the one that is used."""
    return "the same caption" if other.caption == used.caption else "another caption, not used"


def _compare_captions(attachment: Attachment, captions: list[Candidate], context: Context) -> None:
    """Note where fields give a picture different captions."""
    texts = {candidate.caption for candidate in captions if candidate.field != "body"}
    if len(texts) > 1:
        pointer = f"{attachment.pointer}/{context.key(Attachment, 'name')}"
        context.note("caption.ambiguous", pointer, used=attachment.caption)
    body = next((candidate.caption for candidate in captions if candidate.field == "body"), None)
    if body and body != attachment.caption:
        context.note("caption.contradicted", attachment.pointer, f"the body says {body!r}", used=attachment.caption)


def _compare_credits(attachment: Attachment, credited: list[Candidate], context: Context) -> None:
    """Note where fields, or the name of the file, credit a picture to others than the credit that is used."""
    for other in credited[1:]:
        if _contradict(attachment.credit, other.credit):
            detail = f"{credited[0].field} says {attachment.credit!r}, {_place(other)} says {other.credit!r}"
            context.note("credit.contradicted", _pointer(attachment, other, context), detail, used=attachment.credit)
    named = _stock_named(attachment.url) if attachment.url and attachment.credit else None
    if named and attachment.credit and named[0].lower() not in attachment.credit.lower():
        pointer = f"{attachment.pointer}/{context.key(Attachment, 'url')}"
        detail = f"{credited[0].field} says {attachment.credit!r}, the file name says {named[0]!r}"
        context.note("credit.contradicted", pointer, detail, used=attachment.credit)


def _stock_named(url: str) -> re.Match[str] | None:
    """Find an agency in the name of a file; it is only looked for where its letters may stand in the URL at all."""
    letters = url.lower()
    if url.isascii() and "%" not in url and not any(word in letters for word in (*_STOCK_NAMES, *_STOCK_INITIALS)):
        return None
    return _STOCK.search(file_name(url))


def _contradict(one: str | None, other: str | None) -> bool:
    """Whether two credits name different people: case, marks, order and what only one of them says do not count."""
    words = [{*_WORD.findall((credit or "").casefold())} for credit in (one, other)]
    return not (words[0] <= words[1] or words[1] <= words[0])


def _place(candidate: Candidate) -> str:
    return "the body" if candidate.field == "body" else candidate.field


def _pointer(attachment: Attachment, candidate: Candidate, context: Context) -> str:
    if candidate.field == "body":
        return attachment.pointer
    return f"{attachment.pointer}/{context.key(Attachment, candidate.field)}"


def _caption_text(figure: Figure) -> str | None:
    """The caption of a figure without its markup."""
    return Paragraph(figure.caption.children).text if figure.caption else None
