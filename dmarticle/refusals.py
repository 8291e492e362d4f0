"""Refusals: what an API sends in the place of an article, known by its marks, and told in its own words."""

from collections.abc import Mapping

from .jsontypes import Json
from .problems import CmsError

_ERRORS = ("error", "errors", "exception")
"""Keys under which APIs put an error."""

_DENIALS = ("success", "ok")
"""Keys under which they say whether it went well."""

_STATES = ("status", "code", "statusCode", "status_code", "errorCode", "error_code", "httpCode", "http_code")
"""Keys under which they say how it went, in a word or a number; others put other things there."""

_MESSAGES = ("message", "detail", "error_description", "error_message", "msg")
_TITLES = ("title", "reason")
"""Where the message may stand: in the first of these, or else in an `error`, or else in the last ones (RFC 9457)."""

_NO = ("", "0", "false", "no")
"""Strings that stand for no: `0` and `false` as a string, and the empty one, which PHP makes of false."""

_WELL = ("ok", "success", "successful", "true", "yes")

_FAILED = ("error", "fail", "failed", "failure", "fatal", "exception", "denied", "forbidden", "unauthorized")
"""What a status says that is no number; the words of others, such as `published`, are not about the answer."""

_LEAST_FAILURE = 400
"""The lowest status of HTTP that is a failure (RFC 9110, section 15)."""


def is_error(payload: Mapping[str, Json]) -> bool:
    """Tell whether an object without an article says of itself that it is an error.

    A `status` or `code` is a mark only beside a message.
    """
    marked = any(_says_error(payload.get(key)) for key in _ERRORS) or any(map(_denies, map(payload.get, _DENIALS)))
    return marked or (
        any(_is_failure(key, payload.get(key)) for key in _STATES)
        and bool(_first_message(payload, (*_MESSAGES, *_TITLES)))
    )


def refuse_error(payload: Mapping[str, Json]) -> None:
    """Raise the CMS's own error, where an object without an article is one.

    Raises:
        CmsError: With its message.
    """
    if is_error(payload):
        raise CmsError(f"the CMS answered with an error: {error_message(payload) or 'without a message'}")


def refuse_answer(payload: Mapping[str, Json]) -> None:
    """Raise what the CMS said, where an object without an article is an error or says nothing but a message.

    Raises:
        CmsError: With its message.
    """
    refuse_error(payload)
    if _is_message(payload):
        raise CmsError(f"the CMS answered with a message and no article: {error_message(payload)}")


def _is_message(payload: Mapping[str, Json]) -> bool:
    """Tell whether an object is a message: it has one that is a text and does not say that all went well, and no more.

    What has an id, or data, is a thing that has a message, and no answer that is one; nor is what has a status that
    is no failure.
    """
    message = payload.get("message")
    if not isinstance(message, str) or payload.get("id") is not None or payload.get("data"):
        return False
    if any(payload.get(key) for key in (*_STATES, *_DENIALS)):
        return False
    return payload.get("data") != [] and message.strip().lower().rstrip(".!") not in ("", *_WELL)


def error_message(payload: Json) -> str:
    """Find the first text among the places where APIs put a message."""
    if isinstance(payload, str):
        return payload.strip()
    if isinstance(payload, int | float) and not isinstance(payload, bool):
        return str(payload)  # a status, where there is nothing better
    if isinstance(payload, list):
        return "; ".join(filter(None, map(error_message, payload)))
    if isinstance(payload, Mapping):
        return _first_message(payload, (*_MESSAGES, *_ERRORS, *_TITLES))
    return ""


def _first_message(payload: Mapping[str, Json], keys: tuple[str, ...]) -> str:
    return next(filter(None, (error_message(payload.get(key)) for key in keys)), "")


def _says_error(value: Json) -> bool:
    """Tell whether the value of an `error` is one: not when it is empty, which is how PHP writes that there is none."""
    return value.strip().lower() not in _NO if isinstance(value, str) else bool(value)


def _denies(success: Json) -> bool:
    """Tell whether the value of a `success` is a no: null or an empty array says neither yes nor no."""
    if isinstance(success, str):
        return success.strip().lower() in _NO
    return isinstance(success, bool | int | float) and not success


def _is_failure(key: str, value: Json) -> bool:
    """Tell whether a status is one of failure: a number of HTTP's, a word for it, or the name of an error as a code."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return False
    word = str(value).strip().lower()
    if word.replace(".", "", 1).isdecimal():
        return float(word) >= _LEAST_FAILURE
    return word in _FAILED or (key != "status" and bool(word) and word not in _WELL)
