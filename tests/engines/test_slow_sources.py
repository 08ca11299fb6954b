"""A hub that is busy, breaks off or hardly sends anything costs a little time, and no model."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from limelight.engines.catalog import PullFailed, PullStopped, flow, hub, pull
from model_world import NETWORK, World


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    world = World(tmp_path, monkeypatch)
    world.lose("pypi", "npm")
    monkeypatch.setattr(flow, "SPAN", 0.4)
    monkeypatch.setattr(hub, "PAUSE", 0.01)
    yield world
    world.close()


def test_a_hub_that_is_busy_is_asked_again_when_it_says(world: World) -> None:
    world.hub.busy = ["1", "0"]
    began = time.monotonic()
    assert (pull("tiny") / "net.onnx").read_bytes() == NETWORK
    assert time.monotonic() - began >= 1


def test_a_hub_that_wants_to_be_left_alone_for_an_hour_is_left(world: World) -> None:
    world.hub.busy = ["3600"] * 9
    with pytest.raises(PullFailed, match="answers 429"):
        pull("tiny")
    assert len(world.hub.busy) == 8


def test_a_line_that_breaks_is_taken_up_where_it_broke(world: World) -> None:
    world.hub.breaks_after = 100_000
    assert (pull("tiny") / "net.onnx").read_bytes() == NETWORK
    assert world.hub.ranges == ["bytes=100000-"]


@pytest.mark.parametrize("what", ["headers", "body"])
def test_a_hub_that_sends_byte_by_byte_is_left_with_a_sentence(world: World, what: str) -> None:
    world.hub.drips = what
    began = time.monotonic()
    with pytest.raises(PullFailed, match="it hardly sends anything"):
        pull("tiny")
    assert time.monotonic() - began < 5


def test_who_waits_for_a_busy_hub_can_be_stopped_at_once(world: World) -> None:
    world.hub.busy = ["20"] * 9
    stop, began = threading.Event(), time.monotonic()
    threading.Timer(0.3, stop.set).start()
    with pytest.raises(PullStopped):
        pull("tiny", stop=stop)
    assert time.monotonic() - began < 1.3
