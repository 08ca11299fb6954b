"""The ear `whisper`: Whisper base, on one thread, the likeliest words and never a guess drawn by lot.

It hears the language that the line is written in, because a short line says too little to tell; which language it
sounds like is asked for beside that. Chinese is asked for in the script of the line.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from limelight.core.errors import InputError
from limelight.engines.catalog import folder_of
from limelight.works.hearing import Transcript
from limelight.works.languages import primary, stand_ins

MODEL = "whisper-base"
BEAMS = 5
_BEGINS = {"zh-hans": "以下是普通话的句子。", "zh-hant": "以下是國語的句子。"}
"""What the words are taken to follow: Whisper goes on in the same script."""


class RecogniserNotInstalled(InputError):
    code = "recogniser-not-installed"
    sentence = 'Listening needs faster-whisper, which is not installed ({why}). Type: pip install "limelight[listen]"'


class WhisperRecogniser:
    """The engine `whisper` of the recogniser protocol (engines/recogniser.py)."""

    kind = "recogniser"
    name = "whisper"
    version = "faster-whisper 1, base, beams 5"
    weights = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
    default = True
    models = ("whisper-base",)
    rate = 16_000

    def __init__(self) -> None:
        folder = folder_of(MODEL)
        self._model: Any = _loaded()(
            str(folder), device="cpu", compute_type="int8", cpu_threads=1, num_workers=1, local_files_only=True
        )

    def hear(self, samples: np.ndarray, language: str) -> Transcript:
        """What is said, with no more than the sound and its language to go by."""
        tag = primary(language)
        spoken = tag if tag in self._model.supported_languages else None
        segments, _ = self._model.transcribe(
            samples,
            language=spoken,
            beam_size=BEAMS,
            temperature=0.0,
            condition_on_previous_text=False,
            initial_prompt=next((_BEGINS[each] for each in stand_ins(language) if each in _BEGINS), None),
            compression_ratio_threshold=None,
            log_prob_threshold=None,
            no_speech_threshold=None,
        )
        heard = "".join(segment.text for segment in segments).strip()
        sounds_like, sure, _ = self._model.detect_language(samples)
        return Transcript(heard, sounds_like, float(sure))


def _loaded() -> Any:
    try:
        from faster_whisper import WhisperModel
    except ImportError as error:
        raise RecogniserNotInstalled(why=str(error)) from error
    return WhisperModel
