"""Small whole media files, made here: what a fuzzer bends of pictures, clips and sounds."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import cache

import av
import cv2
import numpy as np
import skia


@cache
def picture() -> np.ndarray:
    """A little of everything, 24 x 16, with alpha."""
    image = np.zeros((16, 24, 4), np.uint8)
    image[..., :3] = np.indices((16, 24)).sum(axis=0)[..., None] * 6
    image[4:12, 6:18] = (40, 80, 200, 255)
    return image


def stills() -> Iterator[bytes]:
    for ending in (".png", ".jpg", ".bmp", ".tiff", ".webp"):
        yield cv2.imencode(ending, picture())[1].tobytes()
    image = skia.Image.fromarray(picture())
    yield bytes(image.encodeToData(skia.EncodedImageFormat.kWEBP, 60))
    yield (
        b"GIF89a\x02\0\x02\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\4\0\n\0\0\0,\0\0\0\0\2\0\2\0\0\2\2D\n\0"
        b"!\xf9\4\0\n\0\0\0,\0\0\0\0\2\0\2\0\0\2\2D\n\0;"
    )


def clips() -> Iterator[bytes]:
    for form, codec, pixels in (
        *(("mp4", "libx264", "yuv420p"), ("matroska", "mpeg4", "yuv420p"), ("avi", "mjpeg", "yuvj420p")),
        *(("mov", "qtrle", "argb"), ("webm", "libvpx", "yuv420p"), ("gif", "gif", "rgb8")),
    ):
        out = io.BytesIO()
        with av.open(out, "w", format=form) as file:
            stream = file.add_stream(codec, rate=25)
            stream.width, stream.height, stream.pix_fmt = 32, 16, pixels
            for at in range(3):
                frame = av.VideoFrame.from_ndarray(np.full((16, 32, 3), 60 * at, np.uint8), format="rgb24")
                file.mux(stream.encode(frame.reformat(format=pixels)))
            file.mux(stream.encode())
        yield out.getvalue()


def sounds() -> Iterator[bytes]:
    for form, codec in (
        *(("wav", "pcm_s16le"), ("wav", "pcm_f32le"), ("mp3", "libmp3lame"), ("flac", "flac"), ("ogg", "libopus")),
        *(("ipod", "aac"), ("aiff", "pcm_s16be"), ("caf", "pcm_s16le"), ("adts", "aac"), ("au", "pcm_s16be")),
    ):
        out = io.BytesIO()
        with av.open(out, "w", format=form) as file:
            stream = file.add_stream(codec, rate=24000 if codec != "libopus" else 48000, layout="mono")
            tone = (np.sin(np.arange(2400) / 9) * 9000).astype("<i2")[None]
            frame = av.AudioFrame.from_ndarray(tone, format="s16", layout="mono")
            frame.sample_rate = stream.rate
            made = av.AudioResampler(stream.format.name, "mono", stream.rate, frame_size=stream.frame_size or None)
            for each in (*made.resample(frame), *made.resample(None)):
                file.mux(stream.encode(each))
            file.mux(stream.encode())
        yield out.getvalue()
