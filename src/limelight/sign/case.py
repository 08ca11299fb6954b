"""A case: one version of a film, for one market and one channel, with all that the gates look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from limelight.sign.channels import Channel
    from limelight.sign.descent import Descent
    from limelight.sign.identity import Identity
    from limelight.sign.markets import Market
    from limelight.works.fingerprints import Fingerprints
    from limelight.works.labels import Label, LabelMeasures
    from limelight.works.production import Production
    from limelight.works.second_mark import MarkMeasures


@dataclass(frozen=True)
class Text:
    """Words that are heard or read in the film. `where` is how a person finds them: `sc02/ln07 (0:23)`."""

    id: str
    language: str
    kind: str
    """"line", "caption", "shown", "title", "description"."""
    words: str
    where: str = ""
    draft: bool = False
    """A translation that nobody has agreed to yet."""


@dataclass(frozen=True)
class Case:
    """What is to be released, where, and what is known of it.

    `film` is the labelled film without a credential, and `package` the folder of the release as it is being put
    together; None while gates ask whether it may be put together at all.
    """

    production: Production
    voices: str
    captions: tuple[str, ...]
    aspect: str
    variant: str
    market: Market
    channel: Channel
    film: Path
    seconds: float
    size: tuple[int, int]
    descent: Descent
    labels: tuple[Label, ...]
    measured: LabelMeasures | None
    texts: tuple[Text, ...]
    identity: Identity | None
    now: datetime
    files: Mapping[str, str]
    """Name in the release -> digest of the take it comes from, for all that is not made at the very release."""
    package: Path | None = None
    name: str = ""
    """What the release is called: its folder."""
    film_name: str = ""
    """What the film's file is called in it."""
    languages: tuple[str, ...] = ()
    """All that are heard or read in it, the voices' first."""
    master: str = ""
    """The digest of the film before it was labelled."""
    takes: Mapping[str, Path] = field(default_factory=dict[str, Path])
    """Name in the release -> the file of the take it comes from."""
    prints: Mapping[str, Fingerprints] = field(default_factory=dict[str, "Fingerprints"])
    """Name in the release -> what the file is found again by; empty while gates ask whether it may be put together."""
    unstamped: str = ""
    """Why the credentials carry no time stamp although the identity asks for one; "" where they do, or it does not."""
    marks: Mapping[str, MarkMeasures] = field(default_factory=dict)
    """Name in the release -> what the invisible mark of that still outlasts."""
    awaited: tuple[str, ...] = ()
    """The names of all files that the release is to have by the time that it is looked at."""

    @property
    def title(self) -> str:
        """What the film is called where it is put."""
        return next((text.words for text in self.texts if text.kind == "title"), self.production.title)

    @property
    def film_words(self) -> str:
        """What a person calls the version: `en, captions en, 9:16, hook-b`."""
        captions = f"captions {', '.join(self.captions)}" if self.captions else "no captions"
        return ", ".join(part for part in (self.voices, captions, self.aspect, self.variant) if part)
