"""Measure a film's labels on its decoded frames: when they are up, how tall and clear they stand, what they cover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, craft
from limelight.media.label import counted, plate
from limelight.media.label_reading import ALIKE, Letters
from limelight.media.labels_seen import Sighting, sightings
from limelight.works.labels import Box, Label, LabelMeasures, LabelPlaces, SeenLabel
from limelight.works.shots import FPS

PLATE = 0.5
"""How far a label reaches beyond its letters, for letters of height 1."""
COVERED = 0.02
"""Share of a face or a caption from which it counts as covered."""


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=1, memory_mb=300))
def measure_labels(film: Path, plain: Path, labels: tuple[Label, ...], places: LabelPlaces) -> LabelMeasures:
    """What is seen of `labels` in `film`, beside `plain`, the same film without them. `places` knows where faces and
    captions are; where labels stand is measured. Words that could not be read are told as "".

    Raises FilmsDiffer where the two are not one film.
    """
    found, frames = sightings(film, plain)
    words = _words(labels, places)
    seen = tuple(_seen(each, letters, words, places) for each in found if (letters := each.letters))
    return LabelMeasures(frames / FPS, seen, tuple(_unmeasured(places)))


def _words(labels: Sequence[Label], places: LabelPlaces) -> dict[str, np.ndarray]:
    """The letters of every label as they should look."""
    size = places.width, places.height
    return {label.text: plate(label.text, label.language, label.least_height, *size).letters for label in labels}


def _seen(sighting: Sighting, letters: Letters, words: dict[str, np.ndarray], places: LabelPlaces) -> SeenLabel:
    """One sighting as it is told, in shares of the shorter side."""
    text = _read(letters, words)
    full = any(not letter.isascii() for letter in counted(text))
    return SeenLabel(
        text,
        sighting.first / FPS,
        sighting.after / FPS,
        letters.height(full_width=full) / min(places.width, places.height),
        _corner(letters.box, places),
        sighting.contrast,
        _covers(sighting, letters, places),
    )


def _read(letters: Letters, words: dict[str, np.ndarray]) -> str:
    """Which of the words they are; "" where they cannot be told."""
    likeness = {text: letters.likeness(ink) for text, ink in words.items()}
    best = max(likeness, key=lambda text: likeness[text], default="")
    return best if likeness.get(best, 0.0) >= ALIKE else ""


def _corner(box: Box, places: LabelPlaces) -> str:
    above = box.top + box.bottom < places.height
    right = box.left + box.right > places.width
    return f"{'top' if above else 'bottom'}-{'right' if right else 'left'}"


def _covers(sighting: Sighting, letters: Letters, places: LabelPlaces) -> str:
    """What of faces and captions lies under it, the worst of each, in words."""
    under = letters.box.grown(round(PLATE * max(letters.heights)))
    worst: dict[str, tuple[float, int]] = {}
    for shot in places.shots:
        for kept in shot.free:
            first, after = max(sighting.first, shot.starts + kept.first), min(sighting.after, shot.starts + kept.after)
            share = kept.box.shared(under).area / max(1, kept.box.area)
            if first < after and share >= max(COVERED, worst.get(kept.what, (0.0, 0))[0]):
                worst[kept.what] = share, first
    return ", ".join(f"{share:.0%} of {what} at {first / FPS:.1f} s" for what, (share, first) in worst.items())


def _unmeasured(places: LabelPlaces) -> Iterator[str]:
    unknown = [
        f"{shot.shot} at {shot.starts / FPS:.1f} s" for shot in places.shots if shot.laid and not shot.faces_known
    ]
    if unknown:
        where = ", ".join(unknown)
        yield f"Nobody knows where faces are in your own pictures ({where}): look whether a label covers one."
