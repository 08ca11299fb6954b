"""The roots that a person said to trust, each a file that is called by its digest."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from limelight.core.disk.unfinished import write_whole
from limelight.sign.identity.creating import pem
from limelight.sign.identity.errors import NotTrustable
from limelight.sign.identity.fitness import called, is_authority, owner_of
from limelight.sign.identity.given_files import certificates_in
from limelight.sign.identity.places import made_private, trusted_folder
from limelight.sign.identity.showing import Trusted
from limelight.sign.identity.trusting import trusted_roots

LEAST = 8
"""Digits of a digest that name one."""
_ASK = "Ask its owner for their root: `limelight identity show` names its file."


def trust(file: Path, *, now: datetime | None = None) -> Trusted:
    """Trust all that the root in `file` stands behind, from now on. Raises NotTrustable, NotImportable."""
    root = _root(file, certificates_in(file))
    if root.not_valid_after_utc <= (now or datetime.now(UTC)):
        until = f"{root.not_valid_after_utc:%Y-%m-%d}"
        raise NotTrustable(file=file, why=f"the root expired on {until}", way_out="Ask its owner for the next one.")
    place = trusted_folder() / f"{_digest(root)}.pem"
    already = place.is_file()
    if not already:
        made_private(trusted_folder())
        write_whole(place, pem(root))
    return _told(root, place, already)


def distrust(digest: str) -> Trusted:
    """Trust it no longer; `digest` are its first digits. Raises NotTrustable."""
    wanted = digest.replace(":", "").replace(" ", "").lower()
    found = [path for path in trusted_roots() if path.stem.startswith(wanted)]
    if len(wanted) < LEAST or len(found) != 1:
        why = f"no root that this machine was told to trust has these first {LEAST} or more digits"
        raise NotTrustable(file=digest, why=why, way_out="`limelight identity list` lists them.")
    told = _told(_certificate(found[0]), found[0], already=True)
    found[0].unlink()
    return told


def all_trusted() -> tuple[Trusted, ...]:
    """Every root that a person said to trust."""
    return tuple(_told(_certificate(path), path, already=True) for path in trusted_roots())


def _root(file: Path, certificates: tuple[x509.Certificate, ...]) -> x509.Certificate:
    """The one authority in the file; a certificate that signs is none, whatever it is called."""
    above = [each for each in certificates if is_authority(each)]
    tops = [each for each in above if each.issuer == each.subject] or above
    if not tops:
        what = called(certificates[0]) if certificates else ""
        why = f"{what} is a signer, and nobody who vouches for others" if what else "it holds no certificate"
        raise NotTrustable(file=file, why=why, way_out=_ASK)
    if len(tops) > 1:
        names = ", ".join(called(each) for each in tops)
        raise NotTrustable(
            file=file, why=f"it holds {len(tops)} roots ({names})", way_out="Give each in a file of its own."
        )
    return tops[0]


def _certificate(path: Path) -> x509.Certificate:
    return certificates_in(path)[0]


def _digest(certificate: x509.Certificate) -> str:
    return certificate.fingerprint(hashes.SHA256()).hex()


def _told(root: x509.Certificate, place: Path, already: bool) -> Trusted:
    return Trusted(owner_of(root), called(root), _digest(root), root.not_valid_after_utc, place, already)
