"""The built-in English voice (hibari-tts): what it reads, when each phoneme is heard, and whose body it speaks from."""

from limelight.engines.voices.hibari.engine import HibariVoice

__all__ = ["HibariVoice"]
