"""Performing one job, wherever that happens: load the craft, hand it its inputs, keep its output as a blob.

The craft gets what its recipe says and nothing else: its inputs are decoded from the recipe's own bytes by the
function's annotations. A craft's module is imported and an engine is made when the first job asks for it, and held
from then on.
"""

from __future__ import annotations

import importlib
import inspect
import shutil
import sys
import tempfile
import time
import traceback
import typing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from limelight.core.blobs import Blobs
from limelight.core.decoding import typed
from limelight.core.disk.refusals import at, is_of_a_disk, refused
from limelight.core.errors import Fault, NotEncodable, OutOfMemory, ScratchGone
from limelight.core.graph import Notes
from limelight.core.jobs import Job, Outcome
from limelight.core.machine import machine_class
from limelight.core.recipes import Asked, read_recipe
from limelight.core.session import make_again
from limelight.core.store import fetch, put
from limelight.execute.memory import is_want, memory_mb, taken_mb

FILLED = frozenset(("engine", "scratch", "seed", "notes", "vary", "call"))
"""Keyword-only parameters that the executor fills in; all others are the node's inputs."""


class Performer:
    """Performs jobs for the store in `folder`; what they have not finished lies in `scratch`."""

    def __init__(self, folder: Path, scratch: Path, name: str = "") -> None:
        self._folder, self._name = folder, name
        self._engines: dict[str, object] = {}
        self.move(scratch)

    def move(self, scratch: Path) -> None:
        """Leave what is unfinished in another folder from now on; all that is loaded stays."""
        self._blobs = Blobs(self._folder / "blobs", scratch)
        self._scratch = scratch

    def perform(self, job: Job) -> Outcome:
        """Do the job; whatever goes wrong is in the outcome."""
        started, began, notes = time.time(), time.monotonic(), Notes()
        digest, fault = "", None
        try:
            with at(self._folder), self._room(job.craft) as room:
                digest = self._make(job, notes, room)
        except Exception as error:
            fault = _told(error)
        return Outcome(
            *(job.slot, job.key, digest, fault, started, time.monotonic() - began, machine_class(), self._name),
            spent=job.call.spent if job.call else None,
            warnings=tuple(map(str, notes.warnings)),
            remarks=tuple(map(str, notes.remarks)),
        )

    @contextmanager
    def _room(self, craft: str) -> Iterator[Path]:
        """An empty folder for one job; the folder around it is made again where somebody has cleared it away."""
        make_again(self._scratch)
        room = Path(tempfile.mkdtemp(prefix=f"{craft}-", dir=self._scratch))
        try:
            yield room
        except OSError as error:
            if room.exists():
                raise
            raise ScratchGone(folder=str(self._scratch.parent)) from error
        finally:
            shutil.rmtree(room, ignore_errors=True)

    def _make(self, job: Job, notes: Notes, room: Path) -> str:
        function = load(job.target)
        asked = read_recipe(job.body)
        filled = {"scratch": room, "seed": asked.take, "notes": notes, "call": job.call}
        filled["vary"] = typed(asked.vary, dict)
        if job.engine_target:
            filled["engine"] = self._engine(job.engine_target)
        signature = signature_of(function)
        inputs = self._inputs(signature, asked, job.craft)
        output = function(**inputs, **{name: filled[name] for name in signature.filled})
        return put(self._blobs, _checked(output, signature.returns, job.craft, room), move=isinstance(output, Path))

    def _inputs(self, signature: Signature, asked: Asked, craft: str) -> dict[str, Any]:
        unknown = sorted(set(asked.inputs) - set(signature.inputs))
        if unknown:
            raise NotEncodable(what=craft, why=f"it has no input called {', '.join(unknown)}")

        def get(digest: str, kind: Any) -> Any:
            return fetch(self._blobs, digest, kind)

        kinds = signature.inputs
        return {name: typed(value, kinds[name], get, f"{craft}.{name}") for name, value in asked.inputs.items()}

    def _engine(self, target: str) -> object:
        if target not in self._engines:
            self._engines[target] = load(target)()
        return self._engines[target]


def _told(error: Exception) -> Fault:
    """The fault that says what went wrong; want of memory is told as such, whichever library met it."""
    trace = traceback.format_exc()
    if is_want(error):
        return Fault.of(OutOfMemory(taken=round(taken_mb()), there=round(memory_mb())), trace)
    return Fault.of(refused(error) if isinstance(error, OSError) and is_of_a_disk(error) else error, trace)


@cache
def load(target: str) -> Callable[..., Any]:
    """The function or class that "module:name" names."""
    module, _, name = target.partition(":")
    return getattr(importlib.import_module(module), name)


@dataclass(frozen=True)
class Signature:
    """A craft's inputs with their types, the keywords that it wants filled, and the type of its output."""

    inputs: dict[str, Any]
    filled: tuple[str, ...]
    returns: Any


@cache
def signature_of(function: Callable[..., Any]) -> Signature:
    """How a craft is called. An annotation of a filled keyword is not looked at: it may name a type not loaded here."""
    parameters = inspect.signature(function).parameters.values()
    filled = tuple(p.name for p in parameters if p.kind is p.KEYWORD_ONLY and p.name in FILLED)
    inputs = {p.name: _resolved(p.annotation, function) for p in parameters if p.name not in filled}
    return Signature(inputs, filled, _resolved(inspect.signature(function).return_annotation, function))


def _resolved(annotation: Any, function: Callable[..., Any]) -> Any:
    """One annotation as a type, also when it is written as text or postponed."""
    if annotation is inspect.Parameter.empty:
        return object
    names = vars(sys.modules[function.__module__])
    holder = type("holder", (), {"__annotations__": {"it": annotation}, "__module__": function.__module__})
    return typing.get_type_hints(holder, names, include_extras=True)["it"]


def _checked(output: object, kind: Any, craft: str, room: Path) -> object:
    """The output, if it is what the craft's annotation promises: a file of its own scratch folder, or such a value."""
    if isinstance(output, Path):
        if kind is not Path or not output.resolve().is_relative_to(room.resolve()):
            raise NotEncodable(
                what=f"{craft} returned {output}", why="only a file in its scratch folder may be returned"
            )
        return output
    if isinstance(output, bytes) != (kind is bytes) or kind is Path:
        raise NotEncodable(what=f"{craft} returned {type(output).__name__}", why=f"it promises {kind}")
    return output
