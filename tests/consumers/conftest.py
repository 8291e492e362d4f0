"""The programs that read exports; their tests are skipped, with a word, where they are not installed."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def consume():
    """Give documents to a program that reads what is exported; gives what it says of each."""
    if shutil.which("node") is None:
        pytest.skip("node is not installed here")
    if not (HERE / "node_modules").is_dir():
        pytest.skip("the packages are not installed here: npm ci --prefix tests/consumers")

    def run(program, documents):
        done = subprocess.run(
            ["node", program], input=json.dumps(documents), capture_output=True, text=True, cwd=HERE, timeout=100
        )
        assert done.returncode == 0, done.stderr[-2000:]
        return json.loads(done.stdout)

    return run
