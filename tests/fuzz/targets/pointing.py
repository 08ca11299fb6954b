"""What a person types to say which part is meant: an id, a time, a piece of a line. It is found, or it is told."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.actions.moments import Spoken, Standing, moment
from limelight.actions.pointing import point, point_at_one
from limelight.core.errors import InputError
from limelight.works.naming import fall_back, folded, parse_slot, safe_name
from targets._texts import text_of

LONGEST = 128
WORDS = (
    b"sc01/",
    b"sh01",
    b"ln02",
    b"/voice",
    b"/picture",
    b"@en",
    b"+9x16",
    b"~hook",
    b"0:23",
    b"23.4 s",
    b"crooked",
    b'"',
    b"#2",
)
_LABELS = {
    "sc01/sh01/picture": '0:00, "You hung me crooked."',
    "sc01/sh02/picture": "0:04, she goes.",
    "sc01/ln01/voice@en": 'Mira: "You hung me crooked."',
    "sc01/ln01/voice@es": 'Mira: "Me colgaste torcida."',
    "sc01/ln02/voice@en": 'Tom: "你好。"',
    "sc01/shots": "the shots of sc01",
    "captions@en": "captions",
    "sc01/sh01/segment@en+9x16~hook-b": "segment",
}
_SHOTS = (Standing("sc01/sh01", 0.0, 4.0, (Spoken("sc01/ln01", 0.5, 3.0),)), Standing("sc01/sh02", 4.0, 9.5))


def attempt(data: bytes) -> None:
    query = text_of(data)
    for roles in ((), ("voice",), ("picture", "voice")):
        try:
            assert point_at_one(query, _LABELS, _SHOTS, roles) in _LABELS
        except InputError as error:
            str(error).encode("utf-8")
    try:
        assert set(point(query, _LABELS, _SHOTS)) <= set(_LABELS)
    except InputError as error:
        str(error).encode("utf-8")
    moment(query)
    if slot := parse_slot(query):
        assert parse_slot(str(slot)) == slot
        list(fall_back(slot))
    assert folded(folded(query)) == folded(query)
    name = safe_name(query)
    assert name == safe_name(name)
    assert "/" not in name
    assert 0 < len(name.encode()) < 200


def seeds() -> Iterator[bytes]:
    yield from (
        b"sc01/ln01/voice@en",
        b"0:03",
        b"23.4",
        b"hung me crooked",
        b"0:02/voice",
        b'"crooked"/picture',
        b"sc01",
        "你好".encode(),
    )
