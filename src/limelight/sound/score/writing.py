"""The notes of each player over one page: harmony in voices, hands, the melody where nobody speaks, blows on the cuts.

While somebody speaks the hands thin out, the harmony sinks below the voice's register, and the lead is silent; if the
story calls for somebody just then, their motif is heard far below, stretched and cut to its head.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from limelight.sound.score import melody, patterns
from limelight.sound.score import motif as motifs
from limelight.sound.score.form import REVEAL, Span
from limelight.sound.score.idioms.style import Line, Stroke
from limelight.sound.score.melody import Ground, Window
from limelight.sound.score.motif import Motif
from limelight.sound.score.page import TALKING, Page
from limelight.sound.score.voicing import Choir, Voices, led
from limelight.works.instruments import INSTRUMENTS
from limelight.works.music import Mark, Part, Tone

UNDER = 0.55
"""The share of its force that accompaniment keeps under speech."""
_ROOM = 0.9
"""Seconds without a word that the lead will sing in."""
_VOICE_LOW = 62
"""Under speech the upper harmony keeps below this: D4, 294 Hz."""

Motifs = Mapping[str, Motif]


def write(page: Page, known: Motifs, choices: Mapping[str, int]) -> tuple[list[Part], list[Mark]]:
    """All parts of the page, and what they answer to. `choices` says which of several patterns each role has."""
    windows = list(_windows(page))
    lead = list(_lead(page, windows, known))
    if page.idiom.ornament:
        lead = list(_ornamented(page, lead))
    marks = [Mark(window.at, f"{window.who} {window.why}".strip()) for window in windows if window.who]
    tones: dict[str, list[Tone]] = {"lead": lead, **_choir(page)}
    for line in page.idiom.lines:
        tones.setdefault(line.role, []).extend(_line(page, line, choices.get(line.role, 0)))
    hands = next(_hands(page))
    tones.setdefault(hands.role, []).extend(_on_the_cuts(page, hands, tones[hands.role]))
    if page.idiom.second:
        tones.setdefault(page.idiom.second, []).extend(_second(page, lead, known))
    for stroke in page.idiom.strokes:
        tones.setdefault(stroke.role, []).extend(_strokes(page, stroke))
    if page.idiom.rise:
        tones.setdefault(page.idiom.rise.role, []).extend(_rise(page, page.idiom.rise))
    if page.last_chord is not None:
        _close(page, tones)
    return [_part(page, role, found) for role, found in tones.items() if found], marks


def _part(page: Page, role: str, found: Sequence[Tone]) -> Part:
    instrument = page.idiom.seats[role].instrument
    if page.mood.tremble:
        instrument = page.idiom.trembling.get(instrument, instrument)
    reach = INSTRUMENTS[instrument]
    kept = [_reached(tone, reach.low, reach.high) for tone in found if tone.at < page.end - 1e-6 and tone.beats > 0.02]
    swells = role in {name for name, _, _ in page.idiom.choir} | {"lead"}
    return Part(
        role,
        instrument,
        tuple(sorted(kept, key=lambda tone: (tone.at, tone.pitch))),
        tuple(_swell(page)) if swells else (),
    )


def _reached(tone: Tone, low: int, high: int) -> Tone:
    pitch = tone.pitch
    while pitch < low:
        pitch += 12
    while pitch > high:
        pitch -= 12
    return replace(tone, pitch=pitch)


# -- harmony -----------------------------------------------------------------------------------------------------------


def _choir(page: Page) -> dict[str, list[Tone]]:
    """The chords, each voice its own line: a tone that stays is held, not struck again."""
    reach = tuple((low, high) for _, low, high in page.idiom.choir)
    sunk = tuple((low, min(high, max(_VOICE_LOW, low + 14))) for low, high in reach)
    talked = sum(beats * page.talk(at, at + beats) for at, beats, _ in page.chords) / sum(b for _, b, _ in page.chords)
    voices = led([each for _, _, each in page.chords], page.tonic, Choir(sunk if talked > 0.45 else reach))
    roles = [role for role, _, _ in page.idiom.choir]
    plays_bass = any(line.bass and page.mood.motion in line.motions for line in page.idiom.lines)
    found: dict[str, list[Tone]] = {}
    for number, role in enumerate(roles):
        if number or not plays_bass:
            force = (page.mood.bass if number == 0 else page.mood.pad) * (0.9 if number else 1.0)
            found[role] = list(_voice(page, [each[number] for each in voices], force, bass=number == 0))
    if page.mood.rubs and len(roles) > 2:
        found[roles[1]] += _rub(page, voices)
    return found


def _voice(page: Page, pitches: Sequence[int], force: float, *, bass: bool) -> Iterator[Tone]:
    held: Tone | None = None
    for (at, beats, _), pitch in zip(page.chords, pitches, strict=True):
        pitch = _low_tonic(page, pitches) if bass and page.mood.pedal and page.talk(at, at + beats) > 0.5 else pitch
        if held and held.pitch == pitch and held.beats < 16:
            held = replace(held, beats=held.beats + beats)
            continue
        if held:
            yield held
        held = Tone(at, beats, pitch, force, "slur" if held else "")
    if held:
        yield held


def _low_tonic(page: Page, pitches: Sequence[int]) -> int:
    low = page.idiom.choir[0][1]
    return low + (page.tonic - low) % 12


def _rub(page: Page, voices: Sequence[Voices]) -> Iterator[Tone]:
    """A second above the bass, in the middle of what is quiet, that swells up and is gone."""
    for number, ((at, beats, _), voicing) in enumerate(zip(page.chords, voices, strict=True)):
        if number % 3 == 1 and page.talk(at, at + beats) < 0.8:
            yield Tone(at + beats / 2, beats / 2, voicing[0] + 13, 0.5 * page.mood.pad)


# -- hands -------------------------------------------------------------------------------------------------------------


def _line(page: Page, line: Line, choice: int) -> Iterator[Tone]:
    written = line.motions.get(page.mood.motion)
    force = page.mood.drums if line.drums and line.role in ("low", "hat") else page.mood.figure
    falls_in_three = page.pulse == 1.5
    if not written or not force or (page.idiom.triple and falls_in_three != (line.steps == 3)):
        return
    pattern = written[choice % len(written)]
    for bar in page.grid.bars:
        if page.last_chord is not None and bar.at >= page.last_chord - 1e-3:
            return
        talked = page.talk(bar.at, bar.end) > TALKING
        if talked and not line.under:
            continue
        for hit in patterns.hits(pattern, line.steps, bar.pulses):
            at = bar.at + hit.at * bar.pulse
            if page.talking(at) and (hit.at % 1 or (talked and hit.at % 2 and not line.bass)):
                continue
            weight = force * line.force * hit.force * (UNDER if talked or page.talking(at) else 1.0)
            beats = hit.last * bar.pulse if not hit.short else 0.4 * bar.pulse / max(1, line.steps / 2)
            beats = min(beats * (2 if line.ring and not hit.short else 1), bar.end + bar.pulse - at, page.end - at)
            for number in hit.tones:
                pitch = number if line.drums else _tone(page, line, at, number)
                yield Tone(at, beats, pitch, min(1.0, weight), "short" if hit.short and not line.drums else "")


def _on_the_cuts(page: Page, line: Line, there: Sequence[Tone]) -> Iterator[Tone]:
    """A tone of the hands, the chord's own root, on each cut that matters and that no pattern falls on."""
    taken = [tone.at for tone in there]
    for beat, _ in page.accents(0.5):
        if page.last_chord is not None and beat >= page.last_chord - 1e-3:
            return
        if page.mood.figure and all(abs(at - beat) > 0.03 for at in taken):
            weight = 0.75 * page.mood.figure * line.force * (UNDER if page.talking(beat) else 1.0)
            yield Tone(beat, min(2 * page.pulse, page.end - beat), _tone(page, line, beat, 0), weight)


def _tone(page: Page, line: Line, at: float, number: int) -> int:
    """The chord's tone of that number, from its root (a bass line: from its bass, over root and fifth alone)."""
    chord = page.chord_at(at)
    tones = sorted({tone - chord.tones[0] for tone in chord.tones})
    root = (chord.bass if line.bass else chord.tones[0]) + page.tonic
    if line.bass:
        tones = (
            [0, *(tone for tone in tones if tone in (3, 4, 6, 7, 8))]
            if chord.bass == chord.tones[0] % 12
            else [0, 5, 7]
        )
    octave, place = divmod(number, len(tones))
    return line.base + (root - line.base) % 12 + 12 * octave + tones[place]


# -- melody ------------------------------------------------------------------------------------------------------------


def _windows(page: Page) -> Iterator[Window]:
    """Where the lead may sing: between words, before a silence, from a call on for the one who is called."""
    for span in _wordless(page):
        calls = [call for call in page.form.calls if span.start - 0.6 <= call.at < span.end - _ROOM]
        starts = [span.start, *(call.at for call in calls if call.why == "enters" and call.at > span.start + 1.0)]
        for start, end in zip(starts, [*starts[1:], span.end], strict=True):
            at, to = page.next_pulse(start), page.beat(end) - 0.05
            if page.second(to) - page.second(at) < _ROOM - 0.2:
                continue
            why = next((call.why for call in reversed(calls) if call.at <= start + 0.7), "")
            yield from _breathing(page, Window(at, to, page.form.subject(page.second(at)), why, page.mood.lead))


def _breathing(page: Page, window: Window) -> Iterator[Window]:
    """A long window as phrases of four bars with a breath between: said, said again, otherwise, and once more."""
    starts = [bar.at for bar in page.grid.bars if window.at - 1e-6 <= bar.at < window.end - 2 * page.pulse]
    starts = [window.at, *starts[4::4]] if starts and starts[0] <= window.at + 1e-6 else [window.at, *starts[3::4]]
    if len(starts) < 2 or window.end - window.at < 24 * page.pulse * page.mood.bar / 4:
        yield window
        return
    ways = (
        page.mood.motif,
        page.mood.motif,
        "inverted" if page.mood.motif != "inverted" else "stretched",
        page.mood.motif,
    )
    for number, (start, end) in enumerate(pairwise([*starts, window.end])):
        breath = page.pulse if end < window.end else 0.0
        yield replace(window, at=start, end=end - breath, way=ways[number % 4], why=window.why if not number else "")


def _wordless(page: Page) -> Iterator[Span]:
    edges = [page.span.start]
    stops = [(span.start - 0.1, span.end + 0.15) for span in page.form.spoken]
    stops += [(span.start, span.end) for span in page.form.silences]
    last = page.second(page.last_chord) if page.last_chord is not None else page.span.end
    for start, end in sorted(stops):
        if edges[-1] + _ROOM <= min(start, last):
            yield Span(edges[-1], min(start, last))
        edges.append(max(edges[-1], end))
    if edges[-1] + _ROOM <= last:
        yield Span(edges[-1], last)


def _lead(page: Page, windows: Sequence[Window], known: Motifs) -> Iterator[Tone]:
    if not page.mood.lead:
        return
    ground = _ground(page, page.idiom.lead, page.mood.lift)
    for window in windows:
        yield from melody.sung(
            window, known.get(window.who, known[""]), window.way or page.mood.motif, ground, page.rng
        )


def _ornamented(page: Page, tones: Sequence[Tone]) -> Iterator[Tone]:
    """Some long notes come by the tone above, as a bow of silk finds them."""
    for tone in tones:
        if tone.beats < 1.5 or page.rng.random() > 0.4:
            yield tone
            continue
        above = next(up for up in (2, 1, 3, 4, 5) if (tone.pitch + up - page.tonic) % 12 in page.key.scale)
        yield replace(tone, beats=0.125, pitch=tone.pitch + above, force=0.8 * tone.force)
        yield replace(tone, at=tone.at + 0.125, beats=tone.beats - 0.125, how="slur")


def _ground(page: Page, reach: tuple[int, int], lift: int = 0) -> Ground:
    low, high = reach
    first = low + (page.tonic - low) % 12 + (12 if lift > 0 and low + 24 <= high else 0)
    return Ground(page.key, first, page.chord_at, page.pulse, low + min(lift, 0), high)


def _second(page: Page, lead: Sequence[Tone], known: Motifs) -> Iterator[Tone]:
    """Under the lead its thirds, where the idiom sings so; under speech the head of whoever is called, far below."""
    if page.idiom.thirds:
        ground = _ground(page, (page.idiom.lead[0] - 9, page.idiom.lead[1]))
        for tone in lead:
            under = [
                tone.pitch - down for down in (3, 4, 5, 8, 9) if (tone.pitch - down - page.tonic) % 12 in page.key.scale
            ]
            agreed = next((pitch for pitch in under if ground.fits(pitch, tone.at)), under[0] if under else 0)
            if agreed and tone.beats >= 0.45:
                yield replace(tone, pitch=agreed, force=0.7 * tone.force)
    low = INSTRUMENTS[page.idiom.seats[page.idiom.second].instrument].low
    ground = _ground(page, (low, low + 19))
    for call in page.form.calls:
        if (
            call.why == "is seen"
            or not page.span.start <= call.at < page.span.end - 1.2
            or not page.form.speaks(call.at + 0.1)
        ):
            continue
        at = page.next_pulse(call.at)
        statement = motifs.stretched(motifs.head(known.get(call.who, known[""])), 1.5)
        window = Window(at, min(at + motifs.length(statement) * page.pulse, page.end - 0.3), call.who, call.why, 0.4)
        if window.end - window.at >= 1.5 * page.pulse:
            yield from melody.sung(window, statement, "whole", ground, page.rng)


# -- what falls on the cuts --------------------------------------------------------------------------------------------


def _strokes(page: Page, stroke: Stroke) -> Iterator[Tone]:
    """A blow on each cut that weighs enough; into words, and in a mood without drums, on the turns alone."""
    least = stroke.weight if page.mood.drums >= 0.3 else max(stroke.weight, REVEAL)
    for beat, accent in page.accents(least):
        words = page.form.speaks(accent.at + 0.05)
        if words and accent.weight < REVEAL:
            continue
        pitch = stroke.pitch if page.idiom.seats[stroke.role].instrument in _DRUMS else _tonic_at(page, stroke.pitch)
        yield Tone(
            beat,
            min(stroke.beats, page.end - beat),
            pitch,
            min(1.0, stroke.force * accent.weight * (0.5 + 0.5 * page.mood.drums) * (UNDER if words else 1.0)),
        )


_DRUMS = frozenset(name for name, each in INSTRUMENTS.items() if each.drums) | {"taiko", "gong"}


def _tonic_at(page: Page, pitch: int) -> int:
    return pitch + (page.tonic - pitch) % 12


def _rise(page: Page, rise: Stroke) -> Iterator[Tone]:
    """Rolled into a turn of the story, from nothing, where two pulses are free of words before it."""
    for beat, accent in page.accents(max(rise.weight, REVEAL)):
        count = next(
            (n for n in (12, 8, 6) if beat - n / 4 * page.pulse > 0.2 and not _spoken_before(page, beat, n / 4)), 0
        )
        pitch = rise.pitch if page.idiom.seats[rise.role].instrument in _DRUMS else _tonic_at(page, rise.pitch)
        for number in range(count):
            at = beat - (count - number) / 4 * page.pulse
            yield Tone(
                at, 0.25 * page.pulse, pitch, rise.force * (0.15 + 0.85 * (number + 1) / count) * accent.weight, "short"
            )


def _spoken_before(page: Page, beat: float, pulses: float) -> bool:
    return any(page.talking(beat - part * pulses * page.pulse) for part in (0.05, 0.5, 1.0))


def _swell(page: Page) -> Iterator[tuple[float, float]]:
    """How loud the held voices are: they breathe with each chord, sink under words, and grow into each turn."""
    turns = [beat for beat, accent in page.accents(REVEAL) if beat > 1]
    step = page.pulse / 2
    at, growing = 0.0, page.span.seconds
    while at < page.end:
        level = 0.62 + 0.2 * page.second(at) / max(page.form.seconds, growing)
        level *= UNDER + 0.12 if page.talking(at) else 1.0
        ahead = min((turn - at for turn in turns if turn > at), default=99.0)
        if ahead < 6 * page.pulse and not page.talking(at):
            level = max(level, level + (1.0 - level) * (1 - ahead / (6 * page.pulse)) ** 1.5)
        since = min((at - turn for turn in turns if turn <= at), default=99.0)
        level *= 1.0 if since > page.pulse else 0.85
        yield at, min(1.0, level)
        at += step


def _hands(page: Page) -> Iterator[Line]:
    """The lines that break chords in this motion; where none moves, any that could."""
    able = [line for line in page.idiom.lines if not line.drums and not line.bass]
    yield from (line for line in able if page.mood.motion in line.motions)
    yield from able


def _close(page: Page, tones: dict[str, list[Tone]]) -> None:
    """The film's last chord: everybody arrives, the hands break it from below, and it is let ring."""
    at = page.last_chord or 0.0
    left = max(page.end - at, 1.0)
    hands = next((line for line in _hands(page)), None)
    for role, found in tones.items():
        tones[role] = [
            replace(tone, beats=min(tone.beats, at - tone.at))
            if tone.end > at and tone.at < at and role == "lead"
            else tone
            for tone in found
        ]
    if hands:
        spread = [
            Tone(at + 0.09 * n, left, _tone(page, hands, at, tone), 0.72 - 0.05 * n)
            for n, tone in enumerate((0, 2, 3, 4))
        ]
        tones[hands.role] = [tone for tone in tones[hands.role] if tone.at < at - 0.02] + spread
    ground = _ground(page, page.idiom.lead)
    before = next((tone.pitch for tone in reversed(tones["lead"]) if tone.at < at), ground.tonic + 4)
    rest = min(
        (pitch for pitch in range(ground.low, ground.high + 1) if ground.fits(pitch, at)),
        key=lambda pitch: (abs(pitch - before), pitch),
    )
    tones["lead"] = [tone for tone in tones["lead"] if tone.at < at - 0.02] + [Tone(at, left, rest, 0.6, "slur")]
