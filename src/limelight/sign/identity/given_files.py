"""Keys and certificates in files that somebody was given: PEM, DER or PKCS#12, opened and put in order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import load_pem_private_key, pkcs12

from limelight.core.disk.plain_files import read_plain
from limelight.sign.identity.errors import FileLocked, NotImportable, WrongPassphrase

MOST = 1_000_000
"""Bytes: a chain has a few thousand."""
MANY = 50
"""Certificates in one file."""
_CERTIFICATE, _KEY = b"-----BEGIN CERTIFICATE-----", b"PRIVATE KEY-----"
_KINDS = "It can be PEM (a text that begins with -----BEGIN) or PKCS#12 (.p12, .pfx)."


@dataclass(frozen=True)
class Given:
    """What a file holds: a key, if there is one, and certificates in no order."""

    key: Any
    certificates: tuple[x509.Certificate, ...]


def opened(file: Path, passphrase: str | None = None) -> Given:
    """Read it. Raises NotImportable, FileLocked, WrongPassphrase."""
    data = _read(file)
    try:
        if b"-----BEGIN " in data:
            return Given(_pem_key(data, passphrase), _pem_certificates(data))
        if certificate := _der_certificate(data):
            return Given(None, (certificate,))
        return _pkcs12(data, passphrase)
    except (TypeError, ValueError, UnsupportedAlgorithm) as error:
        raise _refused(file, data, passphrase, error) from error


def certificates_in(file: Path) -> tuple[x509.Certificate, ...]:
    """The certificates of a stranger's file, PEM or DER. No key in it is opened, and nothing of PKCS#12 tried: how long
    that takes is for its writer to say. Raises NotImportable.
    """
    data = _read(file)
    try:
        found = _pem_certificates(data) if b"-----BEGIN " in data else (_der_certificate(data),)
    except ValueError as error:
        raise _refused(file, data, None, error) from error
    return tuple(each for each in found if each)


def in_order(certificates: Iterable[x509.Certificate], leaf: x509.Certificate) -> list[x509.Certificate]:
    """`leaf`, who issued it, who issued that, as far as these go; each is proven to have signed the one before."""
    chain, left = [leaf], [each for each in certificates if each != leaf]
    while chain[-1].issuer != chain[-1].subject:
        above = next((each for each in left if _issued(each, chain[-1])), None)
        if above is None:
            break
        chain.append(above)
        left.remove(above)
    return chain


def leaf_of(certificates: Sequence[x509.Certificate], public: Any = None) -> x509.Certificate | None:
    """The certificate of this key; without a key, the one that none of the others was issued by."""
    if public is not None:
        return next((each for each in certificates if each.public_key() == public), None)
    issuers = [each.issuer for each in certificates if each.issuer != each.subject]
    return next((each for each in certificates if each.subject not in issuers), None)


def _issued(above: x509.Certificate, below: x509.Certificate) -> bool:
    try:
        below.verify_directly_issued_by(above)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def _read(file: Path) -> bytes:
    try:
        data = read_plain(file, MOST)
    except OSError as error:
        why = "there is no such file" if isinstance(error, FileNotFoundError) else error.strerror or str(error)
        raise NotImportable(file=file, why=why, way_out="Look at its name, and where it lies.") from error
    if not data:
        raise NotImportable(file=file, why="it is empty", way_out=_KINDS)
    return data


def _pem_key(data: bytes, passphrase: str | None) -> Any:
    if _KEY not in data:
        return None
    locked = b"ENCRYPTED" in data
    return load_pem_private_key(data, (passphrase or "").encode() or None if locked else None)


def _pem_certificates(data: bytes) -> tuple[x509.Certificate, ...]:
    if _CERTIFICATE not in data:
        return ()
    found = x509.load_pem_x509_certificates(data)
    if len(found) > MANY:
        raise ValueError(f"it holds {len(found)} certificates, and a chain has a few")
    return tuple(found)


def _der_certificate(data: bytes) -> x509.Certificate | None:
    try:
        return x509.load_der_x509_certificate(data)
    except ValueError:
        return None


def _pkcs12(data: bytes, passphrase: str | None) -> Given:
    found = pkcs12.load_pkcs12(data, passphrase.encode() if passphrase else None)
    certificates = [each.certificate for each in (found.cert, *found.additional_certs) if each]
    return Given(found.key, tuple(certificates[:MANY]))


def _refused(file: Path, data: bytes, passphrase: str | None, error: Exception) -> Exception:
    said = str(error)
    if "password" in said.lower() and (b"-----BEGIN " in data or data[:1] == b"\x30"):
        return WrongPassphrase(what=file) if passphrase else FileLocked(file=file)
    if b"-----BEGIN " in data:
        return NotImportable(file=file, why=f"it cannot be read ({said.split('. ')[0].rstrip('.')})", way_out=_KINDS)
    return NotImportable(file=file, why="it holds no key and no certificate", way_out=_KINDS)
