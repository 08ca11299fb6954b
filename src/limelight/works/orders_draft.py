"""A scene's shots written down as `shots/scNN.toml`, as a person would write it: what limelight decided, to be edited.

Read again, such a file changes nothing. It carries the digest of its own text, so that a draft nobody has touched is
known from one that is somebody's work by now, wherever it went.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from limelight.core.identity import digest
from limelight.works.screenplay import Scene
from limelight.works.shots import Figure, SceneShots, Shot

_MARK = re.compile(r"^# Draft ([0-9a-f]{12}): .*\n?", re.MULTILINE)
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def draft_of(made: SceneShots, scene: Scene) -> str:
    """The file's text for the shots of `scene`."""
    title = f"shots/{made.scene}.toml: the shots of {scene.heading or made.scene}, as limelight decides them."
    names = [_name(shot) for shot in made.shots]
    head = [f"# {_one_row(title)}", "schema = 1", f"mood = {_text(made.mood)}", f"order = {_list(names)}"]
    said = {line.id: line.words for line in scene.lines}
    following = (*made.shots[1:], None)
    tables = ["\n".join(_table(shot, after, said)) for shot, after in zip(made.shots, following, strict=True)]
    return _marked("\n\n".join(["\n".join(head), *tables]) + "\n")


def is_untouched(text: str) -> bool:
    """Whether the file is a draft that nobody has changed since."""
    found = _MARK.search(text)
    return bool(found) and found[1] == _sign(text)


def _marked(text: str) -> str:
    first, _, rest = text.partition("\n")
    mark = f"# Draft {_sign(text)}: as long as nobody changes it, limelight board --write writes it anew.\n"
    return f"{first}\n{mark}{rest}"


def _sign(text: str) -> str:
    """Twelve digits of the digest of the text without its mark, however its lines end."""
    return digest("\n".join(_MARK.sub("", text.replace("\r\n", "\n")).splitlines()).encode()).removeprefix("b3:")[:12]


# -- one shot ----------------------------------------------------------------------------------------------------------


def _table(shot: Shot, following: Shot | None, said: Mapping[str, str]) -> Iterator[str]:
    for line in shot.lines:
        yield f"# {_one_row(_text(said.get(line, '')))}"
    yield f"# {_one_row(shot.reason)}"
    yield f"[{_name(shot)}]"
    yield from (f"{key} = {value}" for key, value in _decided(shot, following))


def _decided(shot: Shot, following: Shot | None) -> Iterator[tuple[str, str]]:
    yield "size", _text(shot.size)
    if shot.insert:
        yield "insert", _text(shot.insert)
    yield from _people(shot)
    yield "move", _text(shot.move.kind)
    if shot.move.amount:
        yield "amount", _number(shot.move.amount)
    yield from _times(shot, following)
    if shot.transition != "cut":
        yield "transition", _text(shot.transition)
    if shot.ending != "cut":
        yield "ending", _text("fade" if shot.ending == "end" else shot.ending)
    for key in ("effects", "sounds"):
        if names := getattr(shot, key):
            yield key, _list(names)
    if shot.music:
        yield "music", _text(shot.music)


def _people(shot: Shot) -> Iterator[tuple[str, str]]:
    fronts = [figure for figure in shot.figures if not figure.back]
    if not fronts:
        return
    yield "who", _list([figure.character for figure in fronts])
    for behind in (figure for figure in shot.figures if figure.back):
        yield "over", _text(behind.character)
    if len(fronts) > 1 and shot.focus:
        yield "focus", _text(shot.focus)
    yield "faces", _by_name({each.character: f"{each.expression} {_number(each.strength)}" for each in fronts})
    yield from _worn(fronts, "poses", "pose")
    yield from _worn(fronts, "props", "holds")
    yield from _worn(fronts, "looks", "looks_at")


def _worn(figures: Sequence[Figure], key: str, of: str) -> Iterator[tuple[str, str]]:
    if worn := {figure.character: getattr(figure, of) for figure in figures if getattr(figure, of)}:
        yield key, _by_name(worn)


def _times(shot: Shot, following: Shot | None) -> Iterator[tuple[str, str]]:
    goes_on = following is not None and following.from_part > 0 and following.lines[:1] == shot.lines[-1:]
    if shot.from_part:
        yield "after", _number(shot.from_part)
    elif shot.lines:
        yield "lead", _number(shot.lead)
    if shot.lines and not goes_on:
        yield "tail", _number(shot.tail)
    yield "length", _number(shot.least)


# -- TOML --------------------------------------------------------------------------------------------------------------


def _name(shot: Shot) -> str:
    return shot.id.rpartition("/")[2]


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _number(number: float) -> str:
    """Exactly this number: a file that is read again may not be off by a hair."""
    return repr(float(number))


def _list(names: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, names))}]"


def _by_name(values: Mapping[str, str]) -> str:
    pairs = (f"{name if _BARE.fullmatch(name) else _text(name)} = {_text(value)}" for name, value in values.items())
    return f"{{ {', '.join(pairs)} }}"


def _one_row(text: str) -> str:
    """Text as one row of comment: TOML has no control characters there."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
