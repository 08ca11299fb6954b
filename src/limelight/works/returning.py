"""What went out of a script and stands in it again: it is what it was, under the id that it had.

A scene that is cut and pasted back, an undo in an editor, a script that was read while half of it was saved: whatever
comes back in the order in which it went is known again, line by line, also where the same words are said many times.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from limelight.works.alignment import Item
from limelight.works.anchors import Anchor

_MOST = 2_000_000
"""Pairs of equal words that are compared for their order: beyond it the first is the first."""


def returned(
    flat: Sequence[Item], spans: Sequence[range], pairs: Mapping[int, Anchor], anchors: Sequence[Anchor]
) -> dict[int, Anchor]:
    """For each item that came back: its place in the script -> what it was.

    `spans` are the places of each scene, its heading first; `pairs` are what was there all the time. What went from a
    scene comes back to that scene first.
    """
    gone = [anchor for anchor in anchors if anchor.gone and not anchor.now]
    if not gone:
        return {}
    found: dict[int, Anchor] = {}
    heads = {anchor.id: at for at, anchor in pairs.items() if anchor.item.kind == "scene"}
    came = {anchor.now: anchor.id.partition("/")[0] for anchor in anchors if anchor.gone and anchor.now}
    for span in spans:
        if scene := _scene(span, pairs, heads, came):
            inside = [anchor for anchor in gone if anchor.id.startswith(f"{scene}/")]
            found |= _laid_beside(inside, [at for at in span if at not in pairs], flat)
    taken = {anchor.id for anchor in found.values()}
    rest = [anchor for anchor in gone if anchor.id not in taken]
    found |= _laid_beside(rest, [at for at in range(len(flat)) if at not in pairs and at not in found], flat)
    empty = _empty_scenes(anchors)
    bare = {span[0] for span in spans if len(span) == 1}
    return {at: was for at, was in found.items() if was.item.kind != "scene" or (at in bare and was.id in empty)}


def _scene(span: range, pairs: Mapping[int, Anchor], heads: Mapping[str, int], came: Mapping[str, str]) -> str:
    """The id of the scene that most of these places stood in all the time; "" where all of them are new.

    What stands under another heading than its scene's (`heads`: where each stands) speaks for the scene it `came` from.
    """
    votes: Counter[str] = Counter()
    for at in span:
        if at in pairs:
            scene = pairs[at].id.partition("/")[0]
            votes[scene if heads.get(scene, span[0]) == span[0] else came.get(pairs[at].id, "")] += 1
    votes.pop("", None)
    return max(votes, key=lambda scene: (votes[scene], scene)) if votes else ""


def _laid_beside(old: Sequence[Anchor], places: Sequence[int], flat: Sequence[Item]) -> dict[int, Anchor]:
    """The longest runs that read the same, then what is left by its words alone, the first to the first."""
    found: dict[int, Anchor] = {}
    keys, now = [anchor.item.key for anchor in old], [flat[at].key for at in places]
    if _comparisons(keys, now) <= _MOST:
        for a, b, size in SequenceMatcher(None, keys, now, autojunk=False).get_matching_blocks():
            found.update(zip(places[b : b + size], old[a : a + size], strict=True))
    taken = {anchor.id for anchor in found.values()}
    left: dict[tuple[str, str, str], deque[Anchor]] = defaultdict(deque)
    for anchor in old:
        if anchor.id not in taken:
            left[anchor.item.key].append(anchor)
    for at in places:
        if at not in found and left.get(flat[at].key):
            found[at] = left[flat[at].key].popleft()
    return found


def _comparisons(old: Iterable[object], new: Iterable[object]) -> int:
    counts = Counter(new)
    return sum(count * counts[key] for key, count in Counter(old).items())


def _empty_scenes(anchors: Iterable[Anchor]) -> set[str]:
    """Scenes in which nothing ever stood: their heading is all there is to know them by."""
    ids = {anchor.id for anchor in anchors}
    return {id_ for id_ in ids if "/" not in id_} - {id_.partition("/")[0] for id_ in ids if "/" in id_}
