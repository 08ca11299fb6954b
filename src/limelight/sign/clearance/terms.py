"""What a licence lets a film do, by its SPDX expression: of "A OR B" the one that asks less, of "A AND B" both."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from limelight.works.licences import OWN, PUBLIC_DOMAIN

_TOKEN = re.compile(r"[()]|[^\s()]+")
_CREATIVE_COMMONS = re.compile(r"CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)(?:-([A-Z]{2,3}))?")


@dataclass(frozen=True)
class Terms:
    """What the licences named `ids` ask: `forbids` of "commercial" (earning by it), "adapt" (changing it), "close" (the
    film under any other licence); `credit` whether its maker must be named; `unknown` those that nobody here has read.
    """

    ids: tuple[str, ...]
    forbids: frozenset[str] = frozenset()
    credit: bool = False
    about: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    def __and__(self, other: Terms) -> Terms:
        return Terms(
            (*self.ids, *other.ids),
            self.forbids | other.forbids,
            self.credit or other.credit,
            tuple(dict.fromkeys((*self.about, *other.about))),
            (*self.unknown, *other.unknown),
        )

    @property
    def burden(self) -> tuple[int, int, bool]:
        """How much it asks: of two that one may choose from, the lesser is chosen."""
        return len(self.unknown), len(self.forbids), self.credit


def terms_of(expression: str) -> Terms:
    """The terms of an SPDX expression as `works.licences.normal` writes it. ValueError for what is none."""
    tokens = _TOKEN.findall(expression)
    terms = _either(tokens)
    if tokens:
        raise ValueError(f"{expression} is no licence expression")
    return terms


def _either(tokens: list[str]) -> Terms:
    return min(_joined(tokens, "OR", lambda: _both(tokens)), key=lambda terms: terms.burden)


def _both(tokens: list[str]) -> Terms:
    first, *others = _joined(tokens, "AND", lambda: _one(tokens))
    for other in others:
        first &= other
    return first


def _joined(tokens: list[str], word: str, read: Callable[[], Terms]) -> Iterator[Terms]:
    yield read()
    while tokens and tokens[0] == word:
        tokens.pop(0)
        yield read()


def _one(tokens: list[str]) -> Terms:
    if not tokens:
        raise ValueError("a licence expression ends too early")
    name = tokens.pop(0)
    if name == "(":
        inside = _either(tokens)
        if not tokens or tokens.pop(0) != ")":
            raise ValueError("a licence expression lacks a bracket")
        return inside
    if tokens[:1] == ["WITH"]:
        del tokens[:2]  # an exception only ever allows more
    return _named(name.removesuffix("+"))


@lru_cache
def _named(name: str) -> Terms:
    if is_agreement(name) or name == OWN:
        return Terms((name,))
    fits = [family for family in _families() if re.fullmatch(family["ids"], name)]
    if not fits:
        return Terms((name,), unknown=(name,))
    forbids = frozenset(each for family in fits for each in family.get("forbids", ()))
    return Terms((name,), forbids, any(family.get("credit") for family in fits), tuple(f["about"] for f in fits))


@lru_cache
def _families() -> list[dict[str, Any]]:
    return tomllib.loads(Path(__file__).with_name("licences.toml").read_text("utf-8"))["family"]


def is_agreement(licence: str) -> bool:
    """Whether the terms are what two people agreed on, and stand in the record itself."""
    return licence.startswith("LicenseRef-") and licence not in (OWN, PUBLIC_DOMAIN)


def readable(licence: str) -> str:
    """A licence as credits write it: "CC BY 4.0", and where its text stands."""
    found = _CREATIVE_COMMONS.fullmatch(licence)
    if not found:
        return {"CC0-1.0": "CC0 1.0", PUBLIC_DOMAIN: "public domain"}.get(licence, licence)
    kind, version, country = found.groups()
    place = f"{kind.lower()}/{version}/{country.lower() + '/' if country else ''}"
    name = " ".join(("CC", kind, version, *((country,) if country else ())))
    return f"{name}, https://creativecommons.org/licenses/{place}"
