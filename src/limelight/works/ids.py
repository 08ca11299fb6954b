"""Ids that last: a script read again is laid beside its last state, and every part that was there keeps its id.

An edited line keeps its id; a new one gets the next number at the end of its scene, and in between a letter, as in a
locked script (`sc02A`). No id is ever given twice. Ids of lines stand inside their scene: a line that moves to another
scene gets a new one there, and `moved` remembers the old.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from typing import TypeGuard

from limelight.works.alignment import Item, align
from limelight.works.anchors import SHORT, Anchor
from limelight.works.directions import Direction
from limelight.works.returning import returned
from limelight.works.screenplay import Action, Element, Line, Scene, Screenplay, Shown


@dataclass(frozen=True)
class Aligned:
    """The screenplay under its lasting ids, and the anchors to be written for it."""

    screenplay: Screenplay
    anchors: tuple[Anchor, ...]
    moved: Mapping[str, str] = field(default_factory=dict[str, str])
    """Old id -> new id of what moved to another scene, now or earlier."""
    gone: frozenset[str] = frozenset()
    """Every id that stands for nothing in the script now."""


def lasting(screenplay: Screenplay, anchors: Sequence[Anchor]) -> Aligned:
    """The screenplay with the ids that its parts had before, and new ones for what is new. `anchors` may be none."""
    items = [_items(scene) for scene in screenplay.scenes]
    flat = [item for scene in items for item in scene]
    live = [anchor for anchor in anchors if not anchor.gone]
    if [anchor.item for anchor in live] == flat and _stand_in_their_scenes(live):
        names = {at: anchor.id for at, anchor in enumerate(live)}
    else:
        spans = _spans(items)
        known = _Known(anchors, _paired(flat, spans, live, anchors))
        names = _names(items, spans, known)
        anchors = _anchors_after(flat, names, known)
    return Aligned(
        _renamed(screenplay, names),
        tuple(anchors),
        _followed(anchors),
        frozenset(anchor.id for anchor in anchors if anchor.gone),
    )


def lacks(aligned: Aligned, anchors: Iterable[Anchor]) -> bool:
    """Whether something that stood in the script by `anchors` is nowhere in it now."""
    went = {anchor.id for anchor in aligned.anchors if anchor.gone and not anchor.now}
    return any(anchor.id in went for anchor in anchors if not anchor.gone)


def ends_as_before(aligned: Aligned, anchors: Sequence[Anchor]) -> bool:
    """Whether the script's last words stood in it, word for word, by `anchors`."""
    now = [anchor for anchor in aligned.anchors if not anchor.gone]
    return bool(now) and now[-1] in anchors


def _stand_in_their_scenes(anchors: Iterable[Anchor]) -> bool:
    """Whether every id follows the scene that it names: a merge may have put it elsewhere."""
    scene = ""
    for anchor in anchors:
        scene = anchor.id if anchor.item.kind == "scene" else scene
        if _scene_of(anchor.id) != scene:
            return False
    return True


def _items(scene: Scene) -> list[Item]:
    """The scene's heading, and everything in it that has an id."""
    return [Item("scene", _flat(scene.heading)), *(item_of(element) for element in scene.elements if has_id(element))]


def has_id(element: Element) -> TypeGuard[Action | Line | Shown]:
    """Whether the element is known by an id; directions and transitions are not."""
    return isinstance(element, Action | Line | Shown)


def item_of(element: Action | Line | Shown) -> Item:
    """The element as alignment compares it."""
    if isinstance(element, Line):
        return Item("line", _flat(element.words), _flat(element.character.replace(":", " ")))
    return Item("action" if isinstance(element, Action) else "shown", _flat(element.text))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _spans(scenes: Sequence[Sequence[Item]]) -> list[range]:
    """The places of each scene's items, its heading first."""
    starts = [0, *accumulate(map(len, scenes))]
    return [range(start, end) for start, end in pairwise(starts)]


def _paired(
    flat: Sequence[Item], spans: Sequence[range], live: Sequence[Anchor], anchors: Sequence[Anchor]
) -> dict[int, Anchor]:
    """What each item of the script was: by alignment, else what went out earlier and now stands here again."""
    pairs = {new: live[old] for new, old in align([anchor.item for anchor in live], flat).items()}
    return pairs | returned(flat, spans, pairs, anchors)


@dataclass
class _Known:
    """The anchors there are, and which of them each item of the script is."""

    anchors: Sequence[Anchor]
    pairs: Mapping[int, Anchor]

    def __post_init__(self) -> None:
        told = {id_ for anchor in self.anchors for id_ in (anchor.id, anchor.now) if id_}
        self.used = told | set(map(_scene_of, told))  # a merge may have lost rows that others speak of
        self.moved = _followed(self.anchors)
        self.highest: dict[str, int] = {}
        for id_ in self.used:
            prefix, number = _split(id_)
            self.highest[prefix] = max(number, self.highest.get(prefix, 0))

    def return_of(self, anchor: Anchor, scene: str) -> str:
        """The id that what is now `anchor` had when it stood in `scene` before."""
        return next((old for old, now in self.moved.items() if now == anchor.id and _scene_of(old) == scene), "")


def _followed(anchors: Iterable[Anchor]) -> dict[str, str]:
    """Old id -> the id of today, over several moves."""
    step = {anchor.id: anchor.now for anchor in anchors if anchor.gone and anchor.now}
    today: dict[str, str] = {}
    for old in step:
        now, seen = step[old], {old}
        while now in step and now not in seen:
            seen.add(now)
            now = step[now]
        today[old] = now
    return today


def _split(id_: str) -> tuple[str, int]:
    """ "sc02/ln03A" -> "sc02/ln", 3."""
    bare = id_.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    prefix = bare.rstrip("0123456789")
    return prefix, int(bare[len(prefix) :])


def _scene_of(id_: str) -> str:
    return id_.partition("/")[0]


def _names(scenes: Sequence[Sequence[Item]], spans: Sequence[range], known: _Known) -> dict[int, str]:
    """The id of every item, scene by scene."""
    kept = _scenes_kept(spans, known)
    names: dict[int, str] = {}
    before = ""
    for nth, span in enumerate(spans):
        before = kept.get(nth) or _fresh("sc", before, nth > max(kept, default=-1), known)
        names[span[0]] = before
        names.update(_names_inside(scenes[nth], span, before, known))
    return names


def _scenes_kept(spans: Sequence[range], known: _Known) -> dict[int, str]:
    """Which scene is which: the one that shares most of what stands in it, a heading counting as one line."""
    votes: dict[tuple[int, str], int] = {}
    for nth, span in enumerate(spans):
        for at in span:
            if anchor := known.pairs.get(at):
                key = nth, _scene_of(anchor.id)
                votes[key] = votes.get(key, 0) + 1
    kept: dict[int, str] = {}
    for (nth, scene), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if nth not in kept and scene not in kept.values():
            kept[nth] = scene
    for nth, span in enumerate(spans):
        if nth not in kept and (scene := _scene_again(span, set(kept.values()), known)):
            kept[nth] = scene
    return kept


def _scene_again(span: range, kept: Collection[str], known: _Known) -> str:
    """The scene that had gone into another, as under a heading with a typo, where most of it stands together again."""
    parts = [known.pairs[at].id for at in span[1:] if at in known.pairs]
    before = Counter(_scene_of(old) for old, now in known.moved.items() for part in parts if now == part)
    back = [(count, scene) for scene, count in before.items() if scene not in kept and 2 * count >= len(span) - 1]
    return max(back)[1] if back else ""


def _names_inside(items: Sequence[Item], span: range, scene: str, known: _Known) -> dict[int, str]:
    """The ids of a scene's items: their own where they stood in this scene before, else new ones."""
    kept = {at: id_ for at in span[1:] if (id_ := _kept_in(scene, known.pairs.get(at), known))}
    kinds = [SHORT[item.kind] for item in items[1:]]
    last = {kind: at for at, kind in zip(span[1:], kinds, strict=True) if at in kept}
    names: dict[int, str] = {}
    before: dict[str, str] = {}
    for at, kind in zip(span[1:], kinds, strict=True):
        fresh = kept.get(at) or _fresh(f"{scene}/{kind}", before.get(kind, ""), at > last.get(kind, -1), known)
        names[at] = before[kind] = fresh
    return names


def _kept_in(scene: str, anchor: Anchor | None, known: _Known) -> str:
    if anchor is None:
        return ""
    return anchor.id if _scene_of(anchor.id) == scene else known.return_of(anchor, scene)


def _fresh(prefix: str, before: str, last: bool, known: _Known) -> str:
    """An id never given: the next number at the end, a letter after what stands `before` it elsewhere."""
    if last:
        known.highest[prefix] = known.highest.get(prefix, 0) + 1
        fresh = f"{prefix}{known.highest[prefix]:02d}"
    else:
        stem = re.sub(r"[A-Z]+$", "", before) or f"{prefix}00"
        fresh = next(stem + letter for letter in _letters() if stem + letter not in known.used)
    known.used.add(fresh)
    return fresh


def _letters() -> Iterator[str]:
    """A to Z, then AA to ZZ, and on."""
    count = 1
    while True:
        letters, rest = "", count
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letters = chr(65 + digit) + letters
        yield letters
        count += 1


def _anchors_after(flat: Sequence[Item], names: Mapping[int, str], known: _Known) -> list[Anchor]:
    """What is to be written: the script's items in order, each scene followed by what has gone from it."""
    now = {anchor.id: names[at] for at, anchor in known.pairs.items() if anchor.item.kind != "scene"}
    here = set(names.values())
    gone: dict[str, list[Anchor]] = {}
    for anchor in known.anchors:
        if anchor.id not in here:
            went = replace(anchor, gone=True, now=now.get(anchor.id, anchor.now))
            gone.setdefault(_scene_of(anchor.id), []).append(went)
    written: list[Anchor] = []
    for at, item in enumerate(flat):
        if item.kind == "scene" and at:
            written += gone.pop(_scene_of(names[at - 1]), [])
        written.append(Anchor(names[at], item))
    return written + [anchor for anchors in gone.values() for anchor in anchors]


def _renamed(screenplay: Screenplay, names: Mapping[int, str]) -> Screenplay:
    """The screenplay under these ids, given in the order of its items; directions follow the lines they stand in."""
    order = iter(range(len(names)))
    scenes: list[Scene] = []
    for scene in screenplay.scenes:
        id_ = names[next(order)]
        new = {element.id: names[next(order)] for element in scene.elements if has_id(element)}
        elements = tuple(under(element, new) for element in scene.elements)
        scenes.append(replace(scene, id=id_, elements=elements))
    return replace(screenplay, scenes=tuple(scenes))


def under(element: Element, new: Mapping[str, str]) -> Element:
    """The element under its new id; a direction follows the line it stands in."""
    match element:
        case Action() | Line() | Shown():
            return element if element.id == new[element.id] else replace(element, id=new[element.id])
        case Direction():
            return replace(element, line=new[element.line]) if element.line else element
        case _:
            return element
