"""Status: what a make would do, without doing it, and what in the film asks for a look."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from limelight.actions.finding import find_production
from limelight.actions.hearings import Doubt, doubts
from limelight.actions.opened import Opened, opened
from limelight.actions.prospect import Prospect, prospect
from limelight.actions.said import Said, what_was_said
from limelight.actions.standing_in import foreseen
from limelight.actions.versions import untranslated
from limelight.actions.whereabouts import risks
from limelight.core.errors import words
from limelight.core.records import usual_seconds
from limelight.core.survey import Outlook, Survey
from limelight.kinds.film import master_slot, measures_slot
from limelight.works.genre import Finding, TimedScene, findings
from limelight.works.loudness import SoundMeasures
from limelight.works.naming import folded
from limelight.works.production import Production
from limelight.works.voice_casting import own_voice


@dataclass(frozen=True)
class StatusRequest:
    folder: Path = Path(".")


@dataclass(frozen=True)
class Part:
    """A slot, and what people call it."""

    slot: str
    label: str
    craft: str


@dataclass(frozen=True)
class FilmStatus:
    """One film that the settings ask for, and whether the store has it as it stands."""

    name: str
    made: bool
    delivered: bool
    sound: SoundMeasures | None = None
    """What was measured of its sound, where that is made as it stands."""


@dataclass(frozen=True)
class StatusResult:
    """`to_make` would be made; `open` may be, once what it hangs on is there; `kept` an upgrade would make anew.

    `seconds` is how long that takes at most, by what the same crafts took before on this machine; None: never seen.
    """

    title: str
    films: tuple[FilmStatus, ...]
    to_make: tuple[Part, ...]
    open: tuple[Part, ...]
    reused: int
    kept: tuple[Part, ...]
    waiting: tuple[Part, ...]
    failed: tuple[Part, ...]
    seconds: float | None
    faults: tuple[str, ...]
    cast_in_memory: tuple[str, ...]
    voices_cast: tuple[tuple[str, str, str], ...]
    """Who speaks with a voice that was cast for them: ("KEMI", "en", "bf_emma")."""
    stand_ins: tuple[tuple[str, str], ...]
    """Places without a set that are drawn as a kind they do not name: ("BEACH", "field")."""
    unvoiced: tuple[str, ...]
    """Voice languages that no engine speaks: the film is captioned and timed by reading."""
    findings: tuple[Finding, ...]
    """Where the film breaks the rules of its genre."""
    timed: bool
    """The findings are measured on the recorded voices; else on estimates."""
    warnings: tuple[str, ...]
    doubts: tuple[Doubt, ...]
    """Lines whose take was listened to, and does not say what it should."""
    said: tuple[Said, ...]
    """What people chose and rejected, and which of it is stale."""
    store_bytes: int


def status(request: StatusRequest) -> StatusResult:
    """How one production stands. Makes nothing. Raises Problems for wrong files."""
    with opened(find_production(request.folder)) as here:
        ahead = prospect(here)
        plan, found = ahead.plan, ahead.found
        return StatusResult(
            title=here.production.title,
            films=tuple(_films(ahead)),
            to_make=_parts(found, "to make"),
            open=_parts(found, "open"),
            reused=len(found.of("reused")),
            kept=_parts(found, "kept"),
            waiting=_parts(found, "waiting"),
            failed=_parts(found, "failed"),
            seconds=_seconds(here, found),
            faults=tuple(f"{_label(found, slot)}: {words(fault)}" for slot, fault in found.faults.items()),
            cast_in_memory=here.production.cast_in_memory,
            voices_cast=tuple(_voices_cast(here.production)),
            stand_ins=tuple(dict.fromkeys(_stand_ins(here.production))),
            unvoiced=tuple(language for language in plan.voices if not plan.speaks(language)),
            findings=findings([TimedScene(each.scene, each.shots, each.timing) for each in ahead.scenes]),
            timed=all(each.timed for each in ahead.scenes),
            warnings=(
                *risks(here),
                *here.warnings,
                *untranslated(plan),
                *foreseen(found, here.production),
                *map(str, found.warnings),
            ),
            doubts=tuple(doubts(ahead)),
            said=tuple(each for slot in here.choices.slots for each in _said(ahead, slot)),
            store_bytes=_bytes(here.store.folder),
        )


def _voices_cast(production: Production) -> Iterator[tuple[str, str, str]]:
    """Everyone who speaks in a language without a voice of their own in it."""
    speak = dict.fromkeys(line.character for scene in production.screenplay.scenes for line in scene.lines)
    for language in production.voices:
        for name in speak:
            who = production.character(name)
            if not own_voice(who, language).name and (voice := production.voice(who.name, language).name):
                yield who.name, language, voice


def _stand_ins(production: Production) -> Iterator[tuple[str, str]]:
    """What a scene is drawn as, where no set says it; what had to be guessed is a warning of its own."""
    for location in production.locations.values():
        place = location.place
        if place not in production.places and not location.guessed and place.kind not in folded(place.name):
            yield place.name, place.kind


def _films(ahead: Prospect) -> Iterator[FilmStatus]:
    production = ahead.here.production
    for version in ahead.wanted:
        name = version.film_name(production.slug)
        made = ahead.found.outputs
        digest = made.get(measures_slot(version.voices, version.variant), "")
        sound = ahead.here.store.read(digest, SoundMeasures) if digest else None
        yield FilmStatus(name, master_slot(version) in made, (production.out / name).is_file(), sound)


def _said(ahead: Prospect, slot: str) -> Iterator[Said]:
    return what_was_said(ahead.here.store, ahead.here.choices, slot, stale=slot in ahead.found.stale)


def _parts(found: Survey, state: Outlook) -> tuple[Part, ...]:
    nodes = (found.table.entries[slot].node for slot in found.of(state))
    return tuple(Part(node.slot, node.label, node.craft) for node in nodes)


def _label(found: Survey, slot: str) -> str:
    return found.table.entries[slot].node.label or slot


def _seconds(here: Opened, found: Survey) -> float | None:
    """The most work there may be, shared by as many as work at once here."""
    crafts = Counter(found.table.entries[slot].node.craft for slot in (*found.of("to make"), *found.of("open")))
    total = 0.0
    for craft, count in crafts.items():
        if (usual := usual_seconds(here.store.ledger, craft)) is None:
            return None
        total += usual * count
    return total / (os.cpu_count() or 1)


def _bytes(folder: Path) -> int:
    """How much the folder holds; another process may be writing in it."""
    with os.scandir(folder) as inside:
        return sum(_bytes(Path(item)) if item.is_dir(follow_symlinks=False) else _size(item) for item in inside)


def _size(item: os.DirEntry[str]) -> int:
    try:
        return item.stat(follow_symlinks=False).st_size
    except FileNotFoundError:
        return 0
