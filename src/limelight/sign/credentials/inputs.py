"""An ingredient that is about to be named in a credential: read first, so that nothing hides under a new name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from c2pa import Builder

from limelight.sign.credentials.credential import Credential
from limelight.sign.credentials.errors import IngredientTampered
from limelight.sign.credentials.ingredients import Ingredient
from limelight.sign.credentials.reading import read_credential

_NONE = Credential("none")


@dataclass(frozen=True)
class Checked:
    """An ingredient, and how its file stands; None where it has no file that can be looked at (a model)."""

    ingredient: Ingredient
    file: Path | None
    credential: Credential = _NONE

    @property
    def is_embedded(self) -> bool:
        """Whether its own credential goes into the new one: where it has one that can be read."""
        return self.credential.state not in ("none", "unreadable")

    def definition(self) -> dict[str, Any]:
        """As the library wants it told, with how it stood when it was put in."""
        said = self.ingredient.definition()
        if self.file is not None:
            said["metadata"]["credential"] = self.credential.state
        return said

    def add_to(self, builder: Builder) -> None:
        """Put the file's own credential into the new one, where it has any."""
        if self.file is not None and self.is_embedded:
            with self.file.open("rb") as media:
                builder.add_ingredient(self.definition(), self.ingredient.media_type, media)


def checked(ingredient: Ingredient, file: Path | None, anchors: str, waived: Collection[str]) -> Checked:
    """The ingredient, read. Raises IngredientTampered, unless its digest is waived."""
    if file is None:
        return Checked(ingredient, None)
    credential = read_credential(file, anchors, ingredient.media_type)
    if credential.state in ("tampered", "unreadable") and ingredient.digest not in waived:
        what = ", ".join(filter(None, (f"{flaw.part} {flaw.name}".strip() for flaw in credential.flaws)))
        raise IngredientTampered(file=ingredient.title, what=what or credential.why)
    return Checked(ingredient, file, credential)
