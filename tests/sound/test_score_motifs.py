"""The score thinks of people: each has a motif, known again however it returns; and what is written can be handed
on."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest
import sound_scenes as scenes
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.sound.score import motif as motifs
from limelight.sound.score.compose import Commission, compose
from limelight.sound.score.form import form_of
from limelight.sound.score.harmony import KEYS, chord, phrase
from limelight.sound.score.idioms import IDIOMS
from limelight.sound.score.midi import heard, midi
from limelight.sound.score.moods import MOODS
from limelight.sound.score.musicxml import musicxml
from limelight.sound.score.sheet import from_text, joined, to_text
from limelight.sound.score.voicing import Choir, led, parallels
from limelight.works.music import Cues, Piece

LEADS = ("FATHER", "LINIANG", "SCHOLAR")
CHOIR = Choir(((36, 52), (48, 64), (55, 70), (60, 77)))


def cue(mood: str, idiom: str = "strings", seconds: float = 12.0, take: int = 1, scene: str = "sc01") -> Piece:
    """Liniang alone in a shot, and nobody speaks."""
    form = form_of(
        scenes.timing(seconds, line_at=0, line_seconds=0), scenes.shots(1, mood=mood, x=0.5), Cues(leads=LEADS)
    )
    return compose(form, scene, Commission("peony", idiom, LEADS, take), ends_film=False)


def opening(piece: Piece) -> list[int]:
    """Which way the first three notes of the melody go."""
    lead = piece.part("lead")
    assert lead
    return [int(np.sign(b.pitch - a.pitch)) for a, b in pairwise(lead.tones[:3])]


def test_a_motif_returns_in_every_mood_as_itself_stretched_or_turned_over():
    itself = opening(cue("tender"))
    assert opening(cue("triumph")) == itself
    assert opening(cue("longing")) == itself
    assert opening(cue("grief")) == [-way for way in itself]
    slow, plain = cue("longing").part("lead"), cue("tender").part("lead")
    assert slow.tones[0].beats == 2 * plain.tones[0].beats


@given(st.lists(st.text(min_size=1, max_size=12), min_size=2, max_size=6, unique=True), st.text(), st.integers(1, 40))
@settings(max_examples=60, deadline=None)
def test_no_two_characters_share_a_rhythm_or_a_leap_and_each_can_be_sung(names, production, seed):
    found = motifs.motifs_of(names, production, seed)
    rhythms = [tuple(step.pulses for step in each) for each in found.values()]
    leaps = [each[1].degree - each[0].degree for each in found.values()]
    assert len(set(rhythms)) == len(set(leaps)) == len(names)
    for each in found.values():
        degrees = [step.degree for step in each]
        assert max(degrees) - min(degrees) <= 11
        assert all(abs(b - a) <= 3 for a, b in pairwise(degrees[1:]))


def test_who_joins_later_changes_nobodys_motif():
    alone, among = motifs.motifs_of(LEADS[:2], "peony", 1), motifs.motifs_of((*LEADS, "ZHU", ""), "peony", 1)
    assert all(among[name] == alone[name] for name in alone)


@pytest.mark.parametrize("name", [name for name, key in KEYS.items() if len(key.scale) == 7])
def test_voices_go_their_own_ways_and_mostly_by_step(name):
    key, rng = KEYS[name], np.random.default_rng(7)
    ends = (*key.open, *key.turned, *key.closed)
    numerals = [numeral for end in ends for numeral in phrase(key, 4, end, rng)]
    voices = led([chord(numeral) for numeral in numerals], 2, CHOIR)
    wrong = sum(bool(parallels(a, b)) for a, b in pairwise(voices))
    moves = [abs(b - a) for one, two in pairwise(voices) for a, b in zip(one[1:], two[1:], strict=True)]
    assert wrong <= 0.12 * len(voices)
    assert np.mean(moves) < 3.2
    assert all(list(each) == sorted(each) for each in voices)


@pytest.mark.parametrize("idiom", IDIOMS)
def test_midi_comes_back_as_it_was_written_in_the_time_of_the_film(idiom):
    piece = cue("tense", idiom)
    back = heard(midi(piece))
    assert len(back) == sum(len(part.tones) for part in piece.parts)
    written = sorted(piece.second(tone.at) for part in piece.parts for tone in part.tones)
    assert max(abs(note.start - at) for note, at in zip(back, written, strict=True)) < 0.004


def test_a_score_carries_its_notes_and_a_films_scenes_stand_where_they_begin():
    one, two = cue("tender"), cue("grief", scene="sc02")
    assert midi(from_text(to_text(one))) == midi(one)
    film = joined([one, None, two], ["sc01", "sc02", "sc03"], [12.0, 5.0, 12.0], "Peony")
    starts = {mark.text: film.second(mark.at) for mark in film.marks if mark.text.startswith("sc0")}
    assert starts == pytest.approx({"sc01": 0.0, "sc02": 12.0, "sc03": 17.0}, abs=0.002)
    first = min(film.second(tone.at) for part in film.parts for tone in part.tones if film.second(tone.at) > 13)
    assert first == pytest.approx(17.0 + min(two.second(t.at) for p in two.parts for t in p.tones), abs=0.01)
    assert film.seconds == 29.0


@pytest.mark.parametrize(("mood", "idiom"), list(zip(MOODS, IDIOMS * 3, strict=False)))
def test_every_bar_of_every_staff_is_full(mood, idiom):
    from defusedxml.ElementTree import fromstring

    piece = cue(mood, idiom)
    for staff in fromstring(musicxml(piece)).iter("part"):
        for bar, measure in zip(piece.bars, staff.iter("measure"), strict=True):
            notes = [note for note in measure.iter("note") if note.find("chord") is None]
            assert sum(int(note.findtext("duration")) for note in notes) == round(bar.beats * 4)


def test_takes_do_not_share_their_motifs():
    openings = [tuple(tone.pitch for tone in cue("tender", take=take).part("lead").tones[:5]) for take in range(1, 7)]
    assert all(one != other for one, other in combinations(openings, 2))
