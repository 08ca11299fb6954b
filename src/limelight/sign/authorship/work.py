"""What the shares of a statement are told from: the production as the released version tells it, and its descent."""

from __future__ import annotations

from dataclasses import dataclass

from limelight.sign.authorship.reel import Reel
from limelight.sign.authorship.statement import Maker
from limelight.sign.descent import Descent
from limelight.works.production import Production


@dataclass(frozen=True)
class Work:
    """`languages` are all that are heard or read in it, the voices' first; `authors` whose work the production is."""

    told: Production
    variant: str
    languages: tuple[str, ...]
    descent: Descent
    reel: Reel
    authors: tuple[Maker, ...]
    given: frozenset[str] = frozenset()
    """Texts of the screenplay that limelight gave to begin with, without spaces that do not count."""

    def is_given(self, text: str) -> bool:
        """Whether the authors found this text there when they began."""
        return " ".join(text.split()) in self.given

    def drafted_by(self, department: str) -> str:
        """The tool outside limelight that people say they had a first draft from; "" where they name none."""
        return self.told.release.drafted.get(department, "")
