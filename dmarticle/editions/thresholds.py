"""The check of a threshold."""

from ..problems import ConfigurationError


def check_threshold(threshold: object) -> None:
    """Refuse what is no share.

    Raises:
        ConfigurationError: If it is no number, or none above 0 and up to 1.
    """
    if isinstance(threshold, bool) or not isinstance(threshold, int | float) or not 0 < threshold <= 1:
        raise ConfigurationError(f"threshold is a share, more than 0 and at most 1, such as 0.4; found {threshold!r}")
