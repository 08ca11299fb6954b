"""What is known of a released file beside its descent: whoever releases it says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from limelight.sign.credentials.ingredients import OwnFile
from limelight.sign.credentials.makers import Maker

Use = Literal["allowed", "notAllowed", "constrained"]
USES = ("cawg.ai_generative_training", "cawg.ai_training", "cawg.ai_inference", "cawg.data_mining")
"""What the owner may allow or forbid a machine to do with the work (CAWG training and data mining 1.1)."""


@dataclass(frozen=True)
class Translation:
    """Words put into another language (BCP 47). `kind` is where they are met: "voices" are heard, "captions" read.

    `drafted` tells that a machine made the first draft.
    """

    source: str
    target: str
    kind: Literal["voices", "captions"]
    drafted: bool = False


@dataclass(frozen=True)
class Waived:
    """A rule that a person passed by name and reason: `digest` is that of what they wrote."""

    gate: str
    digest: str
    clause: str = ""
    by: str = ""
    because: str = ""


@dataclass(frozen=True)
class Facts:
    """What is known of a file. `when` is the release's date, `makers` are its engines (credentials/makers.py).

    `own` says by path how the person's files came to be, `languages` and `translations` are those of the release: a
    file claims those that are met in it. `labels` are the words of the labels in its picture, `mining` is what a
    machine may do with it, `publish` whether names and reasons are told.
    """

    title: str
    when: datetime
    makers: Mapping[tuple[str, str], Maker]
    own: Mapping[str, OwnFile] = field(default_factory=dict[str, OwnFile])
    translations: tuple[Translation, ...] = ()
    languages: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    creators: tuple[str, ...] = ()
    rights: str = ""
    soft_binding: str = ""
    mining: Mapping[str, Use] = field(default_factory=dict[str, Use])
    waivers: tuple[Waived, ...] = ()
    publish: bool = False
