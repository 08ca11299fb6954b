"""A service that speaks by OpenAI's protocol, charges for it, and misbehaves in every way that such a service can.

It stands on this machine and keeps two books: what it was asked, and for which words it charged. Each way to misbehave
is one function of `WAYS`, which acts on a line after the question has come in whole. What it does is chosen for every
question by whoever tests.
"""

from __future__ import annotations

import email.utils
import json
import math
import socket
import struct
import threading
import time
from array import array
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass

PRICE = 0.02
RATE = 24_000
KEY = "sk-test-0123456789"


@dataclass
class Question:
    """One question, on its line: the words, which of them it is (from 0), its headers."""

    line: socket.socket
    words: str
    number: int
    headers: Mapping[str, str]

    def say(self, status: str, body: bytes = b"", length: int | None = None, **headers: str) -> None:
        """Answer; `length` is what is announced, -1 for nothing."""
        announced = len(body) if length is None else length
        lines = [f"HTTP/1.1 {status}", "Connection: close"]
        lines += [f"Content-Length: {announced}"] if announced >= 0 else []
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.line.sendall("\r\n".join([*lines, "", ""]).encode() + body)

    def drip(self, piece: bytes, pause: float = 0.05) -> None:
        """Send a little again and again, until the other side has had enough."""
        while True:
            self.line.sendall(piece)
            time.sleep(pause)


Way = Callable[[Question], None]


class SpeechService:
    """Stands at `address` while the block lasts. `behaves` says of words, and how often they came, which way it goes;
    `charges` whether it charges then, where that way leaves it open; `slams` whether it hangs up on who calls next."""

    def __init__(
        self,
        behaves: Callable[[str, int], str] = lambda words, times: "well",
        charges: Callable[[str, int], bool] = lambda words, times: True,
        slams: Callable[[], bool] = lambda: False,
    ) -> None:
        self.behaves, self.charges, self.slams = behaves, charges, slams
        self.asked: list[str] = []
        self.charged: list[str] = []
        self._lock = threading.Lock()
        self._lines: list[threading.Thread] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._door.getsockname()[1]}/v1"

    @property
    def account(self) -> float:
        """What it has charged."""
        return len(self.charged) * PRICE

    def __enter__(self) -> SpeechService:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()

    def rest(self) -> None:
        """Wait until everybody who called has been answered, so that the books are closed."""
        time.sleep(0.02)
        for line in tuple(self._lines):
            line.join()
        self._lines.clear()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self._door.accept()
                self._lines.append(threading.Thread(target=self._answer, args=(line,), daemon=True))
                self._lines[-1].start()

    def _answer(self, line: socket.socket) -> None:
        with line, suppress(OSError):
            if self.slams():
                hang_up(line)
                return
            question = self._heard(line)
            way = self.behaves(question.words, question.number)
            if way in CHARGES or (way in MAY_CHARGE and self.charges(question.words, question.number)):
                with self._lock:
                    self.charged.append(question.words)
            WAYS[way](question)
            line.shutdown(socket.SHUT_WR)
            line.settimeout(1.0)
            line.recv(1)

    def _heard(self, line: socket.socket) -> Question:
        """The whole question; OSError when it breaks off."""
        with line.makefile("rb") as stream:
            stream.readline()
            headers = dict[str, str]()
            while text := stream.readline().strip().decode("latin-1"):
                name, _, value = text.partition(":")
                headers[name.strip().lower()] = value.strip()
            body = stream.read(int(headers.get("content-length", 0)))
        if not body:
            raise ConnectionResetError
        words = json.loads(body)["input"]
        with self._lock:
            number = self.asked.count(words)
            self.asked.append(words)
        return Question(line, words, number, headers)


# -- sounds ------------------------------------------------------------------------------------------------------------


def a_sound(rate: int = RATE, seconds: float = 0.5, *, loud: float = 8000.0, announced: int | None = None) -> bytes:
    """A WAV file of three syllables between silences; `announced` is the length that its header claims."""
    count = round(rate * seconds)
    swell = [max(0.0, math.sin(math.pi * (6 * n / count - 1))) if n > count / 6 else 0.0 for n in range(count)]
    wave = array("h", (round(loud * swell[n] * math.sin(n * 2 * math.pi * 160 / rate)) for n in range(count)))
    data = wave.tobytes()
    size = len(data) if announced is None else announced
    return a_header(rate, size) + data


def a_header(rate: int = RATE, size: int = 0, tag: int = 1, bits: int = 16) -> bytes:
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, tag, 1, rate, rate * bits // 8, bits // 8, bits)
    return b"RIFF\xff\xff\xff\xffWAVE" + form + struct.pack("<4sI", b"data", size)


def hang_up(line: socket.socket) -> None:
    """End a line at once, with a reset."""
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.close()


# -- refused, and not charged ------------------------------------------------------------------------------------------


def busy(question: Question) -> None:
    question.say("429 Too Many Requests", b'{"error": {"message": "slow down"}}', Retry_After="0")


def busy_without_a_word(question: Question) -> None:
    question.say("429 Too Many Requests")


def busy_until_a_date(question: Question) -> None:
    question.say("429 Too Many Requests", Retry_After=email.utils.formatdate(time.time() + 1, usegmt=True))


def busy_for_a_day(question: Question) -> None:
    question.say("429 Too Many Requests", Retry_After="86400")


def unavailable(question: Question) -> None:
    question.say("503 Service Unavailable", b"<html>no</html>", Retry_After="0")


def without_credit(question: Question) -> None:
    error = {"message": "You exceeded your current quota", "type": "insufficient_quota", "code": "insufficient_quota"}
    question.say("429 Too Many Requests", json.dumps({"error": error}).encode())


def unwelcome(question: Question) -> None:
    """Refuses the key, and repeats it; with what a terminal would obey."""
    said = f"\x1b[31mno such key: {question.headers.get('authorization', '')}"
    question.say("401 Unauthorized", json.dumps({"error": {"message": said}}).encode())


def elsewhere(question: Question) -> None:
    question.say("307 Temporary Redirect", Location=f"http://127.0.0.1:9/{KEY}")


# -- taken on, and not answered as it should be ------------------------------------------------------------------------


def dropped(question: Question) -> None:
    """Hangs up without a word."""


def reset_later(question: Question) -> None:
    hang_up(question.line)


def silent(question: Question) -> None:
    """Says nothing, and does not hang up before the other side does."""
    question.line.settimeout(5)
    question.line.recv(1)


def headers_without_end(question: Question) -> None:
    question.line.sendall(b"HTTP/1.1 200 OK\r\n")
    question.drip(b"X-Pad: 0\r\n")


def byte_by_byte(question: Question) -> None:
    question.line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
    question.drip(b"R")


def broken(question: Question) -> None:
    question.say("500 Internal Server Error", b'{"error": {"message": "the model fell over"}}')


def lost_behind(question: Question) -> None:
    question.say("502 Bad Gateway")


def late_behind(question: Question) -> None:
    question.say("504 Gateway Timeout")


def garbage(question: Question) -> None:
    question.line.sendall(bytes(range(256)) * 16)


def a_page(question: Question) -> None:
    question.say("200 OK", b"<!doctype html><p>Please log in", Content_Type="text/html")


def an_error_as_sound(question: Question) -> None:
    question.say("200 OK", b'{"error": {"message": "no such model"}}', Content_Type="audio/wav")


def half(question: Question) -> None:
    sound = a_sound()
    question.say("200 OK", sound[: len(sound) // 2], length=len(sound))


def half_unannounced(question: Question) -> None:
    """Half of a sound whose own header alone says how long it is."""
    sound = a_sound()
    question.say("200 OK", sound[: len(sound) // 2], length=-1)


def half_a_chunk(question: Question) -> None:
    question.say("200 OK", b"ffff\r\n" + a_sound()[:999], length=-1, Transfer_Encoding="chunked")


def empty(question: Question) -> None:
    question.say("200 OK")


def no_content(question: Question) -> None:
    question.say("204 No Content")


def without_sound(question: Question) -> None:
    question.say("200 OK", a_header())


def no_numbers(question: Question) -> None:
    question.say("200 OK", a_header(tag=3, bits=32, size=400) + struct.pack("<f", math.nan) * 100)


def no_rate(question: Question) -> None:
    question.say("200 OK", a_header(rate=0, size=400) + bytes(400))


def mad_rate(question: Question) -> None:
    question.say("200 OK", a_header(rate=1, size=400) + bytes(400))


def two_gigabytes(question: Question) -> None:
    question.say("200 OK", a_sound(), length=2_000_000_000)
    question.drip(bytes(1 << 20), pause=0)


def without_end(question: Question) -> None:
    question.say("200 OK", a_header(size=0xFFFFFFFF), length=-1)
    question.drip(bytes(1 << 20), pause=0)


# -- answered ----------------------------------------------------------------------------------------------------------


def well(question: Question) -> None:
    question.say("200 OK", a_sound(), Content_Type="audio/wav")


def slowly(question: Question) -> None:
    """In pieces, and in chunks."""
    sound = a_sound(announced=0xFFFFFFFF)
    question.say("200 OK", length=-1, Transfer_Encoding="chunked")
    for at in range(0, len(sound), 6000):
        piece = sound[at : at + 6000]
        question.line.sendall(b"%x\r\n" % len(piece) + piece + b"\r\n")
        time.sleep(0.01)
    question.line.sendall(b"0\r\n\r\n")


def by_telephone(question: Question) -> None:
    question.say("200 OK", a_sound(rate=8000))


def of_any_kind(question: Question) -> None:
    """A sound whose type it does not know."""
    question.say("200 OK", a_sound(), Content_Type="application/octet-stream")


def _ways(*ways: Way) -> dict[str, Way]:
    return {way.__name__: way for way in ways}


REFUSES = _ways(
    busy, busy_without_a_word, busy_until_a_date, busy_for_a_day, unavailable, without_credit, unwelcome, elsewhere
)
MAY_CHARGE = {
    **_ways(dropped, reset_later, silent, headers_without_end, byte_by_byte, broken, lost_behind, late_behind),
    **_ways(garbage, a_page, an_error_as_sound, half, half_unannounced, half_a_chunk, empty, no_content),
    **_ways(without_sound, no_numbers, no_rate, mad_rate, two_gigabytes, without_end),
}
CHARGES = _ways(well, slowly, by_telephone, of_any_kind)
WAYS = {**REFUSES, **MAY_CHARGE, **CHARGES}
