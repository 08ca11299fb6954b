"""Nothing that needs a person's word is released without it, and a word holds only for what it was given on."""

import pytest

from limelight.actions.approve import ApproveRequest, NothingLikeThat, approve
from limelight.actions.undo import UndoRequest, undo
from limelight.core.choices.decisions import Choices
from limelight.core.choices.file import append
from limelight.core.choices.lines import Approval
from limelight.sign.gates import Status, approval, brand_words, gates, topics
from sign.policy.showings import SCRIPT, Home, home

PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

#, fuzzy
msgctxt "sc01/ln01"
msgid "The doctor lied to us."
msgstr "Nos mintió."

msgctxt "sc01/ln02"
msgid "Open the door."
msgstr "Abre la puerta."
"""


@pytest.fixture
def doctor(tmp_path) -> Home:
    """A production whose first line speaks of health."""
    return home(tmp_path / "house")


@pytest.fixture(autouse=True)
def folder(tmp_path):
    (tmp_path / "house").mkdir()


def broken(gate, case) -> list[str]:
    return [finding.says for finding in gate.GATE.check(case) if finding.status is Status.BROKEN]


def test_a_sensitive_topic_waits_for_a_person_and_says_which_words_and_where(doctor):
    assert broken(topics, doctor.case()) == ['sc01/ln01 (0:00) speaks of health (doctor): "The doctor lied to us."']
    assert topics.GATE.waits
    assert not topics.GATE.waivable


def test_what_was_approved_passes_and_a_changed_word_waits_again(doctor):
    result = approve(ApproveRequest(doctor.folder, "health", "it is a lie in a story", "Ada"))
    assert (result.now, result.exit) == (("sc01/ln01/health@en",), 0)
    assert broken(topics, doctor.case()) == []
    doctor.write({"script.fountain": SCRIPT.replace("lied to us", "lied to you")})
    assert broken(topics, doctor.case()) == ['sc01/ln01 (0:00) speaks of health (doctor): "The doctor lied to you."']


def test_who_approved_and_why_is_told_only_where_decisions_are_published(doctor):
    approve(ApproveRequest(doctor.folder, "health", "a story", "Ada"))
    told = [finding.says for finding in topics.GATE.check(doctor.case())]
    assert told[0].startswith("Health, sc01/ln01 (0:00): a person approved it on 20")
    doctor.write({"limelight.toml": "[release]\npublish_decisions = true\n"})
    told = [finding.says for finding in topics.GATE.check(doctor.case())]
    assert "Ada approved it on 20" in told[0]
    assert told[0].endswith(": a story.")


def test_what_is_approved_already_is_not_said_again(doctor):
    approve(ApproveRequest(doctor.folder, "health", "a story", "Ada"))
    before = doctor.production.choices.read_bytes()
    assert approve(ApproveRequest(doctor.folder, "everything", by="Ben")).now == ()
    assert doctor.production.choices.read_bytes() == before


def test_an_approval_taken_back_waits_again(doctor):
    approve(ApproveRequest(doctor.folder, "everything"))
    taken = undo(UndoRequest(doctor.folder))
    assert (taken.kind, taken.slots) == ("approval", ("sc01/ln01/health@en",))
    assert len(broken(topics, doctor.case())) == 1


def test_a_line_that_moves_to_another_scene_keeps_its_approval(doctor):
    approve(ApproveRequest(doctor.folder, "health"))
    moved = "INT. HALL - NIGHT\n\nMIRA\nThe doctor lied to us.\n\nINT. KITCHEN - NIGHT\n\nTOM\nOpen the door.\n"
    doctor.write({"script.fountain": moved})
    assert broken(topics, doctor.case()) == []


def test_approving_needs_no_film_and_lists_what_waits_in_every_language(doctor):
    agreed = PO.replace("#, fuzzy\n", "").replace("Nos mintió.", "El médico nos mintió.")
    doctor.write({"locale/es.po": agreed})
    result = approve(ApproveRequest(doctor.folder))
    assert [matter.name for matter in result.waiting] == ["sc01/ln01/health@en", "sc01/ln01/health@es"]
    assert result.exit == 3
    assert not doctor.production.choices.exists()


def test_a_thing_that_is_not_asked_about_is_told_with_those_that_are(doctor):
    with pytest.raises(NothingLikeThat, match=r'"helth" is nothing .* Did you mean "health"'):
        approve(ApproveRequest(doctor.folder, "helth"))


def test_a_draft_of_a_translation_waits_until_somebody_agrees_to_it(doctor):
    doctor.write({"locale/es.po": PO})
    assert broken(approval, doctor.case("es")) == ['Translation: sc01/ln01: "Nos mintió." is a draft in locale/es.po.']
    approve(ApproveRequest(doctor.folder, "translation"))
    assert broken(approval, doctor.case("es")) == []
    doctor.write({"locale/es.po": PO.replace("Nos mintió", "Nos ha mentido")})
    assert len(broken(approval, doctor.case("es"))) == 1


def test_a_script_is_approved_as_it_reads_not_as_it_lies_in_its_file(doctor):
    doctor.write({"limelight.toml": '[policy]\napprove = ["script"]\n'})
    approve(ApproveRequest(doctor.folder, "script"))
    doctor.write({"script.fountain": "\n\n" + SCRIPT})
    assert broken(approval, doctor.case()) == []
    doctor.write({"script.fountain": SCRIPT.replace("Rain", "Snow")})
    assert len(broken(approval, doctor.case())) == 1


def test_a_brand_asks_for_more_than_its_production_and_never_for_less(doctor):
    doctor.write({"limelight.toml": '[policy]\ntopics = ["money"]\napprove = []\n'})
    assert broken(topics, doctor.case()) == []
    doctor.write({"brand.toml": '[policy]\ntopics = ["health"]\napprove = ["script"]\n'})
    assert len(broken(topics, doctor.case())) == 1
    assert len(broken(approval, doctor.case())) == 1


def test_a_topic_that_nobody_is_asked_about_is_told_all_the_same(doctor):
    doctor.write({"limelight.toml": "[policy]\ntopics = []\n"})
    told = [finding for finding in topics.GATE.check(doctor.case()) if finding.status is Status.WORTH_KNOWING]
    assert [finding.says for finding in told] == ["sc01/ln01 (0:00) speaks of health: doctor."]


def test_a_word_that_the_brand_never_uses_stops_it_in_any_form(doctor):
    doctor.write({"brand.toml": 'forbidden = ["lie", "open"]\n'})
    assert broken(brand_words, doctor.case()) == [
        'sc01/ln01 (0:00) says "lied", which the brand never does.',
        'sc01/ln02 (0:01) says "Open", which the brand never does.',
    ]


def test_an_approval_that_a_merge_has_torn_approves_nothing(doctor):
    append(doctor.production.choices, Approval({"sc01/ln01/health@en": "b3:other"}, "Ada"))
    text = doctor.production.choices.read_text("utf-8")
    for torn in (text.replace('"b3:other"', "7"), text.replace("approves", "approve"), text[:40]):
        doctor.production.choices.write_text(torn, "utf-8")
        choices = Choices.read(doctor.production.choices)
        assert (len(choices.unreadable), choices.approval("b3:other")) == (1, None)


def test_the_gates_of_policy_are_asked_in_every_release():
    assert {"topics", "approval", "brand-words"} <= {gate.name for gate in gates()}
