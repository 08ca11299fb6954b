"""Model sheets show a whole cast and all its places in seconds, and are drawn anew only where something changed."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import cv2
import pypdfium2
import pytest

from limelight.actions.cast import cast_sheets
from limelight.actions.model_sheets import NoSuchSheet, SheetsRequest
from limelight.actions.opened import opened
from limelight.actions.sets import sets_sheets
from limelight.execute.inline import InlineExecutor

SCRIPT = """
INT. STUDY - NIGHT

MEI
You hung me crooked.

TOM
I know.
"""
MIRA = Path(__file__).parents[2] / "docs" / "characters" / "mira.svg"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "script.fountain").write_text(SCRIPT, "utf-8")
    (tmp_path / "cast").mkdir()
    (tmp_path / "cast/mei.toml").write_text('name = "Mei"\n[look]\nrig = "mei.svg"\n', "utf-8")
    shutil.copy(MIRA, tmp_path / "cast/mei.svg")
    return tmp_path


def made(folder: Path) -> set[str]:
    with opened(folder) as here:
        return {row[0] for row in here.store.ledger.rows("SELECT slot FROM attempts")}


def words(pdf: Path) -> str:
    return " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


@pytest.mark.slow
def test_the_cast_is_drawn_side_by_side_and_each_alone_and_only_who_changed_anew(folder):
    result = cast_sheets(SheetsRequest((), folder), executor=InlineExecutor())
    assert {sheet.name for sheet in result.sheets} == {"mei.png", "tom.png"}
    assert cv2.imread(str(result.sheets[0])).shape == (1684, 2382, 3)
    assert len(pypdfium2.PdfDocument(result.pdf)) == 3
    for said in ("Mei", "TOM", "three-quarter left", "furious", "point"):
        assert said in words(result.pdf)
    before = made(folder)
    drawing = (folder / "cast/mei.svg").read_text("utf-8")
    (folder / "cast/mei.svg").write_text(drawing.replace("#437a84", "#844343"), "utf-8")
    again = cast_sheets(SheetsRequest(("mei",), folder), executor=InlineExecutor())
    assert again.sheets == (folder / "out/cast/mei.png",)
    assert not again.pdf
    with opened(folder) as here:
        rows = here.store.ledger.rows("SELECT slot FROM attempts")
    assert {row[0] for row in rows[len(before) :]} <= {slot for slot in before if "mei" in slot}


def test_a_place_is_seen_at_every_hour_in_every_weather_and_closely(folder):
    result = sets_sheets(SheetsRequest(("study",), folder), executor=InlineExecutor())
    assert result.sheets == (folder / "out/sets/study.png",)
    views = {slot.partition("~")[2] for slot in made(folder) if "/view" in slot}
    assert {"dawn.clear", "night.clear", "day.rain", "insert.portrait"} <= views


def test_whoever_is_not_there_is_told_with_who_is(folder):
    with pytest.raises(NoSuchSheet, match=r'no character called "mey".*Mei'):
        cast_sheets(SheetsRequest(("mey",), folder), executor=InlineExecutor())
    with pytest.raises(NoSuchSheet, match=r'no place called "attic"'):
        sets_sheets(SheetsRequest(("attic",), folder), executor=InlineExecutor())


def test_a_stop_leaves_no_half_sheet(folder):
    stop = threading.Event()
    stop.set()
    result = cast_sheets(SheetsRequest((), folder), stop=stop, executor=InlineExecutor())
    assert result.stopped
    assert result.exit == 1
    assert not list((folder / "out").rglob("*.p*"))


def test_a_drawing_that_cannot_act_is_told_by_its_name(folder):
    (folder / "cast/mei.svg").write_text("<html/>", "utf-8")
    result = cast_sheets(SheetsRequest(("mei",), folder), executor=InlineExecutor())
    assert "mei.svg: This is XML, but no SVG." in str(result.errors[0])
    assert result.exit == 1
