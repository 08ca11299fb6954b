"""Timing a scene: every frame has one picture, and no line runs into another."""

from __future__ import annotations

import math

from break_down_stage import scene, shots, speech, timed
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.crafts.show_texts import show_texts
from limelight.crafts.time_scene import END, SHORTEST, cut_frame, time_scene
from limelight.works.cues import Track, cue_sheet, sounds_in
from limelight.works.grammar.run import Position
from limelight.works.shots import FPS, SceneShots, Shot


@st.composite
def plans(draw):
    """Shots as a break-down may write them: silent ones, lines, lines cut into pieces; and a speech for every line."""
    made: list[Shot] = []
    speeches = []
    seconds = st.floats(0, 3).map(lambda value: round(value, 3))
    for number in range(draw(st.integers(1, 8))):
        lines = tuple(f"l{number}.{n}" for n in range(draw(st.integers(0, 2))))
        speeches += [speech(line, draw(st.floats(0.1, 7)), "one two, three four") for line in lines]
        least, lead, tail = draw(seconds), draw(st.floats(-0.3, 2)), draw(seconds)
        made.append(Shot(f"s{number}", "sc01", "a", "close", (), lines=lines, least=least, lead=lead, tail=tail))
        for piece, part in enumerate(sorted(draw(st.lists(st.floats(0.05, 0.95), max_size=3)))) if lines else ():
            made.append(
                Shot(f"s{number}.{piece}", "sc01", "a", "close", (), lines=lines[-1:], from_part=part, least=least)
            )
    return SceneShots("sc01", "grave", "night", "clear", "calm", tuple(made)), tuple(speeches)


@settings(max_examples=150, deadline=None)
@given(plans(), st.booleans())
def test_every_frame_is_covered_once_and_no_line_overlaps_another(plan, closing):
    made, speeches = plan
    timing = time_scene(made, speeches, closing)
    covered = [frame for shot in timing.shots for frame in range(shot.start, shot.start + shot.frames)]
    assert covered == list(range(timing.frames))
    assert all(shot.frames >= SHORTEST for shot in timing.shots)
    assert [line.id for line in timing.lines] == [speech.line for speech in speeches]
    ends = [0, *(line.start + math.ceil(line.seconds * FPS) for line in timing.lines)]
    assert all(line.start >= end for line, end in zip(timing.lines, ends, strict=False))
    assert all(end <= timing.frames for end in ends)


@settings(max_examples=60, deadline=None)
@given(plans())
def test_what_is_heard_in_a_shot_is_on_its_cue_and_nothing_else(plan):
    made, speeches = plan
    timing = time_scene(made, speeches, False)
    speakers = {speech.line: "ANA" for speech in speeches}
    for shot in timing.shots:
        cue = cue_sheet(shot.id, timing, speeches, speakers)
        assert [heard.line for heard in cue.heard] == [line.id for line in timing.lines if sounds_in(line, shot)]
        assert all(
            heard.start + shot.start == at.start for heard in cue.heard for at in timing.lines if at.id == heard.line
        )


def test_a_cut_inside_a_line_falls_just_before_a_word_after_a_pause():
    said = speech("l1", 4.0, "Dig. Doubt me once and I stay buried.")
    assert cut_frame(said, 0.2) == round(said.words[1].start * FPS) - 2


def test_the_first_word_of_the_film_is_heard_by_seven_tenths_of_a_second():
    played = scene("FATHER\n(furious)\nYou dug up my daughter.\n\nSCHOLAR\nShe asked me to.\n")
    position = Position(opening=True)
    assert timed(played, shots(played, position), position).lines[0].start <= 0.7 * FPS


def test_the_last_line_of_the_film_starts_within_six_seconds_of_its_end():
    played = scene("SCHOLAR\nDig.\n\nLINIANG\n(defiant)\nNo, Father. I died of obedience.\n\nThe lamp swings.\n")
    position = Position(closing=True)
    timing = timed(played, shots(played, position), position, 3.6)
    assert timing.frames - timing.lines[-1].start <= END * FPS


def test_a_changed_line_leaves_the_cues_of_other_shots_as_they_were():
    played = scene("SCHOLAR\nDig.\n\nFATHER\n(cold)\nThe dead don't ask.\n\nLINIANG\n(hurt)\nI asked.\n")
    made = shots(played)
    cues = []
    for seconds in (1.0, 2.2):
        speeches = tuple(speech(line, seconds if line.id.endswith("ln02") else 1.1) for line in played.lines)
        timing = time_scene(made, speeches, False)
        speakers = {line.id: line.character for line in played.lines}
        cues.append([cue_sheet(shot.id, timing, speeches, speakers) for shot in timing.shots])
    changed = [old.shot for old, new in zip(*cues, strict=True) if old != new]
    assert changed
    assert all("sh02" in shot for shot in changed)


def test_a_text_of_the_script_is_on_the_screen_for_as_long_as_it_takes_to_read():
    played = scene("SUPER: Three nights before\n\nThe SCHOLAR waits.\n\nSCHOLAR\nDig.\n")
    timing = timed(played, shots(played))
    (text,) = timing.shown
    captions = show_texts({text.id: "Three nights before"}, timing, "en")
    assert [caption.rows for caption in captions] == [("Three nights before",)]
    assert captions[0].frames >= 1.2 * FPS
    (line,) = played.lines
    cue = cue_sheet(
        text.shot, timing, (speech(line),), {line.id: line.character}, [Track("en", captions), Track("en", ())]
    )
    assert cue.captions[0].captions[0].start == 0
