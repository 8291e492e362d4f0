"""Pictures and the sizes they exist in."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import Factory, field, frozen

from ..brief import Brief
from ..jsontypes import Json
from ..problems import check_whole
from ..residue import Raw
from ..urls import Rendered, srcset


class AttachmentKind(StrEnum):
    """What an attachment is for."""

    IMAGE = "image"
    """A picture that stands with the headline."""
    INLINE_IMAGE = "inline_image"
    """A picture that is placed in the body."""
    OTHER = "other"
    """Anything else."""


@frozen
class FocalPoint:
    """The place in a picture that must stay in sight when it is cropped."""

    x: float
    """Percent of the width, from the left."""
    y: float
    """Percent of the height, from the top."""

    @property
    def object_position(self) -> str:
        """The place as a value of the CSS property `object-position`."""
        return f"{self.x:g}% {self.y:g}%"


@frozen(kw_only=True, repr=False)
class Rendition(Brief):
    """A picture in one size."""

    url: str
    """Where it is. Signed URLs are kept as they are and never built."""
    name: str | None = None
    """What the CMS calls the size, such as `thumbnail`. Source: what follows `url_`. None when nameless."""
    width: int | None = None
    """Pixels. Source: `x`. None when not stated."""
    height: int | None = None
    """Pixels. Source: `y`. None when it follows from the width."""
    filters: tuple[str, ...] = ()
    """Thumbor filters in the URL, such as `strip_exif()`."""
    original: str | None = None
    """Where the picture is in its own size, read from the URL. None when the URL does not tell."""


@frozen(kw_only=True, repr=False)
class Attachment(Brief):
    """One picture of an article."""

    id: str | None = None
    """Identity in the CMS. Source: `id`."""
    kind: AttachmentKind = AttachmentKind.OTHER
    """What it is for. Source: `type`."""
    caption: str | None = None
    """What the picture shows, as plain text, without the credit: resolved from `name`, `description`,
    `alt` and the body. None when no field is a caption."""
    credit: str | None = None
    """Who made or supplied it, without a label such as `Photo:`. None when not stated."""
    evidence: tuple[str, ...] = ()
    """How caption and credit were found: one statement for each field that was looked at."""
    name: str | None = None
    """The name field as plain text: a caption or a label. Source: `name`."""
    description: str | None = None
    """The description field as plain text. Source: `description`. None also when it is the body."""
    alt: str | None = None
    """Text for those who do not see the picture. Source: `alt`, or the body's own figure of it."""
    width: int | None = None
    """Pixels. Source: `width`. None when not stated, which the CMS writes as 0."""
    height: int | None = None
    """Pixels. Source: `height`. None when not stated, which the CMS writes as 0."""
    focal_point: FocalPoint | None = None
    """What must stay in sight. Source: `focal`."""
    url: str | None = None
    """The picture in its own size. Source: `url`."""
    renditions: tuple[Rendition, ...] = ()
    """Sizes it exists in. Source: `transforms` and every `url_...`."""
    extra: Mapping[str, Json] = field(default=Factory(dict[str, Json]), hash=False)
    """Keys that no field claims, as they are."""
    residue: Mapping[str, Raw] = field(default=Factory(dict[str, Raw]), hash=False, repr=False)
    """What the fields say in another way than the record: its own values, by their JSON pointers."""
    pointer: str = field(default="", eq=False, repr=False)
    """JSON pointer to the record in the payload it was read from; it is no part of the value."""

    @property
    def object_position(self) -> str | None:
        """The focal point as a value of the CSS property `object-position`, or None."""
        return self.focal_point.object_position if self.focal_point else None

    def best(self, *, width: int) -> Rendition | None:
        """Choose the rendition for a place in a layout.

        Args:
            width: Pixels the picture will take up.

        Returns:
            The smallest one that is wide enough, or else the widest; one whose height follows from its
            width before one that is cropped. Without renditions, the picture itself; None without any.
        """
        check_whole("width", width, least=0)
        sized = [each for each in self.renditions if each.width is not None]
        wide = [each for each in sized if (each.width or 0) >= width]
        if wide:
            return min(wide, key=lambda each: (each.width or 0, each.height is not None))
        if self.url is not None and (self.width or 0) >= width:
            return Rendition(url=self.url, width=self.width, height=self.height, original=self.url)
        if sized:
            return max(sized, key=lambda each: (each.width or 0, each.height is None))
        if self.renditions:
            return self.renditions[0]
        return Rendition(url=self.url, original=self.url) if self.url else None

    @property
    def rendered(self) -> tuple[Rendered, ...]:
        """The renditions by their widths, where these are known, narrowest first.

        Crops of another shape are left out where there are renditions that keep the picture's shape.
        """
        sized = [each for each in self.renditions if each.width]
        whole = [each for each in sized if each.height is None] or sized
        return tuple(sorted((Rendered(each.url, each.width or 0) for each in whole), key=lambda each: each.width))

    def srcset(self) -> str:
        """Give the renditions as a value of the HTML attribute `srcset`, widest last.

        The value still has to be escaped like any other. It is `""` when no width is known.
        """
        return srcset(self.rendered)
