"""`--kit`: everything that any other program needs to take the film further, or to put it together again by itself."""

from __future__ import annotations

from collections.abc import Mapping

from limelight.actions.exporting import timeline
from limelight.actions.exporting.form import About, Form
from limelight.actions.exporting.guide import guide
from limelight.kinds.film.turnover import Turnover, stem_file

SOUNDTRACK, MIX, SHOT_LIST = "sound/film.m4a", "sound/mix.wav", "join.txt"
JOINED = "film.mp4"


def files(turnover: Turnover) -> Mapping[str, str]:
    """Shots, sound whole and in parts, captions, stills, poster, and the cut."""
    return {
        **timeline.files(turnover),
        SOUNDTRACK: turnover.soundtrack,
        MIX: turnover.mix,
        **{stem_file(name): slot for name, slot in turnover.stems.items()},
        **{f"captions/{language}.{form}": slot for (language, form), slot in turnover.captions.items()},
        **{f"stills/{shot.name}.png": shot.still for shot in turnover.shots},
        "poster.png": turnover.poster,
    }


def words(turnover: Turnover, about: About) -> Mapping[str, str]:
    """What joins the shots again, and the README."""
    line = join_line()
    return {
        SHOT_LIST: "ffconcat version 1.0\n" + "".join(f"file '{shot.file}'\n" for shot in turnover.shots),
        "join.sh": f'#!/bin/sh\n# The shots and the sound become the film again.\ncd "$(dirname "$0")" && {line}\n',
        "README.md": guide(turnover, about, line),
    }


def join_line() -> str:
    """The command that joins the shots and lays the film's sound under them: nothing is encoded again."""
    return (
        f"ffmpeg -f concat -safe 0 -i {SHOT_LIST} -i {SOUNDTRACK} -map 0:v -map 1:a -c copy "
        f"-movflags +faststart {JOINED}"
    )


KIT = Form(files, words)
