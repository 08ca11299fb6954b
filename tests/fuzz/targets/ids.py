"""`script.ids` beside any script: what it says is followed or told, and what is written back reads the same."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.works.anchors import read_ids, write_ids
from limelight.works.fountain import read_screenplay
from limelight.works.ids import lasting
from targets._texts import examples, parts

LONGEST = 768
WORDS = (
    *(b"sc01\t", b"sc01/ln02A\tMIRA: ", b"-sc02/ac01 > sc01/ac03\t", b"<<<<<<< ours\n", b"=======\n", b">>>>>>> b\n"),
    *(
        b"\xff",
        b"INT. A - DAY\n\n",
        b"MIRA\n",
        b"\n\n",
        b"sc99999999999999999999",
        b"ZZZ\t",
        b" > ",
        b"/tx01",
        "sc٣".encode(),
    ),
)


def attempt(data: bytes) -> None:
    kept, script = parts(data, 2)
    anchors, problems = read_ids(kept)
    assert all(problem.message for problem in problems)
    aligned = lasting(read_screenplay(script, set()), anchors)
    names = [name for scene in aligned.screenplay.scenes for name in _names(scene)]
    for scene in aligned.screenplay.scenes:
        assert all(name.partition("/")[0] == scene.id for name in _names(scene)), "an id stands in another scene"
    assert len(set(names)) == len(names), "an id was given twice"
    assert {anchor.id for anchor in anchors} <= {anchor.id for anchor in aligned.anchors}, "an id was forgotten"
    assert read_ids(write_ids(aligned.anchors)) == (aligned.anchors, []), "what was written reads otherwise"


def _names(scene) -> Iterator[str]:
    yield scene.id
    yield from (name for element in scene.elements if (name := getattr(element, "id", "")))


def seeds() -> Iterator[bytes]:
    for script in examples("*/script.fountain"):
        for start in range(0, min(len(script), 6000), 500):
            piece = script[start : start + 350].decode("utf-8", "ignore")
            ids = write_ids(lasting(read_screenplay(piece, set()), ()).anchors).encode()
            yield ids[:380] + b"\xff" + piece.encode()[:350]
