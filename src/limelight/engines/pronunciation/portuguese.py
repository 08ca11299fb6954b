"""Brazilian Portuguese, by espeak-ng's rules; the network learnt no other."""

from __future__ import annotations

from collections.abc import Mapping

from limelight.engines.pronunciation.espeak.reader import EspeakReader, Manner
from limelight.engines.pronunciation.figures import Counted, Figures
from limelight.engines.pronunciation.reading import Reader

_HOURS = {1: "uma", 2: "duas", 21: "vinte e uma", 22: "vinte e duas"}


def reader(alphabet: frozenset[str], said: Mapping[str, str]) -> Reader:
    return EspeakReader(Manner("pt-BR", "pt-br", FIGURES), alphabet, said)


def _clock(hour: int, minute: int) -> str:
    if not minute:
        return f"{_HOURS.get(hour, hour)} {'hora' if hour == 1 else 'horas'}"
    return f"{_HOURS.get(hour, hour)} e {'meia' if minute == 30 else minute}"


FIGURES = Figures(
    money={
        "R$": Counted("um real", "reais"), "€": Counted("um euro", "euros"), "$": Counted("um dólar", "dólares"),
        "US$": Counted("um dólar", "dólares"), "£": Counted("uma libra", "libras"), "¥": Counted("um iuane", "iuanes"),
    },
    cents="{whole} e {cents}",
    units={
        "%": Counted("um por cento", "por cento"), "km": Counted("um quilômetro", "quilômetros"),
        "kg": Counted("um quilo", "quilos"), "m": Counted("um metro", "metros"),
        "cm": Counted("um centímetro", "centímetros"),
        "g": Counted("um grama", "gramas"), "l": Counted("um litro", "litros"), "h": Counted("uma hora", "horas"),
        "min": Counted("um minuto", "minutos"), "s": Counted("um segundo", "segundos"),
        "°C": Counted("um grau", "graus"), "°": Counted("um grau", "graus"),
        "km/h": Counted("um quilômetro por hora", "quilômetros por hora"),
    },
    titles={
        "sr": "senhor", "sra": "senhora", "srta": "senhorita", "srs": "senhores", "dr": "doutor", "dra": "doutora",
        "d": "dona", "prof": "professor", "profa": "professora", "etc": "etcétera",
        "nº": "número", "n": "número", "núm": "número", "av": "avenida", "pág": "página",
        "tel": "telefone", "cia": "companhia",
    },
    signs={"&": "e", "+": "mais", "=": "igual a", "@": "arroba", "#": "número", ".": "ponto", "-": "a", "−": "menos"},
    months=(
        "janeiro", "fevereiro", "março", "abril", "maio", "junho",
        "julho", "agosto", "setembro", "outubro", "novembro", "dezembro",
    ),
    date="{day} de {month} de {year}",
    first="primeiro",
    clock=_clock,
    of="de",
    millions=frozenset(["milhão", "milhões", "bilhão", "bilhões"]),
    own=((r"\b(\d\d?)h(\d\d)?\b", lambda found: _clock(int(found[1]), int(found[2] or 0))),),
)  # fmt: skip
