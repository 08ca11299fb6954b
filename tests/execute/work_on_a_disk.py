"""A little studio at work on a disk, as test_faulty_disks.py asks for it: an act a line on standard input.

A script of its own, started with the faulty disk before the C library; every act runs in a fork.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

from limelight.actions.deliveries import deliver
from limelight.cli import ends
from limelight.core.choices.file import append
from limelight.core.choices.lines import Decision
from limelight.core.disk.unfinished import write_whole
from limelight.core.errors import LimelightError, words
from limelight.core.graph import Node, Ref
from limelight.core.store import Store
from limelight.testing.studio import Studio

CHOICES, FILM, IDS = "choices.jsonl", "out/film.txt", "script.ids"


def act(film: Path, what: str) -> None:
    """`make WORDS` and deliver it, `choose SLOT`, or `edit WORDS`: a person writes over the film in out/."""
    deed, _, text = what.partition(" ")
    if deed == "make":
        made(film, text)
    elif deed == "choose":
        append(film / CHOICES, Decision(text, "b3:x"))
    elif deed == "edit":
        write_whole(film / FILM, text.encode())


def made(film: Path, text: str) -> dict[str, str]:
    """Make the words loud, and deliver them; what every slot holds."""
    write_whole(film / IDS, text.encode())
    nodes = [
        Node("loud", "shout", {"words": text}),
        Node("long", "shout", {"words": text, "times": 3000}),
        Node("plate", "engrave", {"text": Ref("loud")}),
        Node("weight", "weigh", {"plate": Ref("plate")}),
    ]
    studio = Studio(film)
    try:
        report = studio.make(*nodes)
        if report.errors:
            raise LimelightError(message=words(report.errors[0].fault))
        deliver({film / FILM: report.digest("plate")}, studio.store.path, studio.store.folder)
        return dict(report.outputs)
    finally:
        studio.close()


def main(film: Path) -> None:
    Store.open(film.parent / "warm").close()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            os.dup2(2, 1)
            os._exit(ends.of(partial(act, film, line.strip()), ()))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
