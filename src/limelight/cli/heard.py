"""What was measured of a film's sound, in words."""

from __future__ import annotations

from limelight.works.loudness import SoundMeasures


def heard(sound: SoundMeasures) -> str:
    """All of it in a line."""
    parts = [f"Sound: {sound.loudness:.1f} LUFS, true peak {sound.true_peak:.1f} dB"]
    if least := sound.over_bed:
        parts.append(f"every line at least {least.over_bed:.0f} LU over music and effects")
        parts.append(f"level within {sound.steadiness:.1f} LU of its direction")
    return "; ".join(parts) + "."
