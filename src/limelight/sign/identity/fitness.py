"""What a certificate must be before anything is signed with it (C2PA 2.2, 14.5.1 "Certificate Profile").

Readers are laxer here and stricter there: what is refused here would be called unknown or broken by one of them, after
the release is out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from cryptography import x509
from cryptography.x509.oid import NameOID

from limelight.sign.identity.algorithms import LEAST_RSA, algorithm_of, in_words
from limelight.sign.identity.purposes import NEVER, OTHERS, PURPOSES

NEARLY = timedelta(days=2)
"""A certificate that begins so soon is more likely right than this machine's clock."""
_WEAK = ("md5", "sha1")
_Kind = TypeVar("_Kind", bound=x509.ExtensionType)
_ASK = "Ask whoever issued it for one to sign Content Credentials (C2PA) with"


@dataclass(frozen=True)
class Flaw:
    """What is wrong with a certificate, and what to do."""

    why: str
    way_out: str


def flaws(chain: Sequence[x509.Certificate], now: datetime) -> Iterator[Flaw]:
    """What speaks against signing with the first of these, the worst first; those that follow issued each other."""
    leaf, *above = chain
    yield from _of_time(leaf, now)
    yield from _of_nature(leaf)
    yield from _of_purpose(leaf)
    for each in above:
        yield from _of_authority(each, now)


def called(certificate: x509.Certificate) -> str:
    """Whose it is, as people know them."""
    return common_name(certificate.subject) or owner_of(certificate) or certificate.subject.rfc4514_string()


def owner_of(certificate: x509.Certificate) -> str:
    """The organization that it names; "" for none."""
    return _attribute(certificate.subject, NameOID.ORGANIZATION_NAME)


def common_name(name: x509.Name) -> str:
    return _attribute(name, NameOID.COMMON_NAME)


def is_authority(certificate: x509.Certificate) -> bool:
    """Whether it may issue others."""
    basic = _extension(certificate, x509.BasicConstraints)
    usage = _extension(certificate, x509.KeyUsage)
    return bool(basic and basic.ca and (usage is None or usage.key_cert_sign))


def _of_time(leaf: x509.Certificate, now: datetime) -> Iterator[Flaw]:
    begins, ends = leaf.not_valid_before_utc, leaf.not_valid_after_utc
    if now >= ends:
        yield Flaw(f"the certificate of {called(leaf)} expired on {ends:%Y-%m-%d}", f"{_ASK}, and import that")
    if now < begins <= now + NEARLY:
        says = f"it begins {begins:%Y-%m-%d %H:%M}, and this machine's clock says {now:%Y-%m-%d %H:%M} (UTC)"
        yield Flaw(f"the certificate of {called(leaf)} is not valid yet: {says}", "Set the clock, or wait")
    elif now < begins:
        says = f"it begins on {begins:%Y-%m-%d}"
        yield Flaw(
            f"the certificate of {called(leaf)} is not valid yet: {says}", "Wait until then, or look at the clock"
        )


def _of_nature(leaf: x509.Certificate) -> Iterator[Flaw]:
    if not algorithm_of(leaf.public_key()):
        can = f"an elliptic curve (P-256, P-384, P-521), Ed25519, or RSA with {LEAST_RSA} bits or more"
        yield Flaw(f"its key is of a kind that C2PA does not take ({in_words(leaf.public_key())})", f"Use {can}")
    if (digest := leaf.signature_hash_algorithm) and digest.name in _WEAK:
        yield Flaw(f"the certificate is signed with {digest.name.upper()}, which can be forged", _ASK)
    if leaf.issuer == leaf.subject:
        way_out = "`limelight identity new` makes one with an authority above it"
        yield Flaw("the certificate is signed by itself, so that nobody vouches for it", way_out)


def _of_purpose(leaf: x509.Certificate) -> Iterator[Flaw]:
    basic, usage = _extension(leaf, x509.BasicConstraints), _extension(leaf, x509.KeyUsage)
    if basic and basic.ca:
        yield Flaw("the certificate is one that issues others, and may not sign files itself", _ASK)
    if usage is None or not usage.digital_signature:
        yield Flaw("the certificate does not say that its key may sign (key usage digitalSignature)", _ASK)
    extended = _extension(leaf, x509.ExtendedKeyUsage)
    purposes = [str(purpose.dotted_string) for purpose in extended or ()]
    if not purposes:
        yield Flaw("the certificate does not say what it is for (extended key usage)", _ASK)
    elif not any(purpose in PURPOSES for purpose in purposes) or any(purpose in NEVER for purpose in purposes):
        found = ", ".join({**OTHERS, **PURPOSES}.get(purpose, purpose) for purpose in purposes)
        yield Flaw(f"the certificate is for {found}, and not for signing Content Credentials", _ASK)


def _of_authority(issuer: x509.Certificate, now: datetime) -> Iterator[Flaw]:
    if not is_authority(issuer):
        yield Flaw(f"{called(issuer)} issued a certificate, and its own does not allow that", _ASK)
    if not issuer.not_valid_before_utc <= now < issuer.not_valid_after_utc:
        until = f"{issuer.not_valid_before_utc:%Y-%m-%d} to {issuer.not_valid_after_utc:%Y-%m-%d}"
        yield Flaw(f"the certificate of its issuer {called(issuer)} is valid from {until} only", _ASK)


def _extension(certificate: x509.Certificate, kind: type[_Kind]) -> _Kind | None:
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None


def _attribute(name: x509.Name, kind: x509.ObjectIdentifier) -> str:
    found = name.get_attributes_for_oid(kind)
    return str(found[0].value) if found else ""
