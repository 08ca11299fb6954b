"""Guide whoever opens a kit: what each file is, in plain words, and what makes the film again of the files.

FFmpeg's concat demuxer lays files one after another by the lengths that they say; our segments say them to the frame.
"""

from __future__ import annotations

from typing import Literal

from limelight.core.graph import Needs, craft

_README = """\
# {title}

Everything of `{name}`, to take it further in any program. The folder may be moved: nothing in it points outside.

## Picture

`shots/` has the {count} shots of the film in order, without captions. The number is the shot's place in the film, the
name its place in the screenplay: `{first}` is shot 1. Each is whole from its first frame to its last: 30 frames a
second, H.264. `stills/` has one picture of each; `poster.png` is the film's cover.

## Sound

Every file is as long as the film: laid under it from the first frame, it is in time. WAV, stereo, 48 kHz, 32-bit float.

| file | what is heard |
|---|---|
| `{soundtrack}` | all of it, as the film has it (AAC) |
| `sound/mix.wav` | all of it, before it was encoded: as loud as the film |
| `sound/voices.wav` | the voices alone |
| `sound/music.wav` | the music alone |
| `sound/effects.wav` | everything else: places, weather, doors, cloth |
| `sound/mix-without-music.wav` | all but the music, for music of your own |

Voices, music and effects together are the mix: put the three on three tracks, or the mix on one, never both.
Where the music was composed for the film, `score/` has its notes: `score.mid` for any music program, `score.musicxml`
for one that engraves, `score.pdf` to read.

{captions}## In an editing program

`timeline.otio` opens the whole cut in programs that read OpenTimelineIO: each shot a clip, voices, music and effects on
tracks of their own, every line a marker in its speaker's colour. In a program that does not, put the shots one after
another by their numbers, and the three sounds under them, all from the first frame.

## The film again

With FFmpeg, in this folder:

    {line}

`sh join.sh` does the same. Nothing is encoded again: the picture is that of the film without captions, frame for
frame, and the sound is the film's own.

## If you make this folder again

`limelight export` writes only what changed. Files of your own in this folder stay, and so does a file of ours that you
changed: it is kept beside the new one, with `.yours` in its name.
"""

_CAPTIONS = """\
## Captions

In `captions/`, one set for each language ({languages}): `.srt` and `.vtt` for players and platforms, `.ass` with the
film's own look and place, the words lit as they are said. Its letters are Noto Sans Bold, which is free: have it
installed.

"""


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=0.1, memory_mb=60))
def guide_kit(
    form: Literal["readme", "list", "script"],
    title: str,
    name: str,
    shots: tuple[str, ...],
    shot_list: str,
    soundtrack: str,
    languages: tuple[str, ...],
) -> bytes:
    """The README, the list of `shots` that FFmpeg joins, or the script that has it join them, as UTF-8."""
    line = (
        f"ffmpeg -f concat -safe 0 -i {shot_list} -i {soundtrack} -map 0:v -map 1:a -c copy "
        "-movflags +faststart film.mp4"
    )
    if form == "list":
        return ("ffconcat version 1.0\n" + "".join(f"file '{shot}'\n" for shot in shots)).encode()
    if form == "script":
        return f'#!/bin/sh\n# The shots and the sound become the film again.\ncd "$(dirname "$0")" && {line}\n'.encode()
    captions = _CAPTIONS.format(languages=", ".join(languages)) if languages else ""
    about = {"title": title, "name": name, "count": len(shots), "first": shots[0], "soundtrack": soundtrack}
    return _README.format(**about, captions=captions, line=line).encode()
