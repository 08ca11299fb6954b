"""Pronunciation: from written words to the symbols that a voice's network speaks, in nine languages.

Light to import: a language's dictionaries are opened by the first line that is read in it. Every reader gives the words
as they are written, and symbols that know their word; how a language is added stands in docs/languages.md.
"""

from limelight.engines.pronunciation.alphabet import LETTERS
from limelight.engines.pronunciation.errors import NoReader
from limelight.engines.pronunciation.readers import languages, reader_for
from limelight.engines.pronunciation.reading import (
    BETWEEN,
    PAUSES,
    STRESSES,
    Reader,
    Reading,
    Symbol,
    breaths,
    of_words,
)

__all__ = [
    "BETWEEN",
    "LETTERS",
    "PAUSES",
    "STRESSES",
    "NoReader",
    "Reader",
    "Reading",
    "Symbol",
    "breaths",
    "languages",
    "of_words",
    "reader_for",
]
