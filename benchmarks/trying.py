"""The speed of trying: how long a person waits to see what they tried.

All are commands in processes of their own, start-up included.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import av
import numpy as np

from benchmarks.figure import Figure, measured
from benchmarks.film import Made, seconds_of, spoken

SHOTS = ("sc01/sh02", "sc02/sh03", "sc04/sh06")
"""Shots that a still is drawn of, and that an own clip is put into."""
EVERY = 4
"""Every so manieth line is changed."""
CLIP_SECONDS, CLIP_RATE = 5, 25


def trying_figures(example: Path, film: Made, folder: Path) -> list[Figure]:
    """`film` has been made; `folder` is for what is made from nothing."""
    return [
        draft_cold(example, folder / "draft"),
        draft_line(folder / "draft"),
        still(example, folder / "still"),
        changed_faces(film),
        changed_look(film),
        own_clip(film),
    ]


def draft_cold(example: Path, folder: Path) -> Figure:
    """A draft of the whole film from nothing: no store, fresh processes."""

    def run() -> float:
        fresh(example, folder)
        return seconds_of("make", "--draft", str(folder))

    return measured("draft.cold_s", run, 3, ("<=", 10.0), "s")


def draft_line(folder: Path) -> Figure:
    """A draft again after one line says one word more. Every shot after it is slated anew."""
    script = folder / "script.fountain"
    ends = [end for _, end in spoken(script.read_text("utf-8"))]
    changes = (lambda text, at=end: text[:at] + " Always." + text[at:] for end in ends[::EVERY])
    return _each("draft.line_s", script, changes, lambda: seconds_of("make", "--draft", str(folder)))


def still(example: Path, folder: Path) -> Figure:
    """A key frame of a shot, full size, where nothing has been made yet."""
    times = []
    for shot in SHOTS:
        fresh(example, folder)
        times.append(seconds_of("still", shot, str(folder)))
    return Figure("still.s", tuple(times), os.getloadavg()[0], None, "s")


def changed_faces(film: Made) -> Figure:
    """A new film after one face was directed otherwise: a `[[face ...]]` before a line, put back afterwards."""
    script = film.folder / "script.fountain"
    text = script.read_text("utf-8")
    cues = [text.rindex("\n\n", 0, start) + 2 for start, _ in spoken(text)][::EVERY]
    changes = (lambda text, at=cue: text[:at] + f"[[face {_who(text, at)}: grief]]\n" + text[at:] for cue in cues)
    return _each("make.face_s", script, changes, lambda: seconds_of("make", str(film.folder)))


def changed_look(film: Made) -> Figure:
    """A new film after a character was given another face: every shot in which she is seen is drawn anew."""
    file = film.folder / "cast" / "liniang.toml"
    changes = [lambda text: text.replace('iris = "#4a2f2a"', 'iris = "#3a5a2a"')]
    return _each("make.look_s", file, changes, lambda: seconds_of("make", str(film.folder)))


def own_clip(film: Made) -> Figure:
    """A new film after an own clip, 1080x1920 at 25 frames a second, was put in the place of a shot."""
    times = []
    for shot in SHOTS:
        file = film.folder / "own" / shot / "picture.mp4"
        write_clip(file)
        times.append(seconds_of("make", str(film.folder)))
        shutil.rmtree(film.folder / "own")
        seconds_of("make", str(film.folder))
    return Figure("make.clip_s", tuple(times), os.getloadavg()[0], None, "s")


def write_clip(file: Path) -> None:
    """Five seconds of a picture that moves everywhere, as a camera's does."""
    file.parent.mkdir(parents=True)
    ground = np.random.default_rng(1).integers(0, 255, (135, 240, 3), np.uint8).repeat(16, 0).repeat(16, 1)
    with av.open(str(file), "w") as film:
        stream = film.add_stream("libx264", rate=CLIP_RATE, options={"preset": "superfast"})
        stream.width, stream.height, stream.pix_fmt = 1080, 1920, "yuv420p"
        for number in range(CLIP_SECONDS * CLIP_RATE):
            seen = np.ascontiguousarray(ground[number : number + 1920, number : number + 1080])
            film.mux(stream.encode(av.VideoFrame.from_ndarray(seen, "rgb24")))
        film.mux(stream.encode(None))


def fresh(example: Path, folder: Path) -> None:
    """A copy of the example of which nothing has been made."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(example, folder, ignore=shutil.ignore_patterns("out", ".limelight"))


def _each(name: str, file: Path, changes: Iterator[Callable[[str], str]] | list, make: Callable[[], float]) -> Figure:
    """`make` timed after each change of the file, which is put back afterwards."""
    times = []
    for change in changes:
        with _changed(file, change):
            times.append(make())
    make()
    return Figure(name, tuple(times), os.getloadavg()[0], None, "s")


@contextmanager
def _changed(file: Path, change: Callable[[str], str]) -> Iterator[None]:
    text = file.read_text("utf-8")
    other = change(text)
    assert other != text, f"{file.name} has nothing to change"
    file.write_text(other, "utf-8")
    try:
        yield
    finally:
        file.write_text(text, "utf-8")


def _who(text: str, cue: int) -> str:
    """Whose cue it is."""
    return next(line for line in text[cue:].splitlines() if not line.startswith("[[")).split("(")[0].strip()
