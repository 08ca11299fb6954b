"""Adopting: a file of one's own is looked at, copied to where it is looked for, and given up again without loss."""

from __future__ import annotations

import os
import signal
import wave
from pathlib import Path

import av
import numpy as np
import pytest

from limelight.actions.adopt import AdoptRequest, NoFile, NotForSlot, adopt
from limelight.actions.opened import opened
from limelight.actions.pointing import SeveralSlots
from limelight.actions.prospect import prospect
from limelight.actions.undo import UndoRequest, undo
from limelight.core import crash
from limelight.core.errors import LimelightError, UnknownSlot
from limelight.testing.killing import in_child
from limelight.works.problems import Problems
from limelight.works.production import read_production

SCRIPT = """INT. STUDY - NIGHT

LINIANG sits by the lamp.

LINIANG
You hung me crooked.

SCHOLAR
You died in spring.

EXT. GARDEN - DAY

They walk under the plum tree.
"""


@pytest.fixture
def film(tmp_path: Path) -> Path:
    folder = tmp_path / "film"
    folder.mkdir()
    (folder / "script.fountain").write_text(SCRIPT, "utf-8")
    return folder


def sound(path: Path, hertz: float = 440) -> Path:
    samples = 8000 * np.sin(2 * np.pi * hertz * np.arange(8000) / 8000)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(samples.astype("<i2").tobytes())
    return path


def clip(path: Path) -> Path:
    with av.open(str(path), "w") as file:
        stream = file.add_stream("mpeg4", rate=25)
        stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
        for _ in range(30):
            file.mux(stream.encode(av.VideoFrame(64, 64, "yuv420p")))
        file.mux(stream.encode(None))
    return path


def own(folder: Path) -> set[str]:
    """Every file in `own/`, as seen from the production."""
    return {path.relative_to(folder).as_posix() for path in (folder / "own").rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("what", "bring", "file"),
    [
        ("died in spring", sound, "own/sc01/ln02/voice.wav"),
        ("sc01/ln01", sound, "own/sc01/ln01/voice.wav"),
        ("sc01/ln01/voice@es", sound, "own/sc01/ln01/voice@es.wav"),
        ("sc01", sound, "own/sc01/score.wav"),
        ("score", sound, "own/score.wav"),
        ("0:00/sfx", sound, "own/sc01/sh01/sfx.wav"),
        ("died in spring", clip, "own/sc01/sh02/picture.wav"),
        ("sc02/sha01/picture+9x16", clip, "own/sc02/sha01/picture+9x16.wav"),
    ],
)
def test_a_file_goes_where_it_is_meant_to(film: Path, tmp_path: Path, what: str, bring, file: str) -> None:
    brought = bring(tmp_path / "brought.mp4")
    result = adopt(AdoptRequest(brought.rename(tmp_path / "brought.wav"), what, film, "the real one", "Ada"))
    assert result.file == file
    assert own(film) == {file}
    assert (result.decision.by, result.decision.because) == ("Ada", "the real one")
    assert list(read_production(film).own.values()) == [film / file]


def test_what_lay_there_is_kept_and_comes_back_when_the_choice_is_taken_back(film: Path, tmp_path: Path) -> None:
    first, second = sound(tmp_path / "a.wav", 300), sound(tmp_path / "b.flac", 500)
    adopt(AdoptRequest(first, "sc01/ln01", film))
    result = adopt(AdoptRequest(second, "sc01/ln01", film))
    assert result.aside == ("own/aside/sc01/ln01/voice.wav",)
    assert own(film) == {"own/sc01/ln01/voice.flac", "own/aside/sc01/ln01/voice.wav"}

    undo(UndoRequest(film))
    assert own(film) == {"own/sc01/ln01/voice.wav", "own/aside/sc01/ln01/voice.flac"}
    assert (film / "own/sc01/ln01/voice.wav").read_bytes() == first.read_bytes()
    undo(UndoRequest(film))
    assert own(film) == {"own/aside/sc01/ln01/voice.wav", "own/aside/sc01/ln01/voice.flac"}
    assert first.exists()
    assert second.exists()


def test_a_shot_means_its_picture_also_before_anything_has_looked_at_my_file(film: Path, tmp_path: Path) -> None:
    adopted = adopt(AdoptRequest(clip(tmp_path / "clip.mp4"), "hung me crooked", film))
    with opened(film) as here:
        assert prospect(here).point_at_one(adopted.slot.partition("/picture")[0]) == adopted.slot


def test_a_file_that_was_changed_since_is_not_taken_away_by_an_undo(film: Path, tmp_path: Path) -> None:
    adopt(AdoptRequest(sound(tmp_path / "a.wav"), "sc01/ln01", film))
    (film / "own/sc01/ln01/voice.wav").write_bytes(sound(tmp_path / "b.wav", 700).read_bytes())
    undo(UndoRequest(film))
    assert own(film) == {"own/sc01/ln01/voice.wav"}


def test_a_copy_is_no_link(film: Path, tmp_path: Path) -> None:
    mine = sound(tmp_path / "a.wav")
    copy = film / adopt(AdoptRequest(mine, "score", film)).file
    assert copy.stat().st_ino != mine.stat().st_ino


@pytest.mark.parametrize(
    ("bring", "what", "error", "way_out"),
    [
        (sound, "sc01/sh01/picture", NotForSlot, "sc01/sh01/sfx; as the scene's music: sc01/score"),
        (clip, "sc01/ln01/voice", NotForSlot, "without sound.*sc01/ln01/picture"),
        (lambda path: path, "score", NoFile, "Check its name"),
        (lambda path: path.write_text("hello") and path, "score", LimelightError, "it is text"),
        (lambda path: path.touch() or path, "score", LimelightError, "0 bytes"),
        (sound, "voice", UnknownSlot, "limelight board"),
        (clip, "sc01", SeveralSlots, "Type the one that is meant"),
    ],
)
def test_nonsense_is_refused_with_the_way_out_and_nothing_is_left_behind(
    film: Path, tmp_path: Path, bring, what: str, error: type[Exception], way_out: str
) -> None:
    with pytest.raises(error, match=f"(?s){way_out}"):
        adopt(AdoptRequest(bring(tmp_path / "brought.mov"), what, film))
    assert own(film) == set()
    assert not (film / "choices.jsonl").exists()


def test_a_file_named_for_what_no_part_has_is_told_and_one_aside_is_not(film: Path, tmp_path: Path) -> None:
    for name in ("aside/anything.mp4", "sc01/sh01/voice.wav", "sc01/picture.mp4"):
        path = film / "own" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        sound(path)
    with pytest.raises(Problems) as problems:
        read_production(film)
    assert [str(problem) for problem in problems.value.all] == [
        "own/sc01/picture.mp4: A scene has no picture of its own. A scene takes: score. "
        "What is not meant for the film may lie in own/aside/.",
        "own/sc01/sh01/voice.wav: A shot has no voice of its own. A shot takes: picture, sfx. "
        "What is not meant for the film may lie in own/aside/.",
    ]


def test_what_was_adopted_is_the_films_own_at_the_next_make(film: Path, tmp_path: Path) -> None:
    adopt(AdoptRequest(sound(tmp_path / "a.wav"), "sc01/ln01", film))
    with opened(film) as here:
        used = here.own().of("sc01/ln01/voice@en")
    assert used is not None
    assert used.file.path == "own/sc01/ln01/voice.wav"


@pytest.mark.skipif(os.name != "posix", reason="no fork here")
@pytest.mark.parametrize(
    ("moment", "ending"),
    [
        ("own file copied", ".flac"),
        ("own file not yet", ".wav"),
        ("own file aside", ".wav"),
        ("own file aside", ".flac"),
        ("own file in place", ".wav"),
    ],
)
def test_an_adoption_that_was_killed_is_finished_by_typing_it_again_and_undone_as_one(
    film: Path, tmp_path: Path, moment: str, ending: str
) -> None:
    was, now = sound(tmp_path / "a.wav", 300), sound(tmp_path / f"b{ending}", 500)
    adopt(AdoptRequest(was, "sc01/ln01", film))
    assert in_child(lambda: adopt(AdoptRequest(now, "sc01/ln01", film)), {crash.AT: moment}) == -signal.SIGKILL
    adopt(AdoptRequest(now, "sc01/ln01", film))
    assert own(film) == {f"own/sc01/ln01/voice{ending}", "own/aside/sc01/ln01/voice.wav"}
    assert (film / f"own/sc01/ln01/voice{ending}").read_bytes() == now.read_bytes()
    undo(UndoRequest(film))
    assert (film / "own/sc01/ln01/voice.wav").read_bytes() == was.read_bytes()
    assert {path for path in own(film) if "aside" not in path} == {"own/sc01/ln01/voice.wav"}
