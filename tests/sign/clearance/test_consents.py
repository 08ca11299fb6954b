"""Nobody is heard, seen or imitated in a released film who did not agree to it, as far as its files name people."""

from dataclasses import fields
from datetime import datetime, time
from types import SimpleNamespace

import pytest
from cleared_films import TODAY, judged, made_of, objections, write

from limelight.sign.case import Case, Text
from limelight.sign.clearance import clear, credits
from limelight.sign.clearance.evidence import digest_of
from limelight.sign.clearance.findings import of_people
from limelight.sign.gates import Status, gates
from limelight.sign.spoken import Spoken

VOICE, PICTURE = "own/sc01/ln01/voice.wav", "own/sc01/sh01/picture.mp4"
RECORD = """
[[material]]
files = ["own/*"]
owner = "Ada"
licence = "LicenseRef-Own"
people = ["Mei Tan"]
"""
CONSENT = """
[[consent]]
person = "Mei Tan"
what = ["voice"]
use = "the voice of Mira"
territory = ["worldwide"]
media = ["online"]
until = 2027-11-30
signed = 2026-11-01
evidence = "paper.txt"
evidence_digest = "DIGEST"
credit = "Mira: Mei Tan"
"""


def agreed(folder, old="", new="", more=None, **use):
    write(folder, {"paper.txt": "signed"})
    consent = CONSENT.replace("DIGEST", digest_of(folder / "paper.txt"))
    assert old in consent
    files = {VOICE: "v", "rights.toml": RECORD + (consent.replace(old, new) if old else consent)}
    return judged(write(folder, {**files, **(more or {})}), **use)


CASES = {
    "everything is there": ("", "", ""),
    "somebody else": ("Mei Tan", "Mei Lin", "Nothing shows that Mei Tan agreed"),
    "by the same name, written otherwise": ("Mei Tan", "mei  tan", ""),
    "another thing of theirs": ('["voice"]', '["likeness"]', "that their voice is in this film"),
    "no use": ('"the voice of Mira"', '""', "does not say what for"),
    "no place": ('territory = ["worldwide"]', "", "does not say where"),
    "another place": ('["worldwide"]', '["us"]', "not in eu"),
    "no media": ('media = ["online"]', "", "in which media"),
    "no end": ("until = 2027-11-30", "", "until when"),
    "ended": ("until = 2027-11-30", "until = 2026-11-22", "ended on 2026-11-22"),
    "not signed": ("signed = 2026-11-01", "", "Nothing says when Mei Tan signed"),
    "signed tomorrow": ("signed = 2026-11-01", "signed = 2026-11-24", "is said to sign on 2026-11-24"),
    "no paper": ('evidence = "paper.txt"', "", "There is no proof"),
    "under age": ("signed", "minor = true\nsigned", "under age"),
    "under age, with a guardian": ("signed", 'minor = true\nguardian = "Lin Tan"\nsigned', ""),
    "to be deleted by now": ("signed", "delete_by = 2026-11-22\nsigned", "had to be deleted by 2026-11-22"),
}


@pytest.mark.parametrize("case", CASES)
def test_a_voice_is_heard_by_consent_only(tmp_path, case):
    old, new, expected = CASES[case]
    why = objections(agreed(tmp_path, old, new))
    assert (expected in " ".join(why)) if expected else why == []


def test_who_agreed_is_named_as_they_agreed(tmp_path):
    assert "Mira: Mei Tan" in credits(agreed(tmp_path))


def test_consent_to_a_voice_is_none_to_a_face(tmp_path):
    assert [why for why in objections(agreed(tmp_path, more={PICTURE: "p"})) if "likeness" in why]


def test_of_several_papers_the_one_that_lets_it_pass_counts(tmp_path):
    ended = CONSENT.replace("2027-11-30", "2026-01-01")
    assert (
        objections(agreed(tmp_path, "[[consent]]", ended.replace("DIGEST", f"sha256:{'0' * 64}") + "[[consent]]")) == []
    )


def test_ones_own_recording_needs_no_paper(tmp_path):
    written = RECORD.replace('"Ada"', '"Mei Tan"')
    assert objections(judged(write(tmp_path, {VOICE: "v", "rights.toml": written}))) == []


def test_ones_own_recording_does_not_clear_what_others_filmed(tmp_path):
    theirs = RECORD.replace('"Ada"', '"Mei Tan"').replace('"own/*"', f'"{VOICE}"')
    filmed = RECORD.replace('"own/*"', f'"{PICTURE}"')
    why = objections(judged(write(tmp_path, {VOICE: "v", PICTURE: "p", "rights.toml": theirs + filmed})))
    assert len(why) == 1
    assert "likeness" in why[0]


@pytest.mark.parametrize(
    ("file", "more", "asked"),
    [
        (VOICE, "", True),
        (PICTURE, "", True),
        (PICTURE, 'how = "captured"\n', True),
        (PICTURE, 'how = "drawn"\n', False),
        (PICTURE, "people = []\n", False),
        ("own/score.mp3", "", False),
        ("own/sc01/sh01/sfx.wav", "", False),
    ],
)
def test_who_is_in_a_file_is_asked_where_somebody_may_be(tmp_path, file, more, asked):
    written = RECORD.replace('people = ["Mei Tan"]\n', more)
    why = objections(judged(write(tmp_path, {file: "f", "rights.toml": written})))
    assert [line.startswith("Nobody said who is") for line in why] == ([True] if asked else [])


def imitating(folder, rights, *lines):
    cast = {"cast/mira.toml": 'name = "MIRA"\n[rights]\nvoice_of = "Mei Tan"\n'}
    production = write(folder, {**cast, "rights.toml": rights})
    spoken = tuple(Spoken("b3:v", line, "en", "kokoro", ("af_heart",)) for line in lines)
    return objections(clear(made_of(production, ("record_line", "kokoro"), spoken=spoken), production, "eu", TODAY))


def test_a_machine_speaks_like_somebody_only_where_they_agreed_to_that(tmp_path):
    write(tmp_path, {"paper.txt": "signed"})
    consent = CONSENT.replace("DIGEST", digest_of(tmp_path / "paper.txt"))
    assert "agreed to it that their voice, spoken by a machine" in imitating(tmp_path, "", "sc01/ln01")[0]
    assert "not that a machine imitates it" in imitating(tmp_path, consent, "sc01/ln01")[0]
    assert imitating(tmp_path, consent.replace("use =", "replica = true\nuse ="), "sc01/ln01") == []


def test_to_own_a_recording_is_no_leave_to_be_imitated(tmp_path):
    everything = RECORD.replace('"Ada"', '"Mei Tan"').replace('"own/*"', '"*"')
    assert "spoken by a machine" in imitating(tmp_path, everything, "sc01/ln01")[0]


def test_who_speaks_their_own_lines_is_imitated_by_nobody(tmp_path):
    assert imitating(tmp_path, "", "sc01/ln02") == []


def test_a_drawing_after_somebody_needs_their_leave(tmp_path):
    cast = {"cast/mira.toml": 'name = "MIRA"\n[rights]\nface_of = "Mei Tan"\n'}
    assert "their likeness, drawn by a machine" in objections(judged(write(tmp_path, cast)))[0]


def test_a_tool_that_imitates_somebody_needs_their_leave(tmp_path):
    tool = '[[tool]]\nname = "openai"\nowner = "V"\nlicence = "CC0-1.0"\nsource = "s"\npeople = ["Mei Tan"]\n'
    production = write(tmp_path, {"rights.toml": tool})
    why = objections(clear(made_of(production, ("record_line", "openai")), production, "eu", TODAY))
    assert "Mei Tan agreed" in why[0]


def test_consent_cannot_be_waived_and_rights_can():
    assert {gate.name: gate.waivable for gate in gates() if gate.name in ("consent", "rights")} == {
        "consent": False,
        "rights": True,
    }


def case_of(production, *texts):
    """A case as the gate sees it, with nothing in it that the gate does not look at."""
    blank = {field.name: None for field in fields(Case)}
    heard = tuple(Text(id, "en", "line", words, id) for id, words in texts)
    asked = {"voices": "en", "captions": (), "variant": "", "texts": heard, "languages": ("en",)}
    where = {"market": SimpleNamespace(id="eu"), "channel": SimpleNamespace(id="tiktok")}
    now = datetime.combine(TODAY, time(12)).astimezone()
    return Case(**{**blank, **asked, **where, "production": production, "descent": made_of(production), "now": now})


def test_who_agreed_to_what_for_how_much_does_not_go_out_with_the_film(tmp_path):
    write(tmp_path, {"paper.txt": "signed"})
    pay = '[[consent.pay]]\nto = "Mei Tan"\namount = 150.0\ncurrency = "EUR"\n'
    consent = CONSENT.replace("DIGEST", digest_of(tmp_path / "paper.txt")).replace("2027-11-30", "2026-12-24")
    production = write(tmp_path, {VOICE: "v", "rights.toml": RECORD + consent + 'excluded = ["cars"]\n' + pay})
    told = " ".join(f"{each.says} {each.way_out}" for each in of_people(case_of(production)))
    assert [word in told for word in ("2026-12-24", "cars", "1 payment", "Mei", "150")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_film_speaks_of_nothing_that_somebody_in_it_excluded(tmp_path):
    write(tmp_path, {"paper.txt": "signed"})
    consent = CONSENT.replace("DIGEST", digest_of(tmp_path / "paper.txt"))
    consent += 'excluded = ["politics", "advertising for cars"]\n'
    production = write(tmp_path, {VOICE: "v", "rights.toml": RECORD + consent})
    calm, loud = ("sc01/ln01", "You hung me crooked."), ("sc01/ln02", "Vote for the president in this election!")
    states = [[each.status for each in of_people(case_of(production, line))] for line in (calm, loud)]
    assert states == [[Status.KEPT, Status.WORTH_KNOWING], [Status.BROKEN, Status.WORTH_KNOWING]]
