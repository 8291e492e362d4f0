"""Where somebody was: names of places that may be taken for names of people."""

import re

LIKE_PEOPLE = frozenset(
    name.casefold()
    for name in (
        "Abu Dhabi", "Addis Ababa", "Baton Rouge", "Buenos Aires", "Burkina Faso", "Costa Rica", "Hong Kong",
        "Ivory Coast",
        "Kuala Lumpur", "Nova Scotia", "Phnom Penh", "Puerto Rico", "Rhode Island", "Saudi Arabia", "Sierra Leone",
        "Sri Lanka", "British Columbia", "Mexico City", "Guatemala City", "Kuwait City", "Panama City", "Oklahoma City",
        "Kansas City", "Vatican City", "Salt Lake City", "Ho Chi Minh City", "Bandar Seri Begawan", "Washington State",
        "Northern Ireland", "Papua New Guinea", "Afrique du Sud", "Arabie saoudite",
    )
)  # fmt: skip
"""Those that no other sign tells from people, folded."""

FIRST_WORDS = frozenset({"san", "santa", "são", "sao", "tel", "las", "saint", "st", "st.", "mount", "fort", "lake"})
"""First words of such names, folded. A name is only looked at for them where a place is expected."""

_SHORT = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2}|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|"
                    r"Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ont|Ore|Pa|Que|Tenn|Vt|Va|Wash|Wis|Wyo)\.?")  # fmt: skip


def may_be_place(text: str) -> bool:
    """Tell whether a name may be the rest of a place (`Washington, D.C.`, `Colombo, Sri Lanka`) and no person's."""
    if _SHORT.fullmatch(text):
        return True
    words = text.casefold().split()
    return len(words) == 1 or text.casefold() in LIKE_PEOPLE or words[0] in FIRST_WORDS
