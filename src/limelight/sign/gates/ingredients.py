"""Ingredients: what people brought is as its makers signed it, so that nothing changed hides under the film's name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from limelight.core.errors import words
from limelight.core.lineage import Input
from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status

_READ = "limelight.sign.credentials.reading:read_credential"
_CLAUSE = "C2PA Technical Specification 2.4, 10.3.2.2 (Ingredients) and 15.11"


def _check(case: Case) -> Iterator[Finding]:
    for own in case.descent.own:
        file = case.production.folder / own.path
        if file.is_file() and import_module("limelight.sign.credentials.formats").goes_inside(file):
            yield from _finding(case, own, file)


def _finding(case: Case, own: Input, file: Path) -> Iterator[Finding]:
    """What a file of the person's says of itself. It may be a stranger's work: it is read apart."""
    apart, credentials = import_module("limelight.execute.apart"), import_module("limelight.sign.credentials")
    try:
        told = apart.apart(_READ, str(file), import_module("limelight.sign.identity.trusting").anchors())
    except (apart.NoAnswer, apart.ToldApart) as error:
        yield Finding(
            Status.BROKEN,
            f"{own.path}: whether it was changed cannot be read: {words(error)}",
            _WAY_OUT,
            _CLAUSE,
            own.path,
        )
        return
    credential = credentials.Credential.of(told)
    if credential.state == "none":
        return
    record = case.production.rights.of_file(own.path)
    if _hides(credential.source_types, record.source_type if record else ""):
        yield Finding(Status.BROKEN, f"{own.path}: {_HIDDEN}", _SAY_SO, _CLAUSE, own.path)
        return
    says = import_module("limelight.sign.credentials.wording").sentence(credential)
    changed = credential.state in ("tampered", "unreadable")
    status, way_out = (Status.BROKEN, _WAY_OUT) if changed else (Status.KEPT, "")
    yield Finding(status, f"{own.path}: {says}", way_out, _CLAUSE, own.path)


def _hides(told: Iterable[str], said: str) -> bool:
    """Whether a file tells of a trained model, and the person who brought it does not."""
    is_trained = import_module("limelight.sign.credentials.source_types").is_trained
    return any(map(is_trained, told)) and not is_trained(said)


_HIDDEN = "It says of itself that a trained model made it, or a part of it, and its record in rights.toml does not."
_SAY_SO = 'Write how = "generated" or "partly-generated" for it in rights.toml.'
_WAY_OUT = "Take the file as its maker signed it, or waive this by name and reason: it is then told with the film."

GATE = Gate("ingredients", "Is what you brought as its makers signed it?", _check, waivable=True, rank=25)
