"""An identity from elsewhere: a key and a certificate that somebody issued, in files; or a certificate and the program
that keeps its key. Nothing is taken in that a release could not be signed with.
"""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cryptography import x509

from limelight.sign.identity.creating import Lock, address, bundle, free, lock_up, pem
from limelight.sign.identity.errors import NotImportable
from limelight.sign.identity.fitness import called, common_name, flaws, owner_of
from limelight.sign.identity.given_files import in_order, leaf_of, opened
from limelight.sign.identity.keeping import ROOT, SIGNING, Kept, keep
from limelight.sign.identity.key_program import sign_by

MOST_SHOWN = 200
"""Letters of an owner that a stranger's certificate names."""
_PROOF = b"limelight asks whether this key signs"


@dataclass(frozen=True)
class Wanted:
    """What to import: `file` holds the certificate, and the key too unless `key_file` does or `program` keeps it.

    `opens` is the passphrase of these files, where they have one.
    """

    name: str
    file: Path
    key_file: Path | None = None
    chain_file: Path | None = None
    program: str = ""
    opens: str | None = None
    lock: Lock = field(default_factory=Lock)
    timestamps: str = ""

    @property
    def files(self) -> list[Path]:
        return [file for file in (self.file, self.key_file, self.chain_file) if file]


def take_in(wanted: Wanted, *, now: datetime | None = None) -> Kept:
    """Take it in. Raises NotAName, IdentityThere, NotImportable, FileLocked, WrongPassphrase, KeyProgramFailed,
    NotAnAddress, PassphraseTooShort, NoKeyring.
    """
    free(wanted.name)
    key, certificates = _read(wanted)
    chain = _chain(wanted, key, certificates)
    for flaw in flaws(chain, now or datetime.now(UTC)):
        raise _refused(wanted.file, flaw.why, flaw.way_out)
    kept = _kept(wanted, chain[0])
    root = chain.pop() if chain[-1].issuer == chain[-1].subject else None
    files = {SIGNING: pem(*chain)} if wanted.program else {SIGNING: bundle(key, lock_up(kept, wanted.lock), *chain)}
    keep(kept, {**files, ROOT: pem(root)} if root else files)
    return kept


def _read(wanted: Wanted) -> tuple[Any, list[x509.Certificate]]:
    """The key (None where a program keeps it), and every certificate of the files."""
    given = [opened(file, wanted.opens) for file in wanted.files]
    certificates = [certificate for each in given for certificate in each.certificates]
    key = next((each.key for each in given if each.key is not None), None)
    if not certificates:
        raise _refused(wanted.file, "it holds no certificate", "Give the certificate that belongs to the key")
    if key is None and not wanted.program:
        way_out = "Say where the key is with --key FILE, or which program keeps it with --program"
        raise _refused(wanted.file, "it holds no key", way_out)
    return (None if wanted.program else key), certificates


def _chain(wanted: Wanted, key: Any, certificates: Sequence[x509.Certificate]) -> list[x509.Certificate]:
    """The certificate of the key, and those above it. Raises NotImportable where they do not belong together."""
    leaf = leaf_of(certificates, key.public_key() if key is not None else None)
    if leaf is None:
        names = ", ".join(dict.fromkeys(called(each) for each in certificates))
        raise _refused(
            wanted.file, f"the key is not that of the certificate ({names})", "Give the two that belong together"
        )
    chain = in_order(certificates, leaf)
    if len(chain) == 1 and leaf.issuer != leaf.subject:
        issuer = common_name(leaf.issuer) or leaf.issuer.rfc4514_string()
        why = f"the certificate of who issued it ({issuer}) is missing, or is another one of that name"
        raise _refused(wanted.file, why, "Its issuer has it: give it too with --chain FILE")
    return chain


def _kept(wanted: Wanted, leaf: x509.Certificate) -> Kept:
    owner = (owner_of(leaf) or called(leaf))[:MOST_SHOWN]
    timestamps = address(wanted.timestamps)
    if not wanted.program:
        return Kept(wanted.name, owner, "imported", wanted.lock.kind, timestamps, entry=wanted.lock.entry(wanted.name))
    program = _words(wanted.program)
    sign_by(wanted.name, program, leaf.public_key(), _PROOF)
    return Kept(wanted.name, owner, "program", "program", timestamps, program)


def _words(program: str) -> tuple[str, ...]:
    """The program and its arguments, the program by its whole path: it is called later, from anywhere."""
    try:
        words = shlex.split(program)
    except ValueError as error:
        raise NotImportable(file="--program", why=f"{program} is no command ({error})", way_out="") from error
    found = shutil.which(words[0]) if words else None
    if found is None:
        why = f'"{words[0] if words else ""}" is no program of this machine'
        raise NotImportable(file="--program", why=why, way_out="Name it by its whole path.")
    return str(Path(found).absolute()), *words[1:]


def _refused(file: Path, why: str, way_out: str) -> NotImportable:
    return NotImportable(file=file, why=why, way_out=f"{way_out}.")
