"""`limelight status`: what a make would do, and what asks for a look."""

from __future__ import annotations

from collections.abc import Sequence

from limelight.actions.status import Part, StatusRequest, StatusResult, status
from limelight.cli import screen
from limelight.cli.heard import heard
from limelight.cli.options import HERE, Folder, Json
from limelight.cli.said import in_words

EXAMPLE = "limelight status moonlit"
SHOWN = 12
"""As many parts are named; `--json` names all."""


def run(folder: Folder = HERE, json: Json = False) -> None:
    """Say what a make would do, and what in the film asks for a look.

    Nothing is made. `limelight explain` says why a part would be made.
    """
    screen.show(status(StatusRequest(folder)), _draw, json=json)


def _draw(result: StatusResult) -> None:
    screen.say(result.title, "bold")
    for film in result.films:
        stands = "is up to date" if film.made and film.delivered else "is to be made"
        screen.say(f"{film.name} {stands}")
        if film.sound:
            screen.say(f"  {heard(film.sound)}", "dim")
    screen.say(_work(result))
    _name("To make", result.to_make)
    _name("An upgrade would make these anew; they stay as they are until `limelight refresh`", result.kept)
    _said(result)
    for fault in result.faults:
        screen.say(f"In the way: {fault}", "red")
    _doubts(result)
    _genre(result)
    screen.warnings(_notes(result))
    screen.say(f"The store takes {screen.size(result.store_bytes)}.", "dim")


def _work(result: StatusResult) -> str:
    if not (result.to_make or result.open or result.waiting or result.failed):
        return f"Nothing to make: all {result.reused + len(result.kept)} parts are there."
    parts = [f"{len(result.to_make)} to make", f"{result.reused + len(result.kept)} there"]
    if result.open:
        parts.insert(1, f"{len(result.open)} that may follow")
    after = (
        f", at most about {screen.lasting(round(result.seconds) or 1)} of work" if result.seconds is not None else ""
    )
    return ", ".join(parts) + after + "."


def _name(heading: str, parts: Sequence[Part]) -> None:
    if parts:
        screen.say(f"{heading}:")
    for part in parts[:SHOWN]:
        screen.say(f"  {part.slot}  {screen.short(part.label)}")
    if len(parts) > SHOWN:
        screen.say(f"  and {len(parts) - SHOWN} more")


def _said(result: StatusResult) -> None:
    """What people chose and rejected: the stale first, because they ask for a look."""
    in_order = sorted(result.said, key=lambda said: not said.stale)
    if in_order:
        screen.say("What you chose:")
    for said in in_order[:SHOWN]:
        screen.say(f"  {said.slot}  {in_words(said)}")
    if len(in_order) > SHOWN:
        screen.say(f"  and {len(in_order) - SHOWN} more")


def _doubts(result: StatusResult) -> None:
    """What a recogniser heard otherwise: each with the command that makes other takes."""
    if result.doubts:
        screen.say("Heard otherwise than written:")
    for each in result.doubts[:SHOWN]:
        way_out = f" `{each.again}` makes others." if each.again else ""
        screen.say(f"  {each.slot}  {screen.short(each.label)}: {'; '.join(each.flaws)}.{way_out}")
    if len(result.doubts) > SHOWN:
        screen.say(f"  and {len(result.doubts) - SHOWN} more")


def _genre(result: StatusResult) -> None:
    if result.findings:
        screen.say("By the genre's rules" + ("" if result.timed else ", on estimated times") + ":")
    for found in result.findings:
        screen.say(f"  {screen.clock(found.at)} {found.where}: {found.figure}; wanted: {found.wanted}. {found.hint}")


def _notes(result: StatusResult) -> list[str]:
    notes = list(result.warnings)
    if result.cast_in_memory:
        who = ", ".join(result.cast_in_memory)
        notes.append(f"Cast by name, always the same: {who}. To decide yourself, write cast/NAME.toml.")
    if result.voices_cast:
        who = ", ".join(f"{name} speaks {language} as {voice}" for name, language, voice in result.voices_cast)
        notes.append(f"Voices cast: {who}. To decide yourself, name one under [voice]; `limelight voices` lists them.")
    if result.stand_ins:
        drawn = ", ".join(f"{name} as a {kind}" for name, kind in result.stand_ins)
        notes.append(f"Drawn by what the heading says: {drawn}. To decide yourself, write sets/NAME.toml.")
    notes += [f'No voice speaks "{language}" yet: captioned, and timed by reading.' for language in result.unvoiced]
    return notes
