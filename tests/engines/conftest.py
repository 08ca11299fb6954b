from __future__ import annotations

import pytest

from limelight.engines.voices.hibari import HibariVoice


@pytest.fixture(scope="session")
def hibari() -> HibariVoice:
    return HibariVoice()
