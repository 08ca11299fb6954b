"""A page of voices: each can be played where it stands. A pure function of its data; the sounds are files beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from importlib import resources
from urllib.parse import quote


@dataclass(frozen=True)
class Heard:
    """One voice, what is known of it, what it says, and who of the film speaks with it."""

    name: str
    facts: str
    words: str
    cast: tuple[str, ...] = ()


_STYLE = """
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem; }
ol { list-style: none; padding: 0; }
li { padding: .8rem 0; border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent); }
h2 { font-size: 1rem; margin: 0; display: inline; }
p { margin: .2rem 0; }
audio { width: 100%; height: 2.4rem; margin-top: .3rem; }
code { font-size: .85rem; opacity: .75; }
"""


def voices_page(film: str, voices: Sequence[Heard]) -> str:
    """The page that lets them be heard, each from `NAME.wav` in its own folder."""
    base = (resources.files("limelight.actions.board_page") / "page" / "base.css").read_text("utf-8")
    rows = "".join(map(_row, voices))
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
        f"<title>{escape(film)} · voices</title><style>{base}{_STYLE}</style>"
        f"<main><h1>Voices</h1><p>A voice is cast by its name, under [voice] in a character's file.</p>"
        f"<ol>{rows}</ol></main></html>\n"
    )


def _row(voice: Heard) -> str:
    cast = f" · speaks {escape(', '.join(voice.cast))}" if voice.cast else ""
    return (
        f"<li><h2>{escape(voice.name)}</h2> <span>{escape(voice.facts)}{cast}</span>"
        f'<p dir="auto">{escape(voice.words)}</p>'
        f'<audio controls preload="none" src="{quote(voice.name)}.wav" aria-label="{escape(voice.name)}"></audio>'
        f"<code>name = &quot;{escape(voice.name)}&quot;</code></li>"
    )
