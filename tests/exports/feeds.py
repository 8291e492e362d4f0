"""What the tests of all feeds share."""

from pathlib import Path

from articles import ARTICLES

import dmarticle as dm

PAPER = "https://www.paper.example/"
RULES = [step.name for step in dm.NEWS.steps if isinstance(step, dm.Rule)]
SCHEMAS = Path(__file__).parent / "schemas"


def read(html):
    """The blocks that a written body is read as."""
    return dm.NEWS.only(*RULES).run(html).blocks


def exported(article, name):
    """The document and the problems."""
    problems = []
    return dm.export(article, name, on_problem=problems.append), problems


def codes(problems):
    """The codes of problems."""
    return {each.code for each in problems}


def missing(problems):
    """The places of what is required and not there."""
    return {each.path for each in problems if each.code == "export.missing"}


def real(shared):
    """Every real article."""
    return [dm.load(path) for path in sorted((shared / "payloads" / "whitebeard").glob("*.json"))]


def everything(shared):
    """Every article of the tests, and every real one."""
    return [*ARTICLES.values(), *real(shared)]


def story_of(article):
    """The blocks of the introduction and the body."""
    return (*(article.introduction.blocks if article.introduction else ()), *article.body.blocks)
