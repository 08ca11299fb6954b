"""What a platform's form is told of a film: the fields as its interface takes them, and each in words for a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from limelight.sign.channels.channel import FACTS, Channel, Field, Made
from limelight.sign.markets import Market, Rule


@dataclass(frozen=True)
class Answer:
    """What one field is told, and why, in a sentence."""

    field: Field
    value: bool | str | None
    """None where the field is left as it is."""
    why: str


def answers(channel: Channel, made: Made, market: Market | None = None) -> tuple[Answer, ...]:
    """What each field of the form is told of a film that was made so.

    A `market` may ask that whatever a model made something in is declared, where the platform itself asks for less.
    """
    rule = next((rule for rule in market.counting(made.occasions) if rule.form), None) if market else None
    return tuple(_answer(field, made, rule) for field in channel.form)


def _answer(field: Field, made: Made, rule: Rule | None) -> Answer:
    true = [fact for fact in field.when if fact in made.facts]
    if true:
        return Answer(field, field.value, f"Because {_joined([FACTS[fact] for fact in true], 'and')}.")
    if rule and made.by_models:
        return Answer(field, field.value, f"Because {FACTS['made-by-models']}, which is to be declared: {rule.clause}.")
    reasons = _joined([FACTS[fact] for fact in field.when], "or")
    return Answer(field, field.otherwise, f"It is asked for where {reasons}: not so here.")


def _joined(reasons: list[str], word: str) -> str:
    return f", {word} ".join(reasons)


def disclosure(channel: Channel, made: Made, market: Market | None = None) -> dict[str, Any]:
    """The platform's own fields, nested as its interface takes them: `{"status": {"containsSyntheticMedia": true}}`."""
    fields: dict[str, Any] = {}
    for answer in answers(channel, made, market):
        if answer.value is not None:
            *above, last = answer.field.name.split(".")
            inside = fields
            for name in above:
                inside = inside.setdefault(name, {})
            inside[last] = answer.value
    return fields
