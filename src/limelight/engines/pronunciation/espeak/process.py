"""The process in which espeak-ng runs: a program of its own, because espeak-ng is (GPL-3), and limelight is not.

`python process.py LIBRARY` in the folder of its data: reads a JSON list of [voice, text] on its standard input, and
writes a JSON list of their phonemes, in IPA with "^" between what is one sound. It imports nothing of limelight, and
knows none of its types.
"""

import ctypes
import json
import sys

_PHONEMES_ONLY = 2  # espeak_AUDIO_OUTPUT: AUDIO_OUTPUT_SYNCHRONOUS; nothing is ever synthesised
_UTF8 = 1
_IPA_TIED = 0x82 | ord("^") << 8  # speak_lib.h, espeak_TextToPhonemes: IPA, with this character as a tie
_PR_SET_PDEATHSIG, _SIGKILL = 1, 9  # prctl(2), signal(7)


def main() -> int:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, _SIGKILL)  # it ends with who asked, in the middle of a line too
    library = ctypes.CDLL(sys.argv[1])
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    library.espeak_TextToPhonemes.argtypes = [ctypes.POINTER(ctypes.c_char_p), ctypes.c_int, ctypes.c_int]
    if library.espeak_Initialize(_PHONEMES_ONLY, 0, b".", 1 << 15) < 0:  # 1 << 15: return, where it would exit
        print("espeak-ng cannot read its data", file=sys.stderr)
        return 1
    asked = json.load(sys.stdin.buffer)
    json.dump([_phonemes(library, voice, text) for voice, text in asked], sys.stdout)
    return 0


def _phonemes(library: ctypes.CDLL, voice: str, text: str) -> str:
    if library.espeak_SetVoiceByName(voice.encode()) != 0:
        raise SystemExit(f"espeak-ng has no voice {voice}")
    rest = ctypes.c_char_p(text.encode())
    parts: list[str] = []
    while rest.value:  # a clause a call
        parts.append((library.espeak_TextToPhonemes(ctypes.byref(rest), _UTF8, _IPA_TIED) or b"").decode())
    return " ".join(parts)


if __name__ == "__main__":
    sys.exit(main())
