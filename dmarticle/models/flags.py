"""Yes-or-no settings of an article."""

from attrs import frozen

from ..brief import Brief


@frozen(kw_only=True, repr=False)
class Flags(Brief):
    """Settings that are on or off; None for one that the payload does not have."""

    noindex: bool | None = None
    """Whether search engines are to leave it out. Source: `excludedFromGoogleSearchEngine`."""
    counted_in_paywall: bool | None = None
    """Whether reading it counts towards a reader's free articles. Source: `counted_in_paywall`."""
    freemium: bool | None = None
    """Whether it is free although its section is not. Source: `freemium`."""
    comments_disabled: bool | None = None
    """Whether readers may not comment. Source: `dm-disable-comments`."""
    shows_ads: bool | None = None
    """Whether advertisements stand with it. Source: `_show_ads`."""
    cached: bool | None = None
    """Whether the CMS answered from its cache. Source: `cached`."""
