"""How the library is asked: nothing is fetched from anywhere, nobody is trusted but those who are named.

A credential may name an address to look at (a credential kept elsewhere, a list of revoked certificates): whoever reads
a stranger's file must not call the stranger. Only signing speaks to another machine, the time-stamp authority that the
identity names.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from c2pa import Context

from limelight.sign.identity.purposes import PURPOSES

_LARGEST_MB = 16
"""What a compressed credential may swell to."""
_IN_MEMORY_MB = 64
"""What of a file is held in memory; the rest is read again."""
_VERIFY = {
    "verify_after_sign": False,  # done by reading the file as anybody would, which tells more
    "verify_timestamp_trust": True,
    "remote_manifest_fetch": False,
    "ocsp_fetch": False,
}
_READ_TOO = ("1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9", "1.3.6.1.4.1.311.76.59.1.9")
"""Purposes beside those that we sign with: of time stamps, of answers about certificates, Microsoft's for media.

Left to itself the library knows e-mail alone, and calls a certificate of C2PA's own programme unfit.
"""
_CORE = {"max_decompressed_manifest_size_in_mb": _LARGEST_MB, "backing_store_memory_threshold_in_mb": _IN_MEMORY_MB}


def reading(anchors: str) -> Context:
    """A context to read in, which trusts what these certificates vouch for."""
    return Context.from_dict(
        {**_trust(anchors), "verify": {"verify_trust": True, **_VERIFY}, "core": {**_CORE, **_ALONE}}
    )


def signing(created: Iterable[str]) -> Context:
    """A context to sign in: the signer answers for the statements that are named, and no pictures are put in."""
    builder = {"thumbnail": {"enabled": False}, "created_assertion_labels": sorted(set(created))}
    verify = {"verify_trust": False, **_VERIFY}
    return Context.from_dict({**_trust(""), "verify": verify, "core": _CORE, "builder": builder})


_ALONE: Mapping[str, Any] = {"allowed_network_hosts": [], "allow_redirects": False}


def _trust(anchors: str) -> dict[str, Any]:
    """(An empty list of anchors is refused by the library, as if it were a broken certificate.)"""
    whom = {"user_anchors": anchors} if anchors.strip() else {}
    return {"trust": {**whom, "trust_config": "\n".join((*PURPOSES, *_READ_TOO)) + "\n"}}
