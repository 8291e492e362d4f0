"""Bare URLs: a paragraph that is nothing but an address is what stands at that address."""

import re

from ... import urls
from ..changes import Kind
from ..nodes import Block, Embed, Paragraph, only_text
from ..placed import with_placed
from ..providers.canonical import canonical
from ..run import Run
from ..step import Step

_URL = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


def _bare_urls(blocks: tuple[Block, ...], run: Run) -> tuple[Block, ...]:
    typed: dict[int, Block] = {}
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph) and (text := only_text(block.children)) and text[:4].lower() == "http":
            typed[place] = _typed(block, text, run, place)
    return with_placed(blocks, typed)


def _typed(block: Paragraph, text: str, run: Run, place: int) -> Block:
    url = urls.judge(text, urls.MEDIA_SCHEMES) if _URL.fullmatch(text) else None
    if url is None or not urls.host(url):
        return block
    run.note(Kind.TYPED, text, "Embed", position=place)
    return Embed(canonical(url, run))


BARE_URLS = Step("bare-urls", _bare_urls)
