"""A production: the folder that a person owns, read whole: settings, screenplay, cast, places, own takes, choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from limelight.works.brand import Brand
from limelight.works.cast import Character
from limelight.works.places import Place
from limelight.works.problems import Problem
from limelight.works.screenplay import Scene, Screenplay


@dataclass(frozen=True)
class Production:
    """Everything the files say. Nothing here was guessed but what `warnings` and `cast_in_memory` name."""

    folder: Path
    store: Path
    """`.limelight`: the series' own, else the production's."""
    slug: str
    title: str
    language: str
    voices: tuple[str, ...]
    captions: tuple[str, ...]
    aspects: tuple[str, ...]
    engines: Mapping[str, str]
    """medium -> engine, where a person chose one: {"voice": "hibari"}."""
    screenplay: Screenplay
    cast: Mapping[str, Character]
    """By the folded name (`naming.folded`): everyone in `cast/`, and everyone who speaks."""
    cast_in_memory: tuple[str, ...]
    """Names of those who speak and have no TOML."""
    places: Mapping[str, Place]
    """By scene id: where each scene plays."""
    brand: Brand
    own: Mapping[str, Path]
    """slot -> a file made by hand, `own/sc02/ln07/voice.wav`."""
    sources: Mapping[str, str]
    """Every file that was read, as seen from the production -> digest of its bytes."""
    warnings: tuple[Problem, ...] = ()

    def character(self, name: str) -> Character:
        """The character cued as `name`, capitals or not. KeyError for a name that is neither cast nor cued."""
        raise NotImplementedError

    def place(self, scene: Scene) -> Place:
        return self.places[scene.id]

    def translations(self, language: str) -> Mapping[str, str]:
        """Line id -> its words in `language`, from `locale/`: drafts (fuzzy) included, untranslated lines left out."""
        raise NotImplementedError


def read_production(folder: Path) -> Production:
    """The production in `folder`. Raises `Problems` with all that is wrong in any file. Writes nothing."""
    raise NotImplementedError


def save_ids(production: Production) -> bool:
    """Write `script.ids`, in one step, where the ids changed; whether it did."""
    raise NotImplementedError
