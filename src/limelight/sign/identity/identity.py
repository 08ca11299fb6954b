"""What a signing identity is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class Identity:
    """`chain` is the certificate and those above it as PEM, leaf first; `sign` makes the raw signature of some bytes.

    `algorithm` is C2PA's name of it ("es256", "ps256", "ed25519", ...). The key itself never leaves `sign`, which
    raises KeyProgramFailed where the key is kept by a program that does not answer.
    """

    name: str
    owner: str
    algorithm: str
    chain: str = field(repr=False)
    begins: datetime
    expires: datetime
    digest: str
    """SHA-256 of the certificate, in hexadecimal: what a person compares."""
    folder: Path
    sign: Callable[[bytes], bytes] = field(repr=False, compare=False)
    timestamps: str = ""
    """The address of a time-stamp authority; "" for none."""
