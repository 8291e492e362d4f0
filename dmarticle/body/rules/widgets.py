"""Embeds that a script would build: a quotation or an empty box that says what belongs there.

The words of such an element are what a reader sees until the script has run; they are the embed's
fallback. The script itself goes as all scripts do.
"""

from attrs import evolve, frozen

from ... import urls
from ..element import Element
from ..nodes import Block, Embed, Paragraph, Quote
from ..parts import in_one
from ..providers import identify
from ..providers.canonical import canonical
from ..rule import Nodes, Rule, rule
from ..run import Run
from .quotes import quote


@frozen
class Stated:
    """An attribute that says what belongs in the element."""

    attribute: str
    address: str = ""
    """What makes an address of the value; `""` where the value is one."""
    mark: str = ""
    """What the value must begin with, and is not part of what it says."""

    def url(self, element: Element, provider: str) -> str | None:
        """Give the address that an element states, or None where it states none."""
        value = (element.attributes.get(self.attribute) or "").strip()
        if not value.removeprefix(self.mark) or not value.startswith(self.mark):
            return None
        url = urls.judge(self.address + value.removeprefix(self.mark), urls.MEDIA_SCHEMES)
        if url is None or not (self.address or urls.host(url)):
            return None
        return url if not self.address or _is_of(provider, url) else None


@frozen
class Widget:
    """One kind of element that a script would fill."""

    name: str
    selector: str
    provider: str
    """Whose pieces it shows; `""` for any site's."""
    stated: tuple[Stated, ...] = ()
    """Where the element states an address; the first one that does is right."""
    link: int | None = None
    """Which of the links to the provider's pieces in a quotation leads to this one (0 or -1); None where none
    does."""

    def __call__(self, element: Element, run: Run) -> Nodes:
        """Read an element."""
        url = next((url for each in self.stated if (url := each.url(element, self.provider))), None)
        if url is None and (self.link is None or element.tag != "blockquote"):
            return None
        url = url or self._linked(element)
        if url is None:
            return quote(element, run)
        width = _first(element, "data-width", "width")
        height = _first(element, "data-height", "height", "data-embed-height")
        title = element.line("data-title") or element.line("playlabel") or element.line("title")
        return _with_words(Embed(canonical(url, run), title, width=width, height=height), element)

    def _linked(self, element: Element) -> str | None:
        links = (
            urls.judge(anchor.attributes.get("href"), urls.MEDIA_SCHEMES)
            for anchor in element.descendants()
            if anchor.tag == "a"
        )
        pieces = [url for url in links if url and (_is_of(self.provider, url) if self.provider else urls.host(url))]
        return pieces[self.link or 0] if pieces else None


def _first(element: Element, *names: str) -> int | None:
    """Give the first of the attributes that is a size in pixels."""
    return next(filter(None, map(element.integer, names)), None)


def _is_of(provider: str, url: str) -> bool:
    found = identify(url)
    return found is not None and found.provider == provider


def _with_words(embed: Embed, element: Element) -> tuple[Block, ...]:
    """Give an embed with the words of its element; what is more than words follows it."""
    blocks = element.blocks()
    (only,) = blocks if len(blocks) == 1 else (None,)
    said = _said(only) if isinstance(only, Quote) else blocks
    words = [block for block in said if not _is_again(embed, block)]
    paragraphs = [block for block in words if isinstance(block, Paragraph)]
    if len(paragraphs) == len(words):
        return (evolve(embed, fallback=in_one(paragraphs)),)
    return (embed, Quote(blocks)) if element.tag == "blockquote" else (embed, *blocks)


def _said(quotation: Quote) -> tuple[Block, ...]:
    """Give what a quotation says, and who says it."""
    attribution = quotation.attribution
    return (*quotation.blocks, Paragraph(attribution)) if attribution else quotation.blocks


def _is_again(embed: Embed, block: Block) -> bool:
    """Whether a block is what the script put into the element before the page was saved."""
    if not isinstance(block, Embed) or block.caption or block.fallback or embed.provider is None:
        return False
    return (block.provider, block.id) == (embed.provider, embed.id)


_TABLE = (
    Widget("x-post", "blockquote.twitter-tweet, blockquote.twitter-video, amp-twitter", "X",
           (Stated("data-tweetid", "https://x.com/i/status/"),), link=-1),  # before it, the links of the post
    Widget("instagram-post", "blockquote.instagram-media, amp-instagram", "Instagram",
           (Stated("data-instgrm-permalink"), Stated("data-shortcode", "https://www.instagram.com/p/")), link=0),
    Widget("tiktok-post", "blockquote.tiktok-embed, amp-tiktok", "TikTok",
           (Stated("cite"), Stated("data-video-id", "https://www.tiktok.com/embed/v2/"),
            Stated("data-src", "https://www.tiktok.com/embed/v2/"), Stated("data-src")), link=0),
    Widget("bluesky-post", "blockquote.bluesky-embed", "Bluesky",
           (Stated("data-bluesky-uri", "https://embed.bsky.app/embed/", mark="at://"),), link=-1),
    Widget("reddit-post", "blockquote.reddit-embed-bq, blockquote.reddit-card, amp-reddit", "Reddit",
           (Stated("data-src"),), link=0),  # behind it, the reader and the place it is from
    Widget("wordpress-post", "blockquote.wp-embedded-content", "", link=0),
    Widget("facebook-post", "div.fb-post, div.fb-video, amp-facebook", "Facebook", (Stated("data-href"),)),
    Widget("datawrapper-chart", "div[id]", "Datawrapper",
           (Stated("id", "https://datawrapper.dwcdn.net/", mark="datawrapper-vis-"),)),
    Widget("flourish-chart", "div.flourish-embed", "Flourish",
           (Stated("data-src", "https://public.flourish.studio/"), Stated("data-url"))),
    Widget("infogram-chart", "div.infogram-embed", "Infogram", (Stated("data-id", "https://infogram.com/"),)),
    Widget("youtube-player", "lite-youtube, amp-youtube", "YouTube",
           (Stated("videoid", "https://www.youtube.com/watch?v="),
            Stated("data-videoid", "https://www.youtube.com/watch?v="))),
    Widget("vimeo-player", "lite-vimeo, amp-vimeo", "Vimeo",
           (Stated("videoid", "https://vimeo.com/"), Stated("data-videoid", "https://vimeo.com/"))),
    Widget("soundcloud-player", "amp-soundcloud", "SoundCloud",
           (Stated("data-trackid", "https://api.soundcloud.com/tracks/"),)),
)  # fmt: skip

WIDGETS: tuple[Rule, ...] = tuple(rule(each.name, each.selector, each) for each in _TABLE)
