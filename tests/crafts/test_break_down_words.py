"""What the break-down reads out of words: feelings, deliveries, business; and that every part knows the same words."""

from __future__ import annotations

import pytest

from limelight.works import vocabulary
from limelight.works.emotions import delivery_of, feeling_in, feeling_of, lexicon
from limelight.works.grammar.business import Player, read_business, sentences
from limelight.works.screenplay import Line
from limelight.works.shots import SIZES


@pytest.mark.parametrize(
    ("words", "language", "expression"),
    [
        ("furious", "en", "furious"),
        ("teasing", "en", "smirk"),
        ("He turns, terrified.", "en", "terrified"),
        ("愤怒地", "zh", "furious"),
        ("温柔", "zh", "tender"),
        ("con ternura", "es", "tender"),
        ("à mi-voix, en larmes", "fr", "grief"),
        ("ungläubig", "de", "disbelief"),
        ("ketakutan", "id", "terrified"),
        ("화난 목소리로", "ko", "furious"),
        ("やさしく、微笑", "ja", "joy"),
        ("холодно", "ru", "cold"),
        ("गुस्से में", "hi", "furious"),
        ("بحزن", "ar", "hurt"),
        ("furious", "es", "furious"),
    ],
)
def test_a_parenthetical_in_any_language_names_a_face(words, language, expression):
    feeling = feeling_in(words, language)
    assert feeling is not None
    assert feeling.expression == expression


@pytest.mark.parametrize("words", ["into the phone", "not angry", "Friday", "second", "", "beat", "看着窗外"])
def test_a_word_that_names_no_feeling_is_none(words):
    assert feeling_in(words, "en") is None


def test_a_feeling_is_as_strong_as_it_is_said():
    strengths = [feeling_in(words).strength for words in ("slightly hurt", "hurt", "very hurt")]
    assert strengths == sorted(strengths)
    assert len(set(strengths)) == 3
    assert feeling_in("hurt 0.4").strength == 0.4


def test_a_line_without_a_parenthetical_goes_on_as_its_speaker_felt():
    told = feeling_of(Line("l1", "ANA", "Go.", ("furious",)))
    assert feeling_of(Line("l2", "ANA", "The door is there."), told).expression == "furious"
    assert feeling_of(Line("l3", "ANA", "The door is there.")).expression == "neutral"


def test_a_parenthetical_directs_the_voice():
    whisper = delivery_of(Line("l1", "ANA", "You died.", ("whispering, terrified",)))
    cold = delivery_of(Line("l2", "杜宝", "死人不会开口。", ("冷冷地",), language="zh", before=0.8))
    assert (whisper.manner, cold.manner, cold.before) == ("whisper", "cold", 0.8)
    assert whisper.gain_db < 0


def test_an_action_says_who_does_what_with_what():
    people = (Player("FATHER"), Player("SCHOLAR"), Player("LINIANG", feminine=True))
    held = read_business("The FATHER holds his sword to the SCHOLAR's throat.", people, ())
    assert (held.who, held.pose, held.prop, held.contact) == (("FATHER", "SCHOLAR"), "sword", "sword", True)
    sinks = read_business("His sword sinks.", people, ("LINIANG", "FATHER"))
    assert (sinks.who, sinks.lowers, sinks.pose) == (("FATHER",), True, "")
    shown = read_business("LINIANG shows him the phone.", people, ())
    assert (shown.who, shown.pose, shown.prop) == (("LINIANG",), "offer", "phone")
    knock = read_business("A knock, from inside the coffin.", people, ())
    assert (knock.things, knock.sounds, knock.blow) == (("coffin",), ("knock",), True)


def test_a_paragraph_is_parted_into_sentences_in_any_script():
    assert sentences("Petals fall. She waits.") == ("Petals fall.", "She waits.")
    assert sentences("花瓣飘落。她在等。") == ("花瓣飘落。", "她在等。")
    assert sentences("No full stop") == ("No full stop",)


def test_the_lexicon_names_only_what_the_stage_and_the_sound_know():
    assert set(lexicon("emotions")) == set(vocabulary.EXPRESSIONS)
    business = lexicon("business")
    assert set(business["pose"]) <= set(vocabulary.POSES)
    assert set(business["prop"]) <= set(vocabulary.PROPS)
    assert set(business["sound"]) <= set(vocabulary.SOUNDS)
    assert set(vocabulary.SIZE_WORDS.values()) == set(SIZES)
