"""The board as one page: a sheet in, HTML out. Nothing in it is fetched from anywhere, and nothing runs but our own.

The list of shots is plain HTML that reads without a script; the script builds the timeline and the panel from the same
data. Every word of the person's is escaped where it stands, and a policy names the page's own script and style by their
digests, so that a title that looks like a script is a title.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from html import escape
from importlib import resources
from string import Template
from urllib.parse import quote

from limelight.actions.board_page.data import page_data
from limelight.actions.board_page.sheet import Cut, Part, Sheet, SheetLine, SheetScene, SheetShot
from limelight.actions.board_page.words import FILTERS, alt, frame_of, shape, states, tone, tones_of

STYLES = ("base.css", "desk.css", "panel.css", "print.css")
SCRIPTS = ("desk.js", "player.js", "timeline.js", "list.js", "panel.js", "keys.js")


def board_page(sheet: Sheet, mark: str = "") -> str:
    """The page that shows `sheet`. `mark` is kept in it, to be recognized by."""
    style, script, page = _files()
    film = sheet.cuts[0]
    return page.substitute(
        language="en",
        mark=escape(mark),
        policy=_policy(style, script),
        title=escape(sheet.title),
        style=style,
        script=script,
        facts=_facts(sheet),
        versions=_versions(sheet.cuts),
        film=escape(quote(film.file)),
        file=escape(film.file),
        shape=shape(film),
        filters="".join(_filters(sheet)),
        notes=_film_notes(sheet.notes),
        scenes="".join(_scene(scene, number, sheet) for number, scene in enumerate(sheet.scenes)),
        data=_embedded(page_data(sheet)),
    )


@cache
def _files() -> tuple[str, str, Template]:
    """The style, the script, and the page that they stand in."""
    folder = resources.files("limelight.actions.board_page") / "page"
    read = lambda name: (folder / name).read_text("utf-8")  # noqa: E731
    script = '(() => {\n"use strict";\n' + "\n".join(map(read, SCRIPTS)) + "})();"
    return "\n".join(map(read, STYLES)), script, Template(read("page.html"))


def _policy(style: str, script: str) -> str:
    """What the page may do: run its own script, wear its own style, play a film from beside it, and nothing else."""
    own = {"style": style, "script": script}
    digests = {name: base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for name, text in own.items()}
    return (
        f"default-src 'none'; script-src 'sha256-{digests['script']}'; style-src 'sha256-{digests['style']}'; "
        "img-src data:; media-src 'self' file:; base-uri 'none'; form-action 'none'"
    )


def _embedded(data: object) -> str:
    """JSON that no HTML reader takes for anything else."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


# -- the head ----------------------------------------------------------------------------------------------------------


def _facts(sheet: Sheet) -> str:
    film = sheet.cuts[0]
    shots = sum(1 for scene in sheet.scenes for _ in scene.shots if "~" not in scene.key)
    made = f"<b>{sheet.to_make} parts to make</b>" if sheet.to_make else "as the files say"
    return f"{shots} shots · {_about(film.seconds, film.timed)} · {made}"


def _versions(cuts: tuple[Cut, ...]) -> str:
    if len(cuts) < 2:
        return ""
    options = "".join(
        f'<option value="{number}">{escape(cut.label)}{"" if cut.there else " (not made)"}</option>'
        for number, cut in enumerate(cuts)
    )
    return f'<select id="version" class="needs-script" aria-label="Which film">{options}</select>'


def _filters(sheet: Sheet) -> Iterator[str]:
    for state, words in FILTERS.items():
        count = sum(1 for shot in sheet.shots if state in states(shot))
        if count:
            yield (
                f'<button type="button" data-is="{state}" aria-pressed="false">{words}<small>{count}</small></button>'
            )


def _film_notes(notes: Iterable[str]) -> str:
    listed = [f'<li dir="auto">{escape(note)}</li>' for note in notes]
    if not listed:
        return ""
    many = "1 thing" if len(listed) == 1 else f"{len(listed)} things"
    return f'<details class="film-notes"><summary>{many} about the film</summary><ul>{"".join(listed)}</ul></details>'


# -- scenes and shots --------------------------------------------------------------------------------------------------


def _scene(scene: SheetScene, number: int, sheet: Sheet) -> str:
    name = scene.key.replace("~", ", ")
    told = f"{scene.hour}, {scene.weather} · {scene.place} · music: {scene.music or scene.mood}"
    shots = "".join(_shot(shot, sheet.cuts[0], tones_of(sheet)) for shot in scene.shots)
    return (
        f'<div class="scene {tone(number)}" data-scene="{escape(scene.key)}">'
        f'<header><h2 id="{escape(scene.key)}" dir="auto">{escape(scene.heading)}</h2>'
        f"<p>{escape(name)} · {escape(told)} · {scene.seconds:.1f} s</p></header><ol>{shots}</ol></div>"
    )


def _shot(shot: SheetShot, film: Cut, speakers: Mapping[str, str]) -> str:
    said = "".join(_said(line, speakers) for line in shot.lines)
    does = f'<p class="does" dir="auto">{escape(shot.says)}</p>' if shot.says and not shot.lines else ""
    return (
        f'<li class="shot" id="{escape(shot.key)}"><article class="card">'
        f'<div class="still {shape(film)}">{_still(shot)}<span class="length">{shot.seconds:.1f} s</span></div>'
        f'<div class="body"><p class="at"><a class="open" href="#{escape(shot.key)}">{escape(shot.id)}</a>'
        f"<time>{_about(shot.start, film.timed)}</time>"
        f'<span class="of">{escape(frame_of(shot))}</span></p>'
        f'{said}{does}<p class="why" dir="auto">{escape(shot.reason)}</p>'
        f'<p class="row">{escape(shot.where)}{_people(shot)}</p>{_marks(shot)}</div></article></li>'
    )


def _said(line: SheetLine, speakers: Mapping[str, str]) -> str:
    on = "" if line.first else " on"
    return f'<p class="said {speakers[line.who]}{on}" dir="auto"><b>{escape(line.who)}</b> {escape(line.words)}</p>'


def _still(shot: SheetShot) -> str:
    if not shot.still:
        return '<span class="blank">not made yet</span>'
    data = base64.b64encode(shot.still).decode()
    return f'<img src="data:image/jpeg;base64,{data}" alt="{escape(alt(shot))}" decoding="async">'


def _people(shot: SheetShot) -> str:
    return f" · {escape(', '.join(shot.who))}" if shot.who else ""


def _marks(shot: SheetShot) -> str:
    words = {**FILTERS, "takes": _takes(shot.parts)}
    marks = "".join(f'<li class="{state}">{words[state]}</li>' for state in states(shot))
    return f'<ul class="marks" aria-label="State">{marks}</ul>' if marks else ""


def _takes(parts: Iterable[Part]) -> str:
    return f"{max((len(part.takes) for part in parts), default=0)} takes"


def _about(seconds: float, timed: bool) -> str:
    tenths = round(seconds * 10)
    return f"{'' if timed else '~'}{tenths // 600}:{tenths // 10 % 60:02}.{tenths % 10}"
