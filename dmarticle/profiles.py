"""What a publication is known by, and what a payload does not say about it.

A profile is data: where the newsroom's clock stands, which hosts are one host, and the house's own
phrases. The steps of the body bring the rules, a profile brings the words. Make one in a few lines:

    MINE = Profile(name="my-paper", domains=("mypaper.example",), zone="Europe/Paris", language="fr")
"""

from collections.abc import Iterable, Mapping

from attrs import Factory, field, frozen

from . import urls
from .zones import zone

AGENCIES = (
    "AFP", "Agence France-Presse", "Al Jazeera", "ANA", "ANP", "Ansa", "AP", "Associated Press",
    "Bloomberg", "dpa", "EFE", "EPA", "Kyodo", "PA Media", "Reuters", "SAPA", "TASS", "UPI", "Xinhua",
)  # fmt: skip
"""News agencies that sign stories the world over."""

CREDIT_LABELS = (
    "Photo", "Photos", "Photo credit", "Photograph", "Image", "Images", "Picture", "Pictures", "Graphic",
    "Illustration", "Credit", "Source", "Photo supplied by", "Photo courtesy of", "Image courtesy of",
    "Crédit photo", "Crédits photo", "Crédit", "Photo fournie par", "Foto", "Foto's",
)  # fmt: skip
"""Words that stand before the name of who made or supplied a picture."""


def _known_zone(_profile: object, _attribute: object, name: str) -> None:
    zone(name)


def _lower(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name.casefold() for name in names)


@frozen(kw_only=True)
class Profile:
    """A publication as dmarticle knows it."""

    name: str
    """A short name, in lower case with hyphens."""
    domains: tuple[str, ...] = field(default=(), converter=_lower)
    """Domains that belong to the publication; one below them does too."""
    hosts: Mapping[str, str] = field(default=Factory(dict[str, str]), hash=False)
    """Hosts to be written as another one: from staging to canonical."""
    zone: str = field(default="UTC", validator=_known_zone)
    """IANA name of the zone that dates without one are taken to be in. Each use is noted as a problem."""
    language: str | None = None
    """BCP 47 tag used where the payload names no language, or None. Each use is noted as a problem."""
    agencies: tuple[str, ...] = AGENCIES
    """Names that are agencies, as an author or in a sign-off."""
    staff: tuple[str, ...] = ()
    """Author names that stand for the newsroom itself."""
    signoffs: tuple[str, ...] = ()
    """Desks and partners that sign at the end of a story, beside the agencies."""
    promos: tuple[str, ...] = ()
    """Labels before a link to another story, without their colon."""
    appeals: tuple[str, ...] = ()
    """Phrases by which a request to join, subscribe or donate is known."""
    credit_labels: tuple[str, ...] = CREDIT_LABELS
    """Words before the name of who made or supplied a picture."""

    def owns(self, url: str | None) -> bool:
        """Tell whether a URL is on one of the publication's domains."""
        return urls.on_domain(urls.host(url), self.domains)


NEUTRAL = Profile(name="neutral")
"""For a publication nobody has described: nothing is taken out of its bodies by phrase, dates are UTC."""

DAILY_MAVERICK = Profile(
    name="daily-maverick",
    domains=("dailymaverick.co.za",),
    hosts={"staging.dailymaverick.co.za": "www.dailymaverick.co.za"},
    zone="Africa/Johannesburg",
    language="en-ZA",
    staff=("Daily Maverick", "Staff Reporter", "DM168", "Maverick Citizen", "DM Opinionista"),
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
    promos=("Lire aussi", "À lire aussi", "Pour mémoire", "Lire", "Voir aussi", "Read also", "Read more"),
    appeals=("Abonnez-vous", "Soutenez L’Orient-Le Jour", "Soutenez L'Orient-Le Jour"),
)
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
