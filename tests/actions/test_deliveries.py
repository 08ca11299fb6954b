"""Delivering: a person's own file is never overwritten, and ours always is."""

from pathlib import Path

import pytest
from blake3 import blake3

from limelight.actions import deliveries
from limelight.actions.deliveries import deliver


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

    copy = deliveries._copy
    for moment in (killed, lambda source, path: (copy(source, path), killed())):
        monkeypatch.setattr(deliveries, "_copy", moment)
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
