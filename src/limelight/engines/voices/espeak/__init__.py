"""espeak-ng's own voices, spoken in a process of their own: the last resort, for languages that nobody else speaks."""

from limelight.engines.voices.espeak.engine import EspeakVoice

__all__ = ["EspeakVoice"]
