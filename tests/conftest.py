"""What all tests share: where the real material lies, if it is at hand, and how examples are drawn.

The short profile, which decides whether work lands, draws the same examples each time, so that a test fails by what
was changed. The long one (`--hypothesis-profile=long`) draws others each time, and is where new mistakes are found.
"""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

SHARED = Path(__file__).resolve().parents[2] / "shared"

for name, examples in (("short", 150), ("long", 5000)):
    settings.register_profile(
        name,
        max_examples=examples,
        derandomize=name == "short",
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow],
        print_blob=True,
    )


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real payloads beside the project; tests over it are skipped where it is not there."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real payloads is not beside this clone")
    return SHARED
