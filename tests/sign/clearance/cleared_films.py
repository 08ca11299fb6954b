"""Productions in a folder, and the descent that a film of theirs would have: own files in it, engines behind it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from limelight.core.blobs import hash_file
from limelight.core.lineage import Input, Origin
from limelight.core.sources import Source
from limelight.sign.clearance import Blocked, Outcome, clear
from limelight.sign.descent import Descent
from limelight.sign.spoken import Spoken
from limelight.works.production import Production, read_production

TODAY = date(2026, 11, 23)
SCRIPT = "INT. STUDY - NIGHT\n\nMIRA\nYou hung me crooked.\n\nOLD TOM\nWho said that?\n"
DRAWN = ("draw_shot", "render_shot", "mix_scene", "make_poster", "join_film", "master_film")
_ADOPTED = {"voice": "adopt_recording", "score": "adopt_score", "sfx": "adopt_effect"}


def write(folder: Path, files: dict[str, str]) -> Production:
    """The production in `folder`, with these files beside its screenplay."""
    for name, text in {"script.fountain": SCRIPT, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return read_production(folder)


def made_of(production: Production, *engines: tuple[str, str], spoken: tuple[Spoken, ...] = ()) -> Descent:
    """The descent of a film of the production as it lies there: every own file is in it; engines as (craft, engine)."""
    own = [
        Input("file", hash_file(path), path=path.relative_to(production.folder).as_posix())
        for path in (*production.own.values(), *production.rigs.values(), *production.backings.values())
    ]
    makings = [*((craft, "", ()) for craft in DRAWN), *((craft, engine, ()) for craft, engine in engines)]
    makings += [(_craft(source.path), "", (source,)) for source in own]
    origins = tuple(
        Origin(f"b3:{nth}", f"k{nth}", craft, 1, engine, "", 1, "", 0.0, 0.0, 0.0, inputs, ())
        for nth, (craft, engine, inputs) in enumerate(makings)
    )
    files = tuple(Source(path, digest) for path, digest in production.sources.items())
    return Descent("b3:0", origins, tuple(own), files, (), spoken)


def _craft(path: str) -> str:
    return _ADOPTED.get(Path(path).stem.partition("@")[0], "conform_clip")


def judged(production: Production, market: str = "eu", day: date = TODAY, **how: object) -> tuple[Outcome, ...]:
    """What comes of clearing a film of nothing but this production's own files and limelight's own hands."""
    how = {"channel": "tiktok", "languages": ("en",), **how}
    return clear(made_of(production), production, market, day, **how)


def objections(outcomes: tuple[Outcome, ...]) -> list[str]:
    """Why not, in sentences."""
    return [each.why for each in outcomes if isinstance(each, Blocked)]
