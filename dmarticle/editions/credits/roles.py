"""What lines of credit say that people did, as data: one table a language.

A language that is missing is a table of a few lines; the phrases of a profile (`notes["credit"]`) are known beside it.
"""

from attrs import frozen


@frozen(kw_only=True)
class Roles:
    """The words of one language around those who worked on a story; as people read them, in any case of letters."""

    work: tuple[str, ...] = ()
    """What is done, before a word for `by` or a colon: `Reporting by A. Smith`, `Research: A. Smith`."""
    before: tuple[str, ...] = ()
    """What may stand before it: `Additional reporting by A. Smith`."""
    done: tuple[str, ...] = ()
    """What was done, before a word for `by`: `Compiled by A. Smith`."""
    bare: tuple[str, ...] = ()
    """What stands right before a name: `Reportage A. Smith`."""
    beside: tuple[str, ...] = ()
    """What stands before who helped, an agency or somebody somewhere: `With Reuters`."""
    by: tuple[str, ...] = ()
    """Between the work and a name."""
    behind: tuple[str, ...] = ()
    """What stands behind the names: `A. Smith contributed to this report`."""
    somewhere: tuple[str, ...] = ()
    """The same, where a place must follow: `A. Smith reported from Kyiv`."""
    over: tuple[str, ...] = ()
    """What may stand before what was done: `This story was written by A. Smith`."""
    after: tuple[str, ...] = ()
    """What may stand behind the names and says nothing about them."""


ENGLISH = Roles(
    work=(
        "reporting", "writing", "editing", "research", "graphics", "graphic", "photography", "photographs", "video",
        "translation", "production", "fact-checking", "data analysis", "illustrations", "design", "text", "words",
        "input", "inputs", "assistance", "contributions", "files", "copy editing", "subediting",
    ),
    before=("additional", "further", "extra", "more", "with", "with additional", "with further", "with more"),
    done=(
        "reported", "written", "compiled", "edited", "translated", "researched", "photographed", "illustrated",
        "produced", "translated from the french", "translated from french", "translated from the arabic",
        "translated from arabic", "translated from afrikaans", "reporting was contributed",
        "additional reporting was contributed", "research was contributed", "reporting and writing",
        "reported and written",
        "writing and editing",
    ),
    beside=("with",),
    by=("by", "from"),
    behind=(
        "contributed to this report", "contributed to this story", "contributed to this article",
        "contributed to the report", "contributed to reporting", "contributed reporting", "contributed research",
        "contributed additional reporting", "also contributed to this report", "also contributed reporting",
    ),
    somewhere=("reported", "contributed", "also contributed"),
    over=(
        "this story was", "this article was", "this report was", "this piece was", "this dispatch was",
    ),
)  # fmt: skip
"""English."""

FRENCH = Roles(
    work=("reportage", "reportages", "texte", "textes", "traduction", "recherche", "infographie", "montage"),
    before=("avec un", "avec des"),
    done=(
        "édité", "edité", "rédigé", "écrit", "traduit", "traduit de l'anglais", "traduit de l’anglais",
        "traduit de l'arabe", "traduit de l’arabe", "propos recueillis", "propos recueillis et traduits", "adapté",
    ),
    bare=("reportage", "version française", "avec la contribution de", "avec le concours de",
        "avec la participation de"),
    beside=("avec",),
    by=("par", "de", "d'", "d’"),
    behind=(
        "a contribué à cet article", "ont contribué à cet article", "a contribué à ce reportage",
        "ont contribué à ce reportage", "a participé à cet article", "ont participé à cet article",
    ),
    over=("cet article a été", "ce reportage a été", "ce texte a été"),
)  # fmt: skip
"""French; Reuters writes its roles before the names without more."""

AFRIKAANS = Roles(
    work=("beriggewing", "verslag", "verslaggewing", "redigering", "vertaling", "navorsing", "teks", "redaksie"),
    before=("bykomende", "addisionele", "verdere", "met", "met bykomende"),
    done=("berig", "geskryf", "geredigeer", "vertaal", "saamgestel", "opgestel"),
    beside=("met",),
    by=("deur", "van"),
    behind=("het bygedra tot hierdie berig", "het bygedra tot hierdie artikel", "het tot hierdie berig bygedra"),
    over=("hierdie berig is", "hierdie artikel is"),
)
"""Afrikaans."""

ARABIC = Roles(
    work=("تغطية صحفية", "تغطية", "كتابة", "إعداد", "تحرير", "ترجمة", "تغطية إضافية"),
    bare=(
        "تغطية صحفية", "شارك في التغطية", "شاركت في التغطية", "ساهم في التغطية", "ساهمت في التغطية", "إعداد", "تحرير",
        "ترجمة",
    ),
    by=("من", "بقلم"),
    behind=("ساهم في هذا التقرير", "ساهمت في هذا التقرير", "شارك في إعداد التقرير"),
    after=("للنشرة العربية",),
)  # fmt: skip
"""Arabic."""

ROLES = (ENGLISH, FRENCH, AFRIKAANS, ARABIC)
"""All that are known."""
