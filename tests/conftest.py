"""Golden files: `pytest --rewrite-golden` writes what the tests got, for a person to read in the diff.

And the real models that tests need: fetched once a machine, however many run at once. Where one cannot be had its tests
fail with the sentence that a user would read; they are never passed over.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from limelight.engines.catalog import pull

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-golden", action="store_true", help="write the golden files anew from this run")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes never name a test: a Word file made while collecting holds the second it was made in, and two workers that
    collect in different seconds would then have different tests, which pytest-xdist refuses."""
    return argname if isinstance(val, bytes) else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests of one group tell one story in order: refuse to run where the scheduler does not keep them together."""
    if config.getoption("loadgroup", False):
        apart = [item.nodeid for item in items if item.get_closest_marker("xdist_group") and "@" not in item.nodeid]
        if apart:
            raise pytest.UsageError(f"this pytest-xdist does not group: {apart[0]} would run apart from its group")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """`golden(name, text)` asserts that `text` is what tests/golden/NAME holds."""

    def check(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--rewrite-golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
        assert text == file.read_bytes().decode("utf-8"), f"differs from {file}; see `pytest --rewrite-golden`"

    return check


@pytest.fixture(scope="session")
def model() -> Callable[[str], Path]:
    """`model("whisper-base")` is the folder of that model."""
    return pull


@pytest.fixture(scope="session")
def kokoro() -> Path:
    """The folder of the voices' model."""
    return pull("kokoro-82m")
