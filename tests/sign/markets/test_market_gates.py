"""The gates of market, channel and metadata: what is measured, counted and read back, against what the rules say."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from tests.sign.credentials.small_files import small

from limelight.core.lineage import Input, Origin
from limelight.core.registry import Registry
from limelight.sign.case import Case, Text
from limelight.sign.channels import channel, may_be_by_models
from limelight.sign.channels.copy import copy_of
from limelight.sign.descent import Descent
from limelight.sign.gates import Status
from limelight.sign.gates.channel import GATE as CHANNEL
from limelight.sign.gates.market import GATE as MARKET
from limelight.sign.gates.metadata import GATE as METADATA
from limelight.sign.markets import market
from limelight.sign.metadata import Aigc, Marks, write
from limelight.works.labels import LabelMeasures, SeenLabel
from limelight.works.production import read_production
from limelight.works.rights import Material, Record, Rights

SECONDS = 90.0
AI = "trainedAlgorithmicMedia"


def made(craft: str, engine: str) -> Origin:
    return Origin("b3:1", "k", craft, 1, engine, "", 1, "here", 1.0, 0.0, 0.0, (), ())


@pytest.fixture
def case(tmp_path) -> Case:
    """A film of 90 s that a trained voice speaks in, for China on TikTok."""
    home = tmp_path / "fan"
    home.mkdir()
    (home / "script.fountain").write_text("Title: The Fan\n\nINT. STUDY - NIGHT\n\nMIRA\nHello.\n")
    (tmp_path / "film.mp4").write_bytes(bytes(1000))
    spoken = Descent("b3:1", (made("record_line", "kokoro"),), (), (), ())
    return Case(
        production=read_production(home),
        voices="en",
        captions=("en",),
        aspect="9:16",
        variant="",
        market=market("cn"),
        channel=channel("tiktok"),
        film=tmp_path / "film.mp4",
        seconds=SECONDS,
        size=(1080, 1920),
        descent=spoken,
        labels=(),
        measured=seen((0, 3), (87, 90)),
        texts=(Text("title", "en", "title", "The Fan"),),
        identity=None,
        now=datetime(2026, 11, 23, tzinfo=UTC),
        files={"film.mp4": "b3:1"},
        film_name="film.mp4",
    )


def seen(*spans: tuple[float, float], text: str = "AI生成", height: float = 0.052) -> LabelMeasures:
    return LabelMeasures(SECONDS, tuple(SeenLabel(text, *span, height, "top-right", 15.0) for span in spans))


def broken(gate, case) -> str:
    return " ".join(finding.says for finding in gate.check(case) if finding.status is Status.BROKEN)


def told(gate, case, status: Status) -> str:
    return " ".join(finding.says for finding in gate.check(case) if finding.status is status)


# -- the market --------------------------------------------------------------------------------------------------------


def test_a_label_as_the_market_asks_it_is_kept_with_what_was_measured(case):
    assert not broken(MARKET, case)
    assert '"AI生成" is seen from 0.0 to 3.0 s, 5.2% of the shorter side high' in told(MARKET, case, Status.KEPT)


@pytest.mark.parametrize(
    ("measured", "says"),
    [
        (None, "Nobody has measured"),
        (seen(), "No label is seen in the picture; it must say AI生成."),
        (seen((0, 3), (87, 90), text="AI"), "No label is seen"),
        (seen((0, 3), (87, 90), height=0.049), "stands 4.9% of the shorter side high, and must stand 5.0%"),
        (seen((0, 1.8), (87, 90)), "The label stays 1.80 s at 0.0 s, and must stay 2 s."),
        (seen((0.5, 3), (87, 90)), "The label comes at 0.50 s, and must be there from the first picture on."),
    ],
)
def test_a_label_that_is_too_small_too_short_or_too_late_breaks_the_rule_itself_and_nobody_may_waive_it(
    case, measured, says
):
    case = replace(case, measured=measured)
    assert says in broken(MARKET, case)
    assert all(finding.firm for finding in MARKET.check(case) if finding.status is Status.BROKEN)


def test_a_label_that_changes_its_corner_at_a_cut_is_one_label(case):
    assert not broken(MARKET, replace(case, measured=seen((0, 1.2), (1.2, 3), (87, 90))))


def test_a_label_that_must_stay_or_come_again_is_missed_when_it_is_away(case):
    india = replace(case, market=market("in"), measured=seen((0, 50), (60, 90), text="AI GENERATED"))
    assert "must stay to the end" in broken(MARKET, india)
    europe = replace(case, market=market("eu"), measured=seen((0, 4), text="AI GENERATED"))
    assert "away for 86 s, and must come again every 60 s" in broken(MARKET, europe)
    assert not any(finding.firm for finding in MARKET.check(europe))


def test_an_artistic_work_may_have_its_label_at_the_start_alone_and_the_reason_is_told(case):
    wishes = replace(case.production.release, artistic="a drawn ghost story")
    drawn = replace(case, production=replace(case.production, release=wishes))
    europe = replace(drawn, market=market("eu"), measured=seen((0, 4), text="AI GENERATED"))
    assert not broken(MARKET, europe)
    assert '"a drawn ghost story"' in told(MARKET, europe, Status.KEPT)


def test_what_is_known_from_others_words_alone_is_said_to_be(case):
    assert "4 of 4 rules of China are known here from those who quote them." in told(MARKET, case, Status.WORTH_KNOWING)
    europe = told(MARKET, replace(case, market=market("eu")), Status.WORTH_KNOWING)
    assert "1 of 3 rules of European Union" in europe


def test_what_does_not_count_is_told_with_the_reason(case):
    america = replace(case, market=market("us"), measured=None)
    assert not broken(MARKET, america)
    not_asked = told(MARKET, america, Status.NOT_ASKED)
    assert "It counts from 2027-01-01 on." in not_asked
    assert "It counts where the film advertises something." in not_asked


def test_an_advertisement_in_america_must_carry_its_label(case):
    wishes = replace(case.production.release, advertises="fans")
    advert = replace(case, production=replace(case.production, release=wishes), market=market("us"), measured=None)
    assert "Nobody has measured" in broken(MARKET, advert)
    assert not broken(MARKET, replace(advert, measured=seen((0, 90), text="SYNTHETIC PERFORMER")))


def test_a_film_that_no_model_made_anything_in_is_asked_nothing(case):
    by_rule = Descent("b3:1", (made("record_line", "espeak"), made("compose_score", "orchestra")), (), (), ())
    assert not broken(MARKET, replace(case, descent=by_rule, measured=None))


def test_before_it_is_made_a_film_is_taken_for_a_models_unless_nothing_in_it_can_be_one(case, tmp_path):
    registry, drawn = Registry.installed(), case.production
    assert may_be_by_models(drawn, "en", registry)
    by_rule = replace(drawn, engines={"voice": "espeak"})
    assert not may_be_by_models(by_rule, "en", registry)
    clip = {"sc01/sh01/picture": drawn.folder / "own" / "sc01" / "sh01" / "picture.mp4"}
    assert may_be_by_models(replace(by_rule, own=clip), "en", registry)
    filmed = Rights(material=(Material(("own/*",), Record("Ada", "LicenseRef-own", how="captured")),))
    assert not may_be_by_models(replace(by_rule, own=clip, said_of_rights=filmed), "en", registry)


def test_a_clip_that_nobody_says_the_source_of_is_told_as_a_models(case):
    clip = Input("clip", "b3:2", path="own/sc01/sh01/picture.mp4")
    unsaid = replace(
        case, descent=Descent("b3:1", (), (clip,), (), ()), channel=channel("youtube"), market=market("us")
    )
    assert "Altered content: set this" in told(CHANNEL, unsaid, Status.WORTH_KNOWING)


# -- the channel -------------------------------------------------------------------------------------------------------


def test_what_the_platform_takes_is_kept_and_everybody_is_told_what_it_does_with_the_credential(case):
    assert not broken(CHANNEL, case)
    assert 'labels the film "AI-generated" by itself' in told(CHANNEL, case, Status.WORTH_KNOWING)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"seconds": 700.0}, "It plays 11:40 min, and TikTok takes 10:00 min."),
        ({"seconds": 2.0}, "It plays 2.0 s, and TikTok takes no less than 3 s."),
        ({"size": (180, 320)}, "Its picture is 180x320, and TikTok takes 360 to 4096 pixels a side."),
        ({"texts": (Text("title", "en", "title", "x" * 2201),)}, "and TikTok takes 2200."),
    ],
)
def test_what_the_platform_would_refuse_is_told_before(case, change, says):
    assert says in broken(CHANNEL, replace(case, **change))


def test_hashtags_are_made_of_the_titles_own_words_and_nothing_else(case):
    assert copy_of(case).tags == "#TheFan"
    hindi = replace(case, texts=(Text("title", "hi", "title", "चाँद की परी, भाग १"),))
    assert copy_of(hindi).tags == "#चाँदकीपरीभाग१"
    quoted = replace(case, texts=(Text("title", "en", "title", 'Don\'t "stop" now!'),))
    assert copy_of(quoted).tags == "#DontStopNow"


# -- what is written ---------------------------------------------------------------------------------------------------


@pytest.fixture
def packed(case, tmp_path):
    """The same, put together with these marks."""

    def pack(marks: Marks) -> Case:
        package = tmp_path / "package"
        package.mkdir(exist_ok=True)
        write(small("mp4", tmp_path), package / "film.mp4", marks)
        return replace(case, package=package)

    return pack


def test_what_the_market_wants_written_is_read_back(packed):
    marks = Marks(title="The Fan", source_type=AI, aigc=Aigc.first("Ada", "b3:1"))
    assert not broken(METADATA, packed(marks))
    assert "the AIGC field" in told(METADATA, packed(marks), Status.KEPT)


@pytest.mark.parametrize(
    ("marks", "says"),
    [
        (Marks(title="The Fan", source_type=AI), "It has no AIGC field."),
        (Marks(title="The Fan", source_type=AI, aigc=Aigc("1", "A B", "1")), "a character that is not allowed"),
        (Marks(title="The Hat", source_type=AI, aigc=Aigc.first("A", "1")), 'calls itself "The Hat"'),
    ],
)
def test_what_is_missing_or_wrong_in_a_file_stops_the_release(packed, marks, says):
    assert says in broken(METADATA, packed(marks))
    assert all(finding.firm for finding in METADATA.check(packed(marks)) if finding.status is Status.BROKEN)


def test_a_title_that_no_metadata_can_hold_in_full_is_no_mistake(packed):
    wild = "The\x0b Fan\r\n"
    film = packed(Marks(title=wild, source_type=AI, aigc=Aigc.first("Ada", "b3:1")))
    assert not broken(METADATA, replace(film, texts=(Text("title", "en", "title", wild),)))


def test_a_platform_that_goes_by_what_is_written_gets_it_in_every_market(packed):
    europe = replace(packed(Marks(title="The Fan", source_type=AI)), market=market("us"), channel=channel("douyin"))
    assert "It has no AIGC field." in broken(METADATA, europe)


def test_california_wants_who_what_when_and_which(packed):
    marks = Marks(title="The Fan", source_type=AI, rights="© Ada", system="kokoro", date="2026-11-23")
    america = replace(packed(marks), market=market("us"))
    assert "the program and its version" in broken(METADATA, america)
    assert "an identifier of its own" in broken(METADATA, america)


def test_a_film_that_hides_a_models_work_is_found_out_and_a_poster_drawn_by_rule_is_not_asked(packed):
    drawn = packed(Marks(title="The Fan", source_type="algorithmicMedia"))
    assert 'says "algorithmicMedia" of its source' in broken(METADATA, drawn)
    assert not broken(METADATA, replace(drawn, film_name="another.mp4"))
