"""Every reader takes every input that is kept of it: what reached far into it, and all that ever broke it."""

from __future__ import annotations

import random

import pytest
from guarding import arm, watch
from targets import Target, names, target


@pytest.fixture(scope="module", autouse=True)
def _armed():
    arm()


@pytest.mark.parametrize("name", names())
def test_what_is_kept_of_a_reader_breaks_no_promise(name):
    fed = target(name)
    assert fed.kept, f"nothing is kept of {name}: python tests/fuzz/keep.py {name}"
    for file in fed.kept:
        broken = watch(fed.attempt, file.read_bytes())
        assert not broken, f"{file}: {broken.told}"


@pytest.mark.parametrize("name", names())
def test_a_bent_file_breaks_no_promise_either(name):
    fed = target(name)
    chance = random.Random(name)
    files = [file.read_bytes() for file in fed.kept if file.stat().st_size <= fed.longest]
    for _ in range(50):
        data = bent(chance, chance.choice(files), files, fed)
        broken = watch(fed.attempt, data)
        assert not broken, f"{data!r}: {broken.told}"


def bent(chance: random.Random, data: bytes, others: list[bytes], fed: Target) -> bytes:
    """`data` with a few bytes turned, doubled, dropped, or put in from another file or the reader's own words."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data) + 1)
        other = chance.choice([*fed.words, *others, bytes(chance.randbytes(4))])
        begin = chance.randrange(len(other) + 1)
        piece = other[begin : begin + chance.randint(1, 64)]
        cut = chance.choice((0, 1, len(piece), chance.randint(0, 40)))
        data = data[:at] + piece + data[at + cut :]
    return data[: fed.longest]
