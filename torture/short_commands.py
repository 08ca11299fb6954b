"""The commands that write a few things and are done, and in what a person finds them when they have ended.

    python -m torture.short_commands MEMORY

Reads one command a line on standard input, as JSON: its name, and the folder in which it is to be done. Each is done in
a forked process, which may be killed; the answer is a line with its end. What crafts make is remembered in MEMORY.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from limelight.actions.adopt import AdoptRequest, adopt
from limelight.actions.choose import ChooseRequest, choose
from limelight.actions.collect import CollectRequest, collect
from limelight.actions.importing import ImportRequest, import_script
from limelight.actions.make import MakeRequest, make
from limelight.actions.models import PullRequest, pull_models, remove_models
from limelight.actions.new import NewRequest, new
from limelight.actions.pin import PinRequest, pin
from limelight.actions.reject import RejectRequest, reject
from limelight.actions.release import ReleaseRequest, release
from limelight.actions.take import TakeRequest, take
from limelight.actions.undo import UndoRequest, undo
from limelight.execute.perform import load
from limelight.sign.identity.creating import Lock
from limelight.sign.identity.creating import new as new_identity
from limelight.testing.killing import in_child
from limelight.testing.remembering import RememberingExecutor
from torture.model_hub import NAME

LINE = "sc01/ln01/voice@en"
WAS, IS = "was.wav", "is.wav"
"""Two recordings of that line, beside the film."""


def main(memory: Path) -> None:
    load("limelight.crafts.probe_material:probe_material")  # what every fork would load anew
    for asked in sys.stdin:
        name, folder = json.loads(asked)
        print(json.dumps(in_child(lambda: done(name, Path(folder), memory), {})), flush=True)  # noqa: B023


def done(name: str, folder: Path, memory: Path) -> None:
    """Do one command in `folder`, where the film is called `six`."""
    os.environ["LIMELIGHT_MODELS"] = str(folder / "models")
    os.environ["XDG_DATA_HOME"] = str(folder / "data")
    film, executor = folder / "six", RememberingExecutor(memory)
    commands: dict[str, Callable[[], object]] = {
        "make": lambda: make(MakeRequest(film, draft=True), executor=executor),
        "take": lambda: take(TakeRequest(LINE, film, count=2, page=False), executor=executor),
        "new": lambda: new(NewRequest(folder / "fresh")),
        "new series": lambda: new(NewRequest(folder / "series", series=True)),
        "import": lambda: import_script(ImportRequest(folder / "pasted.txt", folder / "pasted")),
        "pin": lambda: pin(PinRequest(folder / "series" / "ep01")),
        "choose": lambda: choose(ChooseRequest(LINE, "1", film)),
        "choose the second": lambda: choose(ChooseRequest(LINE, "2", film)),
        "reject": lambda: reject(RejectRequest(LINE, "1", film)),
        "adopt": lambda: adopt(AdoptRequest(folder / IS, LINE, film)),
        "adopt the first": lambda: adopt(AdoptRequest(folder / WAS, LINE, film)),
        "undo": lambda: undo(UndoRequest(film)),
        "identity": lambda: new_identity("ada", "Ada Example", Lock()),
        "release": lambda: release(ReleaseRequest(film, ("us",), ("tiktok",)), executor=executor),
        "collect": lambda: collect(CollectRequest(film, 0.0)),
        "pull": lambda: pull_models(PullRequest((NAME,), given=(folder / "given",))),
        "remove": lambda: remove_models((NAME,)),
    }
    commands[name]()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
