"""Show the script's own texts ("Three nights before"): rows on the screen for as long as they take to read."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.core.graph import Needs, craft
from limelight.media.phrasing import break_rows
from limelight.works.shots import FPS, Caption, SceneTiming, TimedLine


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=0.2, memory_mb=120))
def show_texts(texts: dict[str, str], timing: SceneTiming, language: str) -> tuple[Caption, ...]:
    """The texts of a scene, by id, as captions without a speaker, in frames from its start."""
    return tuple(caption for at in timing.shown for caption in _pages(texts[at.id], at, language))


def _pages(text: str, at: TimedLine, language: str) -> Iterator[Caption]:
    """A text's pages share its time alike."""
    pages = break_rows(text, language)
    cuts = [at.start + round(at.seconds * FPS * number / max(1, len(pages))) for number in range(len(pages) + 1)]
    for page, start, end in zip(pages, cuts, cuts[1:], strict=False):
        yield Caption(at.id, "", tuple(page), start, end - start)
