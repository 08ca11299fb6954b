"""Coverage: beats become shots. A face or a deed first, the place second, then shot and reverse, reactions, inserts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from limelight.works.directions import ACTED
from limelight.works.grammar import notes
from limelight.works.grammar.beats import Beat
from limelight.works.grammar.deeds import acted
from limelight.works.grammar.framing import STILL
from limelight.works.grammar.run import Asked, Run
from limelight.works.grammar.seen import cover_deed
from limelight.works.grammar.spoken import cover_line
from limelight.works.shots import Shot

BREATH = 0.5
"""Seconds that a scene's last image stays after its last word."""
FIRST_WORD = 0.6
"""Seconds before the film's first word at most, unless the script asks for more."""
HELD = 1.2
"""Seconds that the film's last face stays after its last word."""


def cover(run: Run) -> tuple[Shot, ...]:
    """All shots of the scene, in order."""
    while run.at < len(run.beats):
        beat = run.beats[run.at]
        _pause_before(run, beat)
        _leave(run, beat)
        covered = run.beats[run.at :] if run.is_last_image else (beat,)
        for each in covered:
            notes.set_floor(each, run.floor)
            run.asked += [Asked(note, len(run.shots)) for note in each.before + each.inside]
        shots = _shots(run, beat)
        for each in covered:
            shots = notes.overrule(shots, each, run.floor)
            notes.change_floor(each, run.floor)
        run.shots += shots
        run.at += len(covered)
        run.asked += [Asked(note, len(run.shots) - (note.kind == "face")) for each in covered for note in each.after]
        if not shots:
            _carry(run, beat)
    return closed(acted(_read_once(_ended(run)), run.beats, seated=run.seated), ends_film=run.position.closing)


def _shots(run: Run, beat: Beat) -> list[Shot]:
    if beat.line:
        return cover_line(run, beat, beat.line)
    return cover_deed(run, beat, beat.business) if beat.business else []


def _pause_before(run: Run, beat: Beat) -> None:
    """A silence that the script asks for is held on the face of the one who did not speak."""
    seconds = notes.pause_before(beat)
    if not seconds or run.before is None or not run.shots:
        return  # before the first shot it is held in it, once it is there
    line = run.before.line
    listener = next(iter(run.floor.others(line.character)), "") if line else ""
    seen = any(figure.character == listener and not figure.back for figure in run.shots[-1].figures)
    if line and listener and not seen:
        figures = run.floor.single(listener, line.character)
        why = f"the silence that the script asks for, on {listener}"
        run.shots.append(
            run.shot("h", "close", figures, listener, STILL, why, least=max(0.9, seconds), beat=run.before)
        )
    else:
        last = run.shots[-1]
        run.shots[-1] = replace(last, tail=last.tail + seconds, least=last.least + (0 if last.lines else seconds))


def _carry(run: Run, beat: Beat) -> None:
    """What the script directs at a beat that has no shot of its own is for the next one."""
    if run.at < len(run.beats):
        told = tuple(note for note in beat.directions if note.kind not in ACTED)
        following = replace(run.beats[run.at], before=told + run.beats[run.at].before)
        run.beats = (*run.beats[: run.at], following, *run.beats[run.at + 1 :])


def _leave(run: Run, beat: Beat) -> None:
    """The shot before goes as the script asks: into black, or on its last word."""
    if run.shots:
        run.shots[-1] = notes.left(run.shots[-1], beat.before)


def _ended(run: Run) -> list[Shot]:
    """The scene's shots: the first comes as the scene before hands over, the last breathes, and goes as it is asked."""
    if not run.shots:
        return []
    run.shots[0] = _first(run, run.shots[0])
    last = run.shots[-1]
    if last.lines:
        last = replace(last, tail=max(last.tail, HELD if run.position.closing else BREATH))
    return [*run.shots[:-1], notes.left(last, run.beats[-1].after)]


def _read_once(shots: Sequence[Shot]) -> list[Shot]:
    """The shots with every text in the first of them that has it, and in no other."""
    read: set[str] = set()
    done: list[Shot] = []
    for shot in shots:
        done.append(replace(shot, shown=tuple(text for text in shot.shown if text not in read)))
        read.update(shot.shown)
    return done


def _first(run: Run, shot: Shot) -> Shot:
    """The scene's first shot: as the scene before hands over, and held for as long as the script asks before it."""
    beats = {beat.anchor: beat for beat in reversed(run.beats)}
    seconds = notes.pause_before(beats[shot.anchor])
    if shot.transition == "cut":
        shot = replace(shot, transition=run.position.arrives)
    if not shot.lines:
        return notes.held(shot, seconds) if seconds else shot
    line = beats[shot.lines[0]].line
    asked = line.before if line else 0.0
    lead = min(shot.lead - asked, FIRST_WORD) + asked if run.position.opening else shot.lead
    return replace(shot, lead=round(lead + seconds, 3))


def closed(shots: Sequence[Shot], *, ends_film: bool) -> tuple[Shot, ...]:
    """The shots with the film's last fade, and no other, taking the sound with it."""
    usual = [replace(shot, ending="fade") if shot.ending == "end" else shot for shot in shots]
    if ends_film and usual and usual[-1].ending == "fade":
        usual[-1] = replace(usual[-1], ending="end")
    return tuple(usual)
