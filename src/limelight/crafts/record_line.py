"""Record one line: a voice engine speaks it in the character's voice, with the delivery its parenthetical gives."""

from __future__ import annotations

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
    vary: dict[str, float],
) -> Speech:
    """The line with this id as spoken: trimmed, level with the other lines, every phoneme and word timed.

    `vary` may hold factors of the delivery's pace and pitch.

    Raises VoiceUnavailable when the engine has no voice for the language, or none of that name.
    """
    _require(engine, "language", language, engine.languages)
    _require(engine, "voice", voice.name or engine.voices[0], engine.voices)
    said = _varied(_doable(delivery, engine, notes), vary, seed)
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


def _varied(delivery: Delivery, vary: dict[str, float], take: int) -> Delivery:
    """The first take as directed; another one a little faster or slower, higher or lower, as asked or as it comes."""
    rng = chance("take", take)
    pace, pitch = (rng.uniform(0.92, 1.08), rng.uniform(0.96, 1.04)) if take > 1 else (1.0, 1.0)
    pace, pitch = vary.get("pace", pace), vary.get("pitch", pitch)
    return replace(delivery, pace=delivery.pace * pace, pitch=delivery.pitch * pitch)
