"""A credential in a sentence, for people who have never heard of one."""

from __future__ import annotations

from limelight.sign.credentials.credential import Credential, Flaw, Part

_CHANGED: dict[Part, str] = {
    "media": "its picture or sound",
    "statement": "what it says of its making",
    "signature": "its signature",
    "ingredient": "something that it was made of",
    "credential": "its credential",
}
_DOUBTS = {
    "unknown": "nobody here vouches for its signer",
    "expired": "its certificate has expired",
    "not for signing": "its certificate is not for signing media",
    "revoked": "its certificate was called back",
    "perhaps revoked": "nobody says whether its certificate was called back",
    "time stamp unknown": "nobody here vouches for its time stamp",
    "time stamp expired": "its time stamp has expired",
    "author unknown": "nobody here vouches for its author",
}


def sentence(credential: Credential) -> str:
    """How a file stands."""
    if credential.state == "trusted":
        return f"It is as {credential.signer} signed it."
    if credential.state == "tampered":
        return f"It was changed after it was signed: {changed(credential)}."
    if credential.state == "unknown signer":
        return f"It is as it was signed, but {doubted(credential)}."
    if credential.state == "unreadable":
        return "It has a credential that cannot be read."
    return "It does not say how it was made: there is no credential in it or beside it."


def changed(credential: Credential) -> str:
    """Which parts were changed, each once, the media first."""
    found = [(words, [flaw for flaw in credential.flaws if flaw.part == part]) for part, words in _CHANGED.items()]
    return ", ".join(_named(words, flaws) for words, flaws in found if flaws)


def doubted(credential: Credential) -> str:
    """Why nobody vouches for the signer."""
    return ", ".join(_DOUBTS.get(doubt, doubt) for doubt in credential.doubts)


def _named(part: str, flaws: list[Flaw]) -> str:
    if flaws[0].part != "ingredient":
        return part
    names = dict.fromkeys(f'"{flaw.name}"' for flaw in flaws if flaw.name)
    return f"{part} ({', '.join(names)})" if names else part
