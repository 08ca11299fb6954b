"""Another telling of the same film: what stays keeps its id, what is new gets one that no other has."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.works.directions import Direction
from limelight.works.fountain import read_screenplay
from limelight.works.ids import has_id
from limelight.works.production import read_production
from limelight.works.toml_file import read_toml
from limelight.works.variants import Variant, applied, in_order
from limelight.works.variants_file import Reader

SCRIPT = """INT. KITCHEN - NIGHT

The gate, locked.

ANN
You came back.

BEN
I never left.

EXT. GARDEN - DAY

[[pose ANN: chest]]
ANN
Look.

BEN
(hurt)
At what?

INT. KITCHEN - DAY

Rain.

ANN
At nothing.
"""
PLAY = read_screenplay(SCRIPT, {"ANN", "BEN"})


def read(text, play=PLAY):
    problems = []
    reader = Reader(play, frozenset({"ANN", "BEN"}), "en", {"sc01/ln09": "sc02/ln01"}, problems)
    return reader.read(read_toml(text.encode(), "variants/hook-b.toml", problems), "hook-b"), problems


def told(text):
    variant, problems = read(text)
    assert not problems
    return applied(PLAY, variant)


def ids(play):
    return [element.id for scene in play.scenes for element in scene.elements if has_id(element)]


def scenes(play):
    return [scene.id for scene in play.scenes]


def test_a_variant_that_says_nothing_changes_nothing():
    assert told('about = "the same"\n') == PLAY


def test_scenes_lines_and_their_notes_are_left_out():
    play = told('leave_out = ["sc03", "sc02/ln01"]\n')
    assert ids(play) == ["sc01/ac01", "sc01/ln01", "sc01/ln02", "sc02/ln02"]
    assert not any(isinstance(element, Direction) for element in play.scenes[1].elements)


def test_a_scene_that_an_order_does_not_name_follows_the_one_it_followed():
    assert scenes(told('order = ["sc03", "sc01"]\n')) == ["sc03", "sc01", "sc02"]
    assert in_order(["a", "b", "c"], ["b"]) == ["a", "b", "c"]


def test_a_cold_open_plays_first_and_again_in_its_place():
    play = told('open_with = ["sc02/ln01", "sc02/ln02"]\n')
    assert scenes(play) == ["hook-b-open", "sc01", "sc02", "sc03"]
    assert play.scenes[0].heading == "EXT. GARDEN - DAY"
    assert ids(play)[:2] == ["hook-b-open/ln01", "hook-b-open/ln02"]
    assert play.scenes[0].elements[0] == Direction("pose", ("ANN",), "chest")
    assert play.scenes[1:] == PLAY.scenes


def test_a_cold_open_that_is_left_out_of_its_place_plays_once():
    play = told('open_with = ["sc02/ln02"]\nleave_out = ["sc02/ln02"]\n')
    assert [line.words for scene in play.scenes for line in scene.lines].count("At what?") == 1


def test_a_line_says_other_words_under_its_own_id():
    [line] = [line for line in told('[say]\n"sc01/ln02" = "I came back."\n').scenes[0].lines if line.id == "sc01/ln02"]
    assert (line.character, line.words) == ("BEN", "I came back.")


def test_what_stays_of_a_replaced_scene_keeps_its_id():
    play = told(
        '[replace]\nsc01 = """\nANN\\n(furious)\\nYou came back.\\n\\nBEN\\nFor you alone.\\n\\nThe moon.\\n"""\n'
    )
    first = play.scenes[0]
    assert first.heading == "INT. KITCHEN - NIGHT"
    [ann, ben, moon] = [element for element in first.elements if has_id(element)]
    assert (ann.id, ben.id) == ("sc01/ln01", "sc01/ln02")
    assert moon.id not in ids(PLAY)


def test_scenes_and_lines_are_put_in_before_and_after():
    play = told(
        '[[insert]]\nbefore = "sc01"\nfountain = """\nEXT. STREET - NIGHT\n\nA knock.\n"""\n\n'
        '[[insert]]\nafter = "sc03"\nfountain = "The end of it.\\n"\n\n'
        '[[insert]]\nafter = "sc01/ln01"\nfountain = "BEN\\nYes.\\n"\n'
    )
    assert scenes(play) == ["hook-b-before-sc01", "sc01", "sc02", "sc03", "hook-b-after-sc03"]
    assert (play.scenes[0].place_words, play.scenes[-1].heading) == ("STREET", "INT. KITCHEN - DAY")
    assert [line.words for line in play.scenes[1].lines] == ["You came back.", "Yes.", "I never left."]


def test_an_id_that_is_new_stays_when_other_things_are_put_in():
    yes = '[[insert]]\nafter = "sc01/ln01"\nfountain = "BEN\\nYes.\\n"\n'
    no = '[[insert]]\nafter = "sc01/ac01"\nfountain = "BEN\\nNo.\\n"\n'
    [new] = set(ids(told(yes))) - set(ids(PLAY))
    assert new in ids(told(no + yes))


def test_another_music_is_heard_from_the_start_of_a_scene():
    play = told('[music]\nsc02 = "tense"\n')
    assert play.scenes[1].elements[0] == Direction("music", value="tense")


@pytest.mark.parametrize(
    ("text", "line", "value", "hint"),
    [
        ('leave_out = ["sc04"]', 1, "sc04", 'Did you mean "sc03"?'),
        ('\nopen_with = ["sc01/ln03"]', 2, "sc01/ln03", '"sc01/ln02" ("I never left.")?'),
        ('[say]\n"sc01/ln0" = "x"', 2, "sc01/ln0", "Did you mean"),
        ('[music]\nsc01 = "sadd"', 2, "sadd", "Moods"),
        ('[[insert]]\nfountain = "Rain."', 1, "insert", 'before = "sc01"'),
        ('[[insert]]\nbefore = "sc01"\n[[insert]]\nbefore = "sc04"\nfountain = "A."', 4, "sc04", "Did you mean"),
        ('[[insert]]\nbefore = "sc01/ln01"\nfountain = "INT. A\\n\\nB.\\n"', 3, "INT. A", "Leave the heading out"),
        ('[replace]\nsc01 = """\nANN\nHi.\n\n[[fce ANN: hurt]]\n"""', 6, "fce", "face"),
        ('[replace]\nsc01 = """\nRain.\n"""\n[say]\n"sc01/ln02" = "x"', 6, "sc01/ln02", "replaces the scene"),
        ('leave_out = ["sc01", "sc02", "sc03"]', 1, "leave_out", "at least one scene"),
        ('sya = 1', 1, "sya", 'Did you mean "say"?'),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_with_its_line_and_the_way_out(text, line, value, hint):
    _, problems = read(text)
    found = [(problem.line, problem.value) for problem in problems]
    assert (line, value) in found
    assert any(hint in f"{problem.message} {problem.hint}" for problem in problems)


def test_a_line_that_moved_is_followed():
    variant, problems = read('open_with = ["sc01/ln09"]\n')
    assert (variant.open_with, problems) == (("sc02/ln01",), [])


def test_translations_recordings_and_orders_follow_the_words_they_are_for(tmp_path):
    for name, text in {
        "script.fountain": SCRIPT,
        "variants/hook-b.toml": (
            'open_with = ["sc02/ln02"]\nleave_out = ["sc01/ac01"]\n[say]\n"sc01/ln01" = "Go."\n'
            '[[insert]]\nafter = "sc03"\nfountain = "@Cy\\nWho?\\n"\n'
        ),
        "own/sc01/ln01/voice.wav": "",
        "own/sc02/ln02/voice.wav": "",
        "own/sc02/sh02/picture.mp4": "",
        "shots/sc01.toml": "[sha01]\nlength = 2\n[sh01]\nlength = 3\n",
        "shots/hook-b-open.toml": "[sh02]\nlength = 4\n",
        "locale/es.po": "".join(
            f'msgctxt "{id_}"\nmsgid "{said}"\nmsgstr "{words}"\n\n'
            for id_, said, words in [
                ("sc01/ln01", "You came back.", "Volviste."),
                ("sc01/ln01~hook-b", "Go.", "Vete."),
                ("sc02/ln02", "At what?", "¿Qué?"),
            ]
        ),
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    film = read_production(tmp_path)
    hook = film.varied("hook-b")
    assert film.warnings == ()
    spoken = {line.id: line.words for scene in hook.screenplay.scenes for line in scene.lines}
    assert (spoken["sc01/ln01"], hook.translations("es")["sc01/ln01"]) == ("Go.", "Vete.")
    assert hook.translations("es")["hook-b-open/ln02"] == "¿Qué?"
    assert set(hook.own) == {f"{scene}/{rest}" for scene in ("sc02", "hook-b-open")
                             for rest in ("ln02/voice", "sh02/picture")}  # fmt: skip
    assert set(hook.orders["sc01"].shots) == {"sh01"}
    assert hook.orders["hook-b-open"].shots["sh02"].length == 4
    assert (hook.character("Cy").name, "cy" in film.cast) == ("Cy", False)
    assert {scene.id for scene in hook.screenplay.scenes} == set(hook.locations)


NAMED = [*ids(PLAY), *scenes(PLAY)]
IDS = st.lists(st.sampled_from(NAMED), max_size=4, unique=True).map(tuple)
LINES = st.dictionaries(st.sampled_from(ids(PLAY)), st.sampled_from(["No.", "You came back."]), max_size=3)
TEXTS = st.sampled_from(["ANN\nGo.\n", "BEN\nI never left.\n\nRain.\n", "EXT. SEA\n\nRain.\n\nINT. BED\n\nANN\nGo.\n"])


@settings(max_examples=100, deadline=None)
@given(IDS, IDS, LINES, st.dictionaries(st.sampled_from(scenes(PLAY)), TEXTS, max_size=2))
def test_every_id_is_there_once_and_every_note_has_its_line(out, first, say, texts):
    replaced = {scene: read_screenplay(text, {"ANN", "BEN"}).scenes for scene, text in texts.items()}
    variant = Variant("hook-b", "variants/hook-b.toml", leave_out=out, open_with=first, say=say, scenes=replaced)
    play = applied(PLAY, variant)
    assert len(set(ids(play))) == len(ids(play))
    assert len(set(scenes(play))) == len(scenes(play))
    notes = [note for scene in play.scenes for note in scene.elements if isinstance(note, Direction) and note.line]
    assert {note.line for note in notes} <= set(ids(play))
    assert applied(PLAY, replace(variant, about="again")) == play
