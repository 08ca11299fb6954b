"""Watching: a film is made again as its files change, wrong files are told and waited for, and Ctrl-C ends it."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from limelight.actions.new import NewRequest, new

SCRIPT = "Title: Tiny\n\nINT. STUDY - NIGHT\n\nMARA\n(furious)\nOpen it.\n"

pytestmark = pytest.mark.slow


def test_a_watched_film_is_made_again_when_a_line_changes_and_when_a_mistake_is_mended(tmp_path: Path) -> None:
    new(NewRequest(tmp_path / "tiny"))
    script = tmp_path / "tiny" / "script.fountain"
    script.write_text(SCRIPT, "utf-8")
    command = [sys.executable, "-m", "limelight", "make", "--draft", "--watch", "--json", str(tmp_path / "tiny")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as watching:
        try:

            def told() -> dict[str, Any]:
                assert watching.stdout is not None
                return json.loads(watching.stdout.readline())

            def write(text: str) -> dict[str, Any]:
                script.write_text(text, "utf-8")
                return told()

            first = told()
            assert (first["changed"], first["result"]["failed"]) == ([], [])
            changed = write(SCRIPT.replace("Open it.", "Open it now."))
            assert changed["changed"] == ["script.fountain"]
            assert "sc01/ln01/voice@en" in changed["result"]["built"]
            assert changed["result"]["reused"] == ["sc01/sh01/picture+9x16-draft"]
            wrong = write(SCRIPT + "\n[[shot: clsoe-up Mara]]\n")
            assert wrong["error"]["problems"][0]["file"] == "script.fountain"
            assert write(SCRIPT)["result"]["built"] == []
            watching.send_signal(signal.SIGINT)
            assert watching.wait(20) == 0
        finally:
            watching.kill()
