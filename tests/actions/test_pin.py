"""Series: episodes share a cast; a pinned one keeps the cast that it was made with."""

from __future__ import annotations

from pathlib import Path

import pytest

from limelight.actions.new import NewRequest, new
from limelight.actions.pin import NoSeries, PinRequest, pin
from limelight.actions.versions import Version
from limelight.core.graph import Notes, Ref
from limelight.core.identity import digest_of
from limelight.crafts.break_down_scene import break_down_scene
from limelight.kinds.film import FilmPlan
from limelight.works.production import read_production

CAST = 'schema = 1\nname = "MARA"\nabout = "Says \\"no\\" once."\n[look]\nhair = "bob"\n[voice]\npitch = 1.2\n'


@pytest.fixture
def series(tmp_path: Path) -> Path:
    folder = tmp_path / "moonlit"
    new(NewRequest(folder, series=True))
    new(NewRequest(folder / "ep02"))
    (folder / "cast").mkdir()
    (folder / "cast" / "mara.toml").write_text(CAST, "utf-8")
    return folder


def asked(folder: Path) -> dict[str, str]:
    """What the film of an episode asks for, as far as can be told before anything is made, and of its pictures."""
    plan = FilmPlan(read_production(folder), (Version("en", ("en",), "9:16"),), lambda language: ("kokoro",))
    nodes = (node for node in plan(lambda *_: None) if node.craft == "break_down_scene")
    shots = {node.slot: break_down_scene(**node.inputs, notes=Notes()) for node in nodes}
    nodes = plan(lambda slot, kind=None: shots.get(slot))
    return {node.slot: digest_of((node.craft, *(_plain(each) for each in node.inputs.items()))) for node in nodes}


def _plain(value: object) -> object:
    """A node's inputs with the slots that they hang on as mere names."""
    if isinstance(value, Ref):
        return value.slot
    if isinstance(value, tuple):
        return tuple(_plain(item) for item in value)
    return {name: _plain(item) for name, item in value.items()} if isinstance(value, dict) else value


def test_an_episode_begins_with_what_its_series_has(series: Path) -> None:
    episode = read_production(series / "ep02")

    assert episode.title == "Moonlit, 2"
    assert episode.character("Mara").look.hair == "bob"
    assert episode.store == series.resolve() / ".limelight"


def test_pinning_makes_nothing_anew(series: Path) -> None:
    before = asked(series / "ep01")
    written = pin(PinRequest(series / "ep01")).files

    assert {file.name for file in written} == {"mara.toml", "jonas.toml", "living-room.toml"}
    assert asked(series / "ep01") == before
    assert pin(PinRequest(series / "ep01")).files == ()


def test_what_the_series_changes_later_reaches_only_the_other_episodes(series: Path) -> None:
    pin(PinRequest(series / "ep01"))
    before = {name: asked(series / name) for name in ("ep01", "ep02")}
    (series / "cast" / "mara.toml").write_text(CAST.replace("bob", "bun"), "utf-8")

    assert asked(series / "ep01") == before["ep01"]
    assert asked(series / "ep02") != before["ep02"]


def test_a_picture_that_hangs_in_a_pinned_place_is_pinned_with_it(series: Path) -> None:
    (series / "sets").mkdir()
    (series / "sets" / "living-room.toml").write_text('schema = 1\npicture = "home.png"\n', "utf-8")
    (series / "sets" / "home.png").write_bytes(b"a picture")

    written = pin(PinRequest(series / "ep01")).files

    assert {file.name for file in written} > {"living-room.toml", "home.png"}
    assert (series / "ep01" / "sets" / "home.png").read_bytes() == b"a picture"
    assert "home.png" in str(read_production(series / "ep01").backings.values())


def test_a_film_of_its_own_has_nothing_to_pin(tmp_path: Path) -> None:
    new(NewRequest(tmp_path / "alone"))

    with pytest.raises(NoSeries):
        pin(PinRequest(tmp_path / "alone"))
