"""Sketch music: takes of so many bars in a mood, each as sound, as MIDI, as MusicXML and as a page to read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from limelight.core.disk.durable import make_folder, put
from limelight.core.errors import InputError
from limelight.core.events import Listener
from limelight.core.graph import Notes
from limelight.core.registry import Registry
from limelight.engines.catalog import PullFailed, at_hand, pull
from limelight.sound.idioms import PLAIN
from limelight.works.naming import safe_name
from limelight.works.problems import suggestion
from limelight.works.vocabulary import IDIOMS, MOODS

BARS, TAKES = (4, 64), (1, 40)
"""The fewest and the most of each."""
_FORMS = {"midi": ".mid", "musicxml": ".musicxml", "pdf": ".pdf"}
_PLAYERS = ("orchestra", "studio")
"""The engines that may play, in order of preference."""


class NoSuchMusic(InputError):
    code = "no-such-music"
    sentence = 'The score knows no {what} "{value}". {hint}'


class OutOfReach(InputError):
    code = "out-of-reach"
    sentence = "--{option} {value}: a sketch has {least} to {most}."


@dataclass(frozen=True)
class SketchRequest:
    """`idiom` "" leaves it to the takes: the first is for piano, every third for others."""

    mood: str = "calm"
    bars: int = 16
    takes: int = 4
    idiom: str = ""
    title: str = ""
    """Whose music it is: the same title, the same motifs. "" is the mood's name."""
    out: Path = Path("sketches")


@dataclass(frozen=True)
class Sketch:
    """One take: its files, and what it varies."""

    take: int
    sound: Path
    midi: Path
    musicxml: Path
    pdf: Path
    said: tuple[str, ...] = ()


@dataclass(frozen=True)
class SketchResult:
    sketches: tuple[Sketch, ...]
    warnings: tuple[str, ...] = ()


def sketch_music(request: SketchRequest, on_event: Listener | None = None) -> SketchResult:
    """Write the sketches into `out`; a take of the same name is written anew. Raises NoSuchMusic, OutOfReach."""
    _check(request)
    warnings: list[str] = []
    engine = _engine(warnings, on_event)
    make_folder(request.out)
    return SketchResult(tuple(_sketches(request, engine)), tuple(warnings))


def _check(request: SketchRequest) -> None:
    moods = tuple(mood for mood in MOODS if mood != "none")
    for what, value, known in (("mood", request.mood, moods), ("idiom", request.idiom or PLAIN, IDIOMS)):
        if value not in known:
            raise NoSuchMusic(what=what, value=value, hint=suggestion(value, known, what="There is"))
    for option, value, (least, most) in (("bars", request.bars, BARS), ("takes", request.takes, TAKES)):
        if not least <= value <= most:
            raise OutOfReach(option=option, value=value, least=least, most=most)


def _engine(warnings: list[str], on_event: Listener | None) -> Any:
    """The first of the players that can play: its model is fetched where it is not here yet."""
    registry = Registry.installed()
    for name in _PLAYERS:
        declared = registry.engine_for("music", name)
        try:
            for model in declared.models:
                if at_hand(model) is None:
                    pull(model, on_event or (lambda event: None))
        except PullFailed as error:
            warnings.append(f"{_PLAYERS[-1]} stands in for {name}: {error}")
            continue
        module, _, made = declared.target.partition(":")
        return getattr(import_module(module), made)()
    raise AssertionError("the studio needs no model")


def _sketches(request: SketchRequest, engine: Any) -> Iterator[Sketch]:
    name = "-".join(part for part in (request.title and safe_name(request.title), request.mood, request.idiom) if part)
    vary = {"theme": "", "texture": ""} if request.idiom else {}
    for take in range(1, request.takes + 1):
        notes = Notes()
        with tempfile.TemporaryDirectory(prefix=".sketch-", dir=request.out) as folder:
            scratch = Path(folder)
            sound = _craft("sketch_music")(
                request.mood, request.bars, request.idiom or PLAIN, request.title or request.mood,
                engine=engine, scratch=scratch, seed=take, vary=vary, notes=notes,
            )  # fmt: skip
            made = {".wav": sound} | {
                ending: _written(sound, form, request, scratch) for form, ending in _FORMS.items()
            }
            files = {ending: request.out / f"{name}-{take}{ending}" for ending in made}
            for ending, file in files.items():
                put(made[ending], file)
        yield Sketch(take, *files.values(), said=tuple(notes.remarks))


def _written(sound: Path, form: str, request: SketchRequest, scratch: Path) -> Path:
    title = request.title or request.mood.capitalize()
    return _craft("write_score")((sound,), (), title, form, scratch=scratch)


def _craft(name: str) -> Any:
    """A craft, loaded with all that it needs when music is sketched, and not before."""
    return getattr(import_module(f"limelight.crafts.{name}"), name)
