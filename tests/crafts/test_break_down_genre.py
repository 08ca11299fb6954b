"""The genre's rules as checks: a film that keeps them is left alone, a broken rule is found where it is broken."""

from __future__ import annotations

from break_down_stage import scene, shots, speech

from limelight.crafts.time_scene import time_scene
from limelight.works.genre import TimedScene, findings
from limelight.works.grammar.run import Position

GOOD = """
The FATHER holds his sword to the SCHOLAR's throat.

FATHER
(furious)
You dug up my daughter.

SCHOLAR
(hurt)
She asked me to.

The FATHER stares, terrified.

LINIANG rises from the grave.

LINIANG
(tender)
I dreamed of you.

SCHOLAR
(tender)
Tell me what to do.

FATHER
(cold)
The dead don't ask.

[[music: none]]
[[hold 0.7]]

A knock, from inside the coffin. [[sfx: knock]]

FATHER
(grief)
They said you died of love.

LINIANG
(defiant)
No, Father.

The lantern burns. They wait.
"""


def found(text: str, seconds: float = 1.2) -> dict[str, str]:
    """Rule -> where it is broken, in a film of one scene."""
    played = scene(text)
    made = shots(played, Position(opening=True, closing=True))
    timing = time_scene(made, tuple(speech(line, seconds) for line in played.lines), True)
    return {finding.rule: finding.where for finding in findings([TimedScene(played, made, timing)])}


def test_a_film_that_keeps_the_rules_is_left_alone():
    assert found(GOOD, 2.0) == {}


def test_a_film_that_opens_on_an_empty_place_is_told_so():
    broken = found("The lantern burns.\n\nThe moon.\n\nThe shovel.\n\nFATHER\n(cold)\nWho is there?\n")
    assert broken["hook.frame"] == "sc01/sha01"
    assert broken["hook.word"] == "sc01/ln01"


def test_a_film_that_begins_in_black_is_told_so():
    assert found("[[fade in]]\n" + GOOD, 2.0) == {"hook.fade": "sc01/sh01"}


def test_neutral_faces_in_the_first_frame_are_no_conflict():
    assert found("FATHER\nGood evening.\n\nSCHOLAR\nGood evening.\n")["hook.conflict"] == "sc01/sh01"


def test_a_question_that_takes_too_long_is_named():
    assert found(GOOD, seconds=3.5)["hook.question"] == "sc01/ln01"


def test_a_monologue_is_found_to_leave_no_silence():
    line = (
        "LINIANG\n(tender)\nI walked all night, and nobody came, and the gate was locked, and so I dreamed of you.\n\n"
    )
    broken = found(line * 8, seconds=5.0)
    assert {"sound.wordless", "sound.words"} <= broken.keys()


def test_a_turn_that_comes_too_early_or_without_a_silence_is_named():
    early = GOOD.replace("[[music: none]]\n[[hold 0.7]]\n\n", "").replace(
        "SCHOLAR\n(tender)", "[[sting]]\n\nSCHOLAR\n(tender)"
    )
    broken = found(early, 2.0)
    assert broken["turn.place"] == "sc01/sh04"
    assert broken["turn.silence"] == "sc01/sh04"


def test_an_end_that_goes_on_after_the_last_line_is_named():
    waits = "".join(f"\nThe {who} kneels.\n" for who in ("FATHER", "SCHOLAR") * 4)
    broken = found(GOOD.replace("\nThe lantern burns. They wait.\n", waits))
    assert broken["end.line"] == "sc01/ln07"


def test_lines_that_say_nothing_of_how_they_feel_are_counted():
    text = "".join(f"{who}\nThe door is over there, number {n}.\n\n" for n in range(4) for who in ("FATHER", "SCHOLAR"))
    assert "acting.flat" in found(text)


def test_a_film_without_shots_has_no_findings():
    assert findings([]) == ()
