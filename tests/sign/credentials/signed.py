"""Small signed files for tests: a studio that signs, what it claims, and who is trusted to read it."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from tests.sign.credentials.small_files import small

from limelight.sign.credentials.claims import Claim, Facts, claim
from limelight.sign.credentials.credential import Credential
from limelight.sign.credentials.reading import read_credential
from limelight.sign.credentials.signing import Signed, sign_file
from limelight.sign.descent import Descent
from limelight.testing.authorities import Studio

WHEN = datetime(2026, 11, 23, 12, tzinfo=UTC)
NOBODY = Descent("b3:0", (), (), (), ())
PLAIN = claim(NOBODY, Facts("A small file", WHEN, {}))


@cache
def world() -> Studio:
    """The studio that all of these tests trust."""
    return Studio()


def signed(kind: str, folder: Path, seed: int = 0, said: Claim = PLAIN) -> Signed:
    """A small file of that kind, signed into `folder`."""
    source = small(kind, folder, seed)
    return sign_file(source, folder / f"signed-{seed}.{kind}", said, world().identity())


def read(file: Path, *, trusting: Studio | None = None) -> Credential:
    return read_credential(file, (trusting or world()).anchors)


def parts(credential: Credential) -> set[str]:
    """Which parts of it were changed."""
    return {flaw.part for flaw in credential.flaws}
