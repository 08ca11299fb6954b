"""Every direction that the script can give, wherever it stands: it changes the film, or it says why not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from break_down_stage import MIDDLE, scene, shots, timed

from limelight.core.graph import Notes
from limelight.works.grammar.run import Position
from limelight.works.notes import _READERS
from limelight.works.shots import SceneShots

NOTES = {
    "shot": "[[shot: full SCHOLAR, pan left]]",
    "insert": "[[insert: shovel]]",
    "face": "[[face SCHOLAR: smirk 0.33]]",
    "look": "[[look SCHOLAR: up]]",
    "pose": "[[pose SCHOLAR: cross]]",
    "prop": "[[prop SCHOLAR: fan]]",
    "hold": "[[hold 1.5]]",
    "beat": "[[beat 0.9]]",
    "music": "[[music: triumph]]",
    "sting": "[[sting]]",
    "sfx": "[[sfx: drip]]",
    "lamp": "[[lamp: swing]]",
    "light": "[[light: low-key]]",
    "transition": "[[fade out]]",
    "flash": "[[flash]]",
    "fade": "[[fade]]",
    "dip": "[[dip]]",
    "dissolve": "[[dissolve]]",
    "wipe": "[[wipe]]",
    "iris": "[[iris]]",
    "whip": "[[whip]]",
    "match-cut": "[[match cut]]",
}
PLACES = {
    "before everything": "{}\n\nThe FATHER waits.\n\nFATHER\nThe dead don't ask.\n\nSCHOLAR\nI never doubted you.\n",
    "before an action": "FATHER\nThe dead don't ask.\n\n{}\n\nThe SCHOLAR points at the grave.\n\nSCHOLAR\nI know.\n",
    "in an action": "FATHER\nThe dead don't ask.\n\nThe SCHOLAR points {} at the grave.\n\nSCHOLAR\nI know.\n",
    "at an action's end": "FATHER\nWhy?\n\nThe SCHOLAR points at the grave. {}\n\nSCHOLAR\nI know.\n",
    "before a line": "FATHER\nThe dead don't ask.\n\n{}\n\nSCHOLAR\nI never doubted you.\n",
    "under a name": "FATHER\nThe dead don't ask.\n\nSCHOLAR\n{}\nI never doubted you.\n",
    "in a line": "FATHER\nThe dead don't ask.\n\nSCHOLAR\nI never {} doubted you.\n",
    "after everything": "FATHER\nThe dead don't ask.\n\nSCHOLAR\nI never doubted you.\n\n{}\n",
}


def film(text: str, position: Position) -> tuple[SceneShots, object, list[str]]:
    played, notes = scene(text), Notes()
    made = shots(played, position, notes=notes)
    plain = replace(made, shots=tuple(replace(shot, reason="") for shot in made.shots))
    return plain, timed(played, made, position), notes.warnings


ARRIVALS = ("fade", "flash", "dissolve", "wipe", "iris", "whip", "match-cut")
FOR_THE_NEXT_SCENE = {(kind, place) for kind in ARRIVALS for place in ("in a line", "after everything")}
"""What the shots of this scene do not know of: test_break_down_transitions."""


@pytest.mark.parametrize("position", [MIDDLE, Position(opening=True, closing=True)], ids=["inside", "whole"])
@pytest.mark.parametrize(
    ("kind", "place"), [(kind, place) for kind in NOTES for place in PLACES if (kind, place) not in FOR_THE_NEXT_SCENE]
)
def test_a_direction_changes_the_film_or_says_why_not(kind, place, position):
    plain = film(PLACES[place].format(""), position)
    asked = film(PLACES[place].format(NOTES[kind]), position)
    assert asked[:2] != plain[:2] or asked[2]


def test_every_kind_of_direction_is_tried_here():
    assert set(_READERS) - {"cut"} == set(NOTES)


def test_a_direction_for_somebody_who_is_not_seen_after_it_says_so():
    _, _, said = film(PLACES["after everything"].format("[[pose FATHER: cross]]"), MIDDLE)
    assert said == ["[[pose FATHER: cross]]: FATHER is not seen after it in this scene."]


def test_a_person_whom_only_a_shot_names_is_in_it():
    made = shots("FATHER\nThe dead don't ask.\n\n[[shot: close-up LINIANG]]\n\nFATHER\nNo.\n")
    assert [[figure.character for figure in shot.figures] for shot in made.shots if shot.id.endswith("/sh02")] == [
        ["LINIANG"]
    ]


def test_a_pause_that_the_script_asks_for_is_waited_for_even_before_the_films_first_word():
    played = scene("FATHER\n(beat 2)\n(furious)\nYou dug up my daughter.\n\nSCHOLAR\nShe asked me to.\n")
    opening = Position(opening=True)
    assert timed(played, shots(played, opening), opening).lines[0].start >= 60


def test_a_hold_on_the_last_image_is_as_long_as_it_is_asked_to_be():
    played = scene("SCHOLAR\nDig.\n\nLINIANG\n(defiant)\nNo, Father.\n\nThe lamp swings. [[hold 3]]\n")
    closing = Position(closing=True)
    assert timed(played, shots(played, closing), closing, 3.6).shots[-1].frames >= 150


@pytest.mark.parametrize(
    ("action", "gaze"),
    [
        ("The SCHOLAR looks at the floor.", "down"),
        ("The SCHOLAR stares at the ceiling.", "up"),
        ("The SCHOLAR averts his eyes.", "away"),
        ("The SCHOLAR waits.", ""),
    ],
)
def test_a_gaze_is_read_from_an_action_and_lasts_until_its_words_are_said(action, gaze):
    made = shots(f"FATHER\nWhy?\n\n{action}\n\nSCHOLAR\nI know.\n\nFATHER\nDo you?\n\nSCHOLAR\nI do.\n")
    looks = [figure.looks_at for shot in made.shots for figure in shot.figures
             if figure.character == "SCHOLAR" and not figure.back]  # fmt: skip
    assert looks[0] == gaze
    assert looks[-1] == "FATHER"


def test_a_parenthetical_can_say_where_somebody_looks():
    made = shots("FATHER\n(looking down)\nThe dead don't ask.\n\nSCHOLAR\nI know.\n\nFATHER\nDo you?\n")
    assert [shot.figures[0].looks_at for shot in made.shots if shot.focus == "FATHER"] == ["down", "SCHOLAR"]


def test_away_is_the_other_way():
    toward = shots("FATHER\nThe dead don't ask.\n\nSCHOLAR\nI know.\n").shots[-1].figures[0]
    away = shots("FATHER\nThe dead don't ask.\n\n[[look SCHOLAR: away]]\n\nSCHOLAR\nI know.\n").shots[-1].figures[0]
    assert away.facing * toward.facing < 0


def test_a_text_is_read_on_the_thing_that_is_shown_first():
    asked = shots("[[insert: grave]]\nSUPER: Here lies nobody\n\nFATHER\nThe dead don't ask.\n").shots
    assert [(shot.size, len(shot.shown)) for shot in asked[:2]] == [("insert", 1), ("medium", 0)]
    assert asked[0].least > 1.2


def test_a_text_is_read_once():
    asked = shots(
        "[[insert: grave]]\nSUPER: Here lies\n\nFATHER\nThe dead don't ask me.\n", Position(opening=True)
    ).shots
    assert sum(len(shot.shown) for shot in asked) == 1


def test_a_line_is_framed_and_cut_away_from_and_still_heard():
    asked = shots("[[insert: grave]]\n[[shot: close FATHER]]\nFATHER\nThe dead don't ask.\n").shots
    assert [(shot.size, len(shot.lines)) for shot in asked] == [("insert", 0), ("close", 1)]
