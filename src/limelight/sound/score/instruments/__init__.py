"""The players: one instrument a file, each with one function that makes notes heard, mono at 48 kHz."""
