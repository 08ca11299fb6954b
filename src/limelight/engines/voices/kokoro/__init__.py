"""The built-in voices (Kokoro-82M): what they are made of, how they are directed, and when each sound is heard."""

from limelight.engines.voices.kokoro.engine import KokoroVoice

__all__ = ["KokoroVoice"]
