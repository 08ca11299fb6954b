"""Screenplays of other programs, read into passages: what each paragraph is, and its words. None of them is lost.

`writing` puts passages down as Fountain that reads back as the very same passages. A reader is loaded when a file of
its kind comes in: what opens a PDF or a Word file is heavy.
"""
