"""Voices of any service that speaks by OpenAI's protocol, elsewhere or on this machine."""

from limelight.engines.voices.openai.engine import OpenAIVoice

__all__ = ["OpenAIVoice"]
