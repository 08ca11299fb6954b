"""Voices: which there are, who in the film speaks with them, and how they sound saying the same words."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from limelight.actions.deliveries import deliver
from limelight.actions.ended import Ended, ending, warned
from limelight.actions.finding import find_production
from limelight.actions.forecast import Forecast
from limelight.actions.made import set_beside
from limelight.actions.opened import Opened, opened
from limelight.actions.standing_in import fetching
from limelight.actions.voices_page import Heard, voices_page
from limelight.core.blobs import hash_file
from limelight.core.disk.durable import make_folder
from limelight.core.errors import InputError
from limelight.core.events import Listener
from limelight.core.graph import Node, Ref
from limelight.core.jobs import Executor
from limelight.core.walk import walk
from limelight.execute.local import LocalExecutor
from limelight.works.naming import safe_name
from limelight.works.problems import suggestion
from limelight.works.production import read_production
from limelight.works.speech import Delivery, Voice
from limelight.works.voices import NamedVoice, named_voices, voices_speaking

SAMPLES = {
    "en": "I never doubted you. Did you ever doubt me?",
    "es": "Nunca dudé de ti. ¿Y tú, dudaste de mí?",
    "fr": "Je n'ai jamais douté de toi. Et toi, as-tu douté de moi ?",
    "hi": "मैंने तुम पर कभी शक नहीं किया। क्या तुमने किया?",
    "it": "Non ho mai dubitato di te. E tu, hai dubitato di me?",
    "ja": "あなたを疑ったことはない。あなたは私を疑った?",
    "pt": "Eu nunca duvidei de você. E você, duvidou de mim?",
    "zh": "我从来没有怀疑过你。你怀疑过我吗？",
}
"""What a voice says where nobody says what."""
_OWN = "kokoro"
"""The engine whose the voices are: an imitation is no audition."""


class NoVoiceSpeaks(InputError):
    code = "no-voice-speaks"
    sentence = "--language {language}: no voice here is at home in it. There are voices for {known}."


class NoSuchVoice(InputError):
    code = "no-such-voice"
    sentence = 'There is no voice called "{name}". {hint}'


@dataclass(frozen=True)
class VoicesRequest:
    """`names` of voices, none for all; `language` keeps those at home in it; `audition` has them speak: "" for words
    of their own language, None for a list alone."""

    names: tuple[str, ...] = ()
    language: str = ""
    audition: str | None = None
    folder: Path = Path(".")
    out: Path | None = None
    """None is `out/voices` in the production's folder."""


@dataclass(frozen=True)
class ListedVoice:
    """One voice, who of the production speaks with it, and where it can be heard."""

    name: str
    language: str
    feminine: bool
    age: str
    about: str
    pitch: float
    grade: int
    cast: tuple[str, ...] = ()
    file: Path | None = None


@dataclass(frozen=True)
class VoicesResult(Ended):
    voices: tuple[ListedVoice, ...] = ()
    page: Path | None = None


def voices(
    request: VoicesRequest,
    *,
    on_event: Listener | None = None,
    stop: threading.Event | None = None,
    executor: Executor | None = None,
) -> VoicesResult:
    """The voices asked for. Raises NoVoiceSpeaks, NoSuchVoice; an audition needs a production, a list does not."""
    wanted = _meant(request)
    if request.audition is None:
        return VoicesResult(voices=tuple(_listed(voice, _parts(request.folder)) for voice in wanted))
    folder = find_production(request.folder)
    with opened(folder) as here:
        runs_here = executor or LocalExecutor()
        try:
            return _auditioned(here, request, wanted, on_event, stop, runs_here)
        finally:
            if executor is None:
                runs_here.close()


def _meant(request: VoicesRequest) -> list[NamedVoice]:
    known = named_voices()
    for name in request.names:
        if name not in known:
            raise NoSuchVoice(name=name, hint=suggestion(name, known, what="Voices"))
    home = voices_speaking(request.language) if request.language else tuple(known.values())
    if not home:
        tongues = ", ".join(dict.fromkeys(voice.language for voice in known.values()))
        raise NoVoiceSpeaks(language=request.language, known=tongues)
    return [voice for voice in home if not request.names or voice.name in request.names]


def _parts(folder: Path) -> dict[str, tuple[str, ...]]:
    """Voice -> who speaks with it in the languages of the production; nobody outside one."""
    try:
        production = read_production(find_production(folder))
    except InputError:
        return {}
    parts: dict[str, dict[str, None]] = {}
    for language in production.voices:
        for who in production.cast.values():
            parts.setdefault(production.voice(who.name, language).name, {})[who.name] = None
    return {voice: tuple(people) for voice, people in parts.items()}


def _listed(voice: NamedVoice, parts: dict[str, tuple[str, ...]], file: Path | None = None) -> ListedVoice:
    facts = (voice.name, voice.language, voice.feminine, voice.age, voice.about, voice.pitch, voice.grade)
    return ListedVoice(*facts, cast=parts.get(voice.name, ()), file=file)


def _auditioned(
    here: Opened,
    request: VoicesRequest,
    wanted: Sequence[NamedVoice],
    on_event: Listener | None,
    stop: threading.Event | None,
    executor: Executor,
) -> VoicesResult:
    started = time.monotonic()
    plan = lambda read: [node for voice in wanted for node in _nodes(voice, _words(request, voice))]  # noqa: E731
    forecast = Forecast(plan, here.store.ledger, on_event) if on_event else None
    report = walk(
        *(forecast or plan, here.store, executor),
        on_event=forecast.hear if forecast else None,
        budget=here.production.budget,
        stop=stop,
        fetch=fetching(here.production, on_event, stop),
    )
    out = request.out or here.production.out / "voices"
    files = {voice.name: out / f"{voice.name}.wav" for voice in wanted if _slot(voice) in report.outputs}
    make_folder(out)
    made = {files[voice.name]: report.outputs[_slot(voice)] for voice in wanted if voice.name in files}
    parts = _parts(here.production.folder)
    listed = tuple(_listed(voice, parts, files.get(voice.name)) for voice in wanted)
    page = out / "voices.html"
    pairs = zip(listed, wanted, strict=True)
    heard = [Heard(each.name, _facts(each), _words(request, voice), each.cast) for each, voice in pairs if each.file]
    drawn = here.store.session.folder / page.name
    drawn.write_text(voices_page(here.production.title, heard), "utf-8")
    made[page] = hash_file(drawn)
    done = deliver(made, lambda digest: drawn if digest == made[page] else here.store.path(digest), here.store.folder)
    warnings = (*warned(report), *set_beside(done))
    return VoicesResult(voices=listed, page=page, **ending(report, warnings, time.monotonic() - started))


def _nodes(voice: NamedVoice, words: str) -> list[Node]:
    """The voice says the words, and they become a file."""
    spoken = f"voices/{safe_name(voice.name)}/voice@{voice.language}"
    inputs: dict[str, object] = {
        "line": voice.name,
        "words": words,
        "language": voice.language,
        "voice": Voice(voice.name),
        "delivery": Delivery(),
    }
    return [
        Node(spoken, "record_line", inputs, engine=_OWN, label=voice.name),
        Node(_slot(voice), "bounce_line", {"speech": Ref(spoken)}, label=voice.name),
    ]


def _slot(voice: NamedVoice) -> str:
    return f"voices/{safe_name(voice.name)}/wav@{voice.language}"


def _words(request: VoicesRequest, voice: NamedVoice) -> str:
    return request.audition or SAMPLES[voice.language.split("-")[0]]


def _facts(voice: ListedVoice) -> str:
    return f"{voice.language} · {'woman' if voice.feminine else 'man'}, {voice.age} · {voice.about}"
