"""Putting a release together: every file of it, in a folder that nobody sees yet.

What was made is copied; what is said about it is written into it; and the credential comes last, over all of that.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from functools import cached_property
from pathlib import Path

from limelight import __version__
from limelight.actions.release.notary import Notary
from limelight.actions.release.written import Written
from limelight.core.choices.decisions import Choices
from limelight.core.disk.refusals import at
from limelight.core.disk.unfinished import write_whole
from limelight.core.store import Store
from limelight.sign.case import Case
from limelight.sign.descent import Descent, descent
from limelight.sign.identity import Identity
from limelight.sign.package.checklist import Checklist
from limelight.sign.package.checklist_page import checklist_page
from limelight.sign.package.layout import AUTHORSHIP_PAGE, CHECKLIST, CHECKLIST_PAGE, MANIFEST, Piece
from limelight.sign.package.manifest import Manifest, proofs
from limelight.sign.package.waivers import Waiver
from limelight.works.fingerprints import Fingerprints


@dataclass(frozen=True)
class Putting:
    """One release being put together in `part`. `waivers` are those that it passes by."""

    case: Case
    pieces: tuple[Piece, ...]
    part: Path
    waivers: tuple[Waiver, ...]
    store: Store
    choices: Choices
    identity: Identity
    prints: Mapping[str, Fingerprints]
    """What was taken of the pieces, by name."""
    id: str = field(default_factory=lambda: uuid.uuid4().hex)

    def put(self) -> Case:
        """Put together all that the gates look at; the case with it. Raises CredentialError."""
        for piece in self.pieces:
            self._made(piece)
        for name, text in self.written.texts.items():
            self._write(name, text)
        self._page()
        awaited = (*(name for piece in self.pieces for name in piece.files), *self.written.names)
        return replace(
            self.case, package=self.part, prints=self.prints, unstamped=self.notary.unstamped, awaited=awaited
        )

    def close(self, checked: Checklist) -> Manifest:
        """Write down what the gates found, and the manifest of all there is."""
        self._write(CHECKLIST, checked.written())
        self._write(CHECKLIST_PAGE, checklist_page(checked))
        manifest = self._manifest()
        self._write(MANIFEST, manifest.text)
        return manifest

    @cached_property
    def written(self) -> Written:
        return Written(self.case, self.store)

    @cached_property
    def notary(self) -> Notary:
        return Notary(self.case, self.store, self.identity, self.waivers)

    # -- the files ---------------------------------------------------------------------------------------------------

    def _made(self, piece: Piece) -> None:
        """A file that was made through the graph, signed."""
        out, take = self.part / piece.name, self.case.takes[piece.name]
        with at(out):
            prints, labels = self.prints.get(piece.name), piece.name == self.case.film_name
            iscc = prints.iscc if prints else ""
            self.notary.sign(take, out, self._descent(piece), soft_binding=iscc, labels=labels)

    def _page(self) -> None:
        """The statement of authorship as a page, signed by what it tells of."""
        page = self.part / AUTHORSHIP_PAGE
        with at(page):
            self.written.draw_page(page)
            self.notary.sign(page, page, self.case.descent)

    def _descent(self, piece: Piece) -> Descent:
        return descent(self.store, self.choices, [self.case.files[piece.name]])

    def _write(self, name: str, text: str) -> None:
        write_whole(self.part / name, text.encode("utf-8"))

    # -- the manifest --------------------------------------------------------------------------------------------------

    def _manifest(self) -> Manifest:
        case, identity = self.case, self.identity
        return Manifest(
            release=self.id,
            name=case.name,
            title=case.title,
            made=case.now.isoformat(timespec="seconds"),
            limelight=__version__,
            **{name: getattr(case, name) for name in ("voices", "captions", "aspect", "variant")},
            market=case.market.id,
            channel=case.channel.id,
            labels=tuple(self._labels()),
            waivers=self.waivers,
            signer=identity.owner,
            certificate=identity.digest,
            files=proofs(self.part, dict(self._takes())),
        )

    def _labels(self) -> Iterator[Mapping[str, object]]:
        """Each label as it was asked for, and as it was seen in the finished picture."""
        seen = self.case.measured.seen if self.case.measured else ()
        for label in self.case.labels:
            yield {**asdict(label), "seen": [asdict(each) for each in seen if each.text == label.text]}

    def _takes(self) -> Iterator[tuple[str, Iterable[str]]]:
        """The takes that each file came from: its own, or those of the film for what was written about it."""
        film = self.case.files[self.case.film_name]
        named = {name: piece for piece in self.pieces for name in piece.files}
        for path in self.part.rglob("*"):
            name = path.relative_to(self.part).as_posix()
            piece = named.get(name)
            yield name, (self.case.files[piece.name],) if piece else (film,)
