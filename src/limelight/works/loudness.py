"""How loud a film is: what is asked of it (a delivery), and what was measured of it, line by line.

Loudness is in LUFS, differences in LU, by ITU-R BS.1770-5.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

LOUDNESS: Mapping[str, float] = {"social": -14.0, "podcast": -16.0, "broadcast": -23.0}
"""LUFS by where it goes: YouTube, TikTok and Spotify play at -14; Apple Podcasts asks for -16; EBU R 128 for -23."""
USUAL = "social"
NEAR = 0.5
"""LU by which a film may miss what is asked of it."""
PEAK = -1.0
"""Decibels of full scale that no true peak reaches, in any delivery."""
CLEAR = 12.0
"""LU by which whoever speaks stands over music and effects, so that every word is understood."""
STEADY = 2.0
"""LU by which a line may stand away from where its direction puts it."""


@dataclass(frozen=True)
class LineLevel:
    """One line in the finished film: its loudness, what its direction adds to a plain line's (a whisper -5 dB), and how
    far it stands over music and effects while it is said."""

    line: str
    level: float
    directed: float
    over_bed: float

    @property
    def plain(self) -> float:
        """How loud it would be, said plainly."""
        return self.level - self.directed


@dataclass(frozen=True)
class SoundMeasures:
    """A film's sound as measured. `asked` is the loudness of its delivery; `mono` what it loses on one loudspeaker."""

    asked: float
    loudness: float
    true_peak: float
    mono: float
    lines: tuple[LineLevel, ...] = ()

    @property
    def over_bed(self) -> LineLevel | None:
        """The line that stands least over music and effects."""
        return min(self.lines, key=lambda line: line.over_bed, default=None)

    @property
    def strays(self) -> dict[str, float]:
        """By how much each line stands away from the others, its direction reckoned in."""
        usual = median(line.plain for line in self.lines) if self.lines else 0.0
        return {line.line: line.plain - usual for line in self.lines}

    @property
    def steadiness(self) -> float:
        """The farthest of them."""
        return max((abs(stray) for stray in self.strays.values()), default=0.0)

    @property
    def holds(self) -> bool:
        """Whether all of it is as it should be."""
        return not self.misses

    @property
    def misses(self) -> tuple[str, ...]:
        """What is not, a clause each."""
        least, loud = self.over_bed, self.asked - self.loudness
        wrong = {
            f"loudness is {self.loudness:.1f} LUFS, not {self.asked:g}": abs(loud) > NEAR,
            f"its true peak is {self.true_peak:.1f} dB, not under {PEAK:g}": self.true_peak >= PEAK,
            f"{', '.join(self._strayed[:3])}: louder or softer than directed by more than {STEADY:g} LU": bool(
                self._strayed
            ),
        }
        if least:
            wrong[f"{least.line} stands only {least.over_bed:.1f} LU over music and effects"] = least.over_bed < CLEAR
        return tuple(clause for clause, is_wrong in wrong.items() if is_wrong)

    @property
    def _strayed(self) -> list[str]:
        return [line for line, stray in self.strays.items() if abs(stray) > STEADY]
