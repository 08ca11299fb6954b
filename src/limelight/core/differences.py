"""What differs between two recipes, down to the field: `line.words: "You hung me." is now "You hung me crooked."`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from limelight.core.decoding import Parsed
from limelight.core.recipes import Asked

NOTHING = Parsed("", None)
LONG = 60


@dataclass(frozen=True)
class Difference:
    """One place where two recipes differ, in words a person can read. `refers` marks an input made by another slot."""

    path: str
    before: str
    now: str
    refers: bool = False

    @property
    def of_the_take(self) -> bool:
        """Whether the same is asked for, in another take of it."""
        return self.path in ("engine", "take") or self.path.startswith("vary")

    def __str__(self) -> str:
        return f"{self.path}: {self.before} is now {self.now}"


def differences(before: Asked, now: Asked) -> list[Difference]:
    """Where `now` asks for something else than `before`."""
    found: list[Difference] = []
    for name in ("craft", "engine", "take"):
        old, new = getattr(before, name), getattr(now, name)
        if old != new:
            found.append(Difference(name, str(old) or "none", str(new) or "none"))
    found += _between(before.vary, now.vary, "vary")
    for name in sorted({*before.inputs, *now.inputs}):
        found += _between(before.inputs.get(name, NOTHING), now.inputs.get(name, NOTHING), name)
    return found


def _between(before: Parsed, now: Parsed, path: str) -> Iterator[Difference]:
    if before == now:
        return
    if before.tag == now.tag == "o" and before.name == now.name:
        for name in sorted({*before.value, *now.value}):
            yield from _between(before.value.get(name, NOTHING), now.value.get(name, NOTHING), f"{path}.{name}")
    elif before.tag == now.tag == "d":
        yield from _between_mappings(dict_of(before), dict_of(now), path)
    elif before.tag == now.tag == "l" and len(before.value) == len(now.value):
        for at in range(len(now.value)):
            yield from _between(before.value[at], now.value[at], f"{path}[{at}]")
    else:
        yield Difference(path, shown(before), shown(now), refers="R" in (before.tag, now.tag))


def _between_mappings(before: dict[str, Parsed], now: dict[str, Parsed], path: str) -> Iterator[Difference]:
    for key in sorted({*before, *now}):
        yield from _between(before.get(key, NOTHING), now.get(key, NOTHING), f"{path}[{key}]")


def dict_of(parsed: Parsed) -> dict[str, Parsed]:
    """A parsed mapping by its keys as shown."""
    return {shown(key): value for key, value in parsed.value}


def shown(parsed: Parsed) -> str:
    """A parsed value in a few words."""
    if parsed is NOTHING:
        return "nothing"
    if parsed.tag in "RP":
        return parsed.value[:15] or "not made yet"
    if parsed.tag in "lS":
        items = ", ".join(map(shown, parsed.value)) or "nothing"
        return items if len(items) <= LONG else f"{len(parsed.value)} items"
    if parsed.tag == "d":
        return f"{len(parsed.value)} entries"
    if parsed.tag == "o":
        return parsed.name
    if parsed.tag == "b":
        return f"{len(parsed.value)} bytes"
    text = f'"{parsed.value}"' if parsed.tag == "s" else str(parsed.value)
    return text if len(text) <= LONG else text[: LONG - 1] + "…"
