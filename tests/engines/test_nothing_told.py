"""Whoever speaks or listens tells nobody: no diary in the user's folders, nothing that could be sent anywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

USES = """
from limelight.engines.voices.hibari import HibariVoice
from limelight.works.speech import Delivery, Voice
HibariVoice().speak("Nobody hears.", voice=Voice(), language="en", delivery=Delivery(), seed=1)
"""


def test_a_network_that_speaks_writes_nothing_into_the_users_folders(tmp_path: Path) -> None:
    places = {name: str(tmp_path / name.lower()) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME")}
    for place in places.values():
        Path(place).mkdir()
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ORT_")}
    subprocess.run([sys.executable, "-c", USES], env={**environment, **places}, check=True)
    assert [each for each in tmp_path.rglob("*") if not each.is_dir()] == []
