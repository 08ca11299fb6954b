"""How fast the built-in voices speak, and what directing them costs against the bare network.

CPU seconds of one thread, because cores are shared; the network alone is the same file in one onnxruntime session,
asked for the same symbols in the same style. The lines are those of `examples/peony`, spoken plainly by three voices.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import numpy as np
import onnxruntime

from benchmarks.figure import Figure
from limelight.engines.catalog import pull
from limelight.engines.pronunciation import Symbol, reader_for
from limelight.engines.voices.kokoro import KokoroVoice
from limelight.engines.voices.kokoro.network import WEIGHTS, alphabet
from limelight.engines.voices.kokoro.styles import Styles
from limelight.works.speech import Delivery, Voice

LINES = (
    ("bm_george", "They told me you died of love."),
    ("af_heart", "And you talk to me every night."),
    ("am_michael", "Tell me what to do, and I will never doubt you."),
)
ROUNDS = 3
"""Each side is asked so often, in turn; its quickest counts, because the machine's other work only ever adds."""


def speaking_figures() -> list[Figure]:
    """Real-time factor of the voices, and what they take against the bare network."""
    folder = pull("kokoro-82m", lambda progress: None)
    engine = KokoroVoice()
    bare = _bare(folder / WEIGHTS, Styles(folder))
    spoken = sum(_speak(engine, *line).seconds for line in LINES)
    directed, alone = [], []
    for _ in range(ROUNDS):
        directed.append(_cpu(lambda: [_speak(engine, *line) for line in LINES]))
        alone.append(_cpu(lambda: [bare(*line) for line in LINES]))
    load = os.getloadavg()[0]
    factors = tuple(seconds / spoken for seconds in directed)
    overhead = (min(directed) / min(alone),)
    return [
        Figure("voice.cpu_per_second", factors, load, ("<=", 0.5), "x"),
        Figure("voice.directed_of_bare", overhead, load, ("<=", 1.1), "x"),
    ]


def _speak(engine: KokoroVoice, name: str, words: str):
    return engine.speak(words, voice=Voice(name), language="en", delivery=Delivery(), seed=1)


def _bare(weights, styles: Styles) -> Callable[[str, str], object]:
    """The whole network in one session, asked for the same lines."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(weights), options, providers=["CPUExecutionProvider"])
    numbers = alphabet()

    def run(name: str, words: str) -> object:
        symbols = _symbols(name, words)
        ids = np.array([[0, *(numbers[symbol.text] for symbol in symbols), 0]], np.int64)
        style = styles.style(len(symbols), name)[None]
        return session.run(None, {"tokens": ids, "style": style, "speed": np.array([1.0], np.float32)})

    return run


def _symbols(name: str, words: str) -> tuple[Symbol, ...]:
    language = "en-GB" if name.startswith("b") else "en"
    [symbols] = reader_for(language, frozenset(alphabet())).read(words).breaths
    return symbols


def _cpu(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
