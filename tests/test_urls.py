"""URLs as a browser reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dmarticle import urls
from dmarticle.body.steps.links import TRACKING


@pytest.mark.parametrize(
    ("raw", "judged"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("  https://example.org/a\n", "https://example.org/a"),
        ("HTTPS://EXAMPLE.ORG/", "HTTPS://EXAMPLE.ORG/"),
        ("/relative?a=b:c", "/relative?a=b:c"),
        ("//host/path", "//host/path"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("tel:+27", "tel:+27"),
        ("#place", "#place"),
        ("1:2", None),
        ("javascript:alert(1)", None),
        ("JaVaScRiPt:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("java\tscript\r:alert(1)", None),
        ("vbscript:x", None),
        ("192.168.1.1:8000", None),
        ("“https://x.org/”", None),
        ("https://x.org]", None),
        ("//[::1]:80/a", "//[::1]:80/a"),
        ("data:text/html,x", None),
        ("blob:https://x/", None),
        ("https://user:secret@example.org/", None),
        ("//user@example.org", None),
        ("\\\\user@host\\", None),
        ("https://exam\x00ple.org/", None),
        ("https://exam\x7fple.org/", None),
        ("", None),
        ("   ", None),
        (None, None),
    ],
)
def test_a_url_is_judged_as_a_browser_reads_it(raw, judged):
    assert urls.judge(raw) == judged


@pytest.mark.parametrize("url", ["mailto:a@example.org", "tel:1", "ftp://x/"])
def test_media_have_fewer_schemes_than_links(url):
    assert urls.judge(url, urls.MEDIA_SCHEMES) is None


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("https://x/?utm_source=a&b=1", "https://x/?b=1"),
        ("https://x/?utm_source=a", "https://x/"),
        ("https://x/?b=%2F+&UTM_Medium=c#top", "https://x/?b=%2F+#top"),
        ("https://x/?a=1&a=2&fbclid=q&a=%zz", "https://x/?a=1&a=2&a=%zz"),
        ("https://x/?utmost=1&about=utm_source", "https://x/?utmost=1&about=utm_source"),
        ("https://x/#?utm_source=a", "https://x/#?utm_source=a"),
        ("https://x/?", "https://x/?"),
        ("https://x/utm_source=a", "https://x/utm_source=a"),
    ],
)
def test_tracking_parameters_go_by_their_whole_name_and_the_rest_stays_byte_for_byte(url, clean):
    assert urls.without_parameters(url, TRACKING) == clean


@pytest.mark.parametrize(
    ("url", "new"),
    [
        ("https://staging.x.org/a?b=staging.x.org", "https://www.x.org/a?b=staging.x.org"),
        ("//STAGING.x.org/", "//www.x.org/"),
        ("https://staging.x.org.evil/", "https://staging.x.org.evil/"),
        ("/staging.x.org/", "/staging.x.org/"),
    ],
)
def test_only_a_whole_host_is_exchanged(url, new):
    assert urls.with_host(url, {"staging.x.org": "www.x.org"}) == new


def test_a_domain_owns_the_hosts_below_it_and_no_others():
    assert urls.on_domain("www.x.org", ("x.org",))
    assert urls.on_domain("x.org", ("x.org",))
    assert not urls.on_domain("notx.org", ("x.org",))


@pytest.mark.parametrize(
    ("url", "base", "absolute"),
    [
        ("/a", "https://x.org/b/c", "https://x.org/a"),
        ("//y.org/a", "https://x.org/", "https://y.org/a"),
        ("https://y.org", "https://x.org", "https://y.org"),
        ("/a", None, "/a"),
        ("//[broken", "https://x.org", "//[broken"),
    ],
)
def test_relative_urls_join_their_base(url, base, absolute):
    assert urls.absolute(url, base) == absolute


def test_long_addresses_are_judged_and_not_kept():
    kept = urls._judged_once.cache_info().currsize
    for number in range(20):
        long = f"https://example.org/{number}" + "a" * urls.LONGEST_KEPT
        assert urls.judge(long) == long
    assert urls._judged_once.cache_info().currsize == kept


_BITS = [
    "https:",
    "http:",
    "HTTP:",
    "//",
    "/",
    "\\",
    "a.example",
    "b",
    "@",
    ":",
    "80",
    "[",
    "]",
    "::1",
    "?",
    "#",
    "é",
    "\x7f",
]
_BITS += [" ", "\t", "\n", "\x01", "%20", "javascript:", "data:", "&", "=", "\ud800", "mailto:"]


@given(st.lists(st.sampled_from(_BITS), max_size=7).map("".join))
def test_an_address_of_the_usual_form_is_judged_as_a_close_look_judges_it(end):
    for raw in (end, "https://a.example" + end, "http://" + end, "http:////" + end):
        for schemes in (urls.LINK_SCHEMES, urls.MEDIA_SCHEMES, {"https"}, {"http"}):
            assert urls._judged(raw, frozenset(schemes)) == urls._judged_closely(raw, frozenset(schemes))
