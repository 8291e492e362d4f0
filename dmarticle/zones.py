"""Time zones by their IANA names, on systems with a zone database and without one."""

from datetime import tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dateutil import tz

from .problems import ConfigurationError


def zone(name: str) -> tzinfo:
    """Give the zone of a name.

    The system's database is asked first; older releases of dateutil bring one of their own for systems,
    such as Windows, that have none.

    Raises:
        ConfigurationError: If no database knows the name.
    """
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        found = tz.gettz(name) if name.strip() else None
    if found is None:
        raise ConfigurationError(
            f"no time zone {name!r}; give a name from the IANA database, such as 'Africa/Johannesburg'"
        )
    return found
