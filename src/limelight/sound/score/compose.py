"""Composing a scene: spotted, laid out in pages, written, and bound into one piece.

The key is the film's; a dark mood stands in the same tonic. Nothing sounds in a silence: what would, is left out, and
what reaches into it is let go.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from limelight.sound.score.form import Form, Passage
from limelight.sound.score.idioms import idiom_named
from limelight.sound.score.metre import until
from limelight.sound.score.moods import mood_named
from limelight.sound.score.motif import motifs_of
from limelight.sound.score.page import Page, key_of, page_of
from limelight.sound.score.textures import Texture, texture_named
from limelight.sound.score.writing import write
from limelight.sound.signal import chance
from limelight.works.music import Bar, Harmony, Mark, Part, Piece, Tone

_LEAST = 0.08
"""Seconds below which a note that a silence cuts off is not begun."""


@dataclass(frozen=True)
class Commission:
    """What a film asks of its composer. `leads` are its main characters: each has a motif; `take` is which score."""

    production: str
    idiom: str
    leads: tuple[str, ...] = ()
    take: int = 1
    texture: str = ""


def compose(form: Form, scene: str, asked: Commission, *, ends_film: bool) -> Piece:
    """The music of one scene, written. Raises UnknownMood, UnknownIdiom, UnknownTexture."""
    idiom = idiom_named(asked.idiom)
    texture = texture_named(asked.texture) if asked.texture else Texture()
    octave = len(key_of(mood_named("calm"), idiom).scale)
    known = motifs_of((*asked.leads, ""), asked.production, asked.take, octave)
    chosen = chance("key", asked.production, asked.take)
    tonic = int(chosen.choice(idiom.tonics))
    choices = {line.role: int(chosen.integers(4)) for line in idiom.lines}
    bound = _Binding(form)
    for number, passage in enumerate(form.passages):
        if passage.mood == "none":
            bound.rest(passage)
            continue
        mood = texture.of(mood_named(passage.mood))
        rng = chance("page", asked.production, scene, number, asked.take)
        last = ends_film and passage is form.passages[-1]
        page = page_of(form, passage, mood, idiom, tonic, rng, ends_film=last)
        bound.add(page, *write(page, known, choices))
    return bound.piece(asked.production, tonic)


class _Binding:
    """Pages, one after another, into one piece."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self._at = 0.0
        self._minor: list[bool] = []
        self._tempo: list[tuple[float, float]] = []
        self._bars: list[Bar] = []
        self._harmony: list[Harmony] = []
        self._marks: list[Mark] = []
        self._parts: dict[tuple[str, str], Part] = {}

    def rest(self, passage: Passage) -> None:
        """Silence, counted in bars of four seconds."""
        seconds = passage.span.seconds
        count = max(1, round(seconds / 4))
        self._tempo += [(self._at, passage.span.start), (self._at + 4 * count, passage.span.end)]
        self._bars += [Bar(self._at + 4 * n, 4) for n in range(count)]
        self._marks.append(Mark(self._at, "silence"))
        self._at += 4 * count

    def add(self, page: Page, parts: Sequence[Part], marks: Sequence[Mark]) -> None:
        """A page from where the last one ended; its last bar is as long as there is time for."""
        start = self._at
        ends = max(bar.end for bar in page.grid.bars)
        self._minor.append(page.key.minor)
        self._tempo += [(start + at, second) for at, second in until(page.grid.tempo, ends, page.span.end)]
        self._bars += [replace(bar, at=start + bar.at) for bar in page.grid.bars]
        self._harmony += [replace(each, at=start + each.at) for each in page.harmony()]
        self._marks.append(Mark(start, page.passage.mood, opens=True))
        self._marks += [replace(mark, at=start + mark.at) for mark in marks]
        for part in parts:
            self._join(part, start, page)
        self._at = start + ends

    def piece(self, title: str, tonic: int) -> Piece:
        minor = sum(self._minor) * 2 > len(self._minor)
        tempo = tuple(dict(sorted(self._tempo)).items())
        if len(tempo) < 2:
            tempo = ((0.0, 0.0), (max(4.0, self._at), self._form.seconds))
        parts = tuple(part for part in self._parts.values() if part.tones)
        return Piece(
            title,
            self._form.seconds,
            tonic,
            minor,
            tempo,
            tuple(self._bars),
            parts,
            tuple(self._harmony),
            tuple(self._marks),
        )

    def _join(self, part: Part, start: float, page: Page) -> None:
        kept = tuple(self._heard(part, start, page))
        swell = tuple((start + at, level) for at, level in part.swell)
        key = (part.role, part.instrument)
        before = self._parts.get(key, Part(part.role, part.instrument))
        self._parts[key] = replace(before, tones=before.tones + kept, swell=before.swell + swell)

    def _heard(self, part: Part, start: float, page: Page) -> Iterator[Tone]:
        """Tones outside every silence, let go where one begins, and where the passage ends."""
        for tone in part.tones:
            begun, ended = page.second(tone.at), page.second(tone.end)
            if self._form.silent(begun) or begun > self._form.seconds - 0.2:
                continue
            stop = min((span.start for span in self._form.silences if begun < span.start < ended), default=ended)
            stop = min(stop, page.span.end) if page.last_chord is None else stop
            if stop - begun < _LEAST:
                continue
            beats = tone.beats if stop >= ended else page.beat(stop) - tone.at
            yield replace(tone, at=start + tone.at, beats=beats)
