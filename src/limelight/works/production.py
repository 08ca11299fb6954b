"""A production: the folder that a person owns, read whole: settings, screenplay, cast, places, own takes, translations.

Reading writes nothing and stops at nothing: all that is wrong in any file is raised together, as one `Problems`. What
is merely worth knowing (an own file whose line is gone) stands in `warnings`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from limelight.works import retelling, shelves
from limelight.works.anchors import Anchor, read_ids
from limelight.works.brand import Brand
from limelight.works.cast import Character
from limelight.works.fountain import doubtful, read_screenplay
from limelight.works.ids import Aligned, ends_as_before, lacks, lasting
from limelight.works.languages import serves, stand_ins, tag_of
from limelight.works.lost import ids_in_variants, known_ids, lost_choices, lost_orders, lost_own, lost_translations
from limelight.works.naming import folded, safe_name
from limelight.works.orders import Orders, followed
from limelight.works.own_takes import read_own
from limelight.works.places import KINDS, Location, Place, locate
from limelight.works.policy import Policy, ReleaseWishes
from limelight.works.problems import Problem, Problems
from limelight.works.reading import IDS, Reading
from limelight.works.resting import Doubt, comes_back, cut_short
from limelight.works.screenplay import Scene, Screenplay
from limelight.works.settings import Settings
from limelight.works.source import decode
from limelight.works.speech import Voice
from limelight.works.variants import Variant, told
from limelight.works.variants_file import Reader
from limelight.works.voice_casting import cast_voices
from limelight.works.voices import NAMING

if TYPE_CHECKING:
    from limelight.works.rights import Rights
    from limelight.works.translations import Translation

    _Locale = Mapping[str, Mapping[str, Translation]]

SCRIPT = "script.fountain"
TITLE = "title"
"""The msgctxt of the film's title in `locale/`."""


@dataclass(frozen=True)
class Production:
    """Everything the files say, and what was settled in memory where they say nothing."""

    folder: Path
    store: Path
    """`.limelight`: the series' own, else the production's."""
    slug: str
    title: str
    series_title: str
    language: str
    voices: tuple[str, ...]
    captions: tuple[str, ...]
    aspects: tuple[str, ...]
    engines: Mapping[str, str]
    """medium -> engine, where a person chose one: {"voice": "hibari"}."""
    budget: float | None
    """What a make may spend on paid engines, in US dollars; None for no limit."""
    markets: tuple[str, ...]
    people_choose: tuple[str, ...]
    """Roles of slots that wait until a person chose their take."""
    outside: str
    """What may be sent to engines elsewhere: "nothing", "text", "everything"."""
    loudness: str
    """How loud films are: a name of `loudness.LOUDNESS`."""
    idiom: str
    """Who plays the score: one of `vocabulary.IDIOMS`; "" is found by the words of the story."""
    fetches_models: bool
    """Whether a make fetches the models that it lacks."""
    screenplay: Screenplay
    cast: Mapping[str, Character]
    """By the folded name (`naming.folded`): everyone in `cast/`, and everyone who speaks."""
    cast_in_memory: tuple[str, ...]
    """Names of those who speak and have no TOML."""
    said_of_rights: Rights | None
    """Whose everything is, and what the people heard and seen agreed to; None where nobody says anything."""
    backings: Mapping[str, Path]
    """Place id -> the picture that hangs behind it."""
    rigs: Mapping[str, Path]
    """Character id -> the drawing of a person's own that it is acted by, `cast/mira.svg`."""
    places: tuple[Place, ...]
    """Every place in `sets/`."""
    locations: Mapping[str, Location]
    """Scene id -> where it plays, and why there."""
    brand: Brand
    own: Mapping[str, Path]
    """slot -> a file made by hand, `own/sc02/ln07/voice.wav`."""
    orders: Mapping[str, Orders]
    """Scene id -> what a person fixes of its shots, `shots/sc02.toml`."""
    variants: Mapping[str, Variant]
    """Name -> another telling of the film, `variants/hook-b.toml`."""
    locale: Mapping[str, Mapping[str, str]]
    """Language -> line id -> words; drafts included, untranslated lines left out."""
    drafts: Mapping[str, frozenset[str]]
    """Language -> ids of the lines whose translation nobody agreed to yet."""
    moved: Mapping[str, str]
    """Old line id -> the id it has since it moved to another scene: choices made under the old one hold for the new."""
    sources: Mapping[str, str]
    """Every file that was read, as seen from the production -> digest of its bytes."""
    policy: Policy
    """What a person must agree to before a release, the brand's demands among it."""
    release: ReleaseWishes
    """What goes with every release."""
    warnings: tuple[Problem, ...] = ()
    anchors: tuple[Anchor, ...] = field(default=(), repr=False)
    """What `kept_ids.save_ids` writes."""
    text: str = field(default="", repr=False)
    """The script as it was read; since then a person may have gone on writing."""

    @property
    def choices(self) -> Path:
        """Every choice a person made; the file may not exist yet."""
        return self.folder / "choices.jsonl"

    @property
    def rights(self) -> Rights:
        """All that is said of rights; nothing of anybody's where nobody says anything."""
        from limelight.works.rights import Rights  # most productions say nothing of rights

        return self.said_of_rights or Rights()

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def character(self, name: str) -> Character:
        """The character cued as `name`, capitals or not. KeyError for a name that is neither cast nor cued."""
        return self.cast[folded(name)]

    def voice(self, name: str, language: str) -> Voice:
        """The voice of that character in a language: their own, or one cast among everybody."""
        return cast_voices(tuple(self.cast.values()), language)[folded(name)]

    def place(self, scene: Scene) -> Place:
        return self.locations[scene.id].place

    def varied(self, name: str) -> Production:
        """The production as its variant `name` tells it. KeyError where there is no such variant."""
        retold = told(self.screenplay, self.variants[name])
        people = retold.screenplay.people
        return replace(
            self,
            screenplay=retold.screenplay,
            cast=shelves.joined(self.cast, people),
            cast_in_memory=(*self.cast_in_memory, *(person for person in people if folded(person) not in self.cast)),
            locations=_locations(retold.screenplay, self.places),
            own=retelling.own_files(self.own, retold, name),
            orders=retelling.orders(self.orders, retold, name),
            locale={language: retelling.words(entries, retold, name) for language, entries in self.locale.items()},
            drafts={language: retelling.drafts(ids, retold, name) for language, ids in self.drafts.items()},
        )

    def translations(self, language: str) -> Mapping[str, str]:
        """Line id -> its words in `language`, from `locale/`; those of a wider language where it lacks some."""
        by_tag = {tag_of(tag): entries for tag, entries in self.locale.items()}
        found = [by_tag[tag] for tag in stand_ins(language) if tag in by_tag]
        return {id_: words for entries in reversed(found) for id_, words in entries.items()}

    def title_in(self, language: str) -> str:
        """What the film is called in `language`: as `locale/` has it, else as it is."""
        own = serves(self.language, language)
        return self.title if own else self.translations(language).get(TITLE, self.title)


def read_production(folder: Path) -> Production:
    """The production in `folder`. Raises `Problems` with all that is wrong in any file. Writes nothing."""
    folder = folder.resolve()
    reading = Reading(folder)
    series = folder.parent if (folder.parent / "series.toml").is_file() else None
    homes = [home for home in (series, folder) if home]
    shelves.copies(homes, reading)
    above, settings = shelves.settings(homes, reading)
    files = shelves.cast_files(homes, reading)
    aligned, text = _script(folder, {file.name for file in files.values()}, settings.language, reading)
    cast, of_cast = shelves.cast(
        files, aligned.screenplay.people, any_voice=settings.engines.get("voice", "") not in ("", *NAMING)
    )
    rights = shelves.rights(homes, of_cast, reading)
    rigs = shelves.rigs(files, cast)
    places, backings = shelves.places(homes, reading)
    brand = shelves.brand(homes, reading)
    own = read_own(folder / "own", reading, aligned.moved)
    people = (character.name for character in cast.values())
    orders = followed(shelves.orders(folder, reading, people), aligned.moved)
    names = frozenset(file.name for file in files.values())
    reader = Reader(aligned.screenplay, names, settings.language, aligned.moved, reading.problems)
    variants = shelves.variants(folder, reading, reader)
    locale = shelves.locale(folder, reading)
    if reading.problems:
        raise Problems(reading.problems)
    locations = _locations(aligned.screenplay, places)
    return Production(
        folder=folder,
        store=(series or folder) / ".limelight",
        slug=safe_name(folder.name),
        title=_title(settings, aligned.screenplay, folder),
        series_title=above.title,
        language=settings.language,
        voices=settings.voices or (settings.language,),
        captions=(settings.language,) if settings.captions is None else settings.captions,
        aspects=settings.aspects,
        engines=settings.engines,
        budget=settings.budget,
        markets=settings.markets,
        people_choose=settings.people_choose,
        outside=settings.outside,
        loudness=settings.loudness,
        idiom=settings.idiom,
        fetches_models=settings.fetches_models,
        screenplay=aligned.screenplay,
        cast=cast,
        cast_in_memory=tuple(name for name in aligned.screenplay.people if folded(name) not in files),
        said_of_rights=rights,
        rigs=rigs,
        backings=backings,
        places=tuple(places),
        locations=locations,
        brand=brand,
        own=own,
        orders=orders,
        variants=variants,
        locale=_by_line(locale, aligned.moved),
        drafts=_drafts(locale, aligned.moved),
        moved=aligned.moved,
        sources=reading.sources,
        policy=settings.policy.with_floor(brand.floor),
        release=settings.release,
        warnings=(
            *reading.warnings,
            *_guessed(aligned.screenplay, locations),
            *_warnings(folder, settings, aligned, own, locale, variants),
            *lost_orders(orders, aligned.screenplay, variants),
        ),
        anchors=aligned.anchors,
        text=text,
    )


def _script(folder: Path, names: set[str], language: str, reading: Reading) -> tuple[Aligned, str]:
    """The screenplay under its lasting ids, and its text."""
    kept = reading.text(folder / IDS) if reading.made_before else None
    anchors, problems = read_ids(kept or "")
    reading.problems += problems

    def aligned(text: str) -> Aligned:
        return lasting(read_screenplay(text, names, language=language), anchors)

    def may_be_half(data: bytes) -> bool:
        found = aligned(decode(data, SCRIPT)[0])
        return lacks(found, anchors) or (cut_short(data) and not ends_as_before(found, anchors))

    text = _source(folder, reading, may_be_half)
    found = aligned(text or "")
    screenplay = found.screenplay
    reading.problems += screenplay.problems
    reading.warnings += doubtful(text or "", names)
    if text is not None and not screenplay.scenes:
        hint = "Begin with a heading and an action: INT. KITCHEN - NIGHT."
        reading.problems.append(Problem(SCRIPT, 0, "", "There is no scene in the script.", hint))
    elif screenplay.scenes and not any(scene.elements for scene in screenplay.scenes):
        last = screenplay.scenes[-1]
        hint = "Write what is seen, or who says what."
        reading.problems.append(Problem(SCRIPT, last.line_no, last.heading, "Nothing stands under the heading.", hint))
    return found, text or ""


def _title(settings: Settings, screenplay: Screenplay, folder: Path) -> str:
    return settings.title or screenplay.title_page.get("title", "") or folder.name


def _source(folder: Path, reading: Reading, doubt: Doubt) -> str | None:
    """The script's text; None, and the way out, where there is none."""
    path = folder / SCRIPT
    if path.exists() or (reading.made_before and comes_back(path)):
        return reading.text(path, doubt)
    scripts = [other.name for other in reading.files(folder, ".fountain")]
    if not folder.is_dir():
        message, hint = "There is no such folder.", "Make one with: limelight new NAME."
    elif scripts:
        message, hint = f"The screenplay is called {scripts[0]}.", f"Rename it to {SCRIPT}."
    else:
        message, hint = (
            "There is no screenplay in this folder.",
            f"Write one in {SCRIPT}, or begin with: limelight new NAME.",
        )
    reading.problems.append(Problem(SCRIPT, 0, "", message, hint))
    return None


def _locations(screenplay: Screenplay, places: Sequence[Place]) -> dict[str, Location]:
    return {scene.id: locate(scene.place_words, scene.interior, places) for scene in screenplay.scenes}


def _guessed(screenplay: Screenplay, locations: Mapping[str, Location]) -> Iterator[Problem]:
    """The places that nothing draws, each once: what stands for them is said, never left to be found in the film."""
    told: set[str] = set()
    for scene in screenplay.scenes:
        where = locations[scene.id]
        if where.guessed and scene.place_words and where.place.id not in told:
            told.add(where.place.id)
            message = f'Nothing is known to draw "{scene.place_words}": it is drawn as a {where.place.kind}.'
            hint = f"Say what it looks like in sets/{where.place.id}.toml: kind = one of {', '.join(KINDS)}."
            yield Problem(SCRIPT, scene.line_no, scene.place_words, message, hint)


def _by_line(locale: _Locale, moved: Mapping[str, str]) -> dict[str, dict[str, str]]:
    return {
        language: {moved.get(id_, id_): entry.words for id_, entry in entries.items()}
        for language, entries in locale.items()
    }


def _drafts(locale: _Locale, moved: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {
        language: frozenset(moved.get(id_, id_) for id_, entry in entries.items() if entry.draft)
        for language, entries in locale.items()
    }


def _warnings(
    folder: Path,
    settings: Settings,
    aligned: Aligned,
    own: Mapping[str, Path],
    locale: _Locale,
    variants: Mapping[str, Variant],
) -> Iterator[Problem]:
    """What lost its anchor, and what a person asked for that nothing does yet."""
    title = {TITLE: _title(settings, aligned.screenplay, folder)}
    known = {**title, **ids_in_variants(aligned.screenplay, variants), **known_ids(aligned.screenplay)}
    yield from lost_own(own, known, folder)
    yield from lost_choices(folder / "choices.jsonl", known, aligned.moved)
    for language, entries in locale.items():
        followed = {aligned.moved.get(id_, id_): entry for id_, entry in entries.items()}
        yield from lost_translations(f"locale/{language}.po", followed, known)
    if settings.outside != Settings.outside:
        message = f'outside = "{settings.outside}" is kept, but no engine on another machine is known yet.'
        yield Problem("limelight.toml", 0, settings.outside, message, "Nothing is sent anywhere.")
