"""What other programs read in a release: ExifTool, FFprobe, the C2PA library with settings of its own, a PDF reader.

None of our own readers is asked. What a release says of itself in its manifest must be what strangers find.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from c2pa import Context, Reader

from limelight.testing.exiftool import exiftool

_TRAINED = "compositeWithTrainedAlgorithmicMedia"
_KINDS = {".mp4": "video/mp4", ".png": "image/png", ".pdf": "application/pdf", ".srt": "application/x-subrip"}
_OFF = 0.2
"""Seconds by which FFprobe's length of a film, sound included, may differ from its picture's."""


@dataclass(frozen=True)
class Strangers:
    """Everything that other programs say is wrong with one release. `root` is the certificate that they trust (PEM)."""

    folder: Path
    root: str

    def wrong(self) -> Iterator[str]:
        """Nothing, where every claim is confirmed."""
        yield from self._bytes()
        yield from self._credentials()
        yield from self._probed()
        yield from self._written()
        yield from self._page()

    @cached_property
    def said(self) -> dict[str, Any]:
        """What the release says of itself."""
        return json.loads((self.folder / "manifest.json").read_text("utf-8"))

    @cached_property
    def film(self) -> Path:
        return next(self.folder.glob("*.mp4"))

    # -- every byte ----------------------------------------------------------------------------------------------------

    def _bytes(self) -> Iterator[str]:
        named = {each["name"]: each["sha256"] for each in self.said["files"]}
        there = {path.name: path for path in self.folder.iterdir() if path.name != "manifest.json"}
        if named.keys() != there.keys():
            yield f"the manifest names {sorted(named.keys() ^ there.keys())} otherwise than the folder"
        for name in named.keys() & there.keys():
            if hashlib.sha256(there[name].read_bytes()).hexdigest() != named[name]:
                yield f"{name} has another SHA-256 than the manifest says"

    # -- the credential, by the library with nothing but one certificate -----------------------------------------------

    def _credentials(self) -> Iterator[str]:
        for path in sorted(self.folder.iterdir()):
            if path.suffix in (".mp4", ".png", ".pdf", ".srt", ".vtt"):
                yield from (f"{path.name}: {wrong}" for wrong in self._credential(path))

    def _credential(self, path: Path) -> Iterator[str]:
        sidecar = path.with_name(path.name + ".c2pa")
        beside = sidecar.read_bytes() if sidecar.exists() else None
        settings = {"verify": {"verify_trust": True}, "trust": {"user_anchors": self.root}}
        with (
            Context.from_dict(settings) as context,
            path.open("rb") as media,
            Reader(_KINDS.get(path.suffix, "text/vtt"), media, beside, context) as reader,
        ):
            told, state = json.loads(reader.json()), reader.get_validation_state()
        if state != "Trusted":
            yield f"the credential is {state}"
        active = told["manifests"][told["active_manifest"]]
        if active["claim_generator_info"][0]["name"] != "limelight":
            yield "the credential does not say that limelight wrote it"
        yield from self._claims(path, {each["label"]: each["data"] for each in active["assertions"]})

    def _claims(self, path: Path, told: dict[str, Any]) -> Iterator[str]:
        acts = told.get("c2pa.actions.v2", {}).get("actions", [])
        if not acts or acts[0]["action"] != "c2pa.created" or "digitalSourceType" not in acts[0]:
            yield "it does not say first how it was created"
        if {each["use"] for each in told.get("cawg.training-mining", {}).get("entries", {}).values()} != {"notAllowed"}:
            yield "it does not forbid training and mining"
        if path == self.film:
            texts = " ".join(act.get("description", "") for act in acts if act["action"] == "c2pa.addedText")
            missing = [label["text"] for label in self.said["labels"] if label["text"] not in texts]
            yield from (f"it does not tell of the label {text}" for text in missing)
            bound = told.get("c2pa.soft-binding", {})
            if bound.get("alg") != "io.iscc.v0" or not bound["blocks"][0]["value"].startswith("ISCC:"):
                yield "it is not bound to an ISCC"

    # -- what players see ----------------------------------------------------------------------------------------------

    def _probed(self) -> Iterator[str]:
        words = ["ffprobe", "-v", "error", "-show_format", "-show_streams", "-of", "json", str(self.film)]
        probed = json.loads(subprocess.run(words, capture_output=True, check=True).stdout)
        kinds = [stream["codec_name"] for stream in probed["streams"]]
        if kinds != ["h264", "aac"]:
            yield f"FFprobe finds {kinds} in the film"
        statement = json.loads((self.folder / "authorship.json").read_text("utf-8"))
        if abs(float(probed["format"]["duration"]) - statement["seconds"]) > _OFF:
            yield f"FFprobe finds {probed['format']['duration']} s, the statement says {statement['seconds']}"
        tags = probed["format"].get("tags", {})
        if tags.get("title") != self.said["title"]:
            yield f"FFprobe finds the title {tags.get('title')}"
        if self.said["market"] == "cn" and json.loads(tags.get("AIGC", "{}")).get("Label") != "1":
            yield "FFprobe finds no AIGC field in the film for China"

    # -- what is written into the files --------------------------------------------------------------------------------

    def _written(self) -> Iterator[str]:
        read = exiftool()
        if read is None:
            yield "there is no ExifTool here"
            return
        for path in (self.film, self.folder / "poster.png"):
            tags = {name.split(":")[-1]: value for name, value in read(path).items()}
            source = str(tags.get("DigitalSourceType", "")).rsplit("/", 1)[-1]
            if not source or (path == self.film and source != _TRAINED):
                yield f"{path.name}: ExifTool finds the source type {source or 'nowhere'}"
            if tags.get("Title") != self.said["title"]:
                yield f"{path.name}: ExifTool finds the title {tags.get('Title')}"
            if self.said["market"] == "cn" and path == self.film and "AIGC" not in tags:
                yield f"{path.name}: ExifTool finds no AIGC field"

    # -- the statement -------------------------------------------------------------------------------------------------

    def _page(self) -> Iterator[str]:
        if not shutil.which("pdftotext"):
            return
        page = self.folder / "authorship.pdf"
        text = subprocess.run(["pdftotext", str(page), "-"], capture_output=True, text=True, check=True).stdout
        if text.count("\f") != 1 or self.said["title"] not in text:
            yield "authorship.pdf is not one page with the title on it"
