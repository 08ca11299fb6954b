"""What people hold and what glows lights them, those beside them and the place behind."""

import numpy as np

from limelight.stage.compositor.picture import Picture
from limelight.stage.sets import paint_place
from limelight.stage.staging.bake import bake
from limelight.works.cast import Character
from limelight.works.shots import Figure, Shot

WHO = {"NOOR": Character("NOOR", "noor"), "ADA": Character("ADA", "ada")}


def night(holds: str) -> Picture:
    figures = Figure("NOOR", 0.35, 0.5, holds=holds), Figure("ADA", 0.7, -0.5)
    shot = Shot("sc01/sh01", "sc01", "a", "medium", figures, focus="NOOR")
    return bake(shot, WHO, (), paint_place("field", hour="night", width=180, height=320), 180, 320)


def warmth(picture: Picture) -> dict[str, float]:
    heads = {actor.name: actor.heads[0].image for actor in picture.actors}
    warm = {
        name: float((head[..., 2].astype(int) - head[..., 0])[head[..., 3] == 255].mean())
        for name, head in heads.items()
    }
    return warm | {"place": float(picture.plate.y.mean())}


def test_a_held_star_warms_who_holds_it_most_then_who_stands_by_and_brightens_the_place():
    dull, star = warmth(night("scroll")), warmth(night("star"))
    more = {name: star[name] - dull[name] for name in dull}
    assert more["NOOR"] > more["ADA"] > 1
    assert more["place"] > 1


def test_nothing_shines_that_does_not_glow():
    assert np.array_equal(night("scroll").plate.y, night("").plate.y)
