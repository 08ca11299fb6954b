"""The nodes of a turnover, made from those of the film: its sound in parts, its cut for editors, its storyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import cast

from limelight.core.graph import Node, Ref, SourceFile
from limelight.kinds.film import slots
from limelight.kinds.film.plan import FilmPlan
from limelight.kinds.film.scene import SCRIPT
from limelight.kinds.film.slots import Version
from limelight.kinds.film.storyboards import told_on_paper
from limelight.kinds.film.turnover import SHOT_LIST, SOUNDTRACK, STEMS, TRACKS, Occasion, ShotPart, Turnover, stem_file
from limelight.works.caption_look import HOUSE_CAPTIONS
from limelight.works.naming import Slot, parse_slot


@dataclass(frozen=True)
class Film:
    """A film whose shots are all known: its nodes by slot, and of them those that it hangs on in the end.

    `joined` is its picture without captions, `sound` its mix and `soundtrack` that encoded. `chosen` says of a slot
    which take a person chose, and why; "" where nobody did.
    """

    plan: FilmPlan
    version: Version
    nodes: Mapping[str, Node]
    joined: Node
    soundtrack: Node
    sound: Node
    chosen: Callable[[str], str]

    @classmethod
    def of(
        cls, plan: FilmPlan, version: Version, clean: Version, nodes: Mapping[str, Node], chosen: Callable[[str], str]
    ) -> Film | None:
        """The film as its nodes have it, from its master down; None while they do not have all of it."""
        master = nodes.get(slots.master_slot(clean))
        if master is None:
            return None
        soundtrack = nodes[_ref(master, "sound")]
        sound = nodes[_ref(soundtrack, "mix")]
        if any(mix not in nodes for mix in _refs(sound, "mixes")):
            return None
        return cls(plan, version, nodes, nodes[_ref(master, "picture")], soundtrack, sound, chosen)

    @cached_property
    def shots(self) -> tuple[ShotPart, ...]:
        return tuple(_shot(number, segment) for number, segment in enumerate(_refs(self.joined, "segments"), 1))

    @cached_property
    def mixes(self) -> tuple[Node, ...]:
        """The sound of each scene."""
        return tuple(self.nodes[mix] for mix in _refs(self.sound, "mixes"))

    @cached_property
    def captions(self) -> tuple[Node, ...]:
        """One node for each language of the captions, in the order of their rows on the screen."""
        written = (node for node in self.nodes.values() if node.craft == "write_captions")
        return tuple(node for node in written if node.inputs["form"] == "srt")

    @cached_property
    def cut(self) -> dict[str, object]:
        """The film's shots and when they stand, what is said and by whom: as its own timeline has it."""
        timeline = self.only("export_timeline")
        taken = {name: timeline.inputs[name] for name in ("title", "language", "shots", "timings", "words")}
        told = (cast("dict[str, str]", mix.inputs["speakers"]) for mix in self.mixes)
        return taken | {"speakers": {line: who for scene in told for line, who in scene.items()}}

    @property
    def title(self) -> str:
        return self.plan.production.title_in(self.version.voices)

    @property
    def name(self) -> str:
        """What its file is called, without the ending."""
        return self.version.film_name(self.plan.production.slug).removesuffix(".mp4")

    @property
    def size(self) -> dict[str, object]:
        width, height = slots.frame_size(self.version.frame)
        return {"width": width, "height": height}

    def only(self, craft: str) -> Node:
        """The node of a craft that does one thing for the film, of the version with captions where there are two."""
        return next(node for node in self.nodes.values() if node.craft == craft)

    def slot(self, role: str) -> str:
        """A slot of the film's, heard in one language."""
        return _role(self.sound.slot, role)

    def slot_of_form(self, role: str, form: str) -> str:
        """A slot of the film's that differs by shape, captions and form."""
        slot = _parsed(self.slot(role))
        variant = ".".join(part for part in (slot.variant, form, *self.version.captions) if part)
        return str(replace(slot, aspect=self.version.frame, variant=variant))


def handed_over(film: Film, occasion: Occasion) -> tuple[Turnover, list[Node]]:
    """What of the film can be handed over, and the nodes that it takes besides the film's own."""
    stems, captions = list(_stems(film)), list(_captions(film))
    cut, storyboard, sheets = _cut(film), _storyboard(film, occasion), _sheets(film)
    guides, drafts = _guides(film), _drafts(film, occasion)
    subtitles = [node for node in film.nodes.values() if node.craft == "write_captions"]
    turnover = Turnover(
        version=film.version,
        shots=film.shots,
        soundtrack=film.soundtrack.slot,
        mix=film.sound.slot,
        stems={name: film.slot(name) for name in STEMS},
        captions={_asked(node): node.slot for node in (*subtitles, *captions)},
        poster=film.only("make_poster").slot,
        cut=cut.slot,
        sheets={form: node.slot for form, node in sheets.items()},
        storyboard=storyboard.slot,
        guides={form: node.slot for form, node in guides.items()},
        drafts={form: node.slot for form, node in drafts.items()},
    )
    written = (cut, storyboard, *sheets.values(), *guides.values(), *drafts.values())
    return turnover, [*stems, *captions, *_stills(film), *written]


def _stems(film: Film) -> Iterator[Node]:
    """The film's sound in its parts: every scene's, then the film's, then each as a file."""
    for mix in film.mixes:
        label = mix.label.replace("sound", "stems", 1)
        yield replace(mix, slot=_role(mix.slot, "stems"), craft="mix_stems", label=label)
    whole = film.slot("stems")
    inputs = {**film.sound.inputs, "stems": tuple(Ref(_role(mix.slot, "stems")) for mix in film.mixes)}
    yield _node(whole, "master_stems", inputs, "stems of the film")
    for name, parts in STEMS.items():
        yield _node(film.slot(name), "bounce_stem", {"stems": Ref(whole), "parts": parts}, f"{name} of the film")


def _captions(film: Film) -> Iterator[Node]:
    """Every language's captions as they look on the film."""
    for tier, plain in enumerate(film.captions):
        inputs = {name: plain.inputs[name] for name in ("captions", "timings", "language")}
        title = film.plan.production.title_in(str(plain.inputs["language"]))
        inputs |= {"title": title, "tier": tier, "tiers": len(film.captions), **film.size}
        if film.plan.production.brand.captions != HOUSE_CAPTIONS:
            inputs["look"] = film.plan.production.brand.captions
        slot = replace(_parsed(plain.slot), role="ass", aspect=film.version.frame)
        yield _node(str(slot), "style_captions", inputs, f"captions in {plain.inputs['language']} as .ass")


def _stills(film: Film) -> Iterator[Node]:
    """A still of each shot whose picture is known."""
    for shot in film.shots:
        if segment := film.nodes.get(shot.segment):
            inputs = {"picture": segment.inputs["picture"]}
            yield Node(shot.still, "draw_still", inputs, where=segment.where, label=segment.label)


def _cut(film: Film) -> Node:
    """The timeline of the files as they lie beside it."""
    takes = {shot.id: _take(film, film.nodes[shot.segment]) for shot in film.shots if shot.segment in film.nodes}
    inputs = film.cut | {
        "pictures": {shot.id: shot.file for shot in film.shots},
        "sounds": _tracks(),
        "takes": {shot: take for shot, take in takes.items() if take},
    }
    return _node(film.slot("cut"), "lay_out_cut", inputs, "the cut for editors")


def _take(film: Film, segment: Node) -> str:
    """Whose picture the segment shows: a person's own file, or the take that they chose; "" for the machine's own."""
    picture = _ref(segment, "picture")
    own = film.nodes[picture].inputs.get("file")
    return f"your file {own.path}" if isinstance(own, SourceFile) else film.chosen(picture)


def _sheets(film: Film) -> dict[str, Node]:
    """The score written down, where any of it was composed."""
    scores = [cast("Ref", mix.inputs["score"]) for mix in film.mixes]
    if not any(film.nodes[score.slot].craft == "compose_score" for score in scores):
        return {}
    inputs = {"scores": tuple(scores), "timings": film.sound.inputs["timings"], "title": film.title}
    language, variant = film.version.voices, film.version.variant
    return {
        form: _node(
            slots.sheet_slot(form, language, variant), "write_score", {**inputs, "form": form}, f"the score, {form}"
        )
        for form in ("midi", "musicxml", "pdf")
    }


def _storyboard(film: Film, occasion: Occasion) -> Node:
    """Every shot on paper; it hangs on no segment, so that it can be printed before the film is rendered."""
    scenes = film.plan.scenes_of(film.version.variant)
    inputs = film.cut | told_on_paper(film.plan.production, scenes, film.version, occasion)
    inputs["stills"] = {shot.id: Ref(shot.still) for shot in film.shots}
    return _node(film.slot_of_form("storyboard", occasion.paper), "print_storyboard", inputs, "the storyboard")


def _guides(film: Film) -> dict[str, Node]:
    """What a kit says of itself, to people and to FFmpeg."""
    inputs: dict[str, object] = {
        "title": film.title,
        "name": film.name,
        "shots": tuple(shot.file for shot in film.shots),
        "shot_list": SHOT_LIST,
        "soundtrack": SOUNDTRACK,
        "languages": tuple(node.inputs["language"] for node in film.captions),
    }
    return _in_forms(film, "guide", "guide_kit", inputs, ("readme", "list", "script"))


def _drafts(film: Film, occasion: Occasion) -> dict[str, Node]:
    """The two files of a draft of Jianying, which names its media by where they lie."""
    inputs: dict[str, object] = {
        "name": film.name,
        "folder": occasion.folder,
        **film.size,
        "timings": film.sound.inputs["timings"],
        "pictures": {shot.id: shot.file for shot in film.shots},
        "segments": {shot.id: Ref(shot.segment) for shot in film.shots},
        "sounds": _tracks(),
        "stems": {track: Ref(film.slot(name)) for name, (track, _) in zip(TRACKS, _tracks(), strict=True)},
        "captions": tuple((node.inputs["language"], node.inputs["captions"]) for node in film.captions),
    }
    return _in_forms(film, "jianying", "draft_for_jianying", inputs, ("content", "meta"))


def _in_forms(film: Film, role: str, craft: str, inputs: Mapping[str, object], forms: Iterable[str]) -> dict[str, Node]:
    """A node for each of the forms in which a craft writes the same thing down."""
    return {
        form: _node(film.slot_of_form(role, form), craft, {**inputs, "form": form}, f"{role}, {form}") for form in forms
    }


def _tracks() -> tuple[tuple[str, str], ...]:
    """The tracks of sound, each with its file."""
    return tuple((name.title(), stem_file(name)) for name in TRACKS)


def _shot(number: int, segment: str) -> ShotPart:
    slot = _parsed(segment)
    return ShotPart(f"{slot.scene}/{slot.item}", number, segment, str(replace(slot, role="still", language="")))


def _asked(captions: Node) -> tuple[str, str]:
    """Language and form of a node that makes captions into a file."""
    return cast("str", captions.inputs["language"]), cast("str", captions.inputs.get("form", "ass"))


def _node(slot: str, craft: str, inputs: Mapping[str, object], label: str) -> Node:
    return Node(slot, craft, inputs, where=SCRIPT, label=label)


def _role(slot: str, role: str) -> str:
    """The slot of another role in the same place, of the same version."""
    return str(replace(_parsed(slot), role=role))


def _parsed(name: str) -> Slot:
    slot = parse_slot(name)
    assert slot is not None, "nodes fill slots that can be named"
    return slot


def _ref(node: Node, name: str) -> str:
    return cast("Ref", node.inputs[name]).slot


def _refs(node: Node, name: str) -> tuple[str, ...]:
    return tuple(ref.slot for ref in cast("tuple[Ref, ...]", node.inputs[name]))
