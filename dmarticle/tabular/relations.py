"""The tables of a database of articles, as data: what each row is, what names it, and what it names."""

from collections.abc import Mapping
from types import MappingProxyType

from .engines import TEXTS, ColumnType
from .records import RECORDS
from .schema import ForeignKey, TableColumn, TableSchema

ARTICLE_ID = TableColumn(name="article_id", type=str, meaning="The article.", required=True)


def _position(among: str) -> TableColumn:
    return TableColumn(name="position", type=int, meaning=f"Its place among {among}, from 0.", required=True)


POSITION = _position("those of the article")
PART = TableColumn(
    name="part",
    type=str,
    required=True,
    meaning="`body` (its blocks), `asides`, or the same of the introduction: `introduction`, `introduction-asides`.",
)
OF_ARTICLE = ForeignKey(columns=("article_id",), table="articles", references=("id",))


def _columns(kind: ColumnType, /, **meanings: str) -> tuple[TableColumn, ...]:
    return tuple(TableColumn(name=name, type=kind, meaning=meaning) for name, meaning in meanings.items())


def _key(what: str) -> TableColumn:
    return TableColumn(name="key", type=str, required=True, meaning=f"Made of what is said of the {what}.")


PUBLICATION_KEY = TableColumn(
    name="publication_key", type=str, meaning="The publication; None where its record is not known."
)
NAME = TableColumn(name="name", type=str, meaning="Name.", required=True)


def _of_articles(name: str, what: str, meaning: str) -> TableSchema:
    """Give the table that says which rows of a shared table are an article's."""
    key = TableColumn(name=f"{what}_key", type=str, meaning=f"The {what}.", required=True)
    there = "categories" if what == "category" else f"{what}s"
    return TableSchema(
        name=name,
        meaning=meaning,
        columns=(ARTICLE_ID, POSITION, key),
        primary_key=("article_id", "position"),
        foreign_keys=(OF_ARTICLE, ForeignKey(columns=(key.name,), table=there, references=("key",))),
    )


_TABLES = (
    TableSchema(
        name="publications",
        meaning="Publications of articles and sections.",
        columns=(
            _key("publication"),
            *_columns(
                str,
                id="Identity in the CMS.",
                name="Name.",
                slug="The part of the URL that stands for it.",
                domain="Host it is published on.",
                locale="BCP 47 tag of its language.",
                article_url_prefix="What the paths of its articles begin with.",
            ),
            *_columns(int, preview_limit="Characters that a reader without access is shown."),
            *_columns(bool, in_issue="Whether it is part of the printed issue."),
        ),
        primary_key=("key",),
        shared=True,
    ),
    TableSchema(
        name="articles",
        meaning="Articles: the columns of `RECORDS` that are no lists, and the key of the publication.",
        columns=(*(column for column in RECORDS.columns if column.type is not TEXTS), PUBLICATION_KEY),
        primary_key=("id",),
        foreign_keys=(ForeignKey(columns=("publication_key",), table="publications", references=("key",)),),
    ),
    TableSchema(
        name="authors",
        meaning="Who wrote.",
        columns=(
            _key("author"),
            NAME,
            *_columns(
                str,
                id="Identity of the CMS's record, which several authors may share.",
                source_name="The whole name of that record, where it holds more than the name.",
                kind="`person`, `agency`, `staff` or `unknown`.",
                slug="The part of the URL made from the name.",
                name_latin="The name in Latin letters, where it is written in others.",
                department="Desk or department.",
                biography="Text about the author.",
                url="The author's page.",
                image="URL of the author's picture.",
            ),
        ),
        primary_key=("key",),
        shared=True,
    ),
    _of_articles("article_authors", "author", "Who wrote which article, in order."),
    TableSchema(
        name="categories",
        meaning="Sections, and those they are parts of.",
        columns=(
            _key("category"),
            NAME,
            *_columns(
                str,
                parent_key="Key, in this table, of the section it is a part of; None where its record is not known.",
                parent_id="Identity of that section in the CMS.",
                id="Identity in the CMS.",
                slug="The part of the URL made from the name.",
                url="Page of the section.",
                description="Text about the section.",
                meta_description="Description for search engines.",
                tagline="A line under the name.",
                image="URL of its picture.",
                cover="URL of its cover picture.",
                logo="URL of its logo.",
                access_type="How the paywall treats it.",
                publication_key="Key of its publication; None where its record is not known.",
            ),
            *_columns(
                bool,
                paid="Whether it is for paying readers.",
                active="Whether it is in use.",
                allows_comments="Whether readers may comment.",
            ),
            *_columns(int, order="Its place among its neighbours.", article_count="Articles in it, as the CMS says."),
        ),
        primary_key=("key",),
        shared=True,
    ),
    _of_articles("article_categories", "category", "Which article stands in which sections, the leading one first."),
    TableSchema(
        name="keywords",
        meaning="What articles are about.",
        columns=(
            _key("keyword"),
            NAME,
            *_columns(
                str,
                id="Identity in the CMS.",
                display_name="The keyword as readers see it; None when the name serves.",
                slug="The part of the URL made from the name.",
                url="Page of the keyword.",
                description="Text about the keyword.",
                image="URL of its picture.",
                collection_id="Collection it belongs to.",
                translations="Texts by language, as the CMS has them: JSON.",
                replaced_with="What the CMS says replaces it: JSON.",
            ),
            *_columns(int, article_count="Articles with the keyword, as the CMS says."),
        ),
        primary_key=("key",),
        shared=True,
    ),
    _of_articles("article_keywords", "keyword", "Which article is about what, in order."),
    TableSchema(
        name="images",
        meaning="Pictures that belong to an article: its attachments.",
        columns=(
            ARTICLE_ID,
            POSITION,
            *_columns(
                str,
                id="Identity in the CMS.",
                kind="`image` with the headline, `inline_image` in the body, or `other`.",
                caption="What it shows, without the credit.",
                credit="Who made or supplied it.",
                alt="Text for those who do not see it.",
                name="The name field: a caption or a label.",
                description="The description field.",
                url="The picture in its own size.",
            ),
            TableColumn(
                name="evidence",
                type=TEXTS,
                meaning="How caption and credit were found: one statement for each field that was looked at.",
                required=True,
            ),
            *_columns(int, width="Pixels.", height="Pixels."),
            *_columns(
                float,
                focal_point_x="Percent of the width, from the left, of what must stay in sight.",
                focal_point_y="Percent of the height, from the top.",
            ),
        ),
        primary_key=("article_id", "position"),
        foreign_keys=(OF_ARTICLE,),
    ),
    TableSchema(
        name="renditions",
        meaning="The sizes that pictures exist in.",
        columns=(
            ARTICLE_ID,
            TableColumn(name="image_position", type=int, meaning="The picture.", required=True),
            _position("the sizes of the picture"),
            TableColumn(name="url", type=str, meaning="Where it is.", required=True),
            *_columns(str, name="What the CMS calls the size.", original="Where it is in its own size."),
            *_columns(int, width="Pixels.", height="Pixels; None when it follows from the width."),
            TableColumn(name="filters", type=TEXTS, meaning="Thumbor filters in the URL.", required=True),
        ),
        primary_key=("article_id", "image_position", "position"),
        foreign_keys=(
            ForeignKey(columns=("article_id", "image_position"), table="images", references=("article_id", "position")),
        ),
    ),
    TableSchema(
        name="links",
        meaning="Addresses in the introduction, the story and beside them.",
        columns=(
            ARTICLE_ID,
            POSITION,
            TableColumn(
                name="relation",
                type=str,
                required=True,
                meaning="`link` in the text, `promo`, `picture`, `picture-link`, `embed`, `audio`, `video`, `file`, "
                "`poster` or `cite` (the source of a quotation).",
            ),
            TableColumn(name="url", type=str, meaning="Where it leads, as the body has it.", required=True),
            *_columns(
                str,
                text="The words of the link, the caption, or the words quoted.",
                title="Advisory text of a link, or what an embed or a recording is called.",
                label="The words before a promo.",
                credit="Who made or supplied the picture.",
                provider="Whose an embed is, such as `YouTube`.",
            ),
            PART,
            TableColumn(name="block", type=int, meaning="Number of the block in that part, from 0.", required=True),
        ),
        primary_key=("article_id", "position"),
        foreign_keys=(OF_ARTICLE,),
    ),
    TableSchema(
        name="article_references",
        meaning="Records of the CMS that an article points to.",
        columns=(
            ARTICLE_ID,
            TableColumn(name="relation", type=str, meaning="`related`, `sponsor` or `source`.", required=True),
            _position("those of the article with the relation"),
            *_columns(str, id="Identity in the CMS.", name="Name or headline.", url="Its page."),
        ),
        primary_key=("article_id", "relation", "position"),
        foreign_keys=(OF_ARTICLE,),
    ),
    TableSchema(
        name="access_groups",
        meaning="Groups of readers that have access.",
        columns=(ARTICLE_ID, POSITION, NAME),
        primary_key=("article_id", "position"),
        foreign_keys=(OF_ARTICLE,),
    ),
    TableSchema(
        name="problems",
        meaning="What was missing, coerced, assumed or contradictory when an article was read.",
        columns=(
            ARTICLE_ID,
            POSITION,
            *(
                TableColumn(name=name, type=str, meaning=meaning, required=True)
                for name, meaning in (
                    ("code", "What it is, from the table of problems."),
                    ("severity", "How bad it is."),
                    ("path", "JSON pointer to the value in the payload."),
                    ("detail", "What it is, for people."),
                )
            ),
            *_columns(
                str,
                raw="The value as the payload has it: JSON; None also when the problem is about no single value.",
                used="The value used instead: JSON; None when nothing is.",
            ),
        ),
        primary_key=("article_id", "position"),
        foreign_keys=(OF_ARTICLE,),
    ),
    TableSchema(
        name="changes",
        meaning="The ledger of the body and of the introduction: what cleaning dropped, rewrote or set aside.",
        columns=(
            ARTICLE_ID,
            POSITION,
            PART,
            *(
                TableColumn(name=name, type=str, meaning=meaning, required=True)
                for name, meaning in (
                    ("step", "The step or rule that did it."),
                    ("kind", "What was done, such as `dropped` or `rewritten`."),
                    ("before", "What stood there."),
                    ("after", "What stands there now; empty for nothing."),
                )
            ),
        ),
        primary_key=("article_id", "position"),
        foreign_keys=(OF_ARTICLE,),
    ),
)

TABLES: Mapping[str, TableSchema] = MappingProxyType({table.name: table for table in _TABLES})
"""All tables by their names, each behind those it refers to."""
