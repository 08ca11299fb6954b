"""A drawn character in layers, SVG or OpenRaster, as any drawing program saves it, or somebody who means harm."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import skia

from limelight.stage.figures.rig import RigRefused, read_rig
from targets import _media

LONGEST = 3072
WORDS = (
    *(
        b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 16'>",
        b"<g id='body'>",
        b"<g id='head'>",
        b"<g id='eyes-open'>",
    ),
    *(
        b"</g>",
        b"<use xlink:href='#a'/>",
        b"url(#a)",
        b"<defs>",
        b"<linearGradient id='a'>",
        b"<stop offset='1'/>",
        b"<style>",
    ),
    *(
        b".a{fill:url(#a)}",
        b"</style>",
        b"<path d='M0 0L9 9Z'/>",
        b"<ellipse rx='1' ry='1e9'/>",
        b"transform='scale(1e9)'",
        b"1e400",
    ),
    *(
        b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
        b"&b;",
        b"<image href='file:///etc/passwd'/>",
        b"<script>",
        b"onload='a'",
        b"<filter id='a'>",
    ),
    *(
        b"<clipPath id='a'>",
        b"class='a'",
        b"<mask id='a'>",
        b"<pattern id='a'>",
        b"display:none",
        b"<feGaussianBlur stdDeviation='1e9'/>",
    ),
)


def attempt(data: bytes) -> None:
    """An even first byte: an SVG; an odd one with a 2 in it: the stack of an OpenRaster; else the whole zip."""
    kind, rest = (data[0] if data else 0), data[1:]
    try:
        rig = read_rig((_ora(rest) if kind & 2 else b"PK" + rest) if kind & 1 else rest, "mira.svg")
    except RigRefused as error:
        str(error).encode("utf-8")
        return
    assert rig.has("body")
    for part in rig.order[:4]:
        assert rig.parts[part].middle


def seeds() -> Iterator[bytes]:
    head = b"\0<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 160'>"
    body = b"<g id='body'><rect y='60' width='80' height='90'/></g><g id='head'><circle cx='40' cy='30' r='25'/></g>"
    eyes = b"<g id='eyes-open'><path d='M30 30h20v4h-20Z'/></g><g id='mouth-a'><ellipse cx='40' rx='5' ry='3'/></g>"
    yield head + body + eyes + b"</svg>"
    yield (
        head + b"<style>.a{fill:url(#b)}</style><defs><linearGradient id='b'><stop offset='1'/></linearGradient></defs>"
        b"<g id='body' class='a'><rect width='80' height='90'/></g>"
        + body[body.index(b"<g id='head'") :]
        + eyes
        + b"</svg>"
    )
    stack = b"<image w='24' h='16'>" + b"".join(
        b"<stack name='%s'><layer src='a.png'/></stack>" % n for n in (b"head", b"eyes-open", b"body")
    )
    yield b"\3" + stack + b"</image>"
    yield b"\1" + _ora(stack + b"</image>")[2:]


def _ora(stack: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("stack.xml", stack)
        packed.writestr("a.png", bytes(skia.Image.fromarray(_media.picture()).encodeToData()))
    return out.getvalue()
