"""Looks for inputs that break a promise, guided by what code they reach: `python tests/fuzz/run.py sanitize`.

Needs Google's atheris (`pip install atheris`). The targets are sanitize, loads and stream; everything behind the
name goes to libFuzzer, whose options are at https://llvm.org/docs/LibFuzzer.html#options. It stops at the first
finding, writes the input to a file and prints what was broken; a file behind the name is tried alone:

    python tests/fuzz/run.py sanitize -max_total_time=900 -timeout=20 -rss_limit_mb=4000
    python tests/fuzz/run.py sanitize crash-1f0c...
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

with atheris.instrument_imports(include=["dmarticle"]):
    import dmarticle as dm
    from dmarticle.dialects import whitebeard  # dialects load when one is needed, which is too late to be watched

from fuzz import targets  # noqa: E402 - it has to come behind what is watched
from markup import TOKENS  # noqa: E402

assert dm
assert whitebeard

ARTICLE = {"objectType": "Article", "id": "1", "title": "Sea", "contents": "<p>Up.</p>", "authors": [{"id": "7"}]}
JSON_TOKENS = (
    *'{ } [ ] , : " \\ \\u \\ud800 0 -0 1e5 1E999 -1 0.1 null true false NaN Infinity \ufeff \x00 '.split(" "),
    *(json.dumps(key) + ":" for key in ("objectType", "id", "data", "error", "contents", "options", "authors", "url")),
    *('"Article"', '"1"', '"2024-07-19 11:21:17"', '"<p>x</p>"', "\n", "\r\n", "\x1e", "[2024-07-19] log\n"),
    json.dumps(ARTICLE),
    json.dumps({"data": [ARTICLE, ARTICLE]}),
    "<!doctype html>",
    '<astro-island props="{&quot;a&quot;:[0,{&quot;objectType&quot;:[0,&quot;Article&quot;],&quot;id&quot;:[0,1]}]}">',
    "<astro-island props='{",
    "&quot;",
    "<link rel=canonical href=/x>",
)


def markup(data: bytes) -> str:
    """Make markup of the fuzzer's bytes: each chooses a piece, or begins letters that stand as they are."""
    given = atheris.FuzzedDataProvider(data)
    return _pieces(given, TOKENS)


def _pieces(given: "atheris.FuzzedDataProvider", tokens: tuple[str, ...]) -> str:
    pieces: list[str] = []
    while given.remaining_bytes():
        choice = given.ConsumeIntInRange(0, len(tokens) + len(tokens) // 8)
        if choice < len(tokens):
            pieces.append(tokens[choice] * (1 if given.ConsumeIntInRange(0, 15) else given.ConsumeIntInRange(1, 60)))
        else:
            pieces.append(given.ConsumeUnicode(given.ConsumeIntInRange(1, 8)))
    return "".join(pieces)


def document(data: bytes) -> bytes:
    """Make bytes that look like JSON, or a web page, or a container of these, or like nothing."""
    given = atheris.FuzzedDataProvider(data)
    form = given.ConsumeIntInRange(0, 9)
    if form == 0:
        return given.ConsumeBytes(given.remaining_bytes())
    made = _pieces(given, JSON_TOKENS).encode("utf-8", "surrogatepass")
    wrapped = {1: targets.gzipped, 2: targets.zipped}.get(form, bytes)(made)
    return wrapped[: len(wrapped) * 3 // 4] if form == 3 else wrapped


TARGETS: dict[str, Callable[[bytes], None]] = {
    "sanitize": lambda data: targets.sanitize(markup(data)),
    "loads": lambda data: targets.loads(document(data)),
    "stream": lambda data: targets.stream(document(data)),
}


def main() -> None:
    """Fuzz one target, or say which there are."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:
        sys.exit(f"usage: {sys.argv[0]} {{{','.join(TARGETS)}}} [libFuzzer's options]")
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
