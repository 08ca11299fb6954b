"""What a variant makes of all that hangs on ids: translations, own files and orders follow the words they are for.

What plays a second time, in a cold open, has what the first has. What kept its id and has other words keeps no
translation and no recording of the old ones: they are looked for under `sc01/ln02~hook-b`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from limelight.works.ids import has_id
from limelight.works.naming import parse_slot
from limelight.works.orders import Orders, anchor_of
from limelight.works.variants import Told


def named(id_: str, variant: str) -> str:
    """How files call an element that a variant says in other words: `sc01/ln02~hook-b`."""
    return f"{id_}~{variant}"


def words(by_line: Mapping[str, str], told: Told, variant: str) -> dict[str, str]:
    """The translations of one language, for the variant."""
    kept = {id_: said for id_, said in by_line.items() if id_ not in told.reworded}
    own = {id_: by_line[name] for id_ in told.reworded if (name := named(id_, variant)) in by_line}
    every = {**kept, **own}
    again = {new: every[old] for new, old in told.again.items() if old in every}
    return {**again, **every}


def drafts(ids: Iterable[str], told: Told, variant: str) -> frozenset[str]:
    """The drafts among the translations of one language, for the variant."""
    return frozenset(words(dict.fromkeys(ids, "draft"), told, variant))


def own_files(own: Mapping[str, Path], told: Told, variant: str) -> dict[str, Path]:
    """The files made by hand, for the variant: no recording of other words, and what plays twice has its file twice."""
    kept = {slot: path for slot, path in own.items() if not _other_words(slot, told, variant)}
    again = {
        new: path
        for slot, path in kept.items()
        for scene, items in _cold_opens(told).items()
        if (new := _moved(slot, scene, items))
    }
    return {**again, **kept}


def _other_words(slot: str, told: Told, variant: str) -> bool:
    """Whether the file is a recording of words that the variant says otherwise."""
    read = parse_slot(slot)
    reworded = read is not None and f"{read.scene}/{read.item}" in told.reworded
    return bool(read and reworded and read.role == "voice" and read.variant != variant)


def _cold_opens(told: Told) -> dict[str, dict[str, str]]:
    """The scenes that play something again: scene -> what of it -> the scene that it is from."""
    found: dict[str, dict[str, str]] = {}
    for new, old in told.again.items():
        scene, _, item = new.partition("/")
        found.setdefault(scene, {})[item] = old.partition("/")[0]
    return found


def _moved(slot: str, scene: str, items: Mapping[str, str]) -> str:
    """The slot in a scene that plays `items` again; "" where it is of none of them."""
    home, _, rest = slot.partition("/")
    item = rest.partition("/")[0]
    return f"{scene}/{rest}" if items.get(anchor_of(item) or item) == home else ""


def orders(every: Mapping[str, Orders], told: Told, variant: str) -> dict[str, Orders]:
    """What a person fixes of the scenes that the variant has: `shots/sc01~hook-b.toml` before `shots/sc01.toml`."""
    opens = _cold_opens(told)
    found: dict[str, Orders] = {}
    for scene in told.screenplay.scenes:
        items = opens.get(scene.id, {})
        home = next(iter(items.values()), scene.id)
        if own := every.get(named(scene.id, variant)) or (every.get(scene.id) if items else None):
            found[scene.id] = own
        elif usual := every.get(home):
            there = {element.id.rpartition("/")[2] for element in scene.elements if has_id(element)}
            found[scene.id] = usual.only(there)
    return found
