"""News-article CMS payloads -> typed articles with clean, safe bodies.

Every name here is found when it is first asked for (PEP 562), so that a program pays for what it uses: reading one
article needs none of the modules for streams, comparisons or inspections. Type checkers read the imports below;
`python tests/public_names.py` writes the two lists that follow from them.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .body.changes import Change, Kind
    from .body.document import Body
    from .body.element import Element
    from .body.nodes import (
        Abbreviation,
        Anchor,
        Appeal,
        Block,
        Caption,
        Cell,
        Code,
        Definition,
        DefinitionList,
        Divider,
        Embed,
        Emphasis,
        Figure,
        Gallery,
        Heading,
        Inline,
        KeyPoints,
        LineBreak,
        Link,
        List,
        ListItem,
        Mark,
        Media,
        MediaKind,
        Node,
        Note,
        NoteKind,
        Paragraph,
        Preformatted,
        Quotation,
        Quote,
        RelatedLink,
        Row,
        Signoff,
        Small,
        Span,
        Strikeout,
        Strong,
        Subscript,
        Superscript,
        Table,
        Text,
        Underline,
    )
    from .body.parts import Part
    from .body.pipeline import AnyStep, Pipeline
    from .body.presets import ARCHIVE, NEWS, NLP, SYNDICATION
    from .body.rule import Nodes, Rule, Selector, rule
    from .body.rules.figures import DATA_IMAGES
    from .body.run import DEFAULT_LIMITS, Limits, Run
    from .body.shortcodes.shortcode import Expand, Shortcode
    from .body.step import Step, TextStep, step, text_step
    from .body.steps.asides import asides
    from .body.steps.shortcodes import shortcodes_step
    from .body.writers.policy import SILENT, Policy
    from .chunking import STORY, Chunk, ChunkLink, ChunkSource, chunks
    from .differences import BlockChange, CountChange, Difference, DiffKind, FieldChange, MarkupChange, WordEdit, diff
    from .display import View, show
    from .editions import (
        PLAIN_TEXT,
        VOCABULARY,
        Comparison,
        Contributor,
        Edit,
        EditionPair,
        EditKind,
        HouseStyle,
        Leftover,
        PassageKind,
        StoryRelation,
        Vocabulary,
        compare,
        contributors,
        load_text,
    )
    from .editions.clusters import Edition, EditionCluster, find_editions
    from .editions.fingerprints import Fingerprint, fingerprint
    from .editions.texts.loading import TEXT_LIMITS
    from .exports import export
    from .exports.ans import to_ans
    from .exports.apple_news import to_apple_news
    from .exports.feeds.atom import to_atom
    from .exports.feeds.json_feed import to_json_feed
    from .exports.feeds.rss import to_rss
    from .exports.gutenberg import to_gutenberg
    from .exports.html_page import to_html_page
    from .exports.json_ld import json_ld_script, to_json_ld
    from .exports.markdown_file import to_markdown
    from .exports.newsml.news_item import to_newsml_g2
    from .exports.ninjs import to_ninjs
    from .exports.plain_text import to_text
    from .exports.portable_text import to_portable_text
    from .exports.report import OnProblem
    from .exports.values.labels import Labels
    from .exports.whitebeard_update import to_cms_update
    from .inspecting.bounds import Bounds
    from .inspecting.drift import Drift, DriftChange, Turn
    from .inspecting.inspection import Inspection, PathSeen
    from .inspecting.inspector import Inspector
    from .inspecting.running import Inspected, inspect
    from .inspecting.tally import Occurrence, Occurrences
    from .interchange import structure, unstructure
    from .jsontypes import Json
    from .models import (
        Access,
        Article,
        Attachment,
        AttachmentKind,
        Author,
        AuthorKind,
        Category,
        Completeness,
        CompletenessState,
        ContentType,
        Counts,
        Flags,
        FocalPoint,
        Keyword,
        Publication,
        Reference,
        Rendition,
        Seo,
    )
    from .problems import (
        CODES,
        CmsError,
        ConfigurationError,
        DmarticleDeprecationWarning,
        DmarticleError,
        InspectionError,
        LimitError,
        MissingExtraError,
        NotAnArticleError,
        NotJsonError,
        NotOneArticleError,
        PayloadError,
        Problem,
        ProblemCode,
        Severity,
        SourceError,
        StepError,
        StrictError,
        WorkerError,
    )
    from .profiles import DAILY_MAVERICK, LORIENT_LE_JOUR, NEUTRAL, Profile, Relation
    from .reading import load, loads, normalize
    from .residue import Raw
    from .sanitizing import sanitize
    from .sniffing import Shape, Sniffed, sniff
    from .sourcing import to_source
    from .streams import Failure, OnFailure, OnProgress, Outcome, Position, Progress, Source, Success, iter_articles
    from .tabular import (
        RECORDS,
        TABLES,
        ColumnType,
        ColumnValue,
        ForeignKey,
        TableColumn,
        TableRow,
        TableSchema,
        iter_records,
        iter_tables,
        to_records,
        to_tables,
    )
    from .urls import Rendered
    from .wording import AFRIKAANS, ARABIC, ENGLISH, FRENCH, Wording

__version__ = "0.1.0"

_HOMES = {
    "body.changes": "Change Kind",
    "body.document": "Body",
    "body.element": "Element",
    "body.nodes":
        "Abbreviation Anchor Appeal Block Caption Cell Code Definition DefinitionList Divider Embed Emphasis "
        "Figure Gallery Heading Inline KeyPoints LineBreak Link List ListItem Mark Media MediaKind Node Note "
        "NoteKind Paragraph Preformatted Quotation Quote RelatedLink Row Signoff Small Span Strikeout Strong "
        "Subscript Superscript Table Text Underline",
    "body.parts": "Part",
    "body.pipeline": "AnyStep Pipeline",
    "body.presets": "ARCHIVE NEWS NLP SYNDICATION",
    "body.rule": "Nodes Rule Selector rule",
    "body.rules.figures": "DATA_IMAGES",
    "body.run": "DEFAULT_LIMITS Limits Run",
    "body.shortcodes.shortcode": "Expand Shortcode",
    "body.step": "Step TextStep step text_step",
    "body.steps.asides": "asides",
    "body.steps.shortcodes": "shortcodes_step",
    "body.writers.policy": "SILENT Policy",
    "chunking": "STORY Chunk ChunkLink ChunkSource chunks",
    "differences": "BlockChange CountChange Difference DiffKind FieldChange MarkupChange WordEdit diff",
    "display": "View show",
    "editions":
        "PLAIN_TEXT VOCABULARY Comparison Contributor Edit EditionPair EditKind HouseStyle Leftover PassageKind "
        "StoryRelation Vocabulary compare contributors load_text",
    "editions.clusters": "Edition EditionCluster find_editions",
    "editions.fingerprints": "Fingerprint fingerprint",
    "editions.texts.loading": "TEXT_LIMITS",
    "exports": "export",
    "exports.ans": "to_ans",
    "exports.apple_news": "to_apple_news",
    "exports.feeds.atom": "to_atom",
    "exports.feeds.json_feed": "to_json_feed",
    "exports.feeds.rss": "to_rss",
    "exports.gutenberg": "to_gutenberg",
    "exports.html_page": "to_html_page",
    "exports.json_ld": "json_ld_script to_json_ld",
    "exports.markdown_file": "to_markdown",
    "exports.newsml.news_item": "to_newsml_g2",
    "exports.ninjs": "to_ninjs",
    "exports.plain_text": "to_text",
    "exports.portable_text": "to_portable_text",
    "exports.report": "OnProblem",
    "exports.values.labels": "Labels",
    "exports.whitebeard_update": "to_cms_update",
    "inspecting.bounds": "Bounds",
    "inspecting.drift": "Drift DriftChange Turn",
    "inspecting.inspection": "Inspection PathSeen",
    "inspecting.inspector": "Inspector",
    "inspecting.running": "Inspected inspect",
    "inspecting.tally": "Occurrence Occurrences",
    "interchange": "structure unstructure",
    "jsontypes": "Json",
    "models":
        "Access Article Attachment AttachmentKind Author AuthorKind Category Completeness CompletenessState "
        "ContentType Counts Flags FocalPoint Keyword Publication Reference Rendition Seo",
    "problems":
        "CODES CmsError ConfigurationError DmarticleDeprecationWarning DmarticleError InspectionError LimitError "
        "MissingExtraError NotAnArticleError NotJsonError NotOneArticleError PayloadError Problem ProblemCode "
        "Severity SourceError StepError StrictError WorkerError",
    "profiles": "DAILY_MAVERICK LORIENT_LE_JOUR NEUTRAL Profile Relation",
    "reading": "load loads normalize",
    "residue": "Raw",
    "sanitizing": "sanitize",
    "sniffing": "Shape Sniffed sniff",
    "sourcing": "to_source",
    "streams": "Failure OnFailure OnProgress Outcome Position Progress Source Success iter_articles",
    "tabular":
        "RECORDS TABLES ColumnType ColumnValue ForeignKey TableColumn TableRow TableSchema iter_records "
        "iter_tables to_records to_tables",
    "urls": "Rendered",
    "wording": "AFRIKAANS ARABIC ENGLISH FRENCH Wording",
}  # fmt: skip

__all__ = [
    "AFRIKAANS", "ARABIC", "ARCHIVE", "CODES", "DAILY_MAVERICK", "DATA_IMAGES", "DEFAULT_LIMITS", "ENGLISH",
    "FRENCH", "LORIENT_LE_JOUR", "NEUTRAL", "NEWS", "NLP", "PLAIN_TEXT", "RECORDS", "SILENT", "STORY",
    "SYNDICATION", "TABLES", "TEXT_LIMITS", "VOCABULARY", "Abbreviation", "Access", "Anchor", "AnyStep", "Appeal",
    "Article", "Attachment", "AttachmentKind", "Author", "AuthorKind", "Block", "BlockChange", "Body", "Bounds",
    "Caption", "Category", "Cell", "Change", "Chunk", "ChunkLink", "ChunkSource", "CmsError", "Code",
    "ColumnType", "ColumnValue", "Comparison", "Completeness", "CompletenessState", "ConfigurationError",
    "ContentType", "Contributor", "CountChange", "Counts", "Definition", "DefinitionList", "DiffKind",
    "Difference", "Divider", "DmarticleDeprecationWarning", "DmarticleError", "Drift", "DriftChange", "Edit",
    "EditKind", "Edition", "EditionCluster", "EditionPair", "Element", "Embed", "Emphasis", "Expand", "Failure",
    "FieldChange", "Figure", "Fingerprint", "Flags", "FocalPoint", "ForeignKey", "Gallery", "Heading",
    "HouseStyle", "Inline", "Inspected", "Inspection", "InspectionError", "Inspector", "Json", "KeyPoints",
    "Keyword", "Kind", "Labels", "Leftover", "LimitError", "Limits", "LineBreak", "Link", "List", "ListItem",
    "Mark", "MarkupChange", "Media", "MediaKind", "MissingExtraError", "Node", "Nodes", "NotAnArticleError",
    "NotJsonError", "NotOneArticleError", "Note", "NoteKind", "Occurrence", "Occurrences", "OnFailure",
    "OnProblem", "OnProgress", "Outcome", "Paragraph", "Part", "PassageKind", "PathSeen", "PayloadError",
    "Pipeline", "Policy", "Position", "Preformatted", "Problem", "ProblemCode", "Profile", "Progress",
    "Publication", "Quotation", "Quote", "Raw", "Reference", "RelatedLink", "Relation", "Rendered", "Rendition",
    "Row", "Rule", "Run", "Selector", "Seo", "Severity", "Shape", "Shortcode", "Signoff", "Small", "Sniffed",
    "Source", "SourceError", "Span", "Step", "StepError", "StoryRelation", "StrictError", "Strikeout", "Strong",
    "Subscript", "Success", "Superscript", "Table", "TableColumn", "TableRow", "TableSchema", "Text", "TextStep",
    "Turn", "Underline", "View", "Vocabulary", "WordEdit", "Wording", "WorkerError", "asides", "chunks",
    "compare", "contributors", "diff", "export", "find_editions", "fingerprint", "inspect", "iter_articles",
    "iter_records", "iter_tables", "json_ld_script", "load", "load_text", "loads", "normalize", "rule",
    "sanitize", "shortcodes_step", "show", "sniff", "step", "structure", "text_step", "to_ans", "to_apple_news",
    "to_atom", "to_cms_update", "to_gutenberg", "to_html_page", "to_json_feed", "to_json_ld", "to_markdown",
    "to_newsml_g2", "to_ninjs", "to_portable_text", "to_records", "to_rss", "to_source", "to_tables", "to_text",
    "unstructure",
]  # fmt: skip

_OF_MODULES = ("__all__", "__doc__", "__file__", "__name__", "__package__", "__path__", "__spec__")
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}


def __dir__() -> list[str]:
    return [*__all__, "__version__", "arrow", *(name for name in globals() if name in _OF_MODULES)]


if TYPE_CHECKING:
    from . import arrow as arrow  # its package is optional, so it is no part of `import *`
else:  # a type checker would take any name for one that there is

    def __getattr__(name: str) -> Any:
        if name == "arrow":
            return import_module(".arrow", __name__)
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f".{_HOME[name]}", __name__), name)
        globals()[name] = value  # it is asked for once
        return value
