"""Rights are read strictly: what does not fit is told with its line and the way out, and nothing is guessed."""

from datetime import date

import pytest

from limelight.works.licences import misfit, normal
from limelight.works.problems import Problem
from limelight.works.rights import Rights
from limelight.works.rights_file import read_character_rights, read_rights
from limelight.works.toml_file import read_toml


def read(text: str) -> tuple[Rights, list[Problem]]:
    problems: list[Problem] = []
    return read_rights(read_toml(text.encode(), "rights.toml", problems)), problems


HEAD = '[[material]]\nfiles = ["own/*"]\n'
WRONG = {
    'owner = "A"\nlicense = "MIT"': (4, '"license" is no key', 'Did you mean "licence"?'),
    'licence = "CC BY-SA"': (3, "which is the name of no licence", 'Did you mean "CC-BY-SA-4.0"?'),
    'licence = "Our deal, 2026"': (3, "which is the name of no licence", '"LicenseRef-Our-deal-2026"'),
    'until = "2027-01-31"': (3, "until is text, not a day", "until = 2027-01-31"),
    "until = 2027-01-31T10:00:00Z": (3, "not a day", "without quotes"),
    "from = 2027-02-01\nuntil = 2027-01-31": (4, "before it begins", "Mend one"),
    'territory = ["France"]': (3, 'territory holds "France"', "two letters"),
    'media = ["TikTok"]': (3, 'media holds "TikTok"', "tiktok"),
    'languages = ["English"]': (3, 'languages holds "English"', "language codes"),
    'how = "photographed"': (3, "which is not known", "captured"),
    'evidence = "../../etc/passwd"': (3, 'evidence is "../../etc/passwd"', "in the production's folder"),
    'evidence = "/etc/passwd"': (3, 'evidence is "/etc/passwd"', "in the production's folder"),
    'evidence_digest = "sha256:beef"': (3, "is no digest", "limelight rights"),
    'people = [""]': (3, 'people holds ""', "take it out"),
    "[[material.pay]]\namount = 5.0\ncurrency = 'EUR'": (3, "to is missing", "who is paid"),
    "[[material.pay]]\nto = 'A'\ncurrency = 'EUR'": (3, "amount is missing", "amount = 150.0"),
    "[[material.pay]]\nto = 'A'\namount = 5.0\ncurrency = 'euro'": (6, 'currency is "euro"', '"EUR"'),
    "[[material.pay]]\nto = 'A'\namount = -5.0\ncurrency = 'EUR'": (5, "amount is -5", "0 to"),
}


@pytest.mark.parametrize("written", WRONG)
def test_what_does_not_fit_is_told_with_its_line_and_the_way_out(written):
    line, message, hint = WRONG[written]
    (problem,) = read(HEAD + written)[1]
    assert (problem.file, problem.line) == ("rights.toml", line)
    assert message in problem.message
    assert hint in problem.hint


@pytest.mark.parametrize("table", ["material]]\nowner = 'A'", "consent]]\nuse = 'x'", "tool]]\nowner = 'A'"])
def test_a_record_of_nothing_is_told(table):
    assert len(read(f"[[{table}")[1]) == 1


def test_a_consent_is_read_whole():
    written = (
        '[[consent]]\nperson = "Mei Tan"\nwhat = ["voice"]\nuse = "Mira"\nterritory = ["worldwide"]\n'
        'media = ["online"]\nuntil = "forever"\n'
        'signed = 2026-10-12\nevidence = "a/b.pdf"\nreplica = true\nminor = true\nguardian = "Lin"\n'
    )
    rights, problems = read(written)
    (consent,) = rights.consents_of("MEI  TAN")
    assert problems == []
    assert (consent.signed, consent.scope.for_ever, consent.guardian) == (date(2026, 10, 12), True, "Lin")
    assert consent.where == "rights.toml:1"


def test_a_character_that_is_merely_made_after_somebody_has_no_record_of_its_own():
    problems: list[Problem] = []
    table = read_toml(b'[rights]\nface_of = "Mei Tan"\n', "cast/mira.toml", problems)
    said = read_character_rights(table.table("rights"))
    assert (said.record, said.face_of, problems) == (None, "Mei Tan", [])


@pytest.mark.parametrize(
    "licence", ["mit", "cc-by-4.0", "MIT or Apache-2.0", "LicenseRef-x", "GPL-3.0-only WITH GCC-exception-3.1"]
)
def test_a_licence_has_one_spelling(licence):
    assert misfit(licence) == ""
    assert normal(normal(licence)) == normal(licence)


def test_a_licence_that_nests_without_end_is_none():
    assert all(misfit("(" * depth + "MIT" + ")" * depth) for depth in (21, 150, 300, 50_000))
