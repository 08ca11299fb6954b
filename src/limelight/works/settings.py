"""What a production is asked to be: languages, aspects, engines, budget; limelight.toml over series.toml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from limelight.works.loudness import LOUDNESS, USUAL
from limelight.works.policy import Policy, ReleaseWishes, read_policy, read_release
from limelight.works.problems import suggestion
from limelight.works.toml_file import Table
from limelight.works.vocabulary import IDIOMS

ASPECTS = ("9:16", "4:5", "1:1", "16:9")
MEDIA = ("voice", "picture", "music", "writer", "translator")
"""What engines make."""
CHOOSABLE = ("shots", "voice", "picture", "score")
"""Roles of slots whose takes a person may want to choose: what the creative crafts make."""
OUTSIDE = ("nothing", "text", "everything")
"""What may be sent to an engine on another machine."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_MARKET = re.compile(r"[a-z]{2}")
_CODES: Mapping[str, str] = dict(
    pair.split(":")
    for pair in (
        *("arabic:ar", "chinese:zh", "mandarin:zh", "cn:zh", "english:en", "french:fr", "german:de", "hindi:hi"),
        *("indonesian:id", "italian:it", "japanese:ja", "jp:ja", "korean:ko", "kr:ko", "portuguese:pt"),
        *("russian:ru", "spanish:es", "thai:th", "turkish:tr", "vietnamese:vi"),
    )
)
"""What people write for a language's code."""


@dataclass(frozen=True)
class Settings:
    title: str = ""
    language: str = "en"
    voices: tuple[str, ...] = ()
    captions: tuple[str, ...] | None = None
    """Languages written on the picture; () for none."""
    aspects: tuple[str, ...] = ("9:16",)
    engines: Mapping[str, str] = field(default_factory=dict[str, str])
    budget: float | None = None
    """What a make may spend on paid engines, in US dollars; None for no limit."""
    markets: tuple[str, ...] = ()
    """Where releases go: two-letter codes of countries."""
    people_choose: tuple[str, ...] = ()
    """Roles of slots that wait until a person chose their take."""
    outside: str = "everything"
    loudness: str = USUAL
    """How loud films are: a name of `loudness.LOUDNESS`."""
    idiom: str = ""
    """Who plays the score: one of `vocabulary.IDIOMS`; "" is found by the words of the story."""
    fetches_models: bool = True
    """Whether a make fetches the models that it lacks."""
    policy: Policy = field(default_factory=Policy)
    """What a person must agree to before a release."""
    release: ReleaseWishes = field(default_factory=ReleaseWishes)
    """What goes with every release."""


def read_settings(table: Table, over: Settings) -> Settings:
    """The settings in `table`, over those of the series or the defaults."""
    language = _language(table, over.language)
    own_language = "language" in table
    settings = Settings(
        title=table.text("title", ""),
        language=language,
        voices=_voices(table, (language,) if own_language and not over.voices else over.voices),
        captions=_captions(table, over.captions),
        aspects=table.texts("aspects", over.aspects, fits=_fits_aspect) or over.aspects,
        engines={**over.engines, **_engines(table.table("engines"))},
        budget=_budget(table, over.budget),
        markets=table.texts("markets", over.markets, fits=_fits_market),
        **_policy(table.table("policy"), over),
        **_sound(table.table("sound"), over),
        fetches_models=_fetches_models(table.table("models"), over.fetches_models),
        release=read_release(table.table("release"), over.release),
    )
    table.close()
    return settings


def _language(table: Table, default: str) -> str:
    language = table.text("language", default)
    if hint := _fits_language(language):
        table.wrong("language", language, f'language is "{language}", which is no language code.', hint)
        return default
    return language


def _voices(table: Table, default: tuple[str, ...]) -> tuple[str, ...]:
    voices = table.texts("voices", default, fits=_fits_language)
    if not voices and "voices" in table:
        table.wrong("voices", "[]", "voices names no language.", 'Name at least one, as in voices = ["en"].')
    return voices


def _captions(table: Table, default: tuple[str, ...] | None) -> tuple[str, ...] | None:
    captions = table.texts("captions", fits=_fits_language)
    return captions if "captions" in table else default


def _budget(table: Table, default: float | None) -> float | None:
    budget = table.number("budget", 0.0, 0, 1e6)
    return budget if "budget" in table else default


def _engines(table: Table) -> dict[str, str]:
    engines = {medium: table.text(medium) for medium in MEDIA}
    table.close()
    return {medium: name for medium, name in engines.items() if name}


def _fetches_models(table: Table, default: bool) -> bool:
    fetches = table.flag("pull", default)
    table.close()
    return fetches


def _sound(table: Table, over: Settings) -> dict[str, Any]:
    sound = {
        "loudness": table.choice("loudness", over.loudness, tuple(LOUDNESS), "It can be"),
        "idiom": table.choice("idiom", over.idiom, ("", *IDIOMS), "It can be"),
    }
    table.close()
    return sound


def _policy(table: Table, over: Settings) -> dict[str, Any]:
    policy = {
        "people_choose": table.texts("people_choose", over.people_choose, fits=_fits_choice),
        "outside": table.choice("outside", over.outside, OUTSIDE, "It can be"),
        "policy": read_policy(table, over.policy),
    }
    table.close()
    return policy


def _fits_language(code: str) -> str:
    if _LANGUAGE.fullmatch(code):
        return ""
    meant = _CODES.get(code.lower())
    return f'Did you mean "{meant}"?' if meant else 'Write a language code: "en", "es", "zh", "pt-BR" and the like.'


def _fits_aspect(aspect: str) -> str:
    return "" if aspect in ASPECTS else suggestion(aspect.replace("x", ":"), ASPECTS, what="Aspects")


def _fits_choice(role: str) -> str:
    return "" if role in CHOOSABLE else suggestion(role, CHOOSABLE, what="People choose")


def _fits_market(code: str) -> str:
    return "" if _MARKET.fullmatch(code) else 'Write countries as two letters: "us", "id", "mx".'
