"""Killed at any instant, a make goes on from there: same digests, nothing paid twice, a store that checks clean."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from limelight.core.choices.decisions import Choices, Decision, append
from limelight.core.graph import Node, Ref
from limelight.core.mending.check import check
from limelight.core.store import Store
from limelight.core.walk import walk
from limelight.testing import registry
from limelight.testing.charging import Provider
from limelight.testing.killing import dying_once_everywhere, in_child, kill_everywhere, killed_at, until_it_ends
from limelight.testing.remembering import RememberingExecutor
from limelight.testing.studio import Studio

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no way to die at once here")

FILM = [
    Node("line", "shout", {"words": "you hung me crooked"}),
    Node("picture", "commission", {"subject": "a crooked portrait"}, engine="charging"),
    Node("plate", "engrave", {"text": Ref("line")}),
]


def make_film(folder: Path) -> dict[str, str]:
    studio = Studio(folder)
    outputs = dict(studio.make(*FILM).outputs)
    studio.close()
    return outputs


def test_killed_at_every_crash_point_it_resumes_to_the_same_film(tmp_path: Path, provider: Provider) -> None:
    whole = make_film(tmp_path / "whole")
    charged = provider.charges()
    point = 0
    while killed_at(point := point + 1, lambda: make_film(tmp_path / str(point))):
        studio = Studio(tmp_path / str(point))
        assert dict(studio.make(*FILM).outputs) == whole, f"crash point {point}"
        found = check(studio.store)
        assert found.clean, (point, found.troubles)
        assert studio.store.journal.bound() == pytest.approx(0.40), f"crash point {point}"
        assert {path.name for path in (studio.store.folder / "tmp").iterdir()} == {
            studio.store.session.id,
            studio.store.session.id + ".alive",
        }
        studio.close()
    assert point > 20
    assert provider.charges() == charged, "a picture was paid for twice"


def test_killed_again_and_again_once_at_every_point_it_resumes_to_the_same_film(tmp_path: Path) -> None:
    film = [node for node in FILM if node.slot in ("line", "plate")]
    studio = Studio(tmp_path / "whole")
    whole = studio.make(*film).outputs
    studio.close()

    def make() -> None:
        with Store.open(tmp_path / ".limelight") as store:
            executor = RememberingExecutor(tmp_path / "memory")
            outputs = walk(lambda read: film, store, executor, registry=registry()).outputs
        assert outputs == whole

    assert kill_everywhere(make, tmp_path / "seen") > 15


def test_killed_with_real_workers_once_at_every_point_it_still_ends(tmp_path: Path) -> None:
    script = tmp_path / "make.py"
    script.write_text(
        "import sys, pathlib\n"
        "from limelight.core.graph import Node\n"
        "from limelight.core.store import Store\n"
        "from limelight.core.walk import walk\n"
        "from limelight.execute.local import LocalExecutor\n"
        "from limelight.testing import registry\n"
        "nodes = [Node('plate', 'engrave', {'text': 'x'})]\n"
        "with Store.open(pathlib.Path(sys.argv[1])) as store, LocalExecutor(1) as executor:\n"
        "    report = walk(lambda read: nodes, store, executor, registry=registry())\n"
        "    sys.exit(report.exit)\n"
    )

    def run() -> int:
        return subprocess.run([sys.executable, script, tmp_path / ".limelight"], check=False).returncode

    with dying_once_everywhere(str(tmp_path / "died at")):
        assert until_it_ends(run) > 8
    studio = Studio(tmp_path)
    assert check(studio.store).troubles == ()
    studio.close()


def test_a_choice_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "choices.jsonl"
    for point in (1, 2):
        assert killed_at(point, lambda: append(file, Decision("voice", f"b3:{point}")))  # noqa: B023
        choices = Choices.read(file)
        assert choices.unreadable == ()
        assert (choices.of("voice") is not None) == (point == 2)


def test_two_makes_at_once_both_work(tmp_path: Path) -> None:
    alone = make_film_of_lines(tmp_path / "alone")
    run = [
        subprocess.Popen([sys.executable, "-c", RACE, str(tmp_path / "both")], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    told = [process.communicate()[0].split() for process in run]
    assert [process.returncode for process in run] == [0, 0]
    assert told[0] == told[1] == list(alone.values())
    studio = Studio(tmp_path / "both")
    assert check(studio.store).troubles == ()
    studio.close()


RACE = """
import pathlib, sys
from limelight.core.graph import Node
from limelight.testing.studio import Studio
studio = Studio(pathlib.Path(sys.argv[1]))
nodes = [Node(f"l{n}", "shout", {"words": f"line {n}"}) for n in range(15)]
print(*studio.make(*nodes).outputs.values())
studio.close()
"""


def make_film_of_lines(folder: Path) -> dict[str, str]:
    studio = Studio(folder)
    outputs = studio.make(*[Node(f"l{n}", "shout", {"words": f"line {n}"}) for n in range(15)]).outputs
    studio.close()
    return dict(outputs)


def test_choices_can_be_written_while_a_make_runs(tmp_path: Path) -> None:
    file = tmp_path / "choices.jsonl"

    def write() -> None:
        for number in range(20):
            append(file, Decision(f"slot {number}", f"b3:{number}"))

    studio = Studio(tmp_path)
    with studio.store.making():
        assert in_child(write, {}) == 0
    studio.close()
    assert len(Choices.read(file).all()) == 20
