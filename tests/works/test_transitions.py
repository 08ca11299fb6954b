"""Transitions as scripts write them in many languages, and what of them can be played."""

import pytest

from limelight.works.drawn import drawn
from limelight.works.fountain import read_screenplay
from limelight.works.screenplay import Transition
from limelight.works.transitions import ARRIVING, LEAVING, OVERLAID, PASSAGES, kind_of
from limelight.works.vocabulary import ENDINGS, TRANSITIONS


def elements(text):
    play = read_screenplay(f"INT. A - DAY\n\nRain.\n\n{text}\n\nMore rain.\n", set())
    return [element for scene in play.scenes for element in scene.elements]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("CUT TO:", "cut"),
        ("FADE IN:", "fade"),
        ("FADE OUT.", "fade-out"),
        ("FADE TO BLACK.", "fade-out"),
        ("SMASH CUT TO:", "smash"),
        ("DISSOLVE TO:", "dissolve"),
        ("DISSOLVE TO MORNING:", "dissolve"),
        ("FADE TO:", "fade-through"),
        ("FADE TO WHITE.", "white"),
        ("CUT TO BLACK.", "black"),
        ("FLASH CUT TO:", "flash"),
        ("淡出", "fade-out"),
        ("叠化：", "dissolve"),
        ("FUNDIDO A NEGRO.", "fade-out"),
        ("FUNDIDO ENCADENADO A:", "dissolve"),
        ("FONDU AU NOIR.", "fade-out"),
        ("ÜBERBLENDUNG.", "dissolve"),
        ("ABBLENDE.", "fade-out"),
        ("В ЗАТЕМНЕНИЕ.", "fade-out"),
        ("暗転", "fade-out"),
        ("페이드 아웃", "fade-out"),
        ("> slow fade out", "fade-out"),
        ("WIPE TO:", "wipe"),
        ("MATCH CUT TO:", "match-cut"),
        ("WHIP PAN TO:", "whip"),
        ("IRIS OUT.", "iris-out"),
        ("SMASH TO BLACK.", "smash-to-black"),
        ("SPIN TO:", ""),
    ],
)
def test_a_transition_is_read_in_the_words_of_its_language(text, kind):
    [passage] = [element for element in elements(text) if isinstance(element, Transition)]
    assert kind_of(passage.text) == kind


def test_a_word_alone_is_somebodys_name_and_small_letters_are_action():
    assert read_screenplay("INT. A\n\nFLASH\nHello.\n", set()).people == ("FLASH",)
    assert not any(isinstance(element, Transition) for element in elements("The lights fade out."))


def test_every_passage_is_one_that_shots_can_have():
    assert {passage.transition for passage in PASSAGES.values()} <= set(TRANSITIONS)
    assert {passage.ending for passage in PASSAGES.values()} <= set(ENDINGS)
    assert set(TRANSITIONS) == {"cut", *ARRIVING}
    assert {*ENDINGS, "end"} == {"cut", *LEAVING}


def test_every_transition_is_a_file_of_the_stage_and_every_file_one_that_a_shot_can_have():
    assert {*TRANSITIONS, *ENDINGS} - {"cut"} == set(drawn("transitions"))
    assert set(OVERLAID) <= set(TRANSITIONS)
