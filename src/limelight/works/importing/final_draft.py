"""Final Draft's FDX: XML whose paragraphs say what they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from limelight.works.importing.passages import Imported, Passage, Role, tidy

LARGEST = 20_000_000
"""Bytes: as a tree they take ten times as much."""
_ROLES: Mapping[str, Role] = {
    "scene heading": "heading",
    "character": "cue",
    "parenthetical": "parenthetical",
    "dialogue": "dialogue",
    "singing": "lyric",
    "lyrics": "lyric",
    "transition": "transition",
}
"""Everything else (Action, General, Shot, Cast List, a person's own kinds) is action."""


def read_final_draft(data: bytes) -> Imported:
    """The passages of an FDX file. Raises ValueError, which says why, for what is none."""
    if len(data) > LARGEST:
        raise ValueError(f"it has {len(data) // 10**6} MB, and no screenplay has")
    try:
        root = fromstring(data)
    except (ParseError, DefusedXmlException, LookupError, ValueError) as error:
        raise ValueError(f"it is no XML that can be trusted ({type(error).__name__}: {error})") from error
    content = root.find("Content")
    if root.tag != "FinalDraft" or content is None:
        raise ValueError("it has no <FinalDraft> with <Content>")
    return Imported(tuple(tidy(_passages(content))), _title_page(root))


def _passages(content: Element) -> Iterator[Passage]:
    """Paragraphs in order; two who speak at once stand one after the other."""
    for paragraph in content.iter("Paragraph"):
        if paragraph.find("DualDialogue") is None:
            role = _ROLES.get(paragraph.get("Type", "").casefold(), "action")
            yield Passage.of(role, _text(paragraph))


def _text(paragraph: Element) -> str:
    """Its runs as they stand: a word may be set in several, and a break in a run is a space."""
    return "".join(run.text or "" for run in paragraph.findall("Text")).replace("\n", " ")


def _title_page(root: Element) -> dict[str, str]:
    """The first two rows that say anything: the title, and who wrote it."""
    page = root.find("TitlePage/Content")
    said = [text for each in (page.iter("Paragraph") if page is not None else ()) if (text := _text(each).strip())]
    rest = [row for row in said[1:] if row.casefold() not in ("by", "written by", "screenplay by")]
    found = {"title": said[0] if said else "", "author": rest[0] if rest else "", "contact": "; ".join(rest[1:])}
    return {key: value for key, value in found.items() if value}
