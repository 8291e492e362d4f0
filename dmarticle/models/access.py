"""Who may read an article."""

from attrs import frozen

from ..brief import Brief


@frozen(kw_only=True, repr=False)
class Access(Brief):
    """The paywall's settings."""

    control: bool | None = None
    """Whether access is restricted. Source: `access_control`. None when not stated."""
    allowed: bool | None = None
    """Whether the reader the payload was made for may read it. Source: `access_allowed`. None when not
    stated."""
    preview_limit: int | None = None
    """Characters of the body that a reader without access is shown. Source: `preview_limit`. None for no
    preview of its own."""
    groups: tuple[str, ...] = ()
    """Names of the groups of readers that have access. Source: `access_groups`."""
