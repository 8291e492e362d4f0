"""The site, built once from docs/, for the tests that follow its links and those that look at it in a browser."""

import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import mkdtemp

ROOT = Path(__file__).resolve().parents[1]


def missing() -> str:
    """Say what is not there to build the site; `""` when all is."""
    lacking = [name for name in ("sphinx", "furo", "myst_parser", "sphinx_copybutton") if find_spec(name) is None]
    return f"{', '.join(lacking)} not installed; the extra docs brings it" if lacking else ""


@cache
def built() -> Path:
    """Build the site with warnings as errors, and give its folder."""
    site = Path(mkdtemp(prefix="dmarticle-site-"))
    command = [sys.executable, "-m", "sphinx", "--quiet", "--keep-going", "--fail-on-warning", "docs", str(site)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return site
