"""A painted place as one file: its cels as PNG, which loses nothing, and the rest as JSON beside them in a plain zip.

The zip holds no dates and its members stand in a fixed order, so that the same place is the same bytes.
"""

from __future__ import annotations

import json
import zipfile
from dataclasses import asdict, replace
from pathlib import Path

import cv2
import numpy as np

from limelight.stage.art import Cel, Lamp, Light, SetArt

_EPOCH = (1980, 1, 1, 0, 0, 0)


def save_set(art: SetArt, path: Path) -> None:
    """Write the place to `path`."""
    meta = asdict(replace(art, cels=[replace(cel, image=None) for cel in art.cels]))  # type: ignore[arg-type]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as folder:
        folder.writestr(zipfile.ZipInfo("set.json", _EPOCH), json.dumps(meta, ensure_ascii=False, sort_keys=True))
        for i, cel in enumerate(art.cels):
            # Level 1: a level more saves a tenth of the bytes and costs twice the time.
            _, png = cv2.imencode(".png", cel.image, [cv2.IMWRITE_PNG_COMPRESSION, 1])
            folder.writestr(zipfile.ZipInfo(f"{i:02d}.png", _EPOCH), png.tobytes())


def load_set(path: Path) -> SetArt:
    """The place that `save_set` wrote."""
    with zipfile.ZipFile(path) as folder:
        meta = json.loads(folder.read("set.json"))
        cels = [_cel(fields, folder.read(f"{i:02d}.png")) for i, fields in enumerate(meta.pop("cels"))]
    things = {name: tuple(place) for name, place in meta.pop("things").items()}
    return SetArt(
        **{**meta, "cels": cels, "light": _light(meta["light"]), "things": things, "weather": tuple(meta["weather"])}
    )


def _cel(fields: dict, png: bytes) -> Cel:
    return Cel(**{**fields, "image": cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)})


def _light(fields: dict) -> Light:
    lamps = tuple(Lamp(**{**lamp, "pivot": lamp["pivot"] and tuple(lamp["pivot"])}) for lamp in fields["lamps"])
    return Light(
        **{**fields, "lamps": lamps, "rims": tuple(map(tuple, fields["rims"])), "shade": tuple(fields["shade"])}
    )
