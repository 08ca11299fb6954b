"""Channel: the platform takes the film and its texts as they are, and its form is told what it asks."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.core.registry import Registry
from limelight.sign.case import Case
from limelight.sign.channels import Channel, answers, made_of
from limelight.sign.channels.copy import copy_of, too_much
from limelight.sign.channels.form import Answer
from limelight.sign.gates.gate import Finding, Gate, Status

_MEGABYTE = 10**6
_SHORTEN = "Write it under [release] in limelight.toml; for one language under [release.in.es]."


def _check(case: Case) -> Iterator[Finding]:
    channel = case.channel
    texts = list(too_much(channel, copy_of(case)))
    film = list(_film(case))
    yield from (Finding(Status.BROKEN, says, _SHORTEN, channel.limits.source) for says in texts)
    yield from (Finding(Status.BROKEN, says, way_out, channel.limits.source) for says, way_out in film)
    if not texts and not film:
        says = f"{channel.name} takes the film and its texts as they are."
        yield Finding(Status.KEPT, says, clause=channel.limits.source)
    yield from _shape(case)
    made = made_of(case.descent, case.production, Registry.installed())
    yield from (_told(channel, answer) for answer in answers(channel, made, case.market))
    yield Finding(Status.WORTH_KNOWING, channel.on_credential, clause=channel.source)
    yield from (Finding(Status.WORTH_KNOWING, says, clause=channel.source) for says in channel.for_people)


def _film(case: Case) -> Iterator[tuple[str, str]]:
    """What the platform would not take of the film itself, and the way out."""
    limits, name = case.channel.limits, case.channel.name
    if case.seconds > limits.most_seconds:
        way_out = "Release a shorter variant (variants/*.toml), or waive this where your account may put up more."
        yield f"It plays {_clock(case.seconds)}, and {name} takes {_clock(limits.most_seconds)}.", way_out
    if case.seconds < limits.least_seconds:
        yield f"It plays {case.seconds:.1f} s, and {name} takes no less than {limits.least_seconds:g} s.", ""
    size = case.film.stat().st_size
    if size > limits.most_megabytes * _MEGABYTE:
        way_out = "Release a shorter variant (variants/*.toml)."
        yield f"It has {size / _MEGABYTE:.0f} MB, and {name} takes {limits.most_megabytes}.", way_out
    if min(case.size) < limits.least_side or max(case.size) > limits.most_side:
        across, down = case.size
        between = f"{limits.least_side} to {limits.most_side} pixels a side"
        yield f"Its picture is {across}x{down}, and {name} takes {between}.", "Release another aspect: --aspect."


def _shape(case: Case) -> Iterator[Finding]:
    aspects = case.channel.limits.aspects
    if case.aspect not in aspects:
        says = f"{case.channel.name} shows {case.aspect} with bars; it shows {', '.join(aspects)} as they are."
        yield Finding(Status.WORTH_KNOWING, says, f"Release it with --aspect {aspects[0]}.", case.channel.limits.source)


def _told(channel: Channel, answer: Answer) -> Finding:
    field = answer.field
    if answer.value is None or answer.value is False:
        return Finding(Status.KEPT, f"{field.where}: left as it is. {answer.why}", clause=field.source)
    says = f"{field.where}: set this when you put it up. {answer.why}"
    return Finding(Status.WORTH_KNOWING, says, f"disclosure.json says it for {channel.name}'s interface.", field.source)


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d} min" if minutes else f"{rest} s"


GATE = Gate("channel", "Does the platform take it, and what does its form ask?", _check, waivable=True, rank=40)
