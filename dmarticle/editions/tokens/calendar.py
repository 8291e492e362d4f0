"""Names of months and days, by language: dates are compared by what they say, not by how they are written."""

from .folding import fold

MONTHS: dict[str, tuple[str, ...]] = {
    "english": (
        "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
        "september sept sep", "october oct", "november nov", "december dec",
    ),
    "french": (
        "janvier janv", "février févr", "mars", "avril avr", "mai", "juin", "juillet juil", "août", "septembre",
        "octobre", "novembre", "décembre déc",
    ),
    "afrikaans": (
        "januarie", "februarie", "maart mrt", "april", "mei", "junie", "julie", "augustus", "september", "oktober okt",
        "november", "desember des",
    ),
    "german": (
        "januar jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
        "november", "dezember dez",
    ),
    "arabic": (
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ),
    "levantine": (
        "كانون\u00a0الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين\u00a0الأول",
        "تشرين\u00a0الثاني", "كانون\u00a0الأول",
    ),
    "maghrebi": (
        "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية يوليوز", "أوت غشت", "سبتمبر شتنبر", "أكتوبر",
        "نوفمبر نونبر", "ديسمبر دجنبر",
    ),
}  # fmt: skip
"""January to December in each language, the full name first and then short forms."""

DAYS: dict[str, tuple[str, ...]] = {
    "english": (
        "monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri", "saturday sat",
        "sunday sun",
    ),
    "french": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "afrikaans": ("maandag", "dinsdag", "woensdag", "donderdag", "vrydag", "saterdag", "sondag"),
    "german": ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag"),
    "arabic": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}  # fmt: skip
"""Monday to Sunday in each language."""


def _numbered(names: dict[str, tuple[str, ...]], first: int) -> dict[str, int]:
    """Give the number of each name, folded and with plain spaces."""
    return {
        fold(form).replace("\u00a0", " "): number
        for listed in names.values()
        for number, forms in enumerate(listed, first)
        for form in forms.split(" ")
    }


MONTH_NUMBERS = _numbered(MONTHS, 1)
"""1 to 12, by each name."""
SHORT_DAYS = frozenset(short for forms in DAYS["english"] for short in forms.split()[1:])
"""Days that are days only before a full stop: `Sun`, `Sat` and `Wed` are other words without."""
AMBIGUOUS_MONTHS = frozenset("may mar sep dec march august jan mars mai ماي اب des dez mei".split())
"""Names of months that are other words too: without a capital or a day beside them they are no months."""
DAY_NUMBERS = _numbered(DAYS, 0)
"""0 for Monday to 6 for Sunday, by each name."""
