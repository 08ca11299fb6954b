"""Putting a release together: every file of it, in a folder that nobody sees yet.

What was made is copied; what is said about it is written into it; and the credential comes last, over all of that.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field, replace
from pathlib import Path

from limelight.actions.release.making import Made
from limelight.core.disk.refusals import at
from limelight.core.disk.unfinished import copy_whole, write_whole
from limelight.sign.case import Case
from limelight.sign.package import bundle
from limelight.sign.package.checklist import Checklist
from limelight.sign.package.checklist_page import checklist_page
from limelight.sign.package.layout import CHECKLIST, CHECKLIST_PAGE, MANIFEST, Piece
from limelight.sign.package.waivers import Waiver


@dataclass(frozen=True)
class Putting:
    """One release being put together in `part`. `waivers` are those that it passes by."""

    made: Made
    case: Case
    pieces: tuple[Piece, ...]
    part: Path
    waivers: tuple[Waiver, ...]
    id: str = field(default_factory=lambda: uuid.uuid4().hex)

    def put(self) -> Case:
        """Put together all that the gates look at; the case with it."""
        for piece in self.pieces:
            self._copy(piece)
        return replace(self.case, package=self.part)

    def _copy(self, piece: Piece) -> None:
        with at(self.part / piece.name):
            copy_whole(self.case.takes[piece.name], self.part / piece.name)

    def close(self, checked: Checklist) -> None:
        """Write down what the gates found, and the manifest of all there is; what stands behind it stays at home."""
        self._write(CHECKLIST, checked.text)
        self._write(CHECKLIST_PAGE, checklist_page(checked))
        manifest = self._manifest(checked)
        self._write(MANIFEST, manifest.text)
        bundle.keep(self.made.making.here.store.folder, manifest, self.case.descent)

    def _write(self, name: str, text: str) -> None:
        write_whole(self.part / name, text.encode("utf-8"))
