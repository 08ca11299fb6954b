"""Passages put down as Fountain: each as a person would, and forced where that would read as something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from limelight.works.importing.passages import SPOKEN, TITLE_KEYS, Passage
from limelight.works.paragraphs import Kind, Paragraph, paragraphs
from limelight.works.paragraphs import title_page as title_page_of
from limelight.works.source import rows

_MARKS = re.compile(r"[*_\\]")


def fountain_of(passages: Iterable[Passage], title_page: Mapping[str, str]) -> str:
    """The screenplay's text. Reading it gives the passages again, word for word."""
    parts = [*_title(title_page)]
    for passage in passages:
        spoken, written = passage.role in SPOKEN, _written(passage)
        if not parts and title_page_of(rows(written, "")[0])[0]:
            written = f"!{written}"
        parts.append(("" if spoken else "\n") + written)
    return "\n".join(parts).lstrip("\n") + "\n"


def _title(title_page: Mapping[str, str]) -> Iterator[str]:
    for key in TITLE_KEYS:
        if value := " ".join(title_page.get(key, "").split()):
            yield f"{key.capitalize()}: {value}"


def _written(passage: Passage) -> str:
    text = _harmless(passage.text)
    match passage.role:
        case "cue":
            name = text.upper()
            return name if _reads_as("speech", f"{name}\nWords.", name) else f"@{text}"
        case "parenthetical":
            return text if text[:1] in "(（" else f"({text})"
        case "dialogue":
            return text if text[:1] not in "(（~@!>.#=" else f"\\{text}"
        case "lyric":
            return f"~{text}"
        case "heading":
            return text if _reads_as("heading", text, text) else f".{text}"
        case "transition":
            return text if _reads_as("transition", text, text) else f"> {text}"
        case "shown":
            return f"> {text} <"
        case _:
            return text if _reads_as("action", text, text) else f"!{text}"


def _harmless(text: str) -> str:
    """The words without what Fountain would read as a mark: emphasis is escaped, notes and boneyards are opened up."""
    escaped = _MARKS.sub(lambda mark: "\\" + mark[0], text)
    for mark in ("[[", "]]", "/*", "*/", "\\*/", "/\\*"):
        escaped = escaped.replace(mark, " ".join(mark))
    return escaped


def _reads_as(kind: Kind, text: str, words: str) -> bool:
    """Whether the reader takes the text, standing alone and with words under it, for one paragraph of that kind."""
    alone = _paragraphs(text)
    if [each.kind for each in alone] != [kind]:
        return False
    followed = _paragraphs(f"{text}\n\nWords.")
    return kind == "speech" or (len(followed) == 2 and followed[0].kind == kind and alone[0].text == words.strip())


def _paragraphs(text: str) -> list[Paragraph]:
    return paragraphs(rows(f"\n{text}", "")[0], frozenset())
