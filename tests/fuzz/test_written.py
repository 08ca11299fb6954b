"""What limelight writes for other programs reads back as it was, whatever a script and its people are called.

Limelight reads no SRT, WebVTT, ASS, OTIO and MIDI; the libraries that others read them with do, here.
"""

from __future__ import annotations

import opentimelineio as otio
import pysubs2
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.media.captions import Place
from limelight.media.styled_subtitles import ass
from limelight.media.subtitles import srt, vtt
from limelight.media.timeline import Lane, Mark, Piece, timeline
from limelight.sound.score.midi import heard, midi
from limelight.works.music import Bar, Part, Tone
from limelight.works.music import Mark as Cue
from limelight.works.music import Piece as Score
from limelight.works.shots import FPS, Caption
from limelight.works.source import CONTROL

NASTY = st.sampled_from(
    *[
        [
            "-->",
            "Lee, Jr.",
            "<b>",
            "</b>",
            "{\\an8}",
            "{\\k9}",
            "&lt;",
            "NOTE x",
            "WEBVTT",
            "\\N",
            "STYLE",
            "1",
            "<v Tom>",
            "\u202egnp",
        ]
    ]
)
WORDS = (st.text(max_size=20) | NASTY).map(lambda text: " ".join(CONTROL.sub("", text).split()))
ROWS = st.lists(WORDS.filter(bool), min_size=1, max_size=2).map(tuple)


@st.composite
def captions(draw):
    """One after another, each of a frame at least, as a film has them."""
    made, at = [], 0
    for number in range(draw(st.integers(1, 4))):
        at, frames = at + draw(st.integers(0, 90)), draw(st.integers(1, 9000))
        made.append(Caption(f"sc01/ln{number:02}", draw(WORDS), draw(ROWS), at, frames))
        at += frames
    return made


def times(each):
    return [(-(-c.start * 1000 // FPS), -(-(c.start + c.frames) * 1000 // FPS)) for c in each]


@settings(max_examples=60, deadline=None)
@given(captions())
def test_any_captions_are_as_many_in_srt_at_their_times(shown):
    read = pysubs2.SSAFile.from_string(srt(shown), format_="srt")
    assert [(event.start, event.end) for event in read] == times(shown)


@settings(max_examples=60, deadline=None)
@given(captions())
def test_any_captions_are_as_many_in_webvtt_at_their_times(shown):
    text = vtt(shown, "en")
    rows = text.split("\n")
    assert sum(" --> " in row for row in rows) == len(shown)
    read = pysubs2.SSAFile.from_string(text, format_="vtt")
    assert [(event.start, event.end) for event in read] == times(shown)


@settings(max_examples=30, deadline=None)
@given(captions(), WORDS)
def test_any_captions_are_as_many_in_ass(shown, title):
    read = pysubs2.SSAFile.from_string(ass(shown, "en", 1080, 1920, Place(), title), format_="ass")
    assert len(read) == len(shown)
    for event, caption in zip(read, shown, strict=True):
        assert event.style == "Captions"
        assert event.text.startswith("{\\pos(")
        assert event.name == " ".join(caption.speaker.replace(",", ";").split())


@settings(max_examples=40, deadline=None)
@given(WORDS, st.lists(st.tuples(WORDS, st.integers(0, 900), st.integers(1, 90)), max_size=4), WORDS)
def test_any_timeline_reads_back_with_its_names_and_marks(title, spans, words):
    lane = Lane("Picture", "Video", tuple(Piece(name, start, frames) for name, start, frames in spans))
    marks = [Mark(words, start, frames, name) for name, start, frames in spans]
    text = timeline(title, 2000, [lane], {"who": words}, marks)
    read = otio.adapters.read_from_string(text, "otio_json")
    assert read.name == title
    assert sorted(clip.name for clip in read.find_clips()) == sorted(name for name, _, _ in spans)
    assert [mark.comment for mark in read.tracks.markers] == [name for name, _, _ in spans]


TONES = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 16), st.integers(0, 127), st.floats(0, 1)),
    max_size=8,
    unique_by=lambda t: t[2],
)


@settings(max_examples=60, deadline=None)
@given(WORDS, TONES, st.floats(0.2, 3))
def test_any_score_reads_back_note_by_note(title, tones, beat):
    part = Part("lead", "piano", tuple(Tone(at / 4, beats / 4, pitch, force) for at, beats, pitch, force in tones))
    bars = tuple(Bar(4.0 * nth, 4.0) for nth in range(6))
    piece = Score(title, 24 * beat, 0, False, ((0.0, 0.0), (24.0, 24 * beat)), bars, (part,), (), (Cue(0.0, title),))
    read = heard(midi(piece))
    assert sorted(note.pitch for note in read) == sorted(pitch for _, _, pitch, _ in tones)
    for note in read:
        at, beats, *_ = next(tone for tone in tones if tone[2] == note.pitch)
        assert abs(note.start - at / 4 * beat) < 0.01
        assert abs(note.seconds - beats / 4 * beat) < 0.01
