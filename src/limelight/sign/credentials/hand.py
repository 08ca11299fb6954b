"""The hand that signs: an identity as the library asks for it, and what went wrong told as it is.

The library calls back for each signature and forgets why one could not be made; here it is remembered, and raised.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager

from c2pa import C2paError, C2paSigningAlg, Signer

from limelight.sign.credentials.errors import CredentialError, SigningRefused, TimeStampUnreachable
from limelight.sign.identity import Identity

_AUTHORITY = {
    "http resolver": "nobody answers there",
    "HTTP error": "it says that it cannot",
    "does not match": "its stamp is of something else",
    "decode error": "what it answers is no time stamp",
}
_CERTIFICATE = {
    "not valid at time": "its certificate is not valid at this moment",
    "certificate is invalid": "its certificate is not for signing media (its purpose, its use, or its key)",
}
"""The library's words, and what they mean for a person."""


class Hand:
    """The hand of `identity`, about to sign `file`."""

    def __init__(self, identity: Identity, file: str, time_stamp: bool) -> None:
        self._identity = identity
        self._file = file
        self._address = identity.timestamps if time_stamp else ""
        self._wrong: Exception | None = None
        self._has_signed = False

    def signer(self) -> Signer:
        """A signer of the library's. Raises SigningRefused for a chain or an algorithm that it does not take."""
        algorithm = C2paSigningAlg.__members__.get(self._identity.algorithm.upper())
        if algorithm is None:
            raise self._refused(f'"{self._identity.algorithm}" is no way of signing that content credentials know')
        try:
            return Signer.from_callback(self._sign, algorithm, self._identity.chain, self._address or None)
        except C2paError as error:
            raise self._refused(str(error)) from error

    @contextmanager
    def telling(self) -> Generator[None, None, None]:
        """Sign within this: what goes wrong is raised as what it is."""
        try:
            yield
        except C2paError as error:
            raise self._wrong or self._told(str(error)) from error

    def _sign(self, data: bytes) -> bytes:
        try:
            signature = self._identity.sign(data)
        except Exception as error:
            self._wrong = error
            raise
        self._has_signed = True
        return signature

    def _told(self, why: str) -> CredentialError:
        """What the library said; once the hand has signed, only the authority can have failed."""
        if self._address and self._has_signed and "certificate" not in why:
            expires = self._identity.expires.strftime("%Y-%m-%d")
            return TimeStampUnreachable(address=self._address, why=_meant(why, _AUTHORITY), expires=expires)
        return self._refused(_meant(why, _CERTIFICATE))

    def _refused(self, why: str) -> SigningRefused:
        return SigningRefused(identity=self._identity.name, file=self._file, why=why)


def _meant(why: str, words: Mapping[str, str]) -> str:
    plain = why.removeprefix("Signature:").strip()
    return next((meaning for said, meaning in words.items() if said in plain), plain)
