"""Files that grow by repeating one thing: they show what small ones cannot, a reader that squares its length.

For each word of a reader's language, alone and before each other one, a file of 60 KB is made of nothing but that.
"""

from __future__ import annotations

from collections.abc import Iterator

from targets import Target

SIZE = 60_000
PLAIN = (
    b" ",
    b"\n",
    b"a",
    b"(",
    b")",
    b"[",
    b"{",
    b'"',
    b"'",
    b"\\",
    b"*",
    b"_",
    b"A ",
    b"\t",
    b"0",
    b"-",
    b".",
    b":",
    b"<",
    b"\xff",
)


def swollen(fed: Target, size: int = SIZE) -> Iterator[bytes]:
    """Inputs of that size: a word over and over, two by turns, one over and over with another at its end."""
    words = dict.fromkeys((*fed.words, *PLAIN))
    heads = [min(seed for seed in fed.seeds())[:200]] if any(True for _ in fed.seeds()) else []
    for word in words:
        for head in (b"", *heads):
            yield (head + word * (size // len(word)))[:size]
    for word in words:
        for other in words:
            if word != other:
                yield ((word + other) * (size // len(word + other)))[:size]
                yield (word * (size // len(word)))[: size - len(other)] + other
