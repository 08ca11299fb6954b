"""The process in which espeak-ng speaks: a program of its own, because espeak-ng is (GPL-3), and limelight is not.

`python process.py LIBRARY` in the folder of its data: reads {voice, text, rate, pitch} as JSON on its standard input,
and writes a line of JSON, the sample rate and the events [kind, text position, milliseconds, phoneme], and then 16-bit
samples. It imports nothing of limelight, and knows none of its types.
"""

import ctypes
import json
import sys

_SYNCHRONOUS = 2  # speak_lib.h: AUDIO_OUTPUT_SYNCHRONOUS
_OPTIONS = 1 | 2 | 1 << 15  # phoneme events, in IPA; return where it would exit
_RATE, _PITCH = 1, 3
_UTF8, _BY_CHARACTER = 1, 1
_END, _WORD, _PHONEME = 0, 1, 7


class _Id(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    ]


_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))
_PR_SET_PDEATHSIG, _SIGKILL = 1, 9  # prctl(2), signal(7)


def main() -> int:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, _SIGKILL)  # it ends with who asked, in the middle of a line too
    asked = json.load(sys.stdin.buffer)
    library = ctypes.CDLL(sys.argv[1])
    rate = library.espeak_Initialize(_SYNCHRONOUS, 0, b".", _OPTIONS)
    if rate < 0:
        return _refuse("espeak-ng cannot read its data")
    samples, events = bytearray(), []

    def heard(wave, count, event):
        if wave and count:
            samples.extend(ctypes.string_at(wave, count * 2))
        at = 0
        while event[at].type != _END:
            told = event[at]
            if told.type in (_WORD, _PHONEME):
                phoneme = told.id.string.decode("utf-8", "ignore") if told.type == _PHONEME else ""
                events.append([told.type == _WORD, told.text_position, told.audio_position, phoneme])
            at += 1
        return 0

    callback = _CALLBACK(heard)
    library.espeak_SetSynthCallback(callback)
    if library.espeak_SetVoiceByName(asked["voice"].encode()) != 0:
        return _refuse(f"espeak-ng has no voice {asked['voice']}")
    library.espeak_SetParameter(_RATE, asked["rate"], 0)
    library.espeak_SetParameter(_PITCH, asked["pitch"], 0)
    text = asked["text"].encode()
    library.espeak_Synth(text, ctypes.c_size_t(len(text) + 1), 0, _BY_CHARACTER, 0, _UTF8, None, None)
    library.espeak_Synchronize()
    sys.stdout.buffer.write(json.dumps({"rate": rate, "events": events}).encode() + b"\n" + samples)
    return 0


def _refuse(why: str) -> int:
    print(why, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
