"""Lines that are nothing but the credit of a picture."""

import re
from functools import lru_cache
from typing import NamedTuple

from ...body.bylines import names_more
from ...profiles import Profile
from ...wording import one_of

LONGEST = 14
"""Words of such a line."""
LONGEST_HOUSE = 4
"""Words of a publication behind the names."""
LONGEST_WITHOUT_CAPITALS = 5
"""Words of the names, in a script in which nothing else tells them from a sentence."""

_CUT = re.compile(r"[;؛]|(?=\|)")
_NAME = r"[^\W\d_a-z][^:;!?]*?"


class PictureCredit(NamedTuple):
    """A line that credits a picture."""

    role: str
    """The label, in lower case: `photo`, `illustration`."""
    names: str


def picture_credit(text: str, profile: Profile) -> PictureCredit | None:
    """Read a line that is the credit of a picture and nothing else, or give None.

    A label of the profile must stand first, and behind it a colon, a bar, or a word for `by`, and then a name. What has
    more words than a name and a few agencies is a sentence.
    """
    line = text.strip(" ()[]*\u00a0")
    found = _pattern(profile).fullmatch(line) if len(line) < 250 and len(line.split()) <= LONGEST else None
    if found is None or not _are_names(found["names"], profile):
        return None
    return PictureCredit(found["label"].casefold(), found["names"].strip())


def picture_credits(text: str, profile: Profile) -> tuple[PictureCredit, ...]:
    """Read a line that is nothing but credits of pictures (`Illustration: A. Smith; Photo: B. Jones`), or give none.

    A publication may stand behind a bar.
    """
    found: list[PictureCredit] = []
    for part in filter(str.strip, _CUT.split(text)):
        credit = picture_credit(part.lstrip("| "), profile)
        if credit:
            found.append(credit)
        elif not (found and part.startswith("|") and _is_house(part[1:], profile)):
            return ()
    return tuple(found)


def _is_house(text: str, profile: Profile) -> bool:
    """Whether a text behind a bar has the form of a publication's name: `Photo: A. Smith | The Example`."""
    words = text.split()
    return 0 < len(words) <= LONGEST_HOUSE and words[-1][0].isupper() and names_more(text, profile)


def _are_names(text: str, profile: Profile) -> bool:
    """Whether there are no words of a sentence; in a script without capitals, whether there are few."""
    if text.lower() == text.upper():
        return len(text.split()) <= LONGEST_WITHOUT_CAPITALS
    return names_more(text, profile)


@lru_cache(maxsize=32)
def _pattern(profile: Profile) -> re.Pattern[str]:
    labels = rf"(?P<label>(?i:{one_of(profile.credit_labels)}))"
    by = rf"\s+(?i:{one_of((*profile.wording.by, *profile.wording.courtesy))})\s+"
    return re.compile(rf"{labels}(?:\s*[:：/|]\s*|{by}|\s*:\s*{by})(?P<names>{_NAME})\.?")
