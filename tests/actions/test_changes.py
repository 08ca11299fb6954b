"""Which files of a production a watch makes it again for."""

from pathlib import Path

import pytest

from limelight.actions.changes import counts


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("script.fountain", True),
        ("limelight.toml", True),
        ("choices.jsonl", True),
        ("cast/liniang.toml", True),
        ("own/sc02/sh03/picture.mp4", True),
        ("shots/sc02.toml", True),
        ("script.ids", False),
        (".limelight/ledger.db", False),
        ("out/moonlit.en.9x16.mp4", False),
        ("films/moonlit.en.9x16.mp4", False),
        (".script.fountain.swp", False),
        ("4913", False),
        ("script.fountain~", False),
        ("cast/#liniang.toml#", False),
        ("own/sc02/sh03/picture.mp4.crdownload", False),
    ],
)
def test_what_a_make_reads_counts_and_nothing_else(name: str, read: bool) -> None:
    folder = Path("/films/moonlit")
    outs = {folder / "out", folder / "films"}
    assert counts(folder / name, [folder], outs, [folder]) is read


def test_an_episode_is_made_again_for_what_its_series_shares_and_not_for_other_episodes(tmp_path: Path) -> None:
    for episode in ("ep01", "ep02"):
        (tmp_path / episode).mkdir()
        (tmp_path / episode / "script.fountain").touch()

    def counted(name: str) -> bool:
        return counts(tmp_path / name, [tmp_path / "ep02"], [tmp_path / "ep02" / "out"], [tmp_path])

    assert counted("ep02/script.fountain")
    assert counted("cast/liniang.toml")
    assert counted("series.toml")
    assert not counted("ep01/script.fountain")
