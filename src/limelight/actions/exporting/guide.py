"""The README of a kit: what each file is, in plain words, for whoever opens the folder."""

from __future__ import annotations

from limelight.actions.exporting.form import About
from limelight.kinds.film.turnover import Turnover

_TEXT = """\
# {title}

Everything of `{name}`, to take it further in any program. The folder may be moved: nothing in it points outside.

## Picture

`shots/` has the {count} shots of the film in order, without captions. The number is the shot's place in the film, the
name its place in the screenplay: `{first}` is shot 1. Each begins with its first frame and ends with its last,
30 frames a second, H.264. `stills/` has one picture of each; `poster.png` is the film's cover.

## Sound

Every file is as long as the film: laid under it from the first frame, it is in time. WAV, stereo, 48 kHz, 32-bit float.

| file | what is heard |
|---|---|
| `sound/film.m4a` | all of it, as the film has it (AAC) |
| `sound/mix.wav` | all of it, before it was encoded: at -14 LUFS, no peak above -1 dB |
| `sound/voices.wav` | the voices alone |
| `sound/music.wav` | the music alone |
| `sound/effects.wav` | everything else: places, weather, doors, cloth |
| `sound/mix-without-music.wav` | all but the music, for music of your own |

Voices, music and effects together are the mix: put the three on three tracks, or the mix on one, never both.

{captions}## In an editing program

`timeline.otio` opens the whole cut in programs that read OpenTimelineIO: each shot a clip, voices, music and effects on
tracks of their own, every line a marker in its speaker's colour. A program that does not: put the shots one after
another by their numbers, and the three sounds under them, all from the first frame.

## The film again

With FFmpeg, in this folder:

    {line}

`sh join.sh` does the same. Nothing is encoded again: the picture is that of the film without captions, frame for
frame, and the sound is the film's own.

## If you make this folder again

`limelight export` writes only what changed. Files of your own in this folder stay, and so does a file of ours that you
changed: it is kept beside the new one as `NAME.yours`.
"""

_CAPTIONS = """\
## Captions

In `captions/`, one set for each language ({languages}): `.srt` and `.vtt` for players and platforms, `.ass` with the
film's own look and place, the words lit as they are said (its letters are {font}, which is free: have it installed).

"""


def guide(turnover: Turnover, about: About, line: str) -> str:
    """The README's text; `line` is the command that joins the shots."""
    languages = ", ".join(dict.fromkeys(language for language, _ in turnover.captions))
    captions = _CAPTIONS.format(languages=languages, font="Noto Sans Bold") if languages else ""
    return _TEXT.format(
        title=about.title,
        name=about.name,
        count=len(turnover.shots),
        first=turnover.shots[0].file,
        captions=captions,
        line=line,
    )
