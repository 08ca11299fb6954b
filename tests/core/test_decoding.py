"""References in a recipe come back as what the craft's annotation asks for."""

from pathlib import Path

import pytest

from limelight.core.decoding import Parsed, typed


@pytest.mark.parametrize(
    ("kind", "asked"), [(Path, Path), (Path | None, Path), (bytes | None, bytes), (int | str, int | str)]
)
def test_a_reference_is_fetched_as_what_it_may_be_besides_nothing(kind, asked):
    kinds = []
    typed(Parsed("R", "a digest"), kind, lambda digest, kind: kinds.append(kind))
    assert kinds == [asked]
