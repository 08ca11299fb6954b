"""Final Draft's FDX from anywhere: entity bombs and outside references are refused; of the rest, no word is lost."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.works.importing.final_draft import read_final_draft
from targets._imports import all_there

LONGEST = 1536
WORDS = (
    *(b"<?xml version='1.0'?>", b"<FinalDraft>", b"<Content>", b'<Paragraph Type="Character">', b"<Text>", b"</Text>"),
    *(
        b"</Paragraph>",
        b"<!DOCTYPE a [",
        b"<!ENTITY a 'b'>",
        b"&a;",
        b'<!ENTITY a SYSTEM "file:///etc/passwd">',
        b"<![CDATA[",
    ),
    *(
        b"<DualDialogue>",
        b"<TitlePage>",
        b"encoding='utf-16'",
        b"&#0;",
        b"&#x202e;",
        b'Type="Scene Heading"',
        b"encoding='x'",
    ),
)


def attempt(data: bytes) -> None:
    all_there(read_final_draft, data)


def seeds() -> Iterator[bytes]:
    def says(kind: str, text: str) -> str:
        return f'<Paragraph Type="{kind}"><Text>{text}</Text></Paragraph>'

    body = says("Scene Heading", "INT. A - DAY") + says("Action", "She goes.") + says("Character", "MIRA")
    body += says("Parenthetical", "(low)") + says("Dialogue", "No.") + says("Transition", "CUT TO:")
    page = f"<TitlePage><Content>{says('Action', 'A')}</Content></TitlePage>"
    yield f'<?xml version="1.0" encoding="UTF-8"?><FinalDraft><Content>{body}</Content>{page}</FinalDraft>'.encode()
    yield b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "bb">]><FinalDraft><Content>&a;</Content></FinalDraft>'
