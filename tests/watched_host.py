"""A program that uses all of dmarticle, and writes down what the process did meanwhile: run by `test_hosts.py`."""

import decimal
import json
import locale
import logging
import os
import pickle
import signal
import socket
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.spawn", "os.posix_spawn", "os.putenv",
    "os.unsetenv", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "os.chdir", "os.symlink", "os.link",
    "os.truncate", "shutil.", "tempfile.", "urllib.", "http.", "ftplib.", "smtplib.", "sqlite3.", "pickle.find_class",
    "ctypes.", "code.__new__", "marshal.loads", "builtins.input", "signal.", "syslog.", "webbrowser.", "mmap.",
)  # fmt: skip
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
KEPT: dict[str, object] = {}


class Watch:
    """What happened while one stage ran."""

    def __init__(self) -> None:
        self.on = False
        self.clear()
        sys.addaudithook(self.heard)

    def clear(self) -> None:
        self.events: list[str] = []
        self.opened: list[str] = []
        self.compiled: list[str] = []
        self.environment: list[str] = []

    def heard(self, event: str, arguments: tuple) -> None:
        if not self.on:
            return
        if event == "open":
            path, mode, flags = arguments
            self.opened.append(str(path))
            if (isinstance(mode, str) and set(mode) & set("wax+")) or (isinstance(flags, int) and flags & WRITING):
                self.events.append(f"open {path}")
        elif event == "compile":
            self.compiled.append(str(arguments[1]))
        elif event == "exec" and self.importing is False:
            self.events.append(f"exec {arguments[0]}")
        elif event == "marshal.loads" and self.importing:
            pass  # modules come from there
        elif event.startswith(FORBIDDEN):
            self.events.append(f"{event} {arguments!r:.80}")

    importing = False


class Environment(dict):
    """An environment that says who asks."""

    def __init__(self, values, watch: Watch) -> None:
        super().__init__(values)
        self._watch = watch

    def __getitem__(self, key):
        if self._watch.on:
            self._watch.environment.append(key)
        return super().__getitem__(key)

    def get(self, key, default=None):
        if self._watch.on:
            self._watch.environment.append(key)
        return super().get(key, default)


def state() -> dict[str, object]:
    """Everything that belongs to the whole process and that a library could change."""
    return {
        "locale": locale.setlocale(locale.LC_ALL),
        "warnings": list(warnings.filters),
        "recursion limit": sys.getrecursionlimit(),
        "digits": sys.get_int_max_str_digits(),
        "decimal": repr(decimal.getcontext()),
        "sys.path": list(sys.path),
        "hooks": (sys.excepthook, sys.displayhook, sys.settrace, sys.gettrace(), list(sys.meta_path)),
        "signals": [signal.getsignal(number) for number in sorted(signal.valid_signals())],
        "logging": (logging.root.level, list(logging.root.handlers), logging.root.manager.disable),
        "folder": os.getcwd(),
        "threads": __import__("threading").active_count(),
        "streams": (sys.stdout, sys.stderr, sys.stdin),
        "json": (json.JSONDecoder, json.JSONEncoder, json.loads),
    }


def use(files: list[bytes]) -> None:
    """Use all that the library has for a payload."""
    import dmarticle as dm

    for data in files:
        article = dm.loads(data)
        for body in (article.body, dm.NLP.run(article.body.html)):
            assert isinstance(body.html + body.text + body.markdown, str)
        dm.sanitize(article.body.html + "<p onclick=x>${exec('1')} {{ 7*7 }} <% x %></p>")
        dm.to_source(article)
        dm.diff(article, dm.loads(data))
        list(dm.iter_articles(data))
        dm.sniff(data)
        dm.inspect([data])
        repr(article)


def misbehave(_files: list[bytes]) -> None:
    """Do what the library must not do, so that the watch is watched."""
    KEPT["file"] = open(os.devnull, "w")  # noqa: SIM115
    with socket.socket() as made:
        made.connect_ex(("127.0.0.1", 9))
    subprocess.run([sys.executable, "-c", ""], check=True)
    exec(compile("1", "payload", "exec"))  # noqa: S102
    pickle.loads(pickle.dumps(Path()))  # noqa: S301
    os.environ["HOME"]
    sys.setrecursionlimit(sys.getrecursionlimit() + 1)
    warnings.simplefilter("error")
    sys.path.append("x")
    decimal.getcontext().prec += 1


def watched(watch: Watch, work: Callable[[], None], *, importing: bool) -> dict[str, object]:
    before = state()
    watch.clear()
    watch.importing, watch.on = importing, True
    work()
    watch.on = False
    after = state()
    changed = [key for key, value in before.items() if value != after[key]]
    return {
        "events": watch.events,
        "opened": watch.opened,
        "compiled": watch.compiled,
        "environment": watch.environment,
        "changed": changed,
    }


def main(arguments: list[str]) -> None:
    sys.path.insert(0, str(ROOT)) if (ROOT / "dmarticle").is_dir() else None
    import attrs  # noqa: F401 - what others do when they are imported is theirs
    import cattrs.preconf.json  # noqa: F401
    import dateutil.parser
    import dateutil.tz
    import dateutil.zoneinfo  # noqa: F401
    import selectolax.lexbor  # noqa: F401

    misbehaving = "--misbehave" in arguments
    files = [Path(each).read_bytes() for each in arguments if each != "--misbehave"]
    watch = Watch()
    os.environ = Environment(os.environ, watch)  # noqa: B003 - so that reading it is seen
    stages = {"import": watched(watch, lambda: __import__("dmarticle"), importing=True)}
    if not misbehaving:  # dialects, zones and converters are made once, and are read from files then
        stages["first use"] = watched(watch, lambda: use(files), importing=True)
    stages["use"] = watched(watch, lambda: (misbehave if misbehaving else use)(files), importing=False)
    print(json.dumps(stages))


if __name__ == "__main__":
    main(sys.argv[1:])
