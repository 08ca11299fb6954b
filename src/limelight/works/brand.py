"""The brand: what stands behind productions and stays the same across them: look, tone, glossary, words never used."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from limelight.works.caption_look import HOUSE_CAPTIONS, CaptionLook, read_caption_look
from limelight.works.looks import HOUSE, BrandLook, read_look
from limelight.works.policy import Policy, read_floor
from limelight.works.pronounce import Pronounce, read_pronounce
from limelight.works.toml_file import Table


@dataclass(frozen=True)
class Brand:
    name: str = ""
    palette: tuple[str, ...] = ()
    """Colours, `#rrggbb`, the leading one first."""
    look: BrandLook = HOUSE
    """How everything is drawn, lit and printed."""
    captions: CaptionLook = HOUSE_CAPTIONS
    """What captions look like, and what the word that is heard does in them."""
    tone: str = ""
    """How it speaks, in a sentence or two; for writers and translators."""
    glossary: Mapping[str, str] = field(default_factory=dict[str, str])
    """A word of the source language, and what must always stand for it or how it is kept."""
    pronounce: Pronounce = field(default_factory=Pronounce)
    """How names are said."""
    forbidden: tuple[str, ...] = ()
    """Words that nothing released may contain."""
    floor: Policy = field(default_factory=lambda: Policy((), ()))
    """What a person approves in every production of the brand before it is released."""


def read_brand(table: Table) -> Brand:
    look = table.table("look")
    brand = Brand(
        name=table.text("name"),
        palette=look.texts("palette", fits=_fits_colour),
        look=read_look(look),
        captions=read_caption_look(table.table("captions")),
        tone=table.text("tone"),
        glossary=table.words("glossary"),
        pronounce=read_pronounce(table.table("pronounce")),
        forbidden=table.texts("forbidden"),
        floor=read_floor(table.table("policy")),
    )
    look.close()
    table.close()
    return brand


def _fits_colour(colour: str) -> str:
    return "" if re.fullmatch(r"#[0-9a-fA-F]{6}", colour) else 'Write colours as "#rrggbb", as in "#c93b5a".'
