"""What a manner of speaking does to the sound of a voice, beyond the pace, pitch and gain that a `Delivery` carries.

These are changes of the source and colour of a voice: breath for a whisper, flat intonation for coldness, an unsteady
pitch for grief. They cannot act: which word is stressed, and how, stays as the network reads the line.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Manner:
    """`breath` 0..1 is how much of the voice is whispered; `span` scales the intonation; `tilt` brightens (dB an octave
    above 1 kHz); `tremor` is its depth in semitones; `rough` is the unsteadiness of the pitch from period to period."""

    breath: float = 0.0
    span: float = 1.0
    tilt: float = 0.0
    tremor: float = 0.0
    rough: float = 0.0


PLAIN = Manner()

MANNERS: dict[str, Manner] = {
    "": PLAIN,
    "neutral": PLAIN,
    "fast": PLAIN,
    "slow": PLAIN,
    "whisper": Manner(breath=0.92, span=0.8),
    "mutter": Manner(breath=0.15, span=0.55, tilt=-1.6),
    "quiet": Manner(breath=0.18, span=0.85, tilt=-0.9),
    "shout": Manner(span=1.2, tilt=2.2, rough=0.012),
    "hurt": Manner(breath=0.14, span=0.85, tilt=-0.4, tremor=0.22),
    "terrified": Manner(breath=0.3, span=1.1, tremor=0.4, rough=0.006),
    "furious": Manner(span=1.15, tilt=1.8, rough=0.014),
    "tender": Manner(breath=0.2, span=0.95, tilt=-0.7),
    "smirk": Manner(breath=0.08, span=1.3, tilt=0.3),
    "disbelief": Manner(breath=0.1, span=1.25),
    "grief": Manner(breath=0.16, span=0.75, tilt=-0.6, tremor=0.45, rough=0.006),
    "defiance": Manner(span=1.1, tilt=1.0),
    "joy": Manner(span=1.3, tilt=0.8),
    "fear": Manner(breath=0.25, span=1.05, tremor=0.3),
    "cold": Manner(span=0.5, tilt=0.3),
    "shame": Manner(breath=0.2, span=0.7, tilt=-0.8),
    "surprise": Manner(breath=0.05, span=1.35, tilt=0.4),
    "laughing": Manner(breath=0.22, span=1.4, tilt=0.9, tremor=0.25),
    "pleading": Manner(breath=0.2, span=1.15, tilt=-0.2, tremor=0.28),
    "contempt": Manner(span=0.7, tilt=0.5),
    "relief": Manner(breath=0.34, span=0.95, tilt=-0.6),
    "exhausted": Manner(breath=0.3, span=0.6, tilt=-1.3),
}
"""Named as works/lexicon/manners.toml names them. Fast and slow are pace alone."""
