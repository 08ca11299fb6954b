"""A film as it would be released, for tests: a production in a folder, and its words, without anything made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from limelight.sign.case import Case, Text
from limelight.sign.channels import Channel
from limelight.sign.descent import Descent
from limelight.sign.markets import Market
from limelight.works.production import Production, read_production

SCRIPT = """INT. KITCHEN - NIGHT

Rain on the window.

MIRA
The doctor lied to us.

TOM
Open the door.
"""


@dataclass(frozen=True)
class Home:
    """A production that tests write and change."""

    folder: Path

    def write(self, files: dict[str, str]) -> Home:
        for name, text in files.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(text, "utf-8")
        return self

    @property
    def production(self) -> Production:
        return read_production(self.folder)

    def case(self, *captions: str) -> Case:
        """The case of its film in the script's own language, with captions in others."""
        production = self.production
        texts = (*_heard(production), *(text for each in captions for text in _read(production, each)))
        return Case(
            *(production, "en", ("en", *captions), "9:16", "", cast("Market", None), cast("Channel", None)),
            *(self.folder, 10.0, (1080, 1920), Descent("b3:film", (), (), (), ()), (), None, texts, None),
            now=datetime(2026, 11, 23, tzinfo=UTC),
            files={},
        )


def home(folder: Path, files: dict[str, str] | None = None) -> Home:
    return Home(folder).write({"script.fountain": SCRIPT, **(files or {})})


def _heard(production: Production) -> list[Text]:
    lines = [line for scene in production.screenplay.scenes for line in scene.lines]
    return [Text(line.id, "en", "line", line.words, f"{line.id} (0:0{nth})") for nth, line in enumerate(lines)]


def _read(production: Production, language: str) -> list[Text]:
    drafts = production.drafts.get(language, frozenset())
    words = production.translations(language)
    return [Text(id_, language, "caption", said, id_, id_ in drafts) for id_, said in words.items()]
