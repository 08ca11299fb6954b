"""`limelight make`: make the film."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from limelight.actions.make import Film, MakeRequest, MakeResult, make
from limelight.cli import documents, ends, outcome, screen
from limelight.cli.heard import heard
from limelight.cli.options import HERE, Folder, Json, comma_list, film_time
from limelight.cli.progress import progress
from limelight.cli.stopping import stopping
from limelight.core.events import Listener

if TYPE_CHECKING:
    from limelight.actions.watch import Round

EXAMPLE = "limelight make moonlit --captions en,id"
WATCHING = "Watching its files; Ctrl-C ends it."
LISTED = 4

Voices = Annotated[
    str | None, typer.Option(metavar="L", help="What is spoken: en, es ...", show_default="limelight.toml")
]
Captions = Annotated[
    str | None,
    typer.Option(
        metavar="L,...", help="What is written on the picture: en, id ..., or none.", show_default="as spoken"
    ),
]
Aspect = Annotated[
    str, typer.Option(metavar="W:H", help="The picture's shape: 9:16, 1:1, 16:9 ...", show_default="limelight.toml")
]
Draft = Annotated[bool, typer.Option("--draft", help="Small and quick, with shot ids and the time burnt in.")]
Variant = Annotated[
    str | None, typer.Option(metavar="NAME", help="One of variants/, or none.", show_default="the film and all of them")
]
Begin = Annotated[str | None, typer.Option("--from", metavar="TIME", help="Only the shots from here on: 0:20.")]
End = Annotated[str | None, typer.Option("--to", metavar="TIME", help="Only the shots up to here: 0:30.")]
Loudness = Annotated[
    str, typer.Option(metavar="NAME", help="social, podcast or broadcast.", show_default="limelight.toml")
]
Watch = Annotated[bool, typer.Option("--watch", help="Make it again whenever its files change; Ctrl-C ends it.")]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="Where the films go.", show_default="DIR/out")]


def run(
    folder: Folder = HERE,
    voices: Voices = None,
    captions: Captions = None,
    aspect: Aspect = "",
    draft: Draft = False,
    begin: Begin = None,
    end: End = None,
    variant: Variant = None,
    loudness: Loudness = "",
    out: Out = None,
    watch: Watch = False,
    json: Json = False,
) -> None:
    """Make the film, re-making only what changed.

    Beside it come its captions (.srt, .vtt), the cut for an editor (timeline.otio) and a poster. It can be stopped at
    any moment: what is finished is kept, and the next make goes on from there. For a series, every episode is made.
    """
    request = MakeRequest(
        folder,
        comma_list(voices),
        comma_list(captions),
        aspect,
        out,
        variant=variant,
        draft=draft,
        begin=film_time("--from", begin),
        end=film_time("--to", end),
        loudness=loudness,
    )
    raise typer.Exit(_watched(request, json) if watch else _made(request, json))


def _made(request: MakeRequest, json: bool) -> int:
    with stopping() as stop, progress() as listener:
        result = make(request, on_event=listener, stop=stop)
    screen.show(result, lambda made: _draw(made, request.folder), json=json)
    return ends.STOPPED if result.stopped else result.exit


def _watched(request: MakeRequest, json: bool) -> int:
    """Make, and make again, until Ctrl-C: 130 when it stopped a make, 0 when it ended the wait."""
    from limelight.actions.watch import watch  # its listener to files is loaded by those who watch

    result: MakeResult | None = None
    with stopping() as stop:
        for each in watch(request, _making, stop=stop):
            result = each.result
            if json:
                print(documents.line(_document(each)), flush=True)
            elif result:
                _draw(result, request.folder)
            elif each.error:
                ends.tell(each.error)
            if not stop.is_set():
                screen.tell(WATCHING, "dim")
    return ends.STOPPED if result and result.stopped else ends.DONE


@contextmanager
def _making(changed: tuple[str, ...]) -> Iterator[Listener]:
    """Says what has changed, then shows how the make goes."""
    if changed:
        screen.tell(f"{_listed(changed)} changed.")
    with progress() as listener:
        yield listener


def _listed(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - LISTED} more" if len(names) > LISTED else ""
    return ", ".join(names[:LISTED]) + more


def _document(each: Round) -> dict[str, object]:
    """A round as one document of a line: what changed, and the result or the error."""
    ended = {"result": each.result} if each.error is None else documents.error_document(each.error)
    return {"changed": each.changed, "seconds": each.seconds, **ended}


def _draw(result: MakeResult, folder: Path) -> None:
    for film in result.films:
        _draw_film(film)
    outcome.tell(result)
    screen.say(_summary(result, folder))


def _draw_film(film: Film) -> None:
    screen.say(str(film.path), "bold")
    screen.say(f"{screen.clock(film.seconds)} long, {film.width}x{film.height}")
    if film.sound:
        screen.say(heard(film.sound), "dim")


def _summary(result: MakeResult, folder: Path) -> str:
    made, reused = len(result.built), len(result.reused) + len(result.kept)
    again = f"`limelight make {shlex.quote(str(folder))}`"
    if result.stopped:
        safe = screen.counted(made + reused, "part is", "parts are")
        return f"Stopped. {safe} made and safe; {again} goes on from there."
    if result.failed:
        return (
            f"The film is not finished: {len(result.failed)} failed, {len(result.blocked)} wait for that; "
            f"{made + reused} are made and safe. {again} goes on from there."
        )
    if result.waiting:
        return f"The film is not finished: {screen.counted(len(result.waiting), 'part waits', 'parts wait')} for you."
    if not made:
        return f"Nothing had changed: all {reused} parts were there ({screen.lasting(result.seconds)})."
    return f"Made in {screen.lasting(result.seconds)}: {made} parts made, {reused} reused."
