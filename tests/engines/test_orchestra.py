"""The sampler's promises, on a soundfont small enough to be written here: a sine, with a loop."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from limelight.engines.players.orchestra.sampler import Preset, Touch
from limelight.engines.players.orchestra.soundfont import NotASoundfont, Soundfont
from limelight.works.music import Note

RATE, CYCLE = 48_000, 100
HELD, STRUCK = Touch(held=True, release=0.1, attack=0.02), Touch(held=False, ring=1.0)


def soundfont(path, *, root=69, loops=1):
    """One preset of one sine at 441 Hz and 44,100 Hz, its second half a loop."""
    wave = (20_000 * np.sin(2 * np.pi * np.arange(80 * CYCLE) / CYCLE)).astype("<i2")

    def chunk(name, data):
        return struct.pack("<4sI", name, len(data)) + data + b"\0" * (len(data) % 2)

    def of(name, *parts):
        return chunk(b"LIST", name + b"".join(parts))

    header = struct.pack("<20sIIIIIBbHH", b"sine", 0, len(wave), 40 * CYCLE, 80 * CYCLE, 44_100, root, 0, 0, 1)
    pdta = of(
        b"pdta",
        chunk(b"phdr", struct.pack("<20sHHHIII", b"p", 0, 0, 0, 0, 0, 0) + struct.pack("<20sHHHIII", b"EOP", 0, 0,
            1, 0, 0, 0)),
        chunk(b"pbag", struct.pack("<HHHH", 0, 0, 1, 0)),
        chunk(b"pgen", struct.pack("<HH", 41, 0)),
        chunk(b"inst", struct.pack("<20sH", b"i", 0) + struct.pack("<20sH", b"EOI", 1)),
        chunk(b"ibag", struct.pack("<HHHH", 0, 0, 2, 0)),
        chunk(b"igen", struct.pack("<HHHH", 54, loops, 53, 0)),
        chunk(b"shdr", header + struct.pack("<20sIIIIIBbHH", b"EOS", *[0] * 9)),
    )  # fmt: skip
    body = b"sfbk" + of(b"sdta", chunk(b"smpl", wave.tobytes())) + pdta
    path.write_bytes(struct.pack("<4sI", b"RIFF", len(body)) + body)
    return Soundfont(path)


@pytest.fixture
def font(tmp_path):
    return soundfont(tmp_path / "sine.sf2")


def hertz(sound):
    spectrum = np.abs(np.fft.rfft(sound[:, 0] * np.hanning(len(sound))))
    return float(spectrum.argmax() * RATE / len(sound))


@pytest.mark.parametrize("touch", [HELD, STRUCK])
@pytest.mark.parametrize("pitch", [57, 69, 76])
def test_a_note_is_heard_at_its_pitch_long_after_the_sample_has_ended(font, touch, pitch):
    sound = Preset(font, 0, 0, touch, RATE).line((Note(0.0, 0.9, pitch, 0.8),), RATE)
    assert hertz(sound[20_000:40_000]) == pytest.approx(441 * 2 ** ((pitch - 69) / 12), rel=0.004)


def test_a_held_note_begins_when_it_should_and_is_let_go_without_a_click(font):
    sound = Preset(font, 0, 0, HELD, RATE).line((Note(0.25, 0.5, 69, 0.8),), RATE)
    assert not sound[: RATE // 4].any()
    assert sound[RATE // 4 : RATE // 3].any()
    assert not sound[round(0.86 * RATE) :].any()
    assert np.abs(np.diff(sound[:, 0])).max() < 0.06


@pytest.mark.parametrize("touch", [HELD, STRUCK])
def test_a_sample_that_does_not_go_round_is_silent_after_its_end_at_any_pitch(tmp_path, touch):
    preset = Preset(soundfont(tmp_path / "once.sf2", loops=0), 0, 0, touch, RATE)
    for pitch in (69, 93):
        sound = preset.line((Note(0.0, 0.9, pitch, 0.9),), RATE)
        ends = round(80 * CYCLE / 44_100 / 2 ** ((pitch - 69) / 12) * RATE)
        assert np.abs(sound).max() <= 1
        assert not sound[ends + 2 :].any()


def test_a_stronger_touch_is_louder(font):
    soft, strong = (np.abs(Preset(font, 0, 0, HELD, RATE).line((Note(0, 0.5, 69, f),), RATE)).max() for f in (0.2, 0.9))
    assert strong > 3 * soft


def test_what_is_no_soundfont_is_refused(tmp_path):
    (tmp_path / "song.sf2").write_bytes(b"RIFF0000WAVEfmt ")
    with pytest.raises(NotASoundfont, match="no soundfont"):
        Soundfont(tmp_path / "song.sf2")
