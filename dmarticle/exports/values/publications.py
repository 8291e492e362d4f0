"""The publications that an article appears in, and the address of the site of one."""

from ... import urls
from ...models import Article, Publication
from ...profiles import NEUTRAL, PROFILES
from ..report import Place
from .uris import as_uri


def publications(article: Article) -> list[tuple[Publication, Place]]:
    """Give the article's publication and those of its sections, each once, with where it stands."""
    placed: list[tuple[Publication | None, Place]] = [(article.publication, ("publication",))]
    for number, category in enumerate(article.categories):
        placed.append((category.publication, ("categories", number, "publication")))
    first: dict[tuple[str | None, ...], tuple[Publication, Place]] = {}
    for publication, place in placed:
        if publication is not None:
            known_by = (publication.id, publication.name, publication.domain, publication.locale)
            first.setdefault(known_by, (publication, place))
    return list(first.values())


def site(publication: Publication, article: Article) -> str | None:
    """Give the address of a publication's site, or None where its domain is none.

    The scheme is the article's, https where that has none; a staging host is replaced, as it is in the article.
    """
    domain = _canonical((publication.domain or "").lower(), article)
    scheme = "http" if (article.url or "").lower().startswith("http:") else "https"
    judged = urls.judge(f"{scheme}://{domain}/", urls.MEDIA_SCHEMES) if domain else None
    return as_uri(judged) if judged and urls.host(judged) == domain else None


def _canonical(domain: str, article: Article) -> str:
    if domain and domain == urls.host(article.source_url) and urls.host(article.url):
        return urls.host(article.url)
    profile = next((each for each in PROFILES if each.name == article.profile), NEUTRAL)
    return profile.hosts.get(domain, domain)
