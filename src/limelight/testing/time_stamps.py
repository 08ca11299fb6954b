"""A time-stamp authority for tests, on this machine: it answers as RFC 3161 asks, or goes wrong in some way."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Annotated, Any

from cryptography import x509
from cryptography.hazmat import asn1
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from limelight.testing.authorities import Certified, Studio

SEQUENCE, SET, OCTETS, TIME, FIRST, IMPLICIT_FIRST = 0x30, 0x31, 0x04, 0x18, 0xA0, 0xA0
_SIGNED_DATA, _TOKEN = "1.2.840.113549.1.7.2", "1.2.840.113549.1.9.16.1.4"
_CONTENT_TYPE, _DIGEST, _CERTIFICATE = "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4", "1.2.840.113549.1.9.16.2.47"
_SHA256, _ECDSA_SHA256, _POLICY = "2.16.840.1.101.3.4.2.1", "1.2.840.10045.4.3.2", "1.3.6.1.4.1.13762.3"
GRANTED, REJECTED = 0, 2


@asn1.sequence
class _Imprint:
    algorithm: asn1.TLV
    digest: bytes


@asn1.sequence
class _Request:
    version: int
    imprint: _Imprint
    policy: x509.ObjectIdentifier | None
    nonce: int | None
    certificates: Annotated[bool, asn1.Default(False)]


@dataclass
class TimeStamps:
    """The authority: `way` is one of `WAYS`, `asked` counts the questions. `ahead` moves its clock."""

    studio: Studio
    stamper: Certified
    address: str = ""
    way: str = "right"
    ahead: timedelta = timedelta()
    asked: int = 0
    let_go: threading.Event = field(default_factory=threading.Event)

    def answer(self, question: bytes) -> bytes:
        """The answer to a question, as it should be."""
        asked = asn1.decode_der(_Request, question)
        digest = bytes(32) if self.way == "of something else" else asked.imprint.digest
        return tlv(SEQUENCE, tlv(SEQUENCE, _value(GRANTED)), self._token(asked, digest))

    def _token(self, asked: _Request, digest: bytes) -> bytes:
        moment = (datetime.now(UTC) + self.ahead).strftime("%Y%m%d%H%M%SZ").encode()
        nonce = b"" if asked.nonce is None else _value(asked.nonce)
        imprint = tlv(SEQUENCE, _algorithm(_SHA256, b"\x05\x00"), tlv(OCTETS, digest))
        told = tlv(SEQUENCE, _value(1), _oid(_POLICY), imprint, _value(self.asked + 1), tlv(TIME, moment), nonce)
        certificates = b"".join(each.public_bytes(Encoding.DER) for each in self.stamper.certificates)
        signed = tlv(
            SEQUENCE,
            _value(3),
            tlv(SET, _algorithm(_SHA256)),
            tlv(SEQUENCE, _oid(_TOKEN), tlv(FIRST, tlv(OCTETS, told))),
            tlv(IMPLICIT_FIRST, certificates),
            tlv(SET, self._signer(told)),
        )
        return tlv(SEQUENCE, _oid(_SIGNED_DATA), tlv(FIRST, signed))

    def _signer(self, told: bytes) -> bytes:
        leaf = self.stamper.certificates[0]
        mark = tlv(SEQUENCE, tlv(SEQUENCE, tlv(SEQUENCE, tlv(OCTETS, leaf.fingerprint(hashes.SHA256())))))
        attributes = sorted(
            (
                _attribute(_CONTENT_TYPE, _oid(_TOKEN)),
                _attribute(_DIGEST, tlv(OCTETS, hashlib.sha256(told).digest())),
                _attribute(_CERTIFICATE, mark),
            )
        )
        signature = self.stamper.key.sign(tlv(SET, *attributes), ec.ECDSA(hashes.SHA256()))
        return tlv(
            SEQUENCE,
            _value(1),
            tlv(SEQUENCE, leaf.issuer.public_bytes(), _value(leaf.serial_number)),
            _algorithm(_SHA256),
            tlv(IMPLICIT_FIRST, *attributes),
            _algorithm(_ECDSA_SHA256),
            tlv(OCTETS, signature),
        )


def _refuses(_: TimeStamps, __: bytes) -> tuple[int, bytes]:
    return 200, tlv(SEQUENCE, tlv(SEQUENCE, _value(REJECTED)))


def _answers(authority: TimeStamps, question: bytes) -> tuple[int, bytes]:
    return 200, authority.answer(question)


def _cut_short(authority: TimeStamps, question: bytes) -> tuple[int, bytes]:
    whole = authority.answer(question)
    return 200, whole[: len(whole) // 2]


def _silent(authority: TimeStamps, _: bytes) -> tuple[int, bytes]:
    authority.let_go.wait(60)
    return 503, b""


WAYS: dict[str, Callable[[TimeStamps, bytes], tuple[int, bytes]]] = {
    "right": _answers,
    "of something else": _answers,
    "refuses": _refuses,
    "cut short": _cut_short,
    "nonsense": lambda _, __: (200, b"<html>Welcome to this hotel's network</html>"),
    "empty": lambda _, __: (200, b""),
    "out of order": lambda _, __: (500, b"out of order"),
    "silent": _silent,
}


@contextmanager
def time_stamps(studio: Studio | None = None, kind: str = "for time", way: str = "right") -> Iterator[TimeStamps]:
    """An authority that stands at `.address` for as long as this lasts; the studio certifies it."""
    world = studio or Studio("Time")
    authority = TimeStamps(world, world.certified(kind), way=way)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(authority))
    server.daemon_threads = True
    authority.address = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield authority
    finally:
        authority.let_go.set()
        server.shutdown()
        thread.join()
        server.server_close()


def nobody_there() -> str:
    """An address of this machine where nothing answers."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    port = server.server_port
    server.server_close()
    return f"http://127.0.0.1:{port}/"


def _handler(authority: TimeStamps) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            question = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            status, body = WAYS[authority.way](authority, question)
            authority.asked += 1
            self.send_response(status)
            self.send_header("Content-Type", "application/timestamp-reply")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Tests read results, not a log."""

    return Handler


def tlv(tag: int, *parts: bytes) -> bytes:
    """One value of ASN.1 in DER: its tag, its length, what is in it."""
    content = b"".join(parts)
    size = len(content)
    if size < 0x80:
        return bytes([tag, size]) + content
    octets = size.to_bytes((size.bit_length() + 7) // 8, "big")
    return bytes([tag, 0x80 | len(octets)]) + octets + content


def _value(number: int) -> bytes:
    return asn1.encode_der(number)


def _oid(dotted: str) -> bytes:
    return asn1.encode_der(x509.ObjectIdentifier(dotted))


def _algorithm(dotted: str, parameters: bytes = b"") -> bytes:
    return tlv(SEQUENCE, _oid(dotted), parameters)


def _attribute(kind: str, value: bytes) -> bytes:
    return tlv(SEQUENCE, _oid(kind), tlv(SET, value))
