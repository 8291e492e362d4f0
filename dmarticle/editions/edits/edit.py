"""One thing that two editions say in two ways, and what it is."""

from enum import StrEnum

from attrs import frozen


class EditKind(StrEnum):
    """What differs between some words of one edition and those of the other. The order is that of reports."""

    NUMBER = "number"
    """Substance: a number, a unit or a currency that is not the same, or that one edition alone has."""
    DATE = "date"
    """Substance: another day, or a day that one edition alone has."""
    NAME = "name"
    """Substance: a name, or a word with a capital inside a sentence, that one edition alone has."""
    NEGATION = "negation"
    """Substance: one edition says no where the other does not."""
    QUOTATION = "quotation"
    """Substance: other words in quotation marks, or words in quotation marks in one edition alone."""
    CUT = "cut"
    """Substance: words that the left edition alone has."""
    ADDED = "added"
    """Substance: words that the right edition alone has."""
    WORDING = "wording"
    """Substance: other words; whether they say the same, a person has to tell."""
    SPELLING = "spelling"
    """Style: `radicalised` and `radicalized`."""
    HYPHENATION = "hyphenation"
    """Style: `blindspot`, `blind-spot` and `blind spot`."""
    CAPITALS = "capitals"
    """Style: `Isis-K` and `ISIS-K`."""
    ACCENTS = "accents"
    """Style: `Nuñez` and `Nunez`."""
    NAME_FORM = "form of a name"
    """Style: one name with the marks of a transliteration and without: `Sana'a` and `Sanaa`."""
    DATE_FORM = "form of a date"
    """Style: `3 January` and `Jan. 3`; a day of the week for the date it can be."""
    NUMERAL = "numeral"
    """Style: `seven` and `7`, `1,000` and `1000`, `1.2m` and `1.2 million`."""
    SHORT_FORM = "short form"
    """Style: `United States` and `US`, `didn't` and `did not`."""
    ATTRIBUTION = "attribution"
    """Style: the same speaker says it, in another place or other words: `X said`, `said X`, `according to X`."""
    ORDER = "word order"
    """Style: a sentence, a name beside what is said of it, a day beside a place, a word of a name in another place."""
    QUOTATION_MARKS = "quotation marks"
    """Style: `“` and `"`, `’` and `'`."""
    DASHES = "dashes"
    """Style: `–` and `—`."""
    PUNCTUATION = "punctuation"
    """Style: a comma, a colon, where a sentence ends."""
    SMALL_WORDS = "small words"
    """Style: an article, `that` or a courtesy title which one house leaves out."""
    SAME = "same"
    """The same words, written in the same way."""

    @property
    def is_substance(self) -> bool:
        """Whether what is said may differ."""
        return self in _SUBSTANCE

    @property
    def is_style(self) -> bool:
        """Whether only the house style differs."""
        return self not in _SUBSTANCE and self is not EditKind.SAME


_SUBSTANCE = frozenset(list(EditKind)[: list(EditKind).index(EditKind.SPELLING)])


@frozen
class Edit:
    """A run of words as both editions have them. All `left` in a row are the text of the left side."""

    kind: EditKind
    """What it is; `SAME` where nothing differs."""
    left: str
    """As the left edition has it, with spaces; `""` where it has nothing here."""
    right: str
    """As the right edition has it; `""` where it has nothing here."""
    note: str | None = None
    """What was assumed or found out, such as the rule of a spelling; None where there is nothing to say."""
