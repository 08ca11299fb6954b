"""Topics are found in what a film says, shows and captions, by whole words; what only sounds like one costs little."""

import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from limelight.sign.case import Text
from limelight.sign.policy.asked import flagged
from limelight.sign.policy.lexicon import languages, lexicon, read_lexicon
from limelight.sign.policy.topics import flags, topics, unread
from limelight.works.problems import Problems
from limelight.works.production import read_production
from limelight.works.vocabulary import TOPICS
from sign.policy.showings import home

SAID = tomllib.loads((Path(__file__).parent / "said.toml").read_text("utf-8"))
EXAMPLES = Path(__file__).parents[3] / "examples"
FALSE_ALARMS = 1
"""As many sentences of the innocent ones are taken for something: "Mr President of my heart?"."""


def line(words: str, language: str = "en", kind: str = "line") -> Text:
    return Text("sc01/ln01", language, kind, words, "sc01/ln01 (0:03)")


def found(words: str, language: str = "en", kind: str = "line") -> dict[str, tuple[str, ...]]:
    return {flag.topic: flag.words for flag in flags([line(words, language, kind)], TOPICS)}


@pytest.mark.parametrize("of", SAID["of"], ids=lambda of: of["topic"])
def test_what_is_said_of_a_topic_is_found_in_every_language(of):
    said = [(language, words) for language, every in of.items() if language != "topic" for words in every]
    assert [each for each in said if of["topic"] not in found(each[1], each[0])] == []


def test_what_only_sounds_like_a_topic_is_hardly_ever_taken_for_one():
    said = [(language, words) for language, every in SAID["none"][0].items() for words in every]
    assert len([each for each in said if found(each[1], each[0])]) <= FALSE_ALARMS


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        ("peony", {"sc02/ac01/minors@en"}),
        ("last-passenger", set()),
        ("stolen-star", {"cast/noor/minors@en"}),
    ],
)
def test_the_examples_are_flagged_only_where_a_child_is_in_them(example, expected):
    production = read_production(EXAMPLES / example)
    texts = [Text(line.id, "en", "line", line.words) for scene in production.screenplay.scenes for line in scene.lines]
    for language, entries in production.locale.items():
        texts += [Text(id_, language, "caption", words) for id_, words in entries.items() if id_ != "title"]
    shown = SimpleNamespace(production=production, variant="", texts=tuple(texts))
    assert {flag.name for flag in flagged(shown, TOPICS)} == expected


def test_words_are_whole_and_told_as_they_stand():
    assert found("The DOCTORS’ strike") == {"health": ("DOCTORS’",)}
    assert found("My cousin's godmother drugstored the pillow in a basin.") == {}
    assert found("我后悔药", "zh-Hant") == {}


def test_a_turn_of_phrase_is_spared_where_the_word_alone_is_not():
    assert found("Thank God you came.") == {}
    assert found("Thank God; God knows.") == {"religion": ("God",)}


def test_an_age_below_eighteen_is_a_minors_and_none_above_is():
    assert found("I'm 17.") == {"minors": ("I'm 17",)}
    assert found("I'm 18. I am 117 years old.") == {}


def test_a_whole_name_is_a_real_persons_unless_it_is_one_of_the_films_own():
    sold = line("I sold it to Gustav Larsson.")
    assert [flag.words for flag in flags([sold], ["real-people"])] == [("Gustav Larsson",)]
    assert flags([sold], ["real-people"], ["LARSSON"]) == ()
    assert flags([line("The Last Passenger", kind="title")], ["real-people"]) == ()


def test_what_the_script_describes_and_hashtags_say_counts_too(tmp_path):
    script = "INT. KITCHEN - NIGHT\n\nA priest pours the tea.\n\nMIRA\nOpen the door.\n"
    release = '[release]\nhashtags = ["#casino"]\n'
    shown = home(tmp_path, {"script.fountain": script, "limelight.toml": release}).case()
    assert {flag.text.where: flag.words for flag in flagged(shown, TOPICS)} == {
        "script.fountain:3": ("priest",),
        "limelight.toml": ("casino",),
    }


def test_the_same_words_are_one_thing_to_look_at_wherever_they_stand():
    twice = [line("The doctor lied."), Text("sc09/ln09", "en", "caption", "The doctor  lied.")]
    assert len(flags(twice, ["health"])) == 1


def test_a_language_whose_words_nobody_has_written_down_is_told():
    assert unread([line("Ojciec", "pl"), line("Father")]) == ("pl",)


def test_every_language_has_words_for_every_topic_and_every_topic_says_what_it_is():
    assert set(topics()) == set(TOPICS)
    assert all(topic.about and topic.because for topic in topics().values())
    thin = [(name, topic) for name in languages().values() for topic in TOPICS if not lexicon(name).topics[topic].words]
    assert thin == []


def test_a_mistake_in_a_list_of_words_is_told_with_its_line():
    with pytest.raises(Problems) as told:
        read_lexicon("xx", b'[health]\nwords = ["*"]\n\n[weather]\nwords = ["rain"]\n', "words/xx.toml")
    assert [(problem.line, problem.value) for problem in told.value.all] == [(2, "*"), (4, "weather")]
