"""The page of HTML in a real browser: its style holds under its own security policy, and nothing hostile runs."""

import pytest
from articles import ARTICLES, EVERY_BLOCK, FULL

import dmarticle as dm

ADDRESS = "https://page.example/story.html"
FRAMES = dm.Policy(frame_hosts=("www.youtube-nocookie.com",))


class Visit:
    """What a browser did and said while it showed a page."""

    def __init__(self, browser, page: str, **options) -> None:
        self.said: list[str] = []
        self.asked: list[tuple[str, str]] = []
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("dialog", lambda dialog: (self.said.append(dialog.message), dialog.dismiss()))
        self.page.on("request", lambda request: self.asked.append((request.resource_type, request.url)))
        self.page.route("**/*", lambda route: self.answer(route, page))
        self.page.goto(ADDRESS)
        self.page.wait_for_timeout(100)

    @staticmethod
    def answer(route, page: str) -> None:
        own = route.request.url == ADDRESS
        route.fulfill(content_type="text/html", body=page) if own else route.fulfill(status=404)

    @property
    def complaints(self) -> list[str]:
        return [each for each in self.said if "404" not in each]

    def style(self, selector: str, name: str) -> str:
        return self.page.eval_on_selector(selector, f"each => getComputedStyle(each).getPropertyValue('{name}')")


@pytest.fixture
def visit(browser):
    """Show a page; what was opened is closed."""
    opened = []

    def show(page, **options):
        opened.append(Visit(browser, page, **options))
        return opened[-1]

    yield show
    for each in opened:
        each.context.close()


@pytest.mark.parametrize("name", ARTICLES)
def test_nothing_runs_and_nothing_but_pictures_is_loaded(visit, name):
    found = visit(dm.to_html_page(ARTICLES[name]))
    assert found.complaints == []
    assert {kind for kind, _ in found.asked} <= {"document", "image", "media"}


def test_the_browser_of_these_tests_sees_what_runs(visit):
    page = dm.to_html_page(FULL)
    unguarded = page.replace("default-src 'none'", "script-src 'unsafe-inline'").replace(
        "<h1>", "<h1><script>alert(7)</script>"
    )
    assert "7" in visit(unguarded).said


def test_the_security_policy_keeps_out_what_the_page_does_not_bring(visit):
    page = dm.to_html_page(FULL)
    found = visit(page.replace("<h1>", "<h1><script>alert(7)</script><style>h1{color:red}</style>"))
    assert "7" not in found.said
    assert len([each for each in found.complaints if "Content Security Policy" in each]) == 2


def test_a_player_that_the_policy_names_is_loaded(visit):
    found = visit(dm.to_html_page(EVERY_BLOCK, policy=FRAMES))
    with found.page.expect_request("https://www.youtube-nocookie.com/**"):  # it is loaded when it comes into sight
        found.page.locator("iframe").scroll_into_view_if_needed()
    assert ("document", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ") in found.asked


@pytest.mark.parametrize(("scheme", "paper"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(20, 22, 26)")])
def test_the_style_holds_by_day_and_by_night(visit, scheme, paper):
    found = visit(dm.to_html_page(FULL), color_scheme=scheme)
    assert found.style("body", "background-color") == paper
    assert found.style(".lead img", "object-position") == "40% 60%"


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("name", ["every-block", "arabic", "hostile"])
def test_no_page_is_wider_than_its_screen(visit, name, width):
    found = visit(dm.to_html_page(ARTICLES[name]), viewport={"width": width, "height": 800})
    assert found.page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_page_in_arabic_begins_at_the_right(visit):
    found = visit(dm.to_html_page(ARTICLES["arabic"]))
    assert found.style("h1", "direction") == "rtl"
