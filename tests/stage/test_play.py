"""Playing: what is seen follows the cue, nothing is drawn that did not change, and equal inputs make equal frames."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import numpy as np
import pytest

from limelight.stage.acting.beat import Beat
from limelight.stage.acting.moments import UNSEEN, moments, steadied
from limelight.stage.acting.nods import Carriage
from limelight.stage.compositor.picture import Actor, Body, Head, Patch, Picture
from limelight.stage.compositor.planes import Box, Planes, cutout, planes
from limelight.stage.compositor.play import Title, play
from limelight.stage.drawing.art import overscan
from limelight.works.cues import Heard, ShotCue
from limelight.works.shots import Figure, Move, Shot
from limelight.works.speech import Phone
from limelight.works.transitions import LEAVING

WIDTH, HEIGHT = 180, 320
OVER = overscan(WIDTH, HEIGHT)
FRAMES = 24


def solid(width: int, height: int, level: int) -> np.ndarray:
    return np.full((height, width, 4), (level, level, level, 255), np.uint8)


def picture(weather: tuple[str, ...] = ()) -> Picture:
    ground = np.random.default_rng(3).integers(0, 60, (HEIGHT + 2 * OVER, WIDTH + 2 * OVER, 3)).astype(np.uint8)
    mouths = {"a": Patch(solid(12, 10, 250), 14, 30), "m": Patch(solid(12, 4, 5), 14, 33)}
    head = Head(solid(40, 50, 120), mouths, {"shut": Patch(solid(20, 6, 20), 10, 12)})
    actor = Actor("MEI", solid(80, 150, 90), 50, 160, [head], 70, 110, (90.0, 160.0), 1.0, 0.3)
    return Picture(shot(), WIDTH, HEIGHT, planes(ground), [actor], weather=weather, focus=(90.0, 130.0), seed=5)


def shot(kind: str = "hold", amount: float = 0.0) -> Shot:
    return Shot("sh1", "sc1", "ln1", "close", (Figure("MEI"),), move=Move(kind, amount))


def spoken(symbol: str) -> ShotCue:
    line = Heard("ln1", "MEI", 0, 0.8, (Phone(symbol, 0.2, 0.7),))
    return ShotCue("sh1", FRAMES, (line,))


def frames(drawn: Picture, taken: Shot, cue: ShotCue, titles: tuple[Title, ...] = ()) -> list[np.ndarray]:
    drawn.shot = taken
    return [buffer.copy() for buffer in play(drawn, cue, titles)]


def mouth(frame: np.ndarray) -> float:
    return float(frame[141:149, 85:95].mean())


def test_the_mouth_opens_on_the_vowel_and_shuts_after_it() -> None:
    played = frames(picture(), shot(), spoken("ɑ"))

    assert mouth(played[12]) > 200
    assert mouth(played[0]) < 130
    assert mouth(played[23]) < 130


def test_nobody_mouths_the_words_of_another() -> None:
    line = Heard("ln1", "LIU", 0, 0.8, (Phone("ɑ", 0.2, 0.7),))

    assert max(mouth(f) for f in frames(picture(), shot(), ShotCue("sh1", FRAMES, (line,)))) < 130


@pytest.mark.parametrize("weather", [(), ("storm",), ("petals",)])
@pytest.mark.parametrize("kind", ["hold", "push", "shake", "rack", "whip"])
def test_equal_inputs_make_equal_frames(weather: tuple[str, ...], kind: str) -> None:
    def digest() -> str:
        return sha256(
            b"".join(f.tobytes() for f in frames(picture(weather), shot(kind, 0.05), spoken("m")))
        ).hexdigest()

    assert digest() == digest()


def test_on_twos_every_second_frame_is_played_and_is_as_ever() -> None:
    on_twos = [frame.copy() for frame in play(picture(("storm",)), spoken("ɑ"), every=2)]
    on_ones = [frame.copy() for frame in play(picture(("storm",)), spoken("ɑ"))]
    for one, other in zip(on_twos, on_ones[::2], strict=True):
        assert np.array_equal(one, other)


@pytest.mark.parametrize("kind", ["hold", "push"])
def test_redrawing_only_what_changed_shows_what_redrawing_all_would(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    sparing = frames(picture(("storm",)), shot(kind, 0.02), spoken("ɑ"))
    whole = Box(0, 0, WIDTH, HEIGHT)
    monkeypatch.setattr("limelight.stage.compositor.tableau.Performer.act", everything(whole))

    for one, other in zip(sparing, frames(picture(("storm",)), shot(kind, 0.02), spoken("ɑ")), strict=True):
        assert np.array_equal(one, other)


def everything(whole: Box):
    from limelight.stage.compositor.tableau import Performer

    act = Performer.act

    def redrawn(self: Performer, number: int) -> Box:
        act(self, number)
        return whole

    return redrawn


def test_a_frame_in_which_nothing_changed_is_the_one_before() -> None:
    drawn = picture()
    drawn.actors = []
    played = frames(drawn, shot(), ShotCue("sh1", FRAMES))

    assert all(np.array_equal(played[n], played[n - n % 4]) for n in range(FRAMES))


def test_titles_come_and_go_without_a_trace() -> None:
    title = Title(5, 9, cutout(solid(40, 20, 255), 20, 280))
    plain = frames(picture(), shot(), spoken("m"))
    read = frames(picture(), shot(), spoken("m"), (title,))

    for number, (with_title, without) in enumerate(zip(read, plain, strict=True)):
        assert (with_title[285, 30] == 235) == (5 <= number < 9)
        assert np.array_equal(with_title, without) != (5 <= number < 9)


def test_far_rain_falls_behind_people_and_before_the_place() -> None:
    """A figure that hides everything lets only near rain through; without it far rain is seen."""
    drawn = picture(("storm",))
    drawn.actors[0].heads = []
    drawn.actors[0].base, drawn.actors[0].x, drawn.actors[0].y = solid(WIDTH, HEIGHT, 90), 0, 0
    covered = [int((f[40:280] > 101).sum()) for f in frames(drawn, shot(), ShotCue("sh1", FRAMES))]
    near = picture(("storm",))
    near.plate = Planes(np.full_like(near.plate.y, 93), near.plate.u, near.plate.v)
    near.actors = []
    bare = [int((f[40:280] > 101).sum()) for f in frames(near, shot(), ShotCue("sh1", FRAMES))]

    assert np.mean(covered) * 1.6 < np.mean(bare)


def test_a_held_head_never_lags_by_more_than_is_seen() -> None:
    track = [Carriage(n * 0.02, n * 0.1, 0.0) for n in range(200)]
    held = steadied(track, 2.0, 300.0)

    assert len(set(held)) < len(track)
    for wanted, shown in zip(track, held, strict=True):
        lag = np.radians(abs(wanted.angle - shown.angle)) * 300 + 2.0 * abs(wanted.dx - shown.dx)
        assert lag <= UNSEEN


@pytest.mark.parametrize(("transition", "luma"), [("fade", 16), ("flash", 235)])
def test_a_shot_comes_in_as_the_script_asks_and_leaves_no_trace_of_it(transition: str, luma: int) -> None:
    cue = ShotCue("sh1", FRAMES)
    cut = frames(picture(), shot(), cue)
    came = frames(picture(), replace(shot(), transition=transition), cue)

    assert set(np.unique(came[0][:HEIGHT])) == {luma}
    assert not np.array_equal(came[4], cut[4])
    assert all(np.array_equal(one, other) for one, other in zip(came[15:], cut[15:], strict=True))


@pytest.mark.parametrize(("ending", "level"), [("fade", 16), ("dip", 16), ("end", 16), ("white", 235), ("black", 16)])
def test_a_shot_goes_as_it_is_asked_to_and_is_untouched_before(ending: str, level: int) -> None:
    cue = replace(spoken("m"), frames=2 * FRAMES)
    played = frames(picture(), replace(shot(), ending=ending), cue)
    usual = frames(picture(), shot(), cue)
    going = LEAVING[ending]
    assert all(np.array_equal(*pair) for pair in zip(played[:-going], usual[:-going], strict=True))
    assert np.unique(played[-1][:HEIGHT]).tolist() == [level]
    apart = [abs(float(frame[:HEIGHT].mean()) - level) for frame in played[-going:]]
    assert apart == sorted(apart, reverse=True)


def test_a_shot_shorter_than_its_fades_still_begins_and_ends_in_black() -> None:
    cue = replace(spoken("m"), frames=12)
    played = frames(picture(), replace(shot(), transition="fade", ending="fade"), cue)
    assert [int(frame[:HEIGHT].max()) for frame in (played[0], played[-1])] == [16, 16]


def test_nobody_stands_stock_still_for_two_seconds() -> None:
    track = moments(picture().actors[0], Figure("MEI", strength=0.0), ShotCue("sh1", 300))

    for first in range(300 - 60):
        assert len({(each.carriage, each.aside) for each in track[first : first + 60]}) > 1


def test_a_body_that_moves_leaves_nothing_behind_and_comes_back_as_it_was() -> None:
    drawn = picture()
    drawn.actors[0].heads[0].mouths.clear()
    drawn.actors[0].bodies = [Body(Patch(solid(40, 60, 220), 20, 40))]
    drawn.actors[0].beats = [Beat("gesture", "start", bodies=(1,), bodies_back=(0,))]
    played = frames(drawn, shot(), ShotCue("sh1", 90))
    arm = [float(frame[210:250, 80:100].mean()) for frame in played]

    assert max(arm[:6]) < 120
    assert min(arm[12:24]) > 180
    assert max(arm[-30:]) < 120
