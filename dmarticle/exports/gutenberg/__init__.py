"""WordPress block markup (Gutenberg): the content of a post, to be pasted or posted into WordPress' editor.

Follows https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/ and what the `save`
functions of https://github.com/WordPress/gutenberg/tree/trunk/packages/block-library write, so that the editor takes
every block as one of its own. What stands around the story (headline, excerpt, authors, the featured image ...) is no
part of the content of a post. Of the story it cannot carry sizes of pictures, their numbers on another site, names of
embeds and recordings, and what a reader sees where an embed cannot be loaded; definition lists, and lists and tables
with more than text in them, are blocks of plain HTML.
"""

from functools import partial

from attrs import evolve

from ...models import Article
from ...problems import check_option
from ..format import Format
from ..report import OnProblem, Report
from ..story.parts import carried, parts
from .blocks import BLOCKS
from .writing import Writing


def to_gutenberg(
    article: Article,
    *,
    introduction: bool = True,
    asides: bool = False,
    same_site: bool = False,
    on_problem: OnProblem | None = None,
) -> str:
    """Give the story of an article as WordPress block markup, the content of a post.

    Args:
        article: An article.
        introduction: Whether what stands before the body comes first.
        asides: Whether what stood around the story (related links, appeals, the sign-off) comes last.
        same_site: Whether it is for the WordPress site that the story came from, where pictures keep their numbers
            (`wp-image-123`). On any other site a number is that of another picture, or of none, and keeps the editor
            from offering to take the picture into the site's library.
        on_problem: Is told what block markup cannot carry; None for nobody.

    Returns:
        The markup; `""` for an article without a story.

    Raises:
        TypeError: If it is no article.
        ConfigurationError: If an option is neither True nor False, a value is not of its field's type, or `on_problem`
            cannot be called.
        StepError: If something in the body is no node, or its nodes stand too deep in each other.
    """
    check_option("same_site", same_site, bool)
    form = evolve(
        GUTENBERG,
        carries=carried(introduction=introduction, asides=asides),
        write=partial(_write, introduction=introduction, asides=asides, same_site=same_site),
    )
    return form.document(article, on_problem)


def _write(
    article: Article, report: Report, *, introduction: bool = True, asides: bool = False, same_site: bool = False
) -> str:
    writing = Writing(BLOCKS, report, same_site)
    written: list[str] = []
    for place, blocks in parts(article, report, introduction=introduction, asides=asides):
        with report.at(*place[:-1]):
            written.append(writing.blocks(blocks, place[-1]))
    return "\n\n".join(filter(None, written))


GUTENBERG = Format(
    name="gutenberg",
    title="WordPress block markup",
    specification="https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/",
    media_type="text/html",
    suffix=".html",
    carries=carried(introduction=True, asides=False),
    write=_write,
)
"""The content of a post of WordPress, as its editor saves it."""
