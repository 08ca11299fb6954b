"""What each craft does to a work, in the standard's actions (C2PA 2.4, section 18.15) and in a person's words.

Only these actions are ever written: the library takes a misspelt one without a word. A craft that nobody has described,
a plugin's, is told as an edit under its own name; nothing that was done is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ALLOWED = frozenset(
    {
        "c2pa.created",
        "c2pa.opened",
        "c2pa.placed",
        "c2pa.edited",
        "c2pa.drawing",
        "c2pa.addedText",
        "c2pa.dubbed",
        "c2pa.translated",
        "c2pa.transcoded",
        "c2pa.trimmed",
        "c2pa.watermarked.unbound",
    }
)
"""The actions that are written."""


Part = Literal["voice", "sound", "picture", "text", "whole"]
"""Which part of a film a craft works on."""


@dataclass(frozen=True)
class Deed:
    """What a craft does. `about` is one of its makings in words, `many` several of them, with their number as `{n}`."""

    action: str
    about: str
    many: str
    part: Part = "whole"


def deed_of(craft: str) -> Deed:
    """What a craft does."""
    return DEEDS.get(craft) or Deed("c2pa.edited", f"{_words(craft)}", f"{_words(craft)}, {{n}} times")


def met_in(kind: str) -> frozenset[Part]:
    """Which parts of a film are met in a file of this media type; all of them in a film."""
    return _MET.get(kind.partition("/")[0], _ALL)


_ALL: frozenset[Part] = frozenset({"voice", "sound", "picture", "text", "whole"})
_MET: dict[str, frozenset[Part]] = {
    "image": frozenset({"picture", "text", "whole"}),
    "audio": frozenset({"voice", "sound", "whole"}),
    "text": frozenset({"text", "whole"}),
    "application": frozenset({"text", "whole"}),
}


def _words(craft: str) -> str:
    return craft.replace("_", " ")


DEEDS = {
    "break_down_scene": Deed("c2pa.edited", "a scene broken down into shots", "{n} scenes broken down into shots"),
    "time_scene": Deed("c2pa.edited", "a scene timed by its voices", "{n} scenes timed by their voices"),
    "record_line": Deed(
        "c2pa.edited", "a line spoken by a synthetic voice", "{n} lines spoken by synthetic voices", "voice"
    ),
    "adopt_recording": Deed(
        "c2pa.edited", "a person's recording fitted in", "{n} of people's recordings fitted in", "voice"
    ),
    "read_line": Deed("c2pa.edited", "a line timed for reading", "{n} lines timed for reading", "text"),
    "compose_score": Deed(
        "c2pa.edited", "music composed and played", "music composed and played for {n} scenes", "sound"
    ),
    "adopt_score": Deed(
        "c2pa.edited", "a person's music fitted in", "{n} pieces of a person's music fitted in", "sound"
    ),
    "adopt_effect": Deed("c2pa.edited", "a person's sound fitted in", "{n} of a person's sounds fitted in", "sound"),
    "mix_scene": Deed("c2pa.edited", "the sound of a scene mixed", "the sound of {n} scenes mixed", "sound"),
    "mix_stems": Deed("c2pa.edited", "the stems of a scene mixed", "the stems of {n} scenes mixed", "sound"),
    "master_sound": Deed("c2pa.edited", "the sound mastered", "the sound mastered {n} times", "sound"),
    "master_stems": Deed("c2pa.edited", "the stems mastered", "the stems mastered {n} times", "sound"),
    "draw_shot": Deed("c2pa.drawing", "a shot drawn", "{n} shots drawn", "picture"),
    "draw_still": Deed("c2pa.drawing", "a still drawn", "{n} stills drawn", "picture"),
    "draw_model": Deed("c2pa.drawing", "a character drawn", "{n} characters drawn", "picture"),
    "view_place": Deed("c2pa.drawing", "a place drawn", "{n} places drawn", "picture"),
    "cue_shot": Deed("c2pa.edited", "a shot acted by its voices", "{n} shots acted by their voices", "picture"),
    "render_shot": Deed("c2pa.edited", "a shot animated", "{n} shots animated", "picture"),
    "render_clip": Deed("c2pa.edited", "a clip cut in", "{n} clips cut in", "picture"),
    "conform_clip": Deed(
        "c2pa.transcoded", "a clip conformed to the film", "{n} clips conformed to the film", "picture"
    ),
    "take_clip_sound": Deed(
        "c2pa.edited", "the sound of a clip taken over", "the sound of {n} clips taken over", "sound"
    ),
    "stage_still": Deed("c2pa.edited", "a still put into the film", "{n} stills put into the film", "picture"),
    "freeze_frame": Deed("c2pa.edited", "a frame taken from the film", "{n} frames taken from the film", "picture"),
    "time_captions": Deed("c2pa.edited", "captions timed", "captions of {n} scenes timed", "text"),
    "show_texts": Deed(
        "c2pa.addedText", "written words shown in the picture", "written words shown in {n} pictures", "text"
    ),
    "write_captions": Deed("c2pa.addedText", "captions written", "captions written into {n} files", "text"),
    "style_captions": Deed(
        "c2pa.addedText", "captions set in a style", "captions of {n} scenes set in a style", "text"
    ),
    "label_segment": Deed(
        "c2pa.addedText", "a label laid into the picture", "labels laid into {n} parts of the picture", "picture"
    ),
    "join_film": Deed("c2pa.edited", "shots joined into a film", "shots joined into {n} films"),
    "encode_sound": Deed("c2pa.transcoded", "the sound encoded", "the sound encoded {n} times", "sound"),
    "master_film": Deed("c2pa.edited", "picture and sound put together", "picture and sound put together {n} times"),
    "master_file": Deed("c2pa.transcoded", "a master file encoded", "{n} master files encoded"),
    "make_poster": Deed("c2pa.edited", "a poster set", "{n} posters set", "picture"),
    "thumbnail": Deed("c2pa.edited", "a still chosen and set", "{n} stills chosen and set", "picture"),
    "label_still": Deed("c2pa.addedText", "a label laid on a still", "labels laid on {n} stills", "picture"),
    "mark_still": Deed(
        "c2pa.watermarked.unbound", "an invisible mark put in", "invisible marks put into {n} pictures", "picture"
    ),
    "export_timeline": Deed("c2pa.edited", "the cut written as a timeline", "{n} timelines written"),
    "lay_out_cut": Deed("c2pa.edited", "the cut laid out", "the cut laid out {n} times"),
    "print_storyboard": Deed("c2pa.edited", "a storyboard printed", "{n} storyboards printed"),
    "print_cast": Deed("c2pa.edited", "a sheet of the cast printed", "{n} sheets of the cast printed"),
    "print_places": Deed("c2pa.edited", "a sheet of the places printed", "{n} sheets of the places printed"),
    "place_labels": Deed("c2pa.edited", "places for labels found", "places for labels found {n} times"),
    "write_score": Deed("c2pa.edited", "the score written down", "the score written down {n} times"),
    "sketch_music": Deed("c2pa.edited", "music sketched", "{n} pieces of music sketched", "sound"),
    "bounce_line": Deed(
        "c2pa.transcoded", "a line written as a sound file", "{n} lines written as sound files", "voice"
    ),
    "bounce_stem": Deed(
        "c2pa.transcoded", "a stem written as a sound file", "{n} stems written as sound files", "sound"
    ),
    "audition_line": Deed("c2pa.transcoded", "a line made light to listen to", "{n} lines made light", "voice"),
    "audition_score": Deed("c2pa.transcoded", "music made light to listen to", "{n} scores made light", "sound"),
    "preview_picture": Deed(
        "c2pa.transcoded", "a small film of a shot made", "{n} small films of shots made", "picture"
    ),
    "contact_sheet": Deed("c2pa.edited", "a contact sheet laid out", "{n} contact sheets laid out", "picture"),
    "guide_kit": Deed("c2pa.edited", "a guide written", "{n} guides written", "text"),
    "draft_for_jianying": Deed("c2pa.edited", "the cut written as a draft", "{n} drafts written"),
}
"""Crafts that only look at what is there (probing, hearing, measuring) are edits of nothing: see `MEASURING`."""
MEASURING = frozenset(
    {
        "probe_material",
        "read_footage",
        "hear_line",
        "measure_sound",
        "measure_labels",
        "measure_mark",
        "time_steps",
        "take_fingerprints",
    }
)
"""Crafts that change nothing, and are not told."""
