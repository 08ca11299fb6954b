"""Names that come from other systems: composed otherwise, longer than a disk takes, the same but for capitals."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from limelight.actions.versions import versions
from limelight.works.production import Production, read_production

SCRIPT = "INT. CAFÉ - DAY\n\nRENÉ\nYou came back.\n"


def put(folder: Path, name: str, text: str = "") -> None:
    """A file named as a Mac's disk may name it: every accent apart from its letter."""
    path = folder / unicodedata.normalize("NFD", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def film(tmp_path: Path) -> Production:
    series = tmp_path / "séries"
    put(series, "series.toml")
    (series / "cast").mkdir()
    (series / "cast" / "rené.toml").write_text('name = "RENÉ"\nabout = "of the series"\n', encoding="utf-8")
    folder = series / "épisode"
    put(folder, "script.fountain", SCRIPT)
    put(folder, "cast/rené.toml", 'name = "RENÉ"\nabout = "of the episode"\n[look]\nrig = "rené.svg"\n')
    put(folder, "cast/rené.svg", "<svg/>")
    put(folder, "sets/café.toml", 'name = "CAFÉ"\npicture = "café.jpg"\n')
    put(folder, "sets/café.jpg")
    put(folder, "variants/été.toml", 'about = "a summer"\n')
    return read_production(folder)


def test_a_mac_and_a_pc_call_the_same_file_the_same(film: Production) -> None:
    assert film.character("René").about == "of the episode"
    assert [path.name for path in film.rigs.values()] == [unicodedata.normalize("NFD", "rené.svg")]
    assert film.backings["café"].is_file()
    assert list(film.variants) == ["été"]


def test_the_longest_names_still_fit_on_a_disk(tmp_path: Path) -> None:
    folder = tmp_path / ("a very long title in the folder's name " * 6)
    put(folder, "script.fountain", SCRIPT)
    slug = read_production(folder).slug
    put(folder, f"variants/{slug}.toml", 'about = "another"\n')
    film = read_production(folder)
    wanted = versions(film, ("zh-Hant",), ("en", "id", "es-MX", "pt-BR", "zh-Hans", "vi", "th", "ar"), "16:9", slug)
    (name,) = (version.film_name(film.slug) for version in wanted)
    assert len(f".{name}.0123abcd.part".encode()) <= 255
