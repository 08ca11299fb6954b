"""A channel: the platform that a release is put on: what its form asks, what it takes, what it does with a credential.

A channel is data: one TOML file. What it is told of a film is decided by what was made how, never by what looks better.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Part = Literal["picture", "voice", "music"]
Fact = Literal["made-by-models", "real-picture", "real-voice", "likeness"]
Unit = Literal["characters", "utf-16", "bytes"]

FACTS: Mapping[str, str] = {
    "made-by-models": "a trained model made something in it",
    "real-picture": "pictures in it can be taken for real and are not",
    "real-voice": "voices in it can be taken for a person's and were made by a trained model",
    "likeness": "a real person is seen or heard in it doing what they did not do",
}
"""What a form can ask about, in a person's words."""


@dataclass(frozen=True)
class Made:
    """What there is to tell a platform of how a film was made.

    `by_models` are the parts that trained models made something of, `seems_real` those that could be taken for real and
    are not: a drawn figure could not, a cloned or synthetic voice could. `likeness` is whether a real person is seen or
    heard in it; `advert` whether the film advertises something.
    """

    by_models: frozenset[Part] = frozenset()
    seems_real: frozenset[Part] = frozenset()
    likeness: bool = False
    advert: bool = False

    @property
    def facts(self) -> frozenset[Fact]:
        """Which of FACTS hold."""
        holds: dict[Fact, bool] = {
            "made-by-models": bool(self.by_models),
            "real-picture": "picture" in self.seems_real,
            "real-voice": "voice" in self.seems_real,
            "likeness": self.likeness,
        }
        return frozenset(fact for fact, held in holds.items() if held)

    @property
    def occasions(self) -> frozenset[str]:
        """The occasions of a market's rules that this film is one of."""
        return frozenset(name for name, held in {"advert": self.advert, "likeness": self.likeness}.items() if held)


@dataclass(frozen=True)
class Field:
    """One field of the platform's form: `name` as its interface calls it ("status.containsSyntheticMedia").

    It is `value` where any of `when` holds (names of FACTS), else `otherwise`; None leaves it out. `where` tells a
    person who fills in the form by hand where it stands.
    """

    name: str
    about: str
    where: str
    source: str
    since: str
    when: tuple[Fact, ...]
    value: bool | str
    otherwise: bool | str | None = None


@dataclass(frozen=True)
class TextLimit:
    """How long a text may be, as the platform counts: characters, UTF-16 units, or bytes of UTF-8."""

    most: int
    unit: Unit = "characters"

    def length(self, text: str) -> int:
        """How long `text` is, as this platform counts."""
        if self.unit == "bytes":
            return len(text.encode("utf-8"))
        return len(text.encode("utf-16-le")) // 2 if self.unit == "utf-16" else len(text)


@dataclass(frozen=True)
class Limits:
    """What the platform takes. `together` bounds title, description and hashtags where they are one text there."""

    title: TextLimit | None
    description: TextLimit | None
    together: TextLimit | None
    hashtags: int
    forbidden: str
    """Characters that no text may hold."""
    least_seconds: float
    most_seconds: float
    most_megabytes: int
    least_side: int
    most_side: int
    aspects: tuple[str, ...]
    """The shapes that it shows as they are, the best first."""
    source: str


@dataclass(frozen=True)
class Channel:
    """`on_credential` tells a person what the platform does when it reads the credential.

    `for_people` is what they should know besides, in sentences; `form` what its form asks.
    """

    id: str
    name: str
    on_credential: str
    form: tuple[Field, ...]
    limits: Limits
    source: str
    for_people: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    """What it reads in the file beside the credential, and goes by: names of `market.WRITTEN`."""
