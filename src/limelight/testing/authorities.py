"""Authorities for tests: a root, an issuer, and signing certificates of every kind, right and wrong.

A `Studio` is a small world of certificates: `Studio().identity()` signs as it should, `Studio().identity("expired")` as
one that may not. Keys are made once for each kind of key and shared, because making them is what costs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from limelight.sign.identity.algorithms import algorithm_of, sign
from limelight.sign.identity.identity import Identity

DAY = timedelta(days=1)
PURPOSES = {
    "email": ExtendedKeyUsageOID.EMAIL_PROTECTION,
    "documents": x509.ObjectIdentifier("1.3.6.1.5.5.7.3.36"),
    "c2pa": x509.ObjectIdentifier("1.3.6.1.4.1.62558.2.1"),
    "server": ExtendedKeyUsageOID.SERVER_AUTH,
    "code": ExtendedKeyUsageOID.CODE_SIGNING,
    "any": ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,
    "time": ExtendedKeyUsageOID.TIME_STAMPING,
}
KEYS: dict[str, Callable[[], Any]] = {
    "es256": partial(ec.generate_private_key, ec.SECP256R1()),
    "es384": partial(ec.generate_private_key, ec.SECP384R1()),
    "es512": partial(ec.generate_private_key, ec.SECP521R1()),
    "secp256k1": partial(ec.generate_private_key, ec.SECP256K1()),
    "ps256": partial(rsa.generate_private_key, 65537, 2048),
    "rsa1024": partial(rsa.generate_private_key, 65537, 1024),
    "ed25519": ed25519.Ed25519PrivateKey.generate,
}


@dataclass(frozen=True)
class Certified:
    """A key and the certificates that speak for it, its own first; the root is not among them."""

    key: Any
    certificates: tuple[x509.Certificate, ...]

    @property
    def chain(self) -> str:
        return pem(*self.certificates)

    @property
    def key_pem(self) -> str:
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


@dataclass(frozen=True)
class Wish:
    """What a signing certificate is like, where it is not as it should be; times are days from now."""

    begins: float = -2
    ends: float = 365
    purposes: tuple[str, ...] = ("email",)
    usage: str = "digital_signature"
    """"" for none."""
    authority: bool = False
    key: str = "es256"
    owner: str = "Studio for Tests"
    by: str = "issuer"
    """Who issues it: "issuer", "root", "itself"."""


KINDS = {
    "good": Wish(),
    "expired": Wish(begins=-30, ends=-1),
    "not begun": Wish(begins=30, ends=60),
    "an hour ahead": Wish(begins=1 / 24),
    "for documents": Wish(purposes=("documents",)),
    "for c2pa": Wish(purposes=("c2pa",)),
    "for servers": Wish(purposes=("server",)),
    "for code": Wish(purposes=("code",)),
    "for anything": Wish(purposes=("any",)),
    "for time": Wish(purposes=("time",)),
    "for time and mail": Wish(purposes=("time", "email")),
    "without a purpose": Wish(purposes=()),
    "without a use": Wish(usage=""),
    "for keys only": Wish(usage="key_encipherment"),
    "an authority": Wish(authority=True),
    "by itself": Wish(by="itself"),
    "by the root": Wish(by="root"),
    **{name: Wish(key=name) for name in KEYS if name != "es256"},
}
"""Signing certificates by what is right or wrong with them."""


class Studio:
    """A root, the issuer below it, and what they issue. Each studio has its own: none trusts another."""

    def __init__(self, name: str = "Tests", now: datetime | None = None) -> None:
        self.now = (now or datetime.now(UTC)).replace(microsecond=0)
        self.root_key, self.issuer_key = KEYS["es256"](), KEYS["es256"]()
        root, issuer = _named(name, f"{name} root"), _named(name, f"{name} issuer")
        self.root = self._authority(root, root, self.root_key, self.root_key, 1)
        self.issuer = self._authority(issuer, root, self.issuer_key, self.root_key, 0)

    @property
    def anchors(self) -> str:
        """What trusts all that comes from here."""
        return pem(self.root)

    def certified(self, kind: str = "good", wish: Wish | None = None) -> Certified:
        """A key with its certificates: one of `KINDS`, or one's own wish."""
        wanted = wish or KINDS[kind]
        key = key_of(wanted.key)
        above, by_key = self._issuers(wanted.by, key)
        subject = _named(wanted.owner, wanted.owner)
        begun = x509.CertificateBuilder(above[0].subject if above else subject, subject, key.public_key())
        begun = begun.serial_number(x509.random_serial_number())
        begun = begun.not_valid_before(self.now + wanted.begins * DAY).not_valid_after(self.now + wanted.ends * DAY)
        for extension, critical in _extensions(wanted, key, by_key):
            begun = begun.add_extension(extension, critical)
        leaf = begun.sign(by_key, None if isinstance(by_key, ed25519.Ed25519PrivateKey) else hashes.SHA256())
        return Certified(key, (leaf, *(each for each in above if each is not self.root)))

    def identity(self, kind: str = "good", folder: Path = Path(), timestamps: str = "") -> Identity:
        """An identity that signs with such a certificate, kept nowhere."""
        made = self.certified(kind)
        leaf = made.certificates[0]
        return Identity(
            "tests",
            KINDS[kind].owner,
            algorithm_of(made.key.public_key()),
            made.chain,
            leaf.not_valid_before_utc,
            leaf.not_valid_after_utc,
            leaf.fingerprint(hashes.SHA256()).hex(),
            folder,
            partial(sign, made.key),
            timestamps,
        )

    def _issuers(self, by: str, key: Any) -> tuple[tuple[x509.Certificate, ...], Any]:
        if by == "itself":
            return (), key
        return ((self.issuer,), self.issuer_key) if by == "issuer" else ((self.root,), self.root_key)

    def _authority(self, subject: x509.Name, issuer: x509.Name, key: Any, by: Any, depth: int) -> x509.Certificate:
        begun = x509.CertificateBuilder(issuer, subject, key.public_key(), x509.random_serial_number())
        begun = begun.not_valid_before(self.now - 400 * DAY).not_valid_after(self.now + 4000 * DAY)
        begun = begun.add_extension(x509.BasicConstraints(ca=True, path_length=depth), critical=True)
        begun = begun.add_extension(_usage("key_cert_sign"), critical=True)
        begun = begun.add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        by_key = x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key())
        return begun.add_extension(by_key, critical=False).sign(by, hashes.SHA256())


def pem(*certificates: x509.Certificate) -> str:
    return "".join(each.public_bytes(Encoding.PEM).decode() for each in certificates)


@lru_cache
def key_of(kind: str) -> Any:
    """One key of that kind, the same for all certificates of this process."""
    return KEYS[kind]()


def _extensions(wish: Wish, key: Any, by: Any) -> list[tuple[x509.ExtensionType, bool]]:
    found: list[tuple[x509.ExtensionType, bool]] = [
        (x509.BasicConstraints(ca=wish.authority, path_length=None), True),
        (x509.SubjectKeyIdentifier.from_public_key(key.public_key()), False),
        (x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key()), False),
    ]
    if wish.usage:
        found.append((_usage(wish.usage), True))
    if wish.purposes:
        critical = wish.purposes == ("time",)
        found.append((x509.ExtendedKeyUsage([PURPOSES[name] for name in wish.purposes]), critical))
    return found


def _usage(granted: str) -> x509.KeyUsage:
    uses = (
        *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement"),
        *("key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
    )
    return x509.KeyUsage(**{use: use == granted for use in uses})


def _named(owner: str, called: str) -> x509.Name:
    attributes = ((NameOID.ORGANIZATION_NAME, owner), (NameOID.COMMON_NAME, called))
    return x509.Name([x509.NameAttribute(kind, text) for kind, text in attributes])
