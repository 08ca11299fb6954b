"""The reading of `variants/NAME.toml`: what another telling of the film changes, strictly.

Every id in it is looked for in the screenplay, and the Fountain in it is read as the script's own is: a wrong word is
told with its line in this file.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from limelight.works import vocabulary
from limelight.works.fountain import read_screenplay
from limelight.works.ids import has_id, item_of
from limelight.works.lost import known_ids
from limelight.works.problems import Problem, nearest
from limelight.works.screenplay import Scene, Screenplay
from limelight.works.toml_file import Table
from limelight.works.variants import Insert, Variant, applied, in_vain


@dataclass(frozen=True)
class Reader:
    """What reading a variant takes: the screenplay under its lasting ids, who is cast, and the language."""

    screenplay: Screenplay
    names: frozenset[str]
    language: str
    moved: Mapping[str, str]
    """Old id -> new id of what moved to another scene."""
    problems: list[Problem]

    def read(self, table: Table, name: str) -> Variant:
        """The variant in `table`, called `name`."""
        ids = _Ids(self.screenplay, self.moved)
        variant = Variant(
            name=name,
            file=table.file,
            about=table.text("about"),
            leave_out=ids.listed(table, "leave_out", ids.all),
            order=ids.listed(table, "order", ids.scenes),
            open_with=ids.listed(table, "open_with", ids.all),
            say=ids.by_id(table, "say", ids.elements),
            scenes=dict(self._replacements(table, ids)),
            inserts=tuple(self._inserts(table, ids)),
            music=self._music(table, ids),
        )
        table.close()
        self._check(table, variant)
        return variant

    def _check(self, table: Table, variant: Variant) -> None:
        for id_ in in_vain(self.screenplay, variant):
            message = f"{id_} is gone here: the text that replaces {id_.partition('/')[0]} has nothing like it."
            where, key = (table.table("say"), id_) if id_ in variant.say else (table, _key_of(id_, variant))
            where.wrong(key, id_, message, "Change the text that replaces the scene.")
        if self.screenplay.scenes and not any(map(plays, applied(self.screenplay, variant).scenes)):
            table.wrong("leave_out", "leave_out", "Nothing is left of the film.", "Keep at least one scene.")

    # -- texts -------------------------------------------------------------------------------------------------------

    def _replacements(self, table: Table, ids: _Ids) -> Iterator[tuple[str, tuple[Scene, ...]]]:
        each = table.table("replace")
        for id_ in ids.known_keys(each, ids.scenes):
            if scenes := self._scenes(each, id_):
                yield id_, scenes

    def _inserts(self, table: Table, ids: _Ids) -> Iterator[Insert]:
        for each in table.tables("insert"):
            sides = [key for key in ("before", "after") if key in each]
            beside = [found for key in ("before", "after") if (found := ids.one(each, key))]
            scenes = self._scenes(each, "fountain")
            each.close()
            if len(sides) != 1:
                each.wrong("insert", "insert", "It is not said where this goes.", 'Write before = "sc01", or after.')
            elif beside and scenes and self._fits(each, beside[0], scenes):
                yield Insert(beside[0], sides[0] == "before", scenes)

    def _fits(self, table: Table, beside: str, scenes: tuple[Scene, ...]) -> bool:
        """Whether it can go there: into the middle of a scene go elements, and no new scenes."""
        if "/" in beside and scenes[0].heading:
            message = f"A scene cannot begin inside {beside.partition('/')[0]}."
            table.wrong("fountain", scenes[0].heading, message, "Leave the heading out, or put it beside a scene.")
            return False
        return True

    def _scenes(self, table: Table, key: str) -> tuple[Scene, ...]:
        """The scenes of the Fountain under `key`; what is wrong in it is told with its line in this file."""
        text = table.text(key)
        first = table.line_of(key)
        people = self.names | frozenset(self.screenplay.people)
        read = read_screenplay(f"\n{text}", people, language=self.language, file=table.file)
        self.problems.extend(replace(problem, line=first + problem.line - 1) for problem in read.problems)
        scenes = _without_first_empty(read.scenes)
        if not scenes:
            table.wrong(
                key, text, "There is nothing in this text that plays.", "Write Fountain: a name, and its words."
            )
        return scenes

    def _music(self, table: Table, ids: _Ids) -> dict[str, str]:
        each = table.table("music")
        moods = vocabulary.MOODS
        found = {id_: each.choice(id_, "", moods, "Moods") for id_ in ids.known_keys(each, ids.scenes)}
        return {id_: mood for id_, mood in found.items() if mood}


def _without_first_empty(scenes: tuple[Scene, ...]) -> tuple[Scene, ...]:
    """What was read, but for a heading-less beginning in which nothing plays."""
    empty = scenes and not scenes[0].heading and not plays(scenes[0])
    return scenes[1:] if empty else scenes


def plays(scene: Scene) -> bool:
    """Whether there is anything in the scene to see, hear or read."""
    return any(has_id(element) for element in scene.elements)


def _key_of(id_: str, variant: Variant) -> str:
    named = {"leave_out": variant.leave_out, "open_with": variant.open_with}
    return next((key for key, ids in named.items() if id_ in ids), "insert")


class _Ids:
    """The ids that a variant may name, and the way out from one that it may not."""

    def __init__(self, screenplay: Screenplay, moved: Mapping[str, str]) -> None:
        self._moved = moved
        self._words = {**dict.fromkeys(known_ids(screenplay), ""), **_words(screenplay)}
        self.scenes = frozenset(scene.id for scene in screenplay.scenes)
        self.elements = frozenset(self._words) - self.scenes - {""}
        self.all = self.scenes | self.elements

    def listed(self, table: Table, key: str, known: Collection[str]) -> tuple[str, ...]:
        found = table.texts(key, fits=lambda id_: "" if self._now(id_) in known else self._way_out(id_, known))
        return tuple(dict.fromkeys(map(self._now, found)))

    def one(self, table: Table, key: str) -> str:
        id_ = self._now(table.text(key))
        if id_ and id_ not in self.all:
            table.wrong(key, id_, f'{key} is "{id_}", which the script does not have.', self._way_out(id_, self.all))
            return ""
        return id_

    def known_keys(self, table: Table, known: Collection[str]) -> Iterator[str]:
        """The keys of the table that the script has; the others are told."""
        for id_ in table.keys:
            if id_ in known:
                yield id_
            else:
                table.wrong(id_, id_, f'The script has no "{id_}".', self._way_out(id_, known))

    def by_id(self, table: Table, key: str, known: Collection[str]) -> dict[str, str]:
        each = table.table(key)
        return {id_: words for id_ in self.known_keys(each, known) if (words := each.text(id_).strip())}

    def _now(self, id_: str) -> str:
        return self._moved.get(id_, id_)

    def _way_out(self, id_: str, known: Iterable[str]) -> str:
        near = nearest(id_, known)
        said = self._words.get(near, "")
        what = f' ("{said[:40]}")' if said else ""
        meant = f'Did you mean "{near}"{what}? ' if near else ""
        return f"{meant}script.ids lists every id with its words."


def _words(screenplay: Screenplay) -> dict[str, str]:
    elements = (element for scene in screenplay.scenes for element in scene.elements if has_id(element))
    return {element.id: item_of(element).text for element in elements}
