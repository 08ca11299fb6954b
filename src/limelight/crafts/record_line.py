"""Record one line: a voice engine speaks it in the character's voice, with the delivery its parenthetical gives."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from limelight.core.graph import Needs, Notes, craft
from limelight.engines.voice import VoiceEngine, VoiceUnavailable
from limelight.sound.signal import chance
from limelight.sound.speech_level import levelled
from limelight.works.speech import RATE, Delivery, Speech, Voice


@craft(
    revision=1,
    upgrade="keep",
    varies=("pace", "pitch"),
    axes=("language",),
    needs=Needs(cpu=1, memory_mb=400, engine="voice"),
)
def record_line(
    line: str,
    words: str,
    language: str,
    voice: Voice,
    delivery: Delivery,
    *,
    engine: VoiceEngine,
    seed: int,
    notes: Notes,
    vary: dict[str, str | float],
) -> Speech:
    """The line with this id as spoken: trimmed, level with the other lines, every phoneme and word timed.

    Another take is a little faster or slower, higher or lower; `vary` says which, and may hold the very factors.

    Raises VoiceUnavailable when the engine has no voice for the language, or none of that name.
    """
    _require(engine, "language", language, engine.languages)
    _require(engine, "voice", voice.name or engine.voices[0], engine.voices)
    pace, pitch = factors(seed, vary)
    if told := _told(pace, pitch):
        notes.remark(told)
    doable = _doable(delivery, engine, notes)
    said = replace(doable, pace=doable.pace * pace, pitch=doable.pitch * pitch)
    spoken = engine.speak(words, voice=voice, language=language, delivery=said, seed=seed)
    samples = levelled(np.frombuffer(spoken.pcm, "<f4"), RATE, delivery.gain_db)
    return replace(spoken, line=line, language=language, pcm=samples.astype("<f4").tobytes())


def _require(engine: VoiceEngine, what: str, asked: str, known: tuple[str, ...]) -> None:
    if asked not in known and (what != "language" or asked.split("-")[0].lower() not in known):
        raise VoiceUnavailable(engine=engine.name, what=what, asked=asked, known=", ".join(known))


def _doable(delivery: Delivery, engine: VoiceEngine, notes: Notes) -> Delivery:
    if delivery.manner in engine.manners:
        return delivery
    notes.warn(f'The voice engine {engine.name} cannot speak in the manner "{delivery.manner}": it is said plainly.')
    return replace(delivery, manner="")


PACES = (0.88, 1.12, 0.94, 1.18, 0.82, 1.06)
PITCHES = (1.06, 0.94, 0.97, 1.09, 1.03, 0.91)
"""How the first six takes after the first are spoken, as factors: each pair far from the others, none another voice."""


def factors(take: int, vary: Mapping[str, object]) -> tuple[float, float]:
    """The pace and the pitch of a take, as factors of what is directed: 1 for the first, and for what is not varied."""
    rng, turn = chance("take", take), take - 2
    drawn = {"pace": rng.uniform(0.82, 1.18), "pitch": rng.uniform(0.91, 1.09)}
    found: dict[str, float] = {}
    for name, first in (("pace", PACES), ("pitch", PITCHES)):
        named = vary.get(name)
        varies = take > 1 and (name in vary or not vary)
        comes = first[turn] if turn in range(len(first)) else drawn[name]
        found[name] = float(named) if isinstance(named, (int, float)) else comes if varies else 1.0
    return found["pace"], found["pitch"]


def _told(pace: float, pitch: float) -> str:
    """How a take is spoken otherwise, in words."""
    slower = f"{abs(pace - 1) * 100:.0f} % {'slower' if pace < 1 else 'faster'}" if abs(pace - 1) >= 0.005 else ""
    steps = 12 * math.log2(pitch)
    higher = f"{abs(steps):.1f} semitones {'lower' if steps < 0 else 'higher'}" if abs(steps) >= 0.05 else ""
    return ", ".join(part for part in (slower, higher) if part)
