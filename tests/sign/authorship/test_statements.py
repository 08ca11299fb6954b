"""The statement of authorship tells who made what: counted, with names and versions, and only what is on record."""

import json
import re

from limelight.core.choices.lines import Decision
from limelight.core.lineage import Input
from limelight.sign.authorship import Share, Statement
from limelight.works.orders_draft import _marked
from sign.authorship.told_films import ANSWER, LINE, OTHER, SCRIPT, SHOT, making, told

PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

{}msgctxt "sc01/ln01"
msgid "You hung me crooked."
msgstr "Me colgaste torcida."
"""


def share(told: Statement, deed: str, department: str) -> Share:
    return next(each for each in (*told.people, *told.machines) if (each.deed, each.department) == (deed, department))


def has(told: Statement, deed: str, department: str) -> bool:
    return any((each.deed, each.department) == (deed, department) for each in (*told.people, *told.machines))


def test_what_people_wrote_and_directed_is_counted(tmp_path):
    statement = told(tmp_path)
    assert share(statement, "wrote", "script").says == "2 lines, 1 description in 1 scene, 11 words"
    assert share(statement, "directed", "directions").counts == {"directed reading": 1, "shot": 1}


def test_what_machines_made_is_told_with_engine_version_and_seconds(tmp_path):
    statement = told(tmp_path)
    voice, picture = share(statement, "made", "voice"), share(statement, "made", "picture")
    assert (voice.says, voice.seconds, voice.makers[0].nature) == ("2 lines, 0:03", 2.75, "trained model")
    assert voice.makers[0].version.startswith("kokoro ")
    assert (picture.says, picture.seconds, picture.makers[0].name) == ("2 shots, 0:05", 5.0, "limelight")


def test_a_line_that_a_person_recorded_is_performed_and_no_machines(tmp_path):
    own = making("adopt_recording", LINE, inputs=[Input("file", "b3:wav", path="own/sc01/ln01/voice.wav")])
    statement = told(tmp_path, made=(own,))
    assert share(statement, "performed", "voice").says == "1 line recorded by a person, 0:02"
    assert share(statement, "performed", "voice").files == ("own/sc01/ln01/voice.wav",)
    assert share(statement, "made", "voice").says == "1 line, 0:01"


def test_a_voice_that_only_timed_a_recording_is_not_heard_and_not_told(tmp_path):
    own = (making("adopt_recording", slot) for slot in (LINE, ANSWER))
    guide = making("record_line", "sc01/ln01/guide@en", "kokoro")
    assert not has(told(tmp_path, made=(*own, guide)), "made", "voice")


def test_an_own_clip_is_performed_for_as_long_as_it_is_on(tmp_path):
    clip = making("conform_clip", OTHER, inputs=[Input("file", "b3:mp4", path="own/sc01/sh02/picture.mp4")])
    statement = told(tmp_path, made=(clip,))
    assert (share(statement, "performed", "picture").seconds, share(statement, "made", "picture").seconds) == (2.0, 3.0)


def test_a_choice_is_told_with_how_many_there_were_and_why(tmp_path):
    chosen = Decision(SHOT, "b3:x", by="Ada", when="2026-11-22T10:00:00Z", because="her eyes", out_of=("b3:x", "b3:y"))
    statement = told(tmp_path, decisions=(chosen,))
    assert share(statement, "chose", "takes").says == "1 picture out of 2 takes, 1 reason on record"
    assert [(each.label, each.out_of, each.because) for each in statement.choices] == [
        (f"the take in {SHOT}", 2, "her eyes")
    ]


def test_orders_are_edited_unless_limelight_drafted_them_and_nobody_touched_them(tmp_path):
    draft = _marked('# shots/sc01.toml: the shots\nschema = 1\n\n[sh01]\nsize = "close"\n')
    assert not has(told(tmp_path, {"shots/sc01.toml": draft}), "edited", "shots")
    touched = draft.replace('"close"', '"wide"\nlength = 2.0')
    assert share(told(tmp_path, {"shots/sc01.toml": touched}), "edited", "shots").counts == {
        "shot": 1,
        "framing": 1,
        "length": 1,
    }


def test_a_translation_is_peoples_once_somebody_agreed_and_a_machines_until_then(tmp_path):
    agreed = told(tmp_path, {"locale/es.po": PO.format("")}, captions=("es",))
    draft = told(tmp_path, {"locale/es.po": PO.format("#, fuzzy\n")}, captions=("es",))
    assert [has(agreed, deed, "translation") for deed in ("wrote", "made")] == [True, False]
    assert [has(draft, deed, "translation") for deed in ("wrote", "made")] == [False, True]


def test_authors_are_those_who_are_named_else_the_scripts_else_who_chose(tmp_path):
    unnamed = {"script.fountain": SCRIPT.partition("\n\n")[2]}
    chose = (Decision(SHOT, "b3:x", by="ada"),)
    named = {"limelight.toml": '[release]\nauthors = ["Jo Adeyemi"]\n'}
    found = [told(tmp_path, files, decisions=chose) for files in (named, {"limelight.toml": ""}, unnamed)]
    assert [(each.authors, each.authors_known_from) for each in found] == [
        (("Jo Adeyemi",), "limelight.toml"),
        (("Mira Tan",), "script.fountain"),
        (("ada",), "choices.jsonl"),
    ]


def test_whom_a_film_is_after_is_no_author_of_it_and_is_excluded(tmp_path):
    script = SCRIPT.replace("Credit: written by\nAuthor: Mira Tan", "Credit: after\nAuthor: Tang Xianzu")
    statement = told(tmp_path, {"script.fountain": script})
    assert (statement.authors, statement.based_on) == ((), "after Tang Xianzu")
    assert statement.registration.excluded.startswith("Pre-existing text: after Tang Xianzu; ")


def test_a_registration_claims_what_people_made_and_names_no_tool(tmp_path):
    asked = told(tmp_path).registration
    assert asked.authors == ("Mira Tan",)
    assert asked.author_created == (
        "Text of the screenplay and written directions of performance, camera, light and sound."
    )
    assert asked.excluded == (
        "Voices generated by artificial intelligence; "
        "pictures and music generated by a computer program without human authorship."
    )
    assert not re.search("kokoro|limelight|orchestra", " ".join((asked.author_created, asked.excluded, asked.note)))
    assert asked.ready == ()


def test_selection_is_claimed_only_where_somebody_chose(tmp_path):
    chosen = told(tmp_path, decisions=(Decision(SHOT, "b3:x", by="Ada"),))
    assert "selection of the material" in chosen.registration.author_created
    assert "selection" not in told(tmp_path).registration.author_created


def test_a_script_that_a_tool_drafted_is_claimed_as_revised_and_its_draft_excluded(tmp_path):
    asked = told(tmp_path, {"limelight.toml": '[release.drafted]\nscript = "a chatbot"\n'}).registration
    assert asked.author_created.startswith("Human revision of the text of the screenplay")
    assert "first draft of the script generated by artificial intelligence" in asked.excluded


def test_nothing_in_a_statement_is_a_share_of_the_whole(tmp_path):
    assert re.findall("%|per ?cent", told(tmp_path).text) == []


def test_the_credit_names_people_first_and_is_the_persons_own_where_they_word_it(tmp_path):
    assert told(tmp_path).credit == (
        "The Door. Written and directed by Mira Tan. "
        "Pictures made by limelight, voices generated by kokoro, music made by orchestra."
    )
    own = told(tmp_path, {"limelight.toml": '[release]\ncredit = "A film by nobody."\n'})
    assert own.credit == "A film by nobody."


def test_the_same_release_has_the_same_statement_whatever_order_its_ledger_tells(tmp_path):
    first = told(tmp_path)
    again = told(tmp_path, made=tuple(making("draw_shot", slot) for slot in (OTHER, SHOT)))
    assert first.text == again.text
    assert json.loads(first.text)["released"] == "2026-11-23"
