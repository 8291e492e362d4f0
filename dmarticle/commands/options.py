"""Options that several commands have, and what their words stand for."""

from argparse import ArgumentParser, Namespace
from typing import TypedDict

from ..body.pipeline import Pipeline
from ..body.presets import ARCHIVE, NEWS, NLP, SYNDICATION
from ..profiles import NEUTRAL, PROFILES, Profile
from .parser import one_of

PIPELINES: dict[str, Pipeline] = {"news": NEWS, "archive": ARCHIVE, "syndication": SYNDICATION, "nlp": NLP}
PROFILES_BY_NAME: dict[str, Profile] = {each.name: each for each in (*PROFILES, NEUTRAL)}


class Reading(TypedDict):
    """How articles are read."""

    pipeline: Pipeline
    profile: Profile | None


def add_pipeline(parser: ArgumentParser) -> None:
    """Add the choice of what a body goes through."""
    parser.add_argument(
        "--pipeline",
        type=one_of("pipeline", PIPELINES),
        choices=tuple(PIPELINES),
        default="news",
        help="what a body goes through: news (the default) sets promos, appeals and sign-offs aside, archive leaves "
        "all in its place, syndication sets notes aside too, nlp keeps running text alone",
    )


def add_profile(parser: ArgumentParser, *, otherwise: str = "chosen by the hosts an article names") -> None:
    """Add the choice of a publication.

    Args:
        parser: What it is added to.
        otherwise: What is used where none is chosen.
    """
    parser.add_argument(
        "--profile",
        type=one_of("profile", PROFILES_BY_NAME),
        choices=tuple(PROFILES_BY_NAME),
        help=f"the publication; else {otherwise}",
    )


def add_reading(parser: ArgumentParser) -> None:
    """Add what all have that read articles: what bodies go through, and the publication."""
    add_pipeline(parser)
    add_profile(parser)


def add_id(parser: ArgumentParser) -> None:
    """Add the choice of one article among many."""
    parser.add_argument("--id", metavar="ID", help="of many, as in a dump or a folder, the first article with this id")


def reading_of(options: Namespace) -> Reading:
    """Give what was chosen of what `add_reading` adds, as `load`, `iter_articles` and `inspect` take it."""
    return {"pipeline": PIPELINES[options.pipeline], "profile": profile_of(options.profile)}


def profile_of(name: str | None) -> Profile | None:
    """Give the profile of a name; None where none was chosen."""
    return None if name is None else PROFILES_BY_NAME[name]
