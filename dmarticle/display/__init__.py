"""Views for people: what a notebook shows of articles, bodies, pipelines, inspections and differences."""

from .showing import show
from .view import View

__all__ = ["View", "show"]
