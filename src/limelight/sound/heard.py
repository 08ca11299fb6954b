"""A scene as its mixer hears it: who speaks when, what a person laid over its shots, and where it all takes place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from limelight.sound import wav
from limelight.sound.ambience import Ambience
from limelight.sound.score.form import Span
from limelight.sound.score.perform import TAIL
from limelight.sound.signal import samples
from limelight.works.footfalls import Footfall
from limelight.works.shots import FPS, SceneShots, SceneTiming, Shot, TimedLine


@dataclass(frozen=True)
class Own:
    """What a person brought to the scene's shots, as stereo float32 by shot id.

    `clips` is the sound of own clips, heard while the shot stands; a shot in `alone` is heard by its clip alone, its
    lines silent. `effects` begin with the shot and ring out.
    """

    clips: Mapping[str, np.ndarray] = field(default_factory=dict[str, np.ndarray])
    alone: tuple[str, ...] = ()
    effects: Mapping[str, np.ndarray] = field(default_factory=dict[str, np.ndarray])


NOTHING = Own()
RINGS = 30.0
"""Seconds that an effect rings on after its shot at most."""


@dataclass(frozen=True)
class Heard:
    """Everything of a scene that its sound depends on."""

    timing: SceneTiming
    scene: SceneShots
    ambience: Ambience
    speakers: Mapping[str, str]
    """Who says which line; a line that is not in it stands in the middle."""
    own: Own = NOTHING
    footfalls: Mapping[str, tuple[Footfall, ...]] = field(default_factory=dict[str, tuple[Footfall, ...]])
    """By shot, the feet that are seen to come down."""
    begins: int = 0
    """The frame of the scene on which this part of it begins."""
    whole: SceneTiming | None = None
    """The scene that this is a part of; None where it is all of it."""

    def part(self, begin: int, end: int) -> Heard:
        """What is heard from one frame to another: what began before it begins before its first frame."""
        begin, end = max(0, begin), min(end, self.timing.frames)
        shots = (shot for shot in self.timing.shots if shot.start < end)
        ringing = begin - round(RINGS * FPS)
        timing = replace(
            self.timing,
            frames=end - begin,
            shots=tuple(
                replace(shot, start=shot.start - begin)
                for shot in shots
                if shot.start + shot.frames > ringing or shot.id in self.own.effects
            ),
            lines=tuple(
                replace(line, start=line.start - begin)
                for line in self.timing.lines
                if line.start < end and line.start + line.seconds * FPS > begin
            ),
        )
        return replace(self, timing=timing, begins=begin, whole=self.timing)

    @property
    def ends(self) -> bool:
        """Whether the scene is over when this is."""
        return self.whole is None or self.begins + self.timing.frames == self.whole.frames

    @property
    def length(self) -> int:
        """Samples of the scene and its tail."""
        return samples(self.timing.frames / FPS + TAIL)

    @property
    def shots(self) -> list[tuple[Shot, Span]]:
        made = {shot.id: shot for shot in self.scene.shots}
        return [
            (made[entry.id], Span(entry.start / FPS, (entry.start + entry.frames) / FPS)) for entry in self.timing.shots
        ]

    @property
    def lines(self) -> list[TimedLine]:
        """The lines that are heard: those that begin under a clip that is heard alone are silent."""
        return [line for line in self.timing.lines if line.shot not in self.own.alone]

    @property
    def silenced(self) -> list[Span]:
        """While a clip is heard alone."""
        return [span for shot, span in self.shots if shot.id in self.own.alone]

    @property
    def said(self) -> list[Span]:
        """While each line is heard."""
        return [Span(line.start / FPS, line.start / FPS + line.seconds) for line in self.lines]

    @property
    def spoken(self) -> list[Span]:
        """While everything else gives way: somebody speaks, or a clip is heard alone."""
        return self.said + [
            span for shot, span in self.shots if shot.id in self.own.alone and shot.id in self.own.clips
        ]


def own_sound(clips: Mapping[str, Path], alone: tuple[str, ...], effects: Mapping[str, Path]) -> Own:
    """What a person brought, read from the WAV files that stand for it."""
    return Own(_read(clips), alone, _read(effects))


def _read(files: Mapping[str, Path]) -> dict[str, np.ndarray]:
    return {shot: wav.read(file) for shot, file in files.items()}
