"""A screenplay as PDF, from anywhere: its words, or why there are none; a damaged one takes nobody down with it."""

from __future__ import annotations

from collections.abc import Iterator

from limelight.works.importing.pdf import read_pdf
from targets._imports import all_there

LONGEST = 2048
WORDS = (
    *(
        b"%PDF-1.7\n",
        b"1 0 obj\n",
        b"endobj\n",
        b"<< /Type /Page ",
        b">>",
        b"stream\n",
        b"endstream\n",
        b"xref\n",
        b"trailer\n",
    ),
    *(
        b"startxref\n",
        b"%%EOF",
        b"/Kids [1 0 R]",
        b"/Count 999999999",
        b"/MediaBox [0 0 1e9 0]",
        b"BT /F1 12 Tf ",
        b"(NO.) Tj ",
    ),
    *(
        b"72 700 Td ",
        b"/Length 5",
        b"/Filter /FlateDecode",
        b"/Prev 9",
        b"/Encrypt 1 0 R",
        b"/ObjStm",
        b"\\222",
        b"<FEFF202E>",
    ),
)


def attempt(data: bytes) -> None:
    all_there(read_pdf, data)


def seeds() -> Iterator[bytes]:
    rows = (
        (72, 700, "INT. A - DAY"),
        (72, 676, "She goes."),
        (252, 652, "MIRA"),
        (180, 640, "No."),
        (252, 616, "TOM"),
        (180, 604, "Yes."),
    )
    said = "".join(f"BT /F1 12 Tf {x} {y} Td ({text}) Tj ET\n" for x, y, text in rows)
    yield written([said])
    yield written([said, said.replace("No.", "Never.")])


def written(pages: list[str]) -> bytes:
    """A PDF with these pages' contents."""
    kids = " ".join(f"{4 + 2 * nth} 0 R" for nth in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ]
    for nth, said in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * nth} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(said)} >>\nstream\n{said}endstream")
    body, at = "%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        at.append(len(body))
        body += f"{number} 0 obj\n{each}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in at)
    end = f"xref\n0 {len(at) + 1}\n0000000000 65535 f \n{table}"
    return f"{body}{end}trailer\n<< /Size {len(at) + 1} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n".encode(
        "latin-1"
    )
