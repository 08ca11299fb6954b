"""Spanish, by espeak-ng's rules: Castilian, or American (s for z and soft c)."""

from __future__ import annotations

from collections.abc import Mapping

from limelight.engines.pronunciation.espeak.reader import EspeakReader, Manner
from limelight.engines.pronunciation.reading import Reader


def castilian(alphabet: frozenset[str], said: Mapping[str, str]) -> Reader:
    return EspeakReader(Manner("es", "es"), alphabet, said)


def american(alphabet: frozenset[str], said: Mapping[str, str]) -> Reader:
    return EspeakReader(Manner("es-419", "es-419"), alphabet, said)
