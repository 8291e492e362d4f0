"""Phrases that say the same in two forms, as data: what is compared is the name of the meaning."""

from .folding import fold

_COUNTED = {
    "english": (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty"
    ),
    "french": (
        "zéro - deux trois quatre cinq six sept huit - dix onze douze treize quatorze quinze seize dix-sept dix-huit "
        "dix-neuf vingt"
    ),
    "afrikaans": (
        "nul - twee drie vier vyf ses sewe agt nege tien elf twaalf dertien veertien vyftien sestien sewentien agtien "
        "negentien twintig"
    ),
    "german": (
        "null - zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn "
        "achtzehn neunzehn zwanzig"
    ),
    "arabic": "صفر - اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
    "arabic, before what is feminine": "- - اثنتان ثلاث أربع خمس ست سبع ثماني تسع عشر",
}  # fmt: skip
"""Numbers from 0 on as words, by language; `-` where the word has another meaning, as French `neuf` and `un` have."""
_TENS = {
    "english": "twenty thirty forty fifty sixty seventy eighty ninety",
    "french": "vingt trente quarante cinquante soixante",
    "afrikaans": "twintig dertig veertig vyftig sestig sewentig tagtig negentig",
    "german": "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
    "arabic": "عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون",
}
"""Numbers from 20 on by tens."""
_ORDINALS = (
    "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()


def _numerals() -> dict[str, str]:
    """Give the number of each word, as words are folded; an ordinal has its ending `th`."""
    counted = [(word, str(number)) for words in _COUNTED.values() for number, word in enumerate(words.split())]
    tens = [(word, str(10 * ten)) for words in _TENS.values() for ten, word in enumerate(words.split(), 2)]
    units = _COUNTED["english"].split()[1:10]
    joined = [
        (f"{word}-{unit}", str(10 * ten + number))
        for ten, word in enumerate(_TENS["english"].split(), 2)
        for number, unit in enumerate(units, 1)
    ]
    ordinals = [(word, f"{number}th") for number, word in enumerate(_ORDINALS)]
    return {fold(word): number for word, number in (*ordinals, *joined, *tens, *counted) if word != "-"}


NUMERALS = _numerals()
"""Numbers that some houses write as words and others as digits."""

ALIASES: dict[str, tuple[str, ...]] = {
    "united-states": ("United States", "U.S.", "US", "U.S", "USA"),
    "united-kingdom": ("United Kingdom", "U.K.", "UK"),
    "united-nations": ("United Nations", "U.N.", "UN"),
    "european-union": ("European Union", "E.U.", "EU"),
    "headquarters": ("headquarters", "HQ"),
    "percent": (
        "per cent",
        "percent",
        "pct",
        "%",
        "pour cent",
        "persent",
        "٪",
        "Prozent",
        "بالمئة",
        "بالمائة",
        "في المئة",
    ),
    "kilometre": ("km", "kilometres", "kilometers", "kilometre", "kilometer", "kilomètres", "kilomètre"),
    "kilogram": ("kg", "kilograms", "kilogrammes", "kilogram", "kilogramme"),
    "professor": ("Professor", "Prof.", "Prof"),
    "doctor": ("Doctor", "Dr.", "Dr"),
    "mister": ("Mister", "Mr.", "Mr", "Mnr.", "Mnr"),
    "mrs": ("Mrs.", "Mrs", "Mme", "Mev.", "Mev"),
    "ms": ("Ms.", "Ms"),
    "senator": ("Senator", "Sen."),
    "governor": ("Governor", "Gov."),
    "representative": ("Representative", "Rep."),
    "general": ("General", "Gen."),
    "colonel": ("Colonel", "Col."),
    "captain": ("Captain", "Capt."),
    "lieutenant": ("Lieutenant", "Lt."),
    "sergeant": ("Sergeant", "Sgt."),
    "saint-or-street": ("Saint", "Street", "St.", "St"),
    "million": ("million", "mln", "mn"),
    "billion": ("billion", "bln", "bn"),
    "trillion": ("trillion", "trn"),
    "before-noon": ("a.m.", "a.m", "am"),
    "after-noon": ("p.m.", "p.m", "pm"),
    "dollar": ("$", "dollar", "dollars", "US$"),
    "euro": ("€", "euro", "euros"),
    "pound": ("£", "pound", "pounds"),
    "rand": ("rand", "R"),
    "yen": ("¥", "yen"),
    "rupee": ("₹", "rupee", "rupees"),
    "and": ("and", "&"),
    "while": ("while", "whilst"),
    "television": ("television", "TV"),
    "according": ("according to",),
    "minutes": ("minutes", "min", "mins"),
    "one-third": ("one third", "one-third"),
    "two-thirds": ("two thirds", "two-thirds"),
    "three-quarters": ("three quarters", "three-quarters"),
    "war-one": ("War One", "War I"),
    "war-two": ("War Two", "War II"),
    "celsius": ("degrees Celsius", "degrees centigrade", "° C"),
    "fahrenheit": ("degrees Fahrenheit", "° F"),
    "a-few": ("a few",),
    "a-little": ("a little",),
}
"""What some houses shorten and others write out; a form in capitals means itself only in capitals. Few are no few."""

WITH_CAPITALS = frozenset("=war-one =war-two".split())
"""Which are names only with a capital on each word: `the war I saw` is none."""

NUMBERED = {"no": ".", "nos": ".", "nr": ".", "number": ""}
"""What stands before the number of a thing, and the stop behind it; without it, `No` has to stand in a sentence."""

CURRENCIES = frozenset("=dollar =euro =pound =rand =yen =rupee".split())
"""Which stand before or behind their number."""

COURTESY = frozenset("=mister =mrs =ms".split())
"""Titles that some houses give to everybody and others to nobody."""

NAMELESS = COURTESY | {"=number-of-a-thing"}
"""What has a capital and is no name: these, and `No.` before a number."""

MEASURES = CURRENCIES | frozenset(
    fold(word)
    for word in (
        "=one-third =two-thirds =three-quarters =minutes "
        "=celsius =fahrenheit ° "
        "=percent =kilometre =kilogram =million =billion =trillion =before-noon =after-noon minus thousand thousands "
        "hundred hundreds million millions billions trillions dozen dozens half halves third thirds quarter quarters "
        "once twice thrice double doubled triple tripled mile miles metre metres meter meters foot feet inch inches "
        "litre litres liter liters gallon gallons gram grams ton tons tonne tonnes acre acres hectare hectares degree "
        "degrees celsius fahrenheit percentage points cent cents knots "
        "mille millier milliers millions milliard milliards moitié tiers quart centaine centaines dizaine dizaines "
        "mètres litres tonnes livres "
        "duisend miljoen miljard helfte derde kwart myl meter liter tausend milliarden hälfte "
        "ألف آلاف مليون ملايين مليار مليارات مئة مئات نصف ثلث ربع دولار يورو جنيه ليرة درهم ريال كيلومتر "
        "كيلومترات طن درجة"
    ).split()
)
"""Words that say how much, beside the numbers: another one is another number. As they are compared."""

NOT_VERBS = (
    "is are was were do does did have has had would could should must need might may am will can shall"
).split()
"""Verbs that `not` is joined to, as `n't` or as a word of its own."""

SHORT_VERBS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'s": "is"}
"""What is joined to a pronoun, and what it stands for."""

PRONOUNS = "i you he she it we they that there who what here where".split()

SAYING = frozenset(
    fold(word)
    for word in (
        "said says say saying told tells added adds adding =according stated states dit déclaré dite indiqué ajouté "
        "selon sê gesê volgens sagte قال قالت وقال وقالت بحسب وفقا أضاف وأضاف أضافت وأضافت"
    ).split()
)
"""Words that say who says something and no more, as they are compared: not `claimed`, not `warned`."""

ACCORDING = frozenset(fold(word) for word in "=according selon volgens بحسب وفقا".split())
"""Those of them that stand before who says it."""

TELLING = frozenset("told tells".split())
"""Those behind which it stands to whom."""

PARTICIPLES = frozenset("adding saying".split())
"""Those that have no speaker of their own."""

AUXILIARIES = frozenset("has have had a ont het hat".split())
"""Verbs that stand before `said` in some languages and say nothing of their own there."""

SMALL_WORDS = frozenset(
    "the a an of that which who to on in at for his her their its he she it they there been being have has had le la "
    "les l' de du des d' die 'n 'die".split()
)
"""Words that may come and go without another meaning; what they stand with tells."""

ARTICLES = frozenset("the a an that of le la les un une que die 'n dat dass".split())
"""Words that a house leaves out or puts in by habit."""

POINTING = frozenset("that dat dass".split())
"""Those of them that begin a part of a sentence, or point at somebody where an article could stand: `that man`."""

BEFORE_A_DAY = frozenset("on the le am op de den في يوم".split())
"""Words that one house puts before a day and the other leaves out."""

NEGATIONS = frozenset(
    fold(word)
    for word in (
        "not no never nobody nothing none nor neither without cannot nowhere hardly barely scarcely ne pas jamais "
        "aucun aucune sans rien ni guère nie nooit geen niemand niks nêrens sonder nicht kein keine keinen keiner "
        "keinem nie niemals nichts ohne لا لم لن ليس ليست ليسوا غير بدون دون بلا عدم "
        "ولا ولم ولن وليس وليست فلا فلم فلن فليس"
    ).split()
)
"""Words that turn what is said into its opposite, as they are compared."""

IN_A_PLACE = frozenset("in at near outside inside".split())
"""Words before a place."""

PLACES_WITH = frozenset("the a an old new northern southern eastern western central".split())
"""Words between them."""

PLACES = frozenset(
    "airport area capital church city court courtroom courthouse district embassy forest harbour hospital hotel island "
    "ministry mosque parliament port prison province region school square stadium station street suburb town "
    "university village".split()
)
"""Places: nothing that happens on a day, so that a day may stand before or behind them."""

CONJUNCTIONS = frozenset("=and and or but et ou mais en of maar und oder aber و او".split())
"""Words on whose sides two others may change places."""

PERSONS = frozenset("he she they him her them his their il elle ils elles hy sy hulle هو هي هم".split())
"""Words for whom it is about: another one is about another person."""

LACKING = frozenset(fold(word) for word in "without sans sonder ohne بدون دون بلا".split())
"""Words that deny no more than what stands behind them, wherever that stands."""

BINDING = (NEGATIONS - LACKING) | frozenset(
    fold(word)
    for word in (
        "only even also just alone always still already both each all nearly almost merely simply mainly mostly partly "
        "largely exactly especially particularly allegedly reportedly probably perhaps possibly again too instead "
        "seulement presque aussi même encore déjà toujours surtout peut-être net ook amper slegs selfs weer miskien "
        "nur auch fast sogar schon noch wieder vielleicht فقط أيضا حتى تقريبا ربما"
    ).split()
)
"""Words that say something about what stands beside them: in another place they say something else."""

BEGINNINGS = frozenset(
    "in on at after before during since until under over near with without when while =while as by from because for "
    "en à au aux dans après avant pendant depuis lors quand sous près avec in op na voor tydens sedert onder by met "
    "nach vor während seit bei mit في بعد قبل خلال منذ عند مع".split()
)
"""Words with which a part of a sentence begins that stands before or behind the rest."""
