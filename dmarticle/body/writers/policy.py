"""What a page allows the HTML of a body to say and to load."""

from attrs import field, frozen

from ... import urls
from ...problems import ConfigurationError
from ..nodes import ANCHOR_PREFIX
from . import settings


@frozen(kw_only=True, cache_hash=True)
class Policy:
    """What the HTML of a body may say of links, where it may load things from, and how it names things.

    The writer can say and load only so much; a policy chooses from that and can add nothing that runs. Without any
    setting nothing is said of links, pictures and recordings come from where the story has them, and no frame is
    written.
    """

    schemes: frozenset[str] = field(default=urls.LINK_SCHEMES, converter=settings.schemes)
    """Schemes of what is followed or loaded, out of `http`, `https`, `mailto` and `tel`; also as one text with spaces
    between. A link with another one is written without its address."""
    rel: tuple[str, ...] = field(default=(), converter=settings.link_types)
    """Link types, such as `nofollow` and `noopener`
    (https://html.spec.whatwg.org/multipage/links.html#linkTypes), of links that leave the publication; also as one
    text with spaces between. Links to a place in the page, relative links, and links to the publication's own
    domains say nothing more than where they lead."""
    target: str | None = field(default=None, converter=settings.target)
    """Where such a link opens (`_blank`), or None for where the reader is. A link that opens elsewhere always
    has the type `noopener`."""
    domains: tuple[str, ...] = field(default=(), converter=settings.domains)
    """The publication's own domains (`Profile.domains`); what is below them is own too."""
    image_hosts: tuple[str, ...] | None = field(default=None, converter=settings.optional_hosts)
    """Where pictures may come from (`img-src` of a content security policy): hosts in full, or with `*.` for all
    below one; None for anywhere. A relative address is the page's own and always allowed. A picture from elsewhere
    is written as a link to it."""
    media_hosts: tuple[str, ...] | None = field(default=None, converter=settings.optional_hosts)
    """The same for recordings (`media-src`)."""
    frame_hosts: tuple[str, ...] = field(default=(), converter=settings.hosts)
    """Whose players may stand in the page (`frame-src`), each by `https` and in a sandbox; all other embeds are
    links."""
    data_images: bool = field(default=False, converter=settings.switch)
    """Whether a picture may stand in its own address (`data:`), as PNG, JPEG, GIF, WebP or AVIF."""
    class_prefix: str | None = field(default="", converter=settings.class_prefix)
    """What stands before the classes by which the writer tells its kinds of elements apart; None for no classes.
    A class of the source is never written."""
    id_prefix: str | None = field(default=ANCHOR_PREFIX, converter=settings.id_prefix)
    """What stands before the name of a place that links of the body lead to; it has a hyphen in it, so that no
    script can take the place for a variable of the page. None for no names at all: such links lead nowhere then."""

    def __attrs_post_init__(self) -> None:
        """Refuse settings of which one forbids what another one asks for."""
        if self.frame_hosts and "https" not in self.schemes:
            raise ConfigurationError("frames are loaded by https alone, which the schemes of this policy forbid")
        if not self.media_schemes and (self.image_hosts or self.media_hosts):
            raise ConfigurationError(
                "nothing can be loaded from any host: the schemes of this policy forbid http and https"
            )
        if not self.media_schemes and (self.rel or self.target):
            raise ConfigurationError(
                "no link can leave the publication: the schemes of this policy forbid http and https"
            )
        own = [host for host in self.frame_hosts if urls.on_domain(host.removeprefix("*."), self.domains)]
        if own:
            raise ConfigurationError(
                f"a frame of the publication's own domain could leave its sandbox; found {own[0]!r}"
            )

    @property
    def media_schemes(self) -> frozenset[str]:
        """The schemes of what is loaded."""
        return self.schemes & urls.MEDIA_SCHEMES

    def leaves(self, url: str) -> bool:
        """Tell whether a link leads to a page of somebody else."""
        host = urls.host(url)
        return bool(host) and not urls.on_domain(host, self.domains)

    @property
    def types(self) -> tuple[str, ...]:
        """The link types of a link that leaves."""
        safe = self.target in (None, "_self") or not {"noopener", "noreferrer"}.isdisjoint(self.rel)
        return self.rel if safe else (*self.rel, "noopener")


SILENT = Policy()
"""Nothing is said of links but where they lead, and nothing is framed."""
