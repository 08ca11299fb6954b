"""Scripts into scenes and lines, in any script, and never an exception."""

import time
from pathlib import Path

import pytest
from fountain import ElementType, FountainParser
from hypothesis import example, given, settings
from hypothesis import strategies as st

import limelight
from limelight.core.decoding import decode
from limelight.core.identity import encode
from limelight.works.directions import Direction
from limelight.works.fountain import doubtful, read_screenplay
from limelight.works.places import locate
from limelight.works.screenplay import Action, Line, Scene, Shown, Transition

PEONY = (Path(__file__).parents[2] / "examples/peony/script.fountain").read_text("utf-8")


def elements(text, *names):
    return [element for scene in read_screenplay(text, set(names)).scenes for element in scene.elements]


def lines(text, *names):
    return [element for element in elements(text, *names) if isinstance(element, Line)]


def test_a_line_stands_where_its_words_stand():
    found = lines("INT. A\n\nANN\n(softly)\nYes.\nNo.\n(beat)\nYes.\n")
    assert [(line.source.first, line.source.last) for line in found] == [(5, 6), (8, 8)]


def test_a_name_of_the_cast_is_a_cue_in_any_script_capitals_or_not():
    text = "INT. 书房 - 夜\n\n柳梦梅\n你是谁？\n\nLiniang (O.S.)\nGuess.\n\nRain falls\non the roof.\n"
    assert [(line.character, line.words) for line in lines(text, "柳梦梅", "LINIANG")] == [
        ("柳梦梅", "你是谁？"),
        ("LINIANG", "Guess."),
    ]
    assert lines(text) == []


def test_without_capitals_a_name_over_brackets_and_words_speaks_and_so_does_the_name_alone():
    text = "外景 海边 - 夜\n\n雨停了。\n\n林晚\n（愤怒）\n你为什么不告诉我？\n\n林晚\n我不走。\n\n母亲\n回家吧。\n"
    assert [(line.character, line.words) for line in lines(text)] == [
        ("林晚", "你为什么不告诉我？"),
        ("林晚", "我不走。"),
    ]
    assert [problem.value for problem in doubtful(text, set())] == ["母亲"]


def test_a_mistyped_heading_is_told_and_action_in_capitals_is_not():
    text = "INT. A - DAY\n\nBANG! BANG!\n\nTHE DOOR - OPEN.\n\nEXTT. BEACH - DAWN\n\nRain.\n"
    assert [(problem.line, problem.value) for problem in doubtful(text, set())] == [(7, "EXTT. BEACH - DAWN")]


def test_an_at_sign_makes_any_row_a_cue():
    assert lines("INT. A\n\n@丽娘 (V.O.)\n你挂歪了我。\n")[0].character == "丽娘"
    assert lines("INT. A\n\n@丽娘 (V.O.)\n你挂歪了我。\n")[0].unseen


@pytest.mark.parametrize("row", ["DARKNESS.", "BANG! BANG!", "42", "A DOOR, OPEN", "你是谁"])
def test_a_row_that_is_no_name_is_no_cue(row):
    assert lines(f"INT. A\n\n{row}\nA match flares.\n") == []


@pytest.mark.parametrize(
    "row", ["MR. LEE", "LEE JR.", "O'BRIEN (CONT'D)", "COP #2", "ИВАН", "JEAN-CLAUDE ^", "ÉLISE (V.O.)"]
)
def test_a_row_in_capitals_is_a_cue_in_every_script_that_has_them(row):
    assert [line.words for line in lines(f"INT. A\n\n{row}\nYes.\n")] == ["Yes."]


def test_brackets_inside_a_speech_begin_a_line_and_a_beat_keeps_the_manner():
    text = "INT. A\n\nFATHER\n(furious)\nYou.\n(beat 0.8)\nMy daughter.\n(softly) Why?\n"
    assert [(line.words, line.parentheticals, line.before) for line in lines(text)] == [
        ("You.", ("furious",), 0.0),
        ("My daughter.", ("furious",), 0.8),
        ("Why?", ("softly",), 0.0),
    ]


def test_brackets_on_a_chinese_cue_direct_the_words():
    assert lines("内景 书房 - 夜\n\n柳梦梅（惊恐）\n你是谁？\n", "柳梦梅")[0].parentheticals == ("惊恐",)


def test_a_note_inside_a_speech_keeps_its_place_and_the_speech_goes_on():
    text = (
        "INT. A\n\nLINIANG\n[[face Liniang: hurt 0.7]]\nI dreamed [[shot: close-up Liniang]] of you.\n[[why?]]\nHere.\n"
    )
    face, line, shot = elements(text)
    assert (line.words, line.notes) == ("I dreamed of you. Here.", ("why?",))
    assert (face.kind, face.line, face.after) == ("face", line.id, 0)
    assert (shot.kind, shot.line, line.words[: shot.after]) == ("shot", line.id, "I dreamed")


def test_brackets_without_words_are_seen_not_lost():
    assert elements("INT. A\n\nFATHER\n(sobbing)\n\nRain.\n")[0].text == "FATHER (sobbing)"


def test_forced_marks_shown_text_and_transitions():
    text = (
        "INT. A\n\n!INT. NOT A HEADING\n\n> THREE NIGHTS BEFORE <\n\nSUPER: Lagos\n\n"
        "> Smash to:\n\nCUT TO:\n\n.GARDEN - DUSK\n\nHm.\n"
    )
    action, centred, shown, forced, cut, last = elements(text)
    assert isinstance(action, Action)
    assert (centred.text, shown.text) == ("THREE NIGHTS BEFORE", "Lagos")
    assert isinstance(centred, Shown)
    assert isinstance(forced, Transition)
    assert (forced.text, cut.text, last.text) == ("Smash to:", "CUT TO:", "Hm.")


def test_sections_synopses_boneyards_and_page_breaks_are_no_film():
    assert (
        elements("INT. A\n\n# Act one\n\n= He comes home.\n\n/* He\n\nleaves. */\n\n===\n\nHe sits.\n")[0].text
        == "He sits."
    )


def test_emphasis_is_not_spoken_and_an_asterisk_alone_stays():
    assert lines("INT. A\n\nSHE\nI *told* you **_never_** 5 * 3 \\*that\\* file_name_x.\n")[0].words == (
        "I told you never 5 * 3 *that* file_name_x."
    )


def test_lyrics_are_sung_and_dual_dialogue_is_marked():
    found = lines("INT. A\n\nONE\n~La la\n\n~la\n\nTWO ^\nHush.\n")
    assert [(line.character, line.sung, line.dual) for line in found] == [
        ("ONE", True, False),
        ("ONE", True, False),
        ("TWO", False, True),
    ]


def test_rows_join_as_their_script_joins_words():
    assert lines("INT. A\n\n@甲\n你从\n哪里来？\n")[0].words == "你从哪里来？"
    assert lines("INT. A\n\nSHE\nOne\ntwo.\n")[0].words == "One two."


def test_a_script_without_headings_plays_in_one_scene_and_its_title_page_is_none_of_it():
    screenplay = read_screenplay("Title: Hush\nAuthor: A\n    and B\n\nA door.\n", set())
    assert screenplay.title_page == {"title": "Hush", "author": "A\nand B"}
    assert [len(scene.elements) for scene in screenplay.scenes] == [1]


def test_where_a_scene_stands_is_no_part_of_it():
    one = read_screenplay("INT. A\n\nSHE\nHush.\n", set()).scenes[0]
    two = read_screenplay("\n\n\nINT. A\n\nSHE\nHush. [[note]]\n".replace(" [[note]]", ""), set()).scenes[0]
    assert one.line_no != two.line_no
    assert repr(one.unplaced()) == repr(two.unplaced())


def test_a_scene_survives_the_encoding_that_crafts_get_it_in():
    for scene in read_screenplay(PEONY, set()).scenes:
        assert decode(encode(scene.unplaced()), Scene) == scene


def test_every_source_span_holds_the_element():
    text = PEONY.replace("\n", "\r\n")
    for scene in read_screenplay(text, set()).scenes:
        for element in scene.elements:
            if isinstance(element, Line | Action):
                words = element.text if isinstance(element, Action) else element.words
                assert words.split()[0] in text[element.source.start : element.source.end]
                assert text[: element.source.start].count("\n") + 1 == element.line_no


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=200), st.sets(st.text(max_size=6), max_size=3))
@example("(", set())
@example("A\n(\n(\n\n", {"A"})
@example("@^\nx", set())
@example("[[:]]\n[[face : ]]\n[[hold ,]]\n>\n<\n~\n!\n.\n..a", set())
def test_no_text_raises(text, names):
    read_screenplay(text, names)


MARKS = st.sampled_from(
    ["INT. A", "内 B 夜", "\n\n", "\n", "ANN", "@x ^", "(", ")", "[[", "]]", "/*", "*/", "~", ">", "<", "*", "_"]
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(MARKS | st.sampled_from([" hi ", ":", "shot", "face ann", "beat 0.8", "#1#", "=", "!", "\\"]), max_size=30)
)
def test_no_mixture_of_marks_raises_and_ids_are_never_twice(parts):
    screenplay = read_screenplay("".join(parts), {"Ann"})
    ids = [element.id for scene in screenplay.scenes for element in scene.elements if hasattr(element, "id")]
    assert len(ids) == len(set(ids))


def test_two_hundred_pages_are_read_in_a_second():
    body = PEONY[PEONY.index("EXT.") :]
    pages = body * (200 * 55 // body.count("\n"))
    start = time.process_time()
    read_screenplay(pages, set())
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    "hostile", ["[[" * 50_000, "/*" * 50_000, "*a " * 30_000, "A (" * 20_000, "_" * 50_000, "(\n" * 20_000]
)
def test_no_text_takes_forever(hostile):
    start = time.process_time()
    read_screenplay(f"INT. A\n\nANN\n{hostile}", set())
    assert time.process_time() - start < 3


STARTERS = sorted((Path(limelight.__file__).parent / "actions/starters").glob("*.fountain"))


@pytest.mark.parametrize("starter", STARTERS, ids=lambda path: path.stem)
def test_the_first_screenplay_of_every_language_is_read_whole(starter):
    screenplay = read_screenplay(starter.read_text("utf-8"), set(), language=starter.stem)
    [scene] = screenplay.scenes
    assert (scene.interior, scene.hour, len(screenplay.people), screenplay.problems) == (True, "night", 2, ())
    assert len(scene.lines) >= 4
    assert locate(scene.place_words, scene.interior, ()).place.kind in ("room", "apartment")


def test_plain_fountain_is_read_as_fountain_py_reads_it():
    """The yardstick: where a script has no notes in speeches and only Western names, both must agree.

    `SUPER:` is a habit of screenwriters, not Fountain: theirs reads it as action.
    """
    plain = PEONY.replace("SUPER: Three nights before\n", "")
    ours = [
        (type(element).__name__, element.words if isinstance(element, Line) else element.text)
        for element in elements(plain)
        if not isinstance(element, Direction)
    ]
    kinds = {ElementType.DIALOGUE: "Line", ElementType.ACTION: "Action", ElementType.TRANSITION: "Transition"}
    theirs = [
        (kinds[element.type], " ".join(element.text.split()))
        for element in FountainParser().parse(plain).elements
        if element.type in kinds
    ]
    assert ours == theirs
