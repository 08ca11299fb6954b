"""A turnover: what of a film is handed to other programs, and the part of the plan that makes it.

It is read off the film's own nodes, from its master down, so that whatever a film is made of (own clips, a variant's
scenes) is handed over as it is in the film. The picture is that of the version without captions: its shots, joined,
are that film.

| slot                                  | craft             | hangs on                                       |
|---------------------------------------|-------------------|------------------------------------------------|
| `sc02/stems@en`, `film/stems@en`      | mix_stems, master_stems | all that the mixes and the sound hang on |
| `film/voices@en`, `film/music@en` ... | bounce_stem       | the film's stems                               |
| `ass@en+9x16~id`                      | style_captions    | captions                                       |
| `film/cut@en`                         | lay_out_cut       | shots, timing; the names of the files          |
| `sc02/sh03/still+9x16`                | draw_still        | the shot's picture                             |
| `film/storyboard@en+9x16~a4`          | print_storyboard  | stills, shots, timing                          |
| `film/jianying@en+9x16~content.en`    | draft_for_jianying | segments, stems, timing, captions; the folder |
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from limelight.core.goals import toward
from limelight.core.graph import Node, Read, Ref
from limelight.kinds.film import slots
from limelight.kinds.film.plan import FilmPlan
from limelight.kinds.film.scene import SCRIPT
from limelight.kinds.film.slots import Version
from limelight.works.naming import parse_slot

STEMS: Mapping[str, tuple[str, ...]] = {
    "voices": ("voices",),
    "music": ("music",),
    "effects": ("effects",),
    "mix-without-music": ("voices", "effects"),
}
"""Each file of sound made from the film's stems, and what is heard in it."""
TRACKS = ("voices", "music", "effects")
"""The stems that together are the film's sound."""

Nodes = dict[str, Node]


@dataclass(frozen=True)
class ShotPart:
    """One shot of the film: its place in it, counted from 1, and the slots of its segment and its still."""

    id: str
    number: int
    segment: str
    still: str

    @property
    def name(self) -> str:
        """What its files are called: `007_sc02-sh03`."""
        return f"{self.number:03}_{self.id.replace('/', '-')}"

    @property
    def file(self) -> str:
        return f"shots/{self.name}.mp4"


@dataclass(frozen=True)
class Turnover:
    """The slot of everything that can be handed over. `captions` are by language and form."""

    version: Version
    shots: tuple[ShotPart, ...]
    soundtrack: str
    mix: str
    stems: Mapping[str, str]
    captions: Mapping[tuple[str, str], str]
    poster: str
    cut: str
    storyboard: str
    drafts: Mapping[str, str]
    """Of Jianying: its two files, "content" and "meta"."""


@dataclass(frozen=True)
class Occasion:
    """When a film is handed over, into which folder, and on which paper its storyboard is printed."""

    day: str = ""
    folder: str = ""
    paper: str = "a4"


@dataclass(frozen=True)
class TurnoverPlan:
    """The plan of what `goals` names of a turnover. `film` plans `version`, and `clean`: the same without captions.

    `take` says which take of its picture fills a slot.
    """

    film: FilmPlan
    version: Version
    clean: Version
    goals: Callable[[Turnover], Iterable[str]]
    take: Callable[[str], int]
    occasion: Occasion = Occasion()

    def __call__(self, read: Read) -> list[Node]:
        """The nodes of the goals, as far as they can be told now, and of all that they hang on."""
        wanted: set[str] = set()

        def whole(read: Read) -> list[Node]:
            nodes, turnover = self._told(read)
            wanted.update(self.goals(turnover) if turnover else ())
            return list(nodes.values())

        return toward(whole, wanted.__contains__)(read)

    def turnover(self, read: Read) -> Turnover | None:
        """What can be handed over; None while the film's shots are not known."""
        return self._told(read)[1]

    def _told(self, read: Read) -> tuple[Nodes, Turnover | None]:
        nodes = {node.slot: node for node in self.film(read)}
        master = nodes.get(slots.master_slot(self.clean))
        if master is None:
            return nodes, None
        soundtrack = _ref(master, "sound")
        mix = _ref(nodes[soundtrack], "mix")
        if any(scene not in nodes for scene in _refs(nodes[mix], "mixes")):
            return nodes, None
        shots = tuple(self._shots(nodes, nodes[_ref(master, "picture")]))
        stems = {name: _role(mix, name) for name in STEMS}
        for node in (*self._sound(nodes, nodes[mix], stems), *self._captions(nodes), *self._stills(nodes, shots)):
            nodes.setdefault(node.slot, node)
        cut, storyboard = self._cut(nodes, nodes[mix], shots), self._storyboard(nodes, nodes[mix], shots)
        drafts = self._drafts(nodes, nodes[mix], shots, stems)
        nodes |= {node.slot: node for node in (cut, *drafts.values())}
        if all(shot.still in nodes for shot in shots):
            nodes[storyboard.slot] = storyboard
        poster = next(node.slot for node in nodes.values() if node.craft == "make_poster")
        captions = {_asked(node): node.slot for node in nodes.values() if node.craft in _CAPTIONS}
        return nodes, Turnover(
            *(self.version, shots, soundtrack, mix, stems, captions, poster, cut.slot, storyboard.slot),
            {form: node.slot for form, node in drafts.items()},
        )

    # -- picture -----------------------------------------------------------------------------------------------------

    def _shots(self, nodes: Nodes, joined: Node) -> Iterator[ShotPart]:
        for number, segment in enumerate(_refs(joined, "segments"), 1):
            slot = parse_slot(segment)
            assert slot is not None, "segments have the names of slots"
            yield ShotPart(f"{slot.scene}/{slot.item}", number, segment, str(replace(slot, role="still", language="")))

    def _stills(self, nodes: Nodes, shots: Iterable[ShotPart]) -> Iterator[Node]:
        """A still of each shot whose picture is known."""
        for shot in shots:
            if shot.segment in nodes:
                segment = nodes[shot.segment]
                inputs = {"picture": segment.inputs["picture"]}
                yield Node(shot.still, "draw_still", inputs, where=segment.where, label=segment.label)

    def _take(self, nodes: Nodes, shot: ShotPart) -> int:
        return self.take(_ref(nodes[shot.segment], "picture")) if shot.segment in nodes else 1

    # -- sound -------------------------------------------------------------------------------------------------------

    def _sound(self, nodes: Nodes, sound: Node, stems: Mapping[str, str]) -> Iterator[Node]:
        """The film's sound in its parts: every scene's, then the film's, then each as a file."""
        parts = [nodes[mix] for mix in _refs(sound, "mixes")]
        for mix in parts:
            slot, label = _role(mix.slot, "stems"), mix.label.replace("sound", "stems", 1)
            yield replace(mix, slot=slot, craft="mix_stems", label=label)
        whole = _role(sound.slot, "stems")
        inputs = {**sound.inputs, "stems": tuple(Ref(_role(mix.slot, "stems")) for mix in parts)}
        yield Node(whole, "master_stems", inputs, where=SCRIPT, label="stems of the film")
        for name, slot in stems.items():
            inputs = {"stems": Ref(whole), "parts": STEMS[name]}
            yield Node(slot, "bounce_stem", inputs, where=SCRIPT, label=f"{name} of the film")

    # -- words -------------------------------------------------------------------------------------------------------

    def _captions(self, nodes: Nodes) -> Iterator[Node]:
        """Every language's captions as they look on the film, beside the plain ones."""
        width, height = slots.frame_size(self.version.frame)
        for node in _plain_captions(nodes):
            language = cast("str", node.inputs["language"])
            inputs = {
                "captions": node.inputs["captions"],
                "timings": node.inputs["timings"],
                "language": language,
                "title": self.film.production.title,
                "width": width,
                "height": height,
                "tier": self.version.captions.index(language),
                "tiers": len(self.version.captions),
            }
            slot = parse_slot(node.slot)
            assert slot is not None, "captions have the names of slots"
            named = str(replace(slot, role="ass", aspect=self.version.frame))
            yield Node(named, "style_captions", inputs, where=SCRIPT, label=f"captions in {language} as .ass")

    def _cut(self, nodes: Nodes, sound: Node, shots: Iterable[ShotPart]) -> Node:
        """The timeline of the files as they lie beside it."""
        inputs = _whole_cut(nodes, sound) | {
            "pictures": {shot.id: shot.file for shot in shots},
            "sounds": tuple((name.title(), stem_file(name)) for name in TRACKS),
            "takes": {shot.id: take for shot in shots if (take := self._take(nodes, shot)) > 1},
        }
        return Node(_role(sound.slot, "cut"), "lay_out_cut", inputs, where=SCRIPT, label="the cut for editors")

    def _drafts(
        self, nodes: Nodes, sound: Node, shots: Sequence[ShotPart], stems: Mapping[str, str]
    ) -> dict[str, Node]:
        """The two files of a draft of Jianying, which names its media by where they lie."""
        width, height = slots.frame_size(self.version.frame)
        inputs: dict[str, object] = {
            "name": self.version.film_name(self.film.production.slug).removesuffix(".mp4"),
            "folder": self.occasion.folder,
            "width": width,
            "height": height,
            "timings": sound.inputs["timings"],
            "pictures": {shot.id: shot.file for shot in shots},
            "segments": {shot.id: Ref(shot.segment) for shot in shots},
            "sounds": tuple((name.title(), stem_file(name)) for name in TRACKS),
            "stems": {name.title(): Ref(stems[name]) for name in TRACKS},
            "captions": tuple((node.inputs["language"], node.inputs["captions"]) for node in _plain_captions(nodes)),
        }
        label = "the draft for Jianying"
        return {
            form: Node(named, "draft_for_jianying", inputs | {"form": form}, where=SCRIPT, label=label)
            for form in ("content", "meta")
            if (named := self._named(sound, "jianying", form))
        }

    def _named(self, sound: Node, role: str, form: str) -> str:
        """A slot of the whole film that differs by shape, captions and form."""
        slot = parse_slot(_role(sound.slot, role))
        assert slot is not None, "nodes fill slots that can be named"
        variant = ".".join(part for part in (slot.variant, form, *self.version.captions) if part)
        return str(replace(slot, aspect=self.version.frame, variant=variant))

    def _storyboard(self, nodes: Nodes, sound: Node, shots: Iterable[ShotPart]) -> Node:
        """Every shot on paper; it needs no segment, so that it can be printed before the film is rendered."""
        page, (width, height) = self.film.production.screenplay.title_page, slots.frame_size(self.version.frame)
        scenes = self.film.scenes_of(self.version.variant)
        people = {who.name: who.about for scene in scenes for who in scene.people.values()}
        facts = {
            "Format": f"{self.version.frame.replace('x', ':')}, {width} x {height}",
            "Spoken": self.version.voices,
            "Variant": self.version.variant,
            "Printed": self.occasion.day,
        }
        inputs = _whole_cut(nodes, sound) | {
            "subtitle": " ".join(page[each] for each in ("credit", "author", "authors") if page.get(each)),
            "facts": tuple((name, fact) for name, fact in facts.items() if fact),
            "cast": tuple(people.items()),
            "headings": {scene.id: scene.scene.heading for scene in scenes},
            "stills": {shot.id: Ref(shot.still) for shot in shots},
            "paper": self.occasion.paper,
        }
        named = self._named(sound, "storyboard", self.occasion.paper)
        return Node(named, "print_storyboard", inputs, where=SCRIPT, label="the storyboard")


def stem_file(name: str) -> str:
    """Where the file of one of `STEMS` stands."""
    return f"sound/{name}.wav"


_CAPTIONS = ("write_captions", "style_captions")


def _asked(captions: Node) -> tuple[str, str]:
    """Language and form of a node that makes captions into a file."""
    return cast("str", captions.inputs["language"]), cast("str", captions.inputs.get("form", "ass"))


def _plain_captions(nodes: Nodes) -> list[Node]:
    """One node for each language of the captions, in the order of their rows on the screen."""
    return [node for node in nodes.values() if node.craft == "write_captions" and node.inputs["form"] == "srt"]


def _whole_cut(nodes: Nodes, sound: Node) -> dict[str, object]:
    """The film's shots and when they stand, what is said and by whom: as its own timeline has it."""
    timeline = next(node for node in nodes.values() if node.craft == "export_timeline")
    taken = {name: timeline.inputs[name] for name in ("title", "language", "shots", "timings", "words")}
    return taken | {"speakers": _speakers(nodes[mix] for mix in _refs(sound, "mixes"))}


def _speakers(mixes: Iterable[Node]) -> dict[str, str]:
    """Who says each line."""
    told = (cast("dict[str, str]", mix.inputs["speakers"]) for mix in mixes)
    return {line: who for scene in told for line, who in scene.items()}


def _role(slot: str, role: str) -> str:
    """The slot of another role in the same place, of the same version."""
    known = parse_slot(slot)
    assert known is not None, "nodes fill slots that can be named"
    return str(replace(known, role=role))


def _ref(node: Node, name: str) -> str:
    return cast("Ref", node.inputs[name]).slot


def _refs(node: Node, name: str) -> tuple[str, ...]:
    return tuple(ref.slot for ref in cast("tuple[Ref, ...]", node.inputs[name]))
