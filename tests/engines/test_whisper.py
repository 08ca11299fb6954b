"""The real ear hears what the fast voice says, word for word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from limelight.crafts.hear_line import hear_line
from limelight.engines.catalog import PullFailed, pull
from limelight.works.speech import Delivery, Voice

pytest.importorskip("faster_whisper", reason="the extra `listen` is not installed")
from limelight.engines.recognisers.whisper.engine import MODEL, WhisperRecogniser


@pytest.fixture(scope="module")
def whisper() -> WhisperRecogniser:
    try:
        pull(MODEL, lambda _: None)
    except PullFailed as error:
        pytest.skip(str(error))
    return WhisperRecogniser()


def test_a_line_is_heard_as_it_was_written_and_a_broken_one_is_not(whisper, hibari):
    said = hibari.speak("They told me you died of love.", voice=Voice(), language="en", delivery=Delivery(), seed=1)
    heard = hear_line(said, engine=whisper)
    assert (heard.words, heard.wrong, heard.flaws) == (7, 0, ())
    half = len(said.pcm) // 8 * 4
    (broken,) = hear_line(replace(said, pcm=said.pcm[:half]), engine=whisper).flaws[-1:]
    assert broken.kind in ("lost", "changed", "unlike")
