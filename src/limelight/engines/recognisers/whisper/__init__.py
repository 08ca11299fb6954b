"""Whisper, a recogniser of a hundred languages (OpenAI, MIT), run by CTranslate2 through faster-whisper."""
