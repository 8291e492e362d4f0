"""The browser, opened once, or a clear word on how to get it."""

import pytest
from chromium import Judge, missing, opened


@pytest.fixture(scope="session")
def browser():
    """Open the browser that all tests share."""
    lacking = missing()
    if lacking:
        pytest.skip(lacking)
    with opened() as browser:
        yield browser


@pytest.fixture(scope="session")
def judge(browser):
    """Give the judge of all outputs; one is judged once."""
    return Judge(browser)
