"""What is said and read in each language: the screenplay's own words, or their translation from `locale/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from limelight.works.languages import serves
from limelight.works.production import Production
from limelight.works.screenplay import Line


@dataclass(frozen=True)
class Words:
    """Every line of the film in one language; `missing` are those that nobody has translated: they stay as written."""

    language: str
    by_line: Mapping[str, str]
    missing: tuple[str, ...]

    def of(self, line: Line) -> str:
        """The line's words."""
        return self.by_line.get(line.id, line.words)


def words_in(production: Production, language: str) -> Words:
    """The film's lines in `language`."""
    lines = [line for scene in production.screenplay.scenes for line in scene.lines]
    if language == production.language:
        return Words(language, {line.id: line.words for line in lines}, ())
    translated = production.translations(language)
    found = {line.id: translated[line.id] for line in lines if translated.get(line.id)}
    missing = () if serves(production.language, language) else (line.id for line in lines if line.id not in found)
    return Words(language, found, tuple(missing))
