"""Two states of a script laid side by side: which item of the new one is which item of the old one, edited or moved.

What reads the same in the same order is the same. Between such items the best pairing in order is sought by likeness;
what is left over and reads the same elsewhere was moved. Nothing is paired across kinds: a line is never an action.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from limelight.works.emphasis import is_unspaced
from limelight.works.naming import folded

SAME_SPEAKER = 0.3
"""How much of a line's likeness is its speaker; the rest is its words."""
EDITED = 0.44
"""From this likeness on two items in one place are one, edited: a fifth of the letters, with the same speaker."""
MOVED = 0.62
"""From this likeness on two items in different places are one, moved and edited."""
BAND = 60
"""How far from the diagonal pairs are sought where much was rewritten, so that a wholly new script takes no minutes."""


@dataclass(frozen=True)
class Item:
    """A scene heading, a line, an action or a shown text. `speaker` is "" for all but lines."""

    kind: str
    text: str
    speaker: str = ""

    @cached_property
    def key(self) -> tuple[str, str, str]:
        return self.kind, folded(self.speaker), folded(self.text)

    @cached_property
    def grams(self) -> Counter[str]:
        """Runs of three letters, of two where a character is a syllable or a word."""
        text = f" {self.key[2]} "
        width = 2 if is_unspaced(text) else 3
        return Counter(text[at : at + width] for at in range(max(1, len(text) - width + 1)))


def likeness(old: Item, new: Item) -> float:
    """How much two items are alike, 0 to 1; 0 across kinds."""
    if old.kind != new.kind:
        return 0.0
    total = old.grams.total() + new.grams.total()
    words = 2 * (old.grams & new.grams).total() / total
    if old.kind != "line":
        return words
    return SAME_SPEAKER * (old.key[1] == new.key[1]) + (1 - SAME_SPEAKER) * words


def align(old: Sequence[Item], new: Sequence[Item]) -> dict[int, int]:
    """For each item of `new` that was in `old`: new index -> old index. One to one."""
    pairs: dict[int, int] = {}
    gaps: list[tuple[range, range]] = []
    matcher = SequenceMatcher(None, [item.key for item in old], [item.key for item in new], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pairs.update(zip(range(c, d), range(a, b), strict=True))
        elif tag == "replace":
            gaps.append((range(a, b), range(c, d)))
    _moved_whole(old, new, pairs)
    for before, after in gaps:
        _edited(old, new, before, after, pairs)
    _moved_and_edited(old, new, pairs)
    return pairs


def _moved_whole(old: Sequence[Item], new: Sequence[Item], pairs: dict[int, int]) -> None:
    """What reads the same elsewhere was moved; of several that do, the first to the first."""
    taken = set(pairs.values())
    left: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for at in reversed(range(len(old))):
        if at not in taken:
            left[old[at].key].append(at)
    for at, item in enumerate(new):
        if at not in pairs and left.get(item.key):
            pairs[at] = left[item.key].pop()


def _edited(old: Sequence[Item], new: Sequence[Item], before: range, after: range, pairs: dict[int, int]) -> None:
    """The pairing in order, inside one stretch, whose likenesses add up to most."""
    taken = set(pairs.values())
    olds = [at for at in before if at not in taken]
    news = [at for at in after if at not in pairs]
    pairs.update(_best_in_order(old, new, olds, news))
    taken = set(pairs.values())
    _rewritten(old, new, [at for at in olds if at not in taken], [at for at in news if at not in pairs], pairs)


def _best_in_order(old: Sequence[Item], new: Sequence[Item], olds: list[int], news: list[int]) -> dict[int, int]:
    """Longest common subsequence by likeness, near the diagonal."""
    rows, columns = len(olds), len(news)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    gain: dict[tuple[int, int], float] = {}
    for i in range(1, rows + 1):
        middle = i * columns // rows
        for j in range(1, columns + 1):
            best[i][j] = max(best[i - 1][j], best[i][j - 1])
            if abs(j - middle) <= BAND and (alike := likeness(old[olds[i - 1]], new[news[j - 1]])) >= EDITED:
                gain[i, j] = best[i - 1][j - 1] + alike
                best[i][j] = max(best[i][j], gain[i, j])
    return _walk_back(best, gain, olds, news)


def _walk_back(
    best: list[list[float]], gain: dict[tuple[int, int], float], olds: list[int], news: list[int]
) -> dict[int, int]:
    pairs: dict[int, int] = {}
    i, j = len(olds), len(news)
    while i and j:
        if gain.get((i, j)) == best[i][j]:
            i, j = i - 1, j - 1
            pairs[news[j]] = olds[i]
        elif best[i - 1][j] >= best[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return pairs


def _rewritten(
    old: Sequence[Item], new: Sequence[Item], olds: list[int], news: list[int], pairs: dict[int, int]
) -> None:
    """The one line of a speaker that went and the one that came in the same place are one, all its words new."""
    for kind in {(item.kind, item.key[1]) for item in (new[at] for at in news)}:
        went = [at for at in olds if (old[at].kind, old[at].key[1]) == kind]
        came = [at for at in news if (new[at].kind, new[at].key[1]) == kind]
        if len(went) == len(came) == 1 and kind[0] == "line":
            pairs[came[0]] = went[0]


def _moved_and_edited(old: Sequence[Item], new: Sequence[Item], pairs: dict[int, int]) -> None:
    """What is left on both sides and much alike, the likest first."""
    taken = set(pairs.values())
    left = [at for at in range(len(old)) if at not in taken]
    came = [at for at in range(len(new)) if at not in pairs]
    if len(left) * len(came) > BAND * BAND * 10:
        return
    found = [(likeness(old[a], new[b]), -abs(a - b), a, b) for a in left for b in came if old[a].kind == new[b].kind]
    for alike, _, a, b in sorted(found, reverse=True):
        if alike >= MOVED and b not in pairs and a not in taken:
            pairs[b] = a
            taken.add(a)
