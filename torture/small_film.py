"""A film of a few seconds, and what a person does to it in an afternoon: words changed, lines added and cut."""

from __future__ import annotations

import random
from pathlib import Path

_PRODUCTION = 'schema = 1\ntitle = "Small"\nlanguage = "en"\nvoices = ["en"]\ncaptions = ["en"]\naspects = ["9:16"]\n'
_WORDS = (
    *("You hung me crooked.", "Who said that?", "I did.", "A painting cannot speak.", "Then who is answering you?"),
    *("Close the window.", "Somebody is at the door.", "Let them wait.", "You never wrote.", "Every day, in my head."),
)
_WHO = ("LINIANG", "SCHOLAR")


class SmallFilm:
    """A production in `folder`, and its script as it stands. The same chance gives the same afternoon."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder, self._chance = folder, chance
        self._lines = [0, 1]
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "limelight.toml").write_text(_PRODUCTION, encoding="utf-8")
        self._write()

    def edit(self) -> None:
        """Change, add or cut one line."""
        what = self._chance.choice(("change", "change", "add", "cut"))
        at, words = self._chance.randrange(len(self._lines)), self._chance.randrange(len(_WORDS))
        if what == "change":
            self._lines[at] = words
        elif what == "add" and len(self._lines) < 4:
            self._lines.insert(at, words)
        elif what == "cut" and len(self._lines) > 1:
            del self._lines[at]
        self._write()

    def _write(self) -> None:
        said = "".join(f"{_WHO[at % 2]}\n{_WORDS[words]}\n\n" for at, words in enumerate(self._lines))
        text = f"Title: Small\n\nINT. STUDY - NIGHT\n\n{said}"
        (self.folder / "script.fountain").write_text(text, encoding="utf-8")
