"""Spanish, by espeak-ng's rules: Castilian, or American (s for z and soft c)."""

from __future__ import annotations

from collections.abc import Mapping

from limelight.engines.pronunciation.espeak.reader import EspeakReader, Manner
from limelight.engines.pronunciation.figures import Counted, Figures
from limelight.engines.pronunciation.reading import Reader

_HOURS = {1: "una", 21: "veintiuna"}


def castilian(alphabet: frozenset[str], said: Mapping[str, str]) -> Reader:
    return EspeakReader(Manner("es", "es", FIGURES), alphabet, said)


def american(alphabet: frozenset[str], said: Mapping[str, str]) -> Reader:
    return EspeakReader(Manner("es-419", "es-419", FIGURES), alphabet, said)


def _clock(hour: int, minute: int) -> str:
    """RAE, Ortografía 2010, VIII 3.4: quarters by their names, else the minutes."""
    minutes = {0: "", 15: " y cuarto", 30: " y media"}.get(minute, f" y {minute}")
    return f"{_HOURS.get(hour, hour)}{minutes}"


FIGURES = Figures(
    money={
        "€": Counted("un euro", "euros"), "$": Counted("un dólar", "dólares"), "US$": Counted("un dólar", "dólares"),
        "£": Counted("una libra", "libras"), "¥": Counted("un yuan", "yuanes"), "MX$": Counted("un peso", "pesos"),
    },
    cents="{whole} con {cents}",
    units={
        "%": Counted("uno por ciento", "por ciento"), "km": Counted("un kilómetro", "kilómetros"),
        "kg": Counted("un kilo", "kilos"), "m": Counted("un metro", "metros"),
        "cm": Counted("un centímetro", "centímetros"),
        "g": Counted("un gramo", "gramos"), "l": Counted("un litro", "litros"), "h": Counted("una hora", "horas"),
        "min": Counted("un minuto", "minutos"), "s": Counted("un segundo", "segundos"),
        "°C": Counted("un grado", "grados"), "°": Counted("un grado", "grados"),
        "km/h": Counted("un kilómetro por hora", "kilómetros por hora"),
    },
    titles={
        "sr": "señor", "sra": "señora", "srta": "señorita", "sres": "señores", "dr": "doctor", "dra": "doctora",
        "d": "don", "dña": "doña", "ud": "usted", "uds": "ustedes", "vd": "usted", "vds": "ustedes", "prof": "profesor",
        "lic": "licenciado", "ing": "ingeniero", "etc": "etcétera", "p": "por", "ej": "ejemplo", "núm": "número",
        "nº": "número", "n": "número", "avda": "avenida", "av": "avenida", "ee": "estados", "uu": "unidos",
        "gral": "general",
        "tel": "teléfono", "pág": "página", "depto": "departamento", "sto": "santo", "sta": "santa",
    },
    signs={"&": "y", "+": "más", "=": "igual a", "@": "arroba", "#": "número", ".": "punto", "-": "a", "−": "menos"},
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
    date="{day} de {month} de {year}",
    clock=_clock,
    of="de",
    millions=frozenset(["millón", "millones", "billones"]),
    own=(
        (r"\b([13])\.?er\b", lambda found: {"1": "primer", "3": "tercer"}[found[1]]),
        (r"(\d)\.(?=[ºª])", lambda found: found[1]),
    ),
)  # fmt: skip
