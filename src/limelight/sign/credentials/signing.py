"""Write a credential: into the file where its format can hold one, else beside it, whole and proven, or not at all.

The key never comes here: the identity makes the signature. Every ingredient that has a credential of its own is read
first, and one that was changed is refused; what was written is read back as a stranger would read it before it gets
its name. Signing the same file twice gives other bytes each time: ids, salts and the time are new.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from c2pa import Builder

from limelight import __version__
from limelight.core.disk.durable import replace, sync
from limelight.core.disk.unfinished import unfinished, write_whole
from limelight.sign.credentials import settings
from limelight.sign.credentials.claims import Claim
from limelight.sign.credentials.credential import Credential
from limelight.sign.credentials.errors import FormatUnknown, SignedBadly
from limelight.sign.credentials.formats import BESIDE, INSIDE, goes_inside, media_type, sidecar_of
from limelight.sign.credentials.hand import Hand
from limelight.sign.credentials.inputs import Checked, checked
from limelight.sign.credentials.reading import read_stream
from limelight.sign.identity import Identity


@dataclass(frozen=True)
class Signed:
    """A signed file. `sidecar` holds its credential where that could not stand inside; `credential` is what it says, as
    it was read back by somebody who trusts nobody; `ingredients` is how each file stood that it was made of, by digest.
    """

    file: Path
    sidecar: Path | None
    credential: Credential
    ingredients: Mapping[str, Credential] = field(default_factory=dict[str, Credential])


def sign_file(
    source: Path,
    out: Path,
    claim: Claim,
    identity: Identity,
    *,
    ingredients: Mapping[str, Path] | None = None,
    anchors: str = "",
    waived: Collection[str] = (),
    time_stamp: bool = True,
) -> Signed:
    """Sign `source` into `out` (which may be itself): the file with its credential, or the file and a sidecar.

    `ingredients` are the files of the claim's ingredients by their digests, judged by `anchors`; `waived` the digests
    of those that may be there although they were changed. Without `time_stamp` the identity's authority is not asked.
    Raises FormatUnknown, IngredientTampered, TimeStampUnreachable, SigningRefused, SignedBadly, and what the identity
    raises.
    """
    if not media_type(out):
        raise FormatUnknown(file=out.name, kind=out.suffix or "nameless", known=", ".join(sorted({*INSIDE, *BESIDE})))
    used = [checked(each, (ingredients or {}).get(each.digest), anchors, waived) for each in claim.ingredients]
    with unfinished(out) as part:
        manifest = _written(source, part, out, claim, used, Hand(identity, out.name, time_stamp))
        beside = None if goes_inside(out) else sidecar_of(out)
        credential = _proven(part, out, manifest if beside else None, identity, waived)
        if beside:
            write_whole(beside, manifest)
        replace(part, out)
    return Signed(out, beside, credential, {each.ingredient.digest: each.credential for each in used if each.file})


def _written(source: Path, part: Path, out: Path, claim: Claim, used: list[Checked], hand: Hand) -> bytes:
    """The file written into `part`; its manifest."""
    with (
        settings.signing(claim.created) as context,
        Builder(_definition(claim, used, out), context) as builder,
        hand.signer() as signer,
        source.open("rb") as media,
        part.open("w+b") as signed,
    ):
        for each in used:
            each.add_to(builder)
        if not goes_inside(out):
            builder.set_no_embed()
        with hand.telling():
            manifest = builder.sign(signer, media_type(out), media, signed)
        sync(signed)
        return manifest


def _definition(claim: Claim, used: list[Checked], out: Path) -> dict[str, object]:
    return {
        "claim_generator_info": [{"name": "limelight", "version": __version__}],
        "title": claim.title,
        "format": media_type(out),
        "assertions": [{"label": label, "data": data} for label, data in claim.assertions],
        "ingredients": [each.definition() for each in used if not each.is_embedded],
    }


def _proven(part: Path, out: Path, manifest: bytes | None, identity: Identity, waived: Collection[str]) -> Credential:
    """What was written, read back. Raises SignedBadly where it does not hold."""
    with part.open("rb") as media:
        credential = read_stream(media, media_type(out), "", manifest, sidecar_of(out).name if manifest else "")
    bad = [flaw.code for flaw in credential.flaws if flaw.part != "ingredient" or not waived]
    bad += [doubt for doubt in credential.doubts if doubt != "unknown"]
    if bad or credential.state in ("none", "unreadable"):
        why = ", ".join(bad) or credential.why or "there is no credential in it"
        raise SignedBadly(file=out.name, identity=identity.name, why=why)
    return credential
