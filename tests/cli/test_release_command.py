"""What is asked for wrongly of a release is told with the way out, and ends with 2 before anything is made."""

import json

import pytest

from limelight.cli.app import run

SCRIPT = "INT. STUDY - NIGHT\n\nMARA\nOpen it.\n"


@pytest.fixture
def film(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "script.fountain").write_text(SCRIPT, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), "no-market"),
        (("--market", "eu"), "no-channel"),
        (("--market", "eq", "--channel", "tiktok"), "unknown-market"),
        (("--market", "eu", "--channel", "tiktoc"), "unknown-channel"),
        (("--market", "eu", "--channel", "tiktok", "--waive", "marked"), "not-a-gate"),
        (("--market", "eu", "--channel", "tiktok", "--waive", "identity", "--because", "so"), "not-waivable"),
        (("--market", "eu", "--channel", "tiktok", "--waive", "market"), "no-reason"),
        (("--market", "eu", "--channel", "tiktok", "--variant", "hook"), "no-variant"),
        (("--market", "eu", "--channel", "tiktok", "--identity", "nobody"), "no-identity"),
    ],
)
def test_what_is_wrong_is_told_before_anything_is_made(film, capsys, words, code):
    assert run(["release", str(film), *words, "--json"]) == 2
    error = json.loads(capsys.readouterr().out)["error"]
    assert error["code"] == code
    assert error["message"].count("{") == 0
    assert not (film / "out").exists()
    assert not list((film / ".limelight" / "blobs").glob("*/*"))


def test_market_and_channel_of_the_settings_count_where_none_is_named(film, capsys):
    settings = 'schema = 1\nmarkets = ["eu"]\n\n[release]\nchannels = ["tiktoc"]\n'
    (film / "limelight.toml").write_text(settings, "utf-8")
    assert run(["release", str(film), "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "unknown-channel"
