"""A release as the registry keeps it, and the line of text that says so.

A line carries what a search needs (a look a second, the sound); all that was taken lies in a file of its own, which is
read once a release is suspected.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from limelight.core.errors import InputError
from limelight.works.fingerprints import Fingerprints, packed, unpacked

SCHEMA = 1
_LOOK = 8


class RegistryUnreadable(InputError):
    code = "registry-unreadable"
    sentence = (
        "{file}:{line}: this release cannot be read ({why}), and no copy of it is known again. "
        "Release it once more, or take the line out."
    )


@dataclass(frozen=True)
class Registered:
    """One release: what its manifest says of it, where its folder was, and what its files are found again by.

    `files` are SHA-256 digests by name; `prints` what a search needs of their fingerprints, by name.
    """

    id: str
    name: str
    title: str
    made: str
    voices: str
    captions: tuple[str, ...]
    aspect: str
    variant: str
    market: str
    channel: str
    folder: str
    signer: str = ""
    certificate: str = ""
    labels: tuple[Mapping[str, Any], ...] = ()
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    prints: Mapping[str, Fingerprints] = field(default_factory=dict[str, Fingerprints])


@dataclass(frozen=True)
class Registry:
    """All that was released, oldest first, and the lines that cannot be read."""

    releases: tuple[Registered, ...] = ()
    unreadable: tuple[RegistryUnreadable, ...] = ()

    def holding(self, sha256: str) -> tuple[Registered, str] | None:
        """The release that holds this very file, and how it is called there; the latest, where there are several."""
        for release in reversed(self.releases):
            for name, digest in release.files.items():
                if digest == sha256:
                    return release, name
        return None

    def called(self, id: str) -> Registered | None:
        """The release of that id."""
        return next((release for release in reversed(self.releases) if release.id == id), None)


def slim(prints: Fingerprints) -> Fingerprints:
    """What a search needs of fingerprints: a look a second, and all of a still's."""
    if prints.kind == "picture":
        return prints
    looks = unpacked(prints.looks)
    moments = [looks[at : at + _LOOK] for at in range(0, len(looks), _LOOK * prints.looks_a_second)]
    return replace(prints, looks=packed(b"".join(moments)), looks_a_second=1, crops=(), fine="")


def text_of(release: Registered) -> str:
    """The line that says it, with the checksum of what it says."""
    said = json.dumps(asdict(release), ensure_ascii=False, separators=(",", ":"))
    return f'{{"schema":{SCHEMA},"check":{zlib.crc32(said.encode("utf-8"))},"release":{said}}}'


def release_of(line: bytes) -> Registered:
    """What a line says. Raises ValueError, TypeError or KeyError for one that was torn or changed."""
    begin = line.index(b'"release":') + len(b'"release":')
    head = json.loads(line[:begin] + b"0}")
    if head["schema"] != SCHEMA:
        raise ValueError(f"schema {head['schema']!r:.40}, and this limelight knows {SCHEMA}")
    said = line.rstrip()[begin:-1]
    if zlib.crc32(said) != head["check"]:
        raise ValueError("it was torn or changed")
    return _release(json.loads(said))


def _release(said: dict[str, Any]) -> Registered:
    prints = {name: fingerprints_from(each) for name, each in said.pop("prints").items()}
    captions, labels = tuple(said.pop("captions")), tuple(said.pop("labels"))
    return Registered(**said, captions=captions, labels=labels, prints=prints)


def fingerprints_from(said: Mapping[str, Any]) -> Fingerprints:
    """Fingerprints as JSON has them."""
    tuples = {name: tuple(said[name]) for name in ("units", "crops", "shown")}
    return Fingerprints(**{**said, **tuples})
