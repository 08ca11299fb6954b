"""Style captions: one language's captions as ASS, in the place and the look that they have on the film."""

from __future__ import annotations

from limelight.core.graph import Needs, craft
from limelight.media.captions import Place
from limelight.media.film_time import captions_in_film
from limelight.media.styled_subtitles import ass
from limelight.works.caption_look import HOUSE_CAPTIONS, CaptionLook
from limelight.works.shots import Caption, SceneTiming


@craft(revision=1, upgrade="follow", axes=("language", "aspect"), needs=Needs(cpu=0.5, memory_mb=200))
def style_captions(
    captions: tuple[tuple[Caption, ...], ...],
    timings: tuple[SceneTiming, ...],
    language: str,
    title: str,
    width: int,
    height: int,
    tier: int = 0,
    tiers: int = 1,
    look: CaptionLook = HOUSE_CAPTIONS,
) -> bytes:
    """The captions of all scenes as UTF-8. `tier` says which of `tiers` languages on the screen this is, from above."""
    read = captions_in_film(captions, timings)
    return ass(read, language, width, height, Place(tier, tiers), title, look).encode()
