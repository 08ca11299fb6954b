"""French, by espeak-ng's rules; ordinals and Roman numbers, which it does not know, are written out."""

from __future__ import annotations

import re
from collections.abc import Mapping

from limelight.engines.pronunciation.espeak.reader import EspeakReader, Manner
from limelight.engines.pronunciation.figures import Counted, Figures
from limelight.engines.pronunciation.reading import Reader

_UNITS = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
_ROMAN = r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})"
"""Kings and centuries. With L and C, "Le" would be the fiftieth, and "Ce" the hundredth."""


def reader(alphabet: frozenset[str], said: Mapping[str, str]) -> Reader:
    return EspeakReader(Manner("fr", "fr", FIGURES), alphabet, said)


def _clock(hour: int, minute: int) -> str:
    if hour in (0, 12, 24) and not minute:
        return "midi" if hour == 12 else "minuit"
    return f"{'une' if hour == 1 else hour} {'heure' if hour < 2 else 'heures'} {minute or ''}"


def _below_hundred(number: int) -> str:
    if number < 20:
        return _UNITS[number]
    tens = max(ten for ten in _TENS if ten <= number)
    rest = number - tens
    if not rest:
        return _TENS[tens]
    return f"{_TENS[tens]}{' et ' if rest in (1, 11) and tens < 80 else '-'}{_UNITS[rest]}"


def _ordinal(number: int) -> str:
    """Grevisse, Le bon usage, § 599: the cardinal and -ième, with its small changes."""
    if not 1 < number < 100:
        return "premier" if number == 1 else "centième" if number == 100 else str(number)
    cardinal = _below_hundred(number)
    stem = cardinal[:-1] if cardinal.endswith("e") else cardinal
    return re.sub(r"cinq$", "cinqu", re.sub(r"neuf$", "neuv", stem)) + "ième"


def _roman(letters: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in letters]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


FIGURES = Figures(
    money={
        "€": Counted("un euro", "euros"), "$": Counted("un dollar", "dollars"), "US$": Counted("un dollar", "dollars"),
        "£": Counted("une livre", "livres"), "¥": Counted("un yuan", "yuans"),
    },
    cents="{whole} {cents}",
    units={
        "%": Counted("un pour cent", "pour cent"), "km": Counted("un kilomètre", "kilomètres"),
        "kg": Counted("un kilo", "kilos"), "m": Counted("un mètre", "mètres"),
        "cm": Counted("un centimètre", "centimètres"),
        "g": Counted("un gramme", "grammes"), "l": Counted("un litre", "litres"),
        "min": Counted("une minute", "minutes"),
        "s": Counted("une seconde", "secondes"), "°C": Counted("un degré", "degrés"),
        "°": Counted("un degré", "degrés"),
        "km/h": Counted("un kilomètre heure", "kilomètres heure"), "h": Counted("une heure", "heures"),
    },
    titles={
        "m": "monsieur", "mm": "messieurs", "mme": "madame", "mmes": "mesdames", "mlle": "mademoiselle",
        "dr": "docteur", "pr": "professeur", "etc": "et cetera",
        "n°": "numéro", "nº": "numéro",
        "av": "avenue", "bd": "boulevard", "tél": "téléphone", "st": "saint", "ste": "sainte",
    },
    unstopped=frozenset(["mm", "mme", "mmes", "mlle", "dr"]),
    signs={"&": "et", "+": "plus", "=": "égale", "@": "arobase", "#": "numéro", ".": "point", "-": "à", "−": "moins"},
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
    first="premier",
    clock=_clock,
    of="de",
    millions=frozenset(["million", "millions", "milliard", "milliards"]),
    own=(
        (r"\b(\d\d?)\s?h\s?(\d\d)?\b", lambda found: _clock(int(found[1]), int(found[2] or 0))),
        (rf"\b({_ROMAN})(?:e|ème|ᵉ)\b", lambda found: _ordinal(_roman(found[1]))),
        (rf"\b(?=..){_ROMAN}(?!\w)", lambda found: str(_roman(found[0]))),
        (r"\b1(?:er|ʳ)\b", lambda found: "premier"),
        (r"\b1(?:re|ère)\b", lambda found: "première"),
        (r"\b2(?:nd|nde)\b", lambda found: "second" if found[0] == "2nd" else "seconde"),
        (r"\b(\d\d?)(?:e|ème|ᵉ)\b", lambda found: _ordinal(int(found[1]))),
        (r"\bn[°º]\s?(?=\d)", lambda found: "numéro "),
    ),
)  # fmt: skip
