"""Plain words as people paste them: `NAME: words`, cues in capitals with words under them, headings, and the rest.

A script that is Fountain already reads the same by these rules, so that nobody need say which of them a text follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from limelight.works.headings import is_heading
from limelight.works.importing.passages import TITLE_KEYS, Imported, Passage, tidy
from limelight.works.paragraphs import Paragraph, paragraphs, title_page
from limelight.works.source import rows

_MARKDOWN = re.compile(
    r"^(?:[-*>]\s+)?(?:\*\*|__)(?P<name>[^*_]+?)\s*(?P<colon>[:：]?)\s*(?:\*\*|__)\s*(?P<again>[:：]?)"
)
_SAID = re.compile(
    r"(?P<name>[^\W\d_][^:：()（）\[\]\"“”?!.,;…]{0,39}?(?:\s+\d{1,2})?)\s*(?P<manner>[(（][^()（）]{1,60}[)）])?\s*[:：]"
    r"(?!//)\s*(?P<words>\S.*)"
)
_MANNER = re.compile(r"(?P<manner>[(（\[][^()（）\[\]]{1,60}[)）\]])\s*(?P<words>\S.*)")
_STAMP = re.compile(
    r"\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?(?:\]|\s+[-–])\s*",
    re.IGNORECASE,
)
"""When a message was sent, as chats write it before its sender."""
_EMPHASIS = re.compile(r"(?<![\w\\*])(\*{1,3})(?=[^\s*])([^*]*[^\s*\\])\1(?![\w*])")
_LONGEST_NAME = 4
"""Words of a name: more is a sentence that happens to have a colon."""
_NO_NAMES = re.compile(
    r"(?:scene|act|int|ext|title|super|superimpose|card|chyron|cut to|fade (?:in|out|to)|dissolve to|smash cut|note|"
    r"https?|author|credit|source|draft date|contact|copyright|场景|字幕|片名)\b.*",
    re.IGNORECASE,
)
_SCENE = re.compile(
    r"(?:scene|场景|第.{1,4}场)\s*[\d一二三四五六七八九十]*\s*[:：.\-–—]?\s*(?P<place>.*)", re.IGNORECASE
)


def read_plain(text: str) -> Imported:
    """The passages of a text; the first rows may be a title page. Every row is some passage: none is left out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    page, taken = title_page(rows(text, "")[0])
    if not set(page) <= set(TITLE_KEYS):
        page, taken = {}, 0
    as_it_is = text if _is_fountain(text) else ""
    unstamped = [_unstamped(line) for line in lines[taken:]]
    stamps = sum(new != old for new, old in zip(unstamped, lines[taken:], strict=True))
    left_out = (f"when {stamps} messages were sent",) if stamps and not as_it_is else ()
    return Imported(tuple(tidy(_passages(unstamped))), page, left_out, as_it_is)


def _unstamped(line: str) -> str:
    """A message of a chat without when it was sent."""
    bare = line.strip("\u200e\u200f \t")
    words = _STAMP.sub("", bare, count=1) if _STAMP.match(bare) else ""
    return words if words and _said(words) else line


def _is_fountain(text: str) -> bool:
    """It has scenes and speakers by Fountain's rules, and nobody is made to speak by a colon."""
    found = paragraphs(rows(text, "")[0], frozenset())
    kinds = {each.kind for each in found}
    return {"heading", "speech"} <= kinds and not any(_said(each.text) for each in found if each.kind == "action")


def _passages(lines: Sequence[str]) -> Iterator[Passage]:
    """Blocks between empty lines, each read by its first line."""
    block: list[str] = []
    for line in (*lines, ""):
        if line.strip():
            block.append(line.strip())
        elif block:
            yield from _block(block)
            block = []


def _block(block: list[str]) -> Iterator[Passage]:
    speaking: str = ""
    for at, line in enumerate(block):
        if said := _said(line):
            yield from said
            speaking = line
        elif not speaking and _is_cue(line, block[at + 1 :]):
            yield Passage.of("cue", line.removeprefix("@"))
            yield from (_spoken(words) for words in block[at + 1 :])
            return
        elif speaking and _goes_on(speaking, line):
            yield _spoken(line)
            speaking = line
        else:
            yield _line(line)
            speaking = ""


def _is_cue(line: str, below: Sequence[str]) -> bool:
    """A name in capitals, or after an `@`, or over brackets, with words under it."""
    directed = f"{below[0]}\n" if len(below) > 1 and _bracketed(below[0]) else ""
    alone = _alone(f"{line}\n{directed}Words.") if below else None
    return alone is not None and alone.kind == "speech"


def _goes_on(before: str, line: str) -> bool:
    """Whether somebody goes on speaking: brackets, or a sentence that the line before did not end."""
    if _bracketed(line) or _line(line).role != "action":
        return _bracketed(line)
    ended = before.rstrip("\"'”’»」』")[-1:] in tuple(".!?…。！？")
    return not ended or line[:1].islower()


def _said(line: str) -> list[Passage]:
    """`NAME (manner): words` as its cue, its manner and its words; nothing where the line is none."""
    line = " ".join(line.split())
    found = _SAID.fullmatch(_EMPHASIS.sub(r"\2", _MARKDOWN.sub(_unmarked, line)))
    if not found or len(found["name"].split()) > _LONGEST_NAME or _NO_NAMES.fullmatch(found["name"].strip()):
        return []
    cue = Passage.of("cue", found["name"])
    manner, words = found["manner"], found["words"]
    if not manner and (before := _MANNER.fullmatch(words)):
        manner, words = before["manner"], before["words"]
    spoken = Passage.of("dialogue", words)
    return [cue, Passage.of("parenthetical", _rounded(manner)), spoken] if manner else [cue, spoken]


def _unmarked(found: re.Match[str]) -> str:
    """`**NAME:** words` as `NAME: words`."""
    colon = found["colon"] or found["again"]
    return f"{found['name']}{colon} " if colon else found[0]


def _rounded(manner: str) -> str:
    return f"({manner[1:-1]})"


def _bracketed(line: str) -> bool:
    return line[0] in "(（" and line[-1] in ")）"


def _spoken(line: str) -> Passage:
    if line.startswith("~"):
        return Passage.of("lyric", line[1:])
    return Passage.of("parenthetical" if _bracketed(line) else "dialogue", line.removeprefix("\\"))


def _line(line: str) -> Passage:
    """A line that nobody says."""
    if (scene := _SCENE.fullmatch(line)) and not is_heading(line):
        return Passage.of("heading", scene["place"] or line)
    alone = _alone(line)
    if alone is None:
        return Passage.of("action", line)
    match alone.kind:
        case "heading" | "transition" | "shown":
            return Passage.of(alone.kind, alone.text)
        case "lyric":
            return Passage.of("action", line.lstrip("~"))
        case _:
            return Passage.of("action", line.removeprefix("!"))


def _alone(text: str) -> Paragraph | None:
    """What the reader of Fountain takes the text for."""
    found = paragraphs(rows(f"\n{text}", "")[0], frozenset())
    return found[0] if len(found) == 1 else None
