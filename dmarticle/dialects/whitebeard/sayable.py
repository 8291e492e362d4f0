"""Which sizes of a picture the CMS can say: others are refused, so that no edit is lost without a word.

A key `url_large` gives a name to a URL. So a name has one URL, and a URL has its names at each of its sizes. Where it
has several of both, its sizes are nameless, and its names have the size that it tells itself.
"""

from collections import Counter
from collections.abc import Sequence

from ...images import read_image_url
from ...models import Attachment, Author, Rendition
from ...problems import ConfigurationError


def check_names(attachment: Attachment) -> None:
    """Refuse the sizes of a picture whose names the CMS cannot say.

    Raises:
        ConfigurationError: With the names, their URLs, and what to do.
    """
    whose = f"renditions of Attachment {attachment.id!r}"
    urls: dict[str, str] = {}
    by_url: dict[str, list[Rendition]] = {}
    for each in attachment.renditions:
        by_url.setdefault(each.url, []).append(each)
        if each.name is not None and urls.setdefault(each.name, each.url) != each.url:
            raise ConfigurationError(
                f"{whose} have the name {each.name!r} twice, for {urls[each.name]!r} and for {each.url!r}; "
                "the CMS has one URL under a name, so give each its own"
            )
    for url, renditions in by_url.items():
        if not _is_sayable(url, renditions):
            names = ", ".join(dict.fromkeys(repr(each.name) for each in renditions))
            raise ConfigurationError(
                f"{whose} have the names {names} for {url!r}, and not all of them at each of its sizes; "
                "the CMS names a URL and no size of it, so give its sizes one name, or its names one size"
            )


def check_nameless(author: Author) -> None:
    """Refuse names for the sizes of a portrait, which have none.

    Raises:
        ConfigurationError: With the name.
    """
    name = next((each.name for each in author.renditions if each.name is not None), None)
    if name is not None:
        raise ConfigurationError(
            f"renditions of Author {author.id!r} have the name {name!r}; the CMS has no names for sizes of a portrait"
        )


def _is_sayable(url: str, renditions: Sequence[Rendition]) -> bool:
    """Tell whether the sizes of one URL could be read."""
    named = [each for each in renditions if each.name is not None]
    if not named:
        return True
    names = Counter(each.name for each in named)
    if len(names) == 1:
        return len(named) == len(renditions)
    once = len(names) == len(named)
    if len(named) < len(renditions):
        told = read_image_url(url)
        return once and len(renditions) - len(named) > 1 and _sizes_of(named) == {(told.width, told.height)}
    return once and len(_sizes_of(named)) == 1


def _sizes_of(renditions: Sequence[Rendition]) -> set[tuple[int | None, int | None]]:
    return {(each.width, each.height) for each in renditions}
