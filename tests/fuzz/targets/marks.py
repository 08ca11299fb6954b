"""What a file says of itself, in any of seven formats: read, and marked anew, or told why not."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from limelight.sign.metadata import Aigc, Marks, read, write
from limelight.sign.metadata.boxes import box, full_box
from limelight.sign.metadata.errors import MetadataError
from targets._files import laid, scratch

LONGEST = 4096
KINDS = ("mp4", "png", "jpg", "wav", "mp3", "svg", "pdf")
WORDS = (
    *(b"moov", b"udta", b"meta", b"ilst", b"keys", b"mdta", b"stco", b"co64", b"uuid", b"\0\0\0\1", b"mdat"),
    *(b"iTXt", b"tEXt", b"XML:com.adobe.xmp\0", b"AIGC\0", b"\xff\xe1", b"http://ns.adobe.com/xap/1.0/\0"),
    *(b"LIST", b"INFO", b"ICMT", b"_PMX", b"ID3\4\0\0", b"TXXX", b"PRIV", b"XMP\0", b"\xff\xff\xff\xff"),
    *(b"<metadata>", b"<?xpacket begin=", b"<?xpacket end='w'?>", b"/Metadata", b"startxref", b"<!ENTITY a 'b'>"),
    *(b'{"Label":"1"}', b"<rdf:li>", b"rdf:resource="),
)
MARKS = Marks(title="A fan", source_type="trainedAlgorithmicMedia", aigc=Aigc.first("Ada", "b3-0"))


def attempt(data: bytes) -> None:
    kind = KINDS[data[0] % len(KINDS)] if data else "png"
    file, out = laid(data[1:], f"given.{kind}"), scratch() / f"marked.{kind}"
    try:
        read(file)
    except MetadataError as error:
        str(error).encode("utf-8")
    try:
        write(file, out, MARKS)
    except MetadataError as error:
        str(error).encode("utf-8")
    else:
        assert read(out) == MARKS, "what was written is not what is read"


def seeds() -> Iterator[bytes]:
    for number, kind in enumerate(KINDS):
        plain = _PLAIN[kind]
        yield bytes((number,)) + plain
        out = scratch() / f"seed.{kind}"
        write(laid(plain, f"plain.{kind}"), out, MARKS)
        yield bytes((number,)) + out.read_bytes()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _film() -> bytes:
    places = full_box(b"stco", struct.pack(">II", 1, 24))
    track = box(b"trak", box(b"mdia", box(b"minf", box(b"stbl", places))))
    return box(b"ftyp", b"isom\0\0\2\0") + box(b"moov", track) + box(b"mdat", b"picture")


_HELD = (
    b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
    b"2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n",
)
_TABLE = b"xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n%010d 00000 n \n" % len(_HELD[0])
_TRAILER = b"trailer\n<</Size 3/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(_HELD[0] + _HELD[1])
_PLAIN = {
    "mp4": _film(),
    "png": b"\x89PNG\r\n\x1a\n"
    + _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    + _chunk(b"IDAT", zlib.compress(b"\0\0"))
    + _chunk(b"IEND", b""),
    "jpg": b"\xff\xd8\xff\xe0\0\x07JFIF\0\xff\xda\0\x02\x11\x22\xff\xd9",
    "wav": b"RIFF\x28\0\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x80\x3e\0\0\2\0\x10\0data\4\0\0\0\1\0\2\0",
    "mp3": b"ID3\4\0\0\0\0\0\x13TIT2\0\0\0\5\0\0\3fanx\0\0\0\0\xff\xfb\x90\0" + bytes(16),
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0L8 8Z'/></svg>",
    "pdf": b"".join((*_HELD, _TABLE, _TRAILER)),
}
