"""What the documentation shows is what a strict type checker takes, so that who copies it has no work left."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec

import pytest
from typed_pages import PAGES, ROOT, UNTYPED, program, typed_pages, write_programs

CHECKERS = {
    "mypy": [
        *("mypy", "--strict", "--allow-redefinition", "--follow-imports", "silent"),
        *("--cache-dir", str(ROOT / ".mypy_cache" / "pages"), "."),
    ],
    "pyright": ["pyright", "--pythonpath", sys.executable, "--project", "."],
}
"""How each is called: over the pages, and not once more over the library. A name may come again as something else, as
at a prompt; for Pyright that goes without saying."""

SETTINGS = {
    "include": ["."],
    "extraPaths": [str(ROOT)],
    "typeCheckingMode": "strict",
    "reportUnusedExpression": False,  # a prompt shows what an expression gives
}

PAGE = """# A page

```python
>>> a = [
...     1]
>>> a
[1]

```

```python
b = 2
```

```sh
no Python
```
"""


def test_a_page_is_a_program_whose_lines_keep_their_numbers():
    assert program(PAGE).rstrip("\n") == "\n\n\na = [\n    1]\na\n\n\n\n\n\nb = 2"


@pytest.fixture(scope="module")
def programs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    write_programs(typed_pages(), folder)
    (folder / "pyrightconfig.json").write_text(json.dumps(SETTINGS))
    return folder


def check_installed(*names):
    lacking = [name for name in names if find_spec(name) is None]
    if lacking:
        pytest.skip(f"{', '.join(lacking)} not installed; the extras lint and docs bring them")


@pytest.mark.timeout(600)  # the first time a checker reads the whole library too
@pytest.mark.parametrize("checker", CHECKERS)
def test_every_page_passes_strict_type_checkers(checker, programs):
    check_installed(checker, "fastapi", "scrapy")
    command = [sys.executable, "-m", *CHECKERS[checker]]
    environment = {**os.environ, "MYPYPATH": str(ROOT)}
    done = subprocess.run(command, cwd=programs, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_checkers_find_what_is_wrong_on_a_page(tmp_path):
    check_installed("mypy")
    (tmp_path / "docs_wrong_md.py").write_text(program("```python\n>>> len(5)\n1\n\n```\n"))
    command = [sys.executable, "-m", *CHECKERS["mypy"]]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert "docs_wrong_md.py:2: error" in done.stdout


def test_what_is_not_checked_is_there():
    there = {page.relative_to(ROOT).as_posix() for page in PAGES}
    assert all(any(page.startswith(name) for page in there) for name in UNTYPED)
