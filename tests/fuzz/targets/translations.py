"""`locale/es.po`, gettext PO: every row that has no place in it is told, and no entry is taken for another."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.works.problems import Problem
from limelight.works.translations import read_translations
from targets._texts import text_of

LONGEST = 512
WORDS = (
    b'msgctxt "',
    b'msgid "',
    b'msgstr "',
    b'msgid_plural "',
    b"msgstr[0]",
    b'"\n',
    b"#, fuzzy\n",
    b"#~ ",
    b"#| ",
    b"\\n",
)


def attempt(data: bytes) -> None:
    problems: list[Problem] = []
    found = read_translations(text_of(data), "locale/es.po", problems)
    assert all(found[id_].words.strip() for id_ in found)
    assert all(problem.message for problem in problems)


def seeds() -> Iterator[bytes]:
    yield b'msgid ""\nmsgstr ""\n"Language: es\\n"\n\nmsgctxt "sc01/ln01"\nmsgid "No."\nmsgstr "No, \\"nunca\\"."\n'
    yield b'#, fuzzy\n#| msgid "O"\nmsgctxt "sc01/ln02"\nmsgid ""\n"Yes "\n"and no."\nmsgstr "S"\n#~ msgid "x"\n'
    yield b'msgctxt "a"\nmsgid "b"\nmsgid_plural "bs"\nmsgstr[0] "c"\nmsgstr[1] "d"\n'
