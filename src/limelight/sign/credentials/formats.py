"""Which files can have a credential, and where it goes: into the file, or beside it as `NAME.c2pa`."""

from __future__ import annotations

from pathlib import Path

INSIDE = {
    ".mp4": "video/mp4",
    ".mov": "video/quicktime",
    ".m4v": "video/x-m4v",
    ".m4a": "audio/mp4",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".gif": "image/gif",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".dng": "image/x-adobe-dng",
    ".heic": "image/heic",
    ".heif": "image/heif",
    ".avif": "image/avif",
    ".jxl": "image/jxl",
    ".avi": "video/avi",
    ".wav": "audio/wav",
    ".mp3": "audio/mpeg",
    ".flac": "audio/flac",
    ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
}
BESIDE = {
    ".srt": "application/x-subrip",
    ".vtt": "text/vtt",
    ".ass": "text/x-ssa",
    ".otio": "application/json",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".json": "application/json",
    ".html": "text/html",
    ".mid": "audio/midi",
    ".mkv": "video/x-matroska",
    ".webm": "video/webm",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
}
SIDECAR = ".c2pa"


def goes_inside(file: Path) -> bool:
    """Whether its credential stands in the file itself."""
    return file.suffix.lower() in INSIDE


def media_type(file: Path) -> str:
    """The media type of a file, by its name; "" for one that can have no credential."""
    kind = file.suffix.lower()
    return INSIDE.get(kind) or BESIDE.get(kind, "")


def sidecar_of(file: Path) -> Path:
    """Where the credential of a file lies that has none inside."""
    return file.with_name(file.name + SIDECAR)
