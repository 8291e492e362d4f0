"""German."""

from .tables import in_order
from .vocabulary import Vocabulary

GERMAN = Vocabulary(
    sayings=("sagte",),
    auxiliaries=("hat",),
    negations="nicht kein keine keinen keiner keinem nie niemals nichts".split(),
    lacking=("ohne",),
    binding="nur auch fast sogar schon noch wieder vielleicht".split(),
    articles=("die",),
    pointing=("dass",),
    small_words=("die",),
    conjunctions=("und", "oder", "aber"),
    beginnings="in nach vor seit bei mit".split(),
    days=in_order(("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag sonnabend", "sonntag"), first=0),
    before_a_day=("am", "den"),
    months=in_order(
        (
            "januar jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
            "november", "dezember",
        ),
        first=1,
    ),
    short_months={"dez": 12},
    ambiguous_months=("mai", "dez"),
    numbers={
        **in_order(
            "null - zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
            "siebzehn achtzehn neunzehn zwanzig",
            first=0,
        ),
        **in_order("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", first=20, step=10),
    },
    scales={
        "tausend": 10**3,
        **dict.fromkeys(("Million", "Millionen"), 10**6),
        **dict.fromkeys(("Milliarde", "Milliarden"), 10**9),
    },
    numbered=("nr.",),
    measures="tausend milliarden hälfte meter liter".split(),
    units={"Prozent": "percent"},
)  # fmt: skip
"""What is known of German; `ein` is an article too."""
