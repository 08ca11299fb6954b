"""Which films a board can show: those that the settings ask for, and any other version that lies beside the page.

A draft stands in for its film where it is the newer of the two: whoever tries something looks at the try.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from limelight.actions.versions import NONE, Version, is_language, versions
from limelight.works.production import Production
from limelight.works.settings import ASPECTS


@dataclass(frozen=True)
class BesideFilm:
    """The file that shows a version: `there` says whether it is, `draft` whether it is the quick one."""

    version: Version
    file: str
    there: bool
    draft: bool


def films_beside(production: Production, out: Path) -> tuple[BesideFilm, ...]:
    """One for each version: the settings' own first, then what else is in `out`."""
    lying = sorted(path.name for path in out.glob("*.mp4")) if out.is_dir() else []
    others = (version for name in lying if (version := _named(name, production)))
    return tuple(_film(version, production.slug, out) for version in dict.fromkeys((*versions(production), *others)))


def _film(version: Version, slug: str, out: Path) -> BesideFilm:
    final, draft = version.film_name(slug), replace(version, draft=True).film_name(slug)
    newest = max((final, draft), key=lambda name: _when(out / name))
    return BesideFilm(version, newest, (out / newest).is_file(), newest == draft)


def _when(film: Path) -> int:
    return film.stat().st_mtime_ns if film.is_file() else 0


def _named(name: str, production: Production) -> Version | None:
    """The version that a file of that name is: it must be called exactly as a make would call it."""
    if not name.startswith(f"{production.slug}."):
        return None
    parts = name.removeprefix(f"{production.slug}.").removesuffix(".mp4").removesuffix(".draft").split(".")
    aspect = parts.pop().replace("x", ":")
    spoken, *captions = parts.pop().split("+") if parts else ("",)
    read = tuple(_captions(spoken, captions))
    version = Version(spoken, read, aspect, ".".join(parts))
    known = aspect in ASPECTS and all(map(is_language, (spoken, *read))) and version.variant in _variants(production)
    plain = name.replace(".draft.mp4", ".mp4")
    return version if known and version.film_name(production.slug) == plain else None


def _captions(spoken: str, named: Sequence[str]) -> Iterator[str]:
    if not named:
        yield spoken
    yield from (each for each in named if each != NONE)


def _variants(production: Production) -> tuple[str, ...]:
    return ("", *production.variants)
