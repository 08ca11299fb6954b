"""The quick English voice (hibari-tts): how a sentence is drawn, and whose body it is spoken from."""

from limelight.engines.voices.hibari.engine import HibariVoice

__all__ = ["HibariVoice"]
