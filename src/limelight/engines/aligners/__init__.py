"""Aligners: when each word of a written line is heard in a recording of it; one model family a folder."""
