"""Record one line: a voice engine speaks it in the character's voice, with the delivery its parenthetical gives."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from limelight.core.graph import Needs, Notes, craft
from limelight.core.jobs import PaidCall
from limelight.engines.aligners import sphinx
from limelight.engines.pronunciation import LETTERS, of_words, reader_for
from limelight.engines.voice import VoiceEngine, VoiceSilent, VoiceUnavailable
from limelight.sound.placing import mouths, words_placed
from limelight.sound.reading_speed import words_read
from limelight.sound.recording import Recording, made_ready
from limelight.sound.resampling import resampled
from limelight.sound.speech_level import levelled
from limelight.sound.treatment import toned, undoable
from limelight.works.line_takes import other_take
from limelight.works.problems import nearest
from limelight.works.speech import RATE, Delivery, Phone, Speech, Voice, Word
from limelight.works.tones import PLAIN, tone_of
from limelight.works.voices import primary


@craft(
    revision=1,
    upgrade="keep",
    varies=("pace", "pitch", "emphasis", "reading"),
    axes=("language",),
    needs=Needs(cpu=1, memory_mb=700, engine="voice"),
)
def record_line(
    line: str,
    words: str,
    language: str,
    voice: Voice,
    delivery: Delivery,
    *,
    engine: VoiceEngine,
    seed: int,
    notes: Notes,
    vary: dict[str, str | float],
    call: PaidCall | None = None,
) -> Speech:
    """The line with this id as spoken: trimmed, level with the other lines, every phoneme and word timed.

    Another take has another pace and pitch, lets another word carry the line, or is read as another voice would read
    it; `vary` says which, and may hold the very factors, the word or the voice.

    Raises VoiceUnavailable when the engine has no voice for the language, or none of that name.
    """
    _require(engine, "language", language, engine.languages)
    _require(engine, "voice", voice.name or engine.voices[0], engine.voices)
    if getattr(engine, "last_resort", False):
        notes.warn(_LAST_RESORT.format(language=language, engine=engine.name))
    wanted = other_take(seed, vary, words, voice, language, engine.acts)
    if told := wanted.told(words):
        notes.remark(told)
    said, whose = wanted.over(_doable(delivery, engine, notes), voice)
    spoken = engine.speak(words, voice=whose, language=language, delivery=said, seed=seed)
    if call is not None:
        call.spent = getattr(engine, "charged", None)
    spoken = spoken if spoken.phones else _timed(spoken, line, words, language, notes)
    samples = np.frombuffer(spoken.pcm, "<f4")
    tone = tone_of(delivery.manner) or PLAIN
    coloured = levelled(toned(samples, RATE, tone, engine.acts, seed), RATE, delivery.gain_db)
    return replace(spoken, line=line, language=language, pcm=coloured.astype("<f4").tobytes())


def _require(engine: VoiceEngine, what: str, asked: str, known: tuple[str, ...]) -> None:
    if asked not in known and (what != "language" or primary(asked) not in known):
        near = f' Did you mean "{meant}"?' if (meant := nearest(asked, known)) else ""
        raise VoiceUnavailable(engine=engine.name, what=what, asked=asked, known=f"{', '.join(known)}.{near}")


def _doable(delivery: Delivery, engine: VoiceEngine, notes: Notes) -> Delivery:
    """The delivery as far as this voice can do it; the rest is told."""
    tone = tone_of(delivery.manner)
    if tone is None:
        notes.warn(f'No voice knows the manner "{delivery.manner}": the line is said plainly.')
        return replace(delivery, manner="")
    if left := undoable(tone, engine.acts):
        what = " and ".join(_UNDONE[name] for name in left)
        notes.remark(f"the voice engine {engine.name} cannot change {what}: {delivery.manner} is less than it could be")
    return delivery


def _timed(spoken: Speech, line: str, words: str, language: str, notes: Notes) -> Speech:
    """The sound of a voice that gives no times, trimmed, with its words and sounds found in it."""
    recording = made_ready(np.frombuffer(spoken.pcm, "<f4")[:, None], RATE)
    if recording is None:
        raise VoiceSilent(line=line)
    read = words_read(words)
    usual = read[-1].end if read else 0.0
    if not usual / _FASTEST <= recording.seconds <= max(_LONGEST, _SLOWEST * usual):
        notes.warn(_OTHER_LENGTH.format(line=line, seconds=recording.seconds, usual=usual))
    told = _aligned(recording, line, words, language, notes)
    if told is None:
        notes.remark(f"{line}: the voice gives no times; its words are placed by its pauses, its mouths by loudness.")
        told = words_placed([word.text for word in read], recording.spoken), mouths(recording.spoken)
    pcm = recording.samples.astype("<f4").tobytes()
    return replace(spoken, seconds=recording.seconds, pcm=pcm, words=told[0], phones=told[1])


def _aligned(
    recording: Recording, line: str, words: str, language: str, notes: Notes
) -> tuple[tuple[Word, ...], tuple[Phone, ...]] | None:
    """The words and sounds where the aligner knows the language; told, and None, where they are not what is heard."""
    if primary(language) not in sphinx.LANGUAGES:
        return None
    written = [sphinx.Pronounced(*word) for word in of_words(reader_for(language, LETTERS).read(words))]
    heard = resampled(recording.samples, RATE, sphinx.RATE)
    if not any(word.symbols for word in written):
        return None
    found = sphinx.align(heard / max(1e-6, abs(heard).max()), written)
    if found is None or found.fit > sphinx.OTHER_LINE:
        notes.warn(_OTHER_WORDS.format(line=line, words=words))
        return None
    return found.words, found.phones


_LAST_RESORT = (
    "spoken in {language} by {engine}, a machine's voice: no better one here can. "
    "Record such lines yourself (`limelight adopt`), or name another engine under [engines]."
)
_OTHER_WORDS = (
    '{line}: what the voice says does not sound like "{words}": other words, or another language. '
    "Listen to it; `limelight take {line}/voice` asks for another."
)
_OTHER_LENGTH = "{line}: the voice takes {seconds:.1f} s, where such words take {usual:.1f} s. Listen to it."
_SLOWEST, _FASTEST, _LONGEST = 4.0, 5.0, 10.0
"""Times as slow and as fast as a line is read that no voice says it; seconds that any line may take."""
_UNDONE = {"span": "how far a voice rises and falls", "tremor": "how steady it is", "rough": "how rough it is"}
