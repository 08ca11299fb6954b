"""What another take of a score varies: the theme, its texture, the idiom. As a pure function of the take's number.

The first take is the production's own theme, set as the mood asks. Another invents another theme and sets it otherwise;
every third is played by another idiom's instruments as well. What is not to be varied stays as the first take has it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from limelight.sound.score.idioms import IDIOMS, idiom_named
from limelight.sound.score.textures import TEXTURES, texture_named

OTHER_IDIOM = 3
"""Unasked, the idiom changes in every third take only: a film keeps its instruments."""


@dataclass(frozen=True)
class Setting:
    """How a take is written: the theme's number, the name of its texture ("" is the mood's own), the idiom."""

    theme: int
    texture: str
    idiom: str
    said: tuple[str, ...] = ()


def setting(take: int, vary: Mapping[str, object], idiom: str) -> Setting:
    """The setting of take number `take`. `vary` holds "theme", "texture", "idiom": a number or a name, or "" for
    whichever comes next. Raises UnknownTexture, UnknownIdiom.
    """
    theme, texture, played = _theme(take, vary), _texture(take, vary), _idiom(take, vary, idiom)
    said = (
        f"theme {theme}" if theme > 1 else "",
        f"{texture} texture" if texture else "",
        f"{played} instruments" if played != idiom else "",
    )
    return Setting(theme, texture, played, tuple(text for text in said if text))


def _theme(take: int, vary: Mapping[str, object]) -> int:
    named = vary.get("theme")
    if isinstance(named, (int, float)) and not isinstance(named, bool):
        return max(1, int(named))
    return take if "theme" in vary or not vary else 1


def _texture(take: int, vary: Mapping[str, object]) -> str:
    if named := vary.get("texture"):
        texture_named(str(named))
        return str(named)
    if take < 2 or (vary and "texture" not in vary):
        return ""
    return tuple(TEXTURES)[(take - 2) % len(TEXTURES)]


def _idiom(take: int, vary: Mapping[str, object], idiom: str) -> str:
    if named := vary.get("idiom"):
        idiom_named(str(named))
        return str(named)
    others = [other for other in IDIOMS if other != idiom]
    if take < 2 or (vary and "idiom" not in vary):
        return idiom
    if "idiom" in vary:
        return others[(take - 2) % len(others)]
    return idiom if (take - 1) % OTHER_IDIOM else others[((take - 1) // OTHER_IDIOM - 1) % len(others)]
