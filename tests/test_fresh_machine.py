"""A machine that has no model yet: a make fetches what it needs by itself, once, and says who stood in when it cannot.

The voice, its tiny model and its sources are a plugin's, installed as any other; the clients of the registries are
doubles on PATH. Its language is one that only the plugin speaks, so that no real voice is asked for.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from model_world import World

SCRIPT = """Title: Mwanzo

INT. NYUMBA - USIKU

ADA
Habari yako.

BEN
{answer}
"""
SETTINGS = """schema = 1
language = "sw"
[engines]
voice = "tiny"
"""
VOICES = """
import math, struct
from limelight.engines.catalog import folder_of
from limelight.works.speech import RATE, Phone, Speech, Word

class _Voice:
    def speak(self, words, *, voice, language, delivery, seed):
        pcm = struct.pack(f"<{RATE}f", *(0.1 * math.sin(at * self.pitch / RATE) for at in range(RATE)))
        return Speech("", language, 1.0, pcm, (Phone("a", 0.0, 1.0),), (Word(words, 0.0, 1.0),))

class Tiny(_Voice):
    kind = "voice"
    version = "1"
    models = ("tiny",)
    languages = ("sw",)

    def __init__(self):
        self.name, self.voices, self.acts, self.manners = "tiny", ("one",), (), ()
        self.pitch = 900 + (folder_of("tiny") / "net.onnx").stat().st_size % 7

class Humming(_Voice):
    kind = "voice"
    version = "1"
    languages = ("sw",)

    def __init__(self):
        self.name, self.voices, self.acts, self.manners = "humming", ("one",), (), ()
        self.pitch = 700
"""
POINTS = """
[limelight.engines]
tiny = tiny_studio_voices:Tiny
humming = tiny_studio_voices:Humming
"""


@dataclass
class Machine:
    """A machine with limelight, the plugin, and a production."""

    world: World
    folder: Path

    def types(self, *words: str) -> dict[str, Any]:
        """What a command reports."""
        done = subprocess.run(
            [sys.executable, "-m", "limelight", *words, "--json"],
            capture_output=True, text=True, cwd=self.folder, timeout=300,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return json.loads(done.stdout)

    def makes(self) -> tuple[list[str], list[str]]:
        """Make the film; the voices that were made, and what is said of the model `tiny`."""
        report = self.types("make", "--draft")
        assert report["films"]
        said = [warning for warning in report["warnings"] if "tiny" in warning]
        return [slot for slot in report["built"] if "/voice" in slot], said

    def answers(self, words: str) -> None:
        (self.folder / "script.fountain").write_text(SCRIPT.format(answer=words))


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machine]:
    world = World(tmp_path / "world", monkeypatch)
    plugin = tmp_path / "world" / "plugin"
    (plugin / "tiny_studio_voices.py").write_text(VOICES)
    points = plugin / "tiny_studio-1.dist-info" / "entry_points.txt"
    points.write_text(points.read_text() + POINTS)
    folder = tmp_path / "mwanzo"
    folder.mkdir()
    (folder / "script.fountain").write_text(SCRIPT.format(answer="Nzuri."))
    (folder / "limelight.toml").write_text(SETTINGS)
    yield Machine(world, folder)
    world.close()


def test_a_make_fetches_what_it_needs_once_and_says_who_stood_in_when_it_cannot(machine: Machine) -> None:
    world = machine.world
    ahead = machine.types("status")["warnings"]
    assert "The model tiny is not on this machine: the next make fetches it (0.3 MB)." in ahead

    world.lose("hub")
    assert machine.makes() == (["sc01/ln01/voice@sw", "sc01/ln02/voice@sw"], [])
    assert [each for each in world.asked if "tiny" in each] == ["tiny-1==1.0", "tiny-2==1.0", "tiny-voices@2.0"]

    world.lose("pypi", "npm")
    machine.types("models", "remove", "tiny")
    machine.answers("Nzuri sana.")
    made, said = machine.makes()
    assert made == ["sc01/ln02/voice@sw"]
    assert said[0].startswith("sc01/ln02/voice@sw is spoken by humming: tiny's model is not here (tried hub: 127.0.0.1")
    assert all(part in said[0] for part in ("; pypi: ", "; npm: ", "`limelight models pull tiny`, then make again."))

    warned = machine.types("status")["warnings"]
    assert [each for each in warned if "sc01/ln02/voice@sw is spoken by humming: tiny's model is not here." in each]

    world.hub.gone = False
    machine.types("models", "pull", "tiny")
    assert machine.makes() == (["sc01/ln02/voice@sw"], [])
