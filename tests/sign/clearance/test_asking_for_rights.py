"""What is missing is asked for as TOML that reads without a fault, and clears nothing before a person has answered."""

from cleared_films import TODAY, judged, made_of, objections, write

from limelight.sign.clearance import Use, clear
from limelight.sign.clearance.asking import asked
from limelight.sign.clearance.evidence import digest_of

FILES = {
    "own/sc01/ln01/voice.wav": "v",
    "own/sc01/ln02/voice.wav": "w",
    "own/sc01/sh01/picture.png": "p",
    "own/score.mp3": "s",
}
USE = Use("eu", TODAY, "tiktok")


def test_every_missing_record_is_asked_for_and_none_is_answered(tmp_path):
    production = write(tmp_path, FILES)
    descent = made_of(production, ("record_line", "openai"))
    before = clear(descent, production, "eu", TODAY)
    production = write(tmp_path, {"rights.toml": asked(before, USE, "T")})
    after = clear(descent, production, "eu", TODAY)
    assert len(objections(after)) > len(objections(before))
    assert {each.part.name for each in after if each.part.kind == "file"} == set(FILES)


def test_answered_it_clears(tmp_path):
    write(tmp_path, {**FILES, "rights/paper.txt": "signed"})
    lines = asked(judged(write(tmp_path, FILES)), USE, "T")
    answered = lines.replace('owner = ""', 'owner = "Ada"').replace('licence = ""', 'licence = "LicenseRef-Own"')
    unnamed = objections(judged(write(tmp_path, {"rights.toml": answered})))
    assert [why.startswith("Nobody said who is") for why in unnamed] == [True, True, True]
    answered = answered.replace('# people = ["…"]', 'people = ["Mei Tan"]')
    outcomes = judged(write(tmp_path, {"rights.toml": answered}))
    consent = asked(outcomes, USE, "T").replace('use = ""', 'use = "Mira"').replace("= []", '= ["worldwide"]', 1)
    consent = consent.replace("media = []", 'media = ["online"]').replace("# until =", "until =")
    paper = f'evidence = "rights/paper.txt"\nevidence_digest = "{digest_of(tmp_path / "rights/paper.txt")}"'
    consent = consent.replace("# signed =", "signed =").replace('evidence = ""', paper)
    assert objections(judged(write(tmp_path, {"rights.toml": f"{answered}\n{consent}"}))) == []


def test_a_name_that_means_something_in_toml_is_asked_for_as_it_is(tmp_path):
    name = 'own/sc01/sh01/picture+9x16~"a\\b.png'
    production = write(tmp_path, {name: "p"})
    production = write(tmp_path, {"rights.toml": asked(judged(production), USE, 'A "title"\\')})
    assert production.rights.of_file(name) is not None
