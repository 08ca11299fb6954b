"""A market's film hangs on the film: only the shots that a label meets are made again, and only where one is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from film_plans import Cell, Planned, resolved

from limelight.core.graph import Node, refs
from limelight.core.identity import digest_of
from limelight.core.registry import Registry
from limelight.kinds.film import master_slot
from limelight.kinds.film.releases import (
    Screening,
    label_measures_slot,
    label_places_slot,
    labelled_slot,
    plan_releases,
)
from limelight.works.footage import Footage
from limelight.works.labels import Label, LabelledShot, LabelPlaces, LaidLabel, Stretch

FIRST = (Label("AI GENERATED", "en", 0.035, (Stretch(0.0, 0.5),)),)


def screening(market: str = "eu", labels: Sequence[Label] = FIRST) -> Screening:
    return Screening(Cell(), market, lambda seconds: labels)


class Released:
    """The nodes of a film's screenings; labels stand at the top left of every shot that they meet."""

    def __init__(self, folder: Path, *screenings: Screening, own: dict[str, Footage | None] | None = None) -> None:
        film = Planned(folder, own=own)
        self.made, plan = dict(film.made), plan_releases(film.plan, screenings)
        self.film, self.nodes = film.nodes, self._told(plan)
        for each in screenings:
            slot = label_places_slot(each.version, each.market)
            if slot in self.nodes:
                self.made[slot] = _places(self.nodes[slot])
        self.nodes = self._told(plan)

    def _told(self, plan) -> dict[str, Node]:
        return {node.slot: node for node in plan(lambda slot, kind=None: self.made.get(slot))}

    @property
    def more(self) -> dict[str, Node]:
        """What the screenings add to the film's own plan."""
        return {slot: node for slot, node in self.nodes.items() if slot not in self.film}

    def recipe(self, slot: str) -> str:
        node = self.nodes[slot]
        return digest_of((node.craft, resolved(node.inputs, self.made, others=True)))


def _places(node: Node) -> LabelPlaces:
    label, lengths = node.inputs["labels"][0], node.inputs["lengths"]
    shots = []
    for at in node.inputs["met"]:
        laid = LaidLabel(label.text, label.language, 40, "top-right", 48, 144, 0, lengths[at])
        shots.append(LabelledShot(str(at), sum(lengths[:at]), lengths[at], False, True, (laid,), ()))
    return LabelPlaces(1080, 1920, tuple(shots))


def test_only_the_shots_that_a_label_meets_are_made_again(folder: Path) -> None:
    release = Released(folder, screening())
    again = [slot for slot, node in release.more.items() if node.craft == "label_segment"]
    assert again == ["sc01/sh01/labelled@en+9x16~en.for-eu"]
    joined = list(refs(release.nodes["film/labelled-picture@en+9x16~en.for-eu"].inputs["segments"]))
    before = list(refs(release.nodes["film/picture@en+9x16~en"].inputs["segments"]))
    assert joined == [*again, *before[1:]]
    assert len(before) > 3


def test_the_labelled_film_has_the_films_own_sound_and_title(folder: Path) -> None:
    release = Released(folder, screening())
    film, plain = (release.nodes[slot].inputs for slot in (labelled_slot(Cell(), "eu"), master_slot(Cell())))
    assert {**film, "picture": ""} == {**plain, "picture": ""}
    assert release.nodes[label_measures_slot(Cell(), "eu")].inputs["labels"] == FIRST


def test_the_shots_whose_faces_nobody_knows_are_told_apart(folder: Path) -> None:
    clip = Footage("clip", 1080, 1920, seconds=3.0, rate=30.0)
    still = Footage("still", 1080, 1920)
    own = {"sc01/sh01/picture": clip, "sc01/sh02/picture": still}
    whole = (replace(FIRST[0], stretches=(Stretch(0.0, None),)),)
    release = Released(folder, screening(labels=whole), own=own)
    shots = [slot.rpartition("/")[0] for slot in refs(release.nodes["film/picture@en+9x16~en"].inputs["segments"])]
    inputs = release.nodes[label_places_slot(Cell(), "eu")].inputs
    assert [shots[at] for at in inputs["clips"]] == ["sc01/sh01"]
    assert [shots[at] for at in inputs["own"]] == ["sc01/sh01", "sc01/sh02"]


def test_a_market_that_asks_for_nothing_in_the_picture_is_shown_the_film(folder: Path) -> None:
    release = Released(folder, screening("us", ()))
    assert {node.craft for node in release.more.values()} == {"mark_still", "measure_mark"}
    assert screening("us", ()).film_slot == master_slot(Cell())
    assert screening("us", ()).unmarked_poster_slot == "poster+9x16"


def test_two_markets_that_ask_for_the_same_share_what_is_made(folder: Path) -> None:
    release = Released(folder, screening("eu"), screening("kr"))
    for slot in ("film/label-places@en+9x16~en", "sc01/sh01/labelled@en+9x16~en", "poster-places+9x16~"):
        eu, kr = (f"{slot}{'' if slot.endswith('~') else '.'}for-{market}" for market in ("eu", "kr"))
        assert release.recipe(eu) == release.recipe(kr)


def test_the_plan_of_the_film_itself_is_the_same_with_and_without_releases(folder: Path) -> None:
    release = Released(folder, screening())
    assert {slot: release.nodes[slot] for slot in release.film} == release.film


def test_labels_wait_for_the_films_length(folder: Path) -> None:
    film = Planned(folder)
    untimed = {slot: made for slot, made in film.made.items() if "/timing" not in slot}
    nodes = plan_releases(film.plan, [screening()])(lambda slot, kind=None: untimed.get(slot))
    assert not [node for node in nodes if "for-eu" in node.slot]


def test_every_craft_of_a_release_is_installed(folder: Path) -> None:
    assert {node.craft for node in Released(folder, screening()).nodes.values()} <= set(
        Registry.installed().craft_names
    )
