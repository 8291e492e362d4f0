"""Stories in chunks, for search and for language models: exact stretches of `article.body.text`."""

from .chunk import Chunk, ChunkLink, ChunkSource
from .cutting import chunks

__all__ = ["Chunk", "ChunkLink", "ChunkSource", "chunks"]
