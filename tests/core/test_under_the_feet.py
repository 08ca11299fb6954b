"""Nothing changes under the user's feet: only what a person spoke of becomes another take, whatever is upgraded."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from limelight.core.choices.decisions import Choices
from limelight.core.choices.file import append
from limelight.core.choices.lines import Refresh, Remade, Undo, now
from limelight.core.graph import Node, Ref
from limelight.core.records import standing
from limelight.core.registry import Registry
from limelight.core.takes import choose, pick, reject, takes
from limelight.testing.studio import Studio

CRAFTS = """
from limelight.core.graph import craft

@craft(revision={revision}, upgrade="keep", varies=("mood",))
def perform(words: str, *, seed: int) -> str:
    return f"{{words}}, take {{seed}} by {revision}"

@craft(revision=1, upgrade="follow")
def mount(parts: tuple[str, ...]) -> str:
    return " / ".join(parts)
"""
SLOTS = ("voice", "other")
NODES = [
    *(Node(slot, "perform", {"words": slot}) for slot in SLOTS),
    *(Node(f"{slot}#2", "perform", {"words": slot}, take=2) for slot in SLOTS),
    Node("film", "mount", {"parts": tuple(Ref(slot) for slot in SLOTS)}),
]

doings = st.tuples(
    st.sampled_from(["upgrade", "choose", "reject", "refresh", "undo", "make"]),
    st.sampled_from(SLOTS),
    st.integers(1, 2),
)


class Production:
    """A production that is directed and upgraded; each limelight is a revision of its crafts."""

    def __init__(self, folder: Path, modules: list[str]) -> None:
        self.studio, self.file = Studio(folder), folder / "choices.jsonl"
        self.limelights = [Registry({name: f"{module}:{name}" for name in ("perform", "mount")}) for module in modules]
        self.studio.registry = self.limelights[0]

    def make(self, **how: object) -> dict[str, str]:
        report = self.studio.make(*NODES, choices=Choices.read(self.file), **how)
        assert report.exit == 0
        return dict(report.outputs)

    def do(self, what: str, slot: str, number: int) -> set[str]:
        """Do one thing; the slots that may change by it."""
        store = self.studio.store
        if what == "upgrade":
            at = self.limelights.index(self.studio.registry)
            self.studio.registry = self.limelights[min(at + 1, len(self.limelights) - 1)]
            return set()
        if what in ("choose", "reject"):
            digest = pick(takes(store, slot), slot, str(number)).digest
            said = choose(store, slot, digest, by="Ada") if what == "choose" else reject(store, slot, digest, by="Ada")
            append(self.file, said)
        elif what == "refresh":
            made = self.make(renew={slot})[slot]
            key = standing(store.ledger, store.scope)[slot].take.key
            append(self.file, Refresh({slot: Remade(key, made)}, when=now()))
        elif what == "undo" and (last := Choices.read(self.file).last()):
            append(self.file, Undo(last.id, when=now()))
            return {slot for slot in SLOTS if slot in str(last.said)}
        return {slot} if what in ("choose", "reject", "refresh") else set()

    def said(self, slot: str) -> str:
        return self.studio.store.read(self.make()[slot], str)


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    folder = tmp_path_factory.mktemp("limelights")
    names = [f"limelight_at_{revision}" for revision in (1, 2, 3)]
    for revision, name in enumerate(names, 1):
        (folder / f"{name}.py").write_text(CRAFTS.format(revision=revision), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(folder)
        yield names


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(done=st.lists(doings, max_size=6))
def test_only_what_was_spoken_of_becomes_another_take(modules: list[str], done: list[tuple[str, str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        production = Production(Path(folder), modules)
        first = before = production.make()
        for what, slot, number in done:
            may_change = production.do(what, slot, number)
            after = production.make()
            changed = {name for name in SLOTS if after[name] != before[name]}
            assert changed <= may_change, f"{what} {slot} {number}"
            assert (after["film"] != before["film"]) == bool(changed)
            assert production.make() == after, "what is made is there"
            if what == "choose":
                chosen = Choices.read(production.file).of(slot)
                assert chosen is not None
                assert after[slot] == chosen.digest
            before = after
        while (last := Choices.read(production.file).last()) is not None:
            append(production.file, Undo(last.id, when=now()))
        assert production.make() == first
        production.studio.close()


def test_a_refresh_is_by_the_newest_maker_and_undo_brings_the_oldest_back(modules: list[str], tmp_path: Path) -> None:
    production = Production(tmp_path, modules)
    production.make()
    for what in ("upgrade", "refresh", "upgrade"):
        production.do(what, "voice", 1)
    assert (production.said("voice"), production.said("other")) == ("voice, take 1 by 2", "other, take 1 by 1")
    production.do("refresh", "voice", 1)
    assert production.said("voice") == "voice, take 1 by 3"
    for said in ("voice, take 1 by 2", "voice, take 1 by 1"):
        production.do("undo", "voice", 1)
        assert production.said("voice") == said
    production.studio.close()
