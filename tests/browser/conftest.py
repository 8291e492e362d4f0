"""The browser, opened once, or a clear word on how to get it."""

import pytest
from chromium import judging, missing


@pytest.fixture(scope="session")
def judge():
    """Open the browser that all tests share."""
    lacking = missing()
    if lacking:
        pytest.skip(lacking)
    with judging() as judge:
        yield judge
