"""Descents of films for tests, as a ledger would tell them."""

from __future__ import annotations

from dataclasses import replace

from limelight.core.choices.lines import Decision
from limelight.core.lineage import Input, Origin
from limelight.core.registry import Registry
from limelight.core.sources import Source
from limelight.sign.descent import Descent


def made(craft: str, slot: str, engine: str = "", at: float = 1_790_000_000.0, *inputs: Input) -> Origin:
    """One making, by an engine of this machine where one is named."""
    fingerprint = Registry.installed().engine(engine).fingerprint if engine else ""
    slots = (("", slot, "", ""),)
    return Origin(
        f"b3:{craft}{slot}", f"key {slot}", craft, 1, engine, fingerprint, 1, "m", 1.0, 0.0, at, inputs, slots
    )


def film(*more: Origin, own: tuple[Input, ...] = (), decisions: tuple[Decision, ...] = ()) -> Descent:
    """A film in Spanish that is timed by its English, spoken, scored, drawn and joined; and what else is put to it."""
    origins = (
        replace(made("master_film", "film/master@es+9x16~id"), digest="b3:film"),
        made("join_film", "film/picture@es+9x16~id"),
        made("render_shot", "sc01/sh01/segment@es+9x16~id"),
        made("draw_shot", "sc01/sh01/picture+9x16"),
        made("record_line", "sc01/ln01/voice@es", "kokoro"),
        made("record_line", "sc01/ln02/voice@es", "kokoro", 1_790_000_060.0),
        made("record_line", "sc01/ln01/voice@en", "kokoro", 1_790_000_090.0),
        made("compose_score", "sc01/score@es", "orchestra"),
        made("time_captions", "sc01/captions@es~id"),
        made("probe_material", "sc01/probe"),
    )
    files = (Source("script.fountain", "b3:script"), Source("locale/es.po", "b3:po", "b3:draft"))
    return Descent("b3:film", (*origins, *more), own, files, decisions)
