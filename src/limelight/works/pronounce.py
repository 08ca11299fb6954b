"""How a brand's names are said: `[pronounce]` in brand.toml, and `[pronounce.es]` for a language of its own.

A way to say a name is IPA between slashes, good for every language, or a respelling, which only the language that it
was written for reads right: under `[pronounce]` itself that is the production's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from limelight.works.toml_file import Table


@dataclass(frozen=True)
class Pronounce:
    """Name -> how it is said: for the production's own language, and for others by their tags."""

    own: Mapping[str, str] = field(default_factory=dict[str, str])
    by_language: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])


def read_pronounce(table: Table) -> Pronounce:
    """The names of a `[pronounce]`; a table under a key is a language's."""
    languages = [key for key in table.keys if table.holds_table(key)]
    own = _ways(table, [key for key in table.keys if key not in languages])
    return Pronounce(own, {tag: _ways(each, each.keys) for tag in languages if (each := table.table(tag))})


def _ways(table: Table, names: list[str] | tuple[str, ...]) -> Mapping[str, str]:
    ways = {name: table.text(name).strip() for name in names}
    for name, way in ways.items():
        if not way.strip("/ "):
            hint = f'Spell it as it is said, {name} = "lee nyahng", or write IPA: {name} = "/liˈnjɑŋ/".'
            table.wrong(name, way, f"{name} is not said at all.", hint)
    return {name: way for name, way in ways.items() if way.strip("/ ")}


def said_in(pronounce: Pronounce, words: str, language: str, own: str) -> tuple[tuple[str, str], ...]:
    """The names that stand in `words` and how `language` says them; `own` is the production's own language.

    Only those: a line that no name stands in is not spoken again when a name is said otherwise.
    """
    primary = language.split("-")[0]
    is_own = primary == own.split("-")[0]
    ways = {name: way for name, way in pronounce.own.items() if is_own or _is_ipa(way)}
    ways |= {**pronounce.by_language.get(primary, {}), **pronounce.by_language.get(language, {})}
    heard = words.casefold()
    return tuple(sorted((name, way) for name, way in ways.items() if name.casefold() in heard))


def _is_ipa(way: str) -> bool:
    return way.startswith("/") and way.endswith("/")
