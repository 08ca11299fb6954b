"""A head as it is held: seldom turned, never seen to be off, its lips always those that were asked for."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from limelight.stage.acting.moments import Moment
from limelight.stage.acting.nods import carriage
from limelight.stage.compositor import held
from limelight.stage.compositor.held import HeldHead
from limelight.stage.compositor.planes import Box, Cutout
from limelight.stage.compositor.puppet import Puppet
from limelight.stage.compositor.turning import turned
from limelight.stage.drawing.art import Cel, Light, SetArt, overscan
from limelight.stage.staging.bake import bake
from limelight.works.cast import Character, Look
from limelight.works.shots import Figure, Shot

WIDTH, HEIGHT = 270, 480
MEI = Character("MEI", "mei", look=Look(hair="loose", feminine=True))
WITHIN = Box(-400, -400, 1600, 2400)


@pytest.fixture(scope="module")
def puppet() -> Puppet:
    over = overscan(WIDTH, HEIGHT)
    wall = np.full((HEIGHT + 2 * over, WIDTH + 2 * over, 4), (90, 90, 90, 255), np.uint8)
    art = SetArt("wall", [Cel("plate", wall, -over, -over, z=10)], Light(), WIDTH, HEIGHT, stand=380.0, eye=190.0)
    shot = Shot("sc1/sh1", "sc1", "ln1", "close", (Figure("MEI", facing=1.0),), "MEI", lines=("ln1",))
    return Puppet(bake(shot, {"MEI": MEI}, (), art, WIDTH, HEIGHT).actors[0])


def swaying(frames: int = 40) -> list[Moment]:
    return [Moment(carriage=each) for each in carriage(frames, "sh1/MEI", 1, 1.0)]


def exactly(puppet: Puppet, moment: Moment, box: Box) -> Cutout:
    return turned(puppet.face(moment).piece, puppet.turn(moment.carriage), box)


def test_a_head_is_off_by_no_more_than_is_seen(puppet: Puppet) -> None:
    track = swaying()
    head = HeldHead(puppet, WITHIN, track, held.UNSEEN)
    for moment in track:
        head.bring(moment)
        exact = exactly(puppet, moment, head.layer.box)

        near = np.ones((5, 5), np.uint8)
        assert (cv2.erode(exact.through, near).astype(int) <= head.layer.through.astype(int) + 2).all()
        assert (head.layer.through.astype(int) <= cv2.dilate(exact.through, near).astype(int) + 2).all()


def test_a_head_that_sways_is_turned_less_often_than_it_moves(puppet: Puppet, monkeypatch: pytest.MonkeyPatch) -> None:
    track, times = swaying(), []
    turn = held.turned_parts
    monkeypatch.setattr(held, "turned_parts", lambda *asked: times.append(1) or turn(*asked))
    head = HeldHead(puppet, WITHIN, track, held.UNSEEN)
    for moment in track:
        head.bring(moment)

    assert len(times) < len({moment.carriage for moment in track})


def test_a_head_that_is_let_be_off_by_nothing_is_turned_exactly(puppet: Puppet) -> None:
    track = swaying(8)
    head = HeldHead(puppet, WITHIN, track, 0.0)
    for moment in track:
        head.bring(moment)
        exact = exactly(puppet, moment, head.layer.box)

        assert np.abs(exact.y.astype(int) - head.layer.y).max() <= 2


def test_lips_change_where_they_stand(puppet: Puppet) -> None:
    shapes = [*puppet.actor.heads[0].mouths][:4]
    track = [Moment(mouth=shape) for shape in (*shapes, *shapes[::-1])]
    head = HeldHead(puppet, WITHIN, track, held.UNSEEN)
    for moment in track:
        differs = head.bring(moment)
        exact = exactly(puppet, moment, head.layer.box)

        assert np.abs(exact.y.astype(int) - head.layer.y).max() <= 2
        assert differs.cut(head.layer.box) == differs
