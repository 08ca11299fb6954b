"""What is printed, and how: with colour and tables on a terminal, as plain text everywhere else, as JSON where asked.

Results go to standard output; progress, warnings and errors to standard error. Rich is imported on a terminal only.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, TextIO

from limelight.cli import documents
from limelight.core.visible import on_one_row, visible


def show(result: Any, draw: Callable[[Any], None], *, json: bool) -> None:
    """Print `result`: as one JSON document, or by `draw`."""
    if json:
        print(documents.text(result))
    else:
        draw(result)


def say(text: str = "", style: str = "") -> None:
    """One paragraph of the result."""
    _write(sys.stdout, text, style)


def tell(text: str = "", style: str = "") -> None:
    """One paragraph beside the result: a warning, a failure, what goes on."""
    _write(sys.stderr, text, style)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]], *, wrapped: Mapping[str, int]) -> None:
    """A table: drawn on a terminal, where `wrapped` columns share the room left; tabs between cells elsewhere."""
    if not sys.stdout.isatty():
        for row in (columns, *rows):
            print("\t".join(on_one_row(" ".join(cell.split())) for cell in row))
        return
    from rich import box
    from rich.table import Table

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold", expand=True)
    for name in columns:
        drawn.add_column(name, overflow="fold", no_wrap=name not in wrapped, ratio=wrapped.get(name))
    for row in rows:
        drawn.add_row(*(_unmarked(visible(cell)) for cell in row))
    console(sys.stdout).print(drawn)


def warnings(texts: Iterable[str]) -> None:
    """Each warning as a paragraph of its own, to standard error."""
    for text in texts:
        tell(f"Note: {text}", "yellow")


def counted(number: int, one: str, many: str = "") -> str:
    """`1 shot`, `3 shots`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def short(text: str, most: int = 90) -> str:
    """A label that may be a whole speech, as far as it fits on a row."""
    return text if len(text) <= most else text[: most - 2].rstrip() + " …"


def moment(when: str) -> str:
    """A time as choices write it, in this place's own: `2026-11-22 20:01`."""
    try:
        return datetime.fromisoformat(when).astimezone().strftime("%Y-%m-%d %H:%M")
    except ValueError:
        return when or "at some time"


def clock(seconds: float) -> str:
    """A time in a film: `0:23`."""
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"


def lasting(seconds: float) -> str:
    """How long something takes: `0.4 s`, `12 s`, `3 min 20 s`, `1 h 5 min`."""
    if seconds < 10 and not isinstance(seconds, int):
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def size(count: float) -> str:
    """How much room something takes: `340 kB`, `1.2 GB`."""
    for unit in ("bytes", "kB", "MB", "GB"):
        if count < 1000:
            return f"{count:.0f} {unit}" if unit in ("bytes", "kB") or count >= 100 else f"{count:.1f} {unit}"
        count /= 1000
    return f"{count:.1f} TB"


def _write(stream: TextIO, text: str, style: str) -> None:
    text = visible(text)
    if stream.isatty():
        console(stream).print(_unmarked(text), style=style or None, overflow="ignore", crop=False)
    else:
        print(text, file=stream)


@cache
def console(stream: TextIO) -> Any:
    """Rich's console on `stream`; it keeps NO_COLOR and TERM=dumb by itself."""
    from rich.console import Console

    return Console(file=stream, highlight=False, soft_wrap=False)


def _unmarked(text: str) -> Any:
    """Text in which square brackets are square brackets."""
    from rich.text import Text

    return Text(text)
