"""What Apple's documentation asks of an `article.json`: properties, which of them are required, and markup.

There is no published schema, and News Preview runs on Apple's machines alone. Each object is a page under
https://developer.apple.com/documentation/applenewsformat; the markup is that of
https://developer.apple.com/documentation/applenews/using-html-with-apple-news-format and `adding-an-html-table`.
"""

import re
from html.parser import HTMLParser

from jsonschema import Draft202012Validator

URL = {"type": "string", "pattern": r"^https?://[^/?#\s]+"}
TEXT = {"type": "string"}
DATE = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$"}
MAPPING = {"type": "object"}
BASE = {
    "anchor": MAPPING, "animation": {}, "behavior": {}, "conditional": {}, "hidden": {"type": "boolean"},
    "identifier": {"type": "string", "minLength": 1}, "layout": {}, "style": {},
}  # fmt: skip
"""Of every component."""


def a(required: str, /, **properties) -> dict:
    """An object with these properties and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


CAPTION_DESCRIPTOR = a(
    "text", text=TEXT, additions={}, format={"enum": ["markdown", "html", "none"]}, inlineTextStyles={}, textStyle={}
)
CAPTION = {"anyOf": [TEXT, CAPTION_DESCRIPTOR]}


def component(role: str, required: str, /, **properties) -> dict:
    """A component of a role."""
    return a(f"role {required}", role={"const": role}, **BASE, **properties)


def text(role: str) -> dict:
    """A component of text."""
    formats = {"enum": ["markdown", "html", "none"]}
    return component(
        role, "text", text={"type": "string"}, format=formats, additions={}, inlineTextStyles={}, textStyle={}
    )


def picture(role: str) -> dict:
    """A component with one picture."""
    described = {"accessibilityCaption": TEXT, "caption": CAPTION, "explicitContent": {"type": "boolean"}}
    return component(role, "URL", URL=URL, additions={}, **described)


def recording(role: str, /, **properties) -> dict:
    """A component with sound or video; its caption is plain."""
    described = {"accessibilityCaption": TEXT, "caption": TEXT, "explicitContent": {"type": "boolean"}}
    return component(role, "URL", URL=URL, **described, **properties)


def post(role: str, *patterns: str) -> dict:
    """A component with a post of another site, whose address has one of some forms."""
    return component(role, "URL", URL={"type": "string", "pattern": f"^(?:{'|'.join(patterns)})$"})


def container(role: str) -> dict:
    """A component with others in it."""
    return component(
        role, "", components=COMPONENTS, additions={}, allowAutoplacedAds={"type": "boolean"}, contentDisplay={}
    )


COMPONENTS = {"type": "array", "items": {"type": "object", "required": ["role"]}}
"""What each of them has to be is told by `ROLES`."""
RATIO = {"type": "number", "exclusiveMinimum": 0}
GALLERY_ITEM = a("URL", URL=URL, accessibilityCaption=TEXT, caption=CAPTION, explicitContent={"type": "boolean"})
HEADINGS = ["heading", *(f"heading{level}" for level in range(1, 7))]
ROLES = {
    **{role: text(role) for role in [*HEADINGS, *"title body intro caption author byline quote pullquote".split()]},
    **{role: picture(role) for role in ("photo", "figure", "image")},
    **{role: container(role) for role in ("container", "aside", "section", "header")},
    "gallery": component("gallery", "items", items={"type": "array", "minItems": 1, "items": GALLERY_ITEM}),
    "audio": recording("audio", imageURL=URL),
    "video": recording("video", stillURL=URL, aspectRatio=RATIO, allowsPrerollAds={"type": "boolean"}),
    "embedwebvideo": {
        **recording("embedwebvideo", aspectRatio=RATIO),
        "allOf": [{"properties": {"URL": {"pattern": r"^https://(www\.youtube\.com/embed|player\.vimeo\.com/video)/"}}}],
    },
    "tweet": post("tweet", r"https://(twitter|x)\.com/\w+/status(es)?/\d+(/photo/\d+)?(\?\S*)?"),
    "instagram": post("instagram", r"https://www\.instagram\.com/(p|tv|reel)/[\w-]+"),
    "facebook_post": post(
        "facebook_post", r"https://www\.facebook\.com/[\w.%-]+/(posts|activity|photos|videos)/\w+",
        r"https://www\.facebook\.com/photo(\.php)?\?fbid=\d+", r"https://www\.facebook\.com/permalink\.php\?story_fbid=\S+",
        r"https://www\.facebook\.com/watch/\?v=\d+", r"https://www\.facebook\.com/reel/\d+",
    ),
    "tiktok": post("tiktok", r"https://www\.tiktok\.com/@[\w.-]+/video/\d+"),
    "htmltable": component("htmltable", "html", html={"type": "string", "pattern": r"^<table>[\s\S]*</table>$"}),
    "divider": component("divider", "", stroke=MAPPING),
    "link_button": component("link_button", "URL", URL=URL, text=TEXT, accessibilityLabel=TEXT, textStyle={}),
}  # fmt: skip

METADATA = a(
    "", authors={"type": "array", "items": TEXT}, campaignData=MAPPING, canonicalURL=URL,
    contentGenerationType={"enum": ["AI", "syndicated"]}, dateCreated=DATE, dateModified=DATE, datePublished=DATE,
    excerpt=TEXT, generatorIdentifier=TEXT, generatorName=TEXT, generatorVersion=TEXT, issue=MAPPING,
    keywords={"type": "array", "items": TEXT, "maxItems": 50}, thumbnailURL=URL, videoURL=URL,
    links={"type": "array", "items": a(
        "relationship URL", relationship={"enum": ["related", "promoted"]}, URL=URL
    )},
)  # fmt: skip

TEXT_STYLE = {
    "backgroundColor": TEXT, "fontFamily": TEXT, "fontName": TEXT, "fontSize": {"type": "integer"}, "fontStyle": TEXT,
    "fontWeight": {}, "fontWidth": TEXT, "strikethrough": {}, "stroke": {}, "textColor": TEXT, "textShadow": {},
    "textTransform": TEXT, "tracking": {"type": "number"}, "underline": {}, "verticalAlignment": TEXT,
    "orderedListItems": {}, "unorderedListItems": {}, "conditional": {},
}  # fmt: skip
COMPONENT_TEXT_STYLE = TEXT_STYLE | {
    "dropCapStyle": {}, "firstLineIndent": {"type": "integer"}, "hyphenation": {"type": "boolean"},
    "lineHeight": {"type": "integer"}, "linkStyle": {}, "paragraphSpacingAfter": {"type": "integer"},
    "paragraphSpacingBefore": {"type": "integer"}, "textAlignment": TEXT, "hangingPunctuation": {"type": "boolean"},
    "fontScaling": {"type": "boolean"}, "lineBalancing": {"type": "boolean"},
}  # fmt: skip

ARTICLE = {
    **a(
        "components componentTextStyles identifier language layout title version",
        components=COMPONENTS,
        componentTextStyles={
            "type": "object", "required": ["default"], "additionalProperties": a("", **COMPONENT_TEXT_STYLE),
        },
        textStyles={"type": "object", "additionalProperties": a("", **TEXT_STYLE)},
        identifier={"type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$"},
        language={"type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"},
        layout=a("columns width", **{
            name: {"type": "integer", "minimum": 1} for name in ("columns", "width", "gutter", "margin")
        }),
        title=TEXT,
        version={"type": "string", "pattern": r"^1\.\d+$"},
        metadata=METADATA,
        **dict.fromkeys(("colorScheme", "documentStyle", "componentLayouts", "componentStyles"), MAPPING),
        autoplacement=MAPPING,
    ),
}  # fmt: skip
"""The rules for all but the components as a JSON Schema (2020-12); `ROLES` has one for each kind of component."""

VALIDATOR = Draft202012Validator(ARTICLE)
VALIDATORS = {role: Draft202012Validator(rules) for role, rules in ROLES.items()}

LINES = frozenset("p strong b em i a ul ol li br sub sup del s pre code samp footer aside blockquote span div".split())
TABLES = frozenset("table tr th td thead tbody tfoot caption".split())
SINCE = {"link_button": (1, 11), "tiktok": (1, 18)}


class Markup(HTMLParser):
    """Takes the markup of one component apart."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags, self.links, self.styles, self.mistakes = set(), [], set(), []
        self.open: list[str] = []
        self.feed(html)
        self.close()
        self.mistakes += [f"<{each}> is not closed" for each in self.open]

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.open += [] if tag == "br" else [tag]
        for name, value in attrs:
            if (tag, name) == ("a", "href"):
                self.links.append(value)
            elif name == "data-anf-textstyle":
                self.styles.add(value)
            else:
                self.mistakes.append(f"the attribute {name} of <{tag}> is ignored")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.mistakes.append(f"</{tag}> closes nothing")

    def handle_comment(self, data):
        self.mistakes.append("a comment")

    def handle_decl(self, decl):
        self.mistakes.append("a declaration")


def everything(components):
    """All components, those in others too."""
    for each in components:
        yield each
        yield from everything(each.get("components", ()))


def markup_in(component):
    """The texts of a component that are markup, each with the elements it may have."""
    if component.get("format") == "html":
        yield component["text"], LINES
    if "html" in component:
        yield component["html"], LINES | TABLES
    for each in (component, *component.get("items", ())):
        caption = each.get("caption")
        if isinstance(caption, dict) and caption.get("format") == "html":
            yield caption["text"], LINES


def mistakes(article) -> list[str]:
    """What is wrong with an article."""
    found = [f"{each.json_path}: {each.message}" for each in VALIDATOR.iter_errors(article)]
    for each in everything(article["components"]):
        validator = VALIDATORS.get(each["role"])
        errors = validator.iter_errors(each) if validator else ()
        found += [f"{each['role']}: {error.message}" for error in errors]
        found += [] if validator else [f"no component has the role {each['role']}"]
    return found or [*mistakes_beside_the_schemas(article)]


def mistakes_beside_the_schemas(article):
    """What is wrong with an article that no schema can say."""
    names = [each["identifier"] for each in everything(article["components"]) if "identifier" in each]
    yield from [f"two components are named {name}" for name in {*names} if names.count(name) > 1]
    version = tuple(map(int, article["version"].split(".")))
    for each in everything(article["components"]):
        if SINCE.get(each["role"], (1, 7)) > version:
            yield f"{each['role']} is newer than {article['version']}"
        for html, allowed in markup_in(each):
            found = Markup(html)
            yield from found.mistakes
            yield from [f"<{tag}> is not supported" for tag in found.tags - allowed]
            yield from [f"there is no text style {name}" for name in found.styles - {*article["textStyles"]}]
            yield from [f"the link {link} leads nowhere" for link in found.links if not leads(link, names)]


def leads(link, names) -> bool:
    """Tell whether a link leads to a component or to a whole address."""
    return (
        link[1:] in names if link.startswith("#") else bool(re.match(r"(https?://[^/?#\s]|mailto:|tel:)", link, re.I))
    )
