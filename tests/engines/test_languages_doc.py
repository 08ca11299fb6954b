"""docs/languages.md is true: figures are said as it tells, and its reader of another language works."""

from __future__ import annotations

import importlib.metadata
import re
import sys
from pathlib import Path

import pytest

from limelight.engines.catalog import pull
from limelight.engines.pronunciation import LETTERS, languages, reader_for, readers

PAGE = (Path(__file__).parents[2] / "docs" / "languages.md").read_text("utf-8")
FIGURES = re.findall(r"^\| `(.+?)` \| (.+?) \|$", PAGE.partition("| you write |")[2], re.MULTILINE)


def sounds(language: str, text: str) -> str:
    breaths = reader_for(language, LETTERS).read(text).breaths
    return "".join(s.text for breath in breaths for s in breath if s.text.isalpha() and s.text not in "ˈˌ")


@pytest.fixture(scope="module", autouse=True)
def _rules() -> None:
    pull("espeak-ng", lambda *_: None)


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [(language, *row) for language, row in zip(("es", "es", "fr", "pt", "hi", "ja", "zh"), FIGURES, strict=True)],
)
def test_figures_are_said_as_the_page_tells(language: str, written: str, said: str) -> None:
    assert sounds(language, written) == sounds(language, said)


def test_every_language_that_is_read_stands_on_the_page() -> None:
    assert [tag for tag in languages() if f"`{tag}`" not in PAGE] == []


def test_the_reader_on_the_page_reads(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    (name, target) = re.findall(r'^(\w+) = "our_package\.(.+)"$', PAGE, re.MULTILINE)[0]
    (tmp_path / "romanian.py").write_text(code, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    point = importlib.metadata.EntryPoint(name, target, "limelight.readers")
    monkeypatch.setattr(readers, "_targets", lambda: {name: point})
    try:
        assert sounds("ro", "Dl. Ion vine la 7:30, 3 km.") == sounds(
            "ro", "domnul Ion vine la șapte și jumătate, trei kilometri"
        )
    finally:
        sys.modules.pop("romanian", None)
        readers._made.cache_clear()
