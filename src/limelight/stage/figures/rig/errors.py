"""Why a drawn character cannot act: each a sentence that says what to do about it."""

from __future__ import annotations

from limelight.core.errors import InputError


class RigRefused(InputError):
    code = "rig-refused"
    sentence = "{file}: {why} {way}"


def refused(file: str, why: str, way: str) -> RigRefused:
    return RigRefused(file=file, why=why, way=way)
