"""The hibari network with one more output than it ships with: how long each phoneme lasts.

The graph computes the durations on its way to the sound but does not list them as an output. A protobuf message that
is appended to another of its type is merged into it (protobuf encoding guide, "Last One Wins"), so a model whose graph
holds nothing but one more output, written after the model's own bytes, adds that output; no other tool is needed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources

import numpy as np
import onnxruntime

FRAME = 300
"""Samples a spectral frame (12.5 ms at 24 kHz)."""
FRAMES_PER_UNIT = 2
"""The network counts durations in pairs of frames (25 ms)."""

_DURATIONS = "/Round_output_0"
_MODEL_GRAPH, _GRAPH_OUTPUT, _VALUE_NAME = 7, 12, 1  # field numbers of onnx.proto3


@dataclass(frozen=True)
class Spectra:
    """What the network draws for one sentence, a column a frame: log magnitude and phase of the voiced part, log
    magnitude of its noise, log magnitude and phase of the rest, pitch in hertz; and frames per symbol."""

    harmonic: np.ndarray
    harmonic_phase: np.ndarray
    noise: np.ndarray
    rest: np.ndarray
    rest_phase: np.ndarray
    pitch: np.ndarray
    durations: np.ndarray

    @property
    def frames(self) -> int:
        return self.harmonic.shape[1]


class Network:
    """The loaded model: phoneme symbols in, `Spectra` out. One thread, so that equal input gives equal output."""

    def __init__(self) -> None:
        assets = resources.files("hibari") / "assets"
        weights = (assets / "hibari.onnx").read_bytes()
        self.vocabulary: dict[str, int] = json.loads((assets / "vocab.json").read_text(encoding="utf-8"))
        self._session = onnxruntime.InferenceSession(
            weights + _output_named(_DURATIONS), _one_thread(), providers=["CPUExecutionProvider"]
        )

    def draw(self, symbols: str, speed: float) -> Spectra:
        """`symbols` are phonemes of the vocabulary; the result has a silent symbol before and after them."""
        ids = [0, *(self.vocabulary[symbol] for symbol in symbols), 0]
        feed = {"ids": np.array([ids], np.int64), "speed": np.array([speed], np.float32)}
        *spectra, durations = self._session.run(None, feed)
        drawn = [np.asarray(spectrum)[0] for spectrum in spectra]
        return Spectra(*drawn, durations=np.asarray(durations).ravel().astype(int) * FRAMES_PER_UNIT)


def _one_thread() -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return options


def _output_named(name: str) -> bytes:
    value = _message(_VALUE_NAME, name.encode())
    return _message(_MODEL_GRAPH, _message(_GRAPH_OUTPUT, value))


def _message(field: int, body: bytes) -> bytes:
    """A length-delimited field (wire type 2). One byte holds lengths below 128, which is all that is written here."""
    assert field < 16
    assert len(body) < 128
    return bytes([field << 3 | 2, len(body)]) + body
