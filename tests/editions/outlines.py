"""What `load_text` makes of a text, as lines to read; `python tests/editions/outlines.py` writes those of `texts/`."""

from pathlib import Path

import dmarticle as dm

TEXTS = Path(__file__).parent / "texts"
NAMES = sorted(path.stem for path in TEXTS.glob("*.txt"))
WIDTH = 96


def outline(article: dm.Article) -> str:
    """Give a line for each thing that was found, in its order; long texts are shown by their start and end."""
    lines = [f"title: {article.title}", *(f"author: {each.name} ({each.kind})" for each in article.authors)]
    lines += [f"dateline: {article.body.dateline}"] if article.body.dateline else []
    lines += ["", *(f"{_name(block)}: {_short(block.text)}" for block in article.body.blocks)]
    lines += ["", *(f"beside the story: {_name(block)}: {_short(block.text)}" for block in article.body.asides)]
    evidence = [each for each in article.body.changes if each.step == "teasers"]
    lines += [f"because: {each.after}" for each in evidence]
    lines += ["", *(_person(each) for each in dm.contributors(article))]
    return "\n".join(lines).replace("\n\n\n", "\n\n").strip() + "\n"


def _name(block: dm.Block) -> str:
    return f"note of {block.kind}" if isinstance(block, dm.Note) else type(block).__name__.lower()


def _short(text: str) -> str:
    return text if len(text) <= WIDTH else f"{text[: WIDTH // 2]} … {text[-WIDTH // 2 :]}"


def _person(each: dm.Contributor) -> str:
    return f"contributor: {each.name} ({each.kind}), {each.role}" + (f", in: {each.place}" if each.place else "")


if __name__ == "__main__":
    for name in NAMES:
        (TEXTS / f"{name}.outline").write_text(outline(dm.load_text(TEXTS / f"{name}.txt")), "utf-8")
