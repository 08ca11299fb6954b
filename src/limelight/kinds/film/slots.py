"""The names of a film's slots, and the version that a film is: voice language, caption languages, aspect, variant."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from limelight.works.naming import Slot, parse_slot

FILM = "film"
"""The scene part of slots that belong to the whole film and are not delivered as they are."""
DRAFT = "-draft"
"""What an aspect ends with when it is drawn small: `9x16-draft`."""
_SHORT, _SHORT_DRAFT = 1080, 360
"""Pixels of a frame's shorter side."""


class Version(Protocol):
    """One cell of what is asked for. `captions` are the languages burnt in, none where it is empty.

    `frame` is its aspect as slots write it, `9x16` or `9x16-draft`; `variant` the overlay it is told by, "" for none;
    `delivery` how loud it is for once, one of `works.loudness.LOUDNESS`, "" for what its production asks for.
    """

    @property
    def voices(self) -> str: ...
    @property
    def captions(self) -> tuple[str, ...]: ...
    @property
    def aspect(self) -> str: ...
    @property
    def frame(self) -> str: ...
    @property
    def variant(self) -> str: ...
    @property
    def draft(self) -> bool: ...
    @property
    def delivery(self) -> str: ...
    def film_name(self, slug: str, part: str = "", /) -> str:
        """The film's file, as it is delivered; `part` is what an excerpt is called."""
        ...


# -- a scene's; `variant` is the overlay that makes it another scene, "" where it is the same -------------------------


def shots_slot(scene: str, variant: str = "") -> str:
    return str(Slot("shots", scene, variant=variant))


def timing_slot(scene: str, language: str, variant: str = "") -> str:
    return str(Slot("timing", scene, language=language, variant=variant))


def captions_slot(scene: str, voices: str, language: str, variant: str = "") -> str:
    """The captions of a scene: when they stand follows the voices, what they say the caption language."""
    return str(Slot("captions", scene, language=voices, variant=_joined(variant, language)))


def texts_slot(scene: str, voices: str, language: str, variant: str = "") -> str:
    """The script's own texts on the screen: when they stand follows the voices, what they say the language."""
    return str(Slot("texts", scene, language=voices, variant=_joined(variant, language)))


def score_slot(scene: str, language: str, variant: str = "") -> str:
    return str(Slot("score", scene, language=language, variant=variant))


def mix_slot(scene: str, language: str, variant: str = "") -> str:
    return str(Slot("mix", scene, language=language, variant=variant))


def stems_slot(scene: str, language: str, variant: str = "") -> str:
    """The scene's sound in its parts: voices, music, effects. `scene` may be the whole film."""
    return str(Slot("stems", scene, language=language, variant=variant))


# -- a line's and a shot's ---------------------------------------------------------------------------------------------


def voice_slot(line: str, language: str, variant: str = "") -> str:
    return f"{line}/{Slot('voice', language=language, variant=variant)}"


def guide_slot(line: str, language: str, variant: str = "") -> str:
    """The line as a voice says it, by which an own recording of it is aligned."""
    return f"{line}/{Slot('guide', language=language, variant=variant)}"


def picture_slot(shot: str, frame: str, variant: str = "") -> str:
    return f"{shot}/{Slot('picture', aspect=in_names(frame), variant=variant)}"


def footage_slot(own: str) -> str:
    """What the own file named `own` is: `sc02/sh03/picture` has `sc02/sh03/footage`."""
    slot = parse_slot(own)
    assert slot is not None, "own files are named for slots"
    return str(replace(slot, role="footage"))


def clip_sound_slot(shot: str, variant: str = "") -> str:
    """The sound that an own clip brought with it."""
    return f"{shot}/{Slot('sound', variant=variant)}"


def effect_slot(shot: str, variant: str = "") -> str:
    """A person's own effect, heard when the shot begins."""
    return f"{shot}/{Slot('sfx', variant=variant)}"


def steps_slot(shot: str, language: str, variant: str = "") -> str:
    """When the feet that the shot shows come down."""
    return f"{shot}/{Slot('steps', language=language, variant=variant)}"


def cue_slot(shot: str, version: Version, variant: str = "") -> str:
    return f"{shot}/{Slot('cue', language=version.voices, variant=_joined(variant, *version.captions))}"


def segment_slot(shot: str, version: Version, variant: str = "") -> str:
    return f"{shot}/{_of(version, 'segment', variant)}"


def last_frame_slot(shot: str, version: Version, variant: str = "") -> str:
    """How a shot stands when it ends, for the next one to come through."""
    return f"{shot}/{_of(version, 'last', variant)}"


def thumbnail_slot(shot: str, version: Version, variant: str = "") -> str:
    """The small picture of a shot on the board."""
    return f"{shot}/{_of(version, 'thumbnail', variant)}"


def still_slot(shot: str, frame: str, variant: str = "") -> str:
    """One key frame of a shot, large, without captions."""
    return f"{shot}/{Slot('still', aspect=in_names(frame), variant=variant)}"


# -- the film's; `part` names an excerpt -------------------------------------------------------------------------------


def picture_track_slot(version: Version, part: str = "") -> str:
    return f"{FILM}/{_of(version, 'picture', version.variant, part)}"


def sound_slot(language: str, variant: str = "", part: str = "") -> str:
    return str(Slot("sound", FILM, language=language, variant=_joined(variant, part)))


def soundtrack_slot(language: str, variant: str = "", part: str = "") -> str:
    """The film's sound, encoded."""
    return str(Slot("soundtrack", FILM, language=language, variant=_joined(variant, part)))


def measures_slot(language: str, variant: str = "") -> str:
    """What was measured of the film's sound."""
    return str(Slot("loudness", FILM, language=language, variant=variant))


def sheet_slot(form: str, language: str, variant: str = "") -> str:
    """The film's score written down: "midi", "musicxml", "pdf"."""
    return str(Slot("sheet", FILM, language=language, variant=_joined(variant, form)))


def master_slot(version: Version, part: str = "") -> str:
    """The film itself."""
    return f"{FILM}/{_of(version, 'master', version.variant, part)}"


def subtitles_slot(form: str, voices: str, language: str, variant: str = "") -> str:
    """Captions as a file; `form` is "srt", "vtt" or "ass"."""
    return str(Slot(form, language=voices, variant=_joined(variant, language)))


def timeline_slot(version: Version) -> str:
    return str(_of(version, "timeline", version.variant))


def poster_slot(frame: str, variant: str = "") -> str:
    return str(Slot("poster", aspect=in_names(frame), variant=variant))


# -- parts of names ----------------------------------------------------------------------------------------------------


def in_names(aspect: str) -> str:
    """An aspect as slots and files write it: `9x16`."""
    return aspect.replace(":", "x")


def frame_size(aspect: str) -> tuple[int, int]:
    """Width and height in pixels of a frame of that aspect: the shorter side 1080 (360 in a draft), both even."""
    short = _SHORT_DRAFT if aspect.endswith(DRAFT) else _SHORT
    across, down = (int(part) for part in aspect.removesuffix(DRAFT).replace("x", ":").split(":"))
    unit = short / min(across, down)
    return round(across * unit / 2) * 2, round(down * unit / 2) * 2


def text_language(version: Version) -> str:
    """The language in which the picture's own texts are: that of its captions, else of its voices."""
    return version.captions[0] if version.captions else version.voices


def _of(version: Version, role: str, variant: str = "", part: str = "") -> Slot:
    return Slot(
        role,
        language=version.voices,
        aspect=version.frame,
        variant=_joined(variant, *version.captions, part),
    )


def _joined(*parts: str) -> str:
    return ".".join(part for part in parts if part)
