"""The script's own directions: they overrule whatever the grammar would have done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from limelight.works.directions import Direction
from limelight.works.emotions import Feeling
from limelight.works.grammar.beats import Beat
from limelight.works.grammar.blocking import Floor
from limelight.works.grammar.framing import NEARING, read_seconds
from limelight.works.shots import FPS, SIZES, Change, Deed, Figure, Move, Shot, Size
from limelight.works.transitions import LEAVING, PASSAGES

SPOKEN, READ = 0.1, 1.0
"""Seconds after the last word, and seconds that an image is seen, before it begins to go."""
AMOUNTS = {
    "push": 0.07,
    "pull": 0.07,
    "hold": 0.0,
    "shake": 0.02,
    "handheld": 0.012,
    "rack": 0.0,
    "whip": 0.05,
    "crash": 0.28,
    "dolly-zoom": 0.15,
}
PAN = 0.06
INSERTED = 1.2
"""Seconds that a thing is seen which the script asks for."""


def set_floor(beat: Beat, floor: Floor) -> None:
    """Let faces, poses, things and gazes that the script asks for be so from this beat on."""
    for note in beat.before + _from_the_start(beat):
        actor = floor.actors.get(note.target)
        if actor is None:
            continue
        if note.kind == "face":
            actor.feeling, actor.told = _face(note), True
        elif note.kind == "pose":
            actor.pose = note.value
        elif note.kind == "prop":
            actor.holds = "" if note.value == "none" else note.value
        elif note.kind == "look":
            actor.looks = note.value


def change_floor(beat: Beat, floor: Floor) -> None:
    """Let the faces and poses be so that the script changes in the middle of the beat: they stay after it."""
    for note in beat.inside:
        actor = floor.actors.get(note.target)
        if actor and note.kind == "face" and note.after:
            actor.feeling, actor.told = _face(note), True
        elif actor and note.kind == "pose" and note.after and beat.line:
            actor.pose = note.value


def sets_face(beat: Beat, name: str) -> bool:
    """Whether the script itself says which face `name` wears in this beat."""
    return any(note.kind == "face" and note.target == name for note in beat.before + _from_the_start(beat))


def pause_before(beat: Beat) -> float:
    """Seconds of silence that stand before the beat, `[[hold 0.7]]` or `[[beat]]` on its own."""
    return sum(_seconds(note) for note in beat.before if note.kind in ("hold", "beat"))


def left(shot: Shot, notes: Sequence[Direction]) -> Shot:
    """The shot as it goes where these notes stand after it."""
    for note in notes:
        if note.kind != "transition":
            continue
        passage = PASSAGES[note.value]
        if passage.ending != "cut":
            shot = with_room(replace(shot, ending=passage.ending), 0.0 if passage.abrupt else SPOKEN)
        elif passage.abrupt:
            shot = replace(shot, tail=0.0)
    return shot


def with_room(shot: Shot, spoken: float = SPOKEN) -> Shot:
    """The shot with the time that its ending takes: so many seconds after its words, or after it has been read."""
    seconds = LEAVING[shot.ending] / FPS
    if shot.lines:
        return replace(shot, tail=round(seconds, 2) if not spoken else max(shot.tail, round(seconds + spoken, 2)))
    return replace(shot, least=max(shot.least, round(seconds + READ, 2)))


def overrule(shots: Sequence[Shot], beat: Beat, floor: Floor) -> list[Shot]:
    """The beat's shots with its directions carried out."""
    done = list(shots)
    if not done:
        return done
    for note in sorted(beat.directions, key=lambda note: note.kind == "insert"):  # framed first, then cut away from
        done = _carried_out(done, note, beat, floor)
    return done


def _carried_out(shots: list[Shot], note: Direction, beat: Beat, floor: Floor) -> list[Shot]:
    first, last = shots[0], shots[-1]
    if note.kind == "shot":
        return _closing(shots, note, floor) if note in beat.after else _framed(shots, note, floor)
    if note.kind == "insert":
        return _with_insert(shots, note, beat)
    if note.kind == "face" and note in beat.after:
        return [*shots[:-1], _changing(last, note, "end", 0.0)]
    if note.kind == "face" and note not in beat.before and note.after:
        at, part = _moment(note, beat)
        return [_changing(shot, note, at, part) for shot in shots]
    if note.kind == "pose" and note in beat.inside and note.after and beat.line:
        deed = Deed("pose", note.value, 0.0, *_moment(note, beat))
        return [_doing(shot, note.target, deed) for shot in shots]
    if note.kind in ("hold", "beat") and note not in beat.before:
        return [*shots[:-1], held(last, _seconds(note))]
    if note in beat.after:
        return shots if note.kind == "transition" else [*shots[:-1], _marked(last, note)]
    return [_marked(first, note), *shots[1:]]


def _moment(note: Direction, beat: Beat) -> tuple[str, float]:
    """The moment of a note in the middle of a beat: of which line, and how much of it is heard before."""
    words = beat.line.words if beat.line else ""
    return beat.anchor if beat.line else "end", round(min(1.0, note.after / max(1, len(words))), 3)


def _doing(shot: Shot, name: str, deed: Deed) -> Shot:
    """The shot with a deed of the one named."""
    figures = tuple(
        replace(figure, deeds=(*figure.deeds, deed)) if figure.character == name and not figure.back else figure
        for figure in shot.figures
    )
    return replace(shot, figures=figures)


def held(shot: Shot, seconds: float) -> Shot:
    """The shot held for so much longer."""
    if shot.lines:
        return replace(shot, tail=round(shot.tail + seconds, 3))
    least = round(shot.least + seconds, 3)
    return replace(shot, least=least, firm=least)


def _marked(shot: Shot, note: Direction) -> Shot:
    """The shot with what a note adds to it: a sound, a light, the music, the way it is cut to."""
    if note.kind == "sfx":
        return replace(shot, sounds=tuple(dict.fromkeys((*shot.sounds, note.value))))
    if note.kind == "sting":
        return replace(shot, sounds=tuple(dict.fromkeys((*shot.sounds, "sting"))))
    if note.kind in ("lamp", "light"):
        return replace(shot, effects=tuple(dict.fromkeys((*shot.effects, f"{note.kind}-{note.value}"))))
    if note.kind == "music":
        return replace(shot, music=note.value)
    if note.kind == "transition":
        return replace(shot, transition=PASSAGES[note.value].transition)
    return shot


def _framed(shots: list[Shot], note: Direction, floor: Floor) -> list[Shot]:
    """`[[shot: ...]]` frames the beat's first shot as it says; a beat that it directs is not cut into further."""
    first = shots[0]
    people = [name for name in note.targets if name in floor.actors]
    things = [name for name in note.targets if name not in floor.actors]
    figures = _figures(people, floor) or first.figures
    size = _size(note.value, first.size)
    focus = people[0] if people else first.focus
    insert = things[0] if things and not people else ""
    framed = replace(
        first,
        size="insert" if insert else size,
        figures=() if insert else figures,
        focus="" if insert else focus,
        insert=insert,
        move=_move(note, first.move),
        tail=shots[-1].tail,
        reason=f"{first.reason} The script asks for this shot.".strip(),
    )
    return [framed, *(shot for shot in shots[1:] if not shot.lines)]


def _closing(shots: list[Shot], note: Direction, floor: Floor) -> list[Shot]:
    """`[[shot: ...]]` after the last words is a shot of its own, of whoever is there."""
    last = shots[-1]
    bare = Shot(f"{last.id}e", last.scene, last.anchor, "wide", _figures(floor.present(), floor), least=READ * 2)
    return [*shots, replace(_framed([bare], note, floor)[0], reason="The script asks for this shot.")]


def _figures(people: Sequence[str], floor: Floor) -> tuple[Figure, ...]:
    if not people:
        return ()
    return floor.together(*people) if len(people) > 1 else floor.single(people[0])


def _with_insert(shots: list[Shot], note: Direction, beat: Beat) -> list[Shot]:
    """`[[insert: ...]]` is a shot of its own: before the beat, or inside its line, heard on over it. A beat that shows
    that very thing is the insert already.
    """
    first = shots[0]
    why = f"Insert: the script asks for the {note.target}."
    move = _move(note, NEARING.move)
    if first.insert == note.target and not beat.line:
        return [replace(first, move=move, reason=why, least=max(first.least, INSERTED)), *shots[1:]]
    insert = Shot(f"{first.id}i", first.scene, first.anchor, "insert", (), insert=note.target, move=move, reason=why)
    if beat.line and note in beat.inside and note.after:
        part = round(min(0.9, note.after / max(1, len(beat.line.words))), 3)
        return [*shots, replace(insert, lines=first.lines, from_part=part)]
    insert = replace(insert, least=INSERTED)
    if note not in beat.before:
        return [*shots, insert]
    read = max([INSERTED, *(round(read_seconds(text.text), 2) for text in beat.shown if text.id in first.shown)])
    return [replace(insert, shown=first.shown, least=read), replace(first, shown=()), *shots[1:]]


def _changing(shot: Shot, note: Direction, at: str, part: float) -> Shot:
    """The named figure changes its face in the middle of a line, or after the last."""
    face = _face(note)
    change = Change(at, face.expression, face.strength, part)
    figures = tuple(
        replace(figure, changes=(*figure.changes, change)) if figure.character == note.target else figure
        for figure in shot.figures
    )
    return replace(shot, figures=figures)


def usual_amount(move: str) -> float:
    """How far a move goes when nobody says how far."""
    return AMOUNTS.get(move, PAN)


def _move(note: Direction, usual: Move) -> Move:
    return Move(note.move, usual_amount(note.move)) if note.move else usual


def _size(value: str, usual: Size) -> Size:
    return value if value in SIZES else usual


def _face(note: Direction) -> Feeling:
    return Feeling(note.value, 0.8 if note.amount is None else note.amount)


def _seconds(note: Direction) -> float:
    return 0.8 if note.amount is None else note.amount


def _from_the_start(beat: Beat) -> tuple[Direction, ...]:
    """The notes inside a beat that hold from its beginning; a face changes where it stands, a pose between words."""
    later = ("face", "pose") if beat.line else ("face",)
    return tuple(note for note in beat.inside if note.after == 0 or note.kind not in later)
