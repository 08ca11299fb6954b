"""Identity: there is somebody to sign, whose certificate is valid at this hour and will be for a while."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from limelight.sign.case import Case
from limelight.sign.gates.gate import Finding, Gate, Status
from limelight.sign.identity import Identity

CLAUSE = "C2PA 2.2, 14.5.1 and 15.8"
SOON = timedelta(days=90)
_NEW = 'Make one: limelight identity new ada --owner "Ada Lovelace".'
_ANOTHER = "Import its next certificate, or sign with another identity: --identity NAME."
_CLOCK = "Set this machine's clock, or wait."


def _check(case: Case) -> Iterator[Finding]:
    if case.identity is None:
        yield Finding(Status.BROKEN, "There is no identity to sign the release with.", _NEW, CLAUSE)
    else:
        yield _of_its_time(case.identity, case.now)


def _of_its_time(signer: Identity, now: datetime) -> Finding:
    who, day = f'The certificate of {signer.owner} ("{signer.name}")', f"{signer.expires:%Y-%m-%d}"
    if now >= signer.expires:
        return Finding(Status.BROKEN, f"{who} expired on {day}.", _ANOTHER, CLAUSE)
    if now < signer.begins:
        said = f"{who} begins {signer.begins:%Y-%m-%d %H:%M}, and this machine's clock says {now:%Y-%m-%d %H:%M} (UTC)."
        return Finding(Status.BROKEN, said, _CLOCK, CLAUSE)
    if signer.timestamps:
        return Finding(
            Status.KEPT, f"{who} is valid until {day}; a time stamp makes what it signs last longer.", "", CLAUSE
        )
    if signer.expires - now < SOON:
        said = f"{who} ends on {day}, and nobody believes this release after that."
        return Finding(Status.WORTH_KNOWING, said, f"{_ANOTHER} Or name a time-stamp authority.", CLAUSE)
    return Finding(Status.KEPT, f"{who} is valid, and this release is believed until it ends: {day}.", "", CLAUSE)


GATE = Gate("identity", "Is there somebody to sign, whose certificate is valid now and for a while?", _check, rank=5)
