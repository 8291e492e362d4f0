"""The head of a page: what browsers, search engines and social networks read of it."""

import base64
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from ... import urls
from ...body.writers.policy import Policy
from ...body.writers.writing import attribute, escape
from ...models import Article
from ..values.addresses import valid_url
from ..values.moments import to_the_second
from .page import Page, said
from .pictures import leading

_LOADING = re.compile(r"<(img|audio|video)( [^<>]*)>")
_ADDRESS = re.compile(r' (src|srcset|poster)="([^"]*)"')
_SCHEME = re.compile(r"(https?|data):", re.IGNORECASE)
_REGION = re.compile(r"([a-z]{2,3})-(?:[A-Za-z]{4}-)?([A-Z]{2})")


def head(page: Page, title: str, style: str, content: str) -> str:
    """Write the head of a page.

    Args:
        page: The page.
        title: Its title, not empty.
        style: The style sheet.
        content: All else of the page, as it is written: by it is known what the page loads.
    """
    lines = (
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{security(style, content, page.policy)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{said(title)}</title>",
        *_links(page),
        *(_meta("name", name, value) for name, value in _named(page.article)),
        *(_meta("property", name, value) for name, value in _graph(page, title)),
        f"<style>{style}</style>",
    )
    return "<head>\n" + "\n".join(lines) + "\n</head>"


def security(style: str, content: str, policy: Policy) -> str:
    """Give the content security policy of a page (https://www.w3.org/TR/CSP3/): its own style, and what it loads."""
    digest = base64.b64encode(sha256(style.encode()).digest()).decode()
    loads = list(_loaded(content))
    found: dict[str, list[str]] = {
        "default-src": ["'none'"],
        "style-src": [f"'sha256-{digest}'"],
        "img-src": _sources((url for what, url in loads if what == "img"), policy.image_hosts),
        "media-src": _sources((url for what, url in loads if what == "media"), policy.media_hosts),
        "frame-src": [f"https://{host}" for host in policy.frame_hosts] if "<iframe " in content else [],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in found.items() if sources)


def _loaded(content: str) -> Iterator[tuple[str, str]]:
    """Give what finished HTML loads: no text of it can look like a tag, and no value of it like an attribute."""
    for tag, attributes in _LOADING.findall(content):
        for name, value in _ADDRESS.findall(attributes):
            picture = tag == "img" or name == "poster"
            each = value.split(", ") if name == "srcset" else [value]
            yield from (("img" if picture else "media", url) for url in each)


def _sources(loaded: Iterable[str], hosts: tuple[str, ...] | None) -> list[str]:
    """Give where things may be loaded from: the hosts of the policy, or else the schemes that the page uses."""
    schemes = {_scheme(url) for url in loaded}
    if not schemes:
        return []
    wide = sorted(schemes & {"http:", "https:"}) if hosts is None else sorted(hosts)
    return [*wide, *sorted(schemes - {"http:", "https:"})]


def _scheme(url: str) -> str:
    found = _SCHEME.match(url)
    if found:
        return f"{found[1].lower()}:"
    return "https:" if url.startswith("//") else "'self'"


def _links(page: Page) -> list[str]:
    canonical = page.address(page.article.url, "url")
    short = page.address(page.article.short_url, "short_url")
    links = (("canonical", canonical), ("shortlink", short))
    return [f'<link rel="{rel}"{attribute("href", url)}>' for rel, url in links if url]


def _meta(kind: str, name: str, value: str | None) -> str:
    """Write what is said of the page; nothing for what is not known, so that no line is empty of meaning."""
    return f'<meta {kind}="{name}" content="{escape(value or "")}">'


def _named(article: Article) -> Iterator[tuple[str, str]]:
    description = described(article)
    if description:
        yield "description", description
    yield from (("author", each.name) for each in article.authors if each.name.strip())
    names = ", ".join(dict.fromkeys(each.name for each in article.keywords if each.name.strip()))
    if names:
        yield "keywords", names
    if article.flags.noindex:
        yield "robots", "noindex"


def described(article: Article) -> str | None:
    """Give what search engines are told of an article."""
    return next(filter(None, (article.seo.search_description, article.description, article.summary)), None)


def shared(article: Article) -> str | None:
    """Give what social networks are told of an article."""
    return next(filter(None, (article.seo.social_description, article.teaser, described(article))), None)


def _graph(page: Page, title: str) -> Iterator[tuple[str, str]]:
    """Give the Open Graph of a page (https://ogp.me/), and the kind of its card on X."""
    article = page.article
    image = _image(page)
    region = _REGION.fullmatch(page.article.language or "")
    section = next((each.name for each in article.categories if each.name.strip()), None)
    found = (
        ("og:type", "article"),
        ("og:title", article.seo.social_title or article.title or title),
        ("og:description", shared(article)),
        ("og:url", page.address(article.url, "url")),
        ("og:image", image),
        ("og:site_name", article.publication.name if article.publication else None),
        ("og:locale", f"{region[1]}_{region[2]}" if region else None),
        ("article:published_time", to_the_second(article.published) if article.published else None),
        ("article:modified_time", to_the_second(article.updated) if article.updated else None),
        ("article:section", section),
        *(("article:tag", each.label) for each in article.keywords if each.label.strip()),
        ("twitter:card", "summary_large_image" if image else "summary"),
    )
    yield from ((name, value) for name, value in found if value)


def _image(page: Page) -> str | None:
    """The picture for social networks, or else the leading one in a size that they take."""
    own = page.report.url(page.article.seo.social_image, "seo", "social_image", schemes=urls.MEDIA_SCHEMES)
    lead = leading(page.article) or page.article.lead_image
    best = lead.best(width=1200) if lead else None
    url = own or urls.judge(best.url if best else None, urls.MEDIA_SCHEMES)
    return valid_url(url, page.article.url) if url else None
