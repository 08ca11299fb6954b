"""The pictures of one scene in the plan: what each shot shows (drawn, or a person's own), its cue, its segment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from limelight.core.graph import Node, Read, Ref
from limelight.kinds.film import slots
from limelight.kinds.film.own import OwnFile
from limelight.kinds.film.scene import ScenePlan
from limelight.kinds.film.slots import Version
from limelight.works.caption_look import HOUSE_CAPTIONS
from limelight.works.cues import Slate, sounds_in
from limelight.works.footage import Footage
from limelight.works.shots import SceneShots, SceneTiming, Shot, TimedShot
from limelight.works.transitions import OVERLAID


@dataclass(frozen=True)
class Stretch:
    """A scene with its shots known, and when they stand; `starts` is the frame of the film on which it begins."""

    scene: ScenePlan
    made: SceneShots
    timing: SceneTiming
    starts: int | None

    def shots(self) -> Iterator[tuple[Shot, TimedShot]]:
        return zip(self.made.shots, self.timing.shots, strict=True)


@dataclass(frozen=True)
class Seam:
    """What a shot follows: the shot before it, which may be of another scene; none before a film's first.

    `waits` says that there is one, and that it is not known yet.
    """

    scene: ScenePlan | None = None
    shot: Shot | None = None
    waits: bool = False

    @classmethod
    def after(cls, stretch: Stretch) -> Seam:
        return cls(stretch.scene, stretch.made.shots[-1]) if stretch.made.shots else cls()


def footage(scene: ScenePlan, made: SceneShots, frame: str) -> Iterator[Node]:
    """What each own picture of the scene is."""
    for shot in made.shots:
        if own := _own(scene, shot, frame):
            inputs: dict[str, object] = {"file": own.file, "name": own.file.path}
            slot = slots.footage_slot(own.name)
            yield Node(slot, "read_footage", inputs, where=own.file.path, label=f"own picture of {shot.id}")


def known(scene: ScenePlan, made: SceneShots, frame: str, read: Read) -> bool:
    """Whether every own picture of the scene is known for what it is."""
    own = (_own(scene, shot, frame) for shot in made.shots)
    return all(read(slots.footage_slot(each.name), Footage) is not None for each in own if each)


def pictures(scene: ScenePlan, made: SceneShots, frame: str, read: Read) -> Iterator[Node]:
    """What every shot shows in one aspect: no lips, no language."""
    for shot, following in zip(made.shots, (*made.shots[1:], None), strict=True):
        if own := _own(scene, shot, frame):
            if seen := read(slots.footage_slot(own.name), Footage):
                yield _adopted(scene, made, shot, own, seen, frame)
        else:
            yield _drawn(scene, made, shot, following, frame)


def _drawn(scene: ScenePlan, made: SceneShots, shot: Shot, following: Shot | None, frame: str) -> Node:
    inputs: dict[str, object] = {
        "shot": drawn(shot),
        "people": tuple(scene.marked(figure.character) for figure in shot.figures),
        "speaking": _speaking(scene, shot, following),
        **_setting(scene, made),
        **_size(frame),
        **scene.own.rigs_of(scene.people[name] for name in dict.fromkeys(f.character for f in shot.figures)),
    }
    return scene.shot_node(slots.picture_slot(shot.id, frame, scene.variant), "draw_shot", inputs, shot)


def _adopted(scene: ScenePlan, made: SceneShots, shot: Shot, own: OwnFile, seen: Footage, frame: str) -> Node:
    """An own clip conformed to the film, or an own still staged for its camera."""
    inputs: dict[str, object] = {
        "file": own.file,
        "footage": Ref(slots.footage_slot(own.name)),
        "fit": scene.fit(shot.id),
        **_size(frame),
    }
    if seen.kind == "still":
        inputs |= {"shot": drawn(shot), **_setting(scene, made)}
    craft = "conform_clip" if seen.kind == "clip" else "stage_still"
    node = scene.shot_node(slots.picture_slot(shot.id, frame, scene.variant), craft, inputs, shot)
    return replace(node, where=own.file.path)


def cues(stretch: Stretch, version: Version) -> Iterator[Node]:
    """What each shot's frames hang on besides its picture."""
    scene = stretch.scene
    tracks = _tracks(scene, version)
    for shot, timed in stretch.shots():
        heard = [line.id for line in stretch.timing.lines if sounds_in(line, timed)]
        inputs: dict[str, object] = {
            "shot": shot.id,
            "timing": Ref(scene.timing_slot(version.voices)),
            "speeches": tuple(Ref(scene.voice_slot(line, version.voices)) for line in heard),
            "speakers": {line: scene.lines[line].character for line in heard},
            "languages": tuple(language for language, _ in tracks),
            "captions": tuple(Ref(slot) for _, slot in tracks),
        }
        slot = slots.cue_slot(shot.id, version, scene.variant)
        yield scene.shot_node(slot, "cue_shot", inputs, shot, timed, stretch.starts)


def segments(stretch: Stretch, version: Version, read: Read, seam: Seam) -> Iterator[Node]:
    """Every shot rendered and encoded, once; `seam` is what it follows."""
    scene = stretch.scene
    for shot, timed in stretch.shots():
        left, seam = seam, Seam(scene, shot)
        if shot.transition in OVERLAID and left.waits:
            continue
        inputs: dict[str, object] = {
            "picture": Ref(slots.picture_slot(shot.id, version.frame, scene.variant)),
            "cue": Ref(slots.cue_slot(shot.id, version, scene.variant)),
        }
        if version.draft:
            inputs["slate"] = Slate(shot.id, (stretch.starts or 0) + timed.start)
        own = _own(scene, shot, version.frame)
        seen: Footage | None = read(slots.footage_slot(own.name), Footage) if own else None
        if own and seen is None:
            continue
        if shot.transition in OVERLAID and left.shot is not None and left.scene is not None:
            last = _last_frame(left.scene, left.shot, version, read)
            if last is None:
                continue
            yield last
            inputs["before"] = Ref(last.slot)
        if seen and seen.kind == "clip":
            inputs |= {"fit": scene.fit(shot.id), "shot": _unpeopled(shot)}
        if scene.production.brand.captions != HOUSE_CAPTIONS:
            inputs["lettering"] = scene.production.brand.captions
        craft = "render_clip" if seen and seen.kind == "clip" else "render_shot"
        yield scene.shot_node(segment_slot(scene, shot.id, version), craft, inputs, shot, timed, stretch.starts)


def _last_frame(scene: ScenePlan, shot: Shot, version: Version, read: Read) -> Node | None:
    """How a shot stands when it ends; None while it is not known what it is."""
    inputs: dict[str, object] = {
        "picture": Ref(slots.picture_slot(shot.id, version.frame, scene.variant)),
        "cue": Ref(slots.cue_slot(shot.id, version, scene.variant)),
    }
    if own := _own(scene, shot, version.frame):
        seen: Footage | None = read(slots.footage_slot(own.name), Footage)
        if seen is None:
            return None
        if seen.kind == "clip":
            inputs["fit"] = scene.fit(shot.id)
    return scene.shot_node(slots.last_frame_slot(shot.id, version, scene.variant), "freeze_frame", inputs, shot)


def thumbnails(stretch: Stretch, version: Version) -> Iterator[Node]:
    """A small picture of each shot, for the board."""
    scene = stretch.scene
    for shot, timed in stretch.shots():
        inputs: dict[str, object] = {"segment": Ref(segment_slot(scene, shot.id, version))}
        slot = slots.thumbnail_slot(shot.id, version, scene.variant)
        yield scene.shot_node(slot, "thumbnail", inputs, shot, timed, stretch.starts)


def segment_slot(scene: ScenePlan, shot: str, version: Version) -> str:
    """A draft's segments show the time in the film, which no two variants share."""
    return slots.segment_slot(shot, version, version.variant if version.draft else scene.variant)


def _own(scene: ScenePlan, shot: Shot, frame: str) -> OwnFile | None:
    return scene.own.of(slots.picture_slot(shot.id, frame, scene.variant))


def _setting(scene: ScenePlan, made: SceneShots) -> dict[str, object]:
    brand = scene.production.brand
    place = {"place": scene.place, **scene.own.backing_of(scene.place)}
    return {**place, "hour": made.hour, "weather": made.weather, "look": brand.look}


def _size(frame: str) -> dict[str, object]:
    width, height = slots.frame_size(frame)
    return {"width": width, "height": height}


def _tracks(scene: ScenePlan, version: Version) -> list[tuple[str, str]]:
    """The language and slot of everything to be read in the picture, the uppermost first."""
    language = slots.text_language(version)
    texts = [(language, node.slot) for node in scene.texts(version.voices, language)]
    return texts + [(each, scene.captions_slot(version.voices, each)) for each in version.captions]


def _speaking(scene: ScenePlan, shot: Shot, following: Shot | None) -> tuple[str, ...]:
    """Whose lips may move in the shot: those heard in it, and who may be heard a moment before the next cut."""
    lines = (*shot.lines, *(following.lines[:1] if following else ()))
    seen = {figure.character for figure in shot.figures if not figure.back}
    heard = (scene.lines[line].character for line in lines if line in scene.lines)
    return tuple(name for name in dict.fromkeys(heard) if name in seen)


def drawn(shot: Shot) -> Shot:
    """The shot without what leaves no trace in its pixels: nothing is drawn again because a reason reads otherwise."""
    return replace(
        shot, scene="", anchor="", lines=(), from_part=0.0, lead=0.0, tail=0.0, least=0.0, firm=0.0,
        sounds=(), music="", shown=(), reason="",
    )  # fmt: skip


def _unpeopled(shot: Shot) -> Shot:
    """The shot as far as a clip knows it: how it comes in, and what happens in it."""
    return replace(drawn(shot), figures=(), focus="", insert="")
