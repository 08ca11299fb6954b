"""What each platform's form is told follows from how the film was made; what it does not take is said before."""

import pytest

from limelight.sign.channels import Made, UnknownChannel, answers, channel, disclosure, read_channels
from limelight.sign.channels.channel import TextLimit
from limelight.sign.channels.copy import Copy, too_much
from limelight.sign.channels.reading import read_channel
from limelight.sign.markets import market
from limelight.works.problems import Problems
from limelight.works.vocabulary import CHANNELS

VOICED = Made(frozenset({"voice"}), frozenset({"voice"}))
"""A drawn film that a trained voice speaks in."""
SHOT = Made(frozenset({"picture"}), frozenset({"picture"}))
"""One with a picture that could be taken for real."""
BY_HAND = Made()


@pytest.mark.parametrize(
    ("id", "voiced", "shot", "by_hand"),
    [
        (
            "youtube",
            *({"status": {"containsSyntheticMedia": told}} for told in (False, True, False)),
        ),
        ("tiktok", *({"post_info": {"is_aigc": told}} for told in (True, True, False))),
        ("meta", *({"is_ai_generated": told} for told in (True, True, False))),
        ("douyin", {"declaration": "内容由AI生成"}, {"declaration": "内容由AI生成"}, {}),
    ],
)
def test_a_form_is_told_what_the_platform_asks_and_no_more(id, voiced, shot, by_hand):
    assert disclosure(channel(id), VOICED) == voiced
    assert disclosure(channel(id), SHOT) == shot
    assert disclosure(channel(id), BY_HAND) == by_hand


def test_a_market_that_has_it_declared_is_obeyed_where_the_platform_asks_for_less():
    assert disclosure(channel("youtube"), VOICED, market("cn")) == {"status": {"containsSyntheticMedia": True}}
    assert disclosure(channel("youtube"), BY_HAND, market("cn")) == {"status": {"containsSyntheticMedia": False}}
    (answer,) = answers(channel("youtube"), VOICED, market("cn"))
    assert "Art. 10" in answer.why


def test_a_real_person_is_declared_everywhere():
    for each in read_channels():
        made = Made(frozenset({"voice"}), frozenset(), likeness=True)
        assert all(answer.value for answer in answers(each, made)), each.id


@pytest.mark.parametrize("id", CHANNELS)
def test_everybody_is_told_what_each_platform_does_with_the_credential(id):
    assert "credential" in channel(id).on_credential
    assert all(field.source.startswith("https://") for field in channel(id).form)


def test_lengths_are_counted_as_the_platform_counts_them():
    crane = "鹤" + chr(0x1F3AC)
    assert TextLimit(9).length(crane) == 2
    assert TextLimit(9, "utf-16").length(crane) == 3
    assert TextLimit(9, "bytes").length(crane) == 7


@pytest.mark.parametrize(
    ("id", "copy", "told"),
    [
        ("youtube", Copy("a" * 101, "", ()), "The title: 101 characters, and YouTube takes 100."),
        ("youtube", Copy("a", "鹤" * 1667, ()), "The description: 5001 bytes, and YouTube takes 5000."),
        ("youtube", Copy("She <3 me", "", ()), "The title holds <, which YouTube does not take."),
        ("tiktok", Copy("a", chr(0x1F3AC) * 1100, ()), "together: 2203 characters, and TikTok takes 2200."),
        ("douyin", Copy("a", "", tuple("abcdef")), "There are 6 hashtags, and Douyin takes 5."),
        ("meta", Copy(" ", "", ()), "There is no title."),
    ],
)
def test_a_text_that_the_platform_would_not_take_is_told(id, copy, told):
    assert [each for each in too_much(channel(id), copy) if told in each]


@pytest.mark.parametrize("id", CHANNELS)
def test_a_text_as_long_as_allowed_is_taken(id):
    limits = channel(id).limits
    most = (limits.title or limits.together).most
    assert not list(too_much(channel(id), Copy("a" * most, "", ())))


def test_a_channel_that_nobody_knows_is_told_with_the_nearest():
    with pytest.raises(UnknownChannel, match=r'Did you mean "tiktok"\?'):
        channel("tictok")


def test_a_mistake_in_a_channel_is_told_with_its_line():
    wrong = (
        'name = "X"\nsource = "s"\non_credential = "c"\n[[form]]\nname = "a"\nabout = "b"\nwhere = "w"\nsource = "s"\n'
        'since = "2026-01-01"\nwhen = ["made-by-modells"]\n[limits]\nsource = "s"\naspects = ["9x16"]\n'
    )
    with pytest.raises(Problems) as caught:
        read_channel("x", wrong.encode(), "x.toml")
    told = [str(each) for each in caught.value.all]
    assert any(each.startswith("x.toml:10:") and 'Did you mean "made-by-models"?' in each for each in told)
    assert any(each.startswith("x.toml:13:") and 'Did you mean "9:16"?' in each for each in told)
