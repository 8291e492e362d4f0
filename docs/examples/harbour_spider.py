"""A spider that reads articles from the answers of a CMS: `scrapy runspider docs/examples/harbour_spider.py`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import scrapy

import dmarticle as dm

STORY = Path(__file__).with_name("harbour.json")


class HarbourSpider(scrapy.Spider):
    """Takes what an address answers, be it JSON or a page, for an article."""

    name = "harbour"
    start_urls = [STORY.absolute().as_uri()]  # noqa: RUF012 - Scrapy's own way

    def parse(self, response: scrapy.http.Response) -> Iterator[dict[str, Any]]:
        """Give an item for an article; what is none is counted and left."""
        try:
            article = dm.loads(response.body)
        except dm.PayloadError as error:
            self.crawler.stats.inc_value(f"dmarticle/{type(error).__name__}")
            return
        for problem in article.problems:
            self.crawler.stats.inc_value(f"dmarticle/{problem.code}")
        yield {"id": article.id, "title": article.title, "html": article.body.html, "article": dm.unstructure(article)}
