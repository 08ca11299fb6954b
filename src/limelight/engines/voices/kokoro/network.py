"""The Kokoro network in its three departments, so that a line can be directed before it is spoken.

One counts how long every sound lasts, one draws the melody on those times, one makes the sound of both (StyleTTS 2, Li
et al. 2023). Between them a director may stretch a word, hold a pause, raise a voice: what comes out is still the
network's own sound, with none of the artefacts of sound that is changed afterwards. There is no chance in it: equal
input gives equal output.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

import numpy as np
import onnxruntime

from limelight.engines.voices.kokoro.graph import FLOAT, INT64, Graph

UNIT = 600
"""Samples a unit of duration (25 ms at 24 kHz)."""
WEIGHTS = "kokoro-v1.0.int8.onnx"

_TOKENS, _STYLE = "tokens", "style"
_DURATIONS, _COUNTS = "/encoder/predictor/ReduceSum_output_0", "/encoder/Round_output_0"
_ENCODED = "/encoder/predictor/text_encoder/Concat_4_output_0"
_PITCH, _STRENGTH = "/encoder/Squeeze_output_0", "/encoder/Squeeze_1_output_0"
_SOUNDS = "/encoder/MatMul_1_output_0"


@dataclass(frozen=True)
class Counted:
    """How long every symbol lasts, in units, as the network feels it: of the silence before, each symbol, the silence
    after. `encoded` is what the network keeps in mind for the melody."""

    ids: np.ndarray
    style: np.ndarray
    durations: np.ndarray
    encoded: np.ndarray


@dataclass(frozen=True)
class Melody:
    """Pitch in hertz (10 and below: no voice) and strength, two values a unit; `sounds` is what is said there."""

    style: np.ndarray
    pitch: np.ndarray
    strength: np.ndarray
    sounds: np.ndarray


class Network:
    """The loaded model. One thread, so that processes can share a machine."""

    def __init__(self, folder: Path) -> None:
        graph = Graph((folder / WEIGHTS).read_bytes())
        self.alphabet = alphabet()
        self._counting = _session(graph.between({_TOKENS: INT64, _STYLE: FLOAT}, [_DURATIONS, _ENCODED]))
        given = {_TOKENS: INT64, _STYLE: FLOAT, _ENCODED: FLOAT, _COUNTS: FLOAT}
        self._drawing = _session(graph.between(given, [_PITCH, _STRENGTH, _SOUNDS]))
        given = {_PITCH: FLOAT, _STRENGTH: FLOAT, _SOUNDS: FLOAT, _STYLE: FLOAT}
        self._sounding = _session(graph.between(given, ["audio"]))

    def count(self, symbols: str, style: np.ndarray) -> Counted:
        """`symbols` are of the alphabet, `style` a row of a voice's table."""
        ids = np.array([[0, *(self.alphabet[symbol] for symbol in symbols), 0]], np.int64)
        durations, encoded = self._counting.run(None, {_TOKENS: ids, _STYLE: style[None]})
        return Counted(ids, style, np.asarray(durations).ravel().astype(np.float64), np.asarray(encoded))

    def draw(self, counted: Counted, units: np.ndarray) -> Melody:
        """The melody on these durations: whole `units`, one at least a symbol."""
        feed = {_TOKENS: counted.ids, _STYLE: counted.style[None], _ENCODED: counted.encoded}
        pitch, strength, sounds = self._drawing.run(None, {**feed, _COUNTS: units[None].astype(np.float32)})
        return Melody(counted.style, np.asarray(pitch)[0], np.asarray(strength)[0], np.asarray(sounds))

    def sound(self, melody: Melody) -> np.ndarray:
        """Mono float32 samples, `UNIT` for every unit."""
        feed = {_PITCH: melody.pitch[None], _STRENGTH: melody.strength[None], _SOUNDS: melody.sounds}
        [samples] = self._sounding.run(None, {**feed, _STYLE: melody.style[None]})
        return np.asarray(samples).ravel()


def alphabet() -> dict[str, int]:
    """Every symbol that the network knows, and its number (Kokoro's own table)."""
    text = resources.files(__package__ or "").joinpath("alphabet.json").read_text("utf-8")
    return json.loads(text)


def _session(model: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
