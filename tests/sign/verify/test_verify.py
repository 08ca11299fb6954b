"""`limelight verify`: the verdict on any file, on a release's folder, and on what people did to either."""

import json
import os
import shutil
import threading
import time
from dataclasses import replace

import cv2
import numpy as np
import pytest
from tests.sign.credentials.forgeries import media_flipped, statement_changed
from tests.sign.credentials.signed import signed, world
from tests.sign.credentials.small_files import small
from tests.sign.verify.films_to_copy import film

from limelight.actions import verify as action
from limelight.actions.verify import CredentialAlone, NothingToVerify, VerifyRequest, verify
from limelight.cli.app import run
from limelight.media.fingerprints.taking import fingerprints_of
from limelight.sign import registry
from limelight.sign.package.manifest import Manifest, proofs, sha256
from limelight.sign.verify.release_folder import verified


@pytest.fixture(autouse=True)
def own_data(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(action, "anchors", lambda: world().anchors)


def verdict(file):
    [found] = verify(VerifyRequest((file,))).files
    return found


def manifest(folder, id="r1"):
    names = ("small.en.1x1.eu-tiktok", "A small file", "2026-11-23T08:00:00+00:00", "0.1.0", "en", (), "1:1", "")
    return Manifest(id, *names, "eu", "tiktok", (), (), "Tests", "", proofs(folder, {}))


@pytest.fixture
def release(tmp_path):
    """The folder of a release: a signed picture, signed captions beside their proof, a title."""
    folder = tmp_path / "small.en.1x1.eu-tiktok"
    (folder / "more").mkdir(parents=True)
    for kind in ("png", "srt"):
        signed(kind, folder)
        (folder / f"small-0.{kind}").unlink()
    (folder / "more" / "title.txt").write_text("A small file\n")
    (folder / "manifest.json").write_text(manifest(folder).text)
    return folder


# -- files ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["mp4", "wav", "pdf", "srt"])
def test_a_signed_file_is_trusted(kind, tmp_path):
    found = verdict(signed(kind, tmp_path).file)
    assert (found.standing, found.credential.signer) == ("trusted", world().identity().owner)


def test_nobody_is_trusted_whom_this_machine_does_not_know(tmp_path, monkeypatch):
    monkeypatch.setattr(action, "anchors", lambda: "")
    assert verdict(signed("png", tmp_path).file).standing == "unknown signer"


@pytest.mark.parametrize("harm", [lambda data: media_flipped("png", data), statement_changed])
def test_a_changed_file_is_told(harm, tmp_path):
    file = signed("png", tmp_path).file
    file.write_bytes(harm(file.read_bytes()))
    found = verdict(file)
    assert found.standing == "changed"
    assert found.credential.flaws


def test_a_file_without_proof_says_nothing(tmp_path):
    assert verdict(small("png", tmp_path)).standing == "nothing"


@pytest.mark.parametrize("name", ["film.png", "film"])
def test_what_a_file_is_called_does_not_hide_its_proof(name, tmp_path):
    file = signed("mp4", tmp_path).file.rename(tmp_path / name)
    assert verdict(file).standing == "trusted"


def test_the_proof_beside_a_file_may_be_named_for_it(tmp_path):
    file = signed("srt", tmp_path).file
    assert verdict(file.with_name(f"{file.name}.c2pa")).file == file
    file.rename(tmp_path / "elsewhere.srt")
    with pytest.raises(CredentialAlone, match="put the two together"):
        verdict(file.with_name(f"{file.name}.c2pa"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_and_a_device_are_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.mp4")
    assert "a pipe" in verdict(tmp_path / "pipe.mp4").why
    (tmp_path / "zero.mp4").symlink_to("/dev/zero")
    assert "a device" in verdict(tmp_path / "zero.mp4").why


def test_what_is_not_there_is_told_before_anything_is_read(tmp_path):
    with pytest.raises(NothingToVerify):
        verify(VerifyRequest((small("png", tmp_path), tmp_path / "gone.mp4")))


def test_somebody_who_asks_for_an_end_is_heard(tmp_path):
    file = tmp_path / "large.mp4"
    with file.open("wb") as large:
        large.truncate(40_000_000_000)  # a hole: nothing on the disk
    stop, asked = threading.Event(), []

    def ask():
        asked.append(time.monotonic())
        stop.set()

    threading.Timer(0.3, ask).start()
    assert verify(VerifyRequest((file,)), stop=stop).stopped
    assert time.monotonic() - asked[0] < 1.0


# -- copies of releases -----------------------------------------------------------------------------------------------


def test_a_copy_without_its_proof_is_known_again(tmp_path):
    folder = tmp_path / "release"
    folder.mkdir()
    prints = fingerprints_of(film(folder / "film.mp4"))
    registry.add(manifest(folder), folder, {"film.mp4": prints})
    same = verdict(shutil.copy(folder / "film.mp4", tmp_path / "renamed.mp4"))
    assert (same.standing, same.ours.release, same.ours.same) == ("nothing", "r1", True)
    copy = verdict(film(tmp_path / "copy.mp4", cut=slice(2, 9)))
    assert (copy.ours.release, copy.ours.same) == ("r1", False)
    assert "cut-shorter" in {each.what for each in copy.ours.changes}
    assert verdict(film(tmp_path / "stranger.mp4", seed=4, sound=4)).ours is None


def framed(frame):
    """Busy enough to have something to lose, with a label in the upper right corner."""
    rough = np.random.default_rng(2).integers(0, 128, (24, 14), dtype=np.uint8)
    frame = frame // 2 + cv2.resize(rough, frame.shape[::-1], interpolation=cv2.INTER_CUBIC) // 2
    frame[8:40, 96:174] = 12
    for column in range(100, 170, 9):
        frame[14:34, column : column + 5] = 240
    return frame


@pytest.mark.parametrize("covered", [False, True])
def test_whether_the_label_is_still_in_a_copy_is_told(covered, tmp_path):
    def copied(frame):
        frame = framed(frame)
        if covered:
            frame[0:50, 80:180] = 90
        return cv2.resize(frame, (144, 256))

    folder = tmp_path / "release"
    folder.mkdir()
    prints = fingerprints_of(film(folder / "film.mp4", change=framed))
    seen = {"begin": 0.0, "end": 4.0, "corner": "top-right"}
    released = replace(manifest(folder), labels=({"text": "AI GENERATED", "seen": [seen]},))
    registry.add(released, folder, {"film.mp4": prints})
    copy = verdict(film(tmp_path / "copy.mp4", change=copied))
    assert ("label-changed" in {each.what for each in copy.ours.changes}) == covered


# -- a release's folder -----------------------------------------------------------------------------------------------


def folder_verdict(folder):
    return verified(folder, registry.read_registry(), sha256)


def exit_code(folder):
    return verify(VerifyRequest((folder,))).exit


def test_a_whole_release_is_told_to_be_whole(release):
    result = verify(VerifyRequest((release,)))
    [found] = result.folders
    assert (found.whole, found.differences, result.exit) == (True, (), 0)
    assert sorted((each.file.suffix, each.standing) for each in result.files) == [
        (".png", "trusted"),
        (".srt", "trusted"),
    ]


def test_every_byte_of_every_file_of_a_release_is_watched(release):
    for file in sorted(path for path in release.rglob("*") if path.is_file() and path.name != "manifest.json"):
        data = file.read_bytes()
        for at in (0, len(data) // 2, len(data) - 1):
            file.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            name = file.relative_to(release).as_posix()
            assert [(each.name, each.what) for each in folder_verdict(release).differences] == [(name, "changed")]
        file.write_bytes(data)


def test_what_is_missing_what_is_a_link_and_what_is_not_of_it_is_told(release, tmp_path):
    (release / "signed-0.png").rename(tmp_path / "elsewhere.png")
    (release / "signed-0.png").symlink_to(tmp_path / "elsewhere.png")
    (release / "more" / "title.txt").unlink()
    (release / "mine.txt").write_text("a note")
    found = folder_verdict(release)
    told = {each.name: each.what for each in found.differences}
    assert told == {"signed-0.png": "a link", "more/title.txt": "missing", "mine.txt": "not of it"}
    assert exit_code(release) == 1


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/passwd", "more/../../secret.txt", "..\\secret.txt", ""])
def test_a_name_that_leads_out_of_the_folder_is_never_followed(name, release, tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    said = json.loads((release / "manifest.json").read_text())
    said["files"][0]["name"] = name
    (release / "manifest.json").write_text(json.dumps(said))
    assert (name, "outside") in [(each.name, each.what) for each in folder_verdict(release).differences]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"schema": 1}', '{"schema": 99, "files": []}', "[" * 100_000, "\0"])
def test_a_manifest_that_says_nothing_is_told(text, release):
    (release / "manifest.json").write_text(text)
    found = folder_verdict(release)
    assert found.why
    assert not found.whole


def test_a_manifest_written_anew_for_changed_files_is_told_where_the_release_is_known(release):
    registry.add(manifest(release), release, {})
    (release / "more" / "title.txt").write_text("Another title\n")
    (release / "manifest.json").write_text(manifest(release).text)
    found = folder_verdict(release)
    assert found.rewritten
    assert not found.whole


# -- the command ------------------------------------------------------------------------------------------------------


def test_the_exit_code_is_0_for_what_is_trusted_and_1_for_anything_else(tmp_path, capsys):
    file = signed("png", tmp_path).file
    assert run(["verify", str(file)]) == 0
    assert run(["verify", str(file), str(small("png", tmp_path, 1))]) == 1
    assert run(["verify", str(tmp_path / "gone.png")]) == 2
    told = capsys.readouterr()
    assert f"{file}: trusted" in told.out
    assert "Of 2 files: 1 trusted, 1 says nothing of its making." in told.out


def test_a_program_reads_the_same(tmp_path, capsys):
    run(["verify", str(signed("png", tmp_path).file), "--json"])
    said = json.loads(capsys.readouterr().out)
    assert said["files"][0]["standing"] == "trusted"
    assert said["exit"] == 0
