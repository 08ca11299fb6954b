"""A page: one passage of one mood before a note is written: its bars in time, its chords, and who speaks over them.

Phrases are four chords long and end where the story turns. They end open, or deceive; the chord of home comes in its
own
right only at the end of the film.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from limelight.sound.score.form import REVEAL, Accent, Form, Passage, Span
from limelight.sound.score.harmony import KEYS, Chord, Key, chord, phrase
from limelight.sound.score.idioms.style import Idiom
from limelight.sound.score.metre import Grid, Pulse, grid_of
from limelight.sound.score.moods.style import Mood
from limelight.works.music import Bar, Harmony, along

PHRASE = 4
"""Chords."""
TALKING = 0.35
"""The share of a bar from which on it belongs to whoever speaks."""
_LAST = 0.25
"""Seconds after the last word of a film at which its last chord falls."""


@dataclass(frozen=True)
class Page:
    """`tonic` is the pitch class of the key. Beats count from the passage's own start."""

    form: Form
    passage: Passage
    mood: Mood
    idiom: Idiom
    tonic: int
    grid: Grid
    chords: tuple[tuple[float, float, Chord], ...]
    """(beat, beats, chord), one after another, to the end."""
    rng: np.random.Generator
    last_chord: float | None = None
    """The beat on which the film's last chord falls."""

    @property
    def span(self) -> Span:
        return self.passage.span

    @property
    def key(self) -> Key:
        return key_of(self.mood, self.idiom)

    @cached_property
    def pulse(self) -> float:
        return self.grid.bars[0].pulse

    @cached_property
    def end(self) -> float:
        """The beat at which the passage is over."""
        return self.beat(self.span.end)

    def second(self, beat: float) -> float:
        return along(self.grid.tempo, beat)

    def beat(self, second: float) -> float:
        return along(tuple((then, at) for at, then in self.grid.tempo), second)

    def talk(self, beat: float, end: float) -> float:
        """The share of these beats in which somebody speaks."""
        return self.form.spoken_in(Span(self.second(beat), self.second(end)))

    def talking(self, beat: float) -> bool:
        return self.form.speaks(self.second(beat))

    def chord_at(self, beat: float) -> Chord:
        place = bisect_right([at for at, _, _ in self.chords], beat + 1e-6) - 1
        return self.chords[max(0, place)][2]

    def next_pulse(self, second: float) -> float:
        """The first pulse at or after `second`, as a beat."""
        return float(np.ceil((self.beat(second) - 0.12) / self.pulse)) * self.pulse

    def accents(self, least: float) -> Iterator[tuple[float, Accent]]:
        """The cuts of the passage that weigh so much, and the beat of each."""
        for accent in self.form.accents:
            if accent.weight >= least and self.span.start - 1e-6 <= accent.at < self.span.end - 0.1:
                yield self.beat(accent.at), accent

    def harmony(self) -> Iterator[Harmony]:
        for at, beats, each in self.chords:
            tones = tuple((tone + self.tonic) % 12 for tone in each.tones)
            yield Harmony(at, beats, each.numeral, tones, (each.bass + self.tonic) % 12)


def key_of(mood: Mood, idiom: Idiom) -> Key:
    return KEYS[idiom.keys.get(mood.key, mood.key)]


def page_of(
    form: Form, passage: Passage, mood: Mood, idiom: Idiom, tonic: int, rng: np.random.Generator, *, ends_film: bool
) -> Page:
    """The passage laid out. Where it ends the film its last chord falls just after the last word."""
    span = passage.span
    accents, last = list(form.accents), None
    if ends_film:
        last = _last_moment(form, span, mood.bar * 60 / mood.tempo)
        accents = [each for each in accents if abs(each.at - last) > 1.0] + [Accent(last, 1.0)]
        accents.sort(key=lambda each: each.at)
    pulse = Pulse(60 / mood.tempo, mood.bar, 1.5 if mood.motion in idiom.triple else 1.0)
    grid = grid_of(span, pulse, accents)
    page = Page(form, passage, mood, idiom, tonic, grid, (), rng, None)
    if last is not None:
        page = replace(page, last_chord=page.beat(last))
    return replace(page, chords=tuple(_chords(page)))


def _last_moment(form: Form, span: Span, bar: float) -> float:
    """Just after the last word; where nobody speaks, a bar before the end."""
    said = max((each.end for each in form.spoken), default=form.seconds - max(2.0, bar) - _LAST)
    return min(max(said + _LAST, span.start + 0.5), form.seconds - 0.8)


def _chords(page: Page) -> Iterator[tuple[float, float, Chord]]:
    """The harmony: phrase after phrase over the slots that chords have, each with its own end."""
    slots = list(_slots(page))
    key, begin, turns = page.key, "", 0
    while slots:
        closing = page.last_chord is not None and all(at < page.last_chord + 1e-6 for at, _, _ in slots[-1:])
        count = _phrase_length(slots, page)
        part, slots = slots[:count], slots[count:]
        ends = (
            key.closed if closing and not slots else key.open if _turns(page, slots) or turns % 2 == 0 else key.turned
        )
        numerals = phrase(key, count, ends[int(page.rng.integers(len(ends)))], page.rng, begin)
        if closing and not slots:
            numerals[-1] = (
                numerals[-1]
                if numerals[-1] in ("I", "i")
                else key.home.rstrip("79").replace("maj", "").replace("add", "")
            )
        for number, ((at, beats, talked), numeral) in enumerate(zip(part, numerals, strict=True)):
            held = page.mood.pedal and talked > 0.5 and key.pedal and not (closing and not slots)
            yield at, beats, chord(key.pedal[number % len(key.pedal)] if held else numeral)
        begin, turns = _after(key, numerals[-1], page.rng), turns + 1


def _slots(page: Page) -> Iterator[tuple[float, float, float]]:
    """(beat, beats, share that is spoken over) of every chord: so many bars each, none across a turn or the last
    chord."""
    group: list[Bar] = []
    turned = {round(beat, 3) for beat, _ in page.accents(REVEAL)}
    for bar in page.grid.bars:
        fresh = round(bar.at, 3) in turned or (page.last_chord is not None and abs(bar.at - page.last_chord) < 1e-3)
        if group and (len(group) == page.mood.every or fresh):
            yield _slot(page, group)
            group = []
        group.append(bar)
        if page.last_chord is not None and bar.at >= page.last_chord - 1e-3:
            yield bar.at, max(page.end - bar.at, bar.beats), 0.0
            return
    if group:
        yield _slot(page, group)


def _slot(page: Page, group: list[Bar]) -> tuple[float, float, float]:
    at, end = group[0].at, group[-1].end
    return at, end - at, page.talk(at, end)


def _phrase_length(slots: list[tuple[float, float, float]], page: Page) -> int:
    """As long as a phrase is, but to the next turn; the rest is taken in where it would be a stump."""
    count = next((n for n in range(2, min(PHRASE, len(slots))) if _turns(page, slots[n:])), PHRASE)
    return len(slots) if len(slots) - count < 2 else count


def _turns(page: Page, slots: list[tuple[float, float, float]]) -> bool:
    """Whether the story turns on the first of these slots."""
    return bool(slots) and any(abs(beat - slots[0][0]) < 1e-3 for beat, _ in page.accents(REVEAL))


def _after(key: Key, last: str, rng: np.random.Generator) -> str:
    """How the next phrase begins: not at home after the dominant, for home is kept for the end."""
    after = [name for name in key.ways.get(last, key.home).split() if name in key.ways]
    kept = [name for name in after if not (last.startswith(("V", "v")) and name in (key.home, "I", "i"))]
    choice = kept or [name for name in key.ways if name[:1] in "vbi" and name != key.home] or [key.home]
    return choice[int(rng.integers(len(choice)))]
