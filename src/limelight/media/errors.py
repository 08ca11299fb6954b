"""What can go wrong with a media file.

MediaError
├── SegmentTooShort     fewer frames than any player and joiner agree on
├── FrameMisshaped      a frame that is not the picture the writer was opened for
├── SegmentsDiffer      segments that no stream copy can join
├── NotMedia            bytes that are no picture, sound or film
└── StreamMissing       a film without picture where a picture is needed, or without sound
"""

from __future__ import annotations

from limelight.core.errors import LimelightError


class MediaError(LimelightError):
    code = "media"


class SegmentTooShort(MediaError):
    code = "segment-too-short"
    sentence = "{file}: a segment needs at least {least} frames and got {frames}. Make the shot longer."


class FrameMisshaped(MediaError):
    code = "frame-misshaped"
    sentence = "{file}: frame {frame} is {found}; {width}x{height} I420 wants {wanted}, contiguous."


class SegmentsDiffer(MediaError):
    code = "segments-differ"
    sentence = "{file} cannot follow {first} by stream copy: its {what} is {found}, not {wanted}. Render it again."


class NotMedia(MediaError):
    code = "not-media"
    sentence = "{file} is no picture, sound or film that can be read ({why})."


class StreamMissing(MediaError):
    code = "stream-missing"
    sentence = "{file} has no {kind}."
