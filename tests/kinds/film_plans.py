"""A film's plan asked until it knows no more, without a store: what tests of plans are about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from limelight.core.graph import Node, Notes, SourceFile, refs
from limelight.core.identity import digest_of
from limelight.crafts.break_down_scene import break_down_scene
from limelight.crafts.cue_shot import cue_shot
from limelight.crafts.read_line import words_read
from limelight.crafts.show_texts import show_texts
from limelight.crafts.time_scene import time_scene
from limelight.kinds.film import Excerpt, FilmPlan, Own
from limelight.kinds.film.slots import footage_slot
from limelight.works.footage import Footage
from limelight.works.production import read_production
from limelight.works.speech import Speech

SCRIPT = """
EXT. GRAVE - NIGHT - STORM

The FATHER holds his sword to the SCHOLAR's throat.

FATHER
(furious)
You dug up my daughter.

SCHOLAR
(hurt)
She asked me to.

INT. STUDY - NIGHT

SCHOLAR
(tender)
Tell me what to do.

LINIANG
Dig.

She smiles.
"""


@dataclass(frozen=True)
class Cell:
    voices: str = "en"
    captions: tuple[str, ...] = ("en",)
    aspect: str = "9:16"
    variant: str = ""
    draft: bool = False
    delivery: str = ""

    @property
    def frame(self) -> str:
        return self.aspect.replace(":", "x") + ("-draft" if self.draft else "")

    def film_name(self, slug: str, part: str = "") -> str:
        return f"{slug}.{self.voices}{part}.mp4"


class Planned:
    """A plan asked until it knows no more, its planning crafts done on the spot; `made` is what they made."""

    def __init__(
        self,
        folder: Path,
        *cells: Cell,
        speaks: str = "test",
        own: dict[str, Footage | None] | None = None,
        excerpt: Excerpt | None = None,
    ) -> None:
        """`own` are own files by the slot they are named for; what footage they are, where they are pictures."""
        files = {name: SourceFile(f"own/{name}", f"b3:{name}") for name in own or {}}
        known = {name: footage for name, footage in (own or {}).items() if footage}
        cells = cells or (Cell(),)
        self.plan = FilmPlan(
            read_production(folder), cells, lambda language: (speaks,) if speaks else (), Own(files, "en"), excerpt
        )
        self.made: dict[str, object] = {footage_slot(name): footage for name, footage in known.items()}
        self.nodes: dict[str, Node] = {}
        while True:
            known = len(self.made)
            self.nodes = {node.slot: node for node in self.plan(lambda slot, kind=None: self.made.get(slot))}
            for node in self.nodes.values():
                if node.slot not in self.made and node.craft in CRAFTS and all(r in self.made for r in refs_of(node)):
                    self.made[node.slot] = CRAFTS[node.craft](**resolved(node.inputs, self.made))
            if len(self.made) == known:
                return

    def recipes(self) -> dict[str, str]:
        """What is asked for in each slot: its craft, and its inputs with what planning crafts made put in for slots."""
        return {
            slot: digest_of((node.craft, resolved(node.inputs, self.made, others=True)))
            for slot, node in self.nodes.items()
        }


def say(line, words, language, delivery, voice=None, file=None, name="", spoken=None) -> Speech:
    timed = words_read(words, delivery.pace)
    return Speech(line, language, timed[-1].end, words=timed)


CRAFTS = {
    "break_down_scene": lambda **asked: break_down_scene(**asked, notes=Notes()),
    "time_scene": time_scene,
    "cue_shot": cue_shot,
    "record_line": say,
    "adopt_recording": say,
    "time_captions": lambda **_: (),
    "show_texts": show_texts,
}


def refs_of(node: Node) -> list[str]:
    return [slot for value in node.inputs.values() for slot in refs(value)]


def resolved(value, made, others=False):
    if hasattr(value, "slot"):
        return made.get(value.slot, value.slot) if others else made[value.slot]
    if isinstance(value, tuple | list):
        return tuple(resolved(item, made, others) for item in value)
    if isinstance(value, dict):
        return {key: resolved(item, made, others) for key, item in value.items()}
    return value


def edited(folder: Path, old: str, new: str) -> Path:
    script = folder / "script.fountain"
    text = script.read_text("utf-8")
    assert old in text
    script.write_text(text.replace(old, new), "utf-8")
    return folder


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {slot for slot in before.keys() | after.keys() if before.get(slot) != after.get(slot)}
