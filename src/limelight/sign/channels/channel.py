"""A channel: the platform that a release is put on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Channel:
    """`on_credential` tells a person what the platform does when it reads the credential."""

    id: str
    name: str
    on_credential: str
