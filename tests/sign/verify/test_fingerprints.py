"""Fingerprints: the codes are those of the standard's reference software, and copies are told from strangers."""

import hashlib
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import av
import cv2
import numpy as np
import pytest
from tests.sign.verify.films_to_copy import film, melody, repacked

from limelight.media.fingerprints import codes
from limelight.media.fingerprints.heard import RATE, Ear
from limelight.media.fingerprints.signature import blocks, signature
from limelight.media.fingerprints.taking import fingerprints_of
from limelight.media.watermark.marking import mark
from limelight.sign.fingerprints.changes import changes
from limelight.sign.fingerprints.likeness import likeness


def pattern(number):
    """A picture of odd sides."""
    down, across = np.mgrid[0:131, 0:97]
    waves = np.sin(across / (5 + number)) + np.cos(down / (7 + 2 * number))
    return ((waves + np.sin((across * down) / (300 + 40 * number))) * 40 + 128).clip(0, 255).astype(np.uint8)


def test_a_sound_has_the_values_that_chromaprint_gives_it():
    ear = Ear()
    sound = melody(seconds=12, rate=RATE)
    for begin in range(0, len(sound), 1000):
        ear.hear(sound[begin : begin + 1000])
    # `ffmpeg -i SOUND.wav -f chromaprint -fp_format raw -` (libchromaprint 1.5.1)
    assert len(ear.heard()) == 75
    assert codes.audio_code(ear.heard()) == "ISCC:EIAYQCGINIGLMKAC"
    told = hashlib.sha256(ear.heard().astype("<u4").tobytes()).hexdigest()
    assert told == "95821391ff6506b51c7622db8b41fe7e5d5111472bf3696d9369ed0c102b2cab"


def test_a_picture_has_the_signature_that_ffmpeg_gives_it():
    seen = np.array([signature(blocks(pattern(number))) for number in range(8)])
    # `ffmpeg -f rawvideo -pix_fmt gray -s 97x131 -r 5 -i PATTERNS -vf signature=format=binary:filename=SIG -f null -`
    told = "e7aba4147e4b5a7a945581ca752bea3aaedef5f5713ce68e3260c9cbf6b517f4"
    assert hashlib.sha256(seen.tobytes()).hexdigest() == told
    assert codes.video_code(list(seen)) == "ISCC:EMAYHCOF7WZ6SHI7"


def test_a_still_has_the_code_that_the_standards_software_gives_it():
    picture = np.pad(np.dstack([pattern(1), pattern(2), pattern(3)]), ((4, 6), (3, 5), (0, 0)), constant_values=200)
    assert codes.image_code(picture) == "ISCC:EEA7RQEDR6OJTMZW"  # iscc-sdk 0.9.7, over Pillow


def test_captions_are_known_by_their_words_and_not_by_their_times():
    srt = "1\n00:00:01,000 --> 00:00:02,000\n<i>You hung me</i> crooked.\n"
    vtt = "WEBVTT\n\n00:00:07.000 --> 00:00:08.000\nYou hung me crooked.\n"
    assert codes.words_of_captions(srt) == codes.words_of_captions(vtt) == "You hung me crooked."


# -- copies -----------------------------------------------------------------------------------------------------------


@cache
def folder():
    return Path(mkdtemp(prefix="limelight-copies-"))


@cache
def original():
    return fingerprints_of(film(folder() / "original.mp4"))


def boxed(frame):
    """With a label in the corner."""
    frame = frame.copy()
    frame[12:28, 100:170] = 235
    return frame


COPIES = {
    "small": ({"change": lambda frame: cv2.resize(frame, (90, 160))}, {"scaled", "encoded-again"}),
    "labelled": ({"change": boxed}, {"encoded-again"}),
    "brighter": ({"change": lambda frame: cv2.convertScaleAbs(frame, alpha=0.8, beta=40)}, {"encoded-again"}),
    "cut": ({"cut": slice(3.3, 9.1)}, {"cut-shorter", "encoded-again"}),
    "cropped": ({"change": lambda frame: frame[32:288, 18:162]}, {"cropped", "encoded-again"}),
    "mirrored": ({"change": lambda frame: np.ascontiguousarray(frame[:, ::-1])}, {"mirrored", "encoded-again"}),
    "in bars": ({"change": lambda frame: np.pad(frame, ((0, 0), (70, 70)))}, {"in-bars"}),
    "silent": ({"sound": None}, {"no-sound"}),
    "dubbed": ({"sound": 3}, {"other-sound"}),
}


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_known_and_what_was_done_to_it_is_told(name):
    made, done = COPIES[name]
    copy = fingerprints_of(film(folder() / f"{name}.mp4", **made), whole=False)
    like = likeness(copy, original())
    told = {each.what for each in changes(copy, original(), like)}
    assert like.picture
    assert done <= told
    assert told - done <= {"encoded-again", "scaled"}


def test_a_cut_is_told_to_the_second():
    copy = fingerprints_of(film(folder() / "cut again.mp4", cut=slice(3.3, 9.1)), whole=False)
    found = likeness(copy, original()).picture
    assert (round(found.begin), round(found.end)) == (3, 9)


def test_one_that_was_only_repacked_is_told_from_one_that_was_encoded_again():
    copy = fingerprints_of(repacked(folder() / "original.mp4", folder() / "repacked.mkv"), whole=False)
    assert [each.what for each in changes(copy, original(), likeness(copy, original()))] == ["repacked"]


def test_the_sound_alone_is_known():
    file = folder() / "sound.mp3"
    with av.open(str(file), "w") as made:
        stream = made.add_stream("libmp3lame", rate=22050, layout="mono", format="s16p", bit_rate=48_000)
        frame = av.AudioFrame.from_ndarray(melody()[None], format="s16p", layout="mono")
        frame.rate = 22050
        made.mux(stream.encode(frame))
        made.mux(stream.encode())
    copy = fingerprints_of(file, whole=False)
    like = likeness(copy, original())
    assert like.sound
    assert {"no-picture"} <= {each.what for each in changes(copy, original(), like)}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_stranger_is_no_copy(seed):
    stranger = fingerprints_of(film(folder() / f"stranger{seed}.mp4", seed=seed, sound=seed), whole=False)
    assert not likeness(stranger, original())


def test_a_still_is_known_by_the_film_that_it_is_out_of():
    still = folder() / "still.png"
    with av.open(str(folder() / "original.mp4")) as content:
        frame = next(each for each in content.decode(video=0) if each.time >= 6.0)
        cv2.imwrite(str(still), frame.to_ndarray(format="bgr24"))
    found = likeness(fingerprints_of(still, whole=False), original())
    assert round(found.moment) == 6


def test_what_is_no_media_has_no_fingerprints(tmp_path):
    file = tmp_path / "noise.mp4"
    file.write_bytes(np.random.default_rng(1).bytes(50_000))
    assert fingerprints_of(file) is None


def test_a_file_of_two_frames_ten_hours_apart_takes_no_hours(tmp_path):
    file = tmp_path / "gap.mkv"
    with av.open(str(file), "w") as made:
        stream = made.add_stream("ffv1", rate=25)
        stream.width, stream.height, stream.pix_fmt = 32, 32, "gray"
        for seconds in (0, 36_000):
            frame = av.VideoFrame.from_ndarray(pattern(1)[:32, :32].copy(), format="gray")
            frame.pts = seconds * 25
            made.mux(stream.encode(frame))
        made.mux(stream.encode())
    assert fingerprints_of(file).seconds >= 36_000


def test_a_still_that_was_cut_out_of_another_is_known_by_its_invisible_mark(tmp_path):
    chance = np.random.default_rng(5)
    smooth = cv2.resize(
        chance.integers(30, 226, (12, 9, 3), dtype=np.uint8), (900, 1200), interpolation=cv2.INTER_CUBIC
    )
    marked = mark(smooth, 0x1234_5678_9ABC_DEF0)
    cv2.imwrite(str(tmp_path / "poster.png"), marked)
    cv2.imwrite(str(tmp_path / "cut.png"), marked[100:800, 50:600])
    kept, copy = (fingerprints_of(tmp_path / name) for name in ("poster.png", "cut.png"))
    like = likeness(copy, kept)
    assert kept.mark == "123456789abcdef0"
    assert (like.mark, like.still) == (True, False)
    assert [each.what for each in changes(copy, kept, like)] == ["known-by-its-mark"]
