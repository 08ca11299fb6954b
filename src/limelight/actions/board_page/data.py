"""The data of a page: a sheet as the plain values that its script reads, each list of options written once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from limelight.actions.board_page.changes import Blank, Change, Way
from limelight.actions.board_page.sheet import Cut, Part, Sheet, SheetLine, SheetScene, SheetShot
from limelight.actions.board_page.words import alt, frame_of, shape, states, tone, tones_of
from limelight.works.shots import FPS

NOTHING = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
"""A picture of one empty pixel."""


def page_data(sheet: Sheet) -> dict[str, Any]:
    """Everything that the page's script knows."""
    table = _Table()
    scenes = [_scene(scene, number, table) for number, scene in enumerate(sheet.scenes)]
    shots = {
        shot.key: _shot(shot, scene.key, tone(number), table)
        for number, scene in enumerate(sheet.scenes)
        for shot in scene.shots
    }
    speakers = {line.id: line.who for shot in sheet.shots for line in shot.lines}
    return {
        "fps": FPS,
        "nothing": NOTHING,
        "cuts": [_cut(cut) for cut in sheet.cuts],
        "scenes": scenes,
        "shots": shots,
        "speakers": speakers,
        "people": tones_of(sheet),
        "changes": [_change(change, table) for change in sheet.changes],
        "table": table.values,
    }


class _Table:
    """Values that come again and again, each kept once."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self._numbers: dict[str, int] = {}

    def number(self, value: Any) -> int:
        text = json.dumps(value, ensure_ascii=False)
        if text not in self._numbers:
            self._numbers[text] = len(self.values)
            self.values.append(value)
        return self._numbers[text]


def _cut(cut: Cut) -> dict[str, Any]:
    return {
        "file": cut.file,
        "there": cut.there,
        "shape": shape(cut),
        "timed": cut.timed,
        "seconds": round(cut.seconds, 3),
        "times": {key: _rounded(times) for key, times in cut.times.items()},
        "lines": {key: [*_rounded(line[:2]), line[2]] for key, line in cut.lines.items()},
    }


def _rounded(seconds: Iterable[float]) -> list[float]:
    return [round(each, 3) for each in seconds]


def _scene(scene: SheetScene, number: int, table: _Table) -> dict[str, Any]:
    return {
        "key": scene.key,
        "heading": scene.heading,
        "place": f"{scene.place} {scene.hour} {scene.weather}",
        "music": scene.music or scene.mood,
        "tone": tone(number),
        "changes": [_change(change, table) for change in scene.changes],
    }


def _shot(shot: SheetShot, scene: str, colour: str, table: _Table) -> dict[str, Any]:
    return {
        "id": shot.id,
        "scene": scene,
        "tone": colour,
        "frame": frame_of(shot),
        "alt": alt(shot),
        "who": shot.who,
        "lines": [_line(line) for line in shot.lines],
        "texts": shot.texts,
        "sounds": shot.sounds,
        "music": shot.music,
        "says": shot.says,
        "reason": shot.reason,
        "where": shot.where,
        "notes": shot.notes,
        "is": states(shot),
        "parts": [_part(part) for part in shot.parts],
        "changes": [_change(change, table) for change in shot.changes],
    }


def _line(line: SheetLine) -> dict[str, Any]:
    said = {"id": line.id, "who": line.who, "words": line.words, "manner": line.manner, "where": line.where}
    return {**said, "start": round(line.start, 3)}


def _part(part: Part) -> dict[str, Any]:
    takes = [
        {
            "number": take.number,
            "selected": take.selected,
            "chosen": take.chosen,
            "rejected": take.rejected,
            "there": take.there,
            "how": take.how,
            "said": take.said,
        }
        for take in part.takes
    ]
    return {
        "slot": part.slot,
        "title": part.title,
        "takes": takes,
        "by": part.chosen_by,
        "when": part.when,
        "because": part.because,
        "own": part.own,
        "remarks": part.remarks,
        "warnings": part.warnings,
    }


def _change(change: Change, table: _Table) -> dict[str, Any]:
    return {
        "title": change.title,
        "group": change.group,
        "hint": change.hint,
        "ways": [table.number(_way(way, table)) for way in change.ways],
        "blanks": [_blank(blank, table) for blank in change.blanks],
    }


def _way(way: Way, table: _Table) -> dict[str, Any]:
    forms: Mapping[str, Any] = {name: dict(each) for name, each in way.forms.items()}
    return {"kind": way.kind, "text": way.text, "where": way.where, "forms": table.number(forms) if forms else None}


def _blank(blank: Blank, table: _Table) -> dict[str, Any]:
    told: dict[str, Any] = {"name": blank.name, "now": blank.now, "label": blank.label}
    if blank.options:
        told |= {"options": table.number(blank.options), "fixed": len(blank.options) == 1}
    return {**told, "by": blank.by, "each": dict(blank.each)} if blank.by else told
