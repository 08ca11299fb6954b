"""The ledger's encodings: bytes of a torn store are told, never taken for a value that they are not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from limelight.core.decoding import decode, parse
from limelight.core.errors import NotEncodable
from limelight.core.identity import encode
from limelight.works.fountain import read_screenplay
from limelight.works.screenplay import Scene
from limelight.works.shots import SceneShots, SceneTiming
from limelight.works.speech import Phone, Speech, Word

LONGEST = 1024
WORDS = (
    *(
        b"l1:",
        b"l2:",
        b"d1:",
        b"S1:",
        b"N",
        b"T",
        b"F",
        b"i1:",
        b"i-7:",
        b"s1:a",
        b"b2:ab",
        b"o",
        b"e",
        b"f",
        b"R",
        b"P",
    ),
    *(
        b"s5:Scene",
        b"s6:Speech",
        b"s4:Word",
        b"l999999999999:",
        b"s-1:",
        b"i" + b"9" * 30 + b":",
        b"d1:l0:N",
        b"S1:d0:",
    ),
)
_KINDS = (
    *(object, int, float, str, bytes, bool, tuple, list, dict, set, frozenset[tuple[int, ...]], dict[str, float]),
    *(Mapping[str, Scene], Scene, Speech, SceneShots, SceneTiming, tuple[int, str], int | None, list[Phone | Word]),
)


def attempt(data: bytes) -> None:
    kind = _KINDS[(data[0] if data else 0) % len(_KINDS)]
    try:
        parse(data[1:])
        decode(data[1:], kind)
    except NotEncodable as error:
        str(error).encode("utf-8", "replace")
        return
    if kind is object:
        assert encode(decode(encode(decode(data[1:])))) == encode(decode(data[1:]))


def seeds() -> Iterator[bytes]:
    speech = Speech("sc01/ln01", "en", 1.5, b"\0\0\0\0", (Phone("a", 0.0, 0.5),), (Word("a", 0.0, 0.5),))
    scene = read_screenplay("INT. A - DAY\n\nMIRA\n(low)\nNo. [[hold 1]]\n", set()).scenes[0]
    for value in (speech, scene, {"a": 1.5, "b": None}, (1, "two", b"three", True), frozenset({1, 2}), {1: ({},)}):
        for kind in (0, 13, 14):
            yield bytes([kind]) + encode(value)
