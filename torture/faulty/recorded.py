"""A recorded afternoon: a person works on a small film, every change to the disk is written down, and every promise.

They make it, change words, ask for another reading and choose it, put a film of their own where ours lies, adopt a
song, take that back, and hand everything over. What the person saves is on the disk: their editor saw to it.
"""

from __future__ import annotations

import math
import os
import shutil
import struct
import subprocess
import sys
import wave
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from limelight.core.blobs import hash_file
from torture.faulty import FaultyDisk
from torture.faulty.aftermath import Promised, promised_by
from torture.faulty.disk_log import read_log

NOTHING = Promised([], [], [], [], [], [], [""])
_SAVE = (
    "import sys; from pathlib import Path; from limelight.core.disk.unfinished import write_whole;"
    "write_whole(Path(sys.argv[1]), sys.stdin.buffer.read())"
)


@dataclass(frozen=True)
class Moment:
    """After so many changes to the disk, a command ended well, and this was promised."""

    words: str
    changes: int
    promised: Promised


class Recorded:
    """The afternoon of the person whose film lies in `film`. `disk` writes down what happens."""

    def __init__(self, film: Path, disk: FaultyDisk, room: Path) -> None:
        self._film, self._disk, self._room = film, disk, room
        self._theirs: list[str] = []

    def moments(self) -> Iterator[Moment]:
        """Every command, as it ends."""
        script, ours = self._film / "script.fountain", self._film / "out" / f"{self._film.name}.en.9x16.mp4"
        song = _song(self._room / "song.wav")
        self._disk.record()
        yield self._told("make")
        self._save(script, script.read_bytes().replace(b"crooked", b"askew"))
        yield self._told("make")
        yield self._told("take", "sc01/ln01/voice", "--count", "1")
        yield self._told("choose", "sc01/ln01/voice", "2")
        self._save(ours, b"a film of their own")
        yield self._told("make")
        yield self._told("adopt", str(song), "sc01")
        yield self._told("make")
        yield self._told("undo")
        yield self._told("make")
        yield self._told("export", "--otio")

    def _told(self, *words: str) -> Moment:
        """Type a command; what it promises by ending well."""
        command = [sys.executable, "-m", "limelight", *words, str(self._film)]
        done = subprocess.run(command, env=self._environment(), capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{words}: {done.returncode} {done.stderr}"
        return Moment(" ".join(words), sum(1 for _ in read_log(self._disk.log)), self._promised())

    def _promised(self) -> Promised:
        """Looked up in a copy: to look is to open the ledger, which nobody would have written down."""
        copy = self._room / "looked at"
        shutil.copytree(self._film, copy)
        promised = replace(promised_by(copy), theirs=list(self._theirs))
        shutil.rmtree(copy)
        return promised

    def _save(self, file: Path, data: bytes) -> None:
        command = [sys.executable, "-c", _SAVE, str(file)]
        subprocess.run(command, env=self._environment(), input=data, check=True)
        if file.parent.name == "out":
            self._theirs.append(hash_file(file))

    def _environment(self) -> dict[str, str]:
        return {**os.environ, **self._disk.environment()}


def _song(file: Path) -> Path:
    """Three seconds of a tone."""
    with wave.open(str(file), "wb") as sound:
        sound.setparams((1, 2, 24_000, 0, "NONE", ""))
        sound.writeframes(b"".join(struct.pack("<h", int(9000 * math.sin(n / 9))) for n in range(72_000)))
    return file
