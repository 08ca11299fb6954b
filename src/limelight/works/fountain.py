"""Fountain read into a screenplay: paragraphs put together into scenes, notes read as directions, ids by position.

Reading never fails. What is wrong in the text stands in `Screenplay.problems`; everything else is film.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from limelight.works.directions import Direction
from limelight.works.emphasis import plain
from limelight.works.headings import Heading, read_heading
from limelight.works.naming import folded
from limelight.works.notes import read_direction
from limelight.works.paragraphs import Paragraph, paragraphs, title_page
from limelight.works.problems import Problem
from limelight.works.screenplay import Action, Element, Line, Scene, Screenplay, Shown, Span, Transition
from limelight.works.source import Row, rows
from limelight.works.speakers import Cue, may_be_name
from limelight.works.speeches import Placed, Run, runs

_LIKE_A_HEADING = re.compile(r"[^\W\d_]{2,6}\.\s*[^\W_].*\s[-–—]\s.*\w")
"""A short word with a dot, a place, a dash, an hour."""


def read_screenplay(text: str, names: Set[str], *, language: str = "en", file: str = "script.fountain") -> Screenplay:
    """The screenplay in `text`, ids by position (`ids.align` gives the lasting ones). `names` are the cast's."""
    lines, problems = rows(text, file)
    title, taken = title_page(lines)
    found = _paragraphs(lines[taken:], {folded(name) for name in names})
    assembly = _Assembly(_people(names, found), language, file)
    for paragraph in found:
        assembly.add(paragraph)
    return Screenplay(title, assembly.scenes(), tuple(problems + assembly.problems))


def doubtful(text: str, names: Set[str], file: str = "script.fountain") -> Iterator[Problem]:
    """Action that looks as if it were meant as more: a name over words where there are no capitals, a heading."""
    lines = rows(text, file)[0]
    for paragraph in _paragraphs(lines[title_page(lines)[1] :], {folded(name) for name in names}):
        first, *others = [row for row in paragraph.rows if not row.only_notes] or [None]
        if paragraph.kind != "action" or first is None:
            continue
        said = first.text.strip()
        if others and may_be_name(said):
            message = f'"{said}" is read as what is seen, and so is what stands under it.'
            yield Problem(file, first.line_no, said, message, f"If {said} says it, write @{said}.")
        elif said.isupper() and _LIKE_A_HEADING.fullmatch(said):
            message = f'"{said}" is read as what is seen, and begins no scene.'
            yield Problem(file, first.line_no, said, message, "If it shall, begin it with INT. or EXT., or with a dot.")


def _paragraphs(lines: Sequence[Row], names: Set[str]) -> list[Paragraph]:
    """The paragraphs; in a script without capitals, whoever is known to speak is known wherever the name stands."""
    found = paragraphs(lines, names)
    cued = {folded(paragraph.cue.name) for paragraph in found if paragraph.cue and may_be_name(paragraph.cue.name)}
    return paragraphs(lines, {*names, *cued}) if cued - set(names) else found


def _people(names: Iterable[str], found: Iterable[Paragraph]) -> dict[str, str]:
    """Everyone by folded name, in the cast's spelling, else as first cued."""
    people = {folded(name): name for name in sorted(names)}
    for paragraph in found:
        if paragraph.cue:
            people.setdefault(folded(paragraph.cue.name), paragraph.cue.name)
    return people


class _Assembly:
    """The scenes as they grow, paragraph by paragraph."""

    def __init__(self, people: Mapping[str, str], language: str, file: str) -> None:
        self.people, self.language, self.file = people, language, file
        self.problems: list[Problem] = []
        self._scenes: list[Scene] = []
        self._elements: list[Element] = []
        self._heading: tuple[Heading, Span] | None = None
        self._speaker = ""
        self._counts: dict[str, int] = {}

    def scenes(self) -> tuple[Scene, ...]:
        if self._heading or _plays(self._elements):
            self._close()
        return tuple(self._scenes)

    def add(self, paragraph: Paragraph) -> None:
        match paragraph.kind:
            case "heading":
                self._open(paragraph)
            case "speech":
                self._speech(paragraph)
            case "lyric":
                self._lyric(paragraph)
            case "transition":
                self._plain(paragraph.rows, Transition(plain(paragraph.text), _span(paragraph.rows)))
            case "shown":
                text = plain(paragraph.text)
                self._plain(paragraph.rows, Shown(self._id("tx"), text, _span(paragraph.rows)) if text else None)
            case "action":
                self._action(paragraph.rows, "!")
            case "notes":
                self._place(_notes(paragraph.rows), "")

    def _open(self, paragraph: Paragraph) -> None:
        """Begin a scene. Transitions and notes before the first heading belong to it; anything more is a scene."""
        if self._heading or _plays(self._elements):
            self._close()
        self._heading = read_heading(plain(paragraph.text)), _span(paragraph.rows)
        self._speaker = ""
        self._place(_notes(paragraph.rows), "")

    def _close(self) -> None:
        heading, span = self._heading or (Heading("", "", None), Span(1, 1))
        self._scenes.append(
            Scene(
                id=self._scene_id(),
                heading=heading.text,
                place_words=heading.place_words,
                hour=heading.hour,
                weather=heading.weather,
                interior=heading.interior,
                elements=tuple(self._elements),
                number=heading.number,
                source=span,
            )
        )
        self._elements, self._counts = [], {}

    def _scene_id(self) -> str:
        return f"sc{len(self._scenes) + 1:02d}"

    def _id(self, kind: str) -> str:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        return f"{self._scene_id()}/{kind}{self._counts[kind]:02d}"

    def _plain(self, over: Sequence[Row], element: Element | None) -> None:
        self._elements += [element] if element else []
        self._place(_notes(over), "")

    def _action(self, over: Sequence[Row], mark: str) -> None:
        run = Run()
        for row in over:
            run.add(row, row.text.strip().removeprefix(mark) if row is over[0] or mark == "~" else row.text.strip())
        if run.words:
            self._around(Action(self._id("ac"), run.words, _span(over)), run.notes)
        else:
            self._place(run.notes, "")

    def _lyric(self, paragraph: Paragraph) -> None:
        """A verse under an empty row goes on with whoever sang or spoke last; with nobody before it, it is seen."""
        if not self._speaker:
            self._action(paragraph.rows, "~")
            return
        run = Run(sung=True)
        for row in paragraph.rows:
            run.add(row, row.text.strip().removeprefix("~"))
        if run.words:
            self._line(run, Cue(self._speaker), first=False)
        else:
            self._place(run.notes, "")

    def _speech(self, paragraph: Paragraph) -> None:
        assert paragraph.cue is not None
        self._speaker = self.people[folded(paragraph.cue.name)]
        for nth, run in enumerate(runs(paragraph.rows, paragraph.cue.manner)):
            if run.words:
                self._line(run, paragraph.cue, first=nth == 0)
            else:
                self._wordless(run, paragraph)

    def _line(self, run: Run, cue: Cue, *, first: bool) -> None:
        line = Line(
            id=self._id("ln"),
            character=self._speaker,
            words=run.words,
            parentheticals=tuple(run.parentheticals),
            language=self.language,
            extensions=cue.extensions,
            before=run.before,
            dual=cue.dual and first,
            sung=run.sung,
            source=_span(run.rows),
        )
        self._around(line, run.notes)

    def _wordless(self, run: Run, paragraph: Paragraph) -> None:
        """Brackets with no words under them: a beat is waited for, anything else is seen."""
        span = _span(run.rows or paragraph.rows)
        if run.parentheticals:
            text = f"{self._speaker} ({', '.join(run.parentheticals)})"
            self._elements.append(Action(self._id("ac"), text, span))
        if run.before:
            self._elements.append(Direction("beat", amount=run.before, line_no=span.first))
        self._place(run.notes, "")

    def _around(self, element: Action | Line, notes: Sequence[Placed]) -> None:
        """The element with its directions: before it those that stand before its words, after it the others."""
        own = self._place([placed for placed in notes if placed.after == 0], element.id)
        at = len(self._elements)
        own += self._place([placed for placed in notes if placed.after > 0], element.id)
        self._elements.insert(at, replace(element, notes=tuple(own)) if own and isinstance(element, Line) else element)

    def _place(self, notes: Iterable[Placed], line: str) -> list[str]:
        """Put the directions among `notes` in; the writer's own notes are given back."""
        own: list[str] = []
        for placed in notes:
            note, people = placed.note, self.people.values()
            read = read_direction(note.text, people, line_no=note.line_no, file=self.file)
            if isinstance(read, Direction):
                self._elements.append(replace(read, line=line, after=placed.after))
            elif read:
                self.problems.append(read)
            else:
                own.append(note.text.strip())
        return own


def _plays(elements: Iterable[Element]) -> bool:
    """Whether anything is seen, heard or read, so that it needs a scene to be in."""
    return any(isinstance(element, Action | Line | Shown) for element in elements)


def _notes(over: Iterable[Row]) -> list[Placed]:
    return [Placed(note, 0) for row in over for note in row.notes]


def _span(over: Sequence[Row]) -> Span:
    return Span(over[0].line_no, over[-1].line_no, over[0].start, over[-1].end)
