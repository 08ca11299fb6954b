"""China's AIGC field: seven texts in a fixed order, written as JSON (GB 45438-2025, annex E).

The texts hold ASCII alone, without blank, quotation mark and backslash: so no program on the way needs to escape
anything. What else a name is made of is written as a web address writes it.
"""

from __future__ import annotations

import json
import unicodedata
from dataclasses import astuple, dataclass
from typing import Any
from urllib.parse import quote

KEY = "AIGC"
FIELDS = (
    "Label",
    "ContentProducer",
    "ProduceID",
    "ReservedCode1",
    "ContentPropagator",
    "PropagateID",
    "ReservedCode2",
)
_PLAIN = "!#$&'()*+,-./:;<=>?@[]^_`{|}~"
"""What is allowed besides letters and digits; the percent sign stands for what is not."""


@dataclass(frozen=True)
class Aigc:
    """`label` is "1" for what AI made, "2" for what it may have made, "3" for what is suspected to be.

    The producer has made it and given it its `produce_id`; the propagator is who put it up.
    """

    label: str
    producer: str
    produce_id: str
    reserved_1: str = ""
    propagator: str = ""
    propagate_id: str = ""
    reserved_2: str = ""

    @classmethod
    def first(cls, producer: str, number: str) -> Aigc:
        """As it is first written: who made it has put it up, under the same number."""
        who, which = coded(producer), coded(number)
        return cls("1", who, which, propagator=who, propagate_id=which)

    @property
    def json(self) -> str:
        """The field's value, always the same bytes for the same field."""
        return json.dumps(dict(zip(FIELDS, astuple(self), strict=True)), separators=(",", ":"))


def coded(text: str) -> str:
    """`text` in the characters that the field allows: "Li Na" is "Li_Na", "李娜" is "%E6%9D%8E%E5%A8%9C"."""
    plain = "_".join(unicodedata.normalize("NFC", text).split())
    return quote(plain, safe=_PLAIN)


def read_aigc(text: str) -> Aigc | None:
    """The field in `text`, whoever wrote it; None where that is no such field."""
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return None
    values = values.get(KEY, values) if isinstance(values, dict) else None
    return _field(values) if isinstance(values, dict) else None


def _field(values: dict[str, Any]) -> Aigc | None:
    texts = [values.get(name, "") for name in FIELDS]
    return Aigc(*texts) if "Label" in values and all(isinstance(text, str) for text in texts) else None


def mistakes(field: Aigc) -> tuple[str, ...]:
    """What is wrong with it by the letter of the standard, as sentences."""
    named = dict(zip(FIELDS, astuple(field), strict=True))
    wrong = [f"{name} holds a character that is not allowed there." for name, text in named.items() if not _fits(text)]
    if field.label not in ("1", "2", "3"):
        wrong.append(f'Label is "{field.label}"; it can be "1", "2" or "3".')
    needed = ("ContentProducer", "ProduceID", "ContentPropagator", "PropagateID")
    return (*wrong, *(f"{name} is empty." for name in needed if not named[name]))


def _fits(text: str) -> bool:
    return all("!" <= character <= "~" and character not in '"\\' for character in text)
