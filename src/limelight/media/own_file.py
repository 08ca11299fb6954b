"""Opening an own file, told by its bytes and never by its name, or saying what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import av
from av.container import InputContainer
from av.error import FFmpegError, InvalidDataError
from av.stream import Disposition

from limelight.media.errors import (
    FootageEmpty,
    FootageRefused,
    FootageTorn,
    FootageUnreadable,
    FootageWithoutPicture,
)
from limelight.media.riff import swollen

CONTAINERS = (
    "mov,mp4,m4a,3gp,3g2,mj2 matroska,webm avi mpegts mpeg mpegvideo m4v flv asf ogg gif apng mxf nut dv ivf h264 hevc "
    "av1 obu yuv4mpegpipe png_pipe jpeg_pipe webp_pipe bmp_pipe tiff_pipe j2k_pipe jpegxl_pipe exr_pipe qoi_pipe "
    "psd_pipe dpx_pipe ppm_pipe pam_pipe pgm_pipe hdr_pipe wav mp3 flac aac aiff amr caf srt webvtt ass"
).replace(" ", ",")
"""What is opened at all: files that hold what they show. A play list would have us read whatever it names."""

TABLES = 4_000_000
"""Bytes at either end of a file in which its tables stand."""


def opened(path: Path, name: str) -> InputContainer:
    """The file, open. Raises FootageEmpty, FootageTorn and FootageUnreadable."""
    if path.stat().st_size == 0:
        raise FootageEmpty(file=name)
    if why := swollen(path):
        raise FootageUnreadable(file=name, why=why)
    try:
        return av.open(str(path), "r", options={"format_whitelist": CONTAINERS})
    except (FFmpegError, ValueError) as error:
        raise _refused(path, name, error) from error


def _refused(path: Path, name: str, error: Exception) -> FootageRefused:
    """What is wrong with a file that does not open, as far as its first bytes tell."""
    why = why_closed(path, error, "picture or clip")
    return FootageTorn(file=name, why=why) if why == _WITHOUT_TABLE else FootageUnreadable(file=name, why=why)


def why_closed(path: Path, error: Exception, kind: str) -> str:
    """Why a file that ought to be a `kind` does not open, in words; `error` is what its opener says."""
    with path.open("rb") as file:
        head = file.read(4096)
    if head[4:8] == b"ftyp":
        return _WITHOUT_TABLE
    if not head.strip(b"\0"):
        return "it holds nothing but zeros"
    if head.startswith(b"MThd"):
        return "it is MIDI: notes, without a sound of their own"
    if _is_text(head):
        return "it is text"
    if isinstance(error, EOFError):
        return "it ends before anything of it can be seen or heard"
    if isinstance(error, (ValueError, InvalidDataError)):
        return f"its bytes are of no kind of {kind}"
    return getattr(error, "strerror", None) or str(error)


_WITHOUT_TABLE = "its end, where its table of contents is, is missing"


def _is_text(head: bytes) -> bool:
    try:
        text = head[: head.rfind(b"\n") + 1 or None].decode()
    except UnicodeDecodeError:
        return False
    return all(letter.isprintable() or letter.isspace() for letter in text)


def picture_of(file: InputContainer, name: str) -> av.VideoStream:
    """The file's picture: the one that moves, and the largest; covers of albums and depth maps are not meant."""
    pictures = [stream for stream in file.streams.video if not stream.disposition & Disposition.attached_pic]
    if not pictures:
        kinds = {"audio": "sound", "subtitle": "subtitles"}
        has = " and ".join(dict.fromkeys(kinds.get(s.type, "data") for s in file.streams if s.type != "video"))
        raise FootageWithoutPicture(file=name, has=has or "a cover alone")
    if sum(bool(each.disposition & Disposition.dependent) for each in pictures) > 1:
        raise FootageUnreadable(file=name, why="it is a photograph in tiles, as iPhones write HEIC")
    known = [stream for stream in pictures if stream.codec_context is not None]
    if not known:
        raise FootageUnreadable(file=name, why="its codec is not known")
    stream = max(known, key=lambda each: (each.frames != 1, each.width * each.height))
    stream.thread_type = "AUTO"
    return stream


def is_sealed(path: Path) -> bool:
    """Whether the file's tables say that its picture is encrypted (ISO/IEC 23001-7: sample entry `encv`)."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(TABLES)
        file.seek(max(0, size - TABLES))
        return b"encv" in head or b"encv" in file.read(TABLES)
