"""Every market's file says what its rules say; what it asks of a film follows from it; a wrong file is told by line."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.sign.channels import read_channels
from limelight.sign.markets import UnknownMarket, labels_for, market, read_markets
from limelight.sign.markets.asked import stretches
from limelight.sign.markets.market import Shown
from limelight.sign.markets.reading import read_market
from limelight.works.problems import Problems
from limelight.works.shots import FPS
from limelight.works.vocabulary import MARKETS

MINUTE = 74.3
RULE = """
name = "Nowhere"
[[rules]]
id = "shown"
about = "It is shown."
clause = "Art. 1"
source = "https://example.org"
since = "2026-01-01"
bound = "deployer"
known = "from the text"
[rules.shown]
texts = { en = "AI" }
least_height = 0.05
least_seconds = 2
seconds = 3
at = ["start"]
"""


def asked(id: str, seconds: float = MINUTE, languages: tuple[str, ...] = ("en",), **more: object):
    return labels_for(market(id), seconds=seconds, languages=languages, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("id", MARKETS)
def test_every_rule_of_every_market_can_be_looked_up(id):
    for rule in market(id).rules:
        assert date.fromisoformat(rule.since)
        assert rule.clause
        assert rule.about.endswith(".")
        assert rule.source.startswith("https://")
        assert rule.shown or rule.sounded or rule.written or rule.form or rule.worth_knowing, f"{rule.id} asks nothing"


def test_china_sees_the_words_of_its_standard_as_large_and_as_long_as_it_asks():
    (label,) = asked("cn", languages=("en", "es"))
    assert "AI" in label.text
    assert "生成" in label.text
    assert label.least_height >= 0.05
    assert label.stretches[0].begin == 0
    assert all((each.end or MINUTE) - each.begin >= 2 for each in label.stretches)
    assert any(rule.written == ("aigc",) for rule in market("cn").rules)


def test_europe_sees_the_icons_words_from_the_first_picture_on_and_again_each_minute():
    (label,) = asked("eu", 200, ("de", "fr"))
    assert label.text == "AI GENERATED"
    assert label.corners[0] == "top-right"
    assert [each.begin for each in label.stretches] == [0, 60, 120, 180]


def test_an_artistic_work_is_labelled_less_where_the_market_says_so_and_nowhere_else():
    for id in ("eu", "kr"):
        (label,) = asked(id, 200, artistic="a drawn fable")
        assert len(label.stretches) == 1
        assert label.stretches[0].begin == 0
    for id in ("cn", "in"):
        assert asked(id, 200, artistic="a drawn fable") == asked(id, 200)


def test_india_sees_it_all_along_in_the_films_own_language():
    (label,) = asked("in", languages=("hi", "en"))
    assert (label.stretches[0].begin, label.stretches[0].end) == (0, None)
    assert label.language == "hi"
    assert asked("in", languages=("ta",))[0].language == "en"


def test_america_sees_a_label_in_advertisements_alone():
    assert asked("us") == ()
    (label,) = asked("us", occasions=frozenset({"advert"}))
    assert label.stretches[0].end is None


def test_a_film_that_no_model_made_anything_in_is_not_labelled():
    assert asked("cn", by_models=False) == ()


def test_a_market_that_nobody_knows_is_told_with_those_there_are():
    with pytest.raises(UnknownMarket, match=r'"uk".*Markets: cn, eu, in, kr, us'):
        market("uk")


def test_the_page_on_markets_says_what_each_asks():
    page = (Path(__file__).parents[3] / "docs" / "markets.md").read_text("utf-8")
    rows = {row.split("`")[1]: row for row in page.splitlines() if row.startswith("| `")}
    for id in MARKETS:
        for shown in (rule.shown for rule in market(id).rules if rule.shown):
            assert all(f"**{text}**" in rows[id] for text in shown.texts.values())
            assert f"{shown.least_height:.1%}".replace(".0", "").replace("%", " %") in rows[id] or id == "us"
    for each in read_channels():
        assert all(field.name in rows[each.id] or str(field.value) in rows[each.id] for field in each.form)


def test_all_markets_are_read():
    assert [each.id for each in read_markets()] == list(MARKETS)


@given(
    seconds=st.floats(0.1, 4000),
    stays=st.floats(0.5, 20),
    at=st.sampled_from([("start",), ("end",), ("start", "end")]),
    every=st.sampled_from([0.0, 7.0, 60.0]),
)
def test_words_stand_as_long_as_they_must_in_any_film_and_never_flicker(seconds, stays, at, every):
    found = stretches(Shown({"en": "AI"}, 0.05, stays, stays, at, every), seconds)
    spans = [(each.begin, seconds if each.end is None else each.end) for each in found]
    frame = 1 / FPS + 1e-9
    assert all(end - begin >= min(stays, seconds) - frame for begin, end in spans)
    assert all(0 <= begin < end <= seconds + 1e-9 for begin, end in spans)
    assert all(after[0] > before[1] + 1 for before, after in pairwise(spans))
    assert "start" not in at or spans[0][0] == 0
    assert "end" not in at or spans[-1][1] == seconds
    assert spans[-1][1] == seconds or spans[-1][1] <= seconds - 1
    assert not every or all(after[0] - before[1] <= every for before, after in pairwise(spans))


@pytest.mark.parametrize(
    ("said", "instead", "line", "told"),
    [
        ('clause = "Art. 1"', "", 0, "It does not say its clause."),
        ('since = "2026-01-01"', 'since = "soon"', 8, 'since is "soon", which is no day.'),
        ('bound = "deployer"', 'bound = "deploier"', 9, 'Did you mean "deployer"?'),
        ('known = "from the text"', 'known = "heard"', 10, 'known is "heard"'),
        ("least_height = 0.05", "least_height = 5", 13, "It can be 0.005 to 0.5."),
        ("seconds = 3", "seconds = 1", 15, "seconds is 1."),
        ('at = ["start"]', 'at = ["middle"]', 16, 'at holds "middle"'),
        ('at = ["start"]', "", 0, "It does not say when."),
        ('texts = { en = "AI" }', 'texts = { English = "AI" }', 12, '"English" is no language.'),
        ('texts = { en = "AI" }', "texts = { en = ' ' }", 12, "texts says nothing in en."),
        ("least_seconds = 2", "least_seconds = 2\nlest = 1", 15, '"lest" is no key that is known here.'),
        ('name = "Nowhere"', "", 0, "It does not say its name."),
    ],
)
def test_a_mistake_in_a_market_is_told_with_its_line(said, instead, line, told):
    assert said in RULE
    wrong = RULE.replace(f"\n{said}\n", f"\n{instead}\n")
    with pytest.raises(Problems) as caught:
        read_market("xx", wrong.encode(), "xx.toml")
    problems = [str(each) for each in caught.value.all]
    assert any(told in each and (not line or each.startswith(f"xx.toml:{line}:")) for each in problems), problems


def test_a_market_without_a_mistake_is_read_whole():
    rule = read_market("xx", RULE.encode(), "xx.toml").rules[0]
    assert rule.shown == Shown({"en": "AI"}, 0.05, 2, 3, ("start",))


def test_two_rules_of_one_name_are_told():
    twice = RULE + RULE.split('"Nowhere"')[1]
    with pytest.raises(Problems, match='Two rules are called "shown"'):
        read_market("xx", twice.encode(), "xx.toml")
