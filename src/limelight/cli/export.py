"""`limelight export`: the film goes out to other programs."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from limelight.actions.export import Exported, ExportRequest, ExportResult, export
from limelight.cli import ends, outcome, screen
from limelight.cli.options import HERE, Folder, Json, comma_list
from limelight.cli.progress import progress
from limelight.cli.stopping import stopping

EXAMPLE = "limelight export moonlit --kit"

Kit = Annotated[
    bool, typer.Option("--kit", help="All that any editor needs: shots, sound in parts, captions, stills, the cut.")
]
Otio = Annotated[
    bool, typer.Option("--otio", help="The cut as OpenTimelineIO, its shots and its sound beside it as files.")
]
Storyboard = Annotated[bool, typer.Option("--storyboard", help="A PDF to print: every shot, six to a page.")]
Jianying = Annotated[bool, typer.Option("--jianying", help="A draft of Jianying, to be put among its drafts.")]
Voices = Annotated[
    str | None, typer.Option(metavar="L", help="Of the film in which language.", show_default="limelight.toml")
]
Captions = Annotated[
    str | None, typer.Option(metavar="L,...", help="With captions in which languages.", show_default="as spoken")
]
Aspect = Annotated[str, typer.Option(metavar="W:H", help="In which shape.", show_default="limelight.toml")]
Variant = Annotated[str, typer.Option(metavar="NAME", help="Of which variant.", show_default="the film itself")]
Paper = Annotated[str, typer.Option(metavar="SIZE", help="What the storyboard is printed on: a4 or letter.")]
Out = Annotated[Path | None, typer.Option(metavar="DIR", help="Where the folder goes.", show_default="out/export")]


def run(
    folder: Folder = HERE,
    kit: Kit = False,
    otio: Otio = False,
    storyboard: Storyboard = False,
    jianying: Jianying = False,
    voices: Voices = None,
    captions: Captions = None,
    aspect: Aspect = "",
    variant: Variant = "",
    paper: Paper = "a4",
    out: Out = None,
    json: Json = False,
) -> None:
    """Hand the film to any editor: a folder with all that another program needs.

    Only what changed is made and written; your own files in the folder stay. docs/editors.md says how each editing
    program takes it in.
    """
    asked = {"kit": kit, "otio": otio, "storyboard": storyboard, "jianying": jianying}
    forms = tuple(name for name, wanted in asked.items() if wanted)
    request = ExportRequest(folder, forms, comma_list(voices), comma_list(captions), aspect, variant, paper, out)
    with stopping() as stop, progress() as listener:
        result = export(request, on_event=listener, stop=stop)
    screen.show(result, lambda made: _draw(made, folder), json=json)
    raise typer.Exit(ends.STOPPED if result.stopped else result.exit)


def _draw(result: ExportResult, folder: Path) -> None:
    for exported in result.exports:
        screen.say(str(exported.folder), "bold")
        screen.say(_told(exported))
    outcome.tell(result)
    screen.say(_summary(result, folder))


def _told(exported: Exported) -> str:
    told = f"{screen.counted(len(exported.files), 'file')}, {len(exported.written) or 'none'} written anew"
    return told + (f"; {len(exported.removed)} of a shot that is no more taken away" if exported.removed else "")


def _summary(result: ExportResult, folder: Path) -> str:
    again = f"`limelight export {shlex.quote(str(folder))}` goes on from there, with the same options."
    if result.stopped:
        return f"Stopped. What is made is safe; {again}"
    if result.exit:
        return f"Nothing was put into the folder that is not finished. {again}"
    made = screen.counted(len(result.built), "part")
    return f"Exported in {screen.lasting(result.seconds)}: {made} made, {len(result.reused)} reused."
