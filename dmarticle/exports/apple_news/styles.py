"""How an article looks where nobody says otherwise, as Apple's own examples have it.

`layout` and a text style named `default` are required; the names in `textStyles` are those that the markup of this
export refers to, or stand for an element (https://developer.apple.com/documentation/applenews/using-html-with-apple-news-format).
"""

from collections.abc import Mapping

from ...jsontypes import Json
from ...problems import ConfigurationError, check_option, unknown_name

STYLES: dict[str, Json] = {
    "layout": {"columns": 20, "width": 1024, "margin": 60, "gutter": 20},
    "componentTextStyles": {
        "default": {"fontSize": 18, "lineHeight": 26, "paragraphSpacingAfter": 12},
        "default-title": {"fontSize": 40, "lineHeight": 46, "fontWeight": "bold"},
        "default-heading": {"fontSize": 26, "lineHeight": 32, "fontWeight": "bold"},
        "default-heading1": {"fontSize": 30, "lineHeight": 36, "fontWeight": "bold"},
        "default-heading2": {"fontSize": 26, "lineHeight": 32, "fontWeight": "bold"},
        "default-heading3": {"fontSize": 22, "lineHeight": 28, "fontWeight": "bold"},
        "default-heading4": {"fontSize": 20, "lineHeight": 26, "fontWeight": "bold"},
        "default-intro": {"fontSize": 22, "lineHeight": 30},
        "default-byline": {"fontSize": 15, "lineHeight": 20},
        "default-author": {"fontSize": 15, "lineHeight": 20},
        "default-caption": {"fontSize": 15, "lineHeight": 20},
        "default-pullquote": {"fontSize": 28, "lineHeight": 34},
    },
    "textStyles": {
        "default-tag-code": {"fontName": "Menlo-Regular"},
        "default-tag-pre": {"fontName": "Menlo-Regular"},
        "underline": {"underline": True},
        "mark": {"backgroundColor": "#FFF3B0"},
        "small": {"fontSize": 14},
        "credit": {"fontSize": 13},
    },
}

_LOOKS = ("layout", "componentTextStyles", "textStyles", "componentLayouts", "componentStyles", "documentStyle",
          "colorScheme", "autoplacement")  # fmt: skip
"""The parts of an article that say how it looks."""


def looks(styles: Mapping[str, Json] | None) -> dict[str, Json]:
    """Give the parts of an article that say how it looks: the given ones, and the library's for the rest.

    Args:
        styles: Parts by their names. Text styles are added to those of the library, one by one; all else replaces.

    Raises:
        ConfigurationError: If a part has another name or is no mapping.
    """
    given = styles or {}
    check_option("styles", given, Mapping)
    for name, value in given.items():
        if name not in _LOOKS:
            raise unknown_name("part", name, _LOOKS, then=" says how an article looks")
        if not isinstance(value, Mapping):
            raise ConfigurationError(f"the part {name} is a mapping; found {value!r}")
    return {**STYLES, **given, **{name: _added(STYLES[name], given.get(name)) for name in _ADDED}}


_ADDED = ("componentTextStyles", "textStyles")


def _added(own: Json, given: Json) -> Json:
    return {**(own if isinstance(own, Mapping) else {}), **(given if isinstance(given, Mapping) else {})}
