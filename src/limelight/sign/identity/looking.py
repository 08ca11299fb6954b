"""An identity, looked at without opening its key."""

from __future__ import annotations

import os
import stat
from datetime import UTC, datetime

from cryptography import x509
from cryptography.hazmat.primitives import hashes

from limelight.sign.identity.algorithms import algorithm_of
from limelight.sign.identity.fitness import common_name, flaws
from limelight.sign.identity.keeping import ROOT, Kept, kept, read
from limelight.sign.identity.opening import certificates, which
from limelight.sign.identity.places import names, synced_by
from limelight.sign.identity.showing import Shown


def show(name: str = "", *, now: datetime | None = None) -> Shown:
    """The identity of that name, or the only one. Raises as `opening.load`, but asks for no passphrase."""
    found = kept(which(name))
    chain = certificates(found)
    leaf, root = chain[0], found.folder / ROOT
    return Shown(
        name=found.name,
        owner=found.owner,
        kind=found.kind,
        lock=found.lock,
        algorithm=algorithm_of(leaf.public_key()),
        issuer=common_name(leaf.issuer),
        digest=leaf.fingerprint(hashes.SHA256()).hex(),
        begins=leaf.not_valid_before_utc,
        expires=leaf.not_valid_after_utc,
        timestamps=found.timestamps,
        folder=found.folder,
        root=root if root.is_file() else None,
        root_digest=_digest_of(found) if root.is_file() else "",
        warnings=tuple(_warnings(found, chain, now or datetime.now(UTC))),
    )


def show_all() -> tuple[Shown, ...]:
    """Every identity there is."""
    return tuple(show(name) for name in names())


def _digest_of(found: Kept) -> str:
    return x509.load_pem_x509_certificate(read(found.folder / ROOT)).fingerprint(hashes.SHA256()).hex()


def _warnings(found: Kept, chain: list[x509.Certificate], now: datetime) -> list[str]:
    told = [f"Nothing can be signed with it: {flaw.why}. {flaw.way_out}." for flaw in flaws(chain, now)]
    if found.lock == "none":
        told.append("Its key is locked by no passphrase: whoever can read your files can sign in your name.")
    if service := synced_by():
        told.append(f"{service} copies its folder to other machines, and the key with it.")
    if os.name != "nt" and stat.S_IMODE(found.folder.stat().st_mode) & 0o077:
        told.append(f"Others on this machine can look into its folder. Type: chmod -R go= {found.folder}")
    return told
