"""The reel of a film as its descent tells it: which making fills which part of it, and for how many seconds.

A part is told by the slot under which it was used, so that a recording which only helped to time another one is not
taken for a voice that is heard.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from limelight.core.lineage import Origin
from limelight.core.store import Store
from limelight.sign.descent import Descent
from limelight.works.naming import parse_slot
from limelight.works.shots import FPS, SceneTiming


@dataclass(frozen=True)
class Part:
    """What fills one part of the film: `id` is the line, shot or scene, `origin` how it was made."""

    id: str
    slot: str
    origin: Origin
    seconds: float


@dataclass(frozen=True)
class Reel:
    """The parts of the film by their role: "voice", "picture", "score", "sfx", "sound"."""

    parts: Mapping[str, tuple[Part, ...]]

    def by(self, role: str, crafts: Collection[str]) -> tuple[Part, ...]:
        """The parts of a role that these crafts made."""
        return tuple(part for part in self.parts.get(role, ()) if part.origin.craft in crafts)


def reel(store: Store, descent: Descent) -> Reel:
    """What is seen and heard in the film. A timing that was freed since leaves its parts without seconds."""
    seconds = _seconds(store, descent)
    parts: dict[str, dict[str, Part]] = defaultdict(dict)
    made = {origin.digest: origin for origin in descent.origins}
    for slot, digest in descent.used():
        asked = parse_slot(slot)
        if asked and digest in made:
            id_ = "/".join(filter(None, (asked.scene, asked.item)))
            parts[asked.role].setdefault(id_, Part(id_, slot, made[digest], seconds.get(id_, 0.0)))
    return Reel({role: tuple(found[id_] for id_ in sorted(found)) for role, found in parts.items()})


def _seconds(store: Store, descent: Descent) -> dict[str, float]:
    """For how long every scene, shot and line is on."""
    found: dict[str, float] = {}
    for origin in descent.by_craft("time_scene"):
        if store.blobs.has(origin.digest):
            timing: SceneTiming = store.read(origin.digest, SceneTiming)
            found[timing.scene] = timing.frames / FPS
            found |= {shot.id: shot.frames / FPS for shot in timing.shots}
            found |= {line.id: line.seconds for line in timing.lines}
    return found
