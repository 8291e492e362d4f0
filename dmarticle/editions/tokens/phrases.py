"""Phrases that say the same in two forms, as data: what is compared is the name of the meaning."""

NUMERALS = {
    word: str(number)
    for number, words in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
    for word in [words]
} | {word: str(10 * tens) for tens, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}
"""Numbers that some houses write as words and others as digits."""

ALIASES: dict[str, tuple[str, ...]] = {
    "united-states": ("United States", "U.S.", "US", "U.S", "USA"),
    "united-kingdom": ("United Kingdom", "U.K.", "UK"),
    "united-nations": ("United Nations", "U.N.", "UN"),
    "european-union": ("European Union", "E.U.", "EU"),
    "headquarters": ("headquarters", "HQ"),
    "percent": ("per cent", "percent", "pct", "%", "pour cent", "persent", "٪"),
    "kilometre": ("km", "kilometres", "kilometers", "kilometre", "kilometer"),
    "kilogram": ("kg", "kilograms", "kilogrammes"),
    "professor": ("Professor", "Prof.", "Prof"),
    "doctor": ("Doctor", "Dr.", "Dr"),
    "mister": ("Mister", "Mr.", "Mr"),
    "mrs": ("Mrs.", "Mrs"),
    "ms": ("Ms.", "Ms"),
    "saint": ("Saint", "St.", "St"),
    "million": ("million", "mln", "mn"),
    "billion": ("billion", "bln", "bn"),
    "and": ("and", "&"),
    "while": ("while", "whilst"),
    "television": ("television", "TV"),
    "according": ("according to",),
}
"""What some houses shorten and others write out; a form in capitals means itself only in capitals."""

NOT_VERBS = (
    "is are was were do does did have has had would could should must need might may am will can shall"
).split()
"""Verbs that `not` is joined to, as `n't` or as a word of its own."""

SHORT_VERBS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
"""What is joined to a pronoun, and what it stands for."""

PRONOUNS = "i you he she it we they that there who".split()

SAYING = frozenset(
    "said says say saying told tells added adds adding =according stated states dit déclaré dite indiqué ajouté selon "
    "sê gesê volgens قال قالت وقال وقالت بحسب وفقا اضاف واضاف اضافت".replace("é", "e")
    .replace("ê", "e")
    .split()
)
"""Words that say who says something and no more, as they are compared: not `claimed`, not `warned`."""

SMALL_WORDS = frozenset(
    "the a an of that which who to on in at for his her their its he she it they there been being have has had le la "
    "les l' de du des d' die 'n 'die".split()
)
"""Words that may come and go without another meaning; what they stand with tells."""

ARTICLES = frozenset("the a an that of le la les un une die 'n".split())
"""Words that a house leaves out or puts in by habit."""

NEGATIONS = frozenset(
    "not no never nobody nothing none nor neither without cannot nowhere hardly ne pas jamais aucun aucune sans rien "
    "nie nooit geen niemand niks sonder لا لم لن ليس ليست غير بدون دون".split()
)
"""Words that turn what is said into its opposite."""
