"""What lost its anchor: own files, translations and choices of lines that the script no longer has.

It is told, and never guessed anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from limelight.core.choices.decisions import Choices
from limelight.works.naming import parse_slot
from limelight.works.orders import Orders
from limelight.works.problems import Problem, suggestion
from limelight.works.screenplay import Line, Screenplay
from limelight.works.variants import Variant, told

if TYPE_CHECKING:
    from limelight.works.translations import Translation


def known_ids(screenplay: Screenplay) -> dict[str, str]:
    """Every id of the script, and the words of those that are lines."""
    known: dict[str, str] = {scene.id: "" for scene in screenplay.scenes}
    for scene in screenplay.scenes:
        for element in scene.elements:
            id_ = getattr(element, "id", "")
            known[id_] = element.words if isinstance(element, Line) else ""
    return known


def lost_own(own: Mapping[str, Path], known: Collection[str], folder: Path) -> Iterator[Problem]:
    for slot, path in own.items():
        if not _stands(slot, known):
            name = path.relative_to(folder).as_posix()
            yield Problem(name, 0, slot, *_gone(slot, "Rename the file for the slot it is for, or delete it."))


def ids_in_variants(screenplay: Screenplay, variants: Mapping[str, Variant]) -> dict[str, str]:
    """Every id that a variant has besides the script's, and how files call what one says in other words."""
    known: dict[str, str] = {}
    for name, variant in variants.items():
        retold = told(screenplay, variant)
        words = known_ids(retold.screenplay)
        known |= words | {f"{id_}~{name}": words[id_] for id_ in retold.reworded}
    return known


def lost_orders(
    orders: Mapping[str, Orders], screenplay: Screenplay, variants: Mapping[str, Variant]
) -> Iterator[Problem]:
    """Shots of a known scene are looked for when it is broken down."""
    own = [scene.id for scene in screenplay.scenes]
    told_otherwise = (id_ for id_ in ids_in_variants(screenplay, variants) if "/" not in id_)
    scenes = dict.fromkeys((*own, *told_otherwise, *(f"{scene}~{name}" for scene in own for name in variants)))
    for scene, asked in orders.items():
        if scene not in scenes:
            hint = suggestion(scene, scenes, what="Scenes")
            yield Problem(asked.file, 0, scene, f"There is no scene {scene} in the script.", hint)


def lost_choices(file: Path, known: Collection[str], moved: Mapping[str, str]) -> Iterator[Problem]:
    """In one sentence: a scene takes many along. Lines that cannot be read are told by who follows the choices."""
    choices = Choices.read(file)
    lost = [slot for slot in choices.slots if slot.rpartition("/")[0] not in moved and not _stands(slot, known)]
    for slot in lost[:1]:
        more = f" and {len(lost) - 1} more choices" if len(lost) > 1 else ""
        gone = _gone(slot + more, "Nothing needs to be done: what was chosen counts again if that returns.")
        yield Problem(file.name, choices.line_of(slot), slot, *gone)


def lost_translations(file: str, entries: Mapping[str, Translation], known: Mapping[str, str]) -> Iterator[Problem]:
    for id_, entry in entries.items():
        if id_ not in known:
            yield Problem(file, entry.line_no, id_, *_gone(id_, "Delete the entry, or give it the id of its line."))
        elif entry.of and known[id_] and " ".join(entry.of.split()) != known[id_]:
            message = f'{id_} was translated from older words: "{entry.of[:60]}".'
            yield Problem(
                file, entry.line_no, id_, message, f'The script now says "{known[id_][:60]}". Translate it again.'
            )


def _stands(slot: str, known: Collection[str]) -> bool:
    """Whether the script still has what the slot is for. A shot is anchored by the break-down: its scene is enough."""
    read = parse_slot(slot)
    if read is None or not read.scene:
        return True
    if read.scene not in known:
        return False
    return read.item[:2] not in ("ln", "ac", "tx") or f"{read.scene}/{read.item}" in known


def _gone(name: str, hint: str) -> tuple[str, str]:
    return f"What {name} stood for is no longer in the script.", hint
