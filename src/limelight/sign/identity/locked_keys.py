"""A private key as PEM (PKCS#8), locked by a passphrase in the way that costs who guesses most: scrypt, then AES-256.

Other programs read it (`openssl pkcs8 -in signing.pem`): PBES2 of RFC 8018 with the scrypt of RFC 7914, as strong as
OpenSSL reads without being told to take more memory. The library that makes our keys reads this form and does not write
it, so its few ASN.1 types stand here.
"""

from __future__ import annotations

import base64
import re
import secrets
import textwrap
import unicodedata
from typing import Any

from cryptography import x509
from cryptography.hazmat import asn1
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.padding import PKCS7
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

from limelight.sign.identity.keeping import LOCKED

COST, BLOCK, TIMES = 1 << 14, 8, 5
"""scrypt's N, r, p: 16 MB for a seventh of a second (OWASP's password storage cheat sheet)."""
_PBES2, _SCRYPT = "1.2.840.113549.1.5.13", "1.3.6.1.4.1.11591.4.11"
_AES_256_CBC = "2.16.840.1.101.3.4.1.42"


@asn1.sequence
class _ScryptCost:
    salt: bytes
    cost: int
    block: int
    times: int


@asn1.sequence
class _Derivation:
    algorithm: x509.ObjectIdentifier
    parameters: _ScryptCost


@asn1.sequence
class _Cipher:
    algorithm: x509.ObjectIdentifier
    vector: bytes


@asn1.sequence
class _Ways:
    derivation: _Derivation
    cipher: _Cipher


@asn1.sequence
class _Encryption:
    algorithm: x509.ObjectIdentifier
    parameters: _Ways


@asn1.sequence
class _EncryptedPrivateKeyInfo:
    encryption: _Encryption
    data: bytes


_KEY = re.compile(
    rb"-----BEGIN (?:ENCRYPTED )?PRIVATE KEY-----.+?-----END (?:ENCRYPTED )?PRIVATE KEY-----\n?", re.DOTALL
)


def keys_in(pem: bytes) -> list[bytes]:
    """The PEM of each key in a file of keys and certificates, in order."""
    return _KEY.findall(pem)


def locked(key: Any, passphrase: str) -> bytes:
    """The key as PEM; an empty passphrase leaves it open."""
    if not passphrase:
        return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    salt, vector = secrets.token_bytes(16), secrets.token_bytes(16)
    derived = Scrypt(salt=salt, length=32, n=COST, r=BLOCK, p=TIMES).derive(_octets(passphrase))
    padder, sealing = PKCS7(128).padder(), Cipher(algorithms.AES256(derived), modes.CBC(vector)).encryptor()
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    data = sealing.update(padder.update(plain) + padder.finalize()) + sealing.finalize()
    return _pem(asn1.encode_der(_EncryptedPrivateKeyInfo(encryption=_how(salt, vector), data=data)))


def unlocked(pem: bytes, passphrase: str) -> Any:
    """The key of a PEM. Raises ValueError where the passphrase is another one, TypeError where one is missing."""
    return load_pem_private_key(pem, (_octets(passphrase) or None) if LOCKED in pem else None)


def _octets(passphrase: str) -> bytes:
    """In one form, however a keyboard composes its letters (RFC 8265, 4.2)."""
    return unicodedata.normalize("NFC", passphrase).encode()


def _how(salt: bytes, vector: bytes) -> _Encryption:
    cost = _ScryptCost(salt=salt, cost=COST, block=BLOCK, times=TIMES)
    derivation = _Derivation(algorithm=x509.ObjectIdentifier(_SCRYPT), parameters=cost)
    cipher = _Cipher(algorithm=x509.ObjectIdentifier(_AES_256_CBC), vector=vector)
    return _Encryption(algorithm=x509.ObjectIdentifier(_PBES2), parameters=_Ways(derivation=derivation, cipher=cipher))


def _pem(der: bytes) -> bytes:
    rows = textwrap.wrap(base64.b64encode(der).decode(), 64)
    return b"\n".join([LOCKED, *(row.encode() for row in rows), LOCKED.replace(b"BEGIN", b"END"), b""])
