"""Verify: for anybody, without a production: what files say of their making, whether it holds, what was done to them.

A folder of a release is held against its manifest, every byte of every file; any other folder is gone through file by
file. What takes a file apart runs in a process of its own, so that no file can harm this one.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from limelight.core.disk.plain_files import what_else
from limelight.core.errors import InputError
from limelight.execute.apart import Stopped
from limelight.sign.credentials.formats import SIDECAR, media_type, sidecar_of
from limelight.sign.identity.trusting import anchors
from limelight.sign.registry.keeping import read_registry
from limelight.sign.registry.registered import Registry
from limelight.sign.verify import release_folder
from limelight.sign.verify.verdict import FolderVerdict, Verdict
from limelight.sign.verify.verifying import Tell, Verifier

_MOST = 10_000
"""Files of a folder that are gone through."""


class NothingToVerify(InputError):
    code = "nothing-to-verify"
    sentence = "There is no file {file}."


class FolderEmpty(InputError):
    code = "folder-empty"
    sentence = "There is no file in {folder} to be verified."


class TooManyFiles(InputError):
    code = "too-many-files"
    sentence = "{folder} has more than {most} files: verify a part of it at a time."


class CredentialAlone(InputError):
    code = "credential-alone"
    sentence = "{file} is the credential of {of}, which is not beside it: put the two together, and verify {of}."


@dataclass(frozen=True)
class VerifyRequest:
    """`paths` are files and folders."""

    paths: tuple[Path, ...]


@dataclass(frozen=True)
class VerifyResult:
    """Every file and every release's folder, in the order in which they were asked for. `warnings` are releases that
    the registry has lost."""

    files: tuple[Verdict, ...]
    folders: tuple[FolderVerdict, ...] = ()
    warnings: tuple[str, ...] = ()
    stopped: bool = False

    @property
    def exit(self) -> int:
        """0 all is trusted and whole, 1 anything else: a change, a signer whom nobody vouches for, no proof at all."""
        whole = all(each.trusted for each in self.files) and all(each.whole for each in self.folders)
        return 0 if whole and self.files and not self.stopped else 1


def verify(
    request: VerifyRequest,
    *,
    stop: threading.Event | None = None,
    tell: Tell = lambda _, __: None,
    on_verdict: Callable[[Verdict | FolderVerdict], None] = lambda _: None,
) -> VerifyResult:
    """The verdict on each of these files and folders. Raises InputError where there is nothing to be verified."""
    wanted = [each for path in request.paths for each in _wanted(path)]
    registry = read_registry()
    verifier = Verifier(anchors(), registry, stop or threading.Event(), tell)
    files: list[Verdict] = []
    folders: list[FolderVerdict] = []
    stopped = False
    try:
        for path in wanted:
            for verdict in _verdicts(path, verifier):
                on_verdict(verdict)
                folders.append(verdict) if isinstance(verdict, FolderVerdict) else files.append(verdict)
    except Stopped:
        stopped = True
    return VerifyResult(tuple(files), tuple(folders), tuple(map(str, registry.unreadable)), stopped)


def _wanted(path: Path) -> Iterator[Path]:
    """What is verified by itself: files, and folders of releases."""
    if not os.path.lexists(path):
        raise NothingToVerify(file=path)
    if not path.is_dir():
        yield _the_file(path)
        return
    if release_folder.is_release(path):
        yield path
        return
    found = list(_inside(path))
    if not found:
        raise FolderEmpty(folder=path)
    yield from found


def _inside(folder: Path) -> Iterator[Path]:
    """The files in a folder and in those below it, the releases among them as wholes; hidden ones are left alone."""
    count = 0
    for within, below, names in os.walk(folder):
        here = Path(within)
        if here != folder and release_folder.is_release(here):
            below.clear()
            yield here
            continue
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if name.startswith(".") or (name.endswith(SIDECAR) and name.removesuffix(SIDECAR) in names):
                continue
            count += 1
            if count > _MOST:
                raise TooManyFiles(folder=folder, most=_MOST)
            yield here / name


def _the_file(path: Path) -> Path:
    """The file that is meant; the one beside it, where its credential was named."""
    if path.suffix != SIDECAR:
        return path
    of = path.with_suffix("")
    if not of.is_file():
        raise CredentialAlone(file=path, of=of.name)
    return of


def _verdicts(path: Path, verifier: Verifier) -> Iterator[Verdict | FolderVerdict]:
    if not path.is_dir():
        yield _verdict(path, verifier)
        return
    folder = release_folder.verified(path, verifier.registry, verifier.digest)
    yield folder
    without_search = replace(verifier, registry=Registry())
    for file in _carrying(path):
        verdict = _verdict(file, without_search)
        if verdict.standing != "nothing":
            yield verdict


def _verdict(file: Path, verifier: Verifier) -> Verdict:
    try:
        return verifier.verify(file)
    except OSError as error:
        return Verdict(file, "unreadable", why=error.strerror or str(error))


def _carrying(folder: Path) -> Iterator[Path]:
    """The files of a release that may carry a credential, inside or beside."""
    for within, below, names in os.walk(folder):
        below.sort()
        for path in (Path(within) / name for name in sorted(names)):
            may = sidecar_of(path).is_file() or media_type(path).startswith(_MEDIA)
            if may and not path.is_symlink() and path.suffix != SIDECAR and not what_else(path):
                yield path


_MEDIA = ("image/", "video/", "audio/", "application/pdf")
