"""A picture behind the actors: it fills any frame, takes the hour's light, and is told where it is not there."""

import numpy as np
import pytest

from limelight.stage.sets import group_cels, paint_place
from limelight.stage.sets.backing import Backing
from limelight.works.design import Design, Piece
from limelight.works.problems import Problems
from limelight.works.production import read_production

SUNNY = Backing(np.dstack([np.full((200, 300), tone, np.uint8) for tone in (190, 150, 120)]))
DARK = Backing(np.full((200, 300, 3), 22, np.uint8))


def seen(backing: Backing, *pieces: Piece, size: tuple[int, int] = (90, 160), **how: str) -> np.ndarray:
    design = Design(indoors=True, pieces=pieces)
    art = paint_place("", design=design, backing=backing, width=size[0], height=size[1], **how)  # type: ignore[arg-type]
    return group_cels(art).plate.image[..., :3]


@pytest.mark.parametrize("size", [(90, 160), (160, 90), (120, 120)])
def test_a_picture_leaves_nothing_of_a_frame_bare(size):
    assert seen(SUNNY, size=size).min() > 60


def test_night_falls_on_a_bright_picture_and_not_again_on_one_taken_at_night():
    day, night = (float(seen(SUNNY, hour=hour).mean()) for hour in ("day", "night"))
    assert night < 0.75 * day
    assert abs(float(seen(DARK, hour="day").mean()) - float(seen(DARK, hour="night").mean())) < 2


def test_pieces_stand_before_a_picture():
    table = Piece("table", (540, 1200))
    assert np.abs(seen(SUNNY).astype(int) - seen(SUNNY, table)).max() > 60


@pytest.mark.parametrize(
    ("name", "message"),
    [("kitchen.jpg", "no kitchen.jpg beside"), ("../x.jpg", "no such file"), ("a.txt", "no such file")],
)
def test_a_picture_that_is_not_there_is_told_with_its_line(tmp_path, name, message):
    (tmp_path / "script.fountain").write_text("INT. KITCHEN - DAY\n\nIt rains.\n", "utf-8")
    (tmp_path / "sets").mkdir()
    (tmp_path / "sets" / "kitchen.toml").write_text(f'schema = 1\npicture = "{name}"\n', "utf-8")
    with pytest.raises(Problems) as told:
        read_production(tmp_path)
    assert str(told.value).startswith("sets/kitchen.toml:2: ")
    assert message in str(told.value)
