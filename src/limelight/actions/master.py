"""Master: any sound or clip of a person's own, as loud as a place asks for, beside what it was made from."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from limelight.core.disk.durable import make_folder, sync, sync_folder
from limelight.core.errors import InputError
from limelight.core.graph import Notes
from limelight.works.loudness import LOUDNESS, USUAL
from limelight.works.problems import suggestion

ENDINGS = (
    *(".aac", ".flac", ".m4a", ".mp3", ".ogg", ".opus", ".wav"),
    *(".m4v", ".mkv", ".mov", ".mp4", ".webm"),
)
"""What a mastered file can be called; others become WAV."""
_MASTERS = "limelight.crafts.master_file"


class NoFileToMaster(InputError):
    code = "no-file-to-master"
    sentence = "There is no file {file}."


class NoSuchDelivery(InputError):
    code = "no-such-delivery"
    sentence = '--profile: "{value}" is no delivery. {hint}'


class StandsThere(InputError):
    code = "stands-there"
    sentence = "{file} is there already, and nothing is overwritten. Say another with --out, or move it away."


class NotAnEnding(InputError):
    code = "not-an-ending"
    sentence = "--out {file}: it is not known how a file that ends so is written. It can end in {known}."


@dataclass(frozen=True)
class MasterRequest:
    file: Path
    profile: str = USUAL
    """One of `works.loudness.LOUDNESS`."""
    out: Path | None = None
    """None is beside the file, called `NAME.PROFILE.ENDING`."""


@dataclass(frozen=True)
class MasterResult:
    """`told` says how loud it was and is; `warnings` what to listen for."""

    file: Path
    asked: float
    told: tuple[str, ...]
    warnings: tuple[str, ...]


def master(request: MasterRequest) -> MasterResult:
    """Write the mastered file. Raises InputError, or SoundRefused for what has no sound; then nothing is left."""
    file, asked = request.file, _loudness(request.profile)
    if not file.is_file():
        raise NoFileToMaster(file=file)
    out = request.out or file.with_name(f"{file.stem}.{request.profile}{_ending(file)}")
    if out.suffix.lower() not in ENDINGS:
        raise NotAnEnding(file=out, known=", ".join(ENDINGS))
    if out.exists():
        raise StandsThere(file=out)
    make_folder(out.parent)
    notes = Notes()
    with tempfile.TemporaryDirectory(prefix=".mastering-", dir=out.parent) as scratch:
        made = _craft()(file, file.name, out.suffix.lower(), asked, scratch=Path(scratch), notes=notes)
        _put(made, out)
    return MasterResult(out, asked, tuple(notes.remarks), tuple(notes.warnings))


def _loudness(profile: str) -> float:
    if profile not in LOUDNESS:
        raise NoSuchDelivery(value=profile, hint=suggestion(profile, LOUDNESS, what="Deliveries"))
    return LOUDNESS[profile]


def _ending(file: Path) -> str:
    return file.suffix if file.suffix.lower() in ENDINGS else ".wav"


def _put(made: Path, out: Path) -> None:
    """In one step, for good, and never over what came there meanwhile; where the disk knows no links, it is moved."""
    with made.open("rb+") as whole:
        sync(whole)
    try:
        os.link(made, out)
    except FileExistsError as error:
        raise StandsThere(file=out) from error
    except OSError:
        os.rename(made, out)
    sync_folder(out.parent)


def _craft() -> Callable[..., Any]:
    """The craft, loaded with all that it needs when a file is mastered, and not before."""
    return import_module(_MASTERS).master_file
