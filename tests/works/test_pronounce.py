"""A brand's names: how they are said stands in brand.toml, by language, and reaches only the lines that have them."""

from __future__ import annotations

from limelight.works.brand import read_brand
from limelight.works.problems import Problem
from limelight.works.pronounce import Pronounce, said_in
from limelight.works.toml_file import read_toml

BRAND = """
[pronounce]
Liniang = "/liˈnjɑŋ/"
"Du Bao" = "doo bow"

[pronounce.es]
"Du Bao" = "tu pao"

[pronounce.es-419]
Liniang = "liniáng"
"""


def read(text: str) -> tuple[Pronounce, list[Problem]]:
    problems: list[Problem] = []
    return read_brand(read_toml(text.encode(), "brand.toml", problems)).pronounce, problems


def test_a_respelling_is_for_one_language_and_ipa_for_all() -> None:
    pronounce, problems = read(BRAND)
    assert problems == []
    words = "Liniang, Du Bao is here."
    assert said_in(pronounce, words, "en-GB", "en") == (("Du Bao", "doo bow"), ("Liniang", "/liˈnjɑŋ/"))
    assert said_in(pronounce, words, "es", "en") == (("Du Bao", "tu pao"), ("Liniang", "/liˈnjɑŋ/"))
    assert said_in(pronounce, words, "es-419", "en") == (("Du Bao", "tu pao"), ("Liniang", "liniáng"))
    assert said_in(pronounce, words, "zh", "en") == (("Liniang", "/liˈnjɑŋ/"),)


def test_a_line_without_the_name_knows_nothing_of_it() -> None:
    assert said_in(read(BRAND)[0], "Nobody is here.", "en", "en") == ()


def test_a_name_that_is_not_said_is_told_with_the_way_out() -> None:
    _, problems = read('[pronounce]\nLiniang = ""')
    assert [str(problem.line) + problem.message for problem in problems] == ["2Liniang is not said at all."]
