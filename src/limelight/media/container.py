"""MP4 as all our files are written: a clock in which frames and samples are whole, nothing that differs by run."""

from __future__ import annotations

from limelight.works.shots import FPS

TICKS = 512
"""Ticks of the picture's clock in a frame: FFmpeg's choice for 30 frames a second, fixed so that it never wanders."""

MP4_OPTIONS = {
    "fflags": "+bitexact",
    "video_track_timescale": str(FPS * TICKS),
    "movie_timescale": "48000",
    "movflags": "+write_colr",
}
"""No time of writing and no name of the writing library inside: equal pictures make equal files. In a movie clock of
48000 both a frame and a sample are whole, so that edit lists are exact."""
