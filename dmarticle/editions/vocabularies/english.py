"""English, as desks on both sides of the ocean and in the south of Africa write it."""

from .tables import by_meaning, in_order
from .vocabulary import Vocabulary

_NUMBERS = in_order(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty",
    first=0,
)
_TENS = in_order("twenty thirty forty fifty sixty seventy eighty ninety", first=20, step=10)
_WITH_UNITS = {
    f"{word}-{unit}": ten + number
    for word, ten in _TENS.items()
    for unit, number in _NUMBERS.items()
    if 0 < number < 10
}

ENGLISH = Vocabulary(
    sayings="said says say added adds stated states".split(),
    according=("according to",),
    telling=("told", "tells"),
    participles=("adding", "saying"),
    auxiliaries=("has", "have", "had"),
    told_with=("to", "on", "in", "at"),
    negations=(
        "not no never nobody nothing none nor neither cannot nowhere hardly barely scarcely"
    ).split(),
    lacking=("without",),
    binding=(
        "only even also just alone always still already both each all nearly almost merely simply mainly mostly partly "
        "largely exactly especially particularly allegedly reportedly probably perhaps possibly again too instead"
    ).split(),
    articles=("the", "a", "an", "of"),
    pointing=("that",),
    small_words=(
        "the a an of that which who to on in at for his her their its he she it they there been being have has had"
    ).split(),
    persons="he she they him her them his their".split(),
    conjunctions=("and", "or", "but"),
    beginnings=(
        "in on at after before during since until under over near with without when while as by from because for"
    ).split(),
    genitives=("of",),
    days=in_order("monday tuesday wednesday thursday friday saturday sunday", first=0),
    short_days=in_order(("mon", "tue tues", "wed", "thu thurs", "fri", "sat", "sun"), first=0),
    before_a_day=("on", "the"),
    months=in_order(
        "january february march april may june july august september october november december", first=1
    ),
    short_months=in_order("jan feb mar apr - jun jul aug sep oct nov dec", first=1) | {"sept": 9},
    ambiguous_months="may mar sep dec march august jan".split(),
    capital_months=("may", "mar", "sep", "dec"),
    within_dates=("of",),
    in_a_place=("in", "at", "near", "outside", "inside"),
    places=(
        "airport area capital church city court courtroom courthouse district embassy forest hospital hotel island "
        "ministry mosque parliament port prison province region school square stadium station street suburb town "
        "university village"
    ).split(),
    places_with="the a an old new northern southern eastern western central".split(),
    numbers=_NUMBERS | _TENS | _WITH_UNITS,
    ordinals=in_order(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        first=1,
    ),
    scales={
        "thousand": 10**3,
        **dict.fromkeys(("million", "millions", "mn", "mln"), 10**6),
        **dict.fromkeys(("billion", "bn", "bln"), 10**9),
        **dict.fromkeys(("trillion", "trn"), 10**12),
    },
    hundreds=("hundred",),
    within_numbers=("and",),
    minus=("minus",),
    numbered=("no.", "nos.", "number"),
    measures=(
        "thousand thousands hundred hundreds million millions billions trillions dozen dozens half halves thirds "
        "quarter quarters once twice thrice double doubled triple tripled mile miles metre metres meter meters foot "
        "feet inch inches litre litres liter liters gallon gallons gram grams ton tons tonne tonnes acre acres hectare "
        "hectares degree degrees celsius fahrenheit percentage points cent cents knots"
    ).split(),
    units=by_meaning({
        "percent": ("per cent", "percent", "pct"),
        "kilometre": ("km", "kilometres", "kilometers", "kilometre", "kilometer"),
        "kilogram": ("kg", "kilograms", "kilogrammes", "kilogram", "kilogramme"),
        "million": ("million", "mln", "mn"),
        "billion": ("billion", "bln", "bn"),
        "trillion": ("trillion", "trn"),
        "before-noon": ("a.m.", "a.m", "am"),
        "after-noon": ("p.m.", "p.m", "pm"),
        "minutes": ("minutes", "min", "mins"),
        "one-third": ("one third", "one-third"),
        "two-thirds": ("two thirds", "two-thirds"),
        "three-quarters": ("three quarters", "three-quarters"),
        "celsius": ("degrees Celsius", "degrees centigrade"),
        "fahrenheit": ("degrees Fahrenheit",),
    }),
    currencies=by_meaning({
        "dollar": ("dollar", "dollars"),
        "euro": ("euro", "euros"),
        "pound": ("pound", "pounds"),
        "rand": ("rand", "R"),
        "yen": ("yen",),
        "rupee": ("rupee", "rupees"),
    }),
    short_forms=by_meaning({
        "united-states": ("United States", "U.S.", "US", "U.S", "USA"),
        "united-kingdom": ("United Kingdom", "U.K.", "UK"),
        "united-nations": ("United Nations", "U.N.", "UN"),
        "european-union": ("European Union", "E.U.", "EU"),
        "headquarters": ("headquarters", "HQ"),
        "professor": ("Professor", "Prof.", "Prof"),
        "doctor": ("Doctor", "Dr.", "Dr"),
        "senator": ("Senator", "Sen."),
        "governor": ("Governor", "Gov."),
        "representative": ("Representative", "Rep."),
        "general": ("General", "Gen."),
        "colonel": ("Colonel", "Col."),
        "captain": ("Captain", "Capt."),
        "lieutenant": ("Lieutenant", "Lt."),
        "sergeant": ("Sergeant", "Sgt."),
        "saint-or-street": ("Saint", "Street", "St.", "St"),
        "and": ("and",),
        "while": ("while", "whilst"),
        "television": ("television", "TV"),
        "a-few": ("a few",),  # few are no few
        "a-little": ("a little",),
    }),
    names=by_meaning({"war-one": ("War One", "War I"), "war-two": ("War Two", "War II")}),
    courtesy=by_meaning({"mister": ("Mister", "Mr.", "Mr"), "mrs": ("Mrs.", "Mrs"), "ms": ("Ms.", "Ms")}),
    bodies=(
        "organization organizations defense center centers harbor harbors labor theater theaters program programs "
        "color license catalog dialog neighborhood counselor councilor councilors counselors traveler travelers"
    ).split(),
    pronouns="i you he she it we they that there who what here where".split(),
    short_verbs={"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'s": "is"},
    not_verbs=(
        "is are was were do does did have has had would could should must need might may am will can shall"
    ).split(),
    short_nots={"n't": "not"},
    short_stems={"wo": "will", "ca": "can", "sha": "shall"},
)  # fmt: skip
"""What is known of English."""
