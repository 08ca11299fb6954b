"""A voice service on this machine, by OpenAI's protocol, that charges for every line and keeps its own account.

It knows no call by its id, as OpenAI's own does not: a line that is asked for twice is charged twice. It charges first
and answers a moment later, so that whoever asks can die in between.
"""

from __future__ import annotations

import json
import random
import struct
import threading
import time
from collections import Counter
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np

from limelight.engines.voices.hibari import HibariVoice
from limelight.works.speech import RATE, Delivery, Voice

PRICE = 0.02
_LONGEST_WAIT = 1.2
"""Seconds between the charge and the answer, at most."""


class SpeechService(ThreadingHTTPServer):
    """`account` counts how often each line was charged."""

    daemon_threads = True

    def __init__(self, chance: random.Random) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.account: Counter[str] = Counter()
        self._chance, self._alone = chance, threading.Lock()
        self._voice, self._spoken = HibariVoice(), dict[tuple[str, float], bytes]()
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def environment(self) -> Mapping[str, str]:
        """Where it stands, and what it costs."""
        return {
            "LIMELIGHT_SPEECH_URL": f"http://127.0.0.1:{self.server_address[1]}/v1",
            "LIMELIGHT_SPEECH_KEY": "a key that nobody may find",
            "LIMELIGHT_SPEECH_PRICE": str(PRICE),
            "NO_PROXY": "127.0.0.1",
        }

    def asked(self, words: str, speed: float) -> bytes:
        """Charge for a line, and answer a moment later."""
        with self._alone:
            self.account[words] += 1
            sound, wait = self.said(words, speed), self._chance.random() * _LONGEST_WAIT
        time.sleep(wait)
        return sound

    def said(self, words: str, speed: float = 1.0) -> bytes:
        """A line as a WAV file, always the same."""
        if (words, speed) not in self._spoken:
            speech = self._voice.speak(words, voice=Voice(pace=speed), language="en", delivery=Delivery(), seed=1)
            self._spoken[words, speed] = _wave_file(np.frombuffer(speech.pcm, "<f4"))
        return self._spoken[words, speed]

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever asked has died."""


class _Answer(BaseHTTPRequestHandler):
    server: SpeechService

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        sound = self.server.asked(asked["input"], asked["speed"])
        self.send_response(200)
        self.send_header("Content-Type", "audio/wav")
        self.send_header("Content-Length", str(len(sound)))
        self.end_headers()
        self.wfile.write(sound)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def _wave_file(samples: np.ndarray) -> bytes:
    data = (samples * 30_000).astype("<i2").tobytes()
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, RATE, 2 * RATE, 2, 16)
    return b"RIFF" + struct.pack("<I", 36 + len(data)) + b"WAVE" + form + b"data" + struct.pack("<I", len(data)) + data
