"""A film as one market is shown it: the labels that the market asks for, in the picture, and what is seen of them.

Nothing is drawn again. The shots that a label meets are decoded, labelled and encoded again; all others are joined as
they are; sound is the film's own. Where a market asks for no label in the picture, the film is the one without.

| slot                                      | craft          | hangs on                                             |
|-------------------------------------------|----------------|------------------------------------------------------|
| `film/label-places@en+9x16~en.for-eu`     | place_labels   | pictures and cues of the shots that a label meets    |
| `sc01/sh01/labelled@en+9x16~en.for-eu`    | label_segment  | the segment, and its labels with their places        |
| `film/labelled-picture@en+9x16~en.for-eu` | join_film      | every segment, labelled or not                       |
| `film/labelled@en+9x16~en.for-eu`         | master_film    | that picture, the film's sound                       |
| `film/labels@en+9x16~en.for-eu`           | measure_labels | the labelled film, the film                          |
| `poster-places+9x16~for-eu`               | place_labels   | picture and cue of the poster's shot                 |
| `labelled-poster+9x16~for-eu`             | label_still    | the poster                                           |
| `marked-poster+9x16~for-eu`               | mark_still     | the poster, labelled or not                          |
| `poster-mark+9x16~for-eu`                 | measure_mark   | the marked poster, the one without                   |

When labels are up depends on how long the film is: their plan reads the scenes' timing, and waits for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import cast

from limelight.core.graph import Node, Read, Ref, refs
from limelight.kinds.film import slots
from limelight.kinds.film.plan import FilmPlan
from limelight.kinds.film.scene import SCRIPT
from limelight.kinds.film.slots import Version
from limelight.works.labels import Label, LabelledShot, LabelPlaces, Stretch
from limelight.works.naming import parse_slot
from limelight.works.shots import FPS, SceneTiming

PLACES = ("label-places", "poster-places")
"""Roles of the slots that this plan reads."""


@dataclass(frozen=True)
class Screening:
    """A version of the film as one market is shown it. `labels` tells of a film so many seconds long what it asks."""

    version: Version
    market: str
    labels: Callable[[float], Sequence[Label]]

    @property
    def labelled(self) -> bool:
        """Whether anything is asked for in the picture; how long the film is changes only when."""
        return bool(self.labels(1.0))

    @property
    def film_slot(self) -> str:
        """The film that this market is shown."""
        return labelled_slot(self.version, self.market) if self.labelled else slots.master_slot(self.version)

    @property
    def unmarked_poster_slot(self) -> str:
        """The poster with all that is to be seen on it."""
        frame, variant = self.version.frame, self.version.variant
        return labelled_poster_slot(self.version, self.market) if self.labelled else slots.poster_slot(frame, variant)

    @property
    def poster_slot(self) -> str:
        """The poster that this market is shown, with its invisible mark."""
        return _for(slots.poster_slot(self.version.frame, self.version.variant), "marked-poster", self.market)

    @property
    def mark_measures_slot(self) -> str:
        """What the poster's mark outlasts."""
        return _for(slots.poster_slot(self.version.frame, self.version.variant), "poster-mark", self.market)


def labelled_slot(version: Version, market: str) -> str:
    """The film with a market's labels."""
    return _slot("labelled", version, market)


def label_measures_slot(version: Version, market: str) -> str:
    """What is seen of the labels in that film."""
    return _slot("labels", version, market)


def label_places_slot(version: Version, market: str) -> str:
    """Where they stand, shot by shot."""
    return _slot("label-places", version, market)


def labelled_poster_slot(version: Version, market: str) -> str:
    return _for(slots.poster_slot(version.frame, version.variant), "labelled-poster", market)


def poster_places_slot(version: Version, market: str) -> str:
    return _for(slots.poster_slot(version.frame, version.variant), "poster-places", market)


def _slot(role: str, version: Version, market: str) -> str:
    return _for(slots.master_slot(version), role, market)


def _for(slot: str, role: str, market: str) -> str:
    """The slot that stands beside another for one market."""
    known = parse_slot(slot)
    assert known is not None, "a film's slots are named by its own grammar"
    return str(replace(known, role=role, variant=".".join(part for part in (known.variant, f"for-{market}") if part)))


@dataclass(frozen=True)
class ReleasePlan:
    """The plan of a film and of all its screenings. `film` plans every version that they name."""

    film: FilmPlan
    screenings: tuple[Screening, ...]

    def __call__(self, read: Read) -> list[Node]:
        nodes = {node.slot: node for node in self.film(read)}
        for screening in self.screenings:
            if screening.labelled and (shown := _Shown.of(screening, self.film, nodes, read)):
                nodes |= {node.slot: node for node in shown.nodes(read)}
            if screening.unmarked_poster_slot in nodes:
                nodes |= {node.slot: node for node in _marked(screening)}
        return list(nodes.values())


def plan_releases(film: FilmPlan, screenings: Iterable[Screening]) -> ReleasePlan:
    """The plan that makes the film for those markets besides its own."""
    return ReleasePlan(film, tuple(screenings))


def _marked(screening: Screening) -> Iterator[Node]:
    """The poster with its invisible mark, and what the mark outlasts."""
    plain, marked = Ref(screening.unmarked_poster_slot), Ref(screening.poster_slot)
    yield Node(screening.poster_slot, "mark_still", {"still": plain}, label="the poster's invisible mark")
    inputs: dict[str, object] = {"still": marked, "plain": plain}
    yield Node(screening.mark_measures_slot, "measure_mark", inputs, label="what the poster's mark outlasts")


@dataclass(frozen=True)
class _Shown:
    """One screening of a film whose segments, and how long each stands, are known."""

    screening: Screening
    film: Mapping[str, Node]
    segments: tuple[Node, ...]
    lengths: tuple[int, ...]

    @classmethod
    def of(cls, screening: Screening, plan: FilmPlan, film: Mapping[str, Node], read: Read) -> _Shown | None:
        """None as long as not all of its shots are known."""
        version = screening.version
        joined = film.get(slots.picture_track_slot(version))
        timings = [read(scene.timing_slot(version.voices), SceneTiming) for scene in plan.scenes_of(version.variant)]
        if joined is None or not all(timings):
            return None
        segments = tuple(film[slot] for slot in refs(joined.inputs["segments"]) if slot in film)
        lengths = tuple(timed.frames for timing in timings for timed in timing.shots)
        return cls(screening, film, segments, lengths) if len(segments) == len(lengths) else None

    def nodes(self, read: Read) -> Iterator[Node]:
        here = label_places_slot(self._version, self._market)
        yield self._node(here, "place_labels", self._places(self._labels, range(len(self.segments))), "labels' places")
        if places := read(here, LabelPlaces):
            yield from self._labelled({shot.starts: shot for shot in places.shots if shot.laid})
            yield self._measured(here)
        yield from self._poster()

    # -- the film ----------------------------------------------------------------------------------------------------

    @property
    def _labels(self) -> tuple[Label, ...]:
        return tuple(self.screening.labels(sum(self.lengths) / FPS))

    def _labelled(self, touched: Mapping[int, LabelledShot]) -> Iterator[Node]:
        """The touched segments, the film's picture with them, and the film."""
        shown: list[Ref] = []
        for segment, starts in zip(self.segments, accumulate((0, *self.lengths)), strict=False):
            if shot := touched.get(starts):
                node = self._labelled_segment(segment, shot)
                yield node
            shown.append(Ref(node.slot if shot else segment.slot))
        picture = _slot("labelled-picture", self._version, self._market)
        yield self._node(picture, "join_film", {"segments": tuple(shown)}, "the labelled picture")
        master = self.film[slots.master_slot(self._version)]
        inputs = {**master.inputs, "picture": Ref(picture)}
        yield self._node(labelled_slot(self._version, self._market), "master_film", inputs, "the labelled film")

    def _labelled_segment(self, segment: Node, shot: LabelledShot) -> Node:
        inputs: dict[str, object] = {
            "segment": Ref(segment.slot),
            "laid": shot.laid,
            "width": slots.frame_size(self._version.frame)[0],
            "busy": shot.busy,
        }
        slot = _for(segment.slot, "labelled", self._market)
        return Node(slot, "label_segment", inputs, where=segment.where, label=segment.label)

    def _measured(self, places: str) -> Node:
        inputs: dict[str, object] = {
            "film": Ref(labelled_slot(self._version, self._market)),
            "plain": Ref(slots.master_slot(self._version)),
            "labels": self._labels,
            "places": Ref(places),
        }
        slot = label_measures_slot(self._version, self._market)
        return self._node(slot, "measure_labels", inputs, "what is seen of the labels")

    # -- the poster --------------------------------------------------------------------------------------------------

    def _poster(self) -> Iterator[Node]:
        """The poster is one frame of a shot: the labels are up on that alone."""
        poster = self.film.get(slots.poster_slot(self._version.frame, self._version.variant))
        if poster is None:
            return
        frame = cast("int", poster.inputs.get("frame", 0))
        up = (Stretch(frame / FPS, (frame + 1) / FPS),)
        labels = tuple(replace(label, stretches=up) for label in self._labels)
        shot = [at for at, segment in enumerate(self.segments) if segment.slot in refs(poster.inputs["segment"])]
        here = poster_places_slot(self._version, self._market)
        yield self._node(here, "place_labels", self._places(labels, shot or [0]), "labels' places on the poster")
        inputs: dict[str, object] = {"still": Ref(poster.slot), "places": Ref(here)}
        slot = labelled_poster_slot(self._version, self._market)
        yield self._node(slot, "label_still", inputs, "the labelled poster")

    # -- where they stand --------------------------------------------------------------------------------------------

    def _places(self, labels: tuple[Label, ...], shots: Sequence[int]) -> dict[str, object]:
        """What `place_labels` hangs on in a film of these shots: of those that no label meets, nothing but how long
        they are.
        """
        lengths = tuple(self.lengths[at] for at in shots)
        met = [at for at, up in enumerate(_spans(lengths)) if any(_meet(label, sum(lengths), up) for label in labels)]
        segments = [self.segments[shots[at]] for at in met]
        width, height = slots.frame_size(self._version.frame)
        inputs: dict[str, object] = {
            "labels": labels,
            "lengths": lengths,
            "met": tuple(met),
            "pictures": tuple(segment.inputs["picture"] for segment in segments),
            "cues": tuple(segment.inputs["cue"] for segment in segments),
            "clips": tuple(at for at, segment in zip(met, segments, strict=True) if segment.craft == "render_clip"),
            "own": tuple(at for at, segment in zip(met, segments, strict=True) if self._is_own(segment)),
            "width": width,
            "height": height,
        }
        looks = [segment.inputs["lettering"] for segment in segments if "lettering" in segment.inputs]
        return inputs | ({"lettering": looks[0]} if looks else {})

    def _is_own(self, segment: Node) -> bool:
        """Whether its picture is somebody's own clip or still."""
        return any(self.film[slot].craft != "draw_shot" for slot in refs(segment.inputs["picture"]))

    def _node(self, slot: str, craft: str, inputs: dict[str, object], label: str) -> Node:
        return Node(slot, craft, inputs, where=SCRIPT, label=f"{label} for {self._market}")

    @property
    def _version(self) -> Version:
        return self.screening.version

    @property
    def _market(self) -> str:
        return self.screening.market


def _spans(lengths: Sequence[int]) -> Iterator[range]:
    """The frames of each shot in its film."""
    for starts, length in zip(accumulate((0, *lengths)), lengths, strict=False):
        yield range(starts, starts + length)


def _meet(label: Label, frames: int, shot: range) -> bool:
    """Whether the label is up on any frame of the shot."""
    ups = (stretch.frames(frames) for stretch in label.stretches)
    return any(up.start < shot.stop and shot.start < up.stop for up in ups)
