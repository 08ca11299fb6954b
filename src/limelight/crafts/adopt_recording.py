"""Adopt a recording: a person's own voice says the line; its words and sounds are found, so that all follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from limelight.core.graph import Needs, Notes, craft
from limelight.engines.aligners import sphinx, warped
from limelight.engines.aligners.sphinx import Aligned, Pronounced
from limelight.engines.pronunciation import LETTERS, of_words, reader_for
from limelight.media.errors import SoundSilent, SoundTooLong, SoundTooShort
from limelight.media.listening import Sound, listen
from limelight.sound.placing import mouths, words_placed
from limelight.sound.reading_speed import words_read
from limelight.sound.recording import NOISY_DB, SILENT_DB, Recording, made_ready
from limelight.sound.resampling import resampled
from limelight.sound.score.form import Span
from limelight.sound.speech_level import levelled
from limelight.works.speech import RATE, Delivery, Phone, Speech, Word

_LISTENED = 600.0
"""Seconds of a file in which its line is looked for."""
_LONGEST, _SLOWEST = 60.0, 4.0
"""Seconds that any line may take, and how many times as long as it takes to read."""
_FASTEST = 5.0
"""Times as fast as a line is read that no mouth can say it."""
_CLIPPED = 8
"""Cut-off peaks from which on it is heard."""
_OTHER_WORD = 85.0
"""The loss above which another word was said (measured: engines/aligners/sphinx)."""
_DYING = 0.05
"""Seconds that the last sound goes on under what is heard as a voice."""
_TELEPHONE = 11_000
"""Samples a second below which there is no more than a telephone's sound."""


@craft(revision=1, upgrade="follow", axes=("language",), needs=Needs(cpu=1, memory_mb=400))
def adopt_recording(
    file: Path,
    name: str,
    line: str,
    words: str,
    language: str,
    delivery: Delivery,
    spoken: Speech | None = None,
    *,
    notes: Notes,
) -> Speech:
    """The line with this id as recorded in `file` (which its owner calls `name`): trimmed, level with the other lines,
    every word and sound timed. `words` are the line as written, in `language`; `spoken` is how a voice says it, which a
    language without an aligner is aligned by.

    Raises SoundRefused for a file that holds no such line, with the way out.
    """
    sound = listen(file, name, most=_LISTENED)
    recording = made_ready(sound.samples, sound.rate)
    if recording is None:
        raise SoundSilent(file=name, seconds=sound.seconds, floor=round(SILENT_DB))
    _require_length(recording, sound, name, words)
    samples = levelled(recording.samples, RATE, delivery.gain_db)
    told, phones = _timed(recording, _Asked(line, words, language, dict(delivery.names)), spoken, notes)
    _report(recording, sound, line, notes)
    pcm = samples.astype("<f4").tobytes()
    runs = recording.spoken.runs
    heard = Span(runs[0].start, min(recording.seconds, runs[-1].end + _DYING))
    return Speech(line, language, recording.seconds, pcm, _heard_phones(phones, heard), _heard_words(told, heard))


def _require_length(recording: Recording, sound: Sound, name: str, words: str) -> None:
    wanted = words_read(words)[-1].end if words.strip() else 0.0
    if recording.seconds < wanted / _FASTEST:
        raise SoundTooShort(file=name, seconds=recording.seconds, what=f'"{words}"')
    most = max(_LONGEST, _SLOWEST * wanted)
    if recording.seconds > most:
        length = f"more than {_LISTENED / 60:.0f} min" if sound.more else f"{sound.seconds:.0f} s"
        raise SoundTooLong(file=name, length=length, wanted=max(1.0, wanted), most=most)


# -- when each word is heard -------------------------------------------------------------------------------------------


_Times = tuple[tuple[Word, ...], tuple[Phone, ...]]


@dataclass(frozen=True)
class _Asked:
    """The line that is looked for: its id, its words as written, its language, how names in it are said."""

    line: str
    words: str
    language: str
    names: Mapping[str, str]


def _timed(recording: Recording, asked: _Asked, spoken: Speech | None, notes: Notes) -> _Times:
    """The words and sounds: found by an aligner that knows the language, or by a voice that says them, else by the
    pauses."""
    if asked.language.split("-")[0].lower() in sphinx.LANGUAGES:
        return _found(recording, asked, notes) or _placed(recording, asked.words)
    if spoken is not None and spoken.voiced and spoken.phones:
        return _laid(recording, asked, spoken, notes) or _placed(recording, asked.words)
    notes.warn(
        f"{asked.line}: words placed by its pauses, mouths by its loudness: no voice here speaks {asked.language}."
    )
    return _placed(recording, asked.words)


def _found(recording: Recording, asked: _Asked, notes: Notes) -> _Times | None:
    read = reader_for(asked.language, LETTERS, asked.names).read(asked.words)
    written = [Pronounced(*word) for word in of_words(read)]
    if not any(word.symbols for word in written):
        return None
    heard = resampled(recording.samples, RATE, sphinx.RATE)
    aligned = sphinx.align(heard / max(1e-6, abs(heard).max()), written)
    if aligned is None or aligned.fit > sphinx.OTHER_LINE:
        _tell_other(asked, notes)
        return None
    _doubt(aligned, written, asked.line, notes)
    return aligned.words, aligned.phones


def _laid(recording: Recording, asked: _Asked, spoken: Speech, notes: Notes) -> _Times | None:
    """The recording laid upon the line as a voice says it."""
    heard = resampled(recording.samples, RATE, warped.RATE)
    said = resampled(np.frombuffer(spoken.pcm, "<f4"), RATE, warped.RATE)
    aligned = warped.align(heard, said, spoken)
    if aligned.fit > warped.OTHER_WORDS:
        _tell_other(asked, notes)
        return None
    return aligned.words, aligned.phones


def _tell_other(asked: _Asked, notes: Notes) -> None:
    notes.warn(
        f'{asked.line}: the recording does not sound like "{asked.words}": its words are placed by its pauses. '
        "If it says something else, write that, or record the line again."
    )


def _placed(recording: Recording, words: str) -> _Times:
    written = [word.text for word in words_read(words)]
    return words_placed(written, recording.spoken), mouths(recording.spoken)


def _doubt(aligned: Aligned, written: list[Pronounced], line: str, notes: Notes) -> None:
    """Name the words that do not sound as they are written."""
    others = [
        f'"{word.text}"'
        for word, fit in zip(written, aligned.fits, strict=True)
        if fit > _OTHER_WORD and len(word.symbols) > 2
    ]
    if others:
        notes.warn(
            f"{line}: the recording does not sound like {', '.join(others)} there. Captions say what is written."
        )


def _heard_phones(phones: tuple[Phone, ...], heard: Span) -> tuple[Phone, ...]:
    """The sounds as far as a voice is heard: no mouth moves before it, and none after it."""
    return tuple(
        Phone(phone.symbol, max(phone.start, heard.start), min(phone.end, heard.end))
        for phone in phones
        if phone.start < heard.end and phone.end > heard.start
    )


def _heard_words(words: tuple[Word, ...], heard: Span) -> tuple[Word, ...]:
    return tuple(
        Word(word.text, *(min(max(at, heard.start), heard.end) for at in (word.start, word.end))) for word in words
    )


# -- what is to be said of it ------------------------------------------------------------------------------------------


def _report(recording: Recording, sound: Sound, line: str, notes: Notes) -> None:
    kept = recording.trimmed
    if kept.seconds < sound.seconds - 0.3:
        notes.remark(f"{line}: {kept.start:.1f} to {kept.end:.1f} s of {sound.seconds:.1f} s; the rest is silent.")
    if sound.rate < _TELEPHONE:
        notes.remark(f"{line}: recorded at {sound.rate / 1000:g} kHz: it sounds like a telephone.")
    if recording.clipped >= _CLIPPED:
        notes.warn(f"{line}: {recording.clipped} peaks are cut off: it was recorded too loud, and may crackle.")
    if recording.room_db > NOISY_DB:
        notes.warn(f"{line}: the room is only {-recording.room_db:.0f} dB quieter than the voice: it will be heard.")
    if sound.damaged:
        notes.warn(f"{line}: the file is damaged: what could be read of it is used. Copy it again if you can.")
