"""What a publication is known by, and what a payload does not say about it.

A profile is data: where the newsroom's clock stands, which hosts are one host, and the house's own
phrases. The steps of the body bring the rules, a profile brings the words. Make one in a few lines:

    MINE = Profile(name="my-paper", domains=("mypaper.example",), zone="Europe/Paris", language="fr")
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from attrs import Attribute, Factory, field, frozen

from . import urls
from .brief import Brief
from .problems import ConfigurationError, check_option, unknown_name
from .wording import WORDING, Wording
from .zones import zone

_HOST = re.compile(r"[^\s/@:?#]+(?::\d+)?")

AGENCIES = (
    "AFP", "Agence France-Presse", "Agence France Presse", "Al Jazeera", "ANA", "ANI", "ANP", "Ansa", "AP",
    "Associated Press", "Bloomberg", "dpa", "EFE", "EPA", "EPA-EFE", "Gallo Images", "Getty Images", "IANS", "Kyodo",
    "PA Media", "Press Trust of India", "PTI", "Reuters", "SAPA", "Shutterstock", "TASS", "UPI",
    "Xinhua", "رويترز", "أ ف ب", "ا ف ب", "فرانس برس", "وكالة فرانس برس", "أسوشيتد برس",
    "شينخوا",
)  # fmt: skip
"""Agencies for news and pictures, known the world over."""

STAFF_WORDS = (
    "staff", "reporter", "reporters", "correspondent", "correspondents", "writer", "writers", "editor", "editors",
    "newsroom", "team", "desk", "agencies", "editorial", "rédaction", "redaksie",
)  # fmt: skip
"""Words by which a name is known to be no person's."""

ORGANIZATION_WORDS = (
    "agency", "association", "board", "bureau", "centre", "center", "college", "commission", "company", "council",
    "department", "foundation", "government", "group", "institute", "international", "media", "ministry", "network",
    "news", "office", "organisation", "organization", "party", "press", "project", "service", "society", "trust",
    "union", "university", "watch", "agence", "fondation", "institut", "ministère", "université",
)  # fmt: skip
"""Words by which a name is known to be an organization's."""

PLACE_WORDS = (
    "cape", "central", "east", "eastern", "los", "new", "north", "northern", "port", "south", "southern", "united",
    "west", "western",
)  # fmt: skip
"""Words that names of places begin with, and names of people do not."""

NOTES: dict[str, tuple[str, ...]] = {
    "republication": (
        "First published", "This article was first published", "This story was first published",
        "This article first appeared", "This story first appeared", "This article was originally published",
        "This article is republished", "Cet article a été publié",
    ),
    "correction": (
        "Correction:", "This article has been corrected", "This story has been corrected", "Rectificatif",
        "An earlier version of this", "تصحيح:",
    ),
    "update": (
        "Update:", "Updated:", "This article has been updated", "This story has been updated",
        "This article was updated",
        "This story was updated", "Mise à jour", "تحديث:",
    ),
    "byline": ("By", "Words by", "Text by", "Par", "Deur", "بقلم"),
    "credit": (
        "Reporting by", "Additional reporting by", "Writing by", "Editing by", "Compiled by", "Additional writing by",
        "Reportage de", "Reportage par", "Rédaction de", "Rédaction par", "Édité par", "Édition de", "Édition par",
        "Verslaggewing deur", "Bykomende verslaggewing deur", "Redigering deur", "Geredigeer deur", "Saamgestel deur",
        "إعداد", "تحرير", "تغطية صحفية", "شارك في التغطية",
    ),
}  # fmt: skip
"""How notes about a story begin, by the kind of note."""

CREDIT_LABELS = (
    "Photo", "Photos", "Photo credit", "Photograph", "Photo supplied by", "Photo courtesy of", "File photo",
    "Image", "Images", "Image credit", "Image courtesy of", "Illustrative image", "Picture", "Pictures", "Graphic",
    "Illustration", "Screenshot", "Credit", "Source", "Sources", "Crédit photo", "Crédits photo", "Crédits photos",
    "Crédit", "Photo fournie par", "Photo d'illustration", "Photo d’illustration", "Foto", "Foto's", "Bron",
    "تصوير", "الصورة", "المصدر",
)  # fmt: skip
"""Words that stand before the name of who made or supplied a picture."""


def _named(_profile: object, attribute: "Attribute[Any]", name: object) -> None:
    if name is None and attribute.default is None:
        return
    if not isinstance(name, str) or not name.strip():
        raise ConfigurationError(f"the {attribute.name} of a profile is a text that is not empty; found {name!r}")


def _known_zone(_profile: object, _attribute: object, name: object) -> None:
    if not isinstance(name, str):
        raise ConfigurationError(f"a profile's zone is the name of one, not {type(name).__name__}")
    zone(name)


def _known_wording(_profile: object, _attribute: object, wording: object) -> None:
    if not isinstance(wording, Wording):
        raise ConfigurationError(f"a profile's wording is a Wording; found {type(wording).__name__}")


def _words(words: Iterable[str]) -> tuple[str, ...]:
    """Take words one by one; a lone string would be taken letter by letter, so it is refused."""
    if isinstance(words, str | bytes) or not isinstance(words, Iterable):
        raise ConfigurationError(f"a profile lists words in a tuple, such as ('Reuters', 'AFP'); found {words!r}")
    listed = tuple(words)
    for word in listed:
        if not isinstance(word, str) or not word.strip():
            raise ConfigurationError(f"a profile lists words; found {word!r} among them")
    return listed


def _phrases(phrases: Mapping[str, Iterable[str]]) -> Mapping[str, tuple[str, ...]]:
    check_option("notes", phrases, Mapping)
    for kind in phrases:
        if kind not in NOTES:
            raise unknown_name("kind of note", kind, NOTES)
    return {kind: _words(words) for kind, words in phrases.items()}


def _domains(domains: Iterable[str]) -> tuple[str, ...]:
    listed = tuple(domain.lower() for domain in _words(domains))
    for domain in listed:
        if not _HOST.fullmatch(domain):
            raise ConfigurationError(f"a domain is a bare name such as 'mypaper.example'; found {domain!r}")
    return listed


def _hosts(hosts: Mapping[str, str]) -> Mapping[str, str]:
    check_option("hosts", hosts, Mapping)
    return dict(zip(_domains(hosts), _domains(hosts.values()), strict=True))


class Relation(StrEnum):
    """Where a link leads, seen from an article."""

    PLACE = "place"
    """A place in the article itself (`#note`)."""
    INTERNAL = "internal"
    """The site the article is on; a relative link leads there too."""
    PUBLICATION = "publication"
    """Another site of the same publication."""
    EXTERNAL = "external"
    """Somebody else's site."""
    CONTACT = "contact"
    """No page: somebody to write to or to call."""


@frozen(kw_only=True, cache_hash=True, repr=False)
class Profile(Brief):
    """A publication as dmarticle knows it."""

    name: str = field(validator=_named)
    """A short name, in lower case with hyphens."""
    domains: tuple[str, ...] = field(default=(), converter=_domains)
    """Domains that belong to the publication; one below them does too."""
    hosts: Mapping[str, str] = field(default=Factory(dict[str, str]), hash=False, converter=_hosts)
    """Hosts to be written as another one: from staging to canonical."""
    zone: str = field(default="UTC", validator=_known_zone)
    """IANA name of the zone that dates without one are taken to be in. Each use is noted as a problem."""
    language: str | None = field(default=None, validator=_named)
    """BCP 47 tag used where the payload names no language, or None. Each use is noted as a problem."""
    agencies: tuple[str, ...] = field(default=AGENCIES, converter=_words)
    """Names that are agencies, as an author or in a sign-off."""
    staff: tuple[str, ...] = field(default=(), converter=_words)
    """Author names that stand for the newsroom itself."""
    staff_words: tuple[str, ...] = field(default=STAFF_WORDS, converter=_words)
    """Words by which an author's name is known to stand for a desk or for nobody in particular."""
    organization_words: tuple[str, ...] = field(default=ORGANIZATION_WORDS, converter=_words)
    """Words by which an author's name is known to be no person's."""
    place_words: tuple[str, ...] = field(default=PLACE_WORDS, converter=_words)
    """First words by which a name is known to be a place's."""
    signoffs: tuple[str, ...] = field(default=(), converter=_words)
    """Desks and partners that sign at the end of a story, beside the agencies. Without any, no sign-off is
    looked for."""
    promos: tuple[str, ...] = field(default=(), converter=_words)
    """Labels before a link to another story, without their colon."""
    appeals: tuple[str, ...] = field(default=(), converter=_words)
    """Phrases by which a request to join, subscribe or donate is known."""
    notes: Mapping[str, tuple[str, ...]] = field(default=Factory(NOTES.copy), hash=False, converter=_phrases)
    """How notes about a story begin, by kind: `republication`, `correction`, `update`, `byline` or
    `credit`."""
    credit_labels: tuple[str, ...] = field(default=CREDIT_LABELS, converter=_words)
    """Words before the name of who made or supplied a picture."""
    wording: Wording = field(default=WORDING, validator=_known_wording)
    """Small words around names, in the languages the publication writes in."""

    def relation(self, url: str, base_url: str | None = None) -> Relation:
        """Tell where a link leads.

        Args:
            url: Where it leads, as it stands in a cleaned body.
            base_url: The article it stands in. Without one, only the publication's own sites are told apart.
        """
        check_option("url", url, str)
        if url.startswith("#"):
            return Relation.PLACE
        check_option("base_url", base_url or "", str)
        host = urls.host(url)
        if not host:
            return Relation.CONTACT if url.lower().startswith(("mailto:", "tel:")) else Relation.INTERNAL
        if base_url is not None and host == urls.host(base_url):
            return Relation.INTERNAL
        return Relation.PUBLICATION if self.owns(url) else Relation.EXTERNAL

    def owns(self, url: str | None) -> bool:
        """Tell whether a URL is on one of the publication's domains."""
        check_option("url", url or "", str)
        return urls.on_domain(urls.host(url), self.domains)


NEUTRAL = Profile(name="neutral")
"""For a publication nobody has described: nothing is taken out of its bodies by phrase, dates are UTC."""

DAILY_MAVERICK = Profile(
    name="daily-maverick",
    domains=("dailymaverick.co.za",),
    hosts={"staging.dailymaverick.co.za": "www.dailymaverick.co.za"},
    zone="Africa/Johannesburg",
    language="en-ZA",
    staff=("Daily Maverick", "DM", "DM168", "Maverick Citizen", "DM Opinionista"),
    signoffs=(
        "DM", "DM168", "Daily Maverick", "GroundUp", "The Conversation", "News24",
        "Spotlight", "amaBhungane", "Scorpio", "Bhekisisa",
    ),
    promos=(
        "Read", "Read more", "Read also", "Also read", "Read next", "Read more here",
        "Read more in Daily Maverick", "Read in Daily Maverick", "Related", "Related articles",
        "Listen", "Watch", "In case you missed it",
    ),
    appeals=(
        "Become a Maverick Insider", "join our membership community", "our Maverick Insider members",
        "Support Daily Maverick", "Sign up for our newsletter", "Subscribe to our newsletter",
    ),
)  # fmt: skip
"""Daily Maverick, South Africa. Its payloads write wall-clock time without a zone; its own front end
labels the same figures UTC. The profile takes the newsroom's clock; `attrs.evolve(..., zone="UTC")`
takes the other reading."""

LORIENT_LE_JOUR = Profile(
    name="lorient-le-jour",
    domains=("lorientlejour.com", "olj.me"),
    zone="Asia/Beirut",
    language="fr-FR",
    staff=("L'Orient-Le Jour", "L’Orient-Le Jour", "OLJ", "L'Orient Today", "L’Orient Today"),
    signoffs=("OLJ", "L'Orient-Le Jour", "L’Orient-Le Jour"),
    promos=(
        "Lire aussi", "À lire aussi", "Pour mémoire", "Lire", "Voir aussi", "Read also", "Read more",
        "اقرأ أيضاً", "اقرأ أيضًا", "اقرأ أيضا", "إقرأ أيضاً", "إقرأ أيضًا", "إقرأ أيضا", "اقرأ المزيد",
        "شاهد أيضاً", "شاهد أيضًا", "شاهد أيضا",
    ),
    appeals=(
        "Abonnez-vous à L’Orient-Le Jour",
        "Abonnez-vous à L'Orient-Le Jour",
        "Soutenez L’Orient-Le Jour",
        "Soutenez L'Orient-Le Jour",
    ),
)  # fmt: skip
"""L'Orient-Le Jour and L'Orient Today, Lebanon."""

PROFILES = (DAILY_MAVERICK, LORIENT_LE_JOUR)
"""The publications that are known by their domains."""


def profile_for(hosts: Iterable[str], profiles: Iterable[Profile] = PROFILES) -> Profile:
    """Choose the profile that owns the first of the hosts that any profile owns; else the neutral one."""
    known = tuple(profiles)
    for host in hosts:
        for profile in known:
            if urls.on_domain(host.lower(), profile.domains):
                return profile
    return NEUTRAL
