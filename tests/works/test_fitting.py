"""Fitting footage into a frame and a shot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.works.fitting import Fit, fitting, run, span
from limelight.works.footage import Footage

SIDES = st.integers(2, 8000)
SHARES = st.floats(0, 1)
PHONE = Footage("clip", 1920, 1080, seconds=8.0, rate=25.0)


@given(SIDES, SIDES, SHARES, SHARES)
def test_what_is_seen_has_the_frame_s_shape_lies_in_the_footage_and_is_as_large_as_it_can_be(w, h, x, y):
    seen = fitting(Footage("still", w, h), Fit(focus=(x, y)), 1080, 1920).seen
    assert seen.width / seen.height == pytest.approx(1080 / 1920)
    assert seen.left >= 0
    assert seen.top >= 0
    assert seen.left + seen.width <= w + 1e-6
    assert seen.top + seen.height <= h + 1e-6
    assert seen.width == pytest.approx(w) or seen.height == pytest.approx(h)


@given(SIDES, SIDES, SHARES, SHARES)
def test_what_must_stay_in_sight_is_in_sight(w, h, x, y):
    seen = fitting(Footage("still", w, h), Fit(focus=(x, y)), 1080, 1920).seen
    assert seen.left - 1e-6 <= x * w <= seen.left + seen.width + 1e-6
    assert seen.top - 1e-6 <= y * h <= seen.top + seen.height + 1e-6


@given(SIDES, SIDES)
def test_contained_all_of_it_stands_in_the_frame_on_even_pixels(w, h):
    fitted = fitting(Footage("still", w, h), Fit(how="contain"), 1080, 1920)
    assert (fitted.seen.width, fitted.seen.height) == pytest.approx((w, h), rel=0.011)
    assert fitted.place.left + fitted.place.width <= 1080
    assert fitted.place.top + fitted.place.height <= 1920
    assert all(part % 2 == 0 for part in vars(fitted.place).values())


@given(st.floats(0.01, 300), st.integers(1, 9000), st.sampled_from(("hold", "loop")))
def test_a_shot_plays_exactly_its_frames(seconds, frames, beyond):
    played = run(seconds, Fit(beyond=beyond), frames)
    assert played.played + played.beyond == frames
    assert played.played <= played.there


def test_nothing_is_played_after_its_end_nor_longer_than_a_shot_can_be():
    assert span(PHONE, Fit(begin=2.0, end=5.0)) == (2.0, 5.0)
    assert span(PHONE, Fit(begin=2.0, end=50.0)) == (2.0, 8.0)
    assert span(Footage("clip", 16, 9, seconds=36_000.0), Fit(begin=7200.0)) == (7200.0, 7320.0)


@pytest.mark.parametrize(
    ("footage", "fit", "frames", "sentence"),
    [
        (Footage("clip", 1080, 1920, seconds=2.0, rate=29.97), Fit(), 60, ""),
        (PHONE, Fit(), 66, "cropped to 32% of its width, its middle; enlarged 1.8 times; 25 to 30 frames a second; "
         "its first 2.2 of 8.0 s"),
        (PHONE, Fit(focus=(1.0, 0.5), begin=6.0, beyond="loop"), 90, "cropped to 32% of its width, its right; enlarged "
         "1.8 times; 25 to 30 frames a second; 2.0 s, looped to fill 3.0 s"),
        (Footage("clip", 2160, 3840, seconds=1.0, rate=30, rotation=90, hdr="hlg"), Fit(), 60,
         "turned upright; HDR (HLG) brought to the film's range; 1.0 s, its last picture held for 1.0 s more"),
        (Footage("still", 4000, 3000), Fit(how="contain"), 60, "shown whole, before a blur of itself above and below"),
    ],
)  # fmt: skip
def test_the_sentence_says_what_is_done_and_nothing_where_nothing_is(footage, fit, frames, sentence):
    begin, end = span(footage, fit)
    played = run(end - begin, fit, frames).sentence if footage.kind == "clip" else ""
    assert "; ".join(filter(None, (fitting(footage, fit, 1080, 1920).sentence, played))) == sentence
