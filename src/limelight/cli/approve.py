"""`limelight approve`: agree to what a person must look at before a release."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.approve import EVERYTHING, ApproveRequest, ApproveResult, Matter, approve
from limelight.cli import screen
from limelight.cli.options import HERE, By, Folder, Json, comma_list
from limelight.works.policy import APPROVABLE
from limelight.works.vocabulary import TOPICS

EXAMPLE = 'limelight approve moonlit health --because "a doctor read it"'

What = Annotated[
    str,
    typer.Argument(
        metavar="[WHAT]",
        help=f"A topic, a department, a scene or line, or {EVERYTHING}.",
        show_default="only list what there is to look at",
    ),
]
Because = Annotated[str, typer.Option("--because", metavar="WHY", help="Why: it stays with the approval.")]
Voices = Annotated[
    str | None, typer.Option(metavar="L,...", help="Of the film in which languages.", show_default="limelight.toml")
]
Captions = Annotated[
    str | None, typer.Option(metavar="L,...", help="With captions in which languages.", show_default="limelight.toml")
]
Aspect = Annotated[str, typer.Option(metavar="W:H", help="In which shape.", show_default="limelight.toml")]
Variant = Annotated[
    str | None, typer.Option(metavar="NAME", help="Of which variant; none for the film itself.", show_default="all")
]


def run(
    folder: Folder = HERE,
    what: What = "",
    because: Because = "",
    by: By = "",
    voices: Voices = None,
    captions: Captions = None,
    aspect: Aspect = "",
    variant: Variant = None,
    json: Json = False,
) -> None:
    """Agree to what a person must look at before a release.

    That is what the policy lets no machine decide alone; without a word on what, it is listed. An approval holds for
    what it was given on: what is changed afterwards waits again. `limelight undo` takes it back.
    """
    folder, what = _meant(folder, what)
    versions = (comma_list(voices), comma_list(captions), aspect, variant)
    result = approve(ApproveRequest(folder, what, because, by, *versions))
    screen.show(result, lambda result: _draw(result, folder), json=json)
    raise typer.Exit(result.exit)


def _meant(folder: Path, what: str) -> tuple[Path, str]:
    """Who stands in the folder says only what: no folder is called as a topic is, unless there is one."""
    alone = not what and str(folder) in (*TOPICS, *APPROVABLE, EVERYTHING) and not folder.exists()
    return (HERE, str(folder)) if alone else (folder, what)


def _draw(result: ApproveResult, folder: Path) -> None:
    screen.say(result.title, "bold")
    if result.now:
        screen.say(f"Approved: {', '.join(result.now)}")
    for title, rows in (("Waits for you:", _waiting(result)), ("Was approved:", _approved(result))):
        _listed(title, tuple(rows))
    screen.warnings(_notes(result))
    screen.say(_summary(result, folder))


def _listed(title: str, rows: tuple[str, ...]) -> None:
    if rows:
        screen.say(title, "bold")
    for row in rows:
        screen.say(f"- {row}")


def _waiting(result: ApproveResult) -> Iterator[str]:
    return map(_told, result.waiting)


def _told(matter: Matter) -> str:
    if matter.words:
        return f"{matter.what} ({', '.join(matter.words)}), {matter.where}: {matter.says}"
    where = f", {matter.where}" if matter.what == "translation" else ""
    return f"{matter.what}{where}: {matter.says}"


def _approved(result: ApproveResult) -> Iterator[str]:
    for matter in result.matters:
        if matter.approved and matter.name not in result.now:
            because = f" ({matter.because})" if matter.because else ""
            yield f"{_told(matter)} By {matter.by}, {screen.moment(matter.when)}{because}"


def _notes(result: ApproveResult) -> Iterator[str]:
    yield from result.warnings
    if result.unmade:
        yield f"Make the film first: {', '.join(result.unmade)} can be looked at then."
    for language in result.unread:
        yield f"Nobody has written down the words of sensitive topics in {language}: read that yourself."


def _summary(result: ApproveResult, folder: Path) -> str:
    waiting = result.waiting
    if not waiting:
        return "Nothing waits for approval."
    what = dict.fromkeys(matter.what for matter in waiting)
    again = f'limelight approve {shlex.quote(str(folder))} {next(iter(what))} --because "…"'
    count = screen.counted(len(waiting), "thing waits", "things wait")
    return f"{count} for you ({', '.join(what)}). Who has looked types: {again}"
