"""What can be done about a shot by a command: another take, a file of one's own, a choice, a look, a question.

Commands are run in the production's folder, so that none holds a path of one machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from limelight.actions.board_page.changes import Blank, Change, Way, choice
from limelight.actions.board_page.sheet import Part

RUN = "in the production's folder"
COUNTS = ("1", "3", "6", "9")


def commands(shot: str, start: float, seconds: float, parts: Sequence[Part]) -> Iterator[Change]:
    """Every command about the shot; `parts` are its slots that may have several takes."""
    yield _own_file(shot, parts)
    for part in parts:
        if part.varies:
            yield _another(part)
        yield from _choosing(part)
        if part.state == "kept":
            yield _command(
                f"refresh-{part.slot}", f"Make anew: {part.title}", "Takes", f"limelight refresh {part.name}"
            )
    yield _command("still", "Draw one frame of it now", "Look", f"limelight still {shot}")
    begin, end = max(0, int(start) - 1), int(start + seconds) + 2
    text = f"limelight make --draft --from {begin // 60}:{begin % 60:02} --to {end // 60}:{end % 60:02}"
    yield _command("draft", "Make these seconds as a draft", "Look", text)
    yield _command("explain", "Why it is as it is", "Look", f"limelight explain {shot}")


def _own_file(shot: str, parts: Sequence[Part]) -> Change:
    targets = (shot, *(part.owner for part in parts if part.role == "voice"))
    file = Blank("file", "clip.mp4")
    target = choice("slot", shot, targets, label="for")
    way = Way("shell", 'limelight adopt "{file}" {slot}', RUN)
    hint = "A clip or a picture for the shot, a recording for a line. It is fitted, and what was done is told."
    return Change("adopt", "A file of your own", "Material", (way,), (file, target), hint)


def _another(part: Part) -> Change:
    count = choice("count", COUNTS[2], COUNTS)
    vary = choice("vary", part.varies[0], part.varies)
    way = Way("shell", f"limelight take {part.name} --count {{count}} --vary {{vary}}", RUN)
    return Change(f"take-{part.slot}", f"More takes: {part.title}", "Takes", (way,), (count, vary))


def _choosing(part: Part) -> Iterator[Change]:
    """Choosing, rejecting and taking that back; `own` is the person's own file."""
    numbers = [*(["own"] if part.own else []), *(str(take.number) for take in part.takes if take.there)]
    if len(numbers) > 1:
        text = f"limelight takes {part.name} --open"
        yield _command(f"takes-{part.slot}", f"See them side by side: {part.title}", "Takes", text)
        now = "own" if part.own else next((str(take.number) for take in part.takes if take.selected), numbers[0])
        blanks = (choice("take", now, numbers), Blank("because", "", label="because"))
        for verb in ("choose", "reject"):
            way = Way("shell", f'limelight {verb} {part.name} {{take}} --because "{{because}}"', RUN)
            yield Change(f"{verb}-{part.slot}", f"{verb.capitalize()}: {part.title}", "Takes", (way,), blanks)
    if part.chosen_by or any(take.rejected for take in part.takes):
        undone = f"limelight undo --of {part.name}"
        yield _command(f"undo-{part.slot}", f"Take back what was said: {part.title}", "Takes", undone)


def _command(name: str, title: str, group: str, text: str) -> Change:
    return Change(name, title, group, (Way("shell", text, RUN),))
