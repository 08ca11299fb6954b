"""A scene of so many minutes, mixed; a film of twice that, mastered, measured and encoded: what that takes at most.

`python -m torture.long_scene FOLDER MINUTES` prints one line of JSON: megabytes, by what was done. Speech and music are
noise: what is heard does not matter to memory.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from limelight.core.graph import Notes
from limelight.crafts.encode_sound import encode_sound
from limelight.crafts.master_sound import master_sound
from limelight.crafts.measure_sound import measure_sound
from limelight.crafts.mix_scene import mix_scene
from limelight.sound import wav
from limelight.sound.signal import RATE
from limelight.works.places import Place
from limelight.works.shots import FPS, Figure, SceneShots, SceneTiming, Shot, TimedLine, TimedShot
from limelight.works.speech import RATE as SPEECH_RATE
from limelight.works.speech import Speech

SHOT = 120
"""Frames."""
GRAVE = Place("GRAVE", "grave", "grave", "night", "storm")


def main(folder: str, minutes: str) -> None:
    """Each is measured after the one before: what the process has taken at most until then."""
    room, count = Path(folder), round(float(minutes) * 60 * FPS / SHOT)
    shots, timing = _scene(count)
    score = wav.write_pieces(room / "score.wav", (count * SHOT * RATE // FPS, 2), map(_noise, [SHOT] * count))
    speeches = tuple(Speech(line.id, "en", 2.0, _speech(number)) for number, line in enumerate(timing.lines))
    taken: dict[str, float] = {}
    mix = _done(taken, "mix", lambda: mix_scene(shots, timing, speeches, score, GRAVE, scratch=room))
    sound = _done(taken, "master", lambda: master_sound((mix, mix), (timing, timing), scratch=room))
    _done(taken, "measure", lambda: measure_sound(sound, (mix, mix), (timing, timing), {}, notes=Notes()))
    _done(taken, "encode", lambda: encode_sound(sound, scratch=room))
    print(json.dumps(taken))


def _done(taken: dict[str, float], name: str, craft: Callable[[], Any]) -> Any:
    made = craft()
    taken[name] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10)
    return made


def _scene(count: int) -> tuple[SceneShots, SceneTiming]:
    who = (Figure("LINIANG", x=0.4),)
    shots = (Shot(f"sh{n}", "sc01", f"ln{n}", "close", who, lines=(f"ln{n}",), sounds=_sounds(n)) for n in range(count))
    timed = tuple(TimedShot(f"sh{n}", n * SHOT, SHOT) for n in range(count))
    lines = tuple(TimedLine(f"ln{n}", n * SHOT + 20, 2.0, f"sh{n}") for n in range(count))
    scene = SceneShots("sc01", "grave", "night", "storm", "tender", tuple(shots))
    return scene, SceneTiming("sc01", count * SHOT, timed, lines)


def _sounds(number: int) -> tuple[str, ...]:
    return ("knock",) if number % 10 == 3 else ()


def _noise(frames: int) -> np.ndarray:
    count = frames * RATE // FPS
    return (0.05 * np.random.default_rng(1).standard_normal((count, 2), dtype=np.float32)).astype(np.float32)


def _speech(number: int) -> bytes:
    return (0.2 * np.random.default_rng(number).standard_normal(2 * SPEECH_RATE)).astype("<f4").tobytes()


if __name__ == "__main__":
    main(*sys.argv[1:])
