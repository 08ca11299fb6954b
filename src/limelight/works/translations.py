"""Translations: `locale/es.po`, gettext PO. msgctxt is a line's id, fuzzy a draft that nobody agreed to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import polib

from limelight.works.problems import Problem


@dataclass(frozen=True)
class Translation:
    words: str
    of: str
    """The words it was made from."""
    draft: bool
    line_no: int


def read_translations(text: str, file: str, problems: list[Problem]) -> dict[str, Translation]:
    """Line id -> translation, as the file has it; entries without words are left out."""
    if torn := list(_torn(text, file)):
        problems += torn
        return {}
    try:
        entries = polib.pofile(text.lstrip() + "\n", check_for_duplicates=False)
    except (OSError, ValueError, IndexError, KeyError, AttributeError, UnicodeError) as error:
        problems.append(_syntax(error, text, file))
        return {}
    found: dict[str, Translation] = {}
    for entry in entries:
        problem = _wrong(entry, file, entry.msgctxt in found)
        if entry.obsolete:
            continue
        if problem:
            problems.append(problem)
        elif entry.msgstr.strip():
            found[entry.msgctxt] = Translation(entry.msgstr, entry.msgid, entry.fuzzy, entry.linenum or 1)
    return found


_ROW = re.compile(r'#.*|((msgctxt|msgid|msgid_plural|msgstr(\[\d+\])?)\s*)?"([^"\\]|\\.)*"')


def _torn(text: str, file: str) -> Iterator[Problem]:
    """Rows that cannot stand in a PO file; polib takes some of them for what they are not."""
    for line_no, row in enumerate(text.split("\n"), start=1):
        if row.strip() and not _ROW.fullmatch(row.strip()):
            hint = 'A row is msgctxt, msgid or msgstr and a text in quotes, or a comment after "#".'
            yield Problem(file, line_no, row.strip()[:60], "This row has no place in a PO file.", hint)


def _wrong(entry: polib.POEntry, file: str, twice: bool) -> Problem | None:
    line_no = entry.linenum or 1
    if not entry.msgctxt:
        hint = 'Write the line\'s id above it, as in msgctxt "sc02/ln07".'
        return Problem(file, line_no, entry.msgid[:60], "This entry has no msgctxt, so no line is its own.", hint)
    if twice:
        hint = "Keep one of them."
        return Problem(file, line_no, entry.msgctxt, f'"{entry.msgctxt}" is translated twice.', hint)
    return None


def _syntax(error: Exception, text: str, file: str) -> Problem:
    found = re.search(r"line (\d+)", str(error))
    line_no = int(found[1]) if found else 0
    rows = text.split("\n")
    wrong = rows[line_no - 1].strip()[:60] if 0 < line_no <= len(rows) else ""
    return Problem(
        file, line_no, wrong, "This is no PO file.", "Look for a missing quote in this row or the one before."
    )
