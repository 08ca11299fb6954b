"""Master a file: the sound of any recording, song or clip as loud as a place asks for, nothing else touched."""

from __future__ import annotations

from pathlib import Path

from limelight.core.graph import Needs, Notes, craft
from limelight.media.errors import SoundSilent
from limelight.media.remaster import look_into, pieces, write
from limelight.sound.long_master import Weighed, gains_for, governed, weighed
from limelight.sound.mastering import CEILING
from limelight.works.loudness import LOUDNESS, USUAL

_SILENT = -60.0
"""LUFS below which there is nothing to bring up."""
_HISS_DB = 20.0
"""Decibels from which on what is made louder is mostly the noise of the room."""


@craft(revision=1, upgrade="follow", needs=Needs(cpu=1, memory_mb=500))
def master_file(
    file: Path, name: str, ending: str, loudness: float = LOUDNESS[USUAL], *, scratch: Path, notes: Notes
) -> Path:
    """`file` (which its owner calls `name`) at `loudness` LUFS, no true peak above -1 dB, written as `ending` says.

    A picture is copied as it is. Raises SoundRefused for what has no sound to master.
    """
    what = look_into(file, name)
    found = weighed(pieces(file, name))
    if found.loudness < _SILENT:
        raise SoundSilent(file=name, seconds=found.length / 48_000, floor=round(_SILENT))
    gains = gains_for(found, loudness, CEILING)
    out = scratch / f"mastered{ending}"
    write(file, name, governed(pieces(file, name), gains), out, scratch)
    _tell(found, found.under(gains), what.surround, notes)
    return out


def _tell(before: Weighed, after: Weighed, surround: bool, notes: Notes) -> None:
    gain = after.loudness - before.loudness
    notes.remark(
        f"{before.loudness:.1f} LUFS, true peak {before.true_peak:.1f} dB, is now {after.loudness:.1f} LUFS, "
        f"true peak {after.true_peak:.1f} dB."
    )
    if surround:
        notes.warn("Its sound had more than two channels: it is stereo now.")
    if gain > _HISS_DB:
        notes.warn(f"It was very soft: made louder by {gain:.0f} dB, its noise is heard too.")
