"""`limelight models`, as it is typed: what is said while a model comes, when it is stopped, and of what is here."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from limelight.cli.app import run
from limelight.cli.fetching import Download
from limelight.core.events import Fetching
from model_world import World


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    world = World(tmp_path, monkeypatch)
    yield world
    world.close()


def test_what_has_come_is_told_with_its_source_its_rate_and_the_time_left() -> None:
    download = Download()
    assert download.told(Fetching("m", "hub", 0, 100_000_000), 0.0) == "m: 0 bytes of 100 MB from hub"
    told = download.told(Fetching("m", "hub", 20_000_000, 100_000_000), 4.0)
    assert told == "m: 20.0 MB of 100 MB from hub, 5.0 MB/s, 16 s left"
    assert download.told(Fetching("m", "pypi", 20_000_000, 100_000_000), 5.0).endswith("from pypi")


def test_a_list_says_what_is_here_and_what_is_not(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["models", "pull", "tiny"]) == 0
    assert run(["models"]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines() if "\t" in line]
    assert {row[0]: row[2] for row in rows[1:]}["tiny"] == "yes"
    assert {row[0]: row[2] for row in rows[1:]}["kokoro-82m"] == "no"


def test_for_a_program_a_pull_tells_its_events_beside_its_result(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["models", "pull", "tiny", "--json"]) == 0
    printed = capsys.readouterr()
    assert [each["name"] for each in json.loads(printed.out)["pulled"]] == ["tiny"]
    events = [json.loads(line)["fetching"] for line in printed.err.splitlines()]
    assert {event["source"] for event in events} == {"hub"}
    assert {event["total"] for event in events} == {259_000}


def test_a_pull_that_ctrl_c_stops_says_how_to_go_on_and_goes_on(world: World) -> None:
    world.hub.pace = 0.1
    command = [sys.executable, "-m", "limelight", "models", "pull", "tiny"]
    pulling = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while world.hub.sent < 50_000:
        assert pulling.poll() is None
        time.sleep(0.01)
    pulling.send_signal(signal.SIGINT)
    said, _ = pulling.communicate(timeout=20)
    assert pulling.returncode == 130
    assert "`limelight models pull tiny` goes on from there" in said
    world.hub.pace = 0.0
    assert run(["models", "pull", "tiny"]) == 0
    assert world.hub.ranges


def test_a_damaged_model_ends_a_check_with_1_and_the_way_out(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    run(["models", "pull", "tiny"])
    (network,) = world.models.glob("*/net.onnx")
    network.write_bytes(network.read_bytes()[::-1])
    assert run(["models", "check", "tiny"]) == 1
    assert "tiny is damaged (net.onnx); `limelight models pull tiny` mends it." in capsys.readouterr().out


@pytest.mark.parametrize("action", ["pull", "remove"])
def test_which_model_must_be_said(action: str, world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["models", action]) == 2
    assert "Name it, or say --all" in capsys.readouterr().err
