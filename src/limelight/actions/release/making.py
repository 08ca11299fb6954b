"""Making what a release is put together from: the film with its market's labels, measured; captions; the poster.

It goes through the graph like every make: what is there is reused, and nothing of it is a release yet.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from limelight.actions.opened import Opened
from limelight.actions.part import make_part
from limelight.actions.release.asked import Wanted
from limelight.actions.release.texts import FilmTexts, languages
from limelight.core.events import Listener
from limelight.core.jobs import Executor
from limelight.core.report import Report
from limelight.kinds import film
from limelight.sign.markets import labels_for
from limelight.sign.package.layout import POSTER, Piece
from limelight.works.labels import Label
from limelight.works.naming import parse_slot

PLANNING = frozenset(("shots", "timing", "footage"))
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
        yield from (piece.slot for piece in self.pieces(each))

    def pieces(self, each: Wanted) -> tuple[Piece, ...]:
        """The files of a release that are made through the graph, the film first."""
        return tuple(self._pieces(each))

    def _pieces(self, each: Wanted) -> Iterator[Piece]:
        version, slug = each.version, self.here.production.slug
        yield Piece(each.film_name(slug), film.master_slot(version), "inside", "video/mp4")
        told = f"{slug}.{version.variant}" if version.variant else slug
        for language in version.captions:
            for form, media in (("srt", "application/x-subrip"), ("vtt", "text/vtt")):
                slot = film.subtitles_slot(form, version.voices, language, version.variant)
                yield Piece(f"{told}.{language}.{form}", slot, "beside", media)
        yield Piece(POSTER, film.poster_slot(version.frame, version.variant), "inside", "image/png")

    def labels(self, each: Wanted, seconds: float) -> tuple[Label, ...]:
        """What the market asks to be seen in a film of `seconds`."""
        return labels_for(
            each.market,
            seconds=seconds,
            languages=languages(each.version),
            artistic=self.here.production.release.artistic,
        )

    def walk(self, executor: Executor, on_event: Listener | None, stop: threading.Event) -> Report:
        """Make all of it, as far as it is not there."""
        return make_part(self.here, self.film, self.goals, executor, on_event=on_event, stop=stop, planning=_tells)


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

    def texts(self, each: Wanted) -> FilmTexts:
        return FilmTexts(self.making.film, each.version, self.read)
