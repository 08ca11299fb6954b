"""A series through an upgrade: whoever was drawn stays as they are drawn, in every episode, until a person says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from limelight.actions.choose import ChooseRequest, choose
from limelight.actions.make import MakeRequest, MakeResult, make
from limelight.actions.new import NewRequest, new
from limelight.actions.opened import opened
from limelight.actions.refresh import RefreshRequest, refresh
from limelight.actions.take import TakeRequest, take
from limelight.core.registry import Registry

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("end-to-end")]

SCRIPT = "INT. STUDY - NIGHT\n\nMARA\n(cold)\nOpen it{mark}\n"


@pytest.fixture(scope="module")
def series(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two episodes of one cast, both made; in the first, the second take of the shot is chosen."""
    folder = tmp_path_factory.mktemp("series") / "moonlit"
    new(NewRequest(folder, series=True))
    new(NewRequest(folder / "ep02"))
    (folder / "cast").mkdir()
    (folder / "cast" / "mara.toml").write_text('schema = 1\nname = "Mara"\n[look]\nhair = "bob"\n', "utf-8")
    for number, mark in ((1, "."), (2, " again.")):
        (folder / f"ep0{number}" / "script.fountain").write_text(SCRIPT.format(mark=mark), "utf-8")
    take(TakeRequest("sc01/sh01", folder / "ep01", count=1))
    choose(ChooseRequest("sc01/sh01", "2", folder / "ep01", because="her eyes"))
    assert make(MakeRequest(folder)).exit == 0
    return folder


def pictures(series: Path) -> dict[str, str]:
    """What every shot of both episodes shows."""
    found: dict[str, str] = {}
    for episode in ("ep01", "ep02"):
        with opened(series / episode) as here:
            rows = here.store.ledger.rows(
                "SELECT slot, digest FROM slots WHERE scope = ? AND slot LIKE 'sc%/picture+9x16'", episode
            )
        found |= {f"{episode}:{slot}": digest for slot, digest in rows}
    return found


@pytest.fixture
def upgraded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The figures are drawn by a newer revision from now on."""
    declared = Registry.craft

    def newer(self: Registry, name: str, slot: str = ""):
        craft = declared(self, name, slot)
        return replace(craft, revision=craft.revision + 1) if name == "draw_shot" else craft

    monkeypatch.setattr(Registry, "craft", newer)


def test_both_episodes_show_the_same_heroine_from_one_store(series: Path) -> None:
    assert {name.partition(":")[0] for name in pictures(series)} == {"ep01", "ep02"}
    assert (series / ".limelight").is_dir()
    assert not (series / "ep01" / ".limelight").exists()


@pytest.mark.usefixtures("upgraded")
def test_no_take_of_either_episode_changes_with_an_upgrade_until_it_is_refreshed(series: Path) -> None:
    before = pictures(series)
    made: MakeResult = make(MakeRequest(series))

    assert pictures(series) == before
    assert not made.built
    assert {slot for slot in made.kept if "/picture+" in slot} == set(before)

    done = refresh(RefreshRequest(("sc01/sh01",), series / "ep01"))
    after = make(MakeRequest(series))

    assert [each.slot for each in done.refreshed] == ["sc01/sh01/picture+9x16"]
    assert {slot for slot in after.kept if "/picture+" in slot} == set(before) - {"ep01:sc01/sh01/picture+9x16"}
