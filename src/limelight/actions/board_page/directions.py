"""What can be directed of one shot: its frame, people, sound and time; in the script, and in `shots/scNN.toml`.

Every word that is offered is one of `works/vocabulary`, `works/shots` or the cast: a word that the stage learns is
offered without a line here. What the script's reader would not take is not offered: a name with a comma in it, say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from limelight.actions.board_page.changes import AS_IT_IS, Blank, Change, Way, by_person, choice, with_ways
from limelight.actions.board_page.spots import Script, Spot
from limelight.works import vocabulary
from limelight.works.directions import Direction
from limelight.works.notes import read_direction
from limelight.works.orders import Orders
from limelight.works.places import Place, things_of
from limelight.works.shots import SIZES, Figure, Shot

STRENGTHS = ("0.3", "0.5", "0.7", "0.9", "1")
SECONDS = ("0.3", "0.5", "0.8", "1", "1.5", "2", "3")
MOVES: Mapping[str, str] = {
    kind: next(words for words, meant in vocabulary.MOVE_WORDS.items() if meant == kind)
    for kind in dict.fromkeys(vocabulary.MOVE_WORDS.values())
}
"""A camera move -> how a script asks for it."""


@dataclass(frozen=True)
class Directed:
    """A shot, and all that its directions may name."""

    shot: Shot
    script: Script
    place: Place
    people: Sequence[str]
    """Everyone in the scene."""
    orders: Orders | None = None
    """What `shots/scNN.toml` fixes already."""

    @property
    def spot(self) -> Spot | None:
        return self.script.directing(self.shot)

    @property
    def above(self) -> Spot | None:
        """The spot, where it is before what it directs: for what a direction inside a paragraph would not reach."""
        return self.spot if self.spot and self.spot.place == "above" else None

    @property
    def faces(self) -> dict[str, Figure]:
        """Everyone who is seen from the front."""
        return {figure.character: figure for figure in self.shot.figures if not figure.back}


def directions(asked: Directed) -> Iterator[Change]:
    """Everything about the shot that can be directed."""
    makers = (_frame, _insert, _transition, _face, _pose, _look, _prop, _pause, _hold, _length, _sound, _sting, _music)
    for offer in (*makers, _effect, _left_out):
        change = offer(asked)
        if change and (readable := tuple(way for way in change.ways if _is_read(change, way, asked.people))):
            yield replace(change, ways=readable, hint=" ".join(filter(None, (change.hint, _said_now(asked, change)))))


def _said_now(asked: Directed, change: Change) -> str:
    """What the script directs there already: another one would stand beside it."""
    said = asked.script.said_before(asked.above, change.name) if asked.above else ""
    return f"{said}: write over that." if said else ""


def _is_read(change: Change, way: Way, people: Iterable[str]) -> bool:
    """Whether the script's reader takes every form of it for a direction."""
    known = tuple(people)
    return way.kind != "script" or all(_reads(change.written(way, chosen), known) for chosen in change.variants())


@lru_cache(4096)
def _reads(text: str, people: tuple[str, ...]) -> bool:
    return isinstance(read_direction(text[2:-2], people, line_no=0, file=""), Direction)


# -- the frame ---------------------------------------------------------------------------------------------------------


def _frame(asked: Directed) -> Change | None:
    shot = asked.shot
    if shot.size == "insert":
        return None
    who = _together(asked.people)
    blanks = (
        choice("size", shot.size, (size for size in SIZES if size != "insert")),
        choice("who", AS_IT_IS, (AS_IT_IS, *who)),
        choice("move", shot.move.kind, MOVES),
    )
    script = _in_script(
        asked.spot,
        "[[shot: {size}{who}{move}]]",
        who={AS_IT_IS: "", **{names: f" {names}" for names in who}},
        move={kind: f", {words}" for kind, words in MOVES.items()},
    )
    listed = {AS_IT_IS: "", **{names: f"\nwho = [{_listed(each)}]" for names, each in who.items()}}
    order = in_orders(asked, 'size = "{size}"\nmove = "{move}"{who}', who=listed)
    hint = "A direction for a line frames the whole of it: no cut inside."
    return with_ways(Change("shot", "Size, who, camera", "Picture", (), blanks, hint), (script, order))


def _together(people: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Who may be in a frame, as a script names them: each alone, and every two."""
    pairs = combinations(people, 2) if len(people) <= 4 else ()
    return {" and ".join(names): names for names in (*((name,) for name in people), *pairs)}


def _insert(asked: Directed) -> Change | None:
    things = sorted(things_of(asked.place) | ({asked.shot.insert} if asked.shot.insert else set[str]()))
    if not things:
        return None
    thing = choice("thing", asked.shot.insert or things[0], things)
    script = _in_script(asked.spot, "[[insert: {thing}]]")
    order = in_orders(asked, 'size = "insert"\ninsert = "{thing}"')
    return with_ways(Change("insert", "A thing, large", "Picture", (), (thing,)), (script, order))


def _transition(asked: Directed) -> Change | None:
    blank = choice("transition", asked.shot.transition, vocabulary.TRANSITIONS)
    script = _in_script(asked.above, "[[transition: {transition}]]")
    order = in_orders(asked, 'transition = "{transition}"')
    return with_ways(Change("transition", "How it begins", "Picture", (), (blank,)), (script, order))


def _effect(asked: Directed) -> Change | None:
    effect = choice("effect", (*asked.shot.effects, vocabulary.EFFECTS[0])[0], vocabulary.EFFECTS)
    lamp = _in_script(asked.spot, "[[lamp: swing]]") if "lamp-swing" in asked.shot.effects else None
    order = in_orders(asked, f'effects = [{_besides(asked.shot.effects)}"{{effect}}"]')
    return with_ways(Change("effect", "What happens in it", "Picture", (), (effect,)), (lamp, order))


def _left_out(asked: Directed) -> Change | None:
    name = asked.shot.id.rpartition("/")[2]
    file = f"shots/{asked.shot.scene}.toml"
    cut = (*(asked.orders.cut if asked.orders else ()), name)
    where = f"{file}, at the top" if not asked.orders or not asked.orders.cut else f"{file}, in place of cut"
    way = Way("toml", f"cut = [{_listed(dict.fromkeys(cut))}]", where)
    return Change("cut", "Leave this shot out", "Picture", (way,))


# -- its people --------------------------------------------------------------------------------------------------------


def _face(asked: Directed) -> Change | None:
    faces = asked.faces
    if not faces:
        return None
    who, face = by_person("face", {name: each.expression for name, each in faces.items()}, vocabulary.EXPRESSIONS)
    present = {name: f"{each.strength:g}" for name, each in faces.items()}
    strength = by_person("strength", present, STRENGTHS)[1]
    script = _in_script(asked.above, "[[face {who}: {face} {strength}]]")
    order = in_orders(asked, 'faces."{who}" = "{face} {strength}"')
    return with_ways(Change("face", "Face", "Acting", (), (who, face, strength)), (script, order))


def _pose(asked: Directed) -> Change | None:
    present = {name: figure.pose for name, figure in asked.faces.items()}
    return _of_people(asked, "pose", "Pose", present, vocabulary.POSES)


def _prop(asked: Directed) -> Change | None:
    present = {name: figure.holds or "none" for name, figure in asked.faces.items()}
    return _of_people(asked, "prop", "In the hand", present, vocabulary.PROPS)


def _look(asked: Directed) -> Change | None:
    present = {name: figure.looks_at or "lens" for name, figure in asked.faces.items()}
    return _of_people(asked, "look", "Looks at", present, (*asked.people, *vocabulary.GAZES))


def _of_people(
    asked: Directed, name: str, title: str, present: Mapping[str, str], options: Iterable[str]
) -> Change | None:
    if not present:
        return None
    blanks = by_person(name, present, options)
    script = _in_script(asked.spot, f"[[{name} {{who}}: {{{name}}}]]")
    order = in_orders(asked, f'{name}s."{{who}}" = "{{{name}}}"')
    return with_ways(Change(name, title, "Acting", (), blanks), (script, order))


# -- time --------------------------------------------------------------------------------------------------------------


def _pause(asked: Directed) -> Change | None:
    script = _in_script(None if asked.script.begins(asked.shot) else asked.above, "[[beat {seconds}]]")
    order = in_orders(asked, "lead = {seconds}") if asked.shot.lines else None
    hint = f"Now {asked.shot.lead:g} s before the first word." if order else ""
    return with_ways(Change("beat", "Silence before", "Time", (), (_seconds(0),), hint), (script, order))


def _hold(asked: Directed) -> Change | None:
    script = _in_script(asked.script.staying(asked.shot), "[[hold {seconds}]]")
    order = in_orders(asked, "tail = {seconds}") if asked.shot.lines else None
    hint = f"Now {asked.shot.tail:g} s after the last word; a direction adds to that." if order else ""
    return with_ways(Change("hold", "Stay after", "Time", (), (_seconds(0),), hint), (script, order))


def _length(asked: Directed) -> Change | None:
    if asked.shot.lines:
        return None
    order = in_orders(asked, "length = {seconds}")
    return with_ways(Change("length", "Length", "Time", (), (_seconds(asked.shot.least),)), (order,))


def _seconds(present: float) -> Blank:
    now = f"{present:g}" if present > 0 else SECONDS[2]
    return choice("seconds", now, sorted({now, *SECONDS}, key=float))


# -- sound -------------------------------------------------------------------------------------------------------------


def _sound(asked: Directed) -> Change | None:
    sound = choice("sound", next(iter(asked.shot.sounds), "knock"), vocabulary.SOUNDS)
    script = _in_script(asked.spot, "[[sfx: {sound}]]")
    order = in_orders(asked, f'sounds = [{_besides(asked.shot.sounds)}"{{sound}}"]')
    return with_ways(Change("sfx", "Sound effect", "Sound", (), (sound,)), (script, order))


def _sting(asked: Directed) -> Change | None:
    return with_ways(Change("sting", "A stroke of music", "Sound", ()), (_in_script(asked.spot, "[[sting]]"),))


def _music(asked: Directed) -> Change | None:
    mood = choice("mood", asked.shot.music or vocabulary.MOODS[0], vocabulary.MOODS)
    script = _in_script(asked.spot, "[[music: {mood}]]")
    order = in_orders(asked, 'music = "{mood}"')
    return with_ways(Change("music", "Music from here", "Sound", (), (mood,)), (script, order))


# -- the two files -----------------------------------------------------------------------------------------------------


def _in_script(spot: Spot | None, text: str, **forms: Mapping[str, str]) -> Way | None:
    return Way("script", text, spot.where, forms, spot) if spot else None


def in_orders(asked: Directed, text: str, **forms: Mapping[str, str]) -> Way:
    """The same in `shots/scNN.toml`: under the shot's name, which stands above it where the file has it not yet."""
    name, file = asked.shot.id.rpartition("/")[2], f"shots/{asked.shot.scene}.toml"
    if asked.orders and name in asked.orders.shots:
        return Way("toml", text, f"{file}, under [{name}], in place of what it says of this", forms)
    where = f"{file}, at the end" if asked.orders else f"{file}, a new file"
    return Way("toml", f"[{name}]\n{text}", where, forms)


def _besides(there: Sequence[str]) -> str:
    """The rest of a list whose first the blank holds at present: a choice replaces that one."""
    return "".join(f'"{name}", ' for name in there[1:])


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
