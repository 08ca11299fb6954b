"""The break-down of a scene: what people's bodies do in its shots."""

from __future__ import annotations

from tests.crafts.break_down_stage import shots

from limelight.works.places import Place
from limelight.works.shots import ON_THE_WORD, Deed, Figure, Shot


def figure(made: Shot, name: str) -> Figure:
    return next(each for each in made.figures if each.character == name)


def deed_of(text: str, name: str) -> tuple[Figure, Deed]:
    """The only deed of that name in the scene, and who does it."""
    ((found, deed),) = [
        (each, deed)
        for shot in shots(text).shots
        for each in shot.figures
        for deed in each.deeds
        if each.character == name
    ]
    return found, deed


def test_who_enters_comes_from_behind_their_back() -> None:
    who, deed = deed_of("The FATHER waits.\n\nLINIANG enters.\n\nFATHER\nYou.\n", "LINIANG")
    assert deed.kind == "enter"
    assert deed.toward * who.facing < 0


def test_who_gets_into_a_car_sits_in_it_and_turns() -> None:
    car = Place("CAR", "car", "car", "night", "clear")
    made = shots("The FATHER waits.\n\nLINIANG enters.\n\nFATHER\nYou.\n", place=car).shots
    ((who, deed),) = [(each, deed) for shot in made for each in shot.figures for deed in each.deeds]
    assert (who.character, deed.kind) == ("LINIANG", "turn")


def test_who_leaves_goes() -> None:
    assert deed_of("LINIANG waits.\n\nThe FATHER leaves.\n", "FATHER")[1].kind == "exit"


def test_who_walks_ends_where_they_would_have_stood() -> None:
    who, deed = deed_of("A knock.\n\nLINIANG looks up.\n\nThe SCHOLAR walks.\n", "SCHOLAR")
    assert deed.kind == "walk"
    assert abs(deed.toward - who.x) > 0.2


def test_who_walks_together_goes_one_way() -> None:
    walking = next(
        shot for shot in shots("A knock.\n\nBoth wait.\n\nLINIANG leads the SCHOLAR.\n").shots if shot.size == "full"
    )
    ways = {figure.character: figure.deeds[0].toward - figure.x for figure in walking.figures}
    assert len(ways) == 2
    assert all(way > 0 for way in ways.values()) or all(way < 0 for way in ways.values())


def test_who_turns_faces_the_other_way_first() -> None:
    who, deed = deed_of("He waits.\n\nThe SCHOLAR turns, terrified.\n", "SCHOLAR")
    assert deed.kind == "turn"
    assert deed.toward * who.facing < 0


def test_a_hand_is_raised_on_the_word_that_counts() -> None:
    asks = "[[shot: medium LINIANG]]\nLINIANG\n(tender 0.5)\nI asked you for only one walk in the garden.\n"
    text = f"LINIANG and the SCHOLAR wait.\n\nSCHOLAR\nWho?\n\n{asks}"
    gestures = [d for shot in shots(text).shots for each in shot.figures for d in each.deeds if d.kind == "gesture"]
    assert gestures
    assert all(gesture.part == ON_THE_WORD for gesture in gestures)


def test_hands_that_hold_something_make_no_gesture() -> None:
    text = "[[prop LINIANG: lantern]]\nLINIANG\n(tender 0.5)\nI asked you for only one walk in the garden.\n"
    assert not [deed for shot in shots(text).shots for each in shot.figures for deed in each.deeds]


def test_a_pose_written_into_a_line_is_taken_on_that_word_and_kept() -> None:
    made = shots(
        "LINIANG\n(tender)\nI asked [[pose LINIANG: offer]] for one spring walk.\n\nLINIANG\nOnly one.\n"
    ).shots
    first, second = (figure(shot, "LINIANG") for shot in (made[0], made[-1]))
    assert first.pose == "rest"
    assert [(deed.kind, deed.value, 0.1 < deed.part < 0.6) for deed in first.deeds] == [("pose", "offer", True)]
    assert second.pose in ("offer", "rest")


def test_a_sword_is_seen_to_sink() -> None:
    text = "The FATHER holds a sword to the SCHOLAR's throat.\n\nFATHER\nYou.\n\nSCHOLAR\nMe.\n\nHis sword sinks.\n"
    who, deed = deed_of(text.replace("His", "The FATHER's"), "FATHER")
    assert (who.pose, deed.kind, deed.value) == ("sword", "pose", "lowered")
