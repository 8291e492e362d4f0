"""Without a browser, the tests say what is missing."""

import chromium


def test_what_is_missing_is_named_with_how_to_get_it(monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CHROMIUM", raising=False)
    said = chromium.missing()
    assert said.startswith("the browser tests need")
    assert "pip install '.[browser]'" in said or "apt-get install chromium" in said


def test_the_variable_names_a_browser_of_ones_own(monkeypatch, tmp_path):
    browser = tmp_path / "mine"
    browser.write_text("#!/bin/sh\n")
    browser.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(browser))
    assert chromium.executable() == str(browser)
