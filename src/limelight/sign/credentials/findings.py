"""What the standard's findings mean for a reader: which part was changed, or why nobody vouches for the signer.

The codes are those of the C2PA specification 2.4, section 15 (validation), and CAWG's. A code that nobody here knows is
taken for a change: what is not understood is never called whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from limelight.sign.credentials.credential import Flaw, Part

_DOUBTS = {
    "signingCredential.untrusted": "unknown",
    "signingCredential.expired": "expired",
    "signingCredential.invalid": "not for signing",
    "signingCredential.revoked": "revoked",
    "signingCredential.ocsp.revoked": "revoked",
    "signingCredential.ocsp.unknown": "perhaps revoked",
    "claimSignature.outsideValidity": "expired",
    "timeStamp.untrusted": "time stamp unknown",
    "timeStamp.outsideValidity": "time stamp expired",
    "cawg.x509.credential.untrusted": "author unknown",
    "cawg.identity.trusted.missing": "author unknown",
    "cawg.ica.untrusted_issuer": "author unknown",
}
"""Findings that leave the file as it was signed, and say only that its signer cannot be vouched for."""
_NO_FAULT = (".match", ".validated", ".trusted", ".insideValidity", ".notRevoked", ".accessible", ".valid", ".skipped")
_NO_FAULT_EITHER = ("ingredient.unknownProvenance", "ingredient.manifest.validated", "assertion.notRedacted")
_MEDIA = (
    "assertion.dataHash.",
    "assertion.bmffHash.",
    "assertion.boxesHash.",
    "assertion.collectionHash.",
    "assertion.multiAssetHash.",
)
_BY_BEGINNING: tuple[tuple[tuple[str, ...], Part], ...] = (
    (_MEDIA, "media"),
    (("assertion.ingredient.", "ingredient."), "ingredient"),
    (("assertion.", "cawg."), "statement"),
    (("claimSignature.", "timeStamp.", "signingCredential."), "signature"),
)


def doubts(findings: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """Why the signer cannot be vouched for, each reason once."""
    return tuple(dict.fromkeys(_DOUBTS[code] for code in map(_code, findings) if code in _DOUBTS))


def flaws(findings: Iterable[Mapping[str, Any]]) -> tuple[Flaw, ...]:
    """What was changed, each once."""
    return tuple(dict.fromkeys(_flaw(each) for each in findings if not _is_no_flaw(_code(each))))


def said(findings: Iterable[Mapping[str, Any]], *codes: str) -> bool:
    """Whether one of these was found."""
    return any(_code(each) in codes for each in findings)


def _is_no_flaw(code: str) -> bool:
    return code in _DOUBTS or code in _NO_FAULT_EITHER or code.endswith(_NO_FAULT)


def _flaw(finding: Mapping[str, Any]) -> Flaw:
    code = _code(finding)
    url = finding.get("url")
    name = url.rsplit("/", 1)[-1] if isinstance(url, str) else ""
    part = _part(code)
    if part == "statement" and name.startswith("c2pa.ingredient"):
        part = "ingredient"
    return Flaw(part, code, name if part in ("statement", "ingredient") else "")


def _part(code: str) -> Part:
    """What the finding is about; where no beginning fits, the credential as a whole."""
    for beginnings, part in _BY_BEGINNING:
        if code.startswith(beginnings):
            return part
    return "credential"


def _code(finding: Mapping[str, Any]) -> str:
    code = finding.get("code")
    return code if isinstance(code, str) else ""
