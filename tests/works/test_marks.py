"""What the story leaves on a body stays where it was left."""

from __future__ import annotations

from limelight.works.fountain import read_screenplay
from limelight.works.grammar.marks import Playing, marks_by_scene

SCRIPT = """\
EXT. GRAVE - NIGHT

The FATHER watches. The SCHOLAR digs, muddy to the elbows.

FATHER
Stop.

INT. STUDY - NIGHT

The SCHOLAR reads.

EXT. GRAVE - NIGHT

SCHOLAR
No.
"""


def test_mud_stays_at_the_grave_and_not_on_the_memory_cut_between() -> None:
    names = {"FATHER", "SCHOLAR"}
    scenes = read_screenplay(SCRIPT, names).scenes
    playing = [Playing(scene, scene.place_words) for scene in scenes]

    found = list(marks_by_scene(playing, sorted(names)).values())

    assert found == [{"SCHOLAR": ("mud",)}, {}, {"SCHOLAR": ("mud",)}]
