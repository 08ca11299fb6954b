"""The names of a film's slots, and the version that a film is: voice language, caption languages, aspect."""

from __future__ import annotations

from typing import Protocol

from limelight.works.naming import Slot

FILM = "film"
"""The scene part of slots that belong to the whole film and are not delivered as they are."""


class Version(Protocol):
    """One cell of what is asked for. `captions` are the languages burnt in, none where it is empty."""

    @property
    def voices(self) -> str: ...
    @property
    def captions(self) -> tuple[str, ...]: ...
    @property
    def aspect(self) -> str: ...
    def film_name(self, slug: str, /) -> str:
        """The film's file, as it is delivered."""
        ...


def shots_slot(scene: str) -> str:
    return str(Slot("shots", scene))


def timing_slot(scene: str, language: str) -> str:
    return str(Slot("timing", scene, language=language))


def captions_slot(scene: str, voices: str, language: str) -> str:
    """The captions of a scene: when they stand follows the voices, what they say the caption language."""
    return str(Slot("captions", scene, language=voices, variant=language))


def texts_slot(scene: str, voices: str, language: str) -> str:
    """The script's own texts on the screen: when they stand follows the voices, what they say the language."""
    return str(Slot("texts", scene, language=voices, variant=language))


def score_slot(scene: str, language: str) -> str:
    return str(Slot("score", scene, language=language))


def mix_slot(scene: str, language: str) -> str:
    return str(Slot("mix", scene, language=language))


def voice_slot(line: str, language: str) -> str:
    return f"{line}/{Slot('voice', language=language)}"


def picture_slot(shot: str, aspect: str) -> str:
    return f"{shot}/{Slot('picture', aspect=in_names(aspect))}"


def cue_slot(shot: str, version: Version) -> str:
    return f"{shot}/{Slot('cue', language=version.voices, variant=_captions(version))}"


def segment_slot(shot: str, version: Version) -> str:
    return f"{shot}/{_of(version, 'segment')}"


def picture_track_slot(version: Version) -> str:
    return f"{FILM}/{_of(version, 'picture')}"


def sound_slot(language: str) -> str:
    return str(Slot("sound", FILM, language=language))


def soundtrack_slot(language: str) -> str:
    """The film's sound, encoded."""
    return str(Slot("soundtrack", FILM, language=language))


def master_slot(version: Version) -> str:
    """The film itself."""
    return f"{FILM}/{_of(version, 'master')}"


def subtitles_slot(form: str, voices: str, language: str) -> str:
    """Captions as a file; `form` is "srt" or "vtt"."""
    return str(Slot(form, language=voices, variant=language))


def timeline_slot(version: Version) -> str:
    return str(_of(version, "timeline"))


def poster_slot(aspect: str) -> str:
    return str(Slot("poster", aspect=in_names(aspect)))


def in_names(aspect: str) -> str:
    """An aspect as slots and files write it: `9x16`."""
    return aspect.replace(":", "x")


def frame_size(aspect: str) -> tuple[int, int]:
    """Width and height in pixels of a frame of that aspect: the shorter side 1080, both even."""
    across, down = (int(part) for part in aspect.replace("x", ":").split(":"))
    unit = 1080 / min(across, down)
    return round(across * unit / 2) * 2, round(down * unit / 2) * 2


def _of(version: Version, role: str) -> Slot:
    return Slot(role, language=version.voices, aspect=in_names(version.aspect), variant=_captions(version))


def text_language(version: Version) -> str:
    """The language in which the picture's own texts are: that of its captions, else of its voices."""
    return version.captions[0] if version.captions else version.voices


def _captions(version: Version) -> str:
    return ".".join(version.captions)
