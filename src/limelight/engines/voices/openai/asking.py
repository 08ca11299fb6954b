"""One question to a service, sent once: its answer, or why there is none and what that may have cost.

`NotReached`: it never had the whole question, and so cannot have charged for it (a request that breaks off is none:
RFC 9112, 8). `Declined`: it answered that it did not do it. `Unanswered`: it had the question, and what came back is
lost, late or broken: nobody here can know whether it charged. Nothing is sent a second time from here.
"""

from __future__ import annotations

import contextlib
import email.utils
import functools
import http.client
import socket
import ssl
import threading
import time
import urllib.error
import urllib.request
from typing import Any

from limelight.core.money.prices import on_this_machine

CONNECTING = 20.0
"""Seconds in which a service takes up the line."""
_AFTER = 5.0
"""Seconds after the deadline in which a line that could not be hung up is given up."""
_BLOCK = 1 << 16
_TOLD = 2000
"""Bytes of a refusal that are read."""


class NotReached(Exception):
    """`hopeless`: it will not be otherwise in a while."""

    def __init__(self, why: str, *, hopeless: bool = False) -> None:
        super().__init__(why)
        self.hopeless = hopeless


class Declined(Exception):
    """With which status, in which words, and for how many seconds it asks to be left alone."""

    def __init__(self, status: int, said: str, wait: float | None, elsewhere: str) -> None:
        super().__init__(said)
        self.status, self.said, self.wait, self.elsewhere = status, said, wait, elsewhere


class Unanswered(Exception):
    """Why there is no answer to a question that was sent."""


def ask(request: urllib.request.Request, *, patience: float, most: int) -> bytes:
    """The whole answer, of at most so many bytes, within `patience` seconds of the line being taken up."""
    with _Deadline(patience) as deadline:
        try:
            with _opener(request.full_url, deadline).open(request, timeout=min(CONNECTING, patience)) as answer:
                return _whole(answer, most, deadline)
        except urllib.error.HTTPError as error:
            raise _declined(error) from None
        except urllib.error.URLError as error:  # the line was not taken up, or broke while the question was sent
            raise NotReached(_why(error.reason), hopeless=isinstance(error.reason, ssl.SSLError)) from None
        except (OSError, http.client.HTTPException) as error:
            raise Unanswered(deadline.told or _broken_off(error)) from None


def _whole(answer: http.client.HTTPResponse, most: int, deadline: _Deadline) -> bytes:
    if answer.length is not None and answer.length > most:
        raise Unanswered(f"it sends {answer.length / 1e6:,.0f} MB, more than any line can be")
    body = bytearray()
    while block := answer.read(_BLOCK):
        body += block
        if len(body) > most:
            raise Unanswered(f"it sends more than {most / 1e6:,.0f} MB, more than any line can be")
    if deadline.told or answer.length:
        raise Unanswered(deadline.told or _after(len(body)))
    return bytes(body)


def _declined(error: urllib.error.HTTPError) -> Declined:
    with error:
        try:
            said = error.read(_TOLD).decode("utf-8", "replace")
        except (OSError, http.client.HTTPException, ValueError):
            said = ""
        elsewhere = error.headers.get("Location", "") if 300 <= error.code < 400 else ""
        return Declined(error.code, said, _wait(error.headers.get("Retry-After", "")), elsewhere)


def _wait(said: str) -> float | None:
    """Seconds, of a Retry-After that is a number or a date (RFC 9110, 10.2.3); None where it says nothing."""
    said = said.strip()
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        return max(0.0, email.utils.parsedate_to_datetime(said).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return None


def _why(reason: object) -> str:
    """What the system says, without its number."""
    return str(getattr(reason, "strerror", None) or reason)


def _broken_off(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "it fell silent"
    if isinstance(error, http.client.IncompleteRead):
        return _after(len(error.partial))
    if isinstance(error, http.client.HTTPException) and not isinstance(error, http.client.RemoteDisconnected):
        return "what it answered is not HTTP"
    return f"the line broke before it answered ({_why(error)})"


def _after(came: int) -> str:
    return f"its answer broke off after {came:,} bytes"


# -- a line with an end ------------------------------------------------------------------------------------------------


class _Deadline(contextlib.AbstractContextManager["_Deadline"]):
    """Hangs up when the time is over, however little by little the other side goes on sending."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._timers: list[threading.Timer] = []
        self.told = ""
        """That the time was over, once it was."""

    def watch(self, line: socket.socket) -> None:
        line.settimeout(self._seconds + _AFTER)
        timer = threading.Timer(self._seconds, self._hang_up, [line])
        timer.daemon = True
        self._timers.append(timer)
        timer.start()

    def _hang_up(self, line: socket.socket) -> None:
        self.told = f"it gave no whole answer in {self._seconds:g} s"
        with contextlib.suppress(OSError):
            socket.socket.shutdown(line, socket.SHUT_RDWR)  # under TLS too: its own would wait for the reader

    def __exit__(self, *_: object) -> None:
        for timer in self._timers:
            timer.cancel()


class _Line(http.client.HTTPConnection):
    def __init__(self, deadline: _Deadline, host: str, **how: Any) -> None:
        super().__init__(host, **how)
        self._deadline = deadline

    def connect(self) -> None:
        super().connect()
        self._deadline.watch(self.sock)


class _SafeLine(http.client.HTTPSConnection):
    def __init__(self, deadline: _Deadline, host: str, **how: Any) -> None:
        super().__init__(host, **how)
        self._deadline = deadline

    def connect(self) -> None:
        super().connect()
        self._deadline.watch(self.sock)


class _Lines(urllib.request.HTTPHandler, urllib.request.HTTPSHandler):
    def __init__(self, deadline: _Deadline) -> None:
        urllib.request.HTTPSHandler.__init__(self)
        self._deadline = deadline

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(functools.partial(_Line, self._deadline), req)  # pyright: ignore[reportArgumentType]

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        return self.do_open(functools.partial(_SafeLine, self._deadline), req)  # pyright: ignore[reportArgumentType]


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """What is asked goes where the person said, and nowhere else."""

    def redirect_request(self, *_: object) -> None:
        return None


def _opener(address: str, deadline: _Deadline) -> urllib.request.OpenerDirector:
    """A proxy is asked where the environment names one, and never for what stands on this machine."""
    proxies = [urllib.request.ProxyHandler({})] if on_this_machine(address) else []
    return urllib.request.build_opener(_Lines(deadline), _NoRedirect, *proxies)
