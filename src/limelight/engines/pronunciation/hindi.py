"""Hindi, by espeak-ng's rules. Words in Latin letters, as Hindi dialogue is full of, it reads as English."""

from __future__ import annotations

from collections.abc import Mapping

from limelight.engines.pronunciation.espeak.reader import EspeakReader, Manner
from limelight.engines.pronunciation.figures import Counted, Figures
from limelight.engines.pronunciation.reading import Reader


def reader(alphabet: frozenset[str], said: Mapping[str, str]) -> Reader:
    return EspeakReader(Manner("hi", "hi", FIGURES, {"r.": "ɽ"}), alphabet, said)


def _clock(hour: int, minute: int) -> str:
    """Half past and the quarters by their own words, as they are said ("साढ़े सात", "पौने आठ")."""
    if minute == 30 and hour in (1, 2):
        return "डेढ़" if hour == 1 else "ढाई"
    quarters = {0: f"{hour}", 15: f"सवा {hour}", 30: f"साढ़े {hour}", 45: f"पौने {hour % 12 + 1}"}
    return quarters.get(minute, f"{hour} बजकर {minute} मिनट")


FIGURES = Figures(
    money={
        "₹": Counted("एक रुपया", "रुपये"), "Rs": Counted("एक रुपया", "रुपये"), "$": Counted("एक डॉलर", "डॉलर"),
        "€": Counted("एक यूरो", "यूरो"), "£": Counted("एक पाउंड", "पाउंड"), "¥": Counted("एक युआन", "युआन"),
    },
    cents="{whole} {cents} पैसे",
    units={
        "%": Counted("एक प्रतिशत", "प्रतिशत"), "km": Counted("एक किलोमीटर", "किलोमीटर"), "kg": Counted("एक किलो", "किलो"),
        "m": Counted("एक मीटर", "मीटर"), "cm": Counted("एक सेंटीमीटर", "सेंटीमीटर"), "g": Counted("एक ग्राम", "ग्राम"),
        "°C": Counted("एक डिग्री", "डिग्री"), "किमी": Counted("एक किलोमीटर", "किलोमीटर"),
    },
    titles={"डॉ": "डॉक्टर", "श्री": "श्री", "कु": "कुमारी", "प्रो": "प्रोफ़ेसर", "रु": "रुपये", "सं": "संख्या"},
    signs={"&": "और", "+": "जमा", "=": "बराबर", "@": "ऐट", "#": "नंबर", ".": "डॉट", "-": "से", "−": "माइनस"},
    months=(
        "जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून",
        "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर",
    ),
    clock=_clock,
    millions=frozenset(["लाख", "करोड़", "अरब", "हज़ार"]),
    own=((r"[०-९]", lambda found: str(int(found[0]))),),
)  # fmt: skip
