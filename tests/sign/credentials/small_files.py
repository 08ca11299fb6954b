"""The smallest file of every format that we hand over, each with something to see or hear; and where that lies."""

from __future__ import annotations

import struct
import wave
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
import skia

INSIDE = ("mp4", "png", "jpg", "wav", "mp3", "pdf", "svg")
BESIDE = ("srt", "vtt", "otio", "txt", "json")


def small(kind: str, folder: Path, seed: int = 0) -> Path:
    """A small file of that kind in `folder`; another seed makes another picture or sound."""
    file = folder / f"small-{seed}.{kind}"
    _MADE[kind](file, seed)
    return file


def _picture(seed: int, size: int = 24) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (size, size, 3), dtype=np.uint8)


def _sound(seed: int, rate: int, seconds: float = 0.1) -> np.ndarray:
    at = np.arange(int(rate * seconds)) / rate
    return (12_000 * np.sin(2 * np.pi * (220 + 110 * seed) * at)).astype(np.int16)


def _mp4(file: Path, seed: int) -> None:
    with av.open(str(file), "w", options={"movflags": "faststart"}) as film:
        stream = film.add_stream("libx264", rate=24, options={"threads": "1"})
        stream.width = stream.height = 48
        stream.pix_fmt = "yuv420p"
        for number in range(4):
            frame = av.VideoFrame.from_ndarray(np.kron(_picture(seed + number, 6), np.ones((8, 8, 1), np.uint8)))
            frame.pts, frame.time_base = number, Fraction(1, 24)
            film.mux(stream.encode(frame))
        film.mux(stream.encode())


def _still(file: Path, seed: int) -> None:
    cv2.imwrite(str(file), _picture(seed))


def _wav(file: Path, seed: int) -> None:
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(_sound(seed, 8000).tobytes())


def _mp3(file: Path, seed: int) -> None:
    with av.open(str(file), "w") as sound:
        stream = sound.add_stream("libmp3lame", rate=24_000, layout="mono", format="s16p")
        frame = av.AudioFrame.from_ndarray(_sound(seed, 24_000)[None], format="s16p", layout="mono")
        frame.rate = 24_000
        sound.mux(stream.encode(frame))
        sound.mux(stream.encode())


def _pdf(file: Path, seed: int) -> None:
    out = skia.DynamicMemoryWStream()
    document = skia.PDF.MakeDocument(out)
    canvas = document.beginPage(200, 100)
    canvas.drawRect(skia.Rect.MakeXYWH(10, 10, 20 + seed, 40), skia.Paint(Color=skia.ColorRED))
    document.endPage()
    document.close()
    file.write_bytes(bytes(out.detachAsData()))


def _svg(file: Path, seed: int) -> None:
    drawing = f'<rect x="{seed}" y="2" width="9" height="9" fill="#c02040"/><text x="1" y="20">A fan</text>'
    file.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">{drawing}</svg>\n', "utf-8")


def _srt(file: Path, seed: int) -> None:
    file.write_text(f"1\n00:00:0{seed},000 --> 00:00:09,000\nYou hung me crooked.\n", "utf-8")


def _vtt(file: Path, seed: int) -> None:
    file.write_text(f"WEBVTT\n\n00:0{seed}.000 --> 00:09.000\nYou hung me crooked.\n", "utf-8")


def _text(file: Path, seed: int) -> None:
    file.write_text(f'{{"OTIO_SCHEMA": "Timeline.1", "name": "Take {seed}"}}\n', "utf-8")


_MADE: dict[str, Callable[[Path, int], None]] = {
    "mp4": _mp4,
    "png": _still,
    "jpg": _still,
    "wav": _wav,
    "mp3": _mp3,
    "pdf": _pdf,
    "svg": _svg,
    "srt": _srt,
    "vtt": _vtt,
    "otio": _text,
    "txt": _text,
    "json": _text,
}


def media_bytes(kind: str, data: bytes) -> range:
    """Where in a file the picture or sound itself lies: what is decoded, without what is written about it."""
    return _PAYLOAD[kind](data) if kind in _PAYLOAD else range(len(data))


def _of_mp4(data: bytes) -> range:
    at = 0
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        if kind == b"mdat":
            return range(at + 8, at + size)
        at += size
    raise ValueError("no mdat")


def _of_png(data: bytes) -> range:
    return _chunks(data, 8, lambda at: (struct.unpack_from(">I", data, at)[0], data[at + 4 : at + 8]), b"IDAT", 8, 12)


def _of_wav(data: bytes) -> range:
    return _chunks(
        data,
        12,
        lambda at: ((n := struct.unpack_from("<I", data, at + 4)[0]) + n % 2, data[at : at + 4]),
        b"data",
        8,
        8,
    )


def _chunks(
    data: bytes, at: int, read: Callable[[int], tuple[int, bytes]], wanted: bytes, head: int, around: int
) -> range:
    while True:
        size, kind = read(at)
        if kind == wanted:
            return range(at + head, at + head + size)
        at += size + around


def _of_jpg(data: bytes) -> range:
    scan = data.index(b"\xff\xda")
    return range(scan + 2, len(data) - 2)


def _of_mp3(data: bytes) -> range:
    if data[:3] != b"ID3":
        return range(len(data))
    size = data[6] << 21 | data[7] << 14 | data[8] << 7 | data[9]
    return range(10 + size, len(data))


def _of_pdf(data: bytes) -> range:
    begin = data.index(b"stream\n") + 7
    return range(begin, data.index(b"\nendstream", begin))


def _of_svg(data: bytes) -> range:
    begin = data.index(b"<rect")
    return range(begin, data.rindex(b"</svg>"))


_PAYLOAD: dict[str, Callable[[bytes], range]] = {
    "mp4": _of_mp4,
    "png": _of_png,
    "jpg": _of_jpg,
    "wav": _of_wav,
    "mp3": _of_mp3,
    "pdf": _of_pdf,
    "svg": _of_svg,
}


def decoded(file: Path) -> bytes:
    """All that can be seen of a picture."""
    return cv2.imread(str(file), cv2.IMREAD_COLOR).tobytes()
