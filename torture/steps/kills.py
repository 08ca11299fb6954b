"""Hit two hundred times in an afternoon, whoever of its processes it is, it loses nothing and pays nothing twice.

The same afternoon is spent twice: once undisturbed, once with SIGKILLs at random instants of every command. They are
the real commands, the film is `examples/peony`, its voices come from a service that charges. At the end both films are
made of the same, and nothing is left lying about.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from limelight.testing import marked
from limelight.testing.blows import Blow, Ended
from torture.afternoon import Act, Interests, once_more
from torture.desk import Desk, Left
from torture.person import Person
from torture.seen import Room, Seen
from torture.speech_service import PRICE

KILLS = 200
PEONY = Interests(
    picture="sc02/sh02/picture+9x16",
    line="sc03/ln01/voice@en",
    recorded="sc04/ln01/voice@en",
    says="The dead don't ask.",
    tired="Tell me what to do.",
)
_SHORT = 3
"""Crash points a blow: over a command that passes fewer, blows are spread by its seconds."""
_DENSE = 1.2
"""How dense blows fall: at 2 a command would be at its end with the last of them, if it lost nothing by them."""
_SOON, _LATER = 0.03, 1.0
"""Seconds after a crash point within which half of all blows fall, and the other half."""


def run(room: Room) -> Iterator[Seen]:
    if not marked.HERE:
        yield Seen("nothing was hit: this system does not show what its processes were started with")
        return
    yield from endured(room, room.example("peony", "alone/peony"), room.example("peony", "hit/peony"), PEONY)


def endured(room: Room, undisturbed: Path, disturbed: Path, interests: Interests) -> Iterator[Seen]:
    """The same afternoon with both copies of a film."""
    alone, hit = (Desk(film.parent, film, interests, room.seed) for film in (undisturbed, disturbed))
    try:
        measured = [(act, alone.person.does(act)) for act in alone.acts]
        yield Seen(f"undisturbed: {len(measured)} commands in {sum(ended.seconds for _, ended in measured):.0f} s")
        yield from _hit(hit, measured, room.chance, room.times(KILLS))
        yield from _compared(alone, hit)
    finally:
        alone.close()
        hit.close()


def _hit(desk: Desk, measured: list[tuple[Act, Ended]], chance: random.Random, times: int) -> Iterator[Seen]:
    """The same acts with `times` blows: as many in each as are its share, and the rest in the last one, once more."""
    person = desk.person
    for act, (_, ended) in zip(desk.acts, measured, strict=True):
        before = person.hits
        person.does(act, _blows(person, chance, act, ended, round(act.share * times)))
        yield Seen(f"{' '.join(ended.words[:2])}: hit {person.hits - before} times")
    rest = times - person.hits
    last = next(ended for _, ended in reversed(measured) if ended.words[0] == "make")
    while person.hits < times and not person.broken:
        person.does(once_more(), _blows(person, chance, once_more(), last, times - person.hits))
    yield Seen(f"films put into their folder anew: hit {max(0, rest)} times")
    who = ", ".join(f"{count} times {victim}" for victim, count in sorted(person.hit.items()))
    yield Seen(f"hit {person.hits} times in {person.runs} runs: {who}", person.hits >= times)
    yield from (Seen(text, held=False) for text in person.broken)


def _blows(person: Person, chance: random.Random, act: Act, alone: Ended, times: int) -> Iterator[Blow]:
    """Blows until so many have hit, spread over all that the command did when it was alone; some come too late."""
    by_points, enough = alone.points >= _SHORT * times, person.hits + times
    while person.hits < enough:
        points = chance.randint(0, round(_DENSE * alone.points / times)) if by_points else 0
        seconds = chance.choice((_SOON, _LATER)) if by_points else alone.seconds
        yield Blow(chance.choice(act.victims), points, chance.random() * seconds)


def _compared(alone: Desk, hit: Desk) -> Iterator[Seen]:
    """What is promised for the end of such an afternoon."""
    one, other = alone.left(), hit.left()
    differ = sorted(
        slot for slot in one.takes.keys() | other.takes.keys() if one.takes.get(slot) != other.takes.get(slot)
    )
    yield Seen(f"of {len(one.takes)} slots {len(differ)} differ {differ[:4]}", not differ)
    yield Seen(f"{len(hit.person.told)} choices were made between blows, and are there", not hit.person.broken)
    yield from _money(hit, other)
    checked = hit.check()
    yield Seen(f"check: {json.loads(checked.said)}", checked.status == 0)
    verified = hit.verify()
    yield Seen(f"verify: {verified.said.strip().splitlines()[:1]}", verified.status == 0)
    left = sorted(other.files - one.files - {"choices.jsonl"})
    yield Seen(f"{len(left)} files are left lying {left[:8]}", not left)
    lost = sorted(one.files - other.files)
    yield Seen(f"{len(lost)} files are missing {lost[:8]}", not lost)


def _money(desk: Desk, left: Left) -> Iterator[Seen]:
    """The service's account and limelight's own agree to the cent, and every charge was answered or told."""
    person = desk.person
    told, free = person.charged_by_word.total(), person.free_by_word.total()
    paid = sum(call.state == "answered" for call in left.calls)
    yield Seen(
        f"the service charged {left.charged} calls, {left.charged * PRICE:.2f}; limelight knows of {left.bound:.2f}: "
        f"{paid} answered, {told} lost and charged, {free} lost and free",
        abs(left.charged * PRICE - left.bound) < 1e-9 and left.charged == paid + told,
    )
