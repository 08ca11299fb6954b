"""Write the film's score down: as MIDI for a sequencer, as MusicXML for a notation program, as engraved pages."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from limelight.core.graph import Needs, craft
from limelight.media.engraving import engraved, write_pdf
from limelight.sound import wav
from limelight.sound.score.midi import midi
from limelight.sound.score.musicxml import musicxml
from limelight.sound.score.sheet import from_text, joined
from limelight.works.music import Piece
from limelight.works.shots import FPS, SceneTiming


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=1, memory_mb=300))
def write_score(
    scores: tuple[Path, ...],
    timings: tuple[SceneTiming, ...],
    title: str,
    form: Literal["midi", "musicxml", "pdf"],
    *,
    scratch: Path,
) -> Path:
    """All scenes in order, from the film's start; without `timings` each score as long as it was written.

    Where a person's own music plays, silence is written.
    """
    pieces = [from_text(wav.sheet_of(score)) for score in scores]
    film = _film(pieces, timings, title)
    path = scratch / f"score.{form}"
    if form == "midi":
        path.write_bytes(midi(film))
    elif form == "musicxml":
        path.write_bytes(musicxml(film))
    else:
        write_pdf(engraved(musicxml(film)), title, path)
    return path


def _film(pieces: list[Piece | None], timings: tuple[SceneTiming, ...], title: str) -> Piece:
    if timings:
        return joined(pieces, [each.scene for each in timings], [each.frames / FPS for each in timings], title)
    written = [piece for piece in pieces if piece]
    return joined(written, ["" for _ in written], [piece.seconds for piece in written], title)
