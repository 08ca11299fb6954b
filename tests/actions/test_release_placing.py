"""A release takes its place whole or not at all, and what a person put into the older one is never lost."""

import os
from pathlib import Path

import pytest

from limelight.actions.release.placing import BEFORE, coming, place
from limelight.core import crash
from limelight.core.disk.durable import make_folder
from limelight.testing.killing import in_child, until_it_ends

NAME = "six.en.9x16.eu-tiktok"


def released(home: Path, said: str) -> tuple[Path, ...]:
    """A release of two files, in its place."""
    with coming(home / "out" / NAME) as part:
        (part / "film.mp4").write_text(f"film {said}")
        (part / "inside").mkdir()
        (part / "inside" / "title.txt").write_text(f"title {said}")
        return place(part, home / "out" / NAME, home / ".limelight")


def there(home: Path) -> dict[str, str]:
    """Every file that a person finds where releases lie."""
    out = home / "out"
    files = (path for path in out.rglob("*") if path.is_file() and ".part" not in str(path.relative_to(out)))
    return {path.relative_to(out).as_posix(): path.read_text() for path in files}


@pytest.fixture
def home(tmp_path):
    make_folder(tmp_path / ".limelight")
    return tmp_path


def whole(said: str, **more: str) -> dict[str, str]:
    return {f"{NAME}/film.mp4": f"film {said}", f"{NAME}/inside/title.txt": f"title {said}", **more}


def test_a_release_takes_the_place_of_an_older_one(home):
    assert released(home, "1") == ()
    assert released(home, "2") == ()
    assert there(home) == whole("2")
    assert os.listdir(home / "out") == [NAME]


def test_a_file_that_a_person_put_there_or_changed_is_kept(home):
    released(home, "1")
    folder = home / "out" / NAME
    (folder / "notes.txt").write_text("call Ada")
    (folder / "film.mp4").write_text("graded by hand")
    (folder / "mine").mkdir()
    (folder / "mine" / "cut.txt").write_text("mine too")
    kept = released(home, "2")
    assert there(home) == whole(
        "2",
        **{
            f"{NAME}/notes.txt": "call Ada",
            f"{NAME}/film.yours.mp4": "graded by hand",
            f"{NAME}/mine/cut.txt": "mine too",
        },
    )
    assert {path.name for path in kept} == {"notes.txt", "film.yours.mp4", "cut.txt"}
    assert released(home, "3"), "and it goes on coming along"
    assert there(home)[f"{NAME}/film.yours.mp4"] == "graded by hand"


@pytest.mark.skipif(os.name != "posix", reason="no fork here")
def test_killed_anywhere_a_release_is_whole_or_not_there_and_nothing_of_the_persons_is_lost(home, tmp_path):
    released(home, "1")
    (home / "out" / NAME / "notes.txt").write_text("call Ada")
    mine, stands = {f"{NAME}/notes.txt": "call Ada"}, list[dict[str, str]]()

    def killed() -> int:
        status = in_child(lambda: released(home, "2"), {crash.EACH: str(tmp_path / "seen")})
        stands.append(there(home))
        return status

    deaths = until_it_ends(killed, most=30)
    aside = {name.replace(NAME, NAME + BEFORE): text for name, text in whole("1", **mine).items()}
    allowed = (whole("1", **mine), whole("2", **mine), aside, {**whole("2", **mine), **aside})
    assert deaths >= 3
    assert [each for each in stands if each not in allowed] == []
    assert there(home) == whole("2", **mine)
    assert os.listdir(home / "out") == [NAME]


def test_killed_again_and_again_what_is_ours_is_still_known_as_ours(home, tmp_path):
    if os.name != "posix":
        pytest.skip("no fork here")
    released(home, "1")
    for time in range(8):
        in_child(lambda said=f"again {time}": released(home, said), {crash.AT: "release whole and not in place"})
    released(home, "2")
    assert there(home) == whole("2")


def test_two_releases_of_one_name_at_once_leave_one_of_them_whole(home):
    if os.name != "posix":
        pytest.skip("no fork here")
    children = []
    for said in "ab":
        child = os.fork()
        if child == 0:
            for _ in range(10):
                released(home, said)
            os._exit(0)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    assert there(home) in (whole("a"), whole("b"))
    assert os.listdir(home / "out") == [NAME]
