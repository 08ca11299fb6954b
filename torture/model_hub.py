"""A model that comes from this machine: half of it over HTTP from a hub, half by pip from a folder of wheels.

A plugin's catalogue tells limelight of it, so that pulls can be killed, as often as one likes, without a network.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import threading
import zipfile
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

NAME = "tortured"
SIZE = 12_000_000
"""Bytes of each of its two files."""
_BLOCK = 1 << 18


class ModelHub(ThreadingHTTPServer):
    """`environment` has limelight know the model; `folder` holds its catalogue, its wheel and where models lie."""

    daemon_threads = True

    def __init__(self, folder: Path, chance: random.Random, size: int = SIZE) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.models = folder / "models"
        self.files = {f"{name}.onnx": chance.randbytes(size) for name in ("first", "second")}
        self._plugin, self._wheels = folder / "plugin", folder / "wheels"
        self._catalogue()
        self._wheel()
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def environment(self) -> Mapping[str, str]:
        return {
            "LIMELIGHT_MODELS": str(self.models),
            "PYTHONPATH": os.pathsep.join(filter(None, (str(self._plugin), os.environ.get("PYTHONPATH")))),
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self._wheels),
            "NO_PROXY": "127.0.0.1",
        }

    def _catalogue(self) -> None:
        package, info = self._plugin / "tortured_studio", self._plugin / "tortured_studio-1.dist-info"
        for folder in (package, info):
            folder.mkdir(parents=True)
        (package / "__init__.py").write_text("")
        (package / "catalog.toml").write_text(self._toml())
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tortured-studio\nVersion: 1\n")
        (info / "entry_points.txt").write_text("[limelight.catalogues]\ntortured = tortured_studio\n")

    def _toml(self) -> str:
        lines = [f"[{NAME}]", 'about = "A model to be hit"', 'licence = "CC0-1.0"', 'home = "https://example.org"']
        address = f"http://127.0.0.1:{self.server_address[1]}/{{name}}"
        for kind, file, gives in (
            ("hub", "first.onnx", address),
            ("pypi", "second.onnx", [f"{NAME}==1.0 {NAME}/second.onnx"]),
        ):
            sources = f"{NAME}.sources"
            lines += [f"[[{sources}]]", f'kind = "{kind}"', f"[{sources}.files]", f'"{file}" = {json.dumps(gives)}']
        lines += [f"[{NAME}.files]"]
        for name, body in self.files.items():
            lines += [f'"{name}" = {{ size = {len(body)}, sha256 = "{hashlib.sha256(body).hexdigest()}" }}']
        return "\n".join(lines) + "\n"

    def _wheel(self) -> None:
        self._wheels.mkdir(parents=True)
        info = f"{NAME}-1.0.dist-info"
        with zipfile.ZipFile(self._wheels / f"{NAME}-1.0-py3-none-any.whl", "w") as wheel:
            wheel.writestr(f"{NAME}/second.onnx", self.files["second.onnx"])
            wheel.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 1.0\n")
            wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
            wheel.writestr(f"{info}/RECORD", "")

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever asked has died."""


class _Answer(BaseHTTPRequestHandler):
    server: ModelHub

    def do_GET(self) -> None:
        body = self.server.files[self.path.lstrip("/")]
        begin = int(self.headers["Range"].removeprefix("bytes=").rstrip("-")) if "Range" in self.headers else 0
        self.send_response(206 if begin else 200)
        self.send_header("Content-Length", str(len(body) - begin))
        self.end_headers()
        for at in range(begin, len(body), _BLOCK):
            self.wfile.write(body[at : at + _BLOCK])

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""
