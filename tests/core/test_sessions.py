"""Who lives in a store: locks, sessions, and what is left by the dead, on one machine and on several."""

from __future__ import annotations

import errno
import os
import shutil
import signal
from pathlib import Path

import pytest

from limelight.core import session
from limelight.core.choices import file as choices_file
from limelight.core.choices.decisions import Decision
from limelight.core.choices.file import append, read_lines
from limelight.core.disk import locks
from limelight.core.errors import NoLocks
from limelight.core.session import ABROAD, ALIVE, Session, make_again, sweep

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="locks are flock's here")


def on_another_machine(tmp: Path, *, ago: float = 0.0) -> Path:
    """A session's folder and lock as a sync service or a server shows them to this machine: held by nobody here."""
    (tmp / "far").mkdir(parents=True)
    alive = tmp / f"far{ALIVE}"
    alive.write_text("someone-elses-laptop\n0d9f-another-start", encoding="utf-8")
    os.utime(alive, (alive.stat().st_mtime - ago,) * 2)
    return tmp / "far"


def test_what_another_machine_has_not_finished_is_left_alone(tmp_path: Path) -> None:
    far = on_another_machine(tmp_path)
    assert sweep(tmp_path) == []
    assert far.is_dir()
    here = Session(tmp_path)
    assert here.lives("far"), "a paid call of it may still be answered"
    here.close()


def test_what_another_machine_left_for_days_is_swept(tmp_path: Path) -> None:
    far = on_another_machine(tmp_path, ago=ABROAD + 60)
    assert sweep(tmp_path) == ["far"]
    assert not far.exists()


def test_after_a_start_of_this_machine_its_own_dead_sessions_are_swept(tmp_path: Path) -> None:
    on_another_machine(tmp_path)
    (tmp_path / f"far{ALIVE}").write_text(f"{os.uname().nodename}\nan-earlier-start", encoding="utf-8")
    assert sweep(tmp_path) == ["far"]


def test_a_session_that_begins_while_another_sweeps_keeps_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sweeper has found the name free of any lock: the newcomer locks it at that very moment."""
    (tmp_path / f"abcabcabcabc{ALIVE}").touch()
    monkeypatch.setattr(session.secrets, "token_hex", lambda _: next(names))
    names, begun = iter(("abcabcabcabc", "defdefdefdef")), list[Session]()
    monkeypatch.setattr(session.shutil, "rmtree", lambda *_, **__: begun.append(Session(tmp_path)))
    sweep(tmp_path)
    assert [each.id for each in begun] == ["defdefdefdef"]
    assert begun[0].folder.is_dir()
    assert (tmp_path / f"defdefdefdef{ALIVE}").exists()
    monkeypatch.undo()
    begun[0].close()


def test_a_drive_without_locks_is_told_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(locks.fcntl, "flock", refuse)
    with pytest.raises(NoLocks, match="No locks available"):
        Session(tmp_path)
    with pytest.raises(NoLocks, match="two makes could harm one another"):
        append(tmp_path / "choices.jsonl", Decision("score", "b3:1"))


def test_a_choice_outlasts_an_editor_that_puts_another_file_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "choices.jsonl"
    append(file, Decision("score", "b3:1"))

    def saved_by_an_editor(point: str) -> None:
        if point == "choice written":
            monkeypatch.undo()
            (tmp_path / "aside").write_bytes(file.read_bytes().partition(b"\n")[0] + b"\n")
            os.replace(tmp_path / "aside", file)

    monkeypatch.setattr(choices_file, "crash_point", saved_by_an_editor)
    append(file, Decision("voice", "b3:2"))
    assert [getattr(line.said, "digest", "") for line in read_lines(file)[0]] == ["b3:1", "b3:2"]


def test_a_choice_for_which_there_is_no_room_leaves_no_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "choices.jsonl"
    append(file, Decision("score", "b3:1"))
    before, write = file.read_bytes(), os.write

    def full(handle: int, data: bytes) -> int:
        monkeypatch.setattr(os, "write", no_room)
        return write(handle, bytes(data)[:7])

    def no_room(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match="No space left"):
        append(file, Decision("voice", "b3:2"))
    assert file.read_bytes() == before


def test_a_store_that_was_moved_does_not_begin_anew_in_its_old_place(tmp_path: Path) -> None:
    tmp = tmp_path / "moonlit" / ".limelight" / "tmp"
    here = Session(tmp)
    shutil.rmtree(tmp)
    make_again(here.folder / "worker")
    assert (here.folder / "worker").is_dir(), "tmp/ alone may be cleared at any time"
    (tmp_path / "moonlit").rename(tmp_path / "sunlit")
    with pytest.raises(FileNotFoundError):
        make_again(here.folder / "worker")
    assert not (tmp_path / "moonlit").exists()
    here.close()
