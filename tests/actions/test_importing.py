"""Importing: whatever program a screenplay comes from, no word of it is lost, and nothing that is there is touched."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
import skia
from docx.shared import Inches
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.actions.importing import CannotImport, ImportRequest, ImportResult, import_script
from limelight.works.fountain import read_screenplay
from limelight.works.importing.passages import Passage, tidy
from limelight.works.importing.writing import fountain_of
from limelight.works.screenplay import Action, Element, Line

SCENE: tuple[tuple[str, str], ...] = (
    ("Scene Heading", "INT. KITCHEN - NIGHT"),
    ("Action", "Anna puts down a knife. It is the one from the letter."),
    ("Character", "ANNA"),
    ("Parenthetical", "(quietly)"),
    ("Dialogue", "You came back, after all that you said about this house."),
    ("Character", "BEN (O.S.)"),
    ("Dialogue", "I never left."),
    ("Transition", "CUT TO:"),
    ("Scene Heading", "EXT. ROAD - DAY"),
    ("Action", "He runs."),
    ("Character", "ANNA"),
    ("Dialogue", "Wait for me!"),
)
INDENTS = {"Character": 2.2, "Parenthetical": 1.6, "Dialogue": 1.0, "Transition": 4.5}


def imported(file: Path, data: bytes) -> ImportResult:
    file.write_bytes(data)
    return import_script(ImportRequest(file, file.with_suffix("")))


def as_fdx() -> bytes:
    rows = "".join(f'<Paragraph Type="{kind}"><Text>{text[:4]}</Text><Text Style="Bold">{text[4:]}</Text></Paragraph>'
                   for kind, text in SCENE)  # fmt: skip
    title = "<TitlePage><Content><Paragraph><Text>The Knife</Text></Paragraph></Content></TitlePage>"
    return f'<?xml version="1.0"?><FinalDraft><Content>{rows}</Content>{title}</FinalDraft>'.encode()


def as_docx(*, styled: bool) -> bytes:
    document = docx.Document()
    for kind, text in SCENE:
        paragraph = document.add_paragraph(text)
        if styled:
            names = [style.name for style in document.styles]
            paragraph.style = document.styles[kind] if kind in names else document.styles.add_style(kind, 1)
        else:
            paragraph.paragraph_format.left_indent = Inches(INDENTS.get(kind, 0))
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_pdf() -> bytes:
    """Two pages with numbers at their heads; the second begins in the middle of a speech."""
    stream = skia.DynamicMemoryWStream()
    rows = [(kind, line) for kind, text in SCENE for line in (*_wrapped(text), "")]
    with skia.PDF.MakeDocument(stream) as document:
        for number, page in enumerate((rows[:9], rows[9:]), 1):
            with document.page(612, 792) as canvas:
                font = skia.Font(skia.Typeface("monospace"), 12)
                canvas.drawString(f"{number}.", 540, 36, font, skia.Paint())
                for at, (kind, line) in enumerate(page):
                    canvas.drawString(line, 108 + 72 * INDENTS.get(kind, 0), 80 + 12 * at, font, skia.Paint())
    return bytes(stream.detachAsData())


def _wrapped(text: str) -> Iterator[str]:
    words = text.split()
    while words:
        take = next((n for n in range(len(words), 0, -1) if len(" ".join(words[:n])) <= 34), 1)
        yield " ".join(words[:take])
        words = words[take:]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("knife.fdx", as_fdx()),
        ("knife.docx", as_docx(styled=True)),
        ("indented.docx", as_docx(styled=False)),
        ("knife.pdf", as_pdf()),
    ],
)
def test_every_format_gives_the_same_screenplay(tmp_path: Path, name: str, data: bytes) -> None:
    result = imported(tmp_path / name, data)
    screenplay = read_screenplay(result.script.read_text("utf-8"), frozenset())

    assert result.lost == ()
    assert [scene.heading for scene in screenplay.scenes] == ["INT. KITCHEN - NIGHT", "EXT. ROAD - DAY"]
    assert [(line.character, line.words) for scene in screenplay.scenes for line in scene.lines] == [
        ("ANNA", "You came back, after all that you said about this house."),
        ("BEN", "I never left."),
        ("ANNA", "Wait for me!"),
    ]
    assert screenplay.scenes[0].lines[0].parentheticals == ("quietly",)
    assert screenplay.scenes[0].lines[1].unseen


PASTED = """\
Scene 1: Kitchen, night

ANNA: You came back.
Ben (whispering): I never left.
She drops the knife.
**Ana:** [crying] Liar! At 10:30 you said "never".

EXT. ROAD - DAY
ANNA
(running)
Wait for me!
"""


def test_pasted_dialogue_is_told_from_what_happens(tmp_path: Path) -> None:
    result = imported(tmp_path / "pasted.txt", PASTED.encode())
    first, second = read_screenplay(result.script.read_text("utf-8"), frozenset()).scenes

    assert (first.heading, second.heading) == ("Kitchen, night", "EXT. ROAD - DAY")
    assert [(line.character, line.parentheticals) for line in first.lines] == [
        ("ANNA", ()), ("BEN", ("whispering",)), ("ANA", ("crying",)),
    ]  # fmt: skip
    assert [each.text for each in first.elements if isinstance(each, Action)] == ["She drops the knife."]
    assert second.lines[0].words == "Wait for me!"
    assert result.lost == ()


CHAT = """\
You said:
a scene, please

[12/03/24, 21:14:09] Ana: you left him *at the altar*??
12/03/24, 9:15 PM - Ben: he left me first
**MARCO:** *(angry)* You sold the house.

林晚
（愤怒）
你走吧。
"""


def test_a_pasted_chat_speaks_without_its_times_and_its_markdown(tmp_path: Path) -> None:
    result = imported(tmp_path / "chat.txt", CHAT.encode())
    (scene,) = read_screenplay(result.script.read_text("utf-8"), frozenset()).scenes

    assert [(line.character, line.parentheticals, line.words) for line in scene.lines] == [
        ("ANA", (), "you left him at the altar??"),
        ("BEN", (), "he left me first"),
        ("MARCO", ("angry",), "You sold the house."),
        ("林晚", ("愤怒",), "你走吧。"),
    ]
    assert [each.text for each in scene.elements[:2] if isinstance(each, Action)] == ["You said:", "a scene, please"]
    assert (result.lost, result.left_out) == ((), ("when 2 messages were sent",))


def test_a_script_that_is_there_stays_and_the_import_stands_beside_it(tmp_path: Path) -> None:
    first = imported(tmp_path / "pasted.txt", PASTED.encode())
    mine = first.script.read_bytes() + b"\nI wrote on.\n"
    first.script.write_bytes(mine)
    again = import_script(ImportRequest(tmp_path / "pasted.txt", first.folder))
    once_more = import_script(ImportRequest(tmp_path / "pasted.txt", first.folder))

    assert first.script.read_bytes() == mine
    assert [again.script.name, once_more.script.name] == ["script.fountain.draft", "script.fountain.draft1"]


def test_the_same_import_typed_again_writes_nothing_more(tmp_path: Path) -> None:
    first = imported(tmp_path / "pasted.txt", PASTED.encode())
    again = import_script(ImportRequest(tmp_path / "pasted.txt", first.folder))
    assert (again.script, again.draft) == (first.script, False)
    assert sorted(each.name for each in first.folder.iterdir()) == ["limelight.toml", "script.fountain"]


def test_fountain_comes_over_to_the_letter(tmp_path: Path) -> None:
    text = "Title: Knife\n\nINT. KITCHEN - NIGHT\n\n[[music: eerie]]\nA *knife*.\n\nANNA\nNo.\n"

    assert imported(tmp_path / "knife.fountain", text.encode()).script.read_text("utf-8") == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7 and then nothing", "damaged"),
        (b"PK\x03\x04 no archive", "no whole Word file"),
        (b"<?xml version='1.0'?><html/>", "no <FinalDraft>"),
        (b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">]><FinalDraft>&a;</FinalDraft>', "trusted"),
        (b"{\\rtf1 words}", "save it as DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "save it as DOCX"),
        (b"words \xff\xfe\xfd", "UTF-8"),
        (b"\x00\x01\x02", "NUL"),
        (b"  \n\n", "no word"),
    ],
)
def test_what_is_no_screenplay_is_refused_with_what_to_do(tmp_path: Path, data: bytes, says: str) -> None:
    with pytest.raises(CannotImport, match=says):
        imported(tmp_path / "thing.bin", data)
    assert not (tmp_path / "thing").exists()


WORDS = st.text(
    st.one_of(st.sampled_from("aB !*_[]/\\()@.>~#=:-'<“é知"), st.characters(codec="utf-8", exclude_categories=["C"])),
    max_size=30,
)
ROLES = st.sampled_from(["heading", "action", "cue", "parenthetical", "dialogue", "transition", "shown", "lyric"])


@settings(max_examples=300)
@given(WORDS, st.lists(st.tuples(ROLES, WORDS), max_size=8))
def test_whatever_was_read_is_written_so_that_it_reads_the_same(opening: str, said: list[tuple[str, str]]) -> None:
    first = Passage.of("action", f"{opening} he waits")
    passages = [first, *tidy(Passage.of(role, text) for role, text in said)]
    screenplay = read_screenplay(fountain_of(passages, {}), frozenset())
    elements = [element for scene in screenplay.scenes for element in scene.elements]
    words = "".join(_letters(each.text) for each in passages if each.role != "cue")
    told = [_letters(scene.heading) for scene in screenplay.scenes]
    told += [_letters("".join(_said(each))) for each in elements]
    assert not Counter(words) - Counter("".join(told))


def _said(element: Element) -> tuple[str, ...]:
    if isinstance(element, Line):
        return (*element.parentheticals, element.words)
    return (getattr(element, "text", ""),)


def _letters(text: str) -> str:
    """What may not be lost: letters and digits."""
    return "".join(char for char in text if char.isalnum())
