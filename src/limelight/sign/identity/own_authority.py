"""A person's own authority: a root that others may trust, one certificate below it that issues, and those that sign.

The root's key signs once, and is thrown away: nobody can ever make another authority in that name. The issuer's key
stays locked beside the signer's, and makes the next signing certificate when one has grown old, so that whoever trusts
the root trusts all that this person will sign. C2PA 2.2, 14.5.1 "Certificate Profile" is what the certificates keep.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

AUTHORITY_LASTS = timedelta(days=20 * 365)
SIGNER_LASTS = timedelta(days=5 * 365)
"""Without a time stamp a credential is believed for as long as the certificate that signed it lasts."""
RENEWED_AFTER = timedelta(days=365)
BEFORE = timedelta(days=1)
"""Certificates begin a day before they are made: the clock of whoever reads them may be hours behind."""
LONGEST = 64
"""Bytes in a name (X.520, ub-common-name, as OpenSSL and cryptography count it)."""


@dataclass(frozen=True)
class Authority:
    """What issues certificates in a person's name."""

    root: x509.Certificate
    issuer: x509.Certificate
    key: Any
    """The issuer's."""


@dataclass(frozen=True)
class Signer:
    """A certificate, and the key that it speaks for."""

    certificate: x509.Certificate
    key: Any


def found(owner: str, now: datetime) -> Authority:
    """A new authority of `owner`."""
    mark, root_key, key = secrets.token_hex(3), _new_key(), _new_key()
    root_name = _named(owner, _called(owner, f", limelight root {mark}"))
    issuer_name = _named(owner, _called(owner, f", limelight issuing {mark}"))
    until = now + AUTHORITY_LASTS
    root = _certificate(root_name, root_name, root_key, root_key, now, until, _authority_over(1))
    issuer = _certificate(issuer_name, root_name, key, root_key, now, until, _authority_over(0), root)
    return Authority(root, issuer, key)


def issue(issuer: x509.Certificate, by: Any, owner: str, now: datetime) -> Signer:
    """The next signing certificate of `owner`, with a new key; `by` is the issuer's."""
    key, until = _new_key(), min(now + SIGNER_LASTS, issuer.not_valid_after_utc)
    name = _named(owner, owner)
    certificate = _certificate(name, issuer.subject, key, by, now, until, _for_signing(), issuer)
    return Signer(certificate, key)


def is_due(signer: x509.Certificate, issuer: x509.Certificate, now: datetime) -> bool:
    """Whether a next certificate should be issued: this one is a year old, or the clock was ahead when it was made."""
    can_issue = issuer.not_valid_before_utc <= now < issuer.not_valid_after_utc
    return can_issue and not signer.not_valid_before_utc <= now < signer.not_valid_before_utc + RENEWED_AFTER


def _new_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _called(owner: str, role: str) -> str:
    """The owner's name as far as there is room, and what this certificate is to them."""
    room = LONGEST - len(role.encode())
    return owner.encode()[:room].decode(errors="ignore") + role


def _named(owner: str, called: str) -> x509.Name:
    return x509.Name(
        [x509.NameAttribute(NameOID.ORGANIZATION_NAME, owner), x509.NameAttribute(NameOID.COMMON_NAME, called)]
    )


_Extensions = tuple[tuple[x509.ExtensionType, bool], ...]


def _authority_over(depth: int) -> _Extensions:
    return (
        (x509.BasicConstraints(ca=True, path_length=depth), True),
        (_usage(key_cert_sign=True, crl_sign=True), True),
    )


def _for_signing() -> _Extensions:
    return (
        (x509.BasicConstraints(ca=False, path_length=None), True),
        (_usage(digital_signature=True), True),
        (x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), False),
    )


def _usage(**granted: bool) -> x509.KeyUsage:
    uses = (
        *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement"),
        *("key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
    )
    return x509.KeyUsage(**{use: granted.get(use, False) for use in uses})


def _certificate(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePrivateKey,
    by: ec.EllipticCurvePrivateKey,
    now: datetime,
    until: datetime,
    extensions: _Extensions,
    above: x509.Certificate | None = None,
) -> x509.Certificate:
    """A certificate of `key` that is signed with the key `by`."""
    made = x509.CertificateBuilder(issuer, subject, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(now - BEFORE).not_valid_after(until)
    made = made.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    if above:
        identifier = above.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
        by_key = x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier)
        made = made.add_extension(by_key, critical=False)
    for extension, critical in extensions:
        made = made.add_extension(extension, critical)
    return made.sign(by, hashes.SHA256())
