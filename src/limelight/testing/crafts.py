"""Crafts that are quick and plain, for tests of whatever plans and walks."""

from __future__ import annotations

import os
import secrets
import signal
import time
from pathlib import Path

from limelight.core.errors import PersonNeeded
from limelight.core.graph import Needs, Notes, craft
from limelight.core.jobs import PaidCall
from limelight.engines.voice import VoiceEngine
from limelight.testing.charging import ChargingEngine
from limelight.works.speech import Delivery, Voice


@craft(revision=1, upgrade="follow")
def shout(words: str, times: int = 1) -> str:
    """The words in capitals, again and again."""
    return " ".join([words.upper()] * times)


@craft(revision=1, upgrade="follow")
def string_together(parts: tuple[str, ...]) -> str:
    """All parts in one."""
    return " / ".join(parts)


@craft(revision=1, upgrade="keep", varies=("mood",))
def improvise(theme: str, *, seed: int, vary: dict[str, str]) -> str:
    """Another text for every take and mood."""
    return f"{theme}, take {seed}, {vary.get('mood', 'plain')}"


@craft(revision=1, upgrade="keep")
def echo(theme: str) -> str:
    """The same, whatever the take."""
    return theme


@craft(revision=1, upgrade="follow")
def first_word(text: str) -> str:
    """The first word: most changes of the text do not change it."""
    return text.split()[0]


@craft(revision=1, upgrade="follow")
def engrave(text: str, *, scratch: Path) -> Path:
    """A file that holds the text."""
    file = scratch / "plate.txt"
    file.write_text(text, encoding="utf-8")
    return file


@craft(revision=1, upgrade="follow")
def weigh(plate: Path) -> int:
    """The size of a file in bytes."""
    return plate.stat().st_size


@craft(revision=1, upgrade="follow")
def grumble(about: str, *, notes: Notes) -> str:
    """Works, complains, and tells how it went."""
    notes.warn(f"{about} could be better")
    notes.remark(f"{about} took two goes")
    return about


@craft(revision=1, upgrade="follow")
def stumble(over: str) -> str:
    """Always fails."""
    raise ValueError(f"stumbled over {over}")


@craft(revision=1, upgrade="follow")
def collapse(mark: str, times: int) -> str:
    """Kills its own process, the first `times` times (counted in the file `mark`)."""
    before = Path(mark).read_text() if Path(mark).exists() else ""
    if len(before) < times:
        Path(mark).write_text(before + "x")
        os.kill(os.getpid(), signal.SIGKILL)
    return "stood"


@craft(revision=1, upgrade="keep")
def dream(of: str) -> str:
    """Never the same twice."""
    return f"{of} {secrets.token_hex(8)}"


@craft(revision=1, upgrade="follow")
def ask(whom: str) -> str:
    """Cannot go on without a person."""
    raise PersonNeeded(message=f"{whom} has to decide")


@craft(revision=1, upgrade="follow")
def linger(seconds: float, name: str) -> str:
    """Takes its time."""
    time.sleep(seconds)
    return name


@craft(revision=1, upgrade="keep", needs=Needs(engine="voice"))
def utter(words: str, *, engine: VoiceEngine, seed: int) -> bytes:
    """The words as a voice engine says them, as it gives them."""
    return engine.speak(words, voice=Voice(), language="en", delivery=Delivery(), seed=seed).pcm


@craft(revision=1, upgrade="keep", needs=Needs(engine="charging", paid=True))
def commission(subject: str, *, engine: ChargingEngine, call: PaidCall) -> str:
    """Pays an engine for a picture of the subject."""
    return engine.draw(subject, call=call)
