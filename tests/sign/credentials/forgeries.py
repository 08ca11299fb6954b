"""What people do to a signed file: each takes its bytes (or its file) and gives back another one."""

from __future__ import annotations

import base64
import re
import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import av
import cv2
import pypdfium2 as pdfium
from tests.sign.credentials.small_files import media_bytes

_SAID = b"algorithmicMedia"
"""Words that every credential of these tests states."""


def flipped(data: bytes, at: int, bit: int = 0x10) -> bytes:
    """One bit of one byte turned round."""
    return data[:at] + bytes([data[at] ^ bit]) + data[at + 1 :]


def media_flipped(kind: str, data: bytes) -> bytes:
    where = media_bytes(kind, data)
    return flipped(data, where[len(where) // 2])


def statement_changed(data: bytes) -> bytes:
    """A word of what the file says of its making, changed in place."""
    if _SAID in data:
        return flipped(data, data.index(_SAID))
    return _in_text(data, lambda manifest: flipped(manifest, manifest.index(_SAID)))


def cut_short(data: bytes) -> bytes:
    return data[: len(data) - max(2, len(data) // 20)]


def with_more_behind(data: bytes) -> bytes:
    return data + b"\x00\x00"


def manifest_in(data: bytes) -> bytes:
    """The bytes of the credential in a file."""
    begin, end = _place(data)
    return data[begin:end]


def manifest_replaced(data: bytes, other: bytes) -> bytes:
    """The credential of another file put in the place of a file's own: both must be of one length."""
    if b"jumb" not in data:
        return _in_text(data, lambda _: _from_text(other))
    begin, end = _place(data)
    taken = manifest_in(other)
    assert len(taken) == end - begin
    return data[:begin] + taken + data[end:]


def _place(data: bytes) -> tuple[int, int]:
    begin = data.index(b"jumb") - 4
    return begin, begin + struct.unpack_from(">I", data, begin)[0]


_TEXT = re.compile(rb"(<c2pa:manifest[^>]*>)([^<]+)")


def _in_text(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """The same in a file that holds its credential as letters."""
    return _TEXT.sub(lambda found: found[1] + base64.b64encode(change(base64.b64decode(found[2]))), data)


def _from_text(data: bytes) -> bytes:
    found = _TEXT.search(data)
    assert found
    return base64.b64decode(found[2])


def put_into_another_box(file: Path, out: Path) -> Path:
    """The same media, packed again by another program, as messengers and editing programs do."""
    if file.suffix in (".png", ".jpg"):
        cv2.imwrite(str(out), cv2.imread(str(file)))
        return out
    if file.suffix not in (".mp4", ".wav", ".mp3"):
        return _taken_out_of_text(file, out)
    with av.open(str(file)) as taken, av.open(str(out), "w") as given:
        streams = {stream.index: given.add_stream_from_template(stream) for stream in taken.streams}
        for packet in taken.demux():
            if packet.dts is not None:
                packet.stream = streams[packet.stream.index]
                given.mux(packet)
    return out


def encoded_again(file: Path, out: Path) -> Path:
    """The same picture or sound, encoded anew."""
    if file.suffix in (".png", ".jpg"):
        cv2.imwrite(str(out), cv2.resize(cv2.imread(str(file)), (20, 20)))
        return out
    with av.open(str(file)) as taken, av.open(str(out), "w") as given:
        stream = taken.streams[0]
        made = _like(given, stream)
        for frame in taken.decode(stream):
            frame.pts = None
            given.mux(made.encode(frame))
        given.mux(made.encode())
    return out


def _like(given: av.container.OutputContainer, stream: av.stream.Stream) -> av.stream.Stream:
    if stream.type == "video":
        made = given.add_stream("libx264", rate=24, options={"crf": "30", "threads": "1"})
        made.width, made.height, made.pix_fmt = stream.width, stream.height, "yuv420p"
        return made
    name = "pcm_s16le" if given.format.name == "wav" else "libmp3lame"
    return given.add_stream(name, rate=stream.rate, layout="mono")


def _taken_out_of_text(file: Path, out: Path) -> Path:
    """A drawing or a page as another program saves it: without what it does not know."""
    data = file.read_bytes()
    if file.suffix == ".svg":
        out.write_bytes(re.sub(rb"<metadata.*?</metadata>", b"", data, flags=re.DOTALL))
    elif file.suffix == ".pdf":
        pages = pdfium.PdfDocument.new()
        pages.import_pages(pdfium.PdfDocument(data))
        pages.save(out)
    else:
        shutil.copyfile(file, out)
    return out
