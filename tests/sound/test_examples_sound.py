"""The examples, heard: as loud as asked, no peak too high once coded, every word clear, every line in its place."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from limelight.actions.opened import opened
from limelight.actions.part import make_part
from limelight.actions.versions import versions
from limelight.execute.inline import InlineExecutor
from limelight.kinds.film import plan_film
from limelight.media.listening import listen
from limelight.media.loudness import Loudness, measure
from limelight.works.loudness import CLEAR, NEAR, PEAK, STEADY, SoundMeasures

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("examples heard")]
EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Sounding:
    """An example's sound: what limelight measured of it, what FFmpeg measures of the file, and the samples of that."""

    told: SoundMeasures
    coded: Loudness
    samples: np.ndarray
    spoken: int


@pytest.fixture(scope="module", params=["peony", "last-passenger", "stolen-star"])
def heard(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Sounding:
    """Only the sound is made, spoken by the draft's voice."""
    folder = tmp_path_factory.mktemp("heard") / request.param
    shutil.copytree(EXAMPLES / request.param, folder, ignore=shutil.ignore_patterns(".limelight", "out"))
    with opened(folder) as here:
        plan = plan_film(here.production, versions(here.production, ("en",), draft=True))
        slots = {"film/loudness@en", "film/soundtrack@en"}
        report = make_part(here, plan, slots, InlineExecutor(), planning=lambda slot: "/sh" not in slot)
        told = here.store.read(report.digest("film/loudness@en"), SoundMeasures)
        file = here.store.path(report.digest("film/soundtrack@en"))
        samples = listen(file, "the film").samples
        return Sounding(
            told, measure(file), samples, sum(1 for s in here.production.screenplay.scenes for _ in s.lines)
        )


def test_a_film_is_as_loud_as_asked_and_no_peak_reaches_minus_1_once_it_is_coded(heard: Sounding) -> None:
    assert heard.coded.integrated == pytest.approx(-14, abs=NEAR)
    assert heard.coded.true_peak < PEAK
    assert heard.told.loudness == pytest.approx(heard.coded.integrated, abs=0.1)


def test_every_word_stands_over_music_and_effects(heard: Sounding) -> None:
    assert len(heard.told.lines) == heard.spoken
    assert {line.line: line.over_bed for line in heard.told.lines if line.over_bed < CLEAR} == {}


def test_every_line_is_as_loud_as_its_direction_says(heard: Sounding) -> None:
    assert heard.told.steadiness <= STEADY
    assert any(line.directed <= -5 for line in heard.told.lines), "every example has a whisper"


def test_nothing_is_lost_on_one_loudspeaker(heard: Sounding) -> None:
    assert heard.told.mono > -1.5


def test_no_click_stands_alone(heard: Sounding) -> None:
    """A click is a step far above all others around it: of a cut that was not faded, or a join that is not one."""
    steps = np.abs(np.diff(heard.samples, 2, axis=0)).max(axis=1)
    count = len(steps) // 480
    loudest = steps[: count * 480].reshape(count, 480).max(axis=1)
    around = np.maximum(
        np.maximum(np.roll(loudest, 2), np.roll(loudest, -2)), np.maximum(np.roll(loudest, 1), np.roll(loudest, -1))
    )
    alone = loudest / np.maximum(around, 0.02)
    assert alone[3:-3].max() < 12
