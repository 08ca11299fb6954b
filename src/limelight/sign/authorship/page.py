"""The statement of authorship on one page of paper, whatever the length of the film: people's part and machines' side
by side, what was chosen and why, and what an application for registration says.

Letters grow smaller, down to what still reads well; then choices are told in part, and the page says where the rest
stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import skia

from limelight.media.lasting_document import About, write_lasting_document
from limelight.media.paper import GREY, WARM, Box, Page
from limelight.media.typesetting import Ink
from limelight.sign.authorship.counted import clock, joined
from limelight.sign.authorship.statement import Chosen, Share, Statement
from limelight.works.paper import PAPERS

_MARGIN, _GUTTER = 46.0, 24.0
_LABEL_WIDTH = 92.0
_SCALES = (1.0, 0.96, 0.92, 0.88, 0.84)
_GROUND = 0xFFF6F4F1
_SAYS_WHO = ("chose", "performed", "brought in", "approved")
"""Deeds of people who need not be the authors."""
_REST = "authorship.json"


Words = Callable[[Share], tuple[str, str]]
"""A share's name on the page, and what is said of it in small letters."""


@dataclass(frozen=True)
class _Fit:
    """How large letters are, and how many choices and shares of each side are told."""

    scale: float
    choices: int
    shares: int


def write_statement(statement: Statement, out: Path, paper: str = "a4") -> None:
    """Write the page to `out`, a PDF/A; `paper` is one of PAPERS."""
    size = PAPERS[paper]
    about = About(
        f"{statement.title}: statement of authorship",
        joined(statement.authors),
        f"Who made what of {statement.title}, {statement.film}",
        "authorship, provenance, registration",
    )
    fits = list(_fits(statement))
    fit = fits[bisect_left(fits, True, hi=len(fits) - 1, key=lambda fit: _foot(statement, size, fit) <= 0)]
    write_lasting_document([lambda page: _sheet(page, statement, fit)], size, "en", about, out)


def _fits(statement: Statement) -> Iterator[_Fit]:
    """From all of it in full size to as little as is worth a page, each in need of less room than the one before."""
    choices, shares = len(statement.choices), max(len(statement.people), len(statement.machines))
    yield from (_Fit(scale, choices, shares) for scale in _SCALES)
    smallest = _SCALES[-1]
    yield from (_Fit(smallest, told, shares) for told in range(choices - 1, 2, -1))
    yield from (_Fit(smallest, min(3, choices), told) for told in range(shares - 1, 2, -1))


def _foot(statement: Statement, size: tuple[float, float], fit: _Fit) -> float:
    """By how much the page overflows; 0 or less where it has room."""
    return _tried(size, lambda page: _Sheet(page, statement, fit).draw())


def _sheet(page: Page, statement: Statement, fit: _Fit) -> None:
    _Sheet(page, statement, fit).draw()


def _tried(size: tuple[float, float], draw: Callable[[Page], float]) -> float:
    """What `draw` says of a page that nobody sees."""
    recorder = skia.PictureRecorder()
    return draw(Page(recorder.beginRecording(skia.Rect.MakeWH(*size)), Box(0, 0, *size), "en"))


@dataclass(frozen=True)
class _Sheet:
    page: Page
    told: Statement
    fit: _Fit

    def draw(self) -> float:
        """Draw all of it; how far it reaches below its room."""
        inner = self.page.paper.inside(_MARGIN)
        y = self._head(inner)
        y = self._sides(inner, y)
        y = self._choices(inner, y)
        y = self._registration(inner, y)
        y = self._credit(inner, y)
        foot = inner.bottom - 20
        self._end(inner, foot)
        return y - foot

    def _ink(self, size: float, colour: int = 0xFF1B1724, *, bold: bool = False) -> Ink:
        return Ink(size * self.fit.scale, colour, bold)

    def _say(self, text: str, ink: Ink, x: float, y: float, width: float, lines: int = 1) -> float:
        return self.page.say(" ".join(text.split()), ink, x, y, width, lines)

    def _gap(self, points: float) -> float:
        return points * self.fit.scale

    # -- the head and the end ----------------------------------------------------------------------------------------

    def _head(self, inner: Box) -> float:
        told, label = self.told, self._ink(8, GREY)
        self.page.flush_right(_day(told.released), label, inner.right, inner.y, 200)
        y = self._say("Statement of authorship", label, inner.x, inner.y, 300) + self._gap(8)
        y = self._say(told.title, self._ink(25, bold=True), inner.x, y, inner.width, 2) + self._gap(2)
        facts = " · ".join(filter(None, (told.film, clock(told.seconds), told.release)))
        y = self._say(facts, self._ink(9.5, GREY), inner.x, y, inner.width, 2) + self._gap(10)
        self.page.rule(inner.x, inner.right, y)
        return y + self._gap(12)

    def _end(self, inner: Box, y: float) -> None:
        """Where it is known from, and what it is no word about."""
        ink = Ink(6.5, GREY)
        self.page.rule(inner.x, inner.right, y + 4)
        known = "Told from the record that limelight kept while the film was made; authors' names as they gave them. "
        y = self._say(known + "Not legal advice.", ink, inner.x, y + 8, inner.width)
        self._say(f"limelight {self.told.limelight} · film {self.told.digest}", ink, inner.x, y, inner.width)

    # -- people and machines, side by side ---------------------------------------------------------------------------

    def _sides(self, inner: Box, y: float) -> float:
        width = (inner.width - _GUTTER) / 2
        right = inner.x + width + _GUTTER
        left_end = self._people(Box(inner.x, y, width, 0))
        right_end = self._machines(Box(right, y, width, 0))
        return max(left_end, right_end) + self._gap(10)

    def _people(self, room: Box) -> float:
        y = self._heading("What people did", room.x, room.y, room.width)
        who = joined(self.told.authors) or "No author is named."
        y = self._say(who, self._ink(10, bold=True), room.x, y, room.width, 2)
        if self.told.based_on:
            y = self._say(self.told.based_on, self._ink(8, GREY), room.x, y, room.width, 2)
        return self._shares(self.told.people, room, y + self._gap(5), _of_people)

    def _machines(self, room: Box) -> float:
        y = self._heading("What machines made", room.x, room.y, room.width)
        return self._shares(self.told.machines, room, y, _of_machines)

    def _shares(self, shares: Sequence[Share], room: Box, y: float, words: Words) -> float:
        before = ""
        for share in shares[: self.fit.shares]:
            name, about = words(share)
            self._say("" if name == before else name, self._ink(8.5, WARM, bold=True), room.x, y, 62)
            at = room.x + 64
            y = self._say(share.says, self._ink(9), at, y, room.right - at, 3)
            y = self._say(about, self._ink(7.5, GREY), at, y, room.right - at, 2) + self._gap(4)
            before = name
        return self._more(len(shares) - self.fit.shares, room.x + 64, y, room.width - 64)

    def _more(self, left: int, x: float, y: float, width: float) -> float:
        return self._say(f"… and {left} more: {_REST}", self._ink(7.5, GREY), x, y, width) if left > 0 else y

    def _heading(self, words: str, x: float, y: float, width: float) -> float:
        return self._say(words, self._ink(8, GREY), x, y, width) + self._gap(4)

    # -- what was chosen ---------------------------------------------------------------------------------------------

    def _choices(self, inner: Box, y: float) -> float:
        if not self.told.choices:
            return y
        y = self._heading("Chosen by people", inner.x, y, inner.width)
        for choice in self.told.choices[: self.fit.choices]:
            y = self._choice(choice, inner, y)
        return self._more(len(self.told.choices) - self.fit.choices, inner.x, y, inner.width) + self._gap(10)

    def _choice(self, choice: Chosen, inner: Box, y: float) -> float:
        what, middle = choice.label or choice.slot, inner.x + inner.width * 0.4
        grey = self._ink(8, GREY)
        self._say(what, self._ink(8.5), inner.x, y, inner.width * 0.38)
        self._say(f"1 of {choice.out_of}", grey, middle, y, 40)
        by = ", ".join(filter(None, (choice.by, choice.when[:10])))
        self._say(by, grey, middle + 44, y, 104)
        at = middle + 152
        return max(self._say(choice.because, grey, at, y, inner.right - at, 2), y + self._gap(11.5)) + self._gap(1.5)

    # -- for a registration ------------------------------------------------------------------------------------------

    def _registration(self, inner: Box, y: float) -> float:
        """A panel as high as what stands in it: written once to know that, and once upon it."""
        inside = Box(inner.x + 12, y + self._gap(10), inner.width - 24, 0)
        size = (self.page.paper.width, self.page.paper.height)
        end = _tried(size, lambda page: replace(self, page=page)._fields(inside)) + self._gap(8)
        self.page.panel(Box(inner.x, y, inner.width, end - y), _GROUND)
        self._fields(inside)
        return end + self._gap(10)

    def _fields(self, room: Box) -> float:
        told = self.told.registration
        y = self._heading("For a registration with the US Copyright Office", room.x, room.y, room.width)
        fields = (
            ("Author", joined(told.authors), 2),
            ("Claimant", joined(told.claimants) if told.claimants != told.authors else "", 1),
            ("Author created", told.author_created, 4),
            ("Excluded, other", told.excluded, 4),
            ("New, included", told.included if told.included != told.author_created else "", 4),
            ("Note to the Office", told.note, 5),
            ("Before filing", " ".join(told.ready), 4),
        )
        for name, words, lines in fields:
            if words:
                self._say(name, self._ink(8, bold=True), room.x, y + 0.5, _LABEL_WIDTH)
                at = room.x + _LABEL_WIDTH
                y = self._say(words, self._ink(8.5), at, y, room.right - at, lines) + self._gap(3)
        return y

    def _credit(self, inner: Box, y: float) -> float:
        y = self._heading("Credit", inner.x, y, inner.width)
        return self._say(self.told.credit, self._ink(10), inner.x, y, inner.width, 3)


def _of_people(share: Share) -> tuple[str, str]:
    by = f"by {joined(maker.name for maker in share.makers)}" if share.deed in _SAYS_WHO else ""
    draft = f"first drafted with {share.drafted_by}" if share.drafted_by else ""
    return share.deed.capitalize(), " · ".join(filter(None, (by, draft, _files(share.files))))


def _files(files: Sequence[str]) -> str:
    """As many names as a person reads."""
    named, more = files[:2], len(files) - 2
    return ", ".join(named) + (f" and {more} more" if more > 0 else "")


def _of_machines(share: Share) -> tuple[str, str]:
    by = joined(f"{maker.name} {_bare(maker.version, maker.name)}".strip() for maker in share.makers)
    return share.department.capitalize(), f"{by}: {share.makers[0].nature}"


def _bare(version: str, name: str) -> str:
    """The version without the engine's name, which many repeat."""
    return version.removeprefix(f"{name} ")


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {day:%B %Y}"
