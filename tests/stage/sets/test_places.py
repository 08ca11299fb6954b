"""Places: every one paints at every hour, the same every time, and repaints crisply where a shot looks closely."""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.stage.drawing.art import overscan
from limelight.stage.sets import PLACES, group_cels, paint, paint_place, things_of
from limelight.stage.sets.easel import frame_view
from limelight.works.place_kinds import KINDS, design_of
from limelight.works.places import HOURS, WEATHERS

SMALL = {"width": 270, "height": 480}
OVER = overscan(270, 480)


def plate(kind: str, **how: object) -> np.ndarray:
    """What the frame sees of the place, people's plate only, BGR."""
    art = paint_place(kind, **{**SMALL, **how})  # type: ignore[arg-type]
    over = overscan(art.width, art.height)
    return group_cels(art).plate.image[over:-over, over:-over, :3]


@pytest.mark.parametrize("kind", sorted(PLACES))
def test_night_is_darker_than_day_and_neither_is_black_or_white(kind):
    day, night = plate(kind, hour="day").mean(), plate(kind, hour="night").mean()
    assert 25 < night < day < 235


@pytest.mark.parametrize("kind", sorted(PLACES))
def test_the_plate_covers_the_sheet_and_colours_never_exceed_alpha(kind):
    art = paint_place(kind, hour="dusk", weather="rain", **SMALL)
    groups = group_cels(art)
    assert groups.plate.image.shape == (480 + 2 * OVER, 270 + 2 * OVER, 4)
    assert groups.plate.image[..., :3].max(axis=2).min() > 3, "unpainted holes are black"
    for cel in art.cels:
        assert (cel.image[..., :3] <= cel.image[..., 3:]).all(), cel.name


@pytest.mark.parametrize("kind", sorted(PLACES))
def test_a_small_frame_shows_the_same_place_as_a_large_one(kind):
    small, large = (plate(kind, hour="dusk", width=w, height=h) for w, h in ((270, 480), (1080, 1920)))
    shrunk = cv2.resize(large, (270, 480), interpolation=cv2.INTER_AREA)
    assert cv2.absdiff(cv2.blur(small, (5, 5)), cv2.blur(shrunk, (5, 5))).mean() < 4


@pytest.mark.parametrize("kind", sorted(PLACES))
def test_the_same_arguments_give_the_same_bytes(kind):
    first = paint_place(kind, hour="night", weather="storm", **SMALL)
    paint._page.cache_clear()
    again = paint_place(kind, hour="night", weather="storm", **SMALL)
    assert all(np.array_equal(a.image, b.image) for a, b in zip(first.cels, again.cels, strict=True))


@pytest.mark.parametrize("kind", sorted(PLACES))
def test_people_have_room_and_every_thing_is_known_before_painting_and_lies_in_the_frame(kind):
    art = paint_place(kind, **SMALL)
    assert 0.3 < art.eye / 480 < 0.5 < art.stand / 480 < 0.95
    assert art.things == things_of(kind, **SMALL) != {}
    assert all(0 <= x <= 270 and 0 <= y <= 480 for x, y, _ in art.things.values())


def test_rain_falls_outdoors_alone_and_petals_belong_to_the_garden():
    assert paint_place("grave", weather="storm", **SMALL).weather == ("storm",)
    assert paint_place("garden", weather="rain", **SMALL).weather == ("rain", "petals")
    assert paint_place("study", weather="storm", **SMALL).weather == ()


@pytest.mark.parametrize("kind", KINDS)
def test_a_place_can_show_just_what_is_painted_of_it(kind):
    assert design_of(kind).shown == set(things_of(kind))


def test_a_place_nobody_can_paint_is_an_error_that_names_the_known():
    with pytest.raises(ValueError, match=r"'moon': known are .*garden.*grave.*study"):
        paint_place("moon", **SMALL)
    with pytest.raises(ValueError, match=r"'tea time': known are dawn"):
        paint_place("grave", hour="tea time", **SMALL)
    with pytest.raises(ValueError, match=r"'sofa': this place has .*coffin"):
        paint_place("grave", sharp="sofa", **SMALL)


def test_a_repaint_shows_the_same_picture_enlarged_and_sharper():
    art = paint_place("garden", hour="day", **SMALL)
    x, y, half = art.things["gate"]  # type: ignore[index]
    zoom = 240 / half
    near = plate("garden", hour="day", focus=(x, y, zoom))
    matrix = np.float32([[zoom, 0, 135 - x * zoom], [0, zoom, 240 - y * zoom]])
    blown_up = cv2.warpAffine(plate("garden", hour="day"), matrix, (270, 480))
    soft = [cv2.resize(image, (36, 64), interpolation=cv2.INTER_AREA).astype(float) for image in (near, blown_up)]
    assert np.abs(soft[0] - soft[1])[8:-8, 4:-4].mean() < 9, "it is the same place"
    detail = [cv2.Laplacian(image, cv2.CV_32F).std() for image in (near, blown_up)]
    assert detail[0] > 1.5 * detail[1]


def test_what_is_in_focus_stays_sharp_and_the_rest_melts():
    def edges(sharp: float | str | None) -> float:
        image = plate("study", hour="night", focus=(66, 122, 2.8), blur=14, sharp=sharp)
        return float(cv2.Laplacian(image[160:320, 90:180], cv2.CV_32F).std())

    assert edges("portrait") > 2 * edges(1.0)
    assert edges(None) == edges("portrait"), "what fills the frame is in focus"


def test_what_melts_in_a_draft_lies_where_it_would_if_it_were_painted_whole(monkeypatch):
    def seen():
        return plate("garden", hour="dusk", width=360, height=640, focus=(157.5, 310.0, 1.7), blur=4.3).astype(int)

    halved = seen()
    monkeypatch.setattr(paint, "half_will_do", lambda *_: lambda _: False)
    whole = seen()

    def off(picture):
        return np.abs(picture - whole).mean()

    assert 0 < off(halved) < 2.5
    assert all(off(np.roll(halved, 1, axis)) > 1.4 * off(halved) for axis in (0, 1))


def test_hours_change_light_alone_and_weather_greys_the_sky():
    clear, storm = (plate("field", hour="day", weather=w)[:120].astype(int) for w in ("clear", "storm"))
    blue = [int(sky[..., 0].mean() - sky[..., 2].mean()) for sky in (clear, storm)]
    assert blue[1] < 0.6 * blue[0]


def test_the_pits_lip_stands_before_the_people():
    groups = group_cels(paint_place("grave", hour="night", **SMALL))
    front = groups.foreground
    assert front is not None
    x, y = round(0.5 * 270 - front.x), round(1562 / 4 - front.y)
    assert front.image[y, x, 3] == 255
    assert abs(front.z - 1) < 0.05, "it moves with the pit"


def test_what_stands_between_can_move_by_itself():
    art = paint_place("garden", hour="day", **SMALL)
    groups = group_cels(art, far=1.3)
    assert groups.middle is not None
    assert 0 < (groups.middle.image[..., 3] == 0).mean() < 1
    assert groups.plate.image[..., 3].min() == 255


@given(
    width=st.sampled_from((270, 360, 640, 853)),
    height=st.sampled_from((480, 360, 270)),
    x=st.floats(0, 1),
    y=st.floats(0, 1),
    zoom=st.floats(1, 3),
)
def test_a_focus_brings_its_point_to_the_middle_of_any_frame(width, height, x, y, zoom):
    whole = frame_view(width, height)
    near = frame_view(width, height, (x * width, y * height, zoom))
    page = ((x * width - whole.dx) / whole.scale, (y * height - whole.dy) / whole.scale)
    assert near.seen(*page) == pytest.approx((width / 2, height / 2), abs=1e-6)
    assert near.scale == pytest.approx(whole.scale * zoom)
    assert (near.left, near.right) == (whole.left, whole.right)


@settings(max_examples=6, deadline=None)
@given(hour=st.sampled_from(HOURS), weather=st.sampled_from(WEATHERS), size=st.sampled_from(((480, 270), (320, 320))))
def test_any_hour_and_weather_paint_in_any_aspect(hour, weather, size):
    image = plate("street", hour=hour, weather=weather, width=size[0], height=size[1])
    assert image.shape[:2] == (size[1], size[0])
    assert image.std() > 8
