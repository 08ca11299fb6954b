"""What the core's tests start from: an empty studio, and a provider that counts what it charges."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from limelight.testing import charging
from limelight.testing.studio import Studio


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    studio = Studio(tmp_path)
    yield studio
    studio.close()


@pytest.fixture
def provider(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> charging.Provider:
    folder = tmp_path / "provider"
    folder.mkdir()
    monkeypatch.setenv(charging.FOLDER, str(folder))
    return charging.Provider(folder)
