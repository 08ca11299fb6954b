"""Italian, by espeak-ng's rules."""

from __future__ import annotations

from collections.abc import Mapping

from limelight.engines.pronunciation.espeak.reader import EspeakReader, Manner
from limelight.engines.pronunciation.figures import Counted, Figures
from limelight.engines.pronunciation.reading import Reader


def reader(alphabet: frozenset[str], said: Mapping[str, str]) -> Reader:
    return EspeakReader(Manner("it", "it", FIGURES), alphabet, said)


def _clock(hour: int, minute: int) -> str:
    minutes = {0: "", 15: " e un quarto", 30: " e mezza"}.get(minute, f" e {minute}")
    return f"{'una' if hour == 1 else hour}{minutes}"


FIGURES = Figures(
    money={
        "€": Counted("un euro", "euro"), "$": Counted("un dollaro", "dollari"), "US$": Counted("un dollaro", "dollari"),
        "£": Counted("una sterlina", "sterline"), "¥": Counted("uno yuan", "yuan"),
    },
    cents="{whole} e {cents}",
    units={
        "%": Counted("uno per cento", "per cento"), "km": Counted("un chilometro", "chilometri"),
        "kg": Counted("un chilo", "chili"), "m": Counted("un metro", "metri"),
        "cm": Counted("un centimetro", "centimetri"),
        "g": Counted("un grammo", "grammi"), "l": Counted("un litro", "litri"), "h": Counted("un'ora", "ore"),
        "min": Counted("un minuto", "minuti"), "s": Counted("un secondo", "secondi"),
        "°C": Counted("un grado", "gradi"), "km/h": Counted("un chilometro all'ora", "chilometri all'ora"),
    },
    titles={
        "sig": "signor", "sigra": "signora", "signa": "signorina", "sigg": "signori", "dott": "dottor", "dr": "dottor",
        "dottssa": "dottoressa", "drssa": "dottoressa", "prof": "professor", "profssa": "professoressa",
        "avv": "avvocato",
        "ing": "ingegner", "ecc": "eccetera", "n": "numero", "pag": "pagina", "tel": "telefono",
        "ca": "circa", "on": "onorevole",
    },
    signs={"&": "e", "+": "più", "=": "uguale", "@": "chiocciola", "#": "numero", ".": "punto", "-": "a", "−": "meno"},
    months=(
        "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno",
        "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
    ),
    first="primo",
    clock=_clock,
    of="di",
    millions=frozenset(["milione", "milioni", "miliardo", "miliardi"]),
    own=((r"(\d)°(?!\s?C)", lambda found: f"{found[1]}º"),),
)  # fmt: skip
