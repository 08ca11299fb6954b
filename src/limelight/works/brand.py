"""The brand: what stands behind productions and stays the same across them: look, tone, glossary, words never used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Brand:
    name: str = ""
    palette: tuple[str, ...] = ()
    """Colours, `#rrggbb`, the leading one first."""
    grade: str = ""
    tone: str = ""
    """How it speaks, in a sentence or two; for writers and translators."""
    glossary: Mapping[str, str] = field(default_factory=dict[str, str])
    """A word of the source language, and what must always stand for it or how it is kept."""
    forbidden: tuple[str, ...] = ()
    """Words that nothing released may contain."""
