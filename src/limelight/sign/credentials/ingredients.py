"""What a file is made of, as its credential names it: what a person brought, and the models that were at work.

A title is a name for people and never a path on anybody's machine.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Literal

from limelight.core.identity import digest_of
from limelight.core.lineage import Input
from limelight.core.slot_names import stem
from limelight.sign.credentials.formats import media_type
from limelight.sign.credentials.makers import Maker

Relationship = Literal["componentOf", "parentOf", "inputTo"]


@dataclass(frozen=True)
class OwnFile:
    """What a person says of a file of theirs: how it came to be in the IPTC's terms ("": not said); its credit."""

    source_type: str = ""
    credit: str = ""


@dataclass(frozen=True)
class Ingredient:
    """`id` names it within the claim. `digest` is that of the file it is, "" for a model; `metadata` goes with it."""

    id: str
    title: str
    role: str
    relationship: Relationship
    digest: str = ""
    path: str = ""
    source_type: str = ""
    media_type: str = ""
    metadata: tuple[tuple[str, str], ...] = ()
    description: str = ""
    home: str = ""
    is_model: bool = False

    def definition(self) -> dict[str, Any]:
        """As the library wants it told."""
        said: dict[str, Any] = {
            "title": self.title,
            "relationship": self.relationship,
            "instance_id": self.id,
            "label": self.id,
            "format": self.media_type or "application/octet-stream",
            "metadata": {"role": self.role, **dict(self.metadata)},
        }
        said |= {"description": self.description} if self.description else {}
        said |= {"informational_URI": self.home} if self.home else {}
        return said | ({"data_types": [{"type": "c2pa.types.model"}]} if self.is_model else {})


def of_own(own: Input, known: OwnFile, *, met: Collection[str]) -> Ingredient:
    """A file that a person brought; a part of the whole where it is `met` in it (deeds.Part)."""
    metadata: Mapping[str, str] = {"digest": own.digest, "credit": known.credit, "sourceType": known.source_type}
    return Ingredient(
        f"own-{digest_of((own.path, own.digest))[3:19]}",
        _title(own.path),
        _role(own.path),
        "componentOf" if _PARTS.get(_role(own.path), "whole") in met else "inputTo",
        own.digest,
        own.path,
        known.source_type,
        media_type(Path(own.path)),
        tuple((name, value) for name, value in metadata.items() if value),
    )


def of_maker(maker: Maker) -> Ingredient:
    """The model that an engine works with."""
    licences = " and ".join(dict.fromkeys(model.licence for model in maker.models))
    metadata = {
        "engine": maker.name,
        "engineVersion": maker.version,
        "licence": licences,
        "weights": f"sha256:{maker.weights}" if maker.weights else "",
        "files": " ".join(f"{model.name}:{model.mark}" for model in maker.models if model.mark),
        "sends": maker.sends,
    }
    return Ingredient(
        f"model-{digest_of((maker.name, maker.fingerprint))[3:19]}",
        ", ".join(model.name for model in maker.models) or f"{maker.name} {maker.version}".strip(),
        "model",
        "inputTo",
        metadata=tuple((name, value) for name, value in metadata.items() if value),
        description="; ".join(model.about for model in maker.models),
        home=next((model.home for model in maker.models if model.home), ""),
        is_model=True,
    )


_PARTS = {"voice": "voice", "score": "sound", "sfx": "sound", "picture": "picture"}
"""Which part of a film a file is, by what it is for."""


def _title(path: str) -> str:
    """The path within the production; of a file that lies elsewhere its name alone."""
    inside = PurePosixPath(path.replace("\\", "/"))
    elsewhere = inside.is_absolute() or ".." in inside.parts or ":" in inside.parts[0]
    return inside.name if elsewhere else str(inside)


def _role(path: str) -> str:
    """What it is for, by the slot that it is named for: "voice", "picture", "score"; else by where it lies."""
    inside = PurePosixPath(path)
    return stem(inside.stem) if inside.parts[0] == "own" else inside.parts[0] if len(inside.parts) > 1 else inside.stem
