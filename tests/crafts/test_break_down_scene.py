"""Breaking down a scene: what a director may rely on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from break_down_stage import FATHER, LINIANG, PEOPLE, SCHOLAR, scene, shots, timed
from hypothesis import example, given, settings
from hypothesis import strategies as st

from limelight.works.grammar.business import Player
from limelight.works.grammar.run import Position
from limelight.works.screenplay import Line
from limelight.works.shots import SceneShots, Shot

OPENING = Position(opening=True)
CLOSING = Position(closing=True, place_seen=True)

QUARREL = """
The FATHER holds his sword to the SCHOLAR's throat.

FATHER
(furious)
You dug up my daughter.

SCHOLAR
(hurt)
She asked me to.
"""


def by_id(made: SceneShots, name: str) -> Shot:
    return next(shot for shot in made.shots if shot.id.endswith("/" + name))


def test_the_film_opens_on_the_conflict_and_establishes_second():
    first, second, *_ = shots(QUARREL, OPENING).shots
    assert (first.size, len(first.figures), first.figures[0].pose) == ("close", 2, "sword")
    assert {figure.expression for figure in first.figures} == {"furious", "hurt"}
    assert second.size == "wide"
    assert second.from_part > 0


def test_a_script_in_chinese_is_broken_down_as_one_in_english():
    people = (Player("杜宝"), Player("柳梦梅"))
    text = "杜宝持剑指着柳梦梅的喉咙。\n\n@杜宝\n(愤怒)\n你挖开了我女儿的坟。\n\n@柳梦梅\n(委屈)\n是她求我的。\n"
    first, *_ = shots(scene(text, people=people, language="zh"), OPENING, people=people).shots
    assert [figure.character for figure in first.figures] == ["杜宝", "柳梦梅"]
    assert [figure.expression for figure in first.figures] == ["furious", "hurt"]
    assert first.figures[0].pose == "sword"


def test_a_strong_last_line_is_answered_by_a_face():
    last = shots(QUARREL).shots[-1]
    assert (last.focus, last.lines, last.figures[0].expression) == ("FATHER", (), "disbelief")


def test_a_voice_from_nowhere_is_heard_over_the_thing_that_was_named():
    made = shots("The SCHOLAR stares at the coffin.\n\nLINIANG (O.S.)\n(teasing)\nYou hung me crooked.\n")
    heard = next(shot for shot in made.shots if shot.lines)
    assert (heard.insert, heard.figures) == ("coffin", ())


def test_whoever_comes_in_later_is_in_no_shot_before():
    made = shots("FATHER\nThe dead don't ask.\n\nThe SCHOLAR kneels.\n\nLINIANG rises from the grave.\n")
    seen = [{figure.character for figure in shot.figures} for shot in made.shots]
    came = next(number for number, names in enumerate(seen) if "LINIANG" in names)
    assert made.shots[came].anchor.endswith("ac02")
    assert not any("LINIANG" in names for names in seen[:came])


def test_a_pronoun_is_whoever_was_last_on_the_readers_mind():
    made = shots("SCHOLAR\nWho is there?\n\nHe turns, terrified. LINIANG stands behind him. She smiles.\n")
    turned = by_id(made, "sha01")
    assert (turned.focus, turned.figures[0].expression) == ("SCHOLAR", "terrified")
    assert by_id(made, "sha01-3").focus == "LINIANG"


def test_a_long_line_is_cut_to_whoever_hears_it():
    words = (
        "I walked the whole night through the rain to find you, and when I came, the gate was locked and you were gone."
    )
    made = shots(f"LINIANG\n{words}\n\nSCHOLAR\nI know.\n", replace(OPENING, opening=False, place_seen=True))
    pieces = [shot for shot in made.shots if shot.lines and shot.anchor.endswith("ln01")]
    assert [shot.focus for shot in pieces[:3]] == ["LINIANG", "SCHOLAR", "LINIANG"]
    assert 0 < pieces[1].from_part < pieces[2].from_part < 1


def test_the_last_line_is_nearest_and_the_last_image_holds_everyone():
    made = shots(QUARREL + "\nThe lamp swings. Three people, two shadows.\n", CLOSING)
    assert [shot.size for shot in made.shots if shot.lines][-1] == "extreme"
    last = made.shots[-1]
    assert (last.size, last.effects, last.least) == ("wide", ("lamp-swing",), 2.0)
    assert len(last.figures) == 2


@pytest.mark.parametrize(
    ("note", "check"),
    [
        ("[[shot: wide, pan left]]", lambda shot: shot.size == "wide" and shot.move.kind == "pan-left"),
        ("[[shot: close-up FATHER]]", lambda shot: [f.character for f in shot.figures] == ["FATHER"]),
        ("[[face SCHOLAR: joy 0.4]]", lambda shot: shot.figures[0].expression == "joy"),
        ("[[pose SCHOLAR: clasp]]", lambda shot: shot.figures[0].pose == "clasp"),
        ("[[prop SCHOLAR: lantern]]", lambda shot: shot.figures[0].holds == "lantern"),
        ("[[look SCHOLAR: lens]]", lambda shot: shot.figures[0].facing == 0),
        ("[[sfx: thunder]]", lambda shot: shot.sounds == ("thunder",)),
        ("[[sting]]", lambda shot: shot.sounds == ("sting",)),
        ("[[lamp: swing]]", lambda shot: shot.effects == ("lamp-swing",)),
        ("[[music: none]]", lambda shot: shot.music == "none"),
        ("[[transition: flash]]", lambda shot: shot.transition == "flash"),
    ],
)  # fmt: skip
def test_a_direction_in_the_script_overrules_the_grammar(note, check):
    made = shots(f"FATHER\nThe dead don't ask.\n\n{note}\n\nSCHOLAR\n(tender)\nI never doubted you.\n")
    assert check(by_id(made, "sh02"))


def test_a_letter_passes_from_hand_to_hand():
    made = shots(
        "LINIANG holds out the letter.\n\nLINIANG\nRead it.\n\nThe SCHOLAR reads the letter.\n\nLINIANG\nWell?\n"
    )
    held = [{f.character: f.holds for f in shot.figures if not f.back} for shot in made.shots]
    assert held[0]["LINIANG"] == "letter"
    assert not any(shot.get("LINIANG") for shot in held[-1:])
    assert any(shot.get("SCHOLAR") == "letter" for shot in held)


def test_a_direction_overrules_the_deed_that_it_stands_before():
    directed = "[[pose SCHOLAR: offer]]\n[[face SCHOLAR: joy 0.4]]\nThe SCHOLAR points at the grave, terrified.\n"
    made = shots(f"FATHER\nThe dead don't ask.\n\n{directed}\nFATHER\nNo.\n")
    deed = next(shot for shot in made.shots if not shot.lines and shot.focus == "SCHOLAR")
    assert (deed.figures[0].pose, deed.figures[0].expression) == ("offer", "joy")


def test_an_insert_that_the_script_asks_for_inside_a_line_is_cut_in_there():
    made = shots("FATHER\nThe dead [[insert: coffin]] don't ever ask for anything.\n")
    insert = next(shot for shot in made.shots if shot.insert)
    assert (insert.insert, insert.from_part) == ("coffin", 0.216)
    assert insert.lines == ("sc01/ln01",)


def test_a_hold_is_a_silence_on_the_one_who_did_not_speak():
    made = shots("FATHER\nThe dead don't ask.\n\n[[hold 1.5]]\n\nA knock from the coffin.\n\nSCHOLAR\nListen.\n")
    held = by_id(made, "sh01h")
    assert (held.focus, held.least) == ("SCHOLAR", 1.5)


def test_what_a_place_cannot_show_is_seen_on_a_face():
    made = shots("The phone rings.\n\nSCHOLAR\nDon't.\n")
    assert not any(shot.insert for shot in made.shots)
    assert made.shots[0].focus == "SCHOLAR"


def test_an_inserted_line_leaves_every_other_shot_its_id():
    before = scene(QUARREL)
    extra = Line("sc01/ln01A", "SCHOLAR", "Wait.")
    at = before.elements.index(before.lines[1])
    after = replace(before, elements=(*before.elements[:at], extra, *before.elements[at:]))
    old = {shot.id: shot.anchor for shot in shots(before).shots}
    new = {shot.id: shot.anchor for shot in shots(after).shots}
    assert {name: anchor for name, anchor in new.items() if anchor != extra.id} == old
    assert any(name.startswith("sc01/sh01A") for name in new)


def test_a_sentence_that_shows_nothing_has_no_shot_and_what_it_was_told_is_for_the_next():
    made = shots("[[music: eerie]]\nThree nights before. The SCHOLAR kneels.\n\nSCHOLAR\n(hurt)\nDig.\n")
    assert made.shots[0].focus == "SCHOLAR"
    assert "eerie" in (made.music, made.shots[0].music)


def test_a_scene_of_one_silent_action_is_one_shot():
    made = shots("The lantern burns.")
    assert len(made.shots) == 1


def test_a_scene_with_nothing_in_it_has_no_shots():
    assert shots("[[music: none]]\n\nFATHER enters.\n").shots
    assert not shots(replace(scene("FATHER waits."), elements=())).shots


NAMES = ("ANA", "BO", "CY", "DEE", "EVE")
WORDS = st.sampled_from(["No.", "You dug her up!", "Why, why did you never once come back to me that spring?", "Dig"])
FEELINGS = st.sampled_from(["", "(furious)\n", "(tender)\n", "(grief)\n", "(whispering)\n"])
DEEDS = st.sampled_from(
    ["{} turns, terrified.", "A knock.", "{} walks away.", "{} enters.", "It rains.", "{} takes {}'s hand. They wait."]
)
LINES = st.builds("{}\n{}{}\n".format, st.sampled_from(NAMES), FEELINGS, WORDS)
ACTIONS = st.builds(lambda deed, a, b: deed.format(a, b) + "\n", DEEDS, st.sampled_from(NAMES), st.sampled_from(NAMES))
SCENES = st.lists(st.one_of(LINES, ACTIONS), min_size=1, max_size=14).map("\n".join)
POSITIONS = st.builds(Position, st.booleans(), st.booleans(), st.booleans())
CAST = tuple(Player(name, feminine=name in ("ANA", "DEE", "EVE")) for name in NAMES)


@settings(max_examples=60, deadline=None)
@given(SCENES, POSITIONS)
def test_every_line_is_heard_every_shot_has_its_own_id_and_a_reason(text, position):
    played = scene(text, people=CAST)
    made = shots(played, position, people=CAST)
    assert list(dict.fromkeys(line for shot in made.shots for line in shot.lines)) == [line.id for line in played.lines]
    assert len({shot.id for shot in made.shots}) == len(made.shots)
    assert all(shot.reason.endswith(".") for shot in made.shots)
    assert made == shots(played, position, people=CAST)


@settings(max_examples=60, deadline=None)
@given(SCENES)
def test_the_camera_never_crosses_the_line(text):
    made = shots(scene(text, people=CAST), people=CAST)
    pairs: dict[tuple[str, str], set[bool]] = {}
    for shot in made.shots:
        for one in shot.figures:
            if one.looks_at and not one.back:
                pairs.setdefault((one.character, one.looks_at), set()).add(one.facing > 0)
        for left, right in zip(shot.figures, shot.figures[1:], strict=False):
            if not left.back and not right.back:
                pairs.setdefault((left.character, "stands left of " + right.character), set()).add(left.x < right.x)
    assert all(len(sides) == 1 for sides in pairs.values())


@settings(max_examples=40, deadline=None)
@given(SCENES, POSITIONS)
@example("BO walks away.\n\nBO\nNo.\n", Position(closing=True))
def test_no_shot_of_lines_of_usual_length_lasts_longer_than_five_seconds(text, position):
    played = scene(text, people=CAST)
    made = shots(played, position, people=CAST)
    assert max(shot.frames for shot in timed(played, made, position, 2.5).shots) <= 150


def test_people_are_found_by_name_and_not_by_a_word_that_looks_like_one():
    will = (Player("WILL"), SCHOLAR)
    made = shots("The scholar will wait.\n\nWill waits.\n", people=will)
    assert [shot.focus for shot in made.shots] == ["WILL"] or made.shots[-1].focus == "WILL"
    assert FATHER in PEOPLE
    assert LINIANG.feminine
