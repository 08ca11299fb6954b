"""Release: a made version goes out, signed, labelled and packed for a market and a channel, when it keeps every rule.

Everything is asked before anything is put together; what is put together is looked at again before anybody sees it.
Nothing of it comes into the person's folder before the last rule is kept, or waived by name and reason.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from importlib import import_module
from pathlib import Path

from limelight.actions.ended import ending, warned
from limelight.actions.finding import find_production
from limelight.actions.opened import Opened, opened
from limelight.actions.release.asked import ReleaseRequest, Wanted, waivers, wanted
from limelight.actions.release.casing import case_of
from limelight.actions.release.making import Made, Making
from limelight.actions.release.placing import coming, place
from limelight.actions.release.putting import Putting
from limelight.actions.release.results import Released, ReleaseResult
from limelight.core.collect import pin
from limelight.core.disk.durable import make_folder
from limelight.core.events import Listener
from limelight.core.jobs import Executor
from limelight.execute.local import LocalExecutor
from limelight.sign.case import Case
from limelight.sign.gates import Gate, gates
from limelight.sign.identity import Identity
from limelight.sign.identity.errors import NoIdentity
from limelight.sign.package.answers import Answer, ask, used
from limelight.sign.package.bundle import Bundle
from limelight.sign.package.checklist import Checklist
from limelight.sign.package.manifest import Manifest
from limelight.sign.package.waivers import Waiver

Tell = Callable[[str], None]
_IDENTITIES = "limelight.sign.identity.opening"


def release(
    request: ReleaseRequest,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    executor: Executor | None = None,
    tell: Tell | None = None,
    now: datetime | None = None,
) -> ReleaseResult:
    """Release what is asked for, or say which rule stops it.

    Raises InputError, NoIdentity where nobody is there to sign, and Problems for wrong files, before anything is made.

    `tell` is told at once, before anything is made, what each platform does when it reads the credential. `stop` ends
    it within a second: what is released by then stays, of the rest nothing is left.
    """
    started, stop = time.monotonic(), stop or threading.Event()
    runs_here = executor or LocalExecutor()
    try:
        with opened(find_production(request.folder), keeps_ids=True) as here:
            running = _Releasing(here, request, stop, now or datetime.now(UTC))
            for sentence in running.told:
                (tell or _nobody)(sentence)
            return running.run(on_event, runs_here, started)
    finally:
        if executor is None:
            runs_here.close()


def _nobody(_: str) -> None:
    """Nobody listens."""


@dataclass(frozen=True)
class _Releasing:
    """All releases of one request."""

    here: Opened
    request: ReleaseRequest
    stop: threading.Event
    now: datetime

    @cached_property
    def wanted(self) -> tuple[Wanted, ...]:
        return wanted(self.here.production, self.request)

    @cached_property
    def waived(self) -> Mapping[str, Waiver]:
        return waivers(self.request, self.now)

    @cached_property
    def told(self) -> tuple[str, ...]:
        """What each platform does when it reads the credential."""
        channels = {each.channel.id: each.channel for each in self.wanted}
        return tuple(channel.on_credential for channel in channels.values())

    @cached_property
    def root(self) -> Path:
        return self.request.out or self.here.production.out / "releases"

    def identity(self) -> Identity | None:
        """The identity that signs; None where there is none and nothing is to be signed: a gate tells that."""
        try:
            return import_module(_IDENTITIES).load(self.request.identity, self.request.passphrase)
        except NoIdentity:
            if self.request.check_only and not self.request.identity:
                return None
            raise  # nobody may waive it: nothing is made in vain

    def run(self, on_event: Listener | None, executor: Executor, started: float) -> ReleaseResult:
        assert self.waived is not None  # what is wrong with them is said before anything is made
        identity = self.identity()
        if not self.request.check_only:
            make_folder(self.root)  # what cannot be put there is told before it is made
        making = Making(self.here, self.wanted)
        report = making.walk(executor, on_event, self.stop)
        made = Made(making, report)
        releases = tuple(self._each(made, identity)) if not self.stop.is_set() else ()
        return ReleaseResult(
            releases,
            self.told,
            self.request.check_only,
            report.reused,
            report.built,
            **ending(report, (*self.here.warnings, *warned(report)), time.monotonic() - started),
        )

    def _each(self, made: Made, identity: Identity | None) -> Iterator[Released]:
        for each in self.wanted:
            if made.has(each) and not self.stop.is_set():
                yield self._one(made, each, case_of(made, each, identity, self.now))

    def _one(self, made: Made, each: Wanted, case: Case) -> Released:
        asked = tuple(ask(case, _of_stage(1), self.waived))
        checked = self._checklist(each, case, asked)
        if not checked.passes or self.request.check_only:
            return Released(case.name, each.market.id, each.channel.id, checked)
        return self._put(made, each, case, asked)

    def _put(self, made: Made, each: Wanted, case: Case, asked: tuple[Answer, ...]) -> Released:
        """Put it together where nobody sees it, look at it, and let it take its place."""
        folder = self.root / case.name
        with coming(folder) as part:
            putting, found = self._looked_at(self._putting(made, each, case, part, used(asked)))
            checked = self._checklist(each, case, (*asked, *found))
            if not checked.passes:
                return Released(case.name, each.market.id, each.channel.id, checked)
            manifest = putting.close(checked)
            self._pin(manifest)
            bundle = Bundle(manifest, folder, putting.prints, case.descent)
            kept = place(part, folder, self.here.store.folder, bundle)
        files = tuple(sorted(path.name for path in folder.iterdir()))
        return Released(case.name, each.market.id, each.channel.id, checked, folder, putting.id, files, kept)

    def _looked_at(self, putting: Putting) -> tuple[Putting, tuple[Answer, ...]]:
        """It put together, and what the gates say of that. A waiver that is used only now is signed as well."""
        found = tuple(ask(putting.put(), _of_stage(2), self.waived))
        if late := used(found):
            again = replace(putting, waivers=(*putting.waivers, *late))
            return again, tuple(ask(again.put(), _of_stage(2), self.waived))
        return putting, found

    def _pin(self, manifest: Manifest) -> None:
        """Keep all that it was made from: somebody may ask about it for as long as it is out."""
        for take in manifest.proof.takes:
            pin(self.here.store, take, manifest.name)

    def _putting(self, made: Made, each: Wanted, case: Case, part: Path, waived: tuple[Waiver, ...]) -> Putting:
        assert case.identity is not None, "a gate asks for it, which nobody may waive"
        pieces, prints = made.making.pieces(each), made.prints(each)
        return Putting(case, pieces, part, waived, self.here.store, self.here.choices, case.identity, prints)

    def _checklist(self, each: Wanted, case: Case, answers: tuple[Answer, ...]) -> Checklist:
        made = self.now.isoformat(timespec="seconds")
        market, channel = each.market.name, each.channel.name
        on_credential = each.channel.on_credential
        return Checklist(case.name, case.title, case.film_words, market, channel, made, on_credential, answers)


def _of_stage(stage: int) -> list[Gate]:
    return [gate for gate in gates() if gate.stage == stage]
