"""Words that the page and its data share: what a shot shows, what may be looked for, names of colours and shapes."""

from __future__ import annotations

from limelight.actions.board_page.sheet import Cut, Sheet, SheetShot

FILTERS = {"changed": "changed", "look": "to look at", "chosen": "chosen", "own": "own material", "takes": "with takes"}
"""What one may look for -> what a person reads."""
TONES = 8


def states(shot: SheetShot) -> tuple[str, ...]:
    """What one may look for: the keys of FILTERS that hold for the shot."""
    own_parts = [part for part in shot.parts if part.owner.count("/")]
    holds = {
        "changed": shot.changed,
        "look": bool(shot.notes),
        "chosen": any(part.chosen_by for part in own_parts),
        "own": any(part.own for part in own_parts),
        "takes": any(len(part.takes) > 1 for part in own_parts),
    }
    return tuple(state for state in FILTERS if holds[state])


def frame_of(shot: SheetShot) -> str:
    """How near, of what, and how the camera moves."""
    of = f"{shot.size}, {shot.insert}" if shot.insert else shot.size
    return of if shot.move == "hold" else f"{of}, {shot.move}"


def alt(shot: SheetShot) -> str:
    return f"Still: {frame_of(shot)}{' of ' + ', '.join(shot.who) if shot.who else ''}"


def tone(number: int) -> str:
    return f"tone-{number % TONES}"


def tones_of(sheet: Sheet) -> dict[str, str]:
    """The colour of everyone who speaks, in the order in which they do."""
    names = dict.fromkeys(line.who for shot in sheet.shots for line in shot.lines)
    return {name: tone(number + 3) for number, name in enumerate(names)}


def shape(cut: Cut) -> str:
    return f"shape-{cut.aspect}"
