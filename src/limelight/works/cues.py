"""A cue sheet for one shot: how many frames it has, and what is heard and read while it stands.

It is the whole of what time and sound do to a shot's pixels, and nothing else: two shots with equal cues and equal
layers have equal frames. A changed line re-times its scene, but a shot whose cue comes out the same is not made again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from limelight.works.shots import FPS, Caption, SceneTiming, TimedLine, TimedShot
from limelight.works.speech import Phone, Speech


@dataclass(frozen=True)
class Heard:
    """A line that sounds during a shot, wholly or in part.

    `start` is the frame of the shot on which the line begins: negative when it began before the cut. `phones` are those
    heard in this shot, their times in seconds from the start of the line; none when the line has no voice.
    """

    line: str
    speaker: str
    start: int
    seconds: float
    phones: tuple[Phone, ...] = ()
    voiced: bool = True


@dataclass(frozen=True)
class Track:
    """What is read in one language, in frames from a scene's or a shot's start; in a shot's, what was up before it
    starts below 0.
    """

    language: str
    captions: tuple[Caption, ...]


@dataclass(frozen=True)
class ShotCue:
    """`captions` has the tracks that have something to read in this shot, the uppermost on the screen first."""

    shot: str
    frames: int
    heard: tuple[Heard, ...] = ()
    captions: tuple[Track, ...] = ()


DRAFT_PROFILE = "draft/2"


@dataclass(frozen=True)
class Slate:
    """What a draft shows of where one is: the shot's id, and the film's frame on which the shot begins."""

    text: str
    start: int
    profile: str = DRAFT_PROFILE
    """How it is encoded: only segments of one profile can be joined, so that another profile is another draft."""


def cue_sheet(
    shot: str,
    timing: SceneTiming,
    speeches: tuple[Speech, ...],
    speakers: dict[str, str],
    tracks: Iterable[Track] = (),
) -> ShotCue:
    """The cue of `shot`: `speeches` holds at least the lines that it hears, `speakers` says who says which line.

    `tracks` are the scene's captions, the uppermost on the screen first; several may be in one language.
    """
    timed = next(entry for entry in timing.shots if entry.id == shot)
    spoken = {speech.line: speech for speech in speeches}
    heard = tuple(
        _heard(line, timed, spoken[line.id], speakers[line.id]) for line in timing.lines if sounds_in(line, timed)
    )
    read = (Track(track.language, _captions_in(track.captions, timed)) for track in _each_said_once(tracks))
    return ShotCue(shot, timed.frames, heard, tuple(track for track in read if track.captions))


def sounds_in(line: TimedLine, shot: TimedShot) -> bool:
    """Whether any of the line's sound falls into the shot."""
    return line.start < shot.start + shot.frames and line.start + line.seconds * FPS > shot.start


def _heard(line: TimedLine, shot: TimedShot, speech: Speech, speaker: str) -> Heard:
    start = line.start - shot.start
    begin, end = -start / FPS, (shot.frames - start) / FPS
    phones = tuple(phone for phone in speech.phones if phone.end > begin and phone.start < end)
    return Heard(line.id, speaker, start, line.seconds, phones, speech.voiced)


def _each_said_once(tracks: Iterable[Track]) -> Iterator[Track]:
    """The tracks without the lines that a track above says in the same words: nobody reads one caption twice."""
    above: set[tuple[str, str]] = set()
    for track in tracks:
        texts: dict[str, str] = {}
        for caption in track.captions:
            texts[caption.line] = texts.get(caption.line, "") + "".join("".join(caption.rows).split())
        yield Track(track.language, tuple(c for c in track.captions if (c.line, texts[c.line]) not in above))
        above |= texts.items()


def _captions_in(captions: tuple[Caption, ...], shot: TimedShot) -> tuple[Caption, ...]:
    end = shot.start + shot.frames
    return tuple(
        replace(
            caption,
            start=caption.start - shot.start,
            words=tuple((word, frame - shot.start) for word, frame in caption.words),
        )
        for caption in captions
        if caption.start < end and caption.start + caption.frames > shot.start
    )
