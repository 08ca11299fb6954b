"""The notary: puts together what is known of each file of a release, and has the person's identity sign it.

What a file claims is told from its own descent. Where the time-stamp authority does not answer it is signed without,
once and for the whole release, and a gate says whether that may be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib import import_module
from pathlib import Path

from limelight.core.errors import words
from limelight.core.registry import Registry
from limelight.core.store import Store
from limelight.sign.authorship.authors import authors
from limelight.sign.case import Case
from limelight.sign.clearance.parts import name_now, record_of
from limelight.sign.credentials.claims import Claim, Facts, OwnFile, Translation, Use, Waived, claim
from limelight.sign.credentials.errors import TimeStampUnreachable
from limelight.sign.credentials.formats import media_type
from limelight.sign.credentials.makers import makers
from limelight.sign.descent import Descent
from limelight.sign.identity import Identity
from limelight.sign.metadata import markable, write
from limelight.sign.metadata.of_release import marks_of
from limelight.sign.package.waivers import Waiver
from limelight.works.languages import serves

_SIGNS, _TRUSTS = "limelight.sign.credentials.signing", "limelight.sign.identity.trusting"
_USES: Mapping[str, str] = {
    "models": "cawg.ai_training",
    "generative-models": "cawg.ai_generative_training",
    "inference": "cawg.ai_inference",
    "mining": "cawg.data_mining",
}
"""The standard's name of each of `policy.USES`."""
_ANSWERS: Mapping[str, Use] = {"no": "notAllowed", "yes": "allowed", "on-terms": "constrained"}
"""The standard's name of each of `policy.ANSWERS`."""


@dataclass
class Notary:
    """Signs the files of one release.

    `unstamped` is why they carry no time stamp; "" where they do, or none is asked.
    """

    case: Case
    store: Store
    identity: Identity
    waivers: tuple[Waiver, ...] = ()
    unstamped: str = field(default="", init=False)

    def sign(self, source: Path, out: Path, descent: Descent, *, soft_binding: str = "", labels: bool = False) -> None:
        """Sign `source` as `out`, by what stands behind it. Raises CredentialError."""
        facts = replace(self._facts, soft_binding=soft_binding, labels=self._labels if labels else ())
        facts = replace(facts, makers=makers(Registry.installed(), descent.origins))
        said = claim(descent, facts, media_type(out))
        if out.name in self.case.files and markable(out):  # the credential is over what it says of itself as well
            write(source, out, marks_of(self.case, facts, said.source_type, descent.digest))
            source = out
        stamped = bool(self.identity.timestamps) and not self.unstamped
        try:
            self._signed(source, out, said, time_stamp=stamped)
        except TimeStampUnreachable as error:
            self.unstamped = words(error)
            self._signed(source, out, said, time_stamp=False)

    def _signed(self, source: Path, out: Path, said: Claim, *, time_stamp: bool) -> None:
        files = {each.digest: self.store.path(each.digest) for each in said.ingredients if each.digest}
        import_module(_SIGNS).sign_file(
            *(source, out, said, self.identity),
            ingredients=files,
            anchors=import_module(_TRUSTS).anchors(),
            waived=self._let_through,
            time_stamp=time_stamp,
        )

    @cached_property
    def _let_through(self) -> frozenset[str]:
        """The digests of what people brought, where that may be there although it was changed after it was signed."""
        if not any(waiver.gate == "ingredients" for waiver in self.waivers):
            return frozenset()
        return frozenset(own.digest for own in self.case.descent.own)

    # -- what is known ------------------------------------------------------------------------------------------------

    @cached_property
    def _facts(self) -> Facts:
        case, wishes = self.case, self.case.production.release
        creators = authors(case.production, case.descent.decisions).names
        owner = wishes.owner or ", ".join(creators)
        return Facts(
            title=case.title,
            when=case.now,
            makers={},
            own=dict(self._own()),
            translations=tuple(self._translations()),
            languages=case.languages,
            creators=creators,
            rights=f"© {case.now.year} {owner}" if owner else "",
            mining={_USES[use]: _ANSWERS[answer] for use, answer in wishes.uses.items()},
            waivers=tuple(Waived(each.gate, each.digest, "", each.by, each.because) for each in self.waivers),
            publish=wishes.publishes_decisions,
        )

    @property
    def _labels(self) -> tuple[str, ...]:
        return tuple(label.text for label in self.case.labels)

    def _own(self) -> Iterator[tuple[str, OwnFile]]:
        """What the person says of their files."""
        for own in self.case.descent.own:
            if record := record_of(name_now(own, self.case.production), self.case.production):
                yield own.path, OwnFile(record.source_type, record.credit)

    def _translations(self) -> Iterator[Translation]:
        case, written = self.case, self.case.production.language
        drafted = {source.path for source in case.descent.files if source.drafted_from}
        heard = [Translation(written, case.voices, "voices", f"locale/{case.voices}.po" in drafted)]
        read = [Translation(written, each, "captions", f"locale/{each}.po" in drafted) for each in case.captions]
        yield from (each for each in (*heard, *read) if not serves(written, each.target))
