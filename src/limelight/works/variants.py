"""A variant: an overlay on the screenplay that tells the same film another way, with another hook or another ending.

It is applied before anything else is known, so that everything which comes out the same is shared. What stays keeps its
id; what is new gets one that no other has, made of the variant's name and of its own words, so that it lasts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from limelight.core.identity import digest_of
from limelight.works.alignment import align
from limelight.works.anchors import SHORT
from limelight.works.directions import Direction
from limelight.works.ids import has_id, item_of, under
from limelight.works.orders import in_order
from limelight.works.screenplay import Action, Element, Line, Scene, Screenplay, Shown


@dataclass(frozen=True)
class Insert:
    """New scenes, or new elements, before or after the scene or element `beside`; `scenes` as read from the text."""

    beside: str
    before: bool
    scenes: tuple[Scene, ...]


@dataclass(frozen=True)
class Variant:
    """One `variants/NAME.toml`. Ids are the screenplay's: scenes `sc01`, elements `sc01/ln02`."""

    name: str
    file: str
    about: str = ""
    leave_out: tuple[str, ...] = ()
    """Scenes and elements."""
    order: tuple[str, ...] = ()
    """Scenes; one that is not named follows the one that it followed."""
    open_with: tuple[str, ...] = ()
    """Elements that play before everything else."""
    say: Mapping[str, str] = field(default_factory=dict[str, str])
    """Element -> its words here."""
    scenes: Mapping[str, tuple[Scene, ...]] = field(default_factory=dict[str, tuple[Scene, ...]])
    """Scene -> what stands for it."""
    inserts: tuple[Insert, ...] = ()
    music: Mapping[str, str] = field(default_factory=dict[str, str])
    """Scene -> what its score does."""


@dataclass(frozen=True)
class Told:
    """A screenplay as a variant tells it. `again` is, for each element that plays a second time, whose words it has;
    `reworded` are elements that kept their id and have other words.
    """

    screenplay: Screenplay
    again: Mapping[str, str]
    reworded: frozenset[str]


def applied(screenplay: Screenplay, variant: Variant) -> Screenplay:
    """The screenplay as the variant tells it."""
    return told(screenplay, variant).screenplay


def told(screenplay: Screenplay, variant: Variant) -> Told:
    """The screenplay as the variant tells it, and what became of its words."""
    teller = _Teller(variant, {scene.id: scene for scene in screenplay.scenes})
    scenes = tuple(teller.scenes())
    before = {element.id: item_of(element) for scene in screenplay.scenes for element in _named(scene.elements)}
    after = {element.id: item_of(element) for scene in scenes for element in _named(scene.elements)}
    reworded = frozenset(id_ for id_, item in after.items() if id_ in before and before[id_] != item)
    return Told(replace(screenplay, scenes=scenes), teller.again, reworded)


def in_vain(screenplay: Screenplay, variant: Variant) -> tuple[str, ...]:
    """Elements that the variant names in a scene which it replaces, and which are gone with it."""
    teller = _Teller(variant, {scene.id: scene for scene in screenplay.scenes})
    there = {element.id for scene in teller.replaced() for element in _named(scene.elements)}
    beside = (insert.beside for insert in variant.inserts)
    asked = (*variant.leave_out, *variant.open_with, *variant.say, *beside)
    return tuple(id_ for id_ in dict.fromkeys(asked) if "/" in id_ and id_ not in there)


class _Teller:
    """Applies one variant to the scenes of one screenplay."""

    def __init__(self, variant: Variant, scenes: Mapping[str, Scene]) -> None:
        self._variant, self._base = variant, scenes
        self._used = {element.id for scene in scenes.values() for element in _named(scene.elements)}
        self.again: dict[str, str] = {}

    def scenes(self) -> Iterator[Scene]:
        variant = self._variant
        written = {id_: self._written(scene) for id_, scene in self._base.items()}
        yield from self._cold_open([scene for scenes in written.values() for scene in scenes])
        for id_ in in_order(list(self._base), variant.order):
            yield from self._inserted(id_, before=True)
            if id_ not in variant.leave_out:
                yield from (self._left(scene) for scene in written[id_])
            yield from self._inserted(id_, before=False)

    def replaced(self) -> Iterator[Scene]:
        """The scenes as written here, before anything else is done to them."""
        for scene in self._base.values():
            yield from self._replaced(scene)

    # -- what a scene becomes ----------------------------------------------------------------------------------------

    def _written(self, scene: Scene) -> tuple[Scene, ...]:
        """The scene replaced, reworded, with what is put into it: everything but what is left out."""
        first, *others = self._replaced(scene)
        first = replace(first, elements=tuple(self._filled(first)))
        if mood := self._variant.music.get(scene.id, ""):
            first = _scored(first, mood)
        return first, *others

    def _replaced(self, scene: Scene) -> tuple[Scene, ...]:
        new = self._variant.scenes.get(scene.id, ())
        if not new:
            return (scene,)
        old, came = list(_named(scene.elements)), list(_named(new[0].elements))
        pairs = align([item_of(element) for element in old], [item_of(element) for element in came])
        kept = {came[at].id: old[was].id for at, was in pairs.items()}
        first = self._under(new[0], scene, scene.id, kept)
        return first, *self._numbered(new[1:], scene, f"{self._variant.name}-{scene.id}", 2)

    def _filled(self, scene: Scene) -> Iterator[Element]:
        for element in scene.elements:
            id_ = element.id if has_id(element) else ""
            yield from self._elements_beside(id_, scene, before=True)
            yield _saying(element, self._variant.say.get(id_)) if id_ else element
            yield from self._elements_beside(id_, scene, before=False)

    def _elements_beside(self, id_: str, scene: Scene, *, before: bool) -> Iterator[Element]:
        for insert in self._variant.inserts:
            if id_ and insert.beside == id_ and insert.before == before:
                yield from self._under(insert.scenes[0], scene, scene.id, {}).elements

    def _left(self, scene: Scene) -> Scene:
        """The scene without what is left out, and without the notes that stand before it."""
        gone = {id_ for id_ in self._variant.leave_out if "/" in id_}
        return replace(scene, elements=tuple(_without(scene.elements, gone))) if gone else scene

    # -- scenes that are new -----------------------------------------------------------------------------------------

    def _inserted(self, id_: str, *, before: bool) -> Iterator[Scene]:
        base = f"{self._variant.name}-{'before' if before else 'after'}-{id_}"
        scenes = [
            scene
            for insert in self._variant.inserts
            if insert.beside == id_ and insert.before == before
            for scene in insert.scenes
        ]
        yield from self._numbered(scenes, self._base[id_], base, 1)

    def _numbered(self, scenes: Sequence[Scene], beside: Scene, name: str, first: int) -> Iterator[Scene]:
        for number, scene in enumerate(scenes, first):
            yield self._under(scene, beside, name if number == 1 else f"{name}-{number}", {})

    def _under(self, scene: Scene, beside: Scene, id_: str, kept: Mapping[str, str]) -> Scene:
        """A scene read from the variant under its ids: those `kept`, else new ones; without a heading it has that of
        the scene beside it, and its place in the script.
        """
        new = {element.id: kept.get(element.id) or self._fresh(id_, element) for element in _named(scene.elements)}
        elements = tuple(_placed(under(element, new), beside) for element in scene.elements)
        headed = scene if scene.heading else beside
        return replace(headed, id=id_, elements=elements, source=beside.source)

    def _fresh(self, scene: str, element: Action | Line | Shown) -> str:
        """An id of the element's own words. A script's ids have two digits, these have five."""
        item = item_of(element)
        drawn = (digest_of((self._variant.name, *item.key, nth)).removeprefix("b3:")[:12] for nth in count())
        ids = (f"{scene}/{SHORT[item.kind]}{10000 + int(digits, 16) % 90000}" for digits in drawn)
        fresh = next(id_ for id_ in ids if id_ not in self._used)
        self._used.add(fresh)
        return fresh

    # -- the cold open -----------------------------------------------------------------------------------------------

    def _cold_open(self, scenes: Sequence[Scene]) -> Iterator[Scene]:
        """What the film opens with: a scene of its own for each scene that it is taken from."""
        groups: list[tuple[Scene, list[str]]] = []
        for id_ in self._variant.open_with:
            home = next((scene for scene in scenes if id_ in (scene.id, *(e.id for e in _named(scene.elements)))), None)
            if home and groups and groups[-1][0] is home:
                groups[-1][1].append(id_)
            elif home:
                groups.append((home, [id_]))
        for number, (home, ids) in enumerate(groups, 1):
            name = f"{self._variant.name}-open" + (f"-{number}" if number > 1 else "")
            yield self._again(home, name, ids)

    def _again(self, home: Scene, name: str, ids: Sequence[str]) -> Scene:
        """Elements of `home` once more: in a scene of another name they have the same name."""
        blocks = {element.id: block for block in _blocks(home.elements) if has_id(element := block.element)}
        wanted = [each for id_ in ids for each in (blocks if id_ == home.id else [id_])]
        new = {id_: f"{name}/{id_.rpartition('/')[2]}" for id_ in wanted}
        self.again.update({again: id_ for id_, again in new.items()})
        elements = (element for id_ in dict.fromkeys(wanted) for element in blocks[id_].all)
        return replace(home, id=name, elements=tuple(under(element, new) for element in elements))


@dataclass(frozen=True)
class _Block:
    """An element with the notes that are for it: those that stand before it, and those inside it."""

    element: Element
    all: tuple[Element, ...]


def _blocks(elements: Sequence[Element]) -> Iterator[_Block]:
    waiting: list[Element] = []
    for number, element in enumerate(elements):
        if isinstance(element, Direction):
            if not element.line or _is_before(element, elements[number + 1 :]):
                waiting.append(element)
            continue
        inside = (other for other in elements[number + 1 :] if isinstance(other, Direction))
        id_ = element.id if has_id(element) else ""
        yield _Block(element, (*waiting, element, *(note for note in inside if id_ and note.line == id_)))
        waiting = []


def _is_before(note: Direction, following: Sequence[Element]) -> bool:
    """Whether a note that stands in an element stands before its words: the reader puts it before the element."""
    return any(has_id(element) and element.id == note.line for element in following)


def _without(elements: Sequence[Element], gone: Iterable[str]) -> Iterator[Element]:
    drop = {id(each) for block in _blocks(elements) if has_id(block.element) and block.element.id in gone
            for each in block.all}  # fmt: skip
    yield from (element for element in elements if id(element) not in drop)


def _named(elements: Iterable[Element]) -> Iterator[Action | Line | Shown]:
    yield from (element for element in elements if has_id(element))


def _saying(element: Element, words: str | None) -> Element:
    if words is None:
        return element
    if isinstance(element, Line):
        return replace(element, words=words)
    return replace(element, text=words) if isinstance(element, Action | Shown) else element


def _placed(element: Element, beside: Scene) -> Element:
    """The element with the place in the script of the scene beside it: it stands in no line of its own there."""
    return element if isinstance(element, Direction) else replace(element, source=beside.source)


def _scored(scene: Scene, mood: str) -> Scene:
    """The scene with another music from its start, and none of the script's own."""
    silent = (e for e in scene.elements if not (isinstance(e, Direction) and e.kind == "music"))
    return replace(scene, elements=(Direction("music", value=mood, line_no=scene.line_no), *silent))
