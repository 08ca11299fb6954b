"""What can go wrong when a line is to be read aloud."""

from __future__ import annotations

from limelight.core.errors import LimelightError


class NoReader(LimelightError):
    """Nobody here can say how a text of this language is pronounced."""

    code = "no-reader"
    sentence = "Nobody can read {language} aloud here: {why}."
