"""Making what a release is put together from: the film with its market's labels, measured; captions; the poster.

It goes through the graph like every make: what is there is reused, and nothing of it is a release yet.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Any

from limelight.actions.opened import Opened
from limelight.actions.part import make_part, with_more
from limelight.actions.release.asked import Wanted
from limelight.actions.release.texts import FilmTexts, languages
from limelight.core.events import Listener
from limelight.core.graph import Node, Plan, Ref
from limelight.core.jobs import Executor
from limelight.core.registry import Registry
from limelight.core.report import Report
from limelight.kinds import film
from limelight.kinds.film.releases import PLACES, Screening, label_measures_slot, plan_releases
from limelight.sign.channels import may_be_by_models
from limelight.sign.markets import labels_for
from limelight.sign.package.layout import POSTER, Carries, Piece
from limelight.works.fingerprints import Fingerprints
from limelight.works.labels import Label, LabelMeasures
from limelight.works.naming import parse_slot
from limelight.works.second_mark import MarkMeasures

PLANNING = frozenset(("shots", "timing", "footage", *PLACES))
"""Roles of slots that tell the plan of a film what there is to make."""


@dataclass(frozen=True)
class Making:
    """What is to be made for these releases."""

    here: Opened
    wanted: Sequence[Wanted]

    @cached_property
    def film(self) -> film.FilmPlan:
        versions = dict.fromkeys(each.version for each in self.wanted)
        return film.plan_film(self.here.production, versions, own=self.here.own(keep=True))

    @cached_property
    def goals(self) -> frozenset[str]:
        """Every slot that a piece of a release comes from, and those of what was measured of it."""
        return frozenset(slot for each in self.wanted for slot in self.slots(each))

    def slots(self, each: Wanted) -> Iterator[str]:
        yield film.master_slot(each.version)
        if self.screening(each).labelled:
            yield label_measures_slot(each.version, each.market.id)
        yield self.screening(each).mark_measures_slot
        for piece in self.pieces(each):
            yield from (piece.slot, piece.prints)

    def pieces(self, each: Wanted) -> tuple[Piece, ...]:
        """The files of a release that are made through the graph, the film first."""
        return tuple(self._pieces(each))

    def _pieces(self, each: Wanted) -> Iterator[Piece]:
        version, slug, screening = each.version, self.here.production.slug, self.screening(each)
        yield _piece(each.film_name(slug), screening.film_slot, "inside")
        told = f"{slug}.{version.variant}" if version.variant else slug
        for language in version.captions:
            for form in ("srt", "vtt"):
                slot = film.subtitles_slot(form, version.voices, language, version.variant)
                yield _piece(f"{told}.{language}.{form}", slot, "beside")
        yield _piece(POSTER, screening.poster_slot, "inside")

    @property
    def plan(self) -> Plan:
        """The films, and what is looked at of their files."""
        pieces = [piece for each in self.wanted for piece in self.pieces(each)]
        shown = {(each.version, each.market.id): self.screening(each) for each in self.wanted}
        return with_more(plan_releases(self.film, shown.values()), lambda nodes: _looked_at(pieces, nodes))

    def screening(self, each: Wanted) -> Screening:
        """The film as the market is shown it."""
        return Screening(each.version, each.market.id, partial(self.labels, each))

    def labels(self, each: Wanted, seconds: float) -> tuple[Label, ...]:
        """What the market asks to be seen in a film of `seconds`."""
        production = self.here.production
        return labels_for(
            each.market,
            seconds=seconds,
            languages=languages(each.version),
            artistic=production.release.artistic,
            occasions=frozenset({"advert"} if production.release.advertises else ()),
            by_models=may_be_by_models(production, each.version.voices, Registry.installed()),
        )

    def walk(self, executor: Executor, on_event: Listener | None, stop: threading.Event) -> Report:
        """Make all of it, as far as it is not there."""
        return make_part(self.here, self.plan, self.goals, executor, on_event=on_event, stop=stop, planning=_tells)


def _piece(name: str, slot: str, credential: Carries) -> Piece:
    """A file, and what is taken of it, by which a copy without its proof is found again."""
    made = parse_slot(slot)
    assert made is not None
    variant = ".".join(part for part in (made.role, made.variant) if part)
    return Piece(name, slot, credential, str(replace(made, role="fingerprints", variant=variant)))


def _looked_at(pieces: Iterable[Piece], nodes: Sequence[Node]) -> Iterator[Node]:
    """The fingerprints of every file that is planned by now."""
    planned = {node.slot for node in nodes}
    for piece in {piece.prints: piece for piece in pieces if piece.slot in planned}.values():
        inputs = {"file": Ref(piece.slot), "name": piece.name}
        yield Node(piece.prints, "take_fingerprints", inputs, label=f"fingerprints of {piece.name}")


def _tells(slot: str) -> bool:
    asked = parse_slot(slot)
    return bool(asked) and asked.role in PLANNING


@dataclass(frozen=True)
class Made:
    """What was made, to be put together."""

    making: Making
    report: Report

    def read(self, slot: str, type: Any = bytes, /) -> Any:
        """What a slot holds; None where it was not made."""
        digest = self.report.outputs.get(slot)
        return self.making.here.store.read(digest, type) if digest else None

    def has(self, each: Wanted) -> bool:
        """Whether all that the release is put together from is there."""
        return all(slot in self.report.outputs for slot in self.making.slots(each))

    def prints(self, each: Wanted) -> dict[str, Fingerprints]:
        """What was taken of the release's files, by name."""
        pieces = self.making.pieces(each)
        return {piece.name: self.read(piece.prints, Fingerprints) for piece in pieces}

    def measured(self, each: Wanted) -> LabelMeasures | None:
        """What is seen of the labels; None where none is asked for."""
        return self.read(label_measures_slot(each.version, each.market.id), LabelMeasures)

    def marks(self, each: Wanted) -> dict[str, MarkMeasures]:
        """What the invisible marks of the release's stills outlast, by name."""
        return {POSTER: self.read(self.making.screening(each).mark_measures_slot, MarkMeasures)}

    def texts(self, each: Wanted) -> FilmTexts:
        return FilmTexts(self.making.film, each.version, self.read)
