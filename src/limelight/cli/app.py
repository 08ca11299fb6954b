"""The commands by name, and how the right one is found: a command's own module is imported only when it is called.

`COMMANDS` holds one sentence for each, so that the list of commands is shown without importing any of them.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from limelight import __version__
from limelight.cli import ends

COMMANDS = {
    "new": "Start a production: a folder that makes a film at once.",
    "import": "Turn a screenplay of another program, or pasted dialogue, into a production.",
    "make": "Make the film, re-making only what changed.",
    "open": "Show the film in this system's player.",
    "take": "Make more takes of a shot, a voice, a score, or a scene's coverage.",
    "takes": "List every take of a shot, a voice, a score, or a scene's coverage.",
    "still": "Draw one key frame of a shot at once, without making its film.",
    "adopt": "Put a file of your own into the film: a clip, a picture, a voice, music.",
    "choose": "Let a take fill its slot, whatever other takes come.",
    "reject": "Let a take not fill its slot any more: the next one does.",
    "undo": "Take back the last choice, rejection, refresh or approval; once more, the one before it.",
    "merge": "Bring the choices of another copy of the film into this one.",
    "refresh": "Make takes anew with what is installed now.",
    "listen": "Let a recogniser hear the voices, and tell what they do not say.",
    "cast": "Draw model sheets of the cast: every side, every face, every pose, every colour.",
    "sets": "Draw model sheets of the places: every hour, every weather, the light, all that can be looked at closely.",
    "voices": "List the voices, and let each of them be heard.",
    "sketch-music": "Compose so many bars in a mood, for no scene: as sound, MIDI, MusicXML and a page to read.",
    "board": "List every shot: when, how close, who, what is said, and why.",
    "status": "Say what a make would do, and what in the film asks for a look.",
    "explain": "Say why something in the film would be made, or was not.",
    "export": "Hand the film to any editor: a folder with all that another program needs.",
    "approve": "Agree to what a person must look at before a release.",
    "release": "Release the film: signed, labelled for its market, packed for its channel.",
    "rights": "Say whose everything in the film is, and whether it may be shown.",
    "verify": "Say what any file tells of its making, and whether that is true.",
    "identity": "Say who signs releases on this machine, and whose releases it trusts.",
    "lineage": "Say what a film, or anything in it, was made from.",
    "master": "Bring any sound or clip to the loudness that a place asks for.",
    "pin": "Keep an episode's cast, sets and brand as they are.",
    "models": "List the models that engines need, fetch them, prove them, or free their space.",
    "costs": "Say what engines that charge were sent, and what it cost.",
    "check": "Prove the store whole: read every take again.",
    "collect": "Free the space of takes that nothing uses any more.",
}


class LazyGroup(TyperGroup):
    """Lists, suggests and completes commands by their sentences alone; loads one when it is called."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[Any, Any, list[str]]:
        name, listed, rest = super().resolve_command(ctx, args)
        return name, load(str(name)) if listed else listed, rest


def load(name: str) -> Any:
    """The command `name`, ready to be called."""
    module = importlib.import_module(f"limelight.cli.{name.replace('-', '_')}")
    alone = typer.Typer(add_completion=False, rich_markup_mode=_markup())
    alone.command(name, epilog=f"Example: {module.EXAMPLE}")(module.run)
    return typer.main.get_command(alone)


def app() -> typer.Typer:
    """The whole command line, its commands not loaded yet."""
    whole = typer.Typer(
        cls=LazyGroup,
        name="limelight",
        rich_markup_mode=_markup(),
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog="Begin with: limelight new moonlit, then limelight make moonlit. "
        "Exit codes: 0 done, 1 something failed, 2 the input is wrong, 3 waiting for a person.",
    )
    whole.callback(help="A micro-studio for one person: a screenplay becomes a finished vertical film, offline.")(_top)
    for name, sentence in COMMANDS.items():
        whole.command(name, help=sentence)(_listed_only)
    return whole


def run(args: Sequence[str]) -> int:
    """Run the command line with `args`; the exit code, everything printed."""
    return ends.of(lambda: typer.main.get_command(app()).main(list(args), "limelight", standalone_mode=False), args)


def _top(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=lambda yes: _version(yes))
    ] = False,
) -> None:
    pass


def _version(wanted: bool) -> None:
    if wanted:
        print(f"limelight {__version__}")
        raise typer.Exit


def _listed_only() -> None:
    """Stands for a command in the list; `LazyGroup` puts the real one in its place when it is called."""


def _markup() -> Any:
    """Typer's help is drawn with Rich on a terminal, and plain everywhere else."""
    return "rich" if sys.stdout.isatty() else None
