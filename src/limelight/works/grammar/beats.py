"""Beats: a scene as what happens, one thing after another. A line is a beat, and so is each sentence of action.

Directions in the script are put with the beat that they are for: a note of its own with what follows it, a note inside
a line or an action with that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from limelight.works.directions import Direction
from limelight.works.grammar.business import Business, Player, named_in, read_business, sentences
from limelight.works.screenplay import Action, Line, Scene, Shown, Transition
from limelight.works.shots import Arrival
from limelight.works.transitions import PASSAGES, kind_of


@dataclass(frozen=True)
class Beat:
    """One thing that happens: somebody speaks (`line`), or something is done or seen (`business`)."""

    anchor: str
    """The id of the line or action."""
    line: Line | None = None
    business: Business | None = None
    sentence: int = 1
    """Which sentence of its action it is."""
    before: tuple[Direction, ...] = ()
    inside: tuple[Direction, ...] = ()
    after: tuple[Direction, ...] = ()
    """Directions that end the scene: nothing follows that they could be for."""
    shown: tuple[Shown, ...] = ()
    """Texts to be read on the screen while it lasts."""

    @property
    def directions(self) -> tuple[Direction, ...]:
        return self.before + self.inside + self.after

    @property
    def actor(self) -> str:
        """Who speaks or acts, "" when nobody does."""
        return self.line.character if self.line else self.business.actor if self.business else ""


def beats_of(scene: Scene, players: Sequence[Player]) -> tuple[Beat, ...]:
    """The beats of `scene` in order. Sentences that show nothing ("Three nights before.") are dropped beside others."""
    inside = [note for note in scene.elements if isinstance(note, Direction) and note.line]
    found = tuple(_collected(scene, players))
    beats = tuple(_in_passing(_with_inside(beat, inside, found) for beat in found))
    return _opened(tuple(_telling(beats)) or beats[:1])


def _telling(beats: Iterable[Beat]) -> Iterator[Beat]:
    """The beats that show something; what the script directs at another is for the next one that does."""
    directed: tuple[Direction, ...] = ()
    shown: tuple[Shown, ...] = ()
    for beat in beats:
        if _shows_something(beat):
            yield replace(beat, before=directed + beat.before, shown=shown + beat.shown)
            directed, shown = (), ()
        else:
            directed, shown = directed + beat.before + beat.inside, shown + beat.shown


def _opened(beats: tuple[Beat, ...]) -> tuple[Beat, ...]:
    """The beats with a face or a deed first: a description of the place that opens the scene comes second.

    Where the same paragraph goes on with what somebody does there, both are one image.
    """
    if len(beats) < 2 or not _is_place(beats[0]) or _is_place(beats[1]) or _framed(beats[0]):
        return beats
    place, deed, *rest = beats
    if deed.business and not deed.business.feeling and deed.anchor == place.anchor and place.business:
        effects = tuple(dict.fromkeys(place.business.effects + deed.business.effects))
        image = replace(deed.business, effects=effects)
        return replace(
            deed, business=image, before=place.directions + deed.before, shown=place.shown + deed.shown
        ), *rest
    first = replace(deed, before=place.directions + deed.before, shown=place.shown + deed.shown)
    return first, replace(place, before=(), inside=(), shown=()), *rest


def _framed(beat: Beat) -> bool:
    """Whether the script asks for a shot of the beat itself."""
    return any(note.kind in ("shot", "insert") for note in beat.directions)


def _is_place(beat: Beat) -> bool:
    business = beat.business
    return business is not None and not business.who and not business.things and not business.sounds


def hands_over(scene: Scene) -> Arrival:
    """How the scene after this one comes in, by what stands after its last words."""
    arrival: Arrival = "cut"
    for element in scene.elements:
        if isinstance(element, Action | Line | Shown):
            arrival = "cut"
        elif (kind := _passage(element)) and PASSAGES[kind].transition != "cut":
            arrival = PASSAGES[kind].transition
    return arrival


def unplayed(scene: Scene) -> Iterator[str]:
    """What is said of each transition of the scene that cannot be played as it is written."""
    for element in scene.elements:
        if not isinstance(element, Direction | Transition) or (
            isinstance(element, Direction) and not _passage(element)
        ):
            continue
        text = element.text
        kind = _passage(element)
        if not kind:
            yield f"{text} is no transition that is known here: it is a cut."


def _passage(element: object) -> str:
    """Which passage an element asks for, one of `PASSAGES`; "" for none."""
    if isinstance(element, Transition):
        return kind_of(element.text)
    return element.value if isinstance(element, Direction) and element.kind == "transition" else ""


def mentioned(scene: Scene, names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` whom the scene names in a cue, an action or a direction, in that spelling."""
    players = [Player(name) for name in names]
    cued = {line.character for line in scene.lines}
    said = {name for action in scene.elements if isinstance(action, Action) for name in named_in(action.text, players)}
    told = {target for note in scene.elements if isinstance(note, Direction) for target in note.targets}
    return tuple(player.name for player in players if player.name in cued | said | told)


def _collected(scene: Scene, players: Sequence[Player]) -> Iterator[Beat]:
    waiting: list[Direction] = []
    shown: list[Shown] = []
    on_mind: list[str] = []
    ready: Beat | None = None
    for element in scene.elements:
        if isinstance(element, Direction) and not element.line:
            waiting.append(element)
        elif isinstance(element, Transition):
            waiting.append(Direction("transition", value=kind_of(element.text) or "cut"))
        elif isinstance(element, Shown):
            shown.append(element)
        for beat in _beats(element, players, on_mind, scene):
            if ready:
                yield ready
            ready = replace(beat, before=tuple(waiting), shown=tuple(shown))
            waiting, shown = [], []
    if ready:
        yield replace(ready, after=tuple(waiting), shown=ready.shown + tuple(shown))
    elif waiting or shown:
        yield Beat(scene.id, business=Business(scene.heading), before=tuple(waiting), shown=tuple(shown))


def _beats(element: object, players: Sequence[Player], on_mind: list[str], scene: Scene) -> Iterator[Beat]:
    if isinstance(element, Line):
        on_mind.insert(0, element.character)
        yield Beat(element.id, line=element)
    elif isinstance(element, Action):
        language = scene.lines[0].language if scene.lines else "en"
        for number, sentence in enumerate(sentences(element.text), 1):
            business = read_business(sentence, players, on_mind, language)
            on_mind[:0] = business.who
            yield Beat(element.id, business=business, sentence=number)


def _with_inside(beat: Beat, notes: Sequence[Direction], beats: Sequence[Beat]) -> Beat:
    mine = [note for note in notes if note.line == beat.anchor]
    if beat.business and mine:
        siblings = [other for other in beats if other.anchor == beat.anchor]
        mine = [note for note in mine if _sentence_at(note.after, siblings) == beat.sentence]
    return replace(beat, inside=tuple(mine))


def _in_passing(beats: Iterable[Beat]) -> Iterator[Beat]:
    """A transition written into a line or an action stands before it or after it, never in the middle."""
    over: tuple[Direction, ...] = ()
    ready: Beat | None = None
    for beat in beats:
        if ready:
            yield ready
        ready = replace(beat, before=over + _passing(beat, late=False) + beat.before, inside=_staying(beat))
        over = _passing(beat, late=True)
    if ready:
        yield replace(ready, after=over + ready.after)


def _passing(beat: Beat, *, late: bool) -> tuple[Direction, ...]:
    return tuple(note for note in beat.inside if note.kind == "transition" and (note.after > 0) == late)


def _staying(beat: Beat) -> tuple[Direction, ...]:
    return tuple(note for note in beat.inside if note.kind != "transition")


def _sentence_at(letters: int, siblings: Sequence[Beat]) -> int:
    """The number of the sentence that a note stands in or ends, by how many letters of the action are before it."""
    count = 0
    for beat in siblings:
        count += len(beat.business.text) if beat.business else 0
        if letters <= count:
            return beat.sentence
        count += 1
    return siblings[-1].sentence


def _shows_something(beat: Beat) -> bool:
    business = beat.business
    if business is None or beat.after or _framed(beat):
        return True
    seen = business.who or business.things or business.sounds or business.effects
    return bool(seen or business.everyone or business.blow)
