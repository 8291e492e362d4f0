"""The oldest versions that are promised, as constraints for pip: `python tests/floors.py > floors.txt`."""

import re
import tomllib
from pathlib import Path

PROJECT = tomllib.loads((Path(__file__).resolve().parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = ("arrow", "cli", "editions", "fast", "newsml", "progress")
"""What a user may add; the other extras are for those who work on dmarticle."""

_FLOOR = re.compile(r"(?P<name>[A-Za-z0-9._-]+)>=(?P<version>[0-9.]+)")


def floors() -> dict[str, str]:
    """Give the oldest version of each package that dmarticle runs with, by its name."""
    stated = [*PROJECT["dependencies"], *(each for extra in EXTRAS for each in PROJECT["optional-dependencies"][extra])]
    found = [_FLOOR.match(each) for each in stated]
    assert all(found), f"a requirement without a floor among {stated}"
    return {each["name"]: each["version"] for each in found if each}


if __name__ == "__main__":
    print("\n".join(f"{name}=={version}" for name, version in floors().items()))
