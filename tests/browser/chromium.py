"""A page in headless Chromium that judges outputs, many at a time."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from contexts import CONTEXTS
from vocabulary import ATTRIBUTES, LINK_SCHEMES, MEDIA_SCHEMES

from dmarticle.body.nodes import ANCHOR_PREFIX

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HOST = "https://page.example/"
BATCH = 60
SETTLE = (50, 200, 1000, 5000)
"""Milliseconds that pictures have to fail and scripts to run, before and after the elements are used."""
CONTROLS = ("<a href=javascript:alert(1)>x</a>", "<img src=x onerror=alert(1)>")
"""Go in with each batch, and must be seen to run: a slow machine must not look like a safe output."""
PATIENCE = 30_000
"""Milliseconds after which a batch hangs."""

# Every address, this machine's own too, goes to a port where nobody listens.
_ARGUMENTS = ["--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>", "--mute-audio", "--disable-gpu"]
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    # Whatever would run or load is reported and goes on ...
    "Content-Security-Policy-Report-Only": "default-src 'none'; img-src http: https:; media-src http: https:",
    # ... but what may be loaded is not worth the wait.
    "Content-Security-Policy": "img-src 'none'; media-src 'none'",
}
_PAGE = "<!DOCTYPE html><title>page</title><body></body>"
_SCRIPT = Path(__file__).with_name("judge.js")


class Finding(NamedTuple):
    """One thing that must not be."""

    counter: str
    where: str
    detail: str


def missing() -> str | None:
    """What a machine lacks to run this, and how to get it; or None."""
    try:
        import playwright.sync_api  # noqa: F401
    except ImportError:
        return "the browser tests need Playwright: pip install '.[browser]'"
    if executable() is None:
        return "the browser tests need Chromium: apt-get install chromium, or its path in the variable CHROMIUM"
    return None


def executable() -> str | None:
    """The path of the browser, or None where there is none."""
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if name and (path := shutil.which(name))), None)


@contextmanager
def opened() -> Iterator["Browser"]:
    """Open a browser, and close it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


class Judge:
    """Knows of each output what came of it in the browser; an output is judged once."""

    def __init__(self, browser: "Browser") -> None:
        self.version = browser.version
        self._browser = browser
        self._page = None
        self._troubles: list[Finding] = []
        self._known: dict[str, list[Finding]] = {}
        self._options = {
            "allowed": {
                "attributes": {name: sorted(attributes) for name, attributes in ATTRIBUTES.items()},
                "followed": [f"{scheme}:" for scheme in sorted(LINK_SCHEMES)],
                "loaded": [f"{scheme}:" for scheme in sorted(MEDIA_SCHEMES)],
                "prefix": ANCHOR_PREFIX,  # of names that can clobber nothing
            },
            "contexts": [context._asdict() for context in CONTEXTS],
        }

    def judge(self, outputs: Iterable[str]) -> dict[str, list[Finding]]:
        """Give what was found of each output."""
        asked = list(dict.fromkeys(outputs))
        new = [output for output in asked if output not in self._known]
        for start in range(0, len(new), BATCH):
            batch = new[start : start + BATCH]
            self._known |= zip(batch, self._pinned_down(batch), strict=True)
        return {output: self._known[output] for output in asked}

    def _pinned_down(self, batch: list[str]) -> list[list[Finding]]:
        """Judge a batch; trouble that does not say whose it is, is looked for in smaller batches."""
        found, troubles = self._judged(batch)
        if not troubles:
            return found
        self._close()
        if len(batch) == 1:
            return [found[0] + troubles]
        half = len(batch) // 2
        return self._pinned_down(batch[:half]) + self._pinned_down(batch[half:])

    def _judged(self, batch: list[str]) -> tuple[list[list[Finding]], list[Finding]]:
        """Judge a batch, with more time as long as the controls in it are not seen to run."""
        for settle in SETTLE:
            found = self._run([*batch, *CONTROLS], settle)
            ran = ["alert(1)" in {finding.detail for finding in control} for control in found[len(batch) :]]
            if self._troubles or all(ran):
                return found[: len(batch)], self._troubles
        raise RuntimeError(f"the browser is blind: after {SETTLE[-1]} ms, what must run did not")

    def _run(self, outputs: list[str], settle: int) -> list[list[Finding]]:
        from playwright.sync_api import Error

        self._troubles = []
        try:
            page = self._page or self._open()
            options = {**self._options, "settle": settle}
            result = page.evaluate("([outputs, options]) => within(judge(outputs, options))", [outputs, options])
        except Error as error:
            self._troubles.append(Finding("executions", "the page", f"it hung or fell: {str(error)[:200]}"))
            return [[] for _ in outputs]
        self._troubles += [Finding(*each) for each in result["troubles"]]
        return [[Finding(*each) for each in findings] for findings in result["findings"]]

    def _open(self):
        self._page = page = self._browser.new_page()
        page.add_init_script(path=_SCRIPT.with_name("nested.js"))
        page.route(HOST, lambda route: route.fulfill(headers=_HEADERS, body=_PAGE))
        page.goto(HOST)
        page.unroute(HOST)
        page.evaluate(_SCRIPT.read_text("utf-8"))
        page.evaluate(
            """patience => { window.within = (promise) => Promise.race([promise, new Promise((_, fail) =>
                setTimeout(() => fail(new Error("no end in sight")), patience))]) }""",
            PATIENCE,
        )
        page.on("request", self._request)
        page.on("dialog", self._dialog)
        page.on("popup", self._popup)
        page.on("crash", lambda: self._troubles.append(Finding("executions", "the page", "it crashed")))
        return page

    def _close(self) -> None:
        if self._page is not None:
            self._page.close()
            self._page = None

    def _request(self, request) -> None:
        if request.resource_type not in ("image", "media"):
            self._troubles.append(Finding("requests", "the page", f"{request.resource_type} {request.url[:200]}"))

    def _dialog(self, dialog) -> None:
        self._troubles.append(Finding("executions", "the page", f"{dialog.type}({dialog.message[:200]})"))
        with suppress(Exception):  # its document may be gone
            dialog.dismiss()

    def _popup(self, popup) -> None:
        self._troubles.append(Finding("requests", "the page", f"a window opened: {popup.url[:200]}"))
        popup.close()
