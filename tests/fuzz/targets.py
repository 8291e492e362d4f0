"""What holds of anything that goes in: the fuzzer looks for an input of which it does not."""

import gzip
import io
import zipfile

from oracle import live

import dmarticle as dm
from dmarticle.body.reading.reader import Reader
from dmarticle.body.rules import RULES
from dmarticle.body.writers.html import write_html

HOUSE = dm.Profile(name="house", promos=("Read more",), signoffs=("DM",), appeals=("keeper",))
LIMITS = dm.Limits(characters=200_000, record=100_000)
_READER = Reader(RULES)


def sanitize(html: str) -> None:
    """A body becomes inert HTML that reads as the same blocks, or is over a limit."""
    try:
        body = dm.NEWS.run(html, profile=HOUSE, limits=LIMITS)
    except dm.LimitError:
        return
    everything = (*body.blocks, *body.asides)
    written = write_html(everything)  # its last check raises where something cannot have been written
    assert live(written) == []
    assert _READER.read(written, dm.Run()) == everything
    assert isinstance(body.text + body.markdown, str)


def loads(data: bytes) -> None:
    """Bytes are an article, or one error says why they are none."""
    try:
        article = dm.loads(data, limits=LIMITS)
    except (dm.PayloadError, dm.LimitError):
        return
    dm.to_source(article)
    assert live(article.body.html) == []


def stream(data: bytes) -> None:
    """A source gives outcomes, and each failure is an error of this library."""
    for outcome in dm.iter_articles(io.BytesIO(data), limits=LIMITS):
        assert outcome.ok or isinstance(outcome.error, dm.DmarticleError), repr(outcome.error)


def gzipped(data: bytes) -> bytes:
    """Put data into a gzip file."""
    return gzip.compress(data, 1)


def zipped(data: bytes) -> bytes:
    """Put data into a zip archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.json", data)
    return out.getvalue()
