"""A long score is heard a stretch at a time, and sounds as one that is not."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
import sound_scenes as scenes

from limelight.sound import pieces as long
from limelight.sound.score.compose import Commission, compose
from limelight.sound.score.form import form_of
from limelight.sound.score.idioms import idiom_named
from limelight.sound.score.long_perform import performed
from limelight.sound.score.perform import perform
from limelight.sound.signal import lay
from limelight.works.music import Piece, Played


def chimes(parts: Sequence[Played], piece: Piece, seconds: float, rate: int) -> dict[str, np.ndarray]:
    """Every part, each of its notes a tone that swells and dies."""
    heard = {part.name: np.zeros((round(seconds * rate), 2), np.float32) for part in parts}
    for part in parts:
        for note in part.notes:
            time = np.arange(round((note.seconds + 1) * rate)) / rate
            tone = 0.05 * np.sin(2 * np.pi * 55 * 2 ** (note.pitch / 12 - 3) * time) * np.sin(np.pi * time / time[-1])
            lay(heard[part.name], np.stack([tone, tone], axis=1), round(note.start * rate))
    return heard


@pytest.mark.parametrize("idiom", ["strings", "piano"])
def test_a_score_heard_in_stretches_sounds_as_one_that_is_not(idiom: str, monkeypatch: pytest.MonkeyPatch) -> None:
    form = form_of(scenes.timing(6, 5, 7, 6), scenes.shots(4, mood="tender"))
    piece = compose(form, "sc01", Commission("peony", idiom), ends_film=True)
    asked = (piece, form, idiom_named(idiom), ("peony",), chimes)
    whole = perform(*asked)
    monkeypatch.setattr(long, "LONG", 8.0)
    monkeypatch.setattr(long, "PIECE", 6.0)
    stretches = list(performed(*asked))
    parted = np.concatenate(stretches)
    assert len(stretches) == 4
    assert parted.shape == whole.shape
    assert np.abs(parted - whole).max() < 1e-4 * np.abs(whole).max()
