"""Metadata: what the market wants written into the files is read back out of the finished ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from limelight.core.errors import words
from limelight.core.registry import Registry
from limelight.sign.case import Case
from limelight.sign.channels import made_of
from limelight.sign.credentials.source_types import is_trained
from limelight.sign.gates.gate import Finding, Gate, Status
from limelight.sign.markets import Rule
from limelight.sign.markets.market import WRITTEN
from limelight.sign.metadata import Marks, markable, read
from limelight.sign.metadata.aigc import mistakes
from limelight.sign.metadata.errors import MetadataError
from limelight.sign.metadata.xmp import held

_AGAIN = "Release it again; if it stays so, that is a mistake in limelight."


def _check(case: Case) -> Iterator[Finding]:
    assert case.package is not None
    day = case.now.date().isoformat()
    made = made_of(case.descent, case.production, Registry.installed())
    rules = [rule for rule in case.market.counting(made.occasions, day) if rule.written]
    for name in sorted(name for name in case.files if markable(Path(name))):
        yield from _in_file(case, name, rules, trained=name == case.film_name and bool(made.by_models))


def _in_file(case: Case, name: str, rules: list[Rule], *, trained: bool) -> Iterator[Finding]:
    """`trained`: whether a trained model made something in it, whatever it says of itself."""
    assert case.package is not None
    try:
        marks = read(case.package / name)
    except MetadataError as error:
        yield Finding(Status.BROKEN, words(error), _AGAIN, where=name, firm=True)
        return
    if marks.title != held(case.title):
        says = f'{name} calls itself "{marks.title}", and not "{case.title}".'
        yield Finding(Status.BROKEN, says, _AGAIN, where=name, firm=True)
    if not is_trained(marks.source_type):
        if trained:
            says = f'{name} says "{marks.source_type}" of its source, and a trained model made something in it.'
            yield Finding(Status.BROKEN, says, _AGAIN, where=name, firm=True)
        else:
            yield Finding(Status.NOT_ASKED, f"{name}: no trained model made anything in it.", where=name)
        return
    for rule in rules:
        yield from _asked(name, marks, rule.written, rule.clause, firm=not rule.waivable)
    yield from _asked(name, marks, case.channel.reads, case.channel.source, firm=False)


def _asked(name: str, marks: Marks, written: tuple[str, ...], clause: str, *, firm: bool) -> Iterator[Finding]:
    """Whether what is to be written is there; the credential has a gate of its own."""
    wanted = [word for word in written if word != "credential"]
    if not wanted:
        return
    wrong = [says for word in wanted for says in _wrong(word, marks)]
    told = ", ".join(WRITTEN[word] for word in wanted)
    if wrong:
        yield Finding(Status.BROKEN, f"{name}: {' '.join(wrong)}", _AGAIN, clause, name, firm)
    else:
        yield Finding(Status.KEPT, f"{name} says of itself: {told}.", clause=clause, where=name)


def _wrong(word: str, marks: Marks) -> Iterator[str]:
    """What is missing or wrong of one of WRITTEN."""
    if word == "aigc":
        yield from mistakes(marks.aigc) if marks.aigc else ("It has no AIGC field.",)
    there = {
        "source-type": marks.source_type,
        "provider": marks.credit or marks.rights or marks.creators,
        "system": marks.system and marks.system_version,
        "date": marks.date,
        "identifier": marks.identifier,
    }
    if word in there and not there[word]:
        yield f"It does not say {WRITTEN[word]}."


GATE = Gate("metadata", "Do the files say of themselves what the market asks?", _check, stage=2, rank=40, waivable=True)
