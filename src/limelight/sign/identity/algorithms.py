"""The ways to sign that C2PA knows (C2PA 2.2, 13.2 "Digital Signatures"), and raw signatures in the form that it asks.

Its signatures are COSE signatures: an elliptic curve's two numbers stand one after the other, each as wide as the curve
(RFC 9053, 2.1), and not in the DER that other programs wrap them in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature

LEAST_RSA = 2048
"""Bits."""


@dataclass(frozen=True)
class Curve:
    """How a curve signs: C2PA's name of it, the hash, and how many bytes wide its numbers are."""

    algorithm: str
    digest: hashes.HashAlgorithm
    width: int


_CURVES = {
    "secp256r1": Curve("es256", hashes.SHA256(), 32),
    "secp384r1": Curve("es384", hashes.SHA384(), 48),
    "secp521r1": Curve("es512", hashes.SHA512(), 66),
}
_PSS = padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=hashes.SHA256().digest_size)


def algorithm_of(public: Any) -> str:
    """C2PA's name of how the owner of this public key signs; "" where C2PA does not take it."""
    if isinstance(public, ec.EllipticCurvePublicKey):
        return _CURVES[public.curve.name].algorithm if public.curve.name in _CURVES else ""
    if isinstance(public, rsa.RSAPublicKey):
        return "ps256" if public.key_size >= LEAST_RSA else ""
    return "ed25519" if isinstance(public, ed25519.Ed25519PublicKey) else ""


def in_words(key: Any) -> str:
    """What sort of key it is, private or public: "RSA with 1024 bits"."""
    if isinstance(key, (rsa.RSAPublicKey, rsa.RSAPrivateKey)):
        return f"RSA with {key.key_size} bits"
    if isinstance(key, (ec.EllipticCurvePublicKey, ec.EllipticCurvePrivateKey)):
        return f"the curve {key.curve.name}"
    return type(key).__name__.removesuffix("PublicKey").removesuffix("PrivateKey")


def sign(key: Any, data: bytes) -> bytes:
    """The raw signature of `data` by a private key of a kind that `algorithm_of` knows."""
    if isinstance(key, ec.EllipticCurvePrivateKey):
        curve = _CURVES[key.curve.name]
        return _as_raw(key.sign(data, ec.ECDSA(curve.digest)), curve)
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(data, _PSS, hashes.SHA256())
    return key.sign(data)


def is_signature(public: Any, data: bytes, raw: bytes) -> bool:
    """Whether `raw` is a signature of `data` by the owner of `public`."""
    try:
        if isinstance(public, ec.EllipticCurvePublicKey):
            curve = _CURVES[public.curve.name]
            public.verify(_as_der(raw, curve), data, ec.ECDSA(curve.digest))
        elif isinstance(public, rsa.RSAPublicKey):
            public.verify(raw, data, _PSS, hashes.SHA256())
        else:
            public.verify(raw, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def raw_of(public: Any, signature: bytes) -> bytes:
    """A signature in whatever form a program gave it, as raw: an elliptic curve's may come wrapped in DER."""
    if not isinstance(public, ec.EllipticCurvePublicKey) or len(signature) == 2 * _CURVES[public.curve.name].width:
        return signature
    try:
        return _as_raw(signature, _CURVES[public.curve.name])
    except (ValueError, OverflowError):
        return signature


def _as_raw(der: bytes, curve: Curve) -> bytes:
    r, s = decode_dss_signature(der)
    return r.to_bytes(curve.width, "big") + s.to_bytes(curve.width, "big")


def _as_der(raw: bytes, curve: Curve) -> bytes:
    if len(raw) != 2 * curve.width:
        raise ValueError("not as wide as two numbers of the curve")
    return encode_dss_signature(int.from_bytes(raw[: curve.width], "big"), int.from_bytes(raw[curve.width :], "big"))
