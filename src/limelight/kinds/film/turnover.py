"""A turnover: what of a film is handed to other programs.

It is read off the film's own nodes, from its master down, so that whatever a film is made of (own clips, a variant's
scenes) is handed over as it is in the film. The picture is that of the version without captions: its shots, joined,
are that film.

| slot                                  | craft             | hangs on                                       |
|---------------------------------------|-------------------|------------------------------------------------|
| `sc02/stems@en`, `film/stems@en`      | mix_stems, master_stems | all that the mixes and the sound hang on |
| `film/voices@en`, `film/music@en` ... | bounce_stem       | the film's stems                               |
| `ass@en+9x16~id`                      | style_captions    | captions                                       |
| `film/cut@en`                         | lay_out_cut       | shots, timing; the names of the files          |
| `film/sheet@en~midi`                  | write_score       | scores, timing                                 |
| `sc02/sh03/still+9x16`                | draw_still        | the shot's picture                             |
| `film/storyboard@en+9x16~a4`          | print_storyboard  | stills, shots, timing                          |
| `film/guide@en+9x16~readme.en`        | guide_kit         | the names of the files                         |
| `film/jianying@en+9x16~content.en`    | draft_for_jianying | segments, stems, timing, captions; the folder |
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from limelight.kinds.film.slots import Version

STEMS: Mapping[str, tuple[str, ...]] = {
    "voices": ("voices",),
    "music": ("music",),
    "effects": ("effects",),
    "mix-without-music": ("voices", "effects"),
}
"""Each file of sound made from the film's stems, and what is heard in it."""
SOUNDTRACK, SHOT_LIST = "sound/film.m4a", "join.txt"
"""The files that FFmpeg joins to the film again: its sound, and the list of its shots."""
TRACKS = ("voices", "music", "effects")
"""The stems that together are the film's sound."""


def stem_file(name: str) -> str:
    """Where the file of one of `STEMS` stands."""
    return f"sound/{name}.wav"


def sheet_file(form: str) -> str:
    """Where the score stands in one of its forms."""
    return f"score/score.{'mid' if form == 'midi' else form}"


@dataclass(frozen=True)
class ShotPart:
    """One shot of the film: its place in it, counted from 1, and the slots of its segment and its still."""

    id: str
    number: int
    segment: str
    still: str

    @property
    def name(self) -> str:
        """What its files are called: `007_sc02-sh03`."""
        return f"{self.number:03}_{self.id.replace('/', '-')}"

    @property
    def file(self) -> str:
        return f"shots/{self.name}.mp4"


@dataclass(frozen=True)
class Turnover:
    """The slot of everything that can be handed over. `captions` are by language and form."""

    version: Version
    shots: tuple[ShotPart, ...]
    soundtrack: str
    mix: str
    stems: Mapping[str, str]
    captions: Mapping[tuple[str, str], str]
    poster: str
    cut: str
    sheets: Mapping[str, str]
    """The score written down, by form: "midi", "musicxml", "pdf"; none where nothing was composed."""
    storyboard: str
    guides: Mapping[str, str]
    """Of a kit: its "readme", the "list" of the shots that FFmpeg joins, and the "script" that has it join them."""
    drafts: Mapping[str, str]
    """Of Jianying: its two files, "content" and "meta"."""


@dataclass(frozen=True)
class Occasion:
    """When a film is handed over, into which folder, and on which paper its storyboard is printed."""

    day: str = ""
    folder: str = ""
    paper: str = "a4"
