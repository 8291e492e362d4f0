"""schema.org's NewsArticle as JSON-LD: https://schema.org/NewsArticle, https://www.w3.org/TR/json-ld11/.

The text of the story is `articleBody`. So that its blocks survive, the safe HTML is in `encoding` too, as a
`MediaObject` of the type `text/html`: one named `body`, and where there is such one named `introduction` and one named
`asides`. Each reads back as the same blocks.

What it cannot carry: ratings (the CMS does not say of which scale), the names by which the CMS files people and
sections, focal points, what the paywall shows to whom, and the settings of the CMS.
"""

from .format import JSON_LD, to_json_ld
from .script import json_ld_script

__all__ = ["JSON_LD", "json_ld_script", "to_json_ld"]
