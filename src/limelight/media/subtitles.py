"""Captions as files that players read: SubRip (SRT) and WebVTT, with times that fall on frames.

A film's frame n begins at n/30 s; times are rounded up to the millisecond, so that a player which asks "is it time yet"
shows and hides a caption on the very frame.
"""

from __future__ import annotations

from collections.abc import Iterable

from limelight.works.shots import FPS, Caption


def srt(captions: Iterable[Caption]) -> str:
    """SubRip, as UTF-8 text: captions with frames counted from the film's start, numbered from 1."""
    return "".join(
        f"{number}\n{_clock(caption.start, ',')} --> {_clock(_end(caption), ',')}\n{_srt_text(caption)}\n\n"
        for number, caption in enumerate(captions, start=1)
    )


def vtt(captions: Iterable[Caption], language: str) -> str:
    """WebVTT (W3C): each cue is named for its line and says who speaks."""
    cues = "".join(
        f"\n{_name(caption, at)}\n{_clock(caption.start, '.')} --> {_clock(_end(caption), '.')}\n{_vtt_text(caption)}\n"
        for at, caption in enumerate(captions, start=1)
    )
    return f"WEBVTT\nKind: captions\nLanguage: {language}\n{cues}"


def _end(caption: Caption) -> int:
    return caption.start + caption.frames


def _clock(frame: int, point: str) -> str:
    milliseconds = -(-frame * 1000 // FPS)
    seconds, thousandths = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{point}{thousandths:03}"


def _srt_text(caption: Caption) -> str:
    """SubRip has no escapes: what players take for a tag is broken by a look-alike, and no row may be empty."""
    return "\n".join(row.replace("<", "‹").replace(">", "›").replace("{\\", "{＼") for row in caption.rows)


def _vtt_text(caption: Caption) -> str:
    rows = "\n".join(_escaped(row) for row in caption.rows)
    speaker = _escaped(" ".join(caption.speaker.split()))
    return f"<v {speaker}>{rows}" if speaker else rows


def _escaped(text: str) -> str:
    """The characters that WebVTT's cue text gives a meaning (section 4.2.2); "-->" cannot stand once > is escaped."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _name(caption: Caption, at: int) -> str:
    return f"{caption.line}-{at}" if caption.line else str(at)
