"""Transitions of the script as the shots play them."""

from __future__ import annotations

import pytest
from break_down_stage import MIDDLE, PEOPLE, scene, shots, timed

from limelight.core.graph import Notes
from limelight.works.fountain import read_screenplay
from limelight.works.grammar.beats import hands_over
from limelight.works.grammar.run import Position

PLAY = "FATHER\nThe dead don't ask.\n\n{}\n\nSCHOLAR\nI never doubted you.\n"


def ends(text, position=MIDDLE):
    """How every shot of a scene comes and goes."""
    return [(shot.transition, shot.ending) for shot in shots(text, position).shots]


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("CUT TO:", ("cut", "cut")),
        ("[[fade]]", ("cut", "fade")),
        ("FADE OUT.", ("fade", "cut")),
        ("[[fade out]]", ("fade", "cut")),
        ("FADE TO:", ("fade", "fade")),
        ("DISSOLVE TO:", ("cut", "dissolve")),
        ("WIPE TO:", ("cut", "wipe")),
        ("> Iris out", ("iris", "cut")),
        ("SMASH TO BLACK.", ("black", "cut")),
        ("[[transition: dip]]", ("dip", "dip")),
        ("FADE TO WHITE.", ("white", "cut")),
        ("CUT TO BLACK.", ("black", "cut")),
        ("FLASH CUT TO:", ("cut", "flash")),
    ],
)
def test_a_transition_is_how_one_shot_goes_and_how_the_next_comes(text, between):
    before, after = ends(PLAY.format(text))
    assert (before[1], after[0]) == between
    assert (before[0], after[1]) == ("cut", "cut")


def test_a_shot_that_fades_has_said_its_words_before():
    played = scene(PLAY.format("FADE OUT."))
    timing = timed(played, shots(played))
    line, first = timing.lines[0], timing.shots[0]
    assert line.start + line.seconds * 30 <= first.frames - 21


def test_a_smash_cut_is_on_the_last_word():
    first, _ = shots(PLAY.format("SMASH CUT TO:")).shots
    assert first.tail == 0


def test_at_the_films_end_the_sound_goes_with_the_picture():
    last = PLAY.format("") + "\nFADE OUT.\n"
    assert ends(last)[-1] == ("cut", "fade")
    assert ends(last, Position(closing=True))[-1] == ("cut", "end")


def test_a_film_that_fades_in_begins_in_black():
    play = read_screenplay(f"FADE IN:\n\nEXT. GRAVE - NIGHT\n\n{PLAY.format('')}", {who.name for who in PEOPLE})
    assert ends(play.scenes[0], Position(opening=True))[0] == ("fade", "cut")


def test_a_scene_hands_over_to_the_next():
    assert hands_over(scene(PLAY.format("") + "\nDISSOLVE TO:\n")) == "dissolve"
    assert hands_over(scene(PLAY.format("DISSOLVE TO:"))) == "cut"
    assert hands_over(scene(PLAY.format("") + "\n[[fade]]\n")) == "fade"
    assert ends(PLAY.format(""), Position(arrives="dip"))[0] == ("dip", "cut")


@pytest.mark.parametrize(("text", "says"), [("SPIN TO:", "a cut"), ("> Page turn", "a cut")])
def test_what_cannot_be_played_is_said(text, says):
    notes = Notes()
    shots(PLAY.format(text), notes=notes)
    [said] = notes.warnings
    assert says in said
