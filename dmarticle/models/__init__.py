"""What an article is made of: frozen values, one model a file."""

from .access import Access
from .article import Article
from .attachment import Attachment, AttachmentKind, FocalPoint, Rendition
from .author import Author, AuthorKind
from .category import Category, Publication
from .completeness import Completeness, CompletenessState
from .counts import Counts
from .flags import Flags
from .keyword import Keyword
from .reference import ContentType, Reference
from .seo import Seo

__all__ = [
    "Access", "Article", "Attachment", "AttachmentKind", "Author", "AuthorKind", "Category", "Completeness",
    "CompletenessState", "ContentType", "Counts", "Flags", "FocalPoint", "Keyword", "Publication",
    "Reference", "Rendition", "Seo",
]  # fmt: skip
