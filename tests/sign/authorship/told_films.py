"""A film and its descent for tests of authorship, as a ledger would tell them; its times lie in a store."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from limelight.core.choices.lines import Decision
from limelight.core.lineage import Input, Origin
from limelight.core.registry import Registry
from limelight.core.sources import Source
from limelight.core.store import Store
from limelight.sign.authorship import Statement, statement
from limelight.sign.case import Case
from limelight.sign.channels import Channel
from limelight.sign.descent import Descent
from limelight.sign.markets import Market
from limelight.works.production import read_production
from limelight.works.shots import SceneTiming, TimedLine, TimedShot

SCRIPT = """Title: The Door
Credit: written by
Author: Mira Tan

INT. KITCHEN - NIGHT

[[shot: close MIRA, push in]]
Rain on the window.

MIRA
(hurt)
You hung me crooked.

TOM
Who said that?
"""
TIMING = SceneTiming(
    "sc01",
    frames=150,
    shots=(TimedShot("sc01/sh01", 0, 90), TimedShot("sc01/sh02", 90, 60)),
    lines=(TimedLine("sc01/ln01", 6, 1.5, "sc01/sh01"), TimedLine("sc01/ln02", 96, 1.25, "sc01/sh02")),
)
SHOT, OTHER = "sc01/sh01/picture+9x16", "sc01/sh02/picture+9x16"
LINE, ANSWER = "sc01/ln01/voice@en", "sc01/ln02/voice@en"


def told(
    folder: Path,
    files: dict[str, str] | None = None,
    *,
    made: tuple[Origin, ...] = (),
    decisions: tuple[Decision, ...] = (),
    given: frozenset[str] = frozenset(),
    **how: Any,
) -> Statement:
    """The statement of a film in which limelight drew both shots, kokoro spoke both lines and the orchestra played.

    `made` stand instead of the makings of their slots.
    """
    for name, text in {"script.fountain": SCRIPT, **(files or {})}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    production = read_production(folder)
    with Store.open(folder / ".limelight") as store:
        timing = making("time_scene", "sc01/timing@en", digest=store.put(TIMING))
        takes = {origin.key: origin for origin in (*_machines(), timing, *made)}
        joined = making(
            "join_film", "film/picture", inputs=[Input("x", take.digest, slot) for slot, take in takes.items()]
        )
        own = tuple(given for take in takes.values() for given in take.inputs if given.path)
        sources = tuple(Source(path, digest) for path, digest in production.sources.items())
        descent = Descent(joined.digest, (joined, *takes.values()), own, sources, decisions)
        return statement(_case(production, descent, **how), store, given)


def making(craft: str, slot: str, engine: str = "", *, digest: str = "", inputs: list[Input] | None = None) -> Origin:
    """How what fills `slot` was made, by an engine of this machine where one is named."""
    mark = Registry.installed().engine(engine).fingerprint if engine else ""
    label = f"the take in {slot}"
    return Origin(
        *(digest or f"b3:{craft}-{slot}", slot, craft, 1, engine, mark, 1, "m", 1.0, 0.0, 0.0),
        *(tuple(inputs or ()), (("", slot, label, "machine"),)),
    )


def _machines() -> tuple[Origin, ...]:
    drawn = [making("draw_shot", slot) for slot in (SHOT, OTHER)]
    spoken = [making("record_line", slot, "kokoro") for slot in (LINE, ANSWER)]
    return (*drawn, *spoken, making("compose_score", "sc01/score@en", "orchestra"))


def _case(production: Any, descent: Descent, **how: Any) -> Case:
    facts: dict[str, Any] = {
        "voices": "en",
        "captions": ("en",),
        "aspect": "9:16",
        "variant": "",
        "name": "door.en.9x16.eu-tiktok",
        "seconds": 5.0,
        "size": (1080, 1920),
        "labels": (),
        "measured": None,
        "texts": (),
        "identity": None,
        "now": datetime(2026, 11, 23, tzinfo=UTC),
        "files": {},
        "film": production.folder,
        "market": cast("Market", None),
        "channel": cast("Channel", None),
    }
    return Case(production=production, descent=descent, **{**facts, **how})
