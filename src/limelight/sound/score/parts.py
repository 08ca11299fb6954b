"""The notes of each player: the theme where it may sing, a figure under it, chords that move by the nearest way, blows.

Everything is written on the beats of its passage and thinned while somebody speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from limelight.sound.score.form import Form, Passage, Span, beat_of
from limelight.sound.score.moods import Mood, mood_named
from limelight.sound.score.notes import Note, Scale
from limelight.sound.score.textures import Texture
from limelight.sound.score.theme import Step, Theme

BAR = 4
"""Beats."""


@dataclass(frozen=True)
class Manner:
    """What an idiom writes its own way: its two scales, the degrees on which its chords stand bar by bar (bright and
    dark), the degrees of a chord above its root, and how far above the theme's tonic the melody lies."""

    bright: Scale
    dark: Scale
    bright_bars: tuple[int, ...]
    dark_bars: tuple[int, ...]
    chord: tuple[int, int, int]
    melody: int = 12

    def scale(self, mood: Mood) -> Scale:
        return self.bright if mood.bright else self.dark


@dataclass(frozen=True)
class Parts:
    lead: tuple[Note, ...] = ()
    figure: tuple[Note, ...] = ()
    harmony: tuple[Note, ...] = ()
    drone: tuple[Note, ...] = ()
    drum: tuple[Note, ...] = ()
    metal: tuple[Note, ...] = ()

    def __add__(self, other: Parts) -> Parts:
        return Parts(*(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__))


@dataclass(frozen=True)
class _Page:
    """All that is needed to write one passage."""

    form: Form
    mood: Mood
    span: Span
    beat: float
    theme: Theme
    manner: Manner
    rng: np.random.Generator
    ends_film: bool

    @property
    def scale(self) -> Scale:
        return self.manner.scale(self.mood)

    def beats(self, every: float = 1.0) -> Iterator[tuple[float, float]]:
        """(beat number, seconds) of the passage, without its very end, where nothing new begins."""
        count = int(max(0.0, self.span.seconds - 0.35) / (self.beat * every)) + 1
        for number in range(count):
            yield number * every, self.span.start + number * every * self.beat

    def root(self, beat: float) -> int:
        bars = self.manner.bright_bars if self.mood.bright else self.manner.dark_bars
        return bars[int(beat // BAR) % len(bars)]

    def tone(self, beat: float, number: int) -> float:
        """The chord's tones from its root up: 0 the root, 3 the root an octave higher."""
        octave, place = divmod(number, 3)
        degree = self.root(beat) + self.manner.chord[place] + octave * len(self.scale.steps)
        return self.scale.pitch(self.theme.tonic, degree)

    def swell(self, at: float) -> float:
        """Each scene grows towards its last cut."""
        return 0.75 + 0.25 * at / max(self.form.seconds, 1.0)

    def loosely(self, at: float) -> float:
        """No hand is exact."""
        return max(0.0, at + float(self.rng.normal(0, 0.006)))


def write(
    form: Form,
    passage: Passage,
    theme: Theme,
    manner: Manner,
    rng: np.random.Generator,
    *,
    ends_film: bool,
    texture: Texture | None = None,
) -> Parts:
    """The parts of one passage, set as its mood asks, or in a texture; nothing for one of silence."""
    if passage.mood == "none":
        return Parts()
    mood = mood_named(passage.mood)
    if texture:
        mood, manner = texture.of(mood), replace(manner, melody=manner.melody + texture.melody)
    beat = beat_of(mood.tempo, form.accents, passage.span)
    page = _Page(form, mood, passage.span, beat, theme, manner, rng, ends_film and passage is form.passages[-1])
    written = Parts(_lead(page), _figure(page), _harmony(page), _drone(page), _drum(page), _metal(page))
    return written + _last_chord(page) if page.ends_film else written


def _lead(page: _Page) -> tuple[Note, ...]:
    """The theme in the open, one phrase after another; a held note of it, soft, where it would cover a voice."""
    notes: list[Note] = []
    at, steps = page.span.start + (page.beat if page.span.start > 0 else 0.0), _phrases(page.theme)
    while page.mood.lead and at < page.span.end - 0.6:
        if not page.form.sings(at):
            at += page.beat
            continue
        step = next(steps)
        room = min(page.form.open_from(at) + 0.25, page.span.end - at)
        seconds = min(step.beats * page.beat, room)
        notes.append(_sung(page, step, at, seconds))
        at += seconds if seconds < step.beats * page.beat else step.beats * page.beat
    return tuple(notes)


def _phrases(theme: Theme) -> Iterator[Step]:
    while True:
        yield from theme.whole


def _sung(page: _Page, step: Step, at: float, seconds: float) -> Note:
    pitch = page.scale.pitch(page.theme.tonic + page.manner.melody, step.degree)
    stress = 1.0 if step.beats >= 1 else 0.85
    return Note(at, seconds, pitch, page.mood.lead * stress * page.swell(at))


_FIGURES: dict[str, tuple[tuple[float, int, float], ...]] = {
    "rolling": (
        *((0, 0, 1.0), (0.5, 1, 0.6), (1, 2, 0.7), (1.5, 3, 0.5)),
        *((2, 4, 0.8), (2.5, 3, 0.5), (3, 2, 0.6), (3.5, 1, 0.45)),
    ),
    "falling": ((0, 4, 0.9), (1, 3, 0.7), (2, 2, 0.6), (3, 0, 0.5)),
    "drops": ((0, 0, 0.8), (1.5, 3, 0.6), (2.75, 5, 0.45)),
    "ostinato": (
        *((0, 0, 1.0), (0.5, 0, 0.5), (1, 0, 0.55), (1.5, 2, 0.9)),
        *((2, 0, 0.5), (2.5, 0, 0.55), (3, 1, 0.9), (3.5, 0, 0.5)),
    ),
    "striding": ((0, 0, 1.0), (1, 1, 0.7), (1.5, 2, 0.7), (2, 3, 0.9), (3, 2, 0.7), (3.5, 1, 0.6)),
}
"""Beat in the bar, tone of its chord, force."""
_STRONG = (0.0, 2.0)


def _figure(page: _Page) -> tuple[Note, ...]:
    notes = []
    low = page.mood.figure == "ostinato"
    for bar, start in page.beats(BAR):
        for beat, tone, force in _FIGURES[page.mood.figure]:
            at = start + beat * page.beat
            speaks = page.form.speaks(at)
            if at > page.span.end - 0.35 or (speaks and beat not in _STRONG):
                continue
            pitch = page.tone(bar, tone) - (12 if low else 0)
            quiet = 0.6 if speaks else 1.0
            notes.append(Note(page.loosely(at), 2.2, pitch, 0.75 * force * quiet * page.swell(at)))
    return tuple(notes) + _rush(page)


def _rush(page: _Page) -> tuple[Note, ...]:
    """Into the weightiest cut that nobody speaks before: a run up the strings, or a trembling that grows."""
    cuts = [cut for cut in page.form.accents if page.span.start + 1 < cut.at < page.span.end]
    cuts = [cut for cut in cuts if page.form.open_from(cut.at - 0.75) > 0.7]
    if not cuts or not page.mood.rush:
        return ()
    cut = max(cuts, key=lambda accent: (accent.weight, accent.at)).at
    if page.mood.rush == "run":
        pitches = [page.scale.pitch(page.theme.tonic, n + 1) for n in range(9)]
        return tuple(Note(cut - (9 - n) * 0.06, 1.8, pitch, 0.22 + 0.04 * n) for n, pitch in enumerate(pitches))
    return tuple(Note(cut - (10 - n) * 0.075, 0.4, page.theme.tonic + 12, 0.1 + 0.05 * n) for n in range(10))


def _harmony(page: _Page) -> tuple[Note, ...]:
    """A chord a bar, each voice going to the nearest note of the next."""
    notes: list[Note] = []
    voices: list[float] = []
    for bar, start in page.beats(BAR):
        pitches = [page.tone(bar, number) for number in range(3)]
        voices = _nearest(voices, pitches) if voices else pitches
        seconds = min(BAR * page.beat, page.span.end - start)
        notes += [Note(start, seconds, pitch, 0.5 * page.mood.drone * page.swell(start)) for pitch in voices]
    return tuple(notes)


def _nearest(before: list[float], pitches: list[float]) -> list[float]:
    """Each tone of the chord in the octave nearest to the voice that takes it."""
    return [pitch + 12 * round((voice - pitch) / 12) for voice, pitch in zip(before, pitches, strict=True)]


def _drone(page: _Page) -> tuple[Note, ...]:
    low = page.theme.tonic - 12
    notes = (
        Note(page.span.start, page.span.seconds, low, page.mood.drone),
        Note(page.span.start, page.span.seconds, low + 7, 0.5 * page.mood.drone),
    )
    if not page.mood.uneasy:
        return notes
    middle = page.span.start + page.span.seconds / 2
    return (*notes, Note(middle, page.span.end - middle, low + 13, 0.3 * page.mood.drone))


def _drum(page: _Page) -> tuple[Note, ...]:
    """Blows on the cuts that matter; in the open a heart under them."""
    if not page.mood.drum:
        return ()
    blows = [
        Note(cut.at, 1.2, 38, page.mood.drum * (0.5 + 0.5 * cut.weight))
        for cut in page.form.accents
        if cut.weight >= 0.5 and page.span.start <= cut.at < page.span.end
    ]
    if page.mood.drum < 0.5:
        return tuple(blows)
    pulse = [
        Note(page.loosely(at), 0.8, 38, 0.32 * page.mood.drum * page.swell(at))
        for beat, at in page.beats(0.5)
        if beat % BAR in (0, 1.5, 3)
    ]
    return tuple(blows + [note for note in pulse if not page.form.speaks(note.start)])


def _metal(page: _Page) -> tuple[Note, ...]:
    if not page.mood.colour:
        return ()
    return (Note(page.span.start, 4.0, page.theme.tonic - 12, page.mood.colour),)


def _last_chord(page: _Page) -> Parts:
    """The end of a film: after the last word a low chord, open, so that the question stays."""
    said = max((span.end for span in page.form.spoken), default=page.form.seconds - 2.0)
    at = min(max(said + 0.25, page.span.start), page.form.seconds - 0.8)
    tones = [
        page.theme.tonic - 12,
        page.theme.tonic - 5,
        page.theme.tonic,
        page.scale.pitch(page.theme.tonic, page.scale.near(7)),
    ]
    rolled = tuple(Note(at + 0.05 * n, 3.0, pitch, 0.8 - 0.08 * n) for n, pitch in enumerate(tones))
    blow = Note(at, 2.0, 38, 0.8)
    return Parts(figure=rolled, harmony=tuple(replace(note, seconds=2.5) for note in rolled[1:]), drum=(blow,))
