"""The oldest versions that are promised, as constraints for pip: `python tests/floors.py > floors.txt`."""

import re
import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).resolve().parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
OPTIONAL = PROJECT["optional-dependencies"]
OURS = {"test", "browser", "bench", "lint", "docs", "notebook"}
"""The extras of those who work on dmarticle or run its notebooks; all others are what a program may ask for."""
EXTRAS = tuple(name for name in OPTIONAL if name not in OURS)

_FLOOR = re.compile(r"(?P<name>[A-Za-z0-9._-]+)>=(?P<version>[0-9.]+)(?P<marker>;.*)?")


def floors() -> dict[str, str]:
    """Give the oldest version of each package that dmarticle runs with, by its name."""
    return {each["name"]: each["version"] for each in _stated()}


def constraints() -> list[str]:
    """Give the oldest versions as pip takes them; one for some Pythons only is left to its marker."""
    return [f"{each['name']}=={each['version']}{each['marker'] or ''}" for each in _stated()]


def _stated() -> list[re.Match[str]]:
    stated = [*PROJECT["dependencies"], *(each for extra in EXTRAS for each in OPTIONAL[extra])]
    found = [_FLOOR.match(each) for each in stated]
    assert all(found), f"a requirement without a floor among {stated}"
    return [each for each in found if each]


if __name__ == "__main__":
    print("\n".join(constraints()))
