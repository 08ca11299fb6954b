"""A film as a draft of Jianying (剪映): its shots, its sound on three tracks, its captions as texts that can be edited.

A draft knows its media by absolute paths only, so it belongs to the folder that it was written for. Jianying counts
microseconds: a frame's time is rounded, and each shot ends where the next begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyJianYingDraft as jianying  # pyright: ignore[reportMissingImports]

from limelight.media.captions import Zone, argb
from limelight.works.caption_look import HOUSE_CAPTIONS
from limelight.works.shots import FPS, Caption

CONTENT, META = "draft_content.json", "draft_meta_info.json"
_SECOND = 1_000_000


@dataclass(frozen=True)
class Laid:
    """A file on a track: where it will lie, where its content can be read now, and its frames in the film."""

    file: str
    content: Path
    start: int
    frames: int


@dataclass(frozen=True)
class Draft:
    """`sounds` are the tracks of sound by name, `captions` the texts by language, counted from the film's start."""

    name: str
    width: int
    height: int
    shots: Sequence[Laid]
    sounds: Sequence[tuple[str, Laid]]
    captions: Sequence[tuple[str, Sequence[Caption]]]


def write(draft: Draft, folder: Path) -> Path:
    """Write the draft's two files; the folder, made in `folder`, that holds them."""
    script = jianying.DraftFolder(str(folder)).create_draft(draft.name, draft.width, draft.height, FPS)
    picture = script.append_track(jianying.TrackSpec(jianying.TrackType.video, "Picture"))
    for shot in draft.shots:
        script.add_segment(jianying.VideoSegment(_material(shot, jianying.VideoMaterial), _range(shot)), picture)
    for name, sound in draft.sounds:
        track = script.append_track(jianying.TrackSpec(jianying.TrackType.audio, name))
        script.add_segment(jianying.AudioSegment(_material(sound, jianying.AudioMaterial), _range(sound)), track)
    for language, captions in draft.captions:
        track = script.append_track(jianying.TrackSpec(jianying.TrackType.text, f"Captions {language}"))
        for text in _texts(captions, Zone.of(draft.width, draft.height), draft.height):
            script.add_segment(text, track)
    script.save()
    return folder / draft.name


def _material(laid: Laid, kind: type) -> Any:
    """The file as Jianying knows it: read from where it is now, named for where it will lie, as long as its frames.

    The library measures in whole milliseconds, which would leave a shot shorter than its own frames.
    """
    material = kind(str(laid.content), Path(laid.file).name)
    material.path = laid.file
    material.duration = _range(laid).duration
    return material


def _texts(captions: Iterable[Caption], zone: Zone, height: int) -> Iterable[Any]:
    style = jianying.TextStyle(
        size=_SIZE, bold=True, color=_rgb(argb(HOUSE_CAPTIONS.letters)), align=1, auto_wrapping=True
    )
    place = jianying.ClipSettings(transform_y=1 - 2 * zone.centre_y / height)
    for caption in captions:
        span = _span(caption.start, caption.frames)
        border = jianying.TextBorder()
        yield jianying.TextSegment("\n".join(caption.rows), span, style=style, border=border, clip_settings=place)


_SIZE = 8.0
"""The library's own size of a text; how large Jianying draws it is Jianying's to say."""


def _range(laid: Laid) -> jianying.Timerange:
    return _span(laid.start, laid.frames)


def _span(start: int, frames: int) -> jianying.Timerange:
    begin, end = (round(frame * _SECOND / FPS) for frame in (start, start + frames))
    return jianying.Timerange(begin, end - begin)


def _rgb(argb: int) -> tuple[float, float, float]:
    return (argb >> 16 & 255) / 255, (argb >> 8 & 255) / 255, (argb & 255) / 255
