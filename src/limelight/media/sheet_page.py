"""What every page of a model sheet has: A3 lying, a band in its own colour, a name, what is known of it, the title."""

from __future__ import annotations

from limelight.media.paper import GREY, LABEL, Box, Page
from limelight.media.tints import PAPER, argb
from limelight.media.typesetting import Ink

SIZE = (1191.0, 842.0)
MARGIN, BAND, TOP = 40.0, 10.0, 30.0
TITLES, ABOUT = tuple(Ink(size, bold=True) for size in (32, 25, 19)), Ink(11.5, GREY)
SECTION, NAME, SMALL = Ink(8.5, 0xFF8A8494, bold=True), Ink(8.5), Ink(7.5, GREY)


def sheet_head(page: Page, title: str, name: str, tint: str, about: str) -> Box:
    """Draw what stands above a page; the room below it."""
    page.panel(page.paper, PAPER, 0)
    page.panel(Box(0, 0, page.paper.width, BAND), argb(tint), 0)
    inner = Box(MARGIN, TOP, page.paper.width - 2 * MARGIN, page.paper.height - TOP - MARGIN * 0.8)
    page.flush_right(title, LABEL, inner.right, inner.y, inner.width / 3)
    title_ink = next((ink for ink in TITLES if page.fits(name, ink, inner.width * 0.72)), TITLES[-1])
    page.say(name, title_ink, inner.x, inner.y - 4 + (TITLES[0].size - title_ink.size) * 0.8, inner.width * 0.72)
    page.say(about, ABOUT, inner.x, inner.y + 38, inner.width * 0.8, 1)
    return inner.below(inner.y + (62 if about else 46))
