"""Small films with labels: grounds of every kind, joined from segments, labelled as a release labels them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from limelight.crafts.label_segment import label_segment
from limelight.crafts.measure_labels import measure_labels
from limelight.media.encode import SegmentWriter
from limelight.media.join import join
from limelight.media.label import plate
from limelight.works.labels import KeptFree, Label, LabelledShot, LabelMeasures, LabelPlaces, LaidLabel, Stretch
from limelight.works.shots import FPS

WIDTH, HEIGHT = 360, 640
ASKED = Label("AI GENERATED", "en", 0.05, (Stretch(0.0, 0.5),))


def ground(number: int, *, light: int = 90, seed: int = 7) -> np.ndarray:
    """A frame of soft spots that drift: (height * 3 / 2, width), I420."""
    spots = np.random.default_rng(seed).integers(0, 90, (16, 9)).astype(np.float32)
    luma = cv2.resize(np.roll(spots, number, axis=1), (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC) + light - 45
    frame = np.full((HEIGHT * 3 // 2, WIDTH), 128, np.uint8)
    frame[:HEIGHT] = np.clip(luma, 16, 235)
    return frame


def segment(path: Path, frames: Iterable[np.ndarray]) -> Path:
    with SegmentWriter(path, WIDTH, HEIGHT) as writer:
        for frame in frames:
            writer.write(frame)
    return path


def laid(label: Label, first: int, after: int, at: tuple[int, int] = (20, 48)) -> LaidLabel:
    height = plate(label.text, label.language, label.least_height, WIDTH, HEIGHT).height
    return LaidLabel(label.text, label.language, height, "top-left", *at, first, after)


@dataclass(frozen=True)
class Labelled:
    """A film of `shots` as it is, and with labels on its first shots."""

    folder: Path
    shots: Sequence[Path]

    def measured(
        self, *labels: Sequence[LaidLabel], asked: Sequence[Label] = (ASKED,), free: tuple[KeptFree, ...] = ()
    ) -> LabelMeasures:
        """What is seen when each shot has these labels; `free` is what the first should leave free."""
        shown = [self._labelled(number, each) for number, each in enumerate(labels)]
        for name, parts in (("film.mp4", [*shown, *self.shots[len(labels) :]]), ("plain.mp4", self.shots)):
            join(parts, self.folder / name)
        here = LabelledShot("sc01/sh01", 0, 15, False, True, tuple(labels[0]) if labels else (), free)
        places = LabelPlaces(WIDTH, HEIGHT, (here,))
        return measure_labels(self.folder / "film.mp4", self.folder / "plain.mp4", tuple(asked), places)

    def _labelled(self, number: int, labels: Sequence[LaidLabel]) -> Path:
        scratch = self.folder / f"labelled{number}"
        scratch.mkdir()
        return (
            label_segment(self.shots[number], tuple(labels), WIDTH, False, scratch=scratch)
            if labels
            else self.shots[number]
        )


def film(folder: Path, *lengths: int, light: int = 90) -> Labelled:
    """A film of shots so many frames long."""
    made = [
        segment(folder / f"shot{at}.mp4", (ground(number, light=light, seed=at) for number in range(length)))
        for at, length in enumerate(lengths)
    ]
    return Labelled(folder, made)


assert FPS == 30, "stretches here are counted in thirtieths"
