"""Sounds laid to the words that they say: by what each word sounds like alone.

In a sentence words run together ("de la" is one), lose their stress, or gain a sound that links them. So the sounds
of a sentence are aligned with those of its words read one by one, by the least edits (Wagner and Fischer 1974).
"""

from __future__ import annotations

from collections.abc import Sequence

_SOUND, _SPACE = 2, 1
"""What it costs to lose or gain a sound, and a mark of stress, length or space."""
_LIGHT = frozenset(" ˈˌː̃-")
_VOWELS = frozenset("aeiouyæøœɐɑɒɔəɚɛɜɤɨɪɯʊʌᵻAIOQWY")


def owners(sentence: str, alone: Sequence[str]) -> list[int]:
    """For each sound of `sentence` the number of the word, of those that sound like `alone`, that it belongs to."""
    parts = sentence.split(" ")
    if len(parts) == len(alone):
        return [number for number, part in enumerate(parts) for _ in range(len(part) + 1)][: len(sentence)]
    letters = [(letter, number) for number, word in enumerate(alone) for letter in word]
    return _aligned(sentence, letters, max(len(alone) - 1, 0))


def _aligned(sentence: str, letters: Sequence[tuple[str, int]], last: int) -> list[int]:
    """The cheapest way through both, followed back from its end."""
    costs = [[0] * (len(letters) + 1) for _ in range(len(sentence) + 1)]
    for at, sound in enumerate(sentence, 1):
        costs[at][0] = costs[at - 1][0] + _cost(sound)
    for at, (letter, _) in enumerate(letters, 1):
        costs[0][at] = costs[0][at - 1] + _cost(letter)
    for row, sound in enumerate(sentence, 1):
        above, here, own = costs[row - 1], costs[row], _cost(sound)
        for column, (letter, _) in enumerate(letters, 1):
            change = above[column - 1] + _unlike(sound, letter)
            here[column] = min(change, above[column] + own, here[column - 1] + _cost(letter))
    return _followed(sentence, letters, costs, last)


def _followed(sentence: str, letters: Sequence[tuple[str, int]], costs: list[list[int]], last: int) -> list[int]:
    row, column = len(sentence), len(letters)
    found: list[int] = []
    while row:
        sound = sentence[row - 1]
        if column and costs[row][column] == costs[row - 1][column - 1] + _unlike(sound, letters[column - 1][0]):
            row, column = row - 1, column - 1
            found.append(letters[column][1])
        elif costs[row][column] == costs[row - 1][column] + _cost(sound):
            row -= 1
            found.append(letters[column - 1][1] if column else letters[0][1] if letters else last)
        else:
            column -= 1
    return found[::-1]


def _cost(sound: str) -> int:
    return _SPACE if sound in _LIGHT else _SOUND


def _unlike(sound: str, other: str) -> int:
    """What it costs to take one for the other: least between two vowels, and never cheap between unlike kinds."""
    if sound == other:
        return 0
    if (sound in _LIGHT) != (other in _LIGHT):
        return 2 * _SOUND
    return _SOUND if (sound in _VOWELS) == (other in _VOWELS) else 2 * _SOUND
