"""What a credential costs: a film of this length signed, and read again as anybody would who was sent it.

CPU seconds against the film's own, because cores are shared: the promise is for a film of a minute. The claim is that
of a real film, read off its descent; the certificate one for tests, of the kind that `limelight identity new` makes.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figure import Figure, measured
from benchmarks.film import Made
from limelight.actions.opened import opened
from limelight.core.blobs import hash_file
from limelight.core.registry import Registry
from limelight.sign.credentials.claims import Claim, Facts, claim
from limelight.sign.credentials.makers import makers
from limelight.sign.credentials.reading import read_credential
from limelight.sign.credentials.signing import sign_file
from limelight.sign.descent import descent
from limelight.testing.authorities import Studio

ROUNDS = 7


def signing_figures(film: Made, folder: Path) -> list[Figure]:
    """Signing and reading, as shares of the film's length, together under a fiftieth."""
    folder.mkdir(parents=True, exist_ok=True)
    source, out, studio = next((film.folder / "out").glob("*.mp4")), folder / "signed.mp4", Studio()
    said = _claimed(film, source)

    def sign() -> float:
        return _share(film, lambda: sign_file(source, out, said, studio.identity()))

    def read() -> float:
        return _share(film, lambda: read_credential(out, studio.anchors))

    def both() -> float:
        return sign() + read()

    return [
        measured("credential.sign_of_length", sign, ROUNDS),
        measured("credential.read_of_length", read, ROUNDS),
        measured("credential.both_of_length", both, ROUNDS, ("<=", 0.02)),
    ]


def _claimed(film: Made, source: Path) -> Claim:
    with opened(film.folder) as here:
        behind = descent(here.store, here.choices, [hash_file(source)])
    return claim(behind, Facts("The film", datetime.now(UTC), makers(Registry.installed(), behind.origins)))


def _share(film: Made, work) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) / film.film_seconds
