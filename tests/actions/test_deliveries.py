"""Delivering: a person's own file is never overwritten, and ours always is."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from blake3 import blake3

from limelight.actions import deliveries
from limelight.actions.deliveries import deliver, deliver_folder, withdraw
from limelight.core.disk.unfinished import unfinished


@pytest.fixture
def store(tmp_path):
    folder = tmp_path / ".limelight"
    folder.mkdir()
    return folder


def put(store: Path, path: Path, content: bytes):
    digest = "b3:" + blake3(content).hexdigest()
    blob = store / digest[3:]
    blob.write_bytes(content)
    return deliver({path: digest}, lambda _: blob, store)[0]


def test_what_is_there_already_is_not_written_again(tmp_path, store):
    film = tmp_path / "out" / "film.mp4"
    assert put(store, film, b"one").written
    before = film.stat().st_mtime_ns
    assert not put(store, film, b"one").written
    assert film.stat().st_mtime_ns == before


def test_our_own_earlier_film_is_replaced_without_a_word(tmp_path, store):
    film = tmp_path / "film.mp4"
    put(store, film, b"one")
    assert put(store, film, b"two").kept is None
    assert film.read_bytes() == b"two"


@pytest.mark.parametrize("ours_before", [True, False])
def test_a_file_that_a_person_put_there_or_changed_is_kept_beside(tmp_path, store, ours_before):
    film = tmp_path / "film.mp4"
    if ours_before:
        put(store, film, b"one")
    film.write_bytes(b"mine")
    kept = put(store, film, b"two").kept
    film.write_bytes(b"mine again")
    again = put(store, film, b"three").kept
    assert [kept.read_bytes(), again.read_bytes(), film.read_bytes()] == [b"mine", b"mine again", b"three"]


def test_killed_between_writing_and_anything_after_it_the_film_is_still_known_as_ours(tmp_path, store, monkeypatch):
    film = tmp_path / "film.mp4"
    put(store, film, b"one")

    def killed(*_):
        raise KeyboardInterrupt

    copy, put_in = deliveries.copy_whole, deliveries._put
    moments = (
        ("copy_whole", killed),
        ("copy_whole", lambda *file: (copy(*file), killed())),
        ("_put", lambda *file: (put_in(*file), killed())),
    )
    for name, moment in moments:
        monkeypatch.setattr(deliveries, name, moment)
        with pytest.raises(KeyboardInterrupt):
            put(store, film, b"two")
        monkeypatch.undo()
    assert put(store, film, b"three").kept is None
    assert sorted(file.name for file in tmp_path.iterdir()) == [".limelight", "film.mp4"]


def test_a_film_in_the_folder_is_no_link_into_the_store(tmp_path, store):
    film = tmp_path / "film.mp4"
    put(store, film, b"one")
    film.write_bytes(b"scribbled")
    assert (store / blake3(b"one").hexdigest()).read_bytes() == b"one"


def folder_of(store: Path, folder: Path, **files: bytes):
    for content in files.values():
        (store / blake3(content).hexdigest()).write_bytes(content)
    digests = {f"shots/{name}": "b3:" + blake3(content).hexdigest() for name, content in files.items()}
    return deliver_folder(folder, digests, lambda digest: store / digest[3:], store)


def test_a_folder_appears_whole_or_not_at_all(tmp_path, store, monkeypatch):
    kit = tmp_path / "kit"
    copy, copied = deliveries.copy_whole, []

    def full_disk(source, path):
        if copied:
            raise OSError(28, "No space left on device")
        copied.append(copy(source, path))

    monkeypatch.setattr(deliveries, "copy_whole", full_disk)
    with pytest.raises(OSError, match="space"):
        folder_of(store, kit, a=b"1", b=b"2")
    monkeypatch.undo()
    assert [file.name for file in tmp_path.iterdir()] == [".limelight"]
    folder_of(store, kit, a=b"1", b=b"2")
    assert {file.name: file.read_bytes() for file in (kit / "shots").iterdir()} == {"a": b"1", "b": b"2"}


def test_a_disk_that_fills_up_leaves_a_folder_that_was_there_as_it_was(tmp_path, store, monkeypatch):
    kit = tmp_path / "kit"
    folder_of(store, kit, a=b"1", b=b"2")
    copy, copied = deliveries.copy_whole, []

    def full_disk(source, path):
        if copied:
            raise OSError(28, "No space left on device")
        copied.append(copy(source, path))

    monkeypatch.setattr(deliveries, "copy_whole", full_disk)
    with pytest.raises(OSError, match="space"):
        folder_of(store, kit, a=b"3", b=b"4")
    assert {file.name: file.read_bytes() for file in (kit / "shots").iterdir()} == {"a": b"1", "b": b"2"}


def test_only_what_we_delivered_and_nobody_changed_is_withdrawn(tmp_path, store):
    kit = tmp_path / "kit"
    folder_of(store, kit, a=b"1", b=b"2")
    (kit / "shots" / "b").write_bytes(b"mine")
    (kit / "shots" / "c").write_bytes(b"1")
    assert withdraw((kit / "shots").iterdir(), store) == (kit / "shots" / "a",)
    assert sorted(file.name for file in (kit / "shots").iterdir()) == ["b", "c"]


def test_what_a_killed_export_left_goes_with_the_next_one_and_what_is_being_written_stays(tmp_path, store):
    kit, dead = tmp_path / "kit", tmp_path / ".kit.dead.part"
    dead.mkdir()
    with unfinished(kit, folder=True) as writing:
        folder_of(store, kit, a=b"1")
        assert sorted(file.name for file in tmp_path.iterdir()) == sorted([writing.name, ".limelight", "kit"])


def test_two_makes_that_deliver_at_once_are_both_remembered(tmp_path, store):
    """Sixteen deliveries of four at a time: not one of ours is taken for a person's afterwards."""
    films = [tmp_path / f"film-{at}.mp4" for at in range(16)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda film: put(store, film, film.name.encode()), films))
    assert [put(store, film, b"the next").kept for film in films] == [None] * 16
