"""Bare URLs: a paragraph that is nothing but an address is what stands at that address."""

import re

from ... import urls
from ..changes import Kind
from ..nodes import Block, Embed, Paragraph, Text
from ..providers.canonical import canonical
from ..run import Run
from ..step import Step

_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


def _bare_urls(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    return tuple([_typed(block, run, place) for place, block in enumerate(blocks)])


def _typed(block: Block, run: Run, place: int) -> Block:
    only = block.children[0] if isinstance(block, Paragraph) and len(block.children) == 1 else None
    if not isinstance(only, Text) or only.value[:4].lower() != "http" or not _URL.fullmatch(only.value):
        return block
    url = urls.judge(only.value, urls.MEDIA_SCHEMES)
    if url is None or not urls.host(url):
        return block
    run.note(Kind.TYPED, only.value, "Embed", position=place)
    return Embed(canonical(url, run))


BARE_URLS = Step("bare-urls", _bare_urls)
