"""Reading a market's file: strictly, every mistake in it told with its line."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, cast, get_args

from limelight.sign.fact_tables import among, day, needed, one_of
from limelight.sign.markets.market import (
    BOUND,
    OCCASIONS,
    WRITTEN,
    Bound,
    Known,
    Market,
    Moment,
    Occasion,
    Rule,
    Shown,
    Sounded,
)
from limelight.works.labels import Corner
from limelight.works.problems import Problem, Problems
from limelight.works.toml_file import Table, read_toml

CORNERS: tuple[str, ...] = get_args(Corner)
MOMENTS: tuple[str, ...] = get_args(Moment)
KNOWN: tuple[str, ...] = get_args(Known)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_RHYTHM = re.compile(r"(short|long)([- ](short|long))*")
_HOUR = 3600.0


def read_market(id: str, data: bytes, file: str) -> Market:
    """The market `id` in the bytes of its file. Raises `Problems` with all that is wrong in it."""
    problems: list[Problem] = []
    table = read_toml(data, file, problems)
    market = Market(id, needed(table, "name"), tuple(_rule(each) for each in table.tables("rules")))
    if not market.rules:
        table.wrong("rules", "rules", "It has no rule.", "Write each under a heading of its own: [[rules]].")
    for twice in {rule.id for rule in market.rules if [each.id for each in market.rules].count(rule.id) > 1}:
        table.wrong("rules", twice, f'Two rules are called "{twice}".', "Give each its own id.")
    table.close()
    if problems:
        raise Problems(problems)
    return market


def _rule(table: Table) -> Rule:
    rule = Rule(
        id=needed(table, "id"),
        about=needed(table, "about"),
        clause=needed(table, "clause"),
        source=needed(table, "source"),
        since=day(table, "since"),
        bound=cast("Bound", one_of(table, "bound", BOUND)),
        waivable=table.flag("waivable"),
        when=cast("Occasion", one_of(table, "when", OCCASIONS) if "when" in table else ""),
        known=cast("Known", one_of(table, "known", KNOWN)),
        chosen=table.text("chosen"),
        worth_knowing=table.text("worth_knowing"),
        shown=_shown(table.table("shown")) if "shown" in table else None,
        sounded=_sounded(table.table("sounded")) if "sounded" in table else None,
        written=table.texts("written", fits=among(WRITTEN, what="What can be written")),
        form=table.flag("form"),
    )
    table.close()
    return rule


def _shown(table: Table) -> Shown:
    least = table.number("least_seconds", 1.0, 0.1, _HOUR)
    shown = Shown(
        texts=_by_language(table, "texts"),
        least_height=table.number("least_height", 0.03, 0.005, 0.5),
        least_seconds=least,
        seconds=table.number("seconds", least, least, _HOUR),
        corners=_several(table, "corners", CORNERS, ("top-right", "top-left")),
        **_moments(table),
    )
    shown = replace(shown, artistic=_artistic(table, shown))
    table.close()
    return shown


def _artistic(table: Table, shown: Shown) -> Shown | None:
    """What stands under `artistic`; what it does not say is as it is for all."""
    if "artistic" not in table:
        return None
    own = table.table("artistic")
    seconds = own.number("seconds", shown.seconds, shown.least_seconds, _HOUR)
    lenient = replace(shown, seconds=seconds, **_moments(own))
    own.close()
    return lenient


def _moments(table: Table) -> dict[str, Any]:
    """When words come: at least one of `at`, `every` and `whole`."""
    moments = {
        "at": _several(table, "at", MOMENTS, ()),
        "every": table.number("every", 0.0, 0.0, _HOUR),
        "whole": table.flag("whole"),
    }
    if not any(moments.values()):
        table.wrong("at", "", "It does not say when.", 'Write at = ["start"], every = 60 or whole = true.')
    return moments


def _sounded(table: Table) -> Sounded:
    rhythm = table.text("rhythm")
    if rhythm and not _RHYTHM.fullmatch(rhythm):
        table.wrong("rhythm", rhythm, f'"{rhythm}" is no rhythm.', 'Write it as "short-long short-short".')
    at = _several(table, "at", MOMENTS, ("start",))
    sounded = Sounded(_by_language(table, "words"), rhythm, at, table.number("every", 0.0, 0.0, _HOUR))
    table.close()
    return sounded


def _several(table: Table, key: str, allowed: tuple[str, ...], default: tuple[str, ...]) -> Any:
    return table.texts(key, default, fits=among(allowed, what="It can be"))


def _by_language(table: Table, key: str) -> dict[str, str]:
    """Words by language, in the order of the file."""
    words = table.words(key)
    for language, text in words.items():
        if not _LANGUAGE.fullmatch(language):
            table.wrong(key, language, f'"{language}" is no language.', 'Write a language code: "en", "zh".')
        if not text.strip():
            table.wrong(key, language, f"{key} says nothing in {language}.", f'Write {language} = "…".')
    if not words:
        table.wrong(key, key, f"It has no {key}.", f'Write them by language: {key} = {{ en = "…" }}.')
    return words
