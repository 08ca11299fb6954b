"""The sound of one scene in the plan: its voices, its score, and the mix of everything that is heard in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from limelight.core.graph import Node, Read, Ref
from limelight.kinds.film import slots
from limelight.kinds.film.scene import ScenePlan
from limelight.kinds.film.words import Words
from limelight.works.emotions import delivery_of
from limelight.works.fitting import Fit
from limelight.works.footage import Footage
from limelight.works.footfalls import walked
from limelight.works.music import Cues
from limelight.works.pronounce import said_in
from limelight.works.screenplay import Line
from limelight.works.shots import FPS, SceneShots, Shot
from limelight.works.speech import Delivery
from limelight.works.voice_casting import own_voice
from limelight.works.voices import NAMING, primary

_ALIGNED = frozenset({"en"})
"""Languages whose sounds an aligner knows; in any other, a recording is aligned by a voice that says the same."""
STUDIO = "studio"
"""The engine that plays where no other can: it needs no model."""
FILM_SCORE = "score"
"""The slot of one music for the whole film."""


def voices(scene: ScenePlan, words: Words, engines: Sequence[str], rather: Sequence[str] = ()) -> Iterator[Node]:
    """Every line in one language: own recordings, else spoken, else (no engine can) timed by reading.

    `engines` can speak it; where the first cannot work on this machine, the next stands in. What one of `rather` has
    made already is used before them.
    """
    for line in scene.lines.values():
        inputs: dict[str, object] = {
            "line": line.id,
            "words": words.of(line),
            "language": words.language,
            "delivery": _delivery(scene, line, words),
        }
        slot = scene.voice_slot(line.id, words.language)
        label, where = f'"{words.of(line)}"', scene.where(line.line_no)
        if own := scene.own.of(slot):
            adopts = inputs | {"file": own.file, "name": own.file.path}
            if engines and primary(words.language) not in _ALIGNED:
                guide = slots.guide_slot(line.id, words.language, scene.variant)
                yield replace(_spoken(scene, line, guide, inputs, tuple(engines), where, label), rather=tuple(rather))
                adopts["spoken"] = Ref(guide)
            yield Node(slot, "adopt_recording", adopts, where=own.file.path, label=label)
        else:
            spoken = _spoken(scene, line, slot, inputs, tuple(engines), where, label)
            yield replace(spoken, rather=tuple(rather)) if engines else spoken


def _delivery(scene: ScenePlan, line: Line, words: Words) -> Delivery:
    """How the line is said, the brand's own names among it."""
    production = scene.production
    names = said_in(production.brand.pronounce, words.of(line), words.language, production.language)
    return replace(delivery_of(line), names=names)


def _spoken(
    scene: ScenePlan,
    line: Line,
    slot: str,
    inputs: dict[str, object],
    engines: tuple[str, ...],
    where: str,
    label: str,
) -> Node:
    if not engines:
        return Node(slot, "read_line", inputs, where=where, label=label)
    language, who = str(inputs["language"]), scene.people[line.character]
    casts = engines[0] in NAMING
    inputs["voice"] = scene.production.voice(who.name, language) if casts else own_voice(who, language)
    return Node(slot, "record_line", inputs, engine=engines[0], instead=engines[1:], where=where, label=label)


def score(scene: ScenePlan, language: str, starts: int | None, players: str = "") -> Iterator[Node]:
    """The scene's score: own music for it, else its stretch of own music for the whole film, else composed.

    `starts` is the frame of the film on which the scene begins, None while nobody knows; `players` the engine that
    plays what is composed, "" for the one taken unasked.
    """
    slot = slots.score_slot(scene.id, language, scene.variant)
    own, whole = scene.own.of(slot), scene.own.of(FILM_SCORE)
    label = f"score of {scene.id}"
    inputs: dict[str, object] = {"shots": Ref(scene.shots_slot), "timing": Ref(scene.timing_slot(language))}
    if not (own or whole):
        inputs |= {
            "production": scene.production.title,
            "idiom": scene.idiom,
            "ends_film": scene.position.closing,
            "cues": cues(scene),
        }
        yield replace(scene.node(slot, "compose_score", inputs, label), engine=players, instead=(STUDIO,))
    elif (taken := own or whole) and (own or starts is not None):
        inputs |= {
            "file": taken.file,
            "name": taken.file.path,
            "offset": 0.0 if own else (starts or 0) / FPS,
            "whole": own is None,
            "ends_film": scene.position.closing,
        }
        yield Node(slot, "adopt_score", inputs, where=taken.file.path, label=label)


def cues(scene: ScenePlan) -> Cues:
    """Whose the scene's lines are, whom they name, and who speaks in the film: each of them has a motif."""
    cast = {who.name for who in scene.production.cast.values()}
    said = {line.character for each in scene.production.screenplay.scenes for line in each.lines}
    named = {line.id: tuple(name for name in sorted(cast) if names(line.words, name)) for line in scene.lines.values()}
    speakers = {line.id: line.character for line in scene.lines.values()}
    return Cues(speakers, {line: people for line, people in named.items() if people}, tuple(sorted(cast & said)))


def names(words: str, name: str) -> bool:
    """Whether the words have the name in them, whole, in whichever case."""
    return re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE) is not None


def mix(
    scene: ScenePlan, language: str, frames: Sequence[str], read: Read, shows: Callable[[str], bool] = lambda shot: True
) -> Iterator[Node]:
    """What a person's own clips and effects bring, when feet come down, and the scene's mix with a tail; nothing while
    its shots are unknown.

    `frames` are the aspects that are made: the sound of a clip is that of the first that has one. `shows` says which
    shots are drawn.
    """
    brought, made = _brought(scene, frames, read), read(scene.shots_slot, SceneShots)
    if brought is None or made is None:
        return
    nodes, inputs = brought
    yield from nodes
    if walks := [_steps(scene, shot, language, frames) for shot in _walked(scene, made, frames) if shows(shot.id)]:
        yield from walks
        inputs["footfalls"] = tuple(Ref(node.slot) for node in walks)
    inputs |= {
        "shots": Ref(scene.shots_slot),
        "timing": Ref(scene.timing_slot(language)),
        "speeches": scene.speeches(language),
        "score": Ref(slots.score_slot(scene.id, language, scene.variant)),
        "place": scene.place,
        "speakers": {line.id: line.character for line in scene.lines.values()},
    }
    slot = slots.mix_slot(scene.id, language, scene.variant)
    yield scene.node(slot, "mix_scene", inputs, f"sound of {scene.id}")


def _walked(scene: ScenePlan, made: SceneShots, frames: Sequence[str]) -> Iterator[Shot]:
    """The shots that are drawn, and in which feet are seen to walk."""
    for shot in walked(made.shots):
        if frames and scene.own.of(slots.picture_slot(shot.id, frames[0])) is None:
            yield shot


def _steps(scene: ScenePlan, shot: Shot, language: str, frames: Sequence[str]) -> Node:
    inputs: dict[str, object] = {
        "picture": Ref(slots.picture_slot(shot.id, frames[0], scene.variant)),
        "shot": shot.id,
        "timing": Ref(scene.timing_slot(language)),
        "speeches": scene.speeches(language),
        "speakers": {line.id: line.character for line in scene.lines.values()},
    }
    slot = slots.steps_slot(shot.id, language, scene.variant)
    return scene.node(slot, "time_steps", inputs, f"steps of {shot.id}")


def stems(scene: ScenePlan, language: str, frames: Sequence[str], read: Read) -> Iterator[Node]:
    """The scene's mix once more, in its parts."""
    for node in mix(scene, language, frames, read):
        if node.craft == "mix_scene":
            slot = slots.stems_slot(scene.id, language, scene.variant)
            yield scene.node(slot, "mix_stems", dict(node.inputs), f"stems of {scene.id}")


def _brought(scene: ScenePlan, frames: Sequence[str], read: Read) -> tuple[list[Node], dict[str, object]] | None:
    """The nodes of own sound in the scene, and what they are to the mix; None while it is not known what there is."""
    if not (scene.own.pictures() | scene.own.effects()):
        return [], {}
    made: SceneShots | None = read(scene.shots_slot, SceneShots)
    if made is None:
        return None
    clips = [_clip_sound(scene, shot.id, frames, read) for shot in made.shots]
    if None in clips:
        return None
    heard = [clip for clip in clips if clip]
    effects = [node for shot in made.shots if (node := _effect(scene, shot.id))]
    parts: Mapping[str, object] = {
        "clips": {owner(node.slot): Ref(node.slot) for node, _ in heard},
        "effects": {owner(node.slot): Ref(node.slot) for node in effects},
        "alone": tuple(owner(node.slot) for node, fit in heard if fit.sound == "alone"),
    }
    return [*(node for node, _ in heard), *effects], {name: part for name, part in parts.items() if part}


def _clip_sound(scene: ScenePlan, shot: str, frames: Sequence[str], read: Read) -> tuple[Node, Fit] | tuple[()] | None:
    """The sound of a shot's own clip; () where there is none, None while it is not known."""
    own = next((found for frame in frames if (found := scene.own.of(slots.picture_slot(shot, frame)))), None)
    if own is None:
        return ()
    footage: Footage | None = read(slots.footage_slot(own.name), Footage)
    if footage is None:
        return None
    fit = scene.fit(shot)
    if not footage.sound or fit.sound == "none":
        return ()
    inputs: dict[str, object] = {"file": own.file, "fit": fit}
    slot = slots.clip_sound_slot(shot, scene.variant)
    return Node(slot, "take_clip_sound", inputs, where=own.file.path, label=f"own sound of {shot}"), fit


def _effect(scene: ScenePlan, shot: str) -> Node | None:
    own = scene.own.of(slots.effect_slot(shot))
    if own is None:
        return None
    inputs: dict[str, object] = {"file": own.file, "name": own.file.path}
    slot = slots.effect_slot(shot, scene.variant)
    return Node(slot, "adopt_effect", inputs, where=own.file.path, label=f"own effect of {shot}")


def owner(slot: str) -> str:
    """The shot, or line, that a slot belongs to."""
    return slot.rpartition("/")[0]
