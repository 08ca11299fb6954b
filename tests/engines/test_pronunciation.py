"""Pronunciation: words are read as dictionaries say, every symbol knows its word, and no text brings a reader down."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import unicodedata
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.engines.catalog import pull
from limelight.engines.pronunciation import BETWEEN, LETTERS, NoReader, Reading, languages, reader_for
from limelight.engines.pronunciation.said import Piece

HERE = Path(__file__).parent
READINGS = tomllib.loads((HERE / "readings.toml").read_text("utf-8"))
LANGUAGES = languages()
MODULES = {"es": "spanish", "fr": "french", "hi": "hindi", "it": "italian", "pt": "portuguese"}
UNSPACED = ("ja", "zh")


@pytest.fixture(scope="module", autouse=True)
def _rules() -> None:
    pull("espeak-ng", lambda *_: None)


def read(language: str, text: str, **said: str) -> Reading:
    return reader_for(language, LETTERS, said).read(text)


def sounds(reading: Reading) -> str:
    return "".join(symbol.text for breath in reading.breaths for symbol in breath)


def of_word(reading: Reading, number: int) -> str:
    return "".join(s.text for breath in reading.breaths for s in breath if s.word == number)


def lines(language: str) -> list[str]:
    return (HERE / "lines" / f"{language}.txt").read_text("utf-8").splitlines()


class Noting(frozenset[str]):
    """An alphabet that notes what is asked of it and not in it."""

    missed: set[str]

    def __contains__(self, letter: object) -> bool:
        if known := super().__contains__(letter):
            return known
        self.missed.add(str(letter))
        return False


@pytest.mark.parametrize("language", READINGS)
def test_words_are_read_as_a_dictionary_says(language: str) -> None:
    words = READINGS[language]
    reading = read(language, ("" if language in UNSPACED else " ").join(f"{word}." for word in words))
    found = sounds(reading).replace(". ", ".").strip(".").split(".")
    assert dict(zip(words, found, strict=True)) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_said_in_the_alphabet_and_nothing_is_dropped(language: str) -> None:
    alphabet = Noting(LETTERS)
    alphabet.missed = set()
    text = ("" if language in UNSPACED else " ").join(lines(language))
    reading = reader_for(language, alphabet).read(text)
    said = {symbol.word for breath in reading.breaths for symbol in breath}
    silent = [word for number, word in enumerate(reading.words) if number not in said]
    assert set("".join(silent)) <= set("R$US")  # the coin is said after its sum
    assert {letter for letter in alphabet.missed if unicodedata.category(letter) != "Zs"} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_are_the_line_as_it_was_written(language: str) -> None:
    for line in lines(language)[-4:]:
        assert ("" if language in UNSPACED else " ").join(read(language, line).words) == line


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("es", "a la 1:00, a las 7:30", "a la una, a las siete y media"),
        ("es", "El Sr. Gil debe 3,50 €", "El señor Gil debe tres euros con cincuenta"),
        ("es", "$5 millones el 3/5/2024", "cinco millones de dólares el tres de mayo de dos mil veinticuatro"),
        ("fr", "à 7h30, M. Dupont", "à sept heures trente, monsieur Dupont"),
        ("fr", "Louis XIV, la 2e fois, le 1er mai", "Louis quatorze, la deuxième fois, le premier mai"),
        ("fr", "Le Xe siècle, Ce soir, Va, CIVIL", "le dixième siècle, ce soir, va, civil"),
        ("it", "alle 1:15 la dott.ssa", "alle una e un quarto la dottoressa"),
        ("it", "il 25 %, -5 °C", "il venticinque per cento, meno cinque gradi"),
        ("pt", "às 2:00, US$ 3 milhões", "às duas horas, três milhões de dólares"),
        ("hi", "7:30 और ₹५०", "साढ़े सात और पचास रुपये"),
        ("ja", "7:30に", "七時三十分に"),
        ("ja", "¥1,200", "千二百円"),
        ("zh", "2024年，25%，2:00，2个", "二零二四年，百分之二十五，两点，两个"),
        ("zh", "¥1,005，3.5", "一千零五元，三点五"),
    ],
)
def test_figures_are_said_as_words(language: str, written: str, said: str) -> None:
    found, wanted = (re.sub("[ ˈˌ]", "", sounds(read(language, text))) for text in (written, said))
    assert found == wanted


@pytest.mark.parametrize("language", ["es", "fr", "hi", "it", "pt"])
def test_a_word_of_letters_is_never_taken_for_a_figure(language: str) -> None:
    figures = import_module(f"limelight.engines.pronunciation.{MODULES[language]}").FIGURES
    for form in (str, str.upper, str.title):
        words = re.findall(r"[^\W\d_]{2,}", form(" ".join(lines(language))))
        pieces = [Piece(word, number) for number, word in enumerate(words) if word.casefold() not in figures.titles]
        assert [piece.text for piece in figures(pieces)] == [piece.text for piece in pieces]


def test_what_is_said_belongs_to_the_word_that_is_written() -> None:
    spanish = read("es", "Son las 7:30 en la casa de la loma.")
    assert spanish.words[2] == "7:30"
    assert of_word(spanish, 2) == "sjˈeteimˈeðja"
    assert of_word(spanish, 8) == "lˈoma"
    french = read("fr", "Les amis, qu'est-ce que vous avez ?")
    assert french.words == ("Les", "amis,", "qu'est-ce", "que", "vous", "avez ?")
    assert [of_word(french, number) for number in (1, 5)] == ["amˈi", "avˈe"]
    assert read("ja", "私は、3人を見た。").words == ("私は、", "3人を", "見た。")


def test_a_word_of_another_script_is_said_as_its_language_says_it() -> None:
    mixed = read("es", "Dijo 你好 y Привет.")
    assert of_word(mixed, 1) == sounds(read("zh", "你好"))
    assert of_word(mixed, 3).startswith("prʲivʲ")
    assert of_word(read("hi", "कल meeting है"), 1) == "mˈiːtɪŋ"


def test_pauses_are_the_marks_of_the_line() -> None:
    assert [
        s for s in sounds(read("zh", "不，我……不行！“走吧。”")) if s in LETTERS and not s.isalpha() and s in ",…!.“”"
    ] == [*(",", "…", "…", "!", "“", ".", "”")]
    assert sounds(read("es", "—¿Qué? —dijo—. «No»...")).count("?") == 1
    assert sounds(read("es", "sí…no—ya")) == sounds(read("es", "sí… no— ya"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_without_words_is_a_silence(language: str) -> None:
    assert read(language, "... 😀").breaths == ()
    assert read(language, "").words == ()


def test_a_brand_says_its_names_its_own_way() -> None:
    ipa = read("es", "Dice Liniang, y Du Bao calla.", Liniang="/liˈnjɑŋ/", **{"du bao": "tu pao"})
    assert of_word(ipa, 1) == "liˈnjɑŋ"
    assert (of_word(ipa, 3), of_word(ipa, 4)) == ("tu", "pˈao")
    assert of_word(read("en", "Liniang's house.", Liniang="/liˈnjɑŋ/"), 0) == "liˈnjɑŋz"
    assert of_word(read("zh", "丽娘走了。", 丽娘="/liˈnjɑŋ/"), 0) == "liˈnjɑŋ"


def test_a_language_that_nobody_reads_is_refused_with_the_way_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(NoReader, match="Nobody can read tlh aloud here: there is a reader for en, es, fr"):
        reader_for("tlh", LETTERS)
    monkeypatch.setenv("LIMELIGHT_MODELS", str(tmp_path))
    with pytest.raises(NoReader, match="`limelight models pull espeak-ng` fetches it"):
        read("es", "Hola")


def test_tags_find_the_nearest_reader() -> None:
    assert sounds(read("es-MX", "cielo")) == "sjˈelo"
    assert sounds(read("es-ES", "cielo")) == "θjˈelo"
    assert sounds(read("pt-PT", "dia")) == sounds(read("pt_BR", "dia"))
    assert sounds(read("zh-Hans", "爱")) == sounds(read("zh-TW", "愛"))


def test_declaring_readers_loads_none_of_their_dictionaries() -> None:
    heavy = ("hibari", "rjieba", "pypinyin", "pyopenjtalk", "numpy", "onnxruntime")
    code = f"import sys, limelight.engines.pronunciation; print([name for name in {heavy} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


TRAPS = (
    "7:30", "25%", "€5", "99/99/9999", "-5°C", "R$", "M.", "Dr.", "1er", "XIV", "[x](/y/)", "(es)", "^^", "你好",
    "さん", "ー", "हिं", "مرحبا", "😀", "1e9", "½", "ﬁ",
)  # fmt: skip
HOSTILE = st.text() | st.lists(st.sampled_from(TRAPS) | st.text(max_size=8)).map(" ".join)


@pytest.mark.parametrize("language", ["en", "zh", "ja", "es", "fr"])
def test_no_text_brings_a_reader_down(language: str) -> None:
    @settings(max_examples=12 if language in ("es", "fr") else 60, deadline=None)
    @given(HOSTILE)
    def holds(text: str) -> None:
        reading = read(language, text)
        for symbol in (symbol for breath in reading.breaths for symbol in breath):
            assert symbol.text in LETTERS
            assert BETWEEN <= symbol.word < len(reading.words)

    holds()


@pytest.mark.parametrize("language", ["en", "es", "zh"])
@pytest.mark.parametrize("way", ["//", "/", "/ /", "/😀q̃͡ʘ/", "...", "[x](/y/)", "(", "^"])
def test_no_way_to_say_a_name_brings_a_reader_down(language: str, way: str) -> None:
    for name in ("Liniang", "(", "...", "丽 娘", ".*"):
        reading = read(language, "Liniang (丽 娘) ... .*", **{name: way})
        assert all(symbol.text in LETTERS for breath in reading.breaths for symbol in breath)


@pytest.mark.parametrize("language", ["en", "es", "zh"])
def test_a_monologue_is_read_in_breaths_that_the_network_takes(language: str) -> None:
    endless = "".join(letter for letter in " ".join(lines(language) * 6) if letter.isalnum() or letter == " ")
    reading = read(language, f"{endless} {'9' * 500}")
    assert max(map(len, reading.breaths)) <= 400
    owners = [symbol.word for breath in reading.breaths for symbol in breath if symbol.word != BETWEEN]
    assert owners == sorted(owners)
