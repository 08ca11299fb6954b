"""What can go wrong with a media file.

MediaError
├── SegmentTooShort     fewer frames than any player and joiner agree on
├── FrameMisshaped      a frame that is not the picture the writer was opened for
├── SegmentsDiffer      segments that no stream copy can join
├── NotMedia            bytes that are no picture, sound or film
├── StreamMissing       a film without picture where a picture is needed, or without sound
├── LabelUnwritable     a label's words in a script that no font has
├── LabelTooWide        a label that does not fit into the frame in letters as large as asked
├── FilmsDiffer         a labelled film that is not the film it was made from with labels on it
├── SoundRefused        an own recording, music or effect that nothing can be made with
│   ├── SoundEmpty          no byte in it
│   ├── SoundUnreadable     nothing that can be decoded
│   ├── SoundMissing        a picture, or a clip without sound
│   ├── SoundSilent         nothing to be heard in it
│   ├── SoundTooShort       hardly anything in it: what a copy that broke off leaves
│   └── SoundTooLong        far longer than the line that it is for
└── FootageRefused      an own clip or still that no film can be made with
    ├── FootageEmpty        no byte in it
    ├── FootageUnreadable   nothing that can be decoded
    ├── FootageWithoutPicture   sound, subtitles or data alone
    ├── FootageSealed       encrypted
    ├── FootageTorn         it breaks off before anything can be shown
    ├── FootageTooLarge     more pixels than this machine should unpack
    └── FootageOver         it has ended before the second from which it is asked for
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


class LabelUnwritable(MediaError):
    code = "label-unwritable"
    sentence = 'The label "{text}" cannot be written: no font here has {missing}. Take other words for that market.'


class LabelTooWide(MediaError):
    code = "label-too-wide"
    sentence = (
        'The label "{text}" does not fit into a frame {width} pixels wide in letters {height} pixels tall. Take fewer '
        "words for that market, or smaller letters where its rule allows them."
    )


class FilmsDiffer(MediaError):
    code = "films-differ"
    sentence = "{file} has {frames} frames and the film without labels {wanted}: it is not that film. Make it again."


class SoundRefused(MediaError):
    code = "sound"
    exit = 2


class SoundEmpty(SoundRefused):
    code = "sound-empty"
    sentence = "{file} is empty: 0 bytes. Copy or record it again."


class SoundUnreadable(SoundRefused):
    code = "sound-unreadable"
    sentence = "{file} is no sound that can be read ({why}). Save it as WAV, FLAC, MP3, M4A or OGG, and put that there."


class SoundMissing(SoundRefused):
    code = "sound-missing"
    sentence = "{file} holds {has}, and no sound. A sound is a WAV, FLAC, MP3, M4A or OGG, or a clip that has sound."


class SoundSilent(SoundRefused):
    code = "sound-silent"
    sentence = "{file} is silent: nothing in its {seconds:.1f} s is louder than {floor} dB. Record it again."


class SoundTooShort(SoundRefused):
    code = "sound-too-short"
    sentence = "{file} holds {seconds:.2f} s of sound: too little for {what}. Copy or record it again."


class SoundTooLong(SoundRefused):
    code = "sound-too-long"
    sentence = (
        "{file} is {length} long, and its line takes about {wanted:.0f} s to say. Cut out the one take, at most "
        "{most:.0f} s, and put that there."
    )


class FootageRefused(MediaError):
    code = "footage"
    exit = 2


class FootageEmpty(FootageRefused):
    code = "footage-empty"
    sentence = "{file} is empty: 0 bytes. Copy or download it again."


class FootageUnreadable(FootageRefused):
    code = "footage-unreadable"
    sentence = (
        "{file} is no picture or clip that can be read ({why}). Save it as MP4 (H.264), PNG or JPEG, or put another "
        "in its place."
    )


class FootageWithoutPicture(FootageRefused):
    code = "footage-without-picture"
    sentence = (
        "{file} holds {has}, and no picture. A picture is an MP4, MOV, WebM, GIF, PNG or JPEG; a sound belongs into a "
        "file named voice, score or sfx."
    )


class FootageSealed(FootageRefused):
    code = "footage-sealed"
    sentence = "{file} is encrypted. Export a copy without protection from where it was made."


class FootageTorn(FootageRefused):
    code = "footage-torn"
    sentence = "{file} breaks off: {why}. Copy or export it again."


class FootageTooLarge(FootageRefused):
    code = "footage-too-large"
    sentence = (
        "{file} has {width} x {height} pixels, more than {most} million. Save a smaller copy: {enough} are enough."
    )


class FootageOver(FootageRefused):
    code = "footage-over"
    sentence = "{file} ends at {seconds:.1f} s, and is asked for from {begin:.1f} s on. Let it begin earlier."
