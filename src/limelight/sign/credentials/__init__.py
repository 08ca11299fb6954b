"""Content credentials (C2PA): what a released file says of its own making, so that nobody can change it unseen.

`claims` puts into words what is said, read off the film's descent; `signing` writes it into the file, or beside it,
under a person's identity; `reading` tells anybody what a file says, and whether that still holds. Only the last two
know the library that does it.
"""

from __future__ import annotations

from limelight.sign.credentials.claims import Claim, Facts, OwnFile, Translation, claim
from limelight.sign.credentials.credential import Act, Credential, Flaw, Standing

__all__ = ["Act", "Claim", "Credential", "Facts", "Flaw", "OwnFile", "Standing", "Translation", "claim"]
