"""The registry of releases: nothing that was added is lost, and what was torn is told."""

import os
import subprocess
import sys

import pytest

from limelight.sign import registry
from limelight.sign.package.manifest import FileProof, Manifest
from limelight.sign.registry.keeping import registry_folder
from limelight.works.fingerprints import Fingerprints, packed

ADD = "from tests.sign.verify.test_release_registry import added; added('{id}')"


@pytest.fixture(autouse=True)
def own_data(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))


def manifest(id):
    names = ("moonlit.en.9x16.eu-tiktok", "Moonlit", "2026-11-23T08:00:00Z", "0.1.0", "en", ("en",), "9:16", "")
    return Manifest(id, *names, "eu", "tiktok", (), (), "Ada", "", (FileProof("film.mp4", 3, f"sha-{id}"),))


def added(id, seconds=3):
    looks = bytes(range(8)) * 5 * seconds
    prints = Fingerprints("film", "ISCC:X", ("ISCC:EMX",), float(seconds), looks=packed(looks), crops=(packed(looks),))
    registry.add(manifest(id), registry_folder() / "out", {"film.mp4": prints})


def ids():
    return [release.id for release in registry.read_registry().releases]


def test_a_release_is_kept_with_a_look_a_second_and_all_that_was_taken_beside_it():
    added("r1")
    [release] = registry.read_registry().releases
    assert release.prints["film.mp4"].looks == packed(bytes(range(8)) * 3)
    assert release.prints["film.mp4"].crops == ()
    assert registry.full_prints(release)["film.mp4"].looks == packed(bytes(range(8)) * 15)


def test_a_file_is_known_by_its_digest():
    added("r1")
    release, name = registry.read_registry().holding("sha-r1")
    assert (release.id, name) == ("r1", "film.mp4")


def test_a_torn_line_is_told_and_spoils_no_other():
    added("r1")
    file = registry_folder() / "releases.jsonl"
    added("r2")
    whole = file.read_bytes()
    file.write_bytes(whole[:-200])
    added("r3")
    assert ids() == ["r1", "r3"]
    [torn] = registry.read_registry().unreadable
    assert f"{file}:2: this release cannot be read" in str(torn)


def test_every_changed_byte_of_a_line_is_told():
    added("r1")
    file = registry_folder() / "releases.jsonl"
    whole = file.read_bytes()
    for at in range(0, len(whole) - 1, 7):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert len(registry.read_registry().unreadable) == 1, at


def test_a_release_that_is_added_again_is_known_once():
    added("r1", seconds=2)
    added("r1", seconds=3)
    [release] = registry.read_registry().releases
    assert release.prints["film.mp4"].seconds == 3


def test_many_at_once_are_all_kept():
    running = [subprocess.Popen([sys.executable, "-c", ADD.format(id=f"r{each}")]) for each in range(5)]
    assert [process.wait() for process in running] == [0] * 5
    assert sorted(ids()) == ["r0", "r1", "r2", "r3", "r4"]


@pytest.mark.parametrize("moment", ["fingerprints of a release written", "release registered"])
def test_killed_at_any_moment_it_is_there_whole_or_not_at_all(moment):
    added("r1")
    dying = {**os.environ, "LIMELIGHT_CRASH_AT": moment}
    assert subprocess.run([sys.executable, "-c", ADD.format(id="r2")], env=dying).returncode < 0
    added("r3")
    assert registry.read_registry().unreadable == ()
    assert [each for each in ids() if each != "r2"] == ["r1", "r3"]


def test_without_any_release_nothing_is_known():
    assert registry.read_registry().releases == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_nobody_else_can_look_into_it():
    added("r1")
    assert registry_folder().stat().st_mode & 0o777 == 0o700
