"""The few words that a page or a text says of its own, one table a language.

A language that is missing is a table of a few lines, given to the export:

    GERMAN = Labels(language="de", by="Von {names}", conjunction="und", ...)
"""

from datetime import datetime

from attrs import frozen

from .moments import zone_of


@frozen(kw_only=True)
class Labels:
    """The words around an article, in one language."""

    language: str
    """BCP 47 tag of what they are in."""
    by: str
    """Before those who wrote it, with `{names}` in it."""
    conjunction: str
    """Between the last two of several names."""
    published: str
    """Before the moment of publication."""
    updated: str
    """Before the moment of the last update."""
    minutes: str
    """How long it takes to read, with `{minutes}` in it."""
    sponsored: str
    """Before those who paid for it."""
    related: str
    """Above links to other stories."""
    topics: str
    """Before keywords."""
    source: str
    """Before where it was taken from."""
    links: str
    """Above addresses that the text has numbers for."""
    picture: str
    """What stands for a picture in plain text."""
    audio: str
    """What stands for a sound recording in plain text."""
    video: str
    """What stands for a film in plain text."""
    file: str
    """What stands for a document in plain text."""
    embed: str
    """What stands in plain text for a piece of another site whose name is not known."""
    months: tuple[str, ...]
    """The names of the months, from January; `()` for dates in figures."""
    date: str = "{day} {month} {year}, {time}"
    """How a date is written."""
    colon: str = ":"
    """What stands behind a word before that which it names."""

    def moment(self, moment: datetime) -> str:
        """Give a date for people, with its offset from UTC: without it a clock says little to readers elsewhere."""
        zone = f" {zone_of(moment)}"
        if not self.months:
            return moment.isoformat(" ", "minutes")[:16] + zone
        month = self.months[moment.month - 1]
        return self.date.format(day=moment.day, month=month, year=moment.year, time=f"{moment:%H:%M}{zone}")

    def names(self, names: "list[str] | tuple[str, ...]") -> str:
        """Join names as people say them."""
        *first, last = names or ("",)
        return f"{', '.join(first)} {self.conjunction} {last}" if first else last


ENGLISH = Labels(
    language="en", by="By {names}", conjunction="and", published="Published", updated="Updated",
    minutes="{minutes} min read", sponsored="Sponsored by", related="Related", topics="Topics", source="Source",
    links="Links", picture="Picture", audio="Audio", video="Video", file="File", embed="Embedded",
    months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
)  # fmt: skip

FRENCH = Labels(
    language="fr", by="Par {names}", conjunction="et", published="Publié", updated="Mis à jour",
    minutes="{minutes} min de lecture", sponsored="Sponsorisé par", related="À lire aussi", topics="Thèmes",
    source="Source", links="Liens", picture="Photo", audio="Audio", video="Vidéo", file="Fichier", embed="Contenu lié",
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ),
    date="le {day} {month} {year} à {time}", colon="\u00a0:",
)  # fmt: skip

ARABIC = Labels(
    language="ar", by="بقلم {names}", conjunction="و", published="نُشر", updated="حُدّث",
    minutes="{minutes} د. قراءة", sponsored="برعاية", related="اقرأ أيضًا", topics="مواضيع", source="المصدر",
    links="روابط", picture="صورة", audio="صوت", video="فيديو", file="ملف", embed="محتوى مضمّن",
    months=(
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
    ),
    date="في {day} {month} {year}، {time}",
)  # fmt: skip

AFRIKAANS = Labels(
    language="af", by="Deur {names}", conjunction="en", published="Gepubliseer", updated="Bygewerk",
    minutes="{minutes} min. se lees", sponsored="Geborg deur", related="Lees ook", topics="Onderwerpe", source="Bron",
    links="Skakels", picture="Foto", audio="Klank", video="Video", file="Lêer", embed="Ingebed",
    months=(
        "Januarie", "Februarie", "Maart", "April", "Mei", "Junie", "Julie", "Augustus", "September", "Oktober",
        "November", "Desember",
    ),
)  # fmt: skip

_BY_LANGUAGE = {each.language: each for each in (ENGLISH, FRENCH, ARABIC, AFRIKAANS)}


def labels_for(language: str | None) -> Labels:
    """Give the words for the language of an article; the English ones where there are none in it."""
    return _BY_LANGUAGE.get((language or "").partition("-")[0].lower(), ENGLISH)
