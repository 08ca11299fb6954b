"""Cue sheets: what one shot's frames depend on, out of a scene's timing, voices and captions."""

from limelight.works.cues import Track, cue_sheet
from limelight.works.shots import Caption, SceneTiming, TimedShot

TIMING = SceneTiming("sc01", 90, (TimedShot("sc01/sh01", 0, 90),), ())


def caption(line: str, *rows: str) -> Caption:
    return Caption(line, "", rows, 0, 30)


def test_what_is_not_translated_is_not_read_twice():
    english = Track("en", (caption("ln01", "Wait for me."), caption("ln02", "He locked the gate.")))
    spanish = Track("es", (caption("ln01", "Espérame."), caption("ln02", "He locked", "the gate.")))
    cue = cue_sheet("sc01/sh01", TIMING, (), {}, (english, spanish))
    assert [[shown.line for shown in track.captions] for track in cue.captions] == [["ln01", "ln02"], ["ln01"]]
