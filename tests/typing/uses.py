"""What a program that is type-checked may rely on; mypy and pyright read it, strictly, and nothing runs it."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, assert_type

import pyarrow as pa

import dmarticle as dm
from dmarticle import testing


def articles(path: Path, payload: dict[str, Any]) -> None:
    """Reading."""
    assert_type(dm.load(path), dm.Article)
    assert_type(dm.loads("{}", profile=dm.NEUTRAL, pipeline=None, strict=True), dm.Article)
    article = dm.normalize(payload, pipeline=dm.NEWS.without("appeals"))
    assert_type(article.title, str | None)
    assert_type(article.published, datetime | None)
    assert_type(article.authors, tuple[dm.Author, ...])
    assert_type(article.authors[0].kind, dm.AuthorKind)
    assert_type(article.lead_image, dm.Attachment | None)
    assert_type(article.problems, tuple[dm.Problem, ...])
    assert_type(article.problems[0].severity, dm.Severity)
    assert_type(article.body.html, str)
    assert_type(article.body.word_count, int)
    assert_type(article.body.images, tuple[dm.Figure, ...])
    image = article.lead_image
    if image is not None:
        assert_type(image.best(width=800), dm.Rendition | None)


def streams(path: Path) -> Iterator[dm.Article]:
    """Streams: an outcome is one of two things."""
    for outcome in dm.iter_articles(path, workers=2):
        assert_type(outcome, dm.Success | dm.Failure)
        if isinstance(outcome, dm.Success):
            assert_type(outcome.article, dm.Article)
            yield outcome.article
        else:
            assert_type(outcome.error, Exception)
            assert_type(outcome.position, dm.Position)


def told_apart(outcome: dm.Outcome) -> None:
    """Each of these tells mypy and pyright which of the two it is; bare `outcome.ok` tells mypy alone."""
    match outcome:
        case dm.Success(article=article):
            assert_type(article, dm.Article)
        case dm.Failure(error=error):
            assert_type(error, Exception)
    if outcome.ok is True:
        assert_type(outcome, dm.Success)
    else:
        assert_type(outcome, dm.Failure)
    if outcome.article is not None:
        assert_type(outcome, dm.Success)
    if outcome.error is not None:
        assert_type(outcome, dm.Failure)


def bodies(html: str) -> None:
    """Bodies, steps and rules of one's own."""

    def shout(blocks: tuple[dm.Block, ...], run: dm.Run) -> tuple[dm.Block, ...]:
        run.note(dm.Kind.REWRITTEN, "a", "b")
        return blocks

    assert_type(dm.sanitize(html), str)
    mine = dm.NEWS.after("links", dm.step("shout", shout))
    assert_type(mine, dm.Pipeline)
    body = mine.run(html)
    assert_type(body, dm.Body)
    assert_type(body.changes, tuple[dm.Change, ...])
    for block in body.blocks:
        match block:
            case dm.Heading(level=level):
                assert_type(level, int)
            case dm.Figure(caption=caption):
                assert_type(caption, dm.Caption | None)
            case _:
                assert_type(block.text, str)


def back(article: dm.Article) -> None:
    """The ways back, and what compares."""
    assert_type(dm.structure(dm.unstructure(article)), dm.Article)
    assert_type(dm.diff(article, article), dm.Difference)
    record = dm.to_source(article)
    held: Mapping[str, object] = record
    assert_type(dm.inspect([held]), dm.Inspection)
    problems: list[dm.Problem] = []
    dm.export(article, "whitebeard-update", on_problem=problems.append)


def cut_and_tabled(article: dm.Article) -> None:
    """Chunks, rows and tables."""
    for chunk in dm.chunks(article, max_words=100, include=("captions",)):
        assert_type(chunk.links, tuple[dm.ChunkLink, ...])
        assert_type(chunk.metadata, dict[str, str | int])
        assert_type(chunk.context_id, str)
    assert_type(dm.chunks(article, max_size=500, measure=len, overlap=20), tuple[dm.Chunk, ...])
    rows = dm.to_records(dm.iter_articles("dump.jsonl"), columns=("id",))
    assert_type(len(rows), int)
    for name, table in dm.TABLES.items():
        assert_type(table.values(dm.to_tables([article])[name], "sqlite")[0][0], Any)
        assert_type(table.foreign_keys, tuple[dm.ForeignKey, ...])
    assert_type(dm.RECORDS.types("python"), dict[str, Any])
    assert_type(dm.RECORDS.only(("id", "title")), dm.TableSchema)
    for row in dm.iter_records([article], columns=("id",)):
        assert_type(row["id"], str | int | float | bool | datetime | list[str] | None)
    for tables in dm.iter_tables([article]):
        assert_type(len(tables["links"]), int)


def exported(article: dm.Article, problems: list[dm.Problem]) -> None:
    """Formats that others read."""
    document = dm.export(article, "ninjs", on_problem=problems.append)
    assert_type(document, dict[str, Any])
    assert_type(dm.export(article, "rss"), str)
    assert_type(dm.export(article, "portable-text"), list[dict[str, Any]])


def exported_by_name(article: dm.Article, name: str) -> None:
    """A format whose name is not known before."""
    assert_type(dm.export(article, name), str | dict[str, Any] | list[Any])


def more_exported(article: dm.Article) -> None:
    """Each format by its own function."""
    assert_type(dm.to_text(article), str)
    assert_type(dm.to_html_page(article), str)
    assert_type(dm.to_markdown(article, front_matter=False), str)
    assert_type(dm.to_gutenberg(article), str)
    assert_type(dm.to_newsml_g2(article), str)
    assert_type(dm.to_portable_text(article), list[dict[str, Any]])
    assert_type(dm.to_json_ld(article), dict[str, Any])
    assert_type(dm.to_ninjs(article), dict[str, Any])


def tested(html: str) -> None:
    """What judges finished HTML."""
    testing.assert_inert(html)
    assert_type(testing.live(html), tuple[testing.Live, ...])


def in_arrow(table: pa.Table) -> None:
    """Arrow tables in and out."""
    assert_type(dm.arrow.normalize_table(table), pa.Table)


def editions(article: dm.Article) -> None:
    """Plain text, and two editions of a story."""
    comparison = dm.compare(article, dm.load_text("The sea was calm."), threshold=0.4)
    assert_type(comparison, dm.Comparison)
    for pair in comparison.pairs:
        assert_type(pair.left, tuple[dm.Block, ...])
        assert_type([edit.kind for edit in pair.edits], list[dm.EditKind])
    for kind, found in comparison.only_right.items():
        assert_type((kind, found), tuple[dm.PassageKind, tuple[dm.Leftover, ...]])
    assert_type(dm.contributors(article), tuple[dm.Contributor, ...])


def editions_at_scale(articles: list[dm.Article], path: Path) -> None:
    """Fingerprints, and clusters of editions."""
    kept = dm.fingerprint(articles[0])
    assert_type(kept, dm.Fingerprint)
    assert_type(kept.keys, tuple[int, ...])
    assert_type(kept.similarity(dm.Fingerprint.from_bytes(kept.to_bytes(), id="1")), float)
    assert_type(dm.find_editions(dm.iter_articles(path), on_failure=print), tuple[dm.EditionCluster, ...])
    for cluster in dm.find_editions([*articles, kept], threshold=0.5):
        assert_type(cluster.best, dm.Edition)
        assert_type(cluster.ids, tuple[str | None, ...])
        assert_type(cluster.members[0].score, float)
