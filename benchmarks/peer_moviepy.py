"""The same shot in MoviePy: its layers, its camera push, the same encoder preset; and in limelight, one after the
other.

Not part of `make bench`, because MoviePy is no dependency of ours. In an environment of its own that has
limelight and MoviePy 2: `python -m benchmarks.peer_moviepy FOLDER`, where FOLDER holds a production that has been
made.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

import cv2
import numpy as np

from benchmarks.film import Made
from limelight.core.decoding import decode
from limelight.crafts.render_shot import captioned_frames, segment_of
from limelight.stage.compositor.picture import Picture, load
from limelight.stage.compositor.puppet import lay_over
from limelight.works.cues import ShotCue
from limelight.works.shots import FPS

SECONDS = 1.0
"""Of film: MoviePy takes long enough over one."""


def plate_of(picture: Picture) -> np.ndarray:
    """The plate as RGB, without its margin."""
    planes = np.concatenate([p.ravel() for p in (picture.plate.y, picture.plate.u, picture.plate.v)])
    width, height = picture.plate.size
    whole = cv2.cvtColor(planes.reshape(height * 3 // 2, width), cv2.COLOR_YUV2RGB_I420)
    over = picture.margin
    return whole[over:-over, over:-over]


def figure_of(picture: Picture) -> tuple[np.ndarray, int, int]:
    """The first figure as straight RGBA, and its place."""
    actor = picture.actors[0]
    sheet = actor.base.copy()
    lay_over(sheet, actor.heads[0].image, actor.head_x - actor.x, actor.head_y - actor.y)
    alpha = np.maximum(sheet[..., 3:], 1).astype(np.float32)
    colour = np.minimum(sheet[..., 2::-1] * (255 / alpha), 255).astype(np.uint8)
    return np.dstack([colour, sheet[..., 3]]), actor.x, actor.y


def moviepy_seconds(picture: Picture, amount: float) -> float:
    """Wall seconds that MoviePy takes for SECONDS of film: plate and figure, each growing as in a push."""
    from moviepy import CompositeVideoClip, ImageClip

    image, x, y = figure_of(picture)
    size = picture.width, picture.height
    plate = ImageClip(plate_of(picture)).with_duration(SECONDS).resized(lambda t: 1 + amount / 2.4 * t / SECONDS)
    figure = ImageClip(image).with_duration(SECONDS).resized(lambda t: 1 + amount * t / SECONDS)
    figure = figure.with_position(lambda t: (x - 20 * t, y - 30 * t))
    film = CompositeVideoClip([plate.with_position("center"), figure], size=size)
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        film.write_videofile(
            f"{folder}/peer.mp4", fps=FPS, codec="libx264", preset="superfast", audio=False, threads=1, logger=None
        )
        return time.perf_counter() - started


def limelight_seconds(picture: Picture, cue: ShotCue) -> float:
    """Wall seconds that limelight takes for as much film, acting, weather and captions included."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        with segment_of(picture, Path(folder) / "ours.mp4") as segment:
            for buffer in captioned_frames(picture, cue):
                segment.write(buffer)
        return (time.perf_counter() - started) / cue.frames * FPS * SECONDS


def main(folder: Path) -> None:
    """Three pairs of runs on the film's first push with one figure under a dry sky: MoviePy draws no rain."""
    for job in Made(folder, 0, 0).shot_jobs():
        picture = load(job.picture)
        shot = picture.shot
        if shot.move.kind == "push" and len(shot.figures) == 1 and not picture.weather:
            break
    else:
        sys.exit(f"{folder} has no push with one figure under a dry sky.")
    cue = decode(job.cue, ShotCue)
    for _ in range(3):
        theirs = moviepy_seconds(picture, shot.move.amount)
        ours = limelight_seconds(picture, cue)
        times, load_now = theirs / ours, os.getloadavg()[0]
        print(f"{shot.id}: MoviePy {theirs:.2f} s, limelight {ours:.3f} s, {times:.0f} times; load {load_now:.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
