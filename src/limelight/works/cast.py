"""A character: who they are, what they look like, how they sound. One TOML in `cast/`, or cast in memory by name."""

from __future__ import annotations

from dataclasses import dataclass, field

from limelight.works.speech import Voice


@dataclass(frozen=True)
class Look:
    """What the illustrator needs to draw a character the same in every shot. Colours are `#rrggbb`."""

    head: str = "oval"
    """A file of `stage/figures/heads`."""
    build: str = "slight"
    """slight, lean, broad, strong, child"""
    skin: str = "#f3cfae"
    hair: str = "short"
    hair_colour: str = "#1c1524"
    iris: str = "#5a3a26"
    lips: str = ""
    """Without a colour they have the skin's own."""
    brow: float = 1.0
    beard: str = ""
    hat: str = ""
    glasses: str = ""
    frames: str = "#2b2233"
    """What colour the glasses' frames are."""
    makeup: str = ""
    """A shade about the eyes."""
    paint: str = ""
    """A painted face of the stage, by name."""
    costume: str = "robe"
    cloth: str = "#5f86a8"
    trim: str = "#22304e"
    inner: str = "#f2ece0"
    sash: str = ""
    pattern: str = ""
    """What the cloth is printed with; the costume's own where nothing is said."""
    feminine: bool = False
    marks: tuple[str, ...] = ()
    """What a story leaves on a body: "mud", "blood", "pallor"."""
    rig: str = ""
    """A drawing of one's own that is acted instead: the name of a file beside the TOML, SVG or OpenRaster."""
    rig_file: str = ""
    """Where its bytes lie, once somebody draws: whoever has none is built of the parts above."""


@dataclass(frozen=True)
class Character:
    name: str
    """As the script cues it."""
    id: str
    """The TOML's stem; a slug of the name when cast in memory."""
    about: str = ""
    look: Look = field(default_factory=Look)
    voice: Voice = field(default_factory=Voice)
    voices: tuple[tuple[str, Voice], ...] = ()
    """What is said of their voice in one language, `[voice.es]`."""
    casts_shadow: bool = True
    holds: str = ""
    """What they carry unless the shot says otherwise."""
