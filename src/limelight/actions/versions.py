"""Versions: the cells of voice language x caption languages x aspect a make is asked for, and their files' names.

peony.en.9x16.mp4          English voices, English captions: captions in the language spoken need no name
peony.en+id.9x16.mp4       English voices, Indonesian captions
peony.en+en+id.9x16.mp4    English voices, two rows of captions: English and Indonesian
peony.en+none.9x16.mp4     English voices, no captions in the picture
peony.en.9x16.broadcast.mp4  as loud as broadcasters ask for, where limelight.toml asks for something else
peony.id.srt, peony.id.vtt captions as files, one pair per caption language
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from limelight.core.errors import InputError
from limelight.kinds.film import FilmPlan
from limelight.kinds.film.slots import DRAFT
from limelight.works.loudness import LOUDNESS
from limelight.works.problems import nearest
from limelight.works.production import Production
from limelight.works.settings import ASPECTS

NONE = "none"
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class NoLanguage(InputError):
    code = "no-language"
    sentence = "{option} names no language. {hint}"


class NotALanguage(InputError):
    code = "not-a-language"
    sentence = '{option}: "{value}" is not a language code. Write en, es, zh, pt-BR and the like.'


class NoVariant(InputError):
    code = "no-variant"
    sentence = "--variant: there is no variants/{value}.toml.{hint}"


class NotAnAspect(InputError):
    code = "not-an-aspect"
    sentence = '{option}: "{value}" is not an aspect. It can be {known}.'


class NotALoudness(InputError):
    code = "not-a-loudness"
    sentence = '--loudness: "{value}" is no delivery. It can be {known}.'


@dataclass(frozen=True)
class Version:
    """One film of a production: `captions` is empty where nothing is written on the picture."""

    voices: str
    captions: tuple[str, ...]
    aspect: str
    variant: str = ""
    """The overlay that it is told by; "" is the film itself."""
    draft: bool = False
    """Small, quick, with ids and the time burnt in."""
    delivery: str = ""
    """How loud it is for once, a name of `loudness.LOUDNESS`; "" is what the production asks for."""

    @property
    def aspect_name(self) -> str:
        """The aspect as file names write it: `9x16`."""
        return self.aspect.replace(":", "x")

    @property
    def frame(self) -> str:
        """The aspect as slots write it: `9x16`, or `9x16-draft`."""
        return self.aspect_name + (DRAFT if self.draft else "")

    def film_name(self, slug: str, part: str = "", /) -> str:
        """`slug` is how the production's files begin, `part` what an excerpt is called."""
        captions = "" if self.captions == (self.voices,) else "".join(f"+{each}" for each in self.captions or (NONE,))
        told = f"{slug}.{self.variant}" if self.variant else slug
        which = "".join(f".{each}" for each in (self.delivery, "draft" if self.draft else "", part) if each)
        return f"{told}.{self.voices}{captions}.{self.aspect_name}{which}.mp4"


def versions(
    production: Production,
    voices: tuple[str, ...] | None = None,
    captions: tuple[str, ...] | None = None,
    aspect: str = "",
    variant: str | None = None,
    *,
    draft: bool = False,
    loudness: str = "",
) -> tuple[Version, ...]:
    """Every version asked for: options first, then what limelight.toml says.

    `variant` is one of variants/, "none" for the film itself; without it, that and every variant are made.
    Where no captions are asked for and limelight.toml captions only what it voices, captions follow the voices.
    """
    spoken = production.voices if voices is None else _languages("--voices", voices)
    aspects = (_aspect(aspect),) if aspect else production.aspects
    delivery = _delivery(loudness, production) if loudness else ""
    return tuple(
        Version(each, _captions(production, each, captions), form, told, draft, delivery)
        for told in _told(production, variant)
        for each in spoken
        for form in aspects
    )


def _told(production: Production, variant: str | None) -> tuple[str, ...]:
    """The variants asked for."""
    known = tuple(production.variants)
    if variant is None:
        return ("", *known)
    if variant != NONE and variant not in known:
        near = nearest(variant, known)
        hint = f' Did you mean "{near}"?' if near else f" There is {', '.join(known)}." if known else ""
        raise NoVariant(value=variant, hint=hint or " variants/ is empty.")
    return ("",) if variant == NONE else (variant,)


def _delivery(asked: str, production: Production) -> str:
    """The delivery of that name, or of that many LUFS; "" where it is the production's own."""
    named = {**{name: name for name in LOUDNESS}, **{f"{lufs:g}": name for name, lufs in LOUDNESS.items()}}
    name = named.get(asked.strip().lower().removesuffix("lufs").strip())
    if name is None:
        known = ", ".join(f"{each} ({lufs:g} LUFS)" for each, lufs in LOUDNESS.items())
        raise NotALoudness(value=asked, known=known)
    return "" if name == production.loudness else name


def untranslated(plan: FilmPlan) -> Iterator[str]:
    """A sentence for each language that lines lack a translation in."""
    for language, lines in plan.missing.items():
        which, stay = ("1 line has", "stays") if len(lines) == 1 else (f"{len(lines)} lines have", "stay")
        more = ", ..." if len(lines) > 5 else ""
        yield f"{which} no translation in locale/{language}.po and {stay} as written: {', '.join(lines[:5])}{more}."


def _captions(production: Production, voices: str, asked: tuple[str, ...] | None) -> tuple[str, ...]:
    if asked is not None:
        return () if asked == (NONE,) else _languages("--captions", asked)
    follows = set(production.captions) <= set(production.voices)
    return (voices,) if production.captions and follows else production.captions


def is_language(code: str) -> bool:
    """`code` is written as languages are: `en`, `pt-BR`."""
    return bool(_LANGUAGE.fullmatch(code)) and code != NONE


def _languages(option: str, codes: tuple[str, ...]) -> tuple[str, ...]:
    if not codes:
        hint = "Write none for no captions." if option == "--captions" else "Leave it out for those of limelight.toml."
        raise NoLanguage(option=option, hint=hint)
    for code in codes:
        if not is_language(code):
            raise NotALanguage(option=option, value=code)
    return tuple(dict.fromkeys(codes))


def _aspect(text: str) -> str:
    aspect = text.strip().replace("x", ":")
    if aspect not in ASPECTS:
        raise NotAnAspect(option="--aspect", value=text, known=", ".join(ASPECTS))
    return aspect
