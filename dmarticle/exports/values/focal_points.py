"""What must stay in sight of a picture, in percent or in pixels, where it lies in the picture."""

from fractions import Fraction

from ...jsontypes import Json
from ...models import Attachment, FocalPoint
from ..report import Report


def focal_point(report: Report, picture: Attachment) -> FocalPoint | None:
    """Give the focal point of a picture in percent; None, and a problem, where it lies outside.

    Args:
        report: Is told; it stands at the place of the picture.
        picture: The picture.
    """
    point = picture.focal_point
    if point is None or (0 <= point.x <= 100 and 0 <= point.y <= 100):
        return point
    report.lost("a focal point outside the picture", "focal_point", raw=point.object_position)
    return None


def focal_point_in_pixels(report: Report, picture: Attachment) -> dict[str, Json] | None:
    """Give the focal point of a picture in pixels; None, and a problem, where it lies outside or nobody knows the size.

    Args:
        report: Is told; it stands at the place of the picture.
        picture: The picture.
    """
    point, width, height = focal_point(report, picture), picture.width or 0, picture.height or 0
    if point is None:
        return None
    if min(width, height) <= 0:
        report.lost("a focal point of a picture whose size is not known", "focal_point")
        return None
    return {"x": _share(width, point.x), "y": _share(height, point.y)}


def _share(length: int, percent: float) -> int:
    return round(length * Fraction(percent) / 100)
