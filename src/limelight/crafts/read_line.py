"""Read one line where no voice speaks its language: it stays silent, timed by how long an eye takes to read it."""

from __future__ import annotations

from limelight.core.graph import Needs, Notes, craft
from limelight.sound.reading_speed import LEAST, words_read
from limelight.works.speech import Delivery, Speech


@craft(revision=1, upgrade="keep", axes=("language",), needs=Needs(cpu=0.1, memory_mb=50))
def read_line(line: str, words: str, language: str, delivery: Delivery, *, notes: Notes) -> Speech:
    """The line with this id as it is read: no sound, its words timed in proportion to what they hold."""
    notes.warn(f'No voice speaks "{language}" yet: this line is captioned and timed by reading.')
    timed = words_read(words, delivery.pace)
    return Speech(line, language, timed[-1].end if timed else LEAST, words=timed, voiced=False)
