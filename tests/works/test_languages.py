"""A language that is not there is stood in for by a wider one, never by one in another script."""

import pytest

from limelight.kinds.film.words import words_in
from limelight.works.languages import serves, stand_ins
from limelight.works.production import read_production

SCRIPT = "Title: The Gate\n\nINT. STUDY - NIGHT\n\nMARA\nYou came.\n\nMARA\nGo.\n"


@pytest.mark.parametrize(
    ("asked", "tags"),
    [
        ("en-GB", ("en-gb", "en")),
        ("es_419", ("es-419", "es")),
        ("zh", ("zh", "zh-hans")),
        ("zh-CN", ("zh-cn", "zh-hans", "zh")),
        ("zh-TW", ("zh-tw", "zh-hant")),
        ("zh-Hant-HK", ("zh-hant-hk", "zh-hant")),
        ("sr-ME", ("sr-me", "sr-latn")),
    ],
)
def test_a_tag_is_cut_from_its_end_within_its_script(asked, tags):
    assert stand_ins(asked) == tags


def test_the_scripts_own_words_serve_every_region():
    assert serves("en", "en-GB")
    assert not serves("zh-Hans", "zh-TW")


@pytest.fixture
def gate(tmp_path):
    def written(**locale):
        (tmp_path / "script.fountain").write_text(SCRIPT)
        (tmp_path / "locale").mkdir(exist_ok=True)
        for language, entries in locale.items():
            rows = "".join(f'msgctxt "{id_}"\nmsgid ""\nmsgstr "{words}"\n\n' for id_, words in entries.items())
            (tmp_path / "locale" / f"{language.replace('_', '-')}.po").write_text(f'msgid ""\nmsgstr ""\n\n{rows}')
        return read_production(tmp_path)

    return written


def test_a_region_says_only_what_it_says_otherwise(gate):
    told = gate(es={"sc01/ln01": "Viniste.", "sc01/ln02": "Vete."}, es_AR={"sc01/ln02": "Andate."})
    assert dict(words_in(told, "es-AR").by_line) == {"sc01/ln01": "Viniste.", "sc01/ln02": "Andate."}
    assert words_in(told, "es-AR").missing == ()


def test_nobody_translates_british_english_for_an_english_script(gate):
    assert words_in(gate(), "en-GB").missing == ()
    assert words_in(gate(), "es").missing == ("sc01/ln01", "sc01/ln02")


def test_a_title_is_translated_and_told_when_it_has_changed(gate):
    told = gate(es={"title": "La reja"})
    assert (told.title_in("es-MX"), told.title_in("id"), told.title_in("en")) == ("La reja", "The Gate", "The Gate")
    assert not told.warnings
