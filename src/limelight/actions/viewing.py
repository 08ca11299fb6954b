"""Viewing takes: what each is judged by is made of it, small and quickly, and gathered for the page.

A take is looked at as it is, whatever the plan says by now: previews hang on its bytes, and on nothing of the film but
the cue of its shot, where the film has one: then lips move.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from limelight.actions.opened import Opened
from limelight.actions.prospect import Prospect
from limelight.actions.takes_page import PageShot, PageTake, TakesSheet
from limelight.actions.takes_page.sheet import Kind, State
from limelight.core.events import Listener
from limelight.core.graph import Node, Ref, SourceFile
from limelight.core.jobs import Executor
from limelight.core.registry import Registry
from limelight.core.report import Report
from limelight.core.takes import Candidate
from limelight.core.walk import walk
from limelight.works.naming import Slot, parse_slot
from limelight.works.shots import SceneShots, Shot
from limelight.works.viewing import Audition, Preview

KINDS: dict[str, Kind] = {
    "picture": "picture",
    "voice": "sound",
    "score": "sound",
    "sfx": "sound",
    "sound": "sound",
    "shots": "shots",
}
"""How takes are judged, by the role of their slot."""
CONTACT = "contacts"


@dataclass(frozen=True)
class Shown:
    """A page's data, and the digest of the contact sheet, "" where there is none."""

    sheet: TakesSheet
    contact: str = ""


def view(
    here: Opened,
    ahead: Prospect,
    slot: str,
    takes: Sequence[Candidate],
    executor: Executor,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
) -> Shown:
    """Everything that the page of this slot's takes shows."""
    asked = parse_slot(slot)
    kind = KINDS.get(asked.role if asked else "", "other")
    sight = _Sight(here, ahead, slot, kind, [each for each in takes if each.there])
    nodes = list(sight.nodes())
    plan, budget = (lambda read: nodes), here.production.budget
    report = walk(plan, here.store, executor, on_event=on_event, budget=budget, stop=stop) if nodes else None
    pages = tuple(sight.page(take, report) for take in takes)
    varies = Registry.installed().craft(ahead.found.table.entries[slot].node.craft, slot).varies
    sheet = TakesSheet(here.production.title, slot, ahead.labels[slot], kind, pages, varies)
    return Shown(sheet, report.outputs.get(sight.contact, "") if report else "")


@dataclass(frozen=True)
class _Sight:
    """The takes of one slot that are there, and what shows them."""

    here: Opened
    ahead: Prospect
    slot: str
    kind: Kind
    takes: Sequence[Candidate]

    @property
    def select(self) -> Candidate | None:
        return select_of(self.takes)

    @property
    def contact(self) -> str:
        return self._beside(CONTACT)

    def nodes(self) -> Iterator[Node]:
        """A preview or an audition of each take; of pictures their contact sheet too."""
        for take in self.takes:
            taken = SourceFile(f"take {take.number} of {self.slot}", take.digest)
            if self.kind == "picture":
                yield self._node(take, "preview_picture", {"picture": taken, **self._cue()})
            elif self.kind == "sound":
                spoken = self.slot.rpartition("/")[2].startswith("voice")
                yield self._node(take, "audition_line" if spoken else "audition_score", {_input(spoken): taken})
        if self.kind == "picture" and self.takes:
            yield self._contact_sheet()

    def _node(self, take: Candidate, craft: str, inputs: dict[str, object]) -> Node:
        return Node(self._seen(take), craft, inputs, label=f"take {take.number} of {self.ahead.labels[self.slot]}")

    def _seen(self, take: Candidate) -> str:
        """The slot of what shows a take: named for its bytes, so that takes never change places in it."""
        return self._beside("seen", take.digest.removeprefix("b3:")[:16])

    def _beside(self, role: str, which: str = "") -> str:
        """Another slot of the same place."""
        asked = parse_slot(self.slot) or Slot(self.slot)
        return str(replace(asked, role=role, variant=".".join(part for part in (asked.variant, which) if part)))

    def _cue(self) -> dict[str, object]:
        """The cue by which the picture plays in the film, where that has been made."""
        shot = self.slot.rpartition("/")[0]
        cues = (each for each in self.ahead.found.outputs if each.startswith(f"{shot}/cue@"))
        known = next((self.ahead.found.outputs[each] for each in cues), "")
        return {"cue": SourceFile(f"cue of {shot}", known)} if known and self.here.store.blobs.has(known) else {}

    def _contact_sheet(self) -> Node:
        names = tuple(f"{take.number}\n{'; '.join(take.remarks) or 'as it was asked for'}" for take in self.takes)
        inputs = {
            "previews": tuple(Ref(self._seen(take)) for take in self.takes),
            "names": names,
            "title": f"{self.ahead.labels[self.slot]}   {self.slot}",
            "selected": next((at for at, take in enumerate(self.takes) if take == self.select), -1),
        }
        return Node(self.contact, "contact_sheet", inputs, label="the contact sheet")

    # -- for the page ------------------------------------------------------------------------------------------------

    def page(self, take: Candidate, report: Report | None) -> PageTake:
        """One take as the page tells it."""
        said = tuple(text for remark in take.remarks for text in remark.split("; "))
        page = PageTake(
            take.number,
            said,
            _state(take, self.select),
            _word(take),
            time.strftime("%d %b, %H:%M", time.localtime(take.made)),
            f"{take.seconds:.1f}\N{NO-BREAK SPACE}s",
            f"cost {take.cost:.2f}" if take.cost else "",
            stale=not take.current,
            gone=not take.there,
            own=take.file,
        )
        return replace(page, **self._shown(take, report))

    def _shown(self, take: Candidate, report: Report | None) -> dict[str, Any]:
        if self.kind == "shots" and take.there:
            return {"shots": tuple(self._coverage(take))}
        made = report.outputs.get(self._seen(take)) if report else None
        if not made:
            return {}
        if self.kind == "picture":
            return {"preview": self.here.store.read(made, Preview)}
        return {"audition": self.here.store.read(made, Audition)}

    def _coverage(self, take: Candidate) -> Iterator[PageShot]:
        """The shots of a take of a scene; those that the select has otherwise are marked."""
        selected = self.select or take
        known = {shot.id: shot for shot in self._shots(selected)}
        words = {line: text for scene in self.ahead.scenes for line, text in scene.words.items()}
        for shot in self._shots(take):
            before = known.get(shot.id)
            same = before is not None and replace(before, reason="") == replace(shot, reason="")
            yield PageShot(
                shot.id.rpartition("/")[2],
                shot.size if shot.move.kind == "hold" else f"{shot.size}, {shot.move.kind}",
                ", ".join(figure.character for figure in shot.figures if not figure.back) or shot.insert,
                " / ".join(words.get(line, "") for line in shot.lines),
                shot.reason,
                other=not same,
            )

    def _shots(self, take: Candidate) -> tuple[Shot, ...]:
        return self.here.store.read(take.digest, SceneShots).shots


def select_of(takes: Sequence[Candidate]) -> Candidate | None:
    """The take that fills the slot: the one that a person chose, also before the next make follows it.

    A choice that went stale is made again in the same way, and that fills it then.
    """
    chosen = (take for take in takes if take.chosen and take.current)
    standing = (take for take in takes if take.selected and not take.rejected)
    return next(chosen, None) or next(standing, None)


def _input(spoken: bool) -> str:
    return "speech" if spoken else "music"


def _state(take: Candidate, select: Candidate | None) -> State:
    return "rejected" if take.rejected else "selected" if take == select else ""


def _word(take: Candidate) -> str:
    """Who said what about it: "Mei: she looks away too late"."""
    if not (take.chosen or take.rejected):
        return ""
    did = "rejected" if take.rejected else "chosen"
    return f"{take.by}: {take.because}" if take.because else f"{did} by {take.by}"
