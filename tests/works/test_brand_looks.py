"""A brand's look is a style by name and what brand.toml says otherwise; what is wrong is told with its line."""

import pytest

from limelight.works.brand import Brand, read_brand
from limelight.works.looks import HOUSE, ready, styles
from limelight.works.problems import Problem
from limelight.works.toml_file import read_toml


def read(text: str) -> tuple[Brand, list[Problem]]:
    problems: list[Problem] = []
    return read_brand(read_toml(text.encode(), "brand.toml", problems)), problems


@pytest.mark.parametrize("style", styles())
def test_every_style_can_be_read_and_is_like_no_other(style):
    look = ready(style)
    assert look.style == style
    others = [ready(other) for other in styles() if other != style]
    assert all((look.hand, look.light, look.press) != (other.hand, other.light, other.press) for other in others)


def test_the_house_is_what_is_drawn_where_no_brand_says_otherwise():
    assert ready("house") == HOUSE == Brand().look == read("")[0].look


def test_a_look_is_its_style_with_what_the_brand_has_otherwise():
    brand, problems = read('[look]\nstyle = "neon-night"\n[look.hand]\nline = 2\n[look.light]\nrims = ["#00ff00"]\n')
    assert not problems
    assert (brand.look.hand.line, brand.look.light.rims) == (2.0, ("#00ff00",))
    assert brand.look.press == ready("neon-night").press
    assert brand.look.hand.gloss == ready("neon-night").hand.gloss


def test_a_style_that_there_is_not_is_told_with_those_there_are_the_nearest_first():
    brand, problems = read('[look]\nstyle = "ink-wash"\n')
    assert str(problems[0]) == (
        'brand.toml:2: style is "ink-wash", which is not known. Did you mean "ink-and-wash"? '
        "Styles: house, ink-and-wash, neon-night, opera-gold, warm-picture-book."
    )
    assert brand.look == HOUSE


@pytest.mark.parametrize(
    ("wrong", "line", "said"),
    [
        ("[look.hand]\nline = 9\n", 2, "line is 9. It can be 0 to 3."),
        ("[look.light]\n\ntint = 'red'\n", 3, 'tint is "red", which is no colour.'),
        ('[look.light]\nrims = ["cyan"]\n', 2, 'rims holds "cyan". Write colours as "#rrggbb"'),
        ("[look.print]\nblom = 1\n", 2, '"blom" is no key that is known here'),
        ('[look.print]\nseal = "limelight"\n', 2, "A seal of 9 characters is too long."),
    ],
)
def test_what_does_not_fit_is_told_with_its_file_and_line(wrong, line, said):
    problems = read(wrong)[1]
    assert (problems[0].file, problems[0].line) == ("brand.toml", line)
    assert said in str(problems[0])
