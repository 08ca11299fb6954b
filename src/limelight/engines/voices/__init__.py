"""Voices, one model family a folder, each behind the protocol of engines/voice.py."""
