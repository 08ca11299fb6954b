"""Lines as shots: shot and reverse shot, nearer as feeling rises; long lines cut to who hears them; then a reaction."""

from __future__ import annotations

import math
from dataclasses import replace

from limelight.works.emotions import Feeling, feeling_of, told_feeling
from limelight.works.grammar import notes, seen
from limelight.works.grammar.beats import Beat
from limelight.works.grammar.business import gaze_in
from limelight.works.grammar.framing import STILL, Camera, at_most, cut_near, level, move_for, size_at, spoken_seconds
from limelight.works.grammar.run import STRONG, Run, felt
from limelight.works.screenplay import Line
from limelight.works.shots import Figure, Move, Shot, Size

LONG_LINE = 3.4
"""Seconds from which a line is cut between who says it and who hears it."""
PIECE = 2.8
"""Seconds that each piece of a long line aims at."""
SPLIT_FOR_WIDE = 1.4
"""Seconds that the film's first line needs, to show the place under the end of it."""
FLOWS_INTO = 3.0
"""Seconds of a line that a deed's shot can still hold: with the deed, and a breath after it, it stays under five."""
LONGEST_LEAD = 1.25
"""Seconds of a deed that a shot shows before the words, when it goes on to hold the line as well."""
REACTION = 2.1
"""Seconds that a face needs to be seen changing."""
READ, SAID = 2.0, 0.9
"""Seconds that a face needs to be read, in a line of so many seconds or more; shorter ones are volleys of a quarrel."""
END_ROOM = 2.8
"""Seconds of a last line that leave room for a face after it before the last image."""


def cover_line(run: Run, beat: Beat, line: Line) -> list[Shot]:
    """The shots of a line, and its effect on everyone on the floor."""
    actor = run.floor.actors[line.character]
    told = notes.sets_face(beat, line.character) or (actor.told and not told_feeling(line))
    feeling = actor.feeling if told else feeling_of(line, actor.feeling)
    actor.told = told
    if line.unseen and not actor.on:
        return [_unseen(run, line)]
    rises = feeling.expression != actor.feeling.expression or feeling.strength > actor.feeling.strength
    camera = move_for(feeling, speaking=True, rises=rises and not run.pushed_twice)
    actor.on, actor.feeling = True, feeling
    actor.glance = next((gaze for words in line.parentheticals if (gaze := gaze_in(words))), actor.glance)
    listener = run.listener(line)
    shots = _flowing(run, beat, line) or _spoken(run, line, feeling, listener, camera)
    run.floor.hear(line.character, feeling, [listener] if listener else [])
    return [*shots, *_reaction(run, line, feeling, listener)]


def _flowing(run: Run, beat: Beat, line: Line) -> list[Shot]:
    """The shot of what the speaker has just done, taken back to hold the line too, with no cut between; or nothing."""
    deed = run.before
    last = run.shots[-1] if run.shots else None
    if not deed or not last or deed.line or deed.actor != line.character or last.lines or beat.directions:
        return []
    if not run.manner.flows and not run.position.opening:
        return []
    if last.size not in ("medium", "close") or last.focus != line.character or spoken_seconds(line.words) > FLOWS_INTO:
        return []
    face = next(figure.expression for figure in last.figures if figure.character == line.character)
    feeling = run.floor.actors[line.character].feeling
    if face != feeling.expression or (last.size != "close" and feeling.strength >= STRONG):
        return []  # another face, or one that the words want closer
    run.shots.pop()
    lead = round(min(LONGEST_LEAD, max(0.6, last.least - 0.7)) + line.before, 3)
    return [replace(last, lines=(line.id,), lead=lead, tail=_tail(run, feeling))]


def _spoken(run: Run, line: Line, feeling: Feeling, listener: str, camera: Camera) -> list[Shot]:
    """The line, whole where it is short, else cut between who says it and who hears it."""
    main = _speaking(run, line, feeling, listener, camera)
    cuts = _cuts(run, line)
    if not cuts:
        return [main]
    shots = [replace(main, tail=0.0)]
    for number, part in enumerate(cuts, 1):
        piece = _piece(run, line, feeling, listener, number, shots[-1].size)
        shots.append(replace(piece, lines=(line.id,), from_part=part, tail=0.0))
    return [*shots[:-1], replace(shots[-1], tail=main.tail)]


def _cuts(run: Run, line: Line) -> list[float]:
    """The shares of the line at which to cut."""
    seconds = spoken_seconds(line.words)
    pieces = math.ceil((seconds - 0.6) / PIECE) if seconds > LONG_LINE else 1
    if pieces == 1 and not run.shots and run.wants_wide and seconds >= SPLIT_FOR_WIDE:
        pieces = 2
    wanted = [number / pieces for number in range(1, pieces)]
    return sorted({part for part in (cut_near(line.words, share) for share in wanted) if part})


def _speaking(run: Run, line: Line, feeling: Feeling, listener: str, camera: Camera) -> Shot:
    """The shot in which the line begins."""
    told = f"{line.character} speaks, {felt(feeling)}"
    if not run.shots and run.position.opening:
        return _first_frame(run, line, listener, told)
    size, figures, how = _view(run, line, feeling, listener)
    why = f"{told}: {how}"
    lead, tail = line.before + _lead(run, line), _tail(run, feeling)
    least = READ if spoken_seconds(line.words) >= SAID and feeling.expression != "furious" else 0.8
    return run.shot("", size, figures, line.character, camera, why, lines=(line.id,), lead=lead, tail=tail, least=least)


def _view(run: Run, line: Line, feeling: Feeling, listener: str) -> tuple[Size, tuple[Figure, ...], str]:
    """How near, who is in frame, and in what words a reason says so."""
    height = level(feeling, run.progress) + run.manner.nearer
    size: Size = "extreme" if _is_peak(run, feeling) else at_most(size_at(height), "close")
    if listener and _is_two_shot(run, line) and size != "extreme":
        return "medium", run.floor.together(line.character, listener), "both in frame, for a change of view"
    if listener and size == "medium" and run.manner.shoulders and not run.seated:
        return size, run.floor.over_shoulder(line.character, listener), f"over {listener}'s shoulder"
    return size, run.floor.single(line.character, listener), "alone in frame"


def _is_two_shot(run: Run, line: Line) -> bool:
    """Whether it is time for a change of view: a speaker's second line on end, or an answer, in that manner."""
    on_end, before = run.lines_on_end(line.character), run.before
    answers = bool(before and before.line and before.line.character != line.character)
    after = run.manner.two_shots
    return (after > 0 and on_end % after == 1) or (run.manner.answers_together and answers and _was_single(run))


def _was_single(run: Run) -> bool:
    """Whether the shot before shows one person only: two frames of both, one after the other, are no change of view."""
    return bool(run.shots) and len(run.shots[-1].figures) == 1


def _first_frame(run: Run, line: Line, listener: str, told: str) -> Shot:
    """The film's first frame: the conflict itself, tight, and a word within 0.7 s."""
    names = (line.character, listener) if listener else (line.character,)
    camera = Camera(Move("push", 0.05), "pushing in from the first frame")
    why = f"the film opens on the conflict: {told}"
    figures = run.floor.together(*names, tight=True)
    return run.shot(
        "", "close", figures, line.character, camera, why, lines=(line.id,), lead=0.55 + line.before, tail=0.2
    )


def _piece(run: Run, line: Line, feeling: Feeling, listener: str, number: int, last: Size) -> Shot:
    """A later piece of a line: the place if it is still unseen, the listener, or the speaker again from elsewhere."""
    if number == 1 and not run.shots and run.wants_wide:
        return replace(seen.wide(run, "the place, second, under the words"), least=1.2)
    mark = "" if number < 3 else str((number + 1) // 2)
    if listener and number % 2 == 1 and run.manner.listens:
        run.floor.hear(line.character, feeling, [listener])
        figures = run.floor.single(listener, line.character)
        why = f"{listener} listens: words are worth more on the face they land on"
        return run.shot(f"l{mark}", "close", figures, listener, STILL, why)
    stays = listener and not run.manner.listens
    size: Size = "close" if last in ("medium", "wide") or (listener and not stays) else "medium"
    why = f"{'on' if stays else 'back to'} {line.character} as the line goes on"
    figures = run.floor.single(line.character, listener)
    role = "s" if number % 2 == 1 and stays else "c"
    return run.shot(f"{role}{mark}", size, figures, line.character, move_for(feeling, speaking=True), why)


def _unseen(run: Run, line: Line) -> Shot:
    """A voice from nowhere: on the thing just named if there is one, else on whoever hears it."""
    business = run.before.business if run.before else None
    thing = run.worth_seeing(business) if business else ""
    present = run.floor.present()
    if thing and thing not in run.inserted:
        shot = seen.insert(run, "i", thing, f"a voice from nowhere: on the {thing}, where nobody is")
    elif present:
        name = present[0]
        run.floor.actors[name].feeling = Feeling("surprise", 0.6)
        why = f"{name} hears {line.character}, who is not seen"
        shot = run.shot("", "close", run.floor.single(name), name, STILL, why)
    else:
        shot = seen.wide(run, f"{line.character} is heard, and nobody is there")
    return replace(shot, lines=(line.id,), lead=round(line.before + 0.25, 3), tail=0.3)


def _reaction(run: Run, line: Line, feeling: Feeling, listener: str) -> list[Shot]:
    """The face that a strong line lands on, unless that face is the next thing seen anyway."""
    just = any(shot.id.endswith("r") and not shot.lines for shot in run.shots[-2:])
    if just or not listener or feeling.strength < run.manner.reacts_from or not _is_room(run, line, listener):
        return []
    camera = Camera(Move("push", 0.03), "a slow push on the silence")
    why = f"{listener} takes it in, {felt(run.floor.actors[listener].feeling)}: a reaction is worth two lines"
    figures = run.floor.single(listener, line.character)
    least = 0.9 if run.position.closing else REACTION
    return [run.shot("r", "close", figures, listener, camera, why, least=least)]


def _is_room(run: Run, line: Line, listener: str) -> bool:
    after = run.next
    if after is None:
        return not run.position.closing
    if after.line:
        return after.line.character not in (listener, line.character)
    rest = run.beats[run.at + 1 :]
    ends = run.position.closing and all(not beat.actor for beat in rest)
    return ends and spoken_seconds(line.words) <= END_ROOM


def _lead(run: Run, line: Line) -> float:
    """Seconds before the first word: an answer to a strong line is seen first; a line after a silence comes at once."""
    before = run.before
    if not run.shots or not run.shots[-1].lines or before is None or before.line is None:
        return 0.15 if run.shots else 0.3
    if before.line.character == line.character:
        return 0.3
    return 0.4 if run.floor.actors[before.line.character].feeling.strength >= STRONG else 0.18


def _tail(run: Run, feeling: Feeling) -> float:
    """Seconds after the last word: short before an answer, shorter in a quarrel, longer before a silence."""
    if run.next is None or run.next.line is None:
        return 0.7
    if feeling.expression == "furious":
        return 0.12
    return 0.55 if feeling.strength >= STRONG else 0.32


def _is_peak(run: Run, feeling: Feeling) -> bool:
    """The last line of the film, where it is a strong one: nearer than anything before it."""
    later = any(beat.line for beat in run.beats[run.at + 1 :])
    return run.position.closing and not later and feeling.strength >= STRONG and run.progress >= 0.5
