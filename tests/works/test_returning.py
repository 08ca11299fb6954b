"""What goes out of a script and comes back is what it was: a script read half-saved loses no id."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from limelight.works.anchors import Anchor, read_ids, write_ids
from limelight.works.fountain import read_screenplay
from limelight.works.ids import lasting

DUET = """INT. STUDY - NIGHT

MARA
No.

JON
Yes.

MARA
No.

EXT. ROAD - DAY

INT. STUDY - NIGHT

A door opens.

MARA
No.

A door opens.

EXT. ROAD - DAY
"""
ALIKE = """INT. STUDY - NIGHT

JON
You hung me crooked.

MARA
No.

INT. STUDY - NIGHT

MARA
No.

JON
You hung me crooked.
"""
"""Of two scenes that say the same, the first is taken for the second when it ends in the middle of a line."""
PIECES = st.sampled_from(
    ["INT. STUDY - NIGHT", "EXT. ROAD - DAY", "MARA\nNo.", "JON\nNo.", "JON\nYou hung me crooked.", "A door opens."]
)
SCRIPTS = st.lists(PIECES, min_size=1, max_size=14).map(lambda pieces: "\n\n".join(["INT. STUDY - NIGHT", *pieces, ""]))


def kept(text: str, anchors: tuple[Anchor, ...] = ()) -> tuple[Anchor, ...]:
    """What script.ids holds after `text` was read, as it is read from the file."""
    aligned = lasting(read_screenplay(text, set(), language="en"), anchors)
    return read_ids(write_ids(aligned.anchors))[0]


def standing(anchors: tuple[Anchor, ...]) -> list[str]:
    return [anchor.id for anchor in anchors if not anchor.gone]


@given(SCRIPTS, st.floats(0, 1))
@example(DUET, 0.0)
@example(DUET, 0.6)
@example(ALIKE, 0.29)
@settings(deadline=None, max_examples=100)
def test_a_script_read_while_half_of_it_was_saved_has_its_ids_again_once_it_is_whole(text: str, cut: float) -> None:
    whole = kept(text)
    half = kept(text[: round(cut * len(text))], whole)
    assert standing(kept(text, half)) == standing(whole)


@given(SCRIPTS, st.lists(st.integers(0, 14), max_size=4))
@example(DUET, [0, 5, 2])
@settings(deadline=None, max_examples=60)
def test_paragraphs_that_go_and_come_several_times_have_their_ids_again(text: str, cuts: list[int]) -> None:
    whole = anchors = kept(text)
    for cut in cuts:
        anchors = kept("\n\n".join(text.split("\n\n")[:cut]), anchors)
    assert standing(kept(text, anchors)) == standing(whole)


def test_a_line_comes_back_to_the_scene_that_it_went_from() -> None:
    """Two scenes lost the same words; one of them has them back."""
    whole = kept("INT. STUDY - NIGHT\n\nA door.\n\nMARA\nNo.\n\nEXT. ROAD - DAY\n\nA car.\n\nMARA\nNo.\n")
    short = kept("INT. STUDY - NIGHT\n\nA door.\n\nEXT. ROAD - DAY\n\nA car.\n", whole)
    again = kept("INT. STUDY - NIGHT\n\nA door.\n\nEXT. ROAD - DAY\n\nA car.\n\nMARA\nNo.\n", short)
    assert standing(again)[-1] == "sc02/ln01"


def test_a_new_scene_under_an_old_heading_is_a_new_scene() -> None:
    whole = kept("INT. STUDY - NIGHT\n\nA door.\n\nEXT. ROAD - DAY\n\nMARA\nYou hung me crooked.\n")
    short = kept("INT. STUDY - NIGHT\n\nA door.\n", whole)
    again = kept("INT. STUDY - NIGHT\n\nA door.\n\nEXT. ROAD - DAY\n\nA parade of elephants.\n", short)
    assert standing(again)[-2:] == ["sc03", "sc03/ac01"]
