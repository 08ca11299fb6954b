"""A page of takes: a sheet in, HTML out. All that it shows stands in it; nothing is fetched from anywhere.

It reads and plays without its script, by the browser's own players. The script adds the keys, one player at a time, the
playhead on a waveform, copying, and the reason typed once for every command. Every word of the person's is escaped.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from importlib import resources
from string import Template

from limelight.actions.takes_page.sheet import PageShot, PageTake, TakesSheet
from limelight.works.viewing import Audition, Preview

COPY = '<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M7 3h9v11h-3v3H4V6h3zm1.5 3H13v6.5h1.5V4.5h-6z"/></svg>'
BAR, TALL = 3, 64
"""Width of a waveform's bar with its gap, and its height, in units of its drawing."""


def takes_page(sheet: TakesSheet) -> str:
    """The page that shows `sheet`."""
    style, script, page = _files()
    return page.substitute(
        policy=_policy(style, script),
        title=escape(f"{sheet.film} · takes of {sheet.slot}"),
        style=style,
        script=script,
        film=escape(sheet.film),
        label=escape(sheet.label),
        slot=escape(sheet.slot),
        kind=_kind(sheet),
        count=_count(sheet.takes),
        more=_more(sheet),
        keys=_keys(sheet),
        takes="".join(_take(take, sheet) for take in sheet.takes),
    )


@cache
def _files() -> tuple[str, str, Template]:
    """The style (the board's colours and type, and this page's own), the script, and the page that they stand in."""
    own = resources.files("limelight.actions.takes_page") / "page"
    base = resources.files("limelight.actions.board_page") / "page" / "base.css"
    style = base.read_text("utf-8") + (own / "takes.css").read_text("utf-8")
    script = f'(() => {{\n"use strict";\n{(own / "takes.js").read_text("utf-8")}}})();'
    return style, script, Template((own / "takes.html").read_text("utf-8"))


def _policy(style: str, script: str) -> str:
    own = {"style": style, "script": script}
    digests = {name: base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for name, text in own.items()}
    return (
        f"default-src 'none'; script-src 'sha256-{digests['script']}'; style-src 'sha256-{digests['style']}'; "
        "img-src data:; media-src data:; base-uri 'none'; form-action 'none'"
    )


def _kind(sheet: TakesSheet) -> str:
    """How the page is laid out: wide pictures get wider columns."""
    wide = any(take.preview and take.preview.width > take.preview.height for take in sheet.takes)
    return f"{sheet.kind} wide" if wide else sheet.kind


def _count(takes: Sequence[PageTake]) -> str:
    selected = next((take.number for take in takes if take.state == "selected"), None)
    many = "1 take" if len(takes) == 1 else f"{len(takes)} takes"
    return f"{many} · select: {selected}" if selected else f"{many} · no select"


def _more(sheet: TakesSheet) -> str:
    """How more of them are made."""
    if not sheet.varies:
        return ""
    buttons = "".join(
        _command(f"limelight take {sheet.slot} --vary {name}", f"Another {name}")
        for name in sheet.varies
        if len(sheet.varies) > 1
    )
    return f"{_command(f'limelight take {sheet.slot}', 'More takes')}{buttons}"


def _keys(sheet: TakesSheet) -> str:
    plays = {"picture": "play a take", "sound": "hear a take", "shots": "go to a take"}.get(sheet.kind, "go to a take")
    keys = [("1–9", plays)]
    if sheet.kind in ("picture", "sound"):
        keys += [("Space", "play or stop"), ("A", "play all" if sheet.kind == "picture" else "one after another")]
    keys += [("← →", "the next one"), ("C", "copy: choose it"), ("X", "copy: reject it")]
    return "".join(f"<li><kbd>{key}</kbd> {escape(does)}</li>" for key, does in keys)


# -- one take ----------------------------------------------------------------------------------------------------------


def _take(take: PageTake, sheet: TakesSheet) -> str:
    name = f"take-{take.number}"
    says = "".join(f"<li>{escape(text)}</li>" for text in take.said) or f"<li>{_plainly(take)}</li>"
    return (
        f'<li class="take {take.state}" id="{name}" data-number="{take.number}" tabindex="-1" '
        f'aria-labelledby="{name}-title">'
        f"{_shown(take, sheet)}"
        f'<div class="tells"><h2 id="{name}-title"><span class="number">{take.number}</span>'
        f'<span class="spoken">Take {take.number}, </span>{_mark(take)}</h2>'
        f'<ul class="said">{says}</ul>{_word(take)}'
        f'<p class="facts">{_facts(take)}</p>'
        f'<div class="commands">{_choosing(take, sheet)}</div></div>{_shots(take)}</li>'
    )


def _plainly(take: PageTake) -> str:
    return f"your own: {escape(take.own)}" if take.own else "as it was asked for"


def _mark(take: PageTake) -> str:
    words = {"selected": "Select", "rejected": "Rejected", "": ""}[take.state]
    stood = f'<em class="mark">{words}</em>' if words else ""
    stale = '<em class="mark stale" title="What it was made from has changed since">Stale</em>' if take.stale else ""
    return stood + stale


def _word(take: PageTake) -> str:
    return f'<p class="word" dir="auto">{escape(take.word)}</p>' if take.word else ""


def _facts(take: PageTake) -> str:
    facts = (f"made {take.made}", f"in {take.took}", take.cost, take.own and f"from {take.own}")
    return " · ".join(escape(fact) for fact in facts if fact)


def _choosing(take: PageTake, sheet: TakesSheet) -> str:
    choose = _command(f"limelight choose {sheet.slot} {take.number}", "Choose", because=True)
    reject = _command(f"limelight reject {sheet.slot} {take.number}", "Reject", because=True)
    return choose + reject


def _command(command: str, title: str, *, because: bool = False) -> str:
    """A command to copy; one with `because` takes on the reason that is typed at the top."""
    kind = ' data-because=""' if because else ""
    return (
        f'<button type="button" class="copy" data-command="{escape(command)}"{kind} title="{escape(command)}">'
        f'{COPY}{escape(title)}<code class="line">{escape(command)}</code></button>'
    )


def _shown(take: PageTake, sheet: TakesSheet) -> str:
    if take.preview:
        return _film(take, take.preview)
    if take.audition:
        longest = max(each.audition.seconds for each in sheet.takes if each.audition)
        return _sound(take, take.audition, longest)
    if sheet.kind in ("picture", "sound"):
        why = "freed since: choose it, and the next make makes it again" if take.gone else "it cannot be shown here"
        return f'<div class="shown blank"><p>{escape(why)}</p></div>'
    return ""


def _film(take: PageTake, preview: Preview) -> str:
    still = base64.b64encode(preview.still).decode()
    film = base64.b64encode(preview.film).decode()
    told = "; ".join(take.said) or "as it was asked for"
    return (
        f'<div class="shown film"><video src="data:video/mp4;base64,{film}" poster="data:image/jpeg;base64,{still}" '
        f'width="{preview.width}" height="{preview.height}" muted loop playsinline controls preload="none" '
        f'aria-label="Take {take.number}: {escape(told)}. {preview.seconds:.1f} seconds, without sound"></video></div>'
    )


def _sound(take: PageTake, audition: Audition, longest: float) -> str:
    data = base64.b64encode(audition.sound).decode()
    return (
        f'<div class="shown sound"><button type="button" class="play needs-script" aria-pressed="false" '
        f'aria-label="Play take {take.number}"><svg viewBox="0 0 20 20"><path class="go" d="M5 3l12 7-12 7z"/>'
        f'<path class="stop" d="M4 3h4v14H4zM12 3h4v14h-4z"/></svg></button>'
        f'<div class="time">{_waveform(audition, longest)}</div><span class="length">{audition.seconds:.1f} s</span>'
        f'<audio src="data:audio/mp4;base64,{data}" controls preload="metadata" '
        f'aria-label="Take {take.number}, {audition.seconds:.1f} seconds"></audio></div>'
    )


def _waveform(audition: Audition, longest: float) -> str:
    """The outline as bars, twice: the second is uncovered as far as it was played. The longest take fills the room."""
    bars = "".join(f"M{at * BAR + 1} {_half(loud):.1f}V{TALL - _half(loud):.1f}" for at, loud in _bars(audition))
    length, room = BAR * len(audition.outline), BAR * len(audition.outline) * longest / max(0.01, audition.seconds)
    return (
        f'<svg class="wave" viewBox="0 0 {room:.0f} {TALL}" data-length="{length / room:.4f}" '
        f'preserveAspectRatio="none" aria-hidden="true"><path d="{bars}"/><path class="played" d="{bars}"/></svg>'
    )


def _bars(audition: Audition) -> Iterator[tuple[int, int]]:
    yield from enumerate(audition.outline)


def _half(loud: int) -> float:
    return TALL / 2 - max(0.8, loud / 100 * (TALL / 2 - 2))


def _shots(take: PageTake) -> str:
    if not take.shots:
        return ""
    return f'<ol class="shots">{"".join(map(_shot, take.shots))}</ol>'


def _shot(shot: PageShot) -> str:
    other = '<em class="mark">other</em>' if shot.other else ""
    says = f'<p class="says" dir="auto">{escape(shot.says)}</p>' if shot.says else ""
    return (
        f'<li class="shot{" other" if shot.other else ""}"><p class="at"><b>{escape(shot.id)}</b> '
        f"{escape(shot.frame)}{other}</p><p>{escape(shot.who)}</p>{says}"
        f'<p class="why">{escape(shot.reason)}</p></li>'
    )
