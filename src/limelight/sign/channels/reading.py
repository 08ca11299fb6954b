"""Reading a channel's file: strictly, every mistake in it told with its line."""

from __future__ import annotations

from typing import Any, cast, get_args

from limelight.sign.channels.channel import FACTS, Channel, Field, Limits, TextLimit, Unit
from limelight.sign.fact_tables import among, day, needed
from limelight.sign.markets.market import WRITTEN
from limelight.works.problems import Problem, Problems
from limelight.works.settings import ASPECTS
from limelight.works.toml_file import Table, read_toml

UNITS: tuple[str, ...] = get_args(Unit)
_DAY = 86400.0


def read_channel(id: str, data: bytes, file: str) -> Channel:
    """The channel `id` in the bytes of its file. Raises `Problems` with all that is wrong in it."""
    problems: list[Problem] = []
    table = read_toml(data, file, problems)
    channel = Channel(
        id,
        name=needed(table, "name"),
        on_credential=needed(table, "on_credential"),
        form=tuple(_field(each) for each in table.tables("form")),
        limits=_limits(table.table("limits")),
        source=needed(table, "source"),
        for_people=table.texts("for_people"),
        reads=table.texts("reads", fits=among(WRITTEN, what="What can be read")),
    )
    table.close()
    if problems:
        raise Problems(problems)
    return channel


def _field(table: Table) -> Field:
    says = table.text("says")
    field = Field(
        name=needed(table, "name"),
        about=needed(table, "about"),
        where=needed(table, "where"),
        source=needed(table, "source"),
        since=day(table, "since"),
        when=_facts(table),
        value=says or True,
        otherwise=None if says else False,
    )
    table.close()
    return field


def _facts(table: Table) -> Any:
    facts = table.texts("when", fits=among(FACTS, what="Facts"))
    if not facts:
        table.wrong("when", "when", "It does not say when it is set.", 'Write when = ["made-by-models"].')
    return facts


def _limits(table: Table) -> Limits:
    limits = Limits(
        title=_text(table, "title"),
        description=_text(table, "description"),
        together=_text(table, "together"),
        hashtags=int(table.number("hashtags", 30, 0, 1000)),
        forbidden=table.text("forbidden"),
        least_seconds=table.number("least_seconds", 1.0, 0.0, _DAY),
        most_seconds=table.number("most_seconds", 60.0, 1.0, _DAY),
        most_megabytes=int(table.number("most_megabytes", 100, 1, 10**6)),
        least_side=int(table.number("least_side", 1, 1, 10**5)),
        most_side=int(table.number("most_side", 4096, 1, 10**5)),
        aspects=table.texts("aspects", fits=among(ASPECTS, what="Aspects")),
        source=needed(table, "source"),
    )
    table.close()
    return limits


def _text(table: Table, key: str) -> TextLimit | None:
    if key not in table:
        return None
    own = table.table(key)
    unit = cast("Unit", own.choice("unit", "characters", UNITS, "Units"))
    limit = TextLimit(int(own.number("most", 0, 0, 10**6)), unit)
    own.close()
    return limit
