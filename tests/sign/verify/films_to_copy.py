"""A small film of its own for tests of fingerprints, and what people do to films before they put them up again."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np

RATE, SECONDS, FPS = 22050, 10, 10
Change = Callable[[np.ndarray], np.ndarray]


def melody(seed: int = 0, seconds: int = SECONDS, rate: int = RATE) -> np.ndarray:
    """Notes of a quarter of a second, int16: another seed is another tune."""
    at = np.arange(seconds * rate) / rate
    sound = np.zeros(len(at))
    for note in range(seconds * 4):
        begin, tone = note / 4, (note * 7 + seed * 5 + 3 * (note // (5 + seed))) % 25
        on = (at >= begin) & (at < begin + 0.45)
        sound += on * np.sin(2 * np.pi * 110 * 2 ** (tone / 12) * at) * np.exp(-3 * (at - begin).clip(0)) * 0.4
    return (sound.clip(-1, 1) * 20000).round().astype(np.int16)


def pictures(seed: int = 0, seconds: int = SECONDS) -> list[np.ndarray]:
    """A new scene every two seconds, which the camera crosses: grey, 180 by 320."""
    frames = []
    for number in range(seconds * FPS):
        scene, at = divmod(number, 2 * FPS)
        chance = np.random.default_rng(seed * 1000 + scene)
        wide = cv2.resize(chance.integers(20, 236, (7, 6), dtype=np.uint8), (240, 320), interpolation=cv2.INTER_CUBIC)
        frames.append(np.ascontiguousarray(wide[:, at : at + 180]))
    return frames


def film(
    file: Path, seed: int = 0, sound: int | None = 0, change: Change = lambda frame: frame, cut: slice = slice(None)
) -> Path:
    """A film of these pictures and this tune; `cut` leaves so many of its seconds, `sound` of None has none."""
    with av.open(str(file), "w") as made:
        frames = [change(frame) for frame in pictures(seed)][_part(cut, FPS)]
        picture = made.add_stream("libx264", rate=FPS, options={"preset": "ultrafast", "crf": "30", "threads": "1"})
        picture.height, picture.width = frames[0].shape
        picture.pix_fmt = "yuv420p"
        heard = made.add_stream("aac", rate=RATE, layout="mono", bit_rate=48_000) if sound is not None else None
        for number, pixels in enumerate(frames):
            frame = av.VideoFrame.from_ndarray(pixels, format="gray")
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            made.mux(picture.encode(frame))
        made.mux(picture.encode())
        if heard is not None:
            samples = melody(sound or 0)[_part(cut, RATE)].astype(np.float32) / 32768
            frame = av.AudioFrame.from_ndarray(samples[None], format="fltp", layout="mono")
            frame.rate, frame.pts = RATE, 0
            made.mux(heard.encode(frame))
            made.mux(heard.encode())
    return file


def repacked(file: Path, out: Path) -> Path:
    """The same picture and sound, to the bit, in another file."""
    with av.open(str(file)) as source, av.open(str(out), "w") as made:
        streams = {stream.index: made.add_stream_from_template(stream) for stream in source.streams}
        for packet in source.demux():
            if packet.dts is not None:
                packet.stream = streams[packet.stream.index]
                made.mux(packet)
    return out


def _part(cut: slice, rate: int) -> slice:
    return slice(*(None if side is None else round(side * rate) for side in (cut.start, cut.stop)))
