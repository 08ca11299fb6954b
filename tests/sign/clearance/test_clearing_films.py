"""A film is cleared by what it was made of: built-in parts always, a person's own files only by what somebody wrote."""

import json
from dataclasses import replace
from importlib import metadata
from pathlib import Path

import pytest
from cleared_films import SCRIPT, TODAY, judged, made_of, objections, write

from limelight.core.registry import Registry
from limelight.engines.catalog.installed import entries
from limelight.sign.clearance import clear, credits, payments
from limelight.sign.clearance.builtin import parts_of_the_table
from limelight.sign.clearance.evidence import digest_of
from limelight.sign.clearance.outcomes import Cleared
from limelight.sign.spoken import Spoken
from limelight.works.production import read_production
from limelight.works.vocabulary import MARKETS

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*/script.fountain"))
PICTURE = "own/sc01/sh01/picture.png"
BY_HAND = '[[material]]\nfiles = ["own/*"]\nowner = "Ada"\nlicence = "{}"\npeople = []\n'


@pytest.mark.parametrize("script", EXAMPLES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("market", MARKETS)
def test_an_example_is_cleared_everywhere_by_what_came_with_limelight(script, market):
    production = read_production(script.parent)
    voices = tuple(
        Spoken("b3:v", f"sc01/ln{nth:02}", language, "kokoro", (production.voice(who.name, language).name,))
        for language in ("en", "es", "zh")
        for nth, who in enumerate(production.cast.values())
    )
    engines = (("record_line", "kokoro"), ("record_line", "hibari"), ("compose_score", "orchestra"))
    outcomes = clear(made_of(production, *engines, spoken=voices), production, market, TODAY, languages=("en",))
    assert objections(outcomes) == []
    assert any("Kokoro-82M by hexgrad" in line for line in credits(outcomes))


def test_a_voice_that_was_learnt_from_somebodys_recordings_is_named_with_them(tmp_path):
    line = Spoken("b3:v", "sc01/ln01", "fr", "kokoro", ("ff_siwis",))
    production = write(tmp_path, {})
    outcomes = clear(made_of(production, ("record_line", "kokoro"), spoken=(line,)), production, "eu", TODAY)
    assert any("SIWIS French" in line for line in credits(outcomes))
    assert {"kokoro-82m", "espeak-ng", "ff_siwis"} <= {each.part.name for each in outcomes}


def test_what_the_table_says_of_licences_stands_in_the_packages():
    for part in parts_of_the_table():
        for package in part["packages"]:
            said = metadata.metadata(package)
            assert part["licence"] in (said["License-Expression"], said["License"]), package


def test_every_model_of_the_catalogue_says_whose_it_is_and_what_its_licence_makes_of_films():
    assert [name for name, model in entries().items() if not (model.owner and model.licence and model.outputs)] == []


def test_an_engine_from_elsewhere_is_blocked_until_somebody_wrote_its_terms(tmp_path):
    production = write(tmp_path, {})
    strange = made_of(production, ("record_line", "openai"), ("paint_sky", ""))
    why = objections(clear(strange, production, "us", TODAY))
    assert [name in " ".join(why) for name in ("openai", "paint_sky")] == [True, True]
    tool = '[[tool]]\nname = "{}"\nowner = "Voices Inc."\nlicence = "CC0-1.0"\nsource = "https://voices.example"\n'
    production = write(tmp_path, {"rights.toml": tool.format("openai") + tool.format("paint_sky")})
    assert objections(clear(strange, production, "us", TODAY)) == []


def test_a_plugins_model_without_a_word_on_films_counts_by_its_licence(tmp_path, monkeypatch):
    models = {"kokoro-82m": replace(entries()["kokoro-82m"], outputs="", licence="CC-BY-NC-4.0")}
    monkeypatch.setattr("limelight.sign.clearance.builtin.entries", lambda: models)
    production = write(tmp_path, {})
    outcomes = clear(made_of(production, ("record_line", "kokoro")), production, "us", TODAY)
    assert "nobody may earn by it" in " ".join(objections(outcomes))


PAGES = {
    "Credit: after\nAuthor: Tang Xianzu": "after Tang Xianzu",
    "Credit: Based on a play by\nAuthor: Ada": "Based on a play by Ada",
    "Author: Ada\nSource: a diary": "a diary",
    "Credit: Written by\nAuthor: Ada": "",
    "Author: Ada": "",
    "Credit: an original story": "",
}


@pytest.mark.parametrize("page", PAGES)
def test_what_a_film_was_made_after_is_told_and_who_wrote_it_is_not(tmp_path, page):
    outcomes = judged(write(tmp_path, {"script.fountain": f"Title: T\n{page}\n\n{SCRIPT}"}))
    (words,) = [each for each in outcomes if each.part.kind == "words"]
    assert words.note == (f"It is made after another work: {PAGES[page]}." if PAGES[page] else "")
    assert words.record.owner == ("Ada" if "Ada" in page and "Based" not in page else "who wrote this production")


def test_only_what_is_in_the_film_is_asked_for(tmp_path):
    production = write(tmp_path, {})
    (tmp_path / "own/sc01/sh01").mkdir(parents=True)
    (tmp_path / PICTURE).write_text("lies there since the make")
    outcomes = clear(made_of(production), read_production(tmp_path), "eu", TODAY, registry=Registry.installed())
    assert objections(outcomes) == []


LICENCES = {
    "CC-BY-NC-4.0": "nobody may earn by it",
    "CC-BY-ND-4.0": "only be shown as it is",
    "CC-BY-SA-4.0": "the whole film would have to stand under that licence",
    "GPL-3.0-or-later": "the whole film would have to stand under that licence",
    "Beerware": "is not known here",
    "CC-BY-SA-4.0 AND MIT": "the whole film",
    "CC-BY-4.0": "",
    "CC0-1.0": "",
    "CC-BY-SA-4.0 OR CC-BY-4.0": "",
    "MIT AND (CC-BY-NC-4.0 OR Apache-2.0)": "",
}


@pytest.mark.parametrize("licence", LICENCES)
def test_a_licence_lets_a_film_do_what_it_says(tmp_path, licence):
    written = BY_HAND.format(licence) + 'source = "https://example.org"\n'
    why = objections(judged(write(tmp_path, {PICTURE: "p", "rights.toml": written})))
    assert (LICENCES[licence] in " ".join(why)) if LICENCES[licence] else why == []


def test_nobody_earns_by_a_film_only_where_somebody_says_why(tmp_path):
    written = 'non_commercial = "a school"\n' + BY_HAND.format("CC-BY-NC-4.0") + 'source = "https://example.org"\n'
    assert objections(judged(write(tmp_path, {PICTURE: "p", "rights.toml": written}))) == []


def test_credits_name_maker_licence_place_and_that_it_was_changed(tmp_path):
    written = BY_HAND.format("CC-BY-4.0") + 'title = "Rain"\nsource = "https://example.org/rain"\n'
    named = credits(judged(write(tmp_path, {PICTURE: "p", "rights.toml": written})))
    line = '"Rain" by Ada (https://example.org/rain), CC BY 4.0, https://creativecommons.org/licenses/by/4.0/'
    assert f"{line}; changed for this film" in named


def test_who_is_shown_although_it_was_waived_is_named_all_the_same(tmp_path):
    written = BY_HAND.format("CC-BY-NC-4.0") + 'title = "Rain"\nsource = "https://example.org/rain"\n'
    outcomes = judged(write(tmp_path, {PICTURE: "p", "rights.toml": written}))
    assert objections(outcomes)
    assert any(line.startswith('"Rain" by Ada') for line in credits(outcomes))


AGREED = """
[[material]]
files = ["own/sc01/sh01/picture.png"]
owner = "Mei Tan"
licence = "LicenseRef-Agreement"
people = []
territory = ["eu", "us"]
except_in = ["at"]
languages = ["en"]
media = ["tiktok", "cinema"]
from = 2026-11-01
until = 2026-12-31
evidence = "rights/paper.txt"
evidence_digest = "DIGEST"
"""
MEMBERS = "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk"
CASES = {
    "it holds": (("", ""), {"market": "us"}, ""),
    "a part of the market is left out": (("", ""), {}, "holds in eu, us except at, and not in eu"),
    "another market": (("", ""), {"market": "cn"}, "not in cn"),
    "a country of the union": (("", ""), {"market": "fr"}, ""),
    "the country that is left out": (("", ""), {"market": "at"}, "not in at"),
    "every country of the union is the union": (
        ('["eu", "us"]\nexcept_in = ["at"]', json.dumps(MEMBERS.split())),
        {},
        "",
    ),
    "all but one are not": (('["eu", "us"]\nexcept_in = ["at"]', '["fr", "de"]'), {}, "not in eu"),
    "another language": (("", ""), {"market": "us", "languages": ("es",)}, "the film is in es"),
    "another form of the language": (("", ""), {"market": "us", "languages": ("en-GB",)}, ""),
    "another channel": (("", ""), {"market": "us", "channel": "youtube"}, "not for youtube"),
    "online is every channel": (('"tiktok"', '"online"'), {"market": "us", "channel": "youtube"}, ""),
    "before it begins": (("2026-11-01", "2026-11-24"), {"market": "us"}, "begins on 2026-11-24"),
    "the last day": (("2026-12-31", "2026-11-23"), {"market": "us"}, ""),
    "the day after": (("2026-12-31", "2026-11-22"), {"market": "us"}, "ended on 2026-11-22"),
    "no end": (("until = 2026-12-31", 'until = "forever"'), {"market": "us"}, ""),
    "no word of an end": (("until = 2026-12-31", ""), {"market": "us"}, "does not say until when"),
    "no word of media": (('media = ["tiktok", "cinema"]', ""), {"market": "us"}, "in which media"),
    "no word of a place": (('territory = ["eu", "us"]', ""), {"market": "us"}, "where it holds"),
    "nobody's": (('"Mei Tan"', '""'), {"market": "us"}, "Nobody is named as the owner"),
    "no licence": (('"LicenseRef-Agreement"', '""'), {"market": "us"}, "Nothing says by what licence"),
    "no paper": (('evidence = "rights/paper.txt"', ""), {"market": "us"}, "There is no proof of what was agreed"),
    "the paper is gone": (("rights/paper", "rights/gone"), {"market": "us"}, "gone.txt, is not there"),
    "a folder for a paper": (("rights/paper.txt", "rights"), {"market": "us"}, "is a folder"),
}


@pytest.mark.parametrize("case", CASES)
def test_an_agreement_holds_where_when_and_as_it_says(tmp_path, case):
    (old, new), use, expected = CASES[case]
    write(tmp_path, {"rights/paper.txt": "signed"})
    written = AGREED.replace("DIGEST", digest_of(tmp_path / "rights/paper.txt"))
    assert old in written
    production = write(tmp_path, {PICTURE: "p", "rights.toml": written.replace(old, new) if old else written})
    why = objections(judged(production, **use))
    assert (expected in " ".join(why)) if expected else why == []


def test_a_paper_that_says_something_else_today_blocks_and_its_digest_is_told(tmp_path):
    write(tmp_path, {"rights/paper.txt": "signed"})
    written = AGREED.replace("DIGEST", digest_of(tmp_path / "rights/paper.txt"))
    production = write(tmp_path, {PICTURE: "p", "rights.toml": written, "rights/paper.txt": "signed, and more"})
    (blocked,) = [each for each in judged(production, market="us") if not isinstance(each, Cleared)]
    assert "has changed since" in blocked.why
    assert digest_of(tmp_path / "rights/paper.txt") in blocked.way_out
    assert blocked.where == "rights.toml:2"


def test_what_falls_due_falls_due_once_however_many_files_it_is_about(tmp_path):
    pay = '[[material.pay]]\nto = "Ada"\namount = 150.0\ncurrency = "EUR"\nper = "release"\n'
    own = {f"own/sc01/sh0{nth}/picture.png": str(nth) for nth in (1, 2)}
    outcomes = judged(write(tmp_path, {**own, "rights.toml": BY_HAND.format("LicenseRef-Own") + pay}))
    assert [(due.pay.to, due.pay.amount, due.pay.per) for due in payments(outcomes)] == [("Ada", 150.0, "release")]


def test_a_file_is_judged_under_the_name_that_it_has_today(tmp_path):
    """Its making remembers the old name, under which another file may lie by now."""
    written = BY_HAND.format("LicenseRef-Own").replace("own/*", PICTURE)
    before = write(tmp_path, {PICTURE: "the old one", "rights.toml": written})
    descent = made_of(before)
    (tmp_path / "own/sc01/sh02").mkdir()
    (tmp_path / PICTURE).rename(tmp_path / "own/sc01/sh02/picture.png")
    now = write(tmp_path, {PICTURE: "the new one"})
    why = objections(clear(descent, now, "eu", TODAY))
    assert why == ["Nobody said whose own/sc01/sh02/picture.png is, and by what right it is in the film."]


def test_a_record_that_names_a_file_counts_before_one_that_it_only_fits(tmp_path):
    nearer = BY_HAND.format("CC-BY-NC-4.0").replace("own/*", PICTURE) + 'source = "https://example.org"\n'
    wider = BY_HAND.format("LicenseRef-Own")
    for written in (nearer + wider, wider + nearer):
        assert len(objections(judged(write(tmp_path, {PICTURE: "p", "rights.toml": written})))) == 1


def test_an_accent_is_the_same_however_a_disk_spells_it(tmp_path):
    written = BY_HAND.format("LicenseRef-Own").replace("own/*", "own/sc01/sh01/picture~caf\u00e9.png")
    own = "own/sc01/sh01/picture~cafe\u0301.png"
    assert objections(judged(write(tmp_path, {own: "p", "rights.toml": written}))) == []


def test_a_drawing_may_have_the_record_of_its_character(tmp_path):
    cast = 'name = "MIRA"\n[look]\nrig = "mira.svg"\n'
    mine = '[rights]\nowner = "Ada"\nlicence = "LicenseRef-Own"\n'
    assert len(objections(judged(write(tmp_path, {"cast/mira.toml": cast, "cast/mira.svg": "<svg/>"})))) == 1
    assert objections(judged(write(tmp_path, {"cast/mira.toml": cast + mine}))) == []


def test_only_who_releases_the_film_releases_what_they_made(tmp_path):
    settings = {"limelight.toml": '[release]\nauthors = ["Grace"]\n'}
    files = {PICTURE: "p", "rights.toml": BY_HAND.format("LicenseRef-Own"), **settings}
    assert "the film is released by Grace" in " ".join(objections(judged(write(tmp_path, files))))


def test_what_nobody_may_train_on_is_in_no_film_that_allows_it(tmp_path):
    settings = {"limelight.toml": '[release.use]\nmodels = "yes"\n'}
    files = {PICTURE: "p", "rights.toml": BY_HAND.format("LicenseRef-Own") + "training = false\n"}
    assert objections(judged(write(tmp_path, files))) == []
    assert "No model may be trained on" in " ".join(objections(judged(write(tmp_path, {**files, **settings}))))


def test_a_translation_counts_only_where_its_language_is_in_the_film(tmp_path):
    po = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8"\n\nmsgctxt "sc01/ln01"\nmsgid "a"\nmsgstr "b"\n'
    ended = BY_HAND.format("CC0-1.0").replace("own/*", "locale/es.po") + 'source = "x"\nuntil = 2020-01-01\n'
    production = write(tmp_path, {"locale/es.po": po, "rights.toml": ended})
    assert objections(judged(production)) == []
    assert "ended on 2020-01-01" in " ".join(objections(judged(production, captions=("es-419",))))


def test_an_episode_has_the_rights_of_its_series(tmp_path):
    (tmp_path / "series.toml").write_text('title = "S"\n')
    (tmp_path / "rights.toml").write_text(BY_HAND.format("LicenseRef-Own").replace("own/*", "one/own/sc01/*"))
    assert objections(judged(write(tmp_path / "one", {PICTURE: "p"}))) == []
    assert len(objections(judged(write(tmp_path / "two", {PICTURE: "p"})))) == 1
