"""Stories in chunks, for search and for language models: exact stretches of `article.body.text`."""

from .chunk import Chunk, ChunkLink, ChunkSource
from .cutting import chunks
from .kinds import STORY

__all__ = ["STORY", "Chunk", "ChunkLink", "ChunkSource", "chunks"]
