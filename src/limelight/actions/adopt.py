"""Adopt: a person's own file fills a slot: it is looked at first, copied into `own/`, and the choice written down."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from limelight.actions.choosing import decide_own
from limelight.actions.finding import find_production
from limelight.actions.opened import LARGEST, Opened, OwnTooLarge, opened
from limelight.actions.own_folder import OWN, bring_back, coming, places_aside, put, set_aside
from limelight.actions.pointing import point_at_one
from limelight.actions.prospect import Prospect, prospect
from limelight.core.blobs import hash_file
from limelight.core.choices.lines import Decision, Line
from limelight.core.errors import InputError
from limelight.execute.perform import load
from limelight.kinds.film.slots import frame_size
from limelight.works.fitting import Fit, fitting, run, span
from limelight.works.footage import Footage
from limelight.works.material import NAMES, ROLES, Material
from limelight.works.naming import Slot, parse_slot
from limelight.works.own_takes import is_own

_PROBE = "limelight.crafts.probe_material:probe_material"
"""Loaded when a file is looked at, never before: it brings the decoders with it."""
_ENDINGS = {"clip": ".mp4", "still": ".png", "sound": ".wav"}
"""For a file whose own ending says nothing, or would hide it."""


class NoFile(InputError):
    code = "no-file"
    sentence = "There is no file {file}.{hint}"


class NotForSlot(InputError):
    code = "not-for-slot"
    sentence = "{file} is {what}, and {slot} wants {wanted}. {hint}"


@dataclass(frozen=True)
class AdoptRequest:
    """`what` is a slot, a shot, a line, a scene, a time or words, with a role after a slash where it is not plain."""

    file: Path
    what: str
    folder: Path = Path(".")
    because: str = ""
    by: str = ""


@dataclass(frozen=True)
class AdoptResult:
    """`file` is the copy that the film uses; `what` it is, and what is `done` with it, in words.

    `aside` are own files that it took the place of. The next make makes `to_make` parts, and perhaps `may_follow`.
    """

    slot: str
    label: str
    file: str
    material: Material
    what: str
    done: str
    aside: tuple[str, ...]
    decision: Decision
    to_make: int
    may_follow: int


def adopt(request: AdoptRequest) -> AdoptResult:
    """Let the file fill the slot. Raises NoFile, NotForSlot, UnknownSlot, SeveralSlots, and what is wrong with it."""
    material = _looked_at(request.file)
    folder = find_production(request.folder).resolve()
    with opened(folder, keeps_ids=True) as here:
        ahead = prospect(here)
        slot = _slot(here, ahead, request.what, material)
        _require_fit(slot, material, request)
        decision = _brought_in(here, request, slot, _decided(ahead, slot), f"{slot}{_ending(request.file, material)}")
    with opened(folder) as here:
        after = prospect(here)
    return AdoptResult(
        *(decision.slot, _places(here, after).get(str(_plain(slot)), ""), decision.adopted),
        *(material, material.sentence, _done(slot, material, here, after)),
        aside=decision.instead_of,
        decision=decision,
        to_make=len(after.found.of("to make")),
        may_follow=len(after.found.of("open")),
    )


def withdraw(here: Opened, said: Line) -> None:
    """Where a choice that is taken back had put an own file there: move it aside, and bring back what it replaced."""
    if not isinstance(said, Decision) or not said.adopted:
        return
    folder = here.production.folder
    file = folder / said.adopted
    if file.exists():
        if not file.is_file() or hash_file(file) != said.own:
            return
        set_aside(folder, [file])
    for replaced in said.instead_of:
        bring_back(folder, folder / replaced)


def _brought_in(here: Opened, request: AdoptRequest, slot: Slot, decided: str, name: str) -> Decision:
    """Put the file into `own/`. The choice is written down first, with where all goes, and what a kill cut off is gone
    on with: until the file is there the choice says nothing, and to take it back brings back what was moved.
    """
    folder = here.production.folder.resolve()
    with coming(folder, request.file, name) as part:
        own, adopted, begun = hash_file(part), f"{OWN}/{name}", here.choices.of(decided)
        planned = begun.instead_of if begun and (begun.own, begun.adopted) == (own, adopted) else ()
        places = places_aside(folder, _in_the_way(here, slot, request.file, folder / adopted, own))
        aside = planned or tuple(_seen(folder, place) for place in places)
        decision = decide_own(
            here, decided, own, by=request.by, because=request.because, adopted=adopted, instead_of=aside
        )
        put(folder, part, name, [folder / each for each in aside])
    return decision


def _looked_at(file: Path) -> Material:
    """What the file is, by what it holds."""
    if not file.is_file():
        hint = " It is a folder: name the file in it." if file.is_dir() else " Check its name and folder."
        raise NoFile(file=str(file), hint=hint)
    if file.stat().st_size > LARGEST:
        raise OwnTooLarge(file=file.name, gigabytes=f"{file.stat().st_size / 1e9:.1f}", most=LARGEST // 10**9)
    return load(_PROBE)(file, file.name)


# -- which slot --------------------------------------------------------------------------------------------------------


def _slot(here: Opened, ahead: Prospect, what: str, material: Material) -> Slot:
    """The slot that is meant, as own files are named: with no axis that was not asked for."""
    head, _, last = what.strip().rpartition("/")
    asked = parse_slot(last)
    if asked is None or asked.role not in NAMES:
        ahead.point(what)  # what is nothing at all is told as it was typed
        head, asked = what.strip(), Slot(_role(here, ahead, what.strip(), material))
    places = _places(here, ahead)
    place = point_at_one(f"{head}/{asked.role}".lstrip("/"), places, ahead.standing(), (asked.role,))
    language = asked.language if asked.role == "voice" and asked.language != here.production.language else ""
    aspect = asked.aspect if asked.role == "picture" else ""
    return replace(parse_slot(place) or asked, language=language, aspect=aspect)


def _plain(slot: Slot) -> Slot:
    return replace(slot, language="", aspect="", variant="")


def _role(here: Opened, ahead: Prospect, what: str, material: Material) -> str:
    """What such a file is most likely for: for a scene music, for a silent shot an effect, else a voice."""
    if material.kind != "sound":
        return "picture"
    if any(scene.id == what for scene in here.production.screenplay.scenes):
        return "score"
    silent = (shot.id for staged in ahead.scenes for shot in staged.shots.shots if not shot.lines)
    return "sfx" if what in silent else "voice"


def _places(here: Opened, ahead: Prospect) -> dict[str, str]:
    """Every slot that a person's file can fill, without axes, and what people call it."""
    places = {"score": here.production.title}
    for staged in ahead.scenes:
        places[f"{staged.scene.id}/score"] = staged.scene.heading
        places |= {f"{line}/voice": f'"{words}"' for line, words in staged.words.items()}
        for shot in staged.shots.shots:
            said = " ".join(f'"{staged.words[line]}"' for line in shot.lines if line in staged.words)
            places |= {f"{shot.id}/{role}": said or shot.reason for role in ROLES["shot"]}
    return places


def _decided(ahead: Prospect, slot: Slot) -> str:
    """The slot of the film that it fills, where it is one; else as the file is named."""
    filled = [name for name in ahead.labels if (read := parse_slot(name)) and not read.variant and _fills(slot, read)]
    return filled[0] if len(filled) == 1 else str(slot)


def _fills(own: Slot, slot: Slot) -> bool:
    same = (own.role, own.scene, own.item) == (slot.role, slot.scene, slot.item)
    return same and own.language in ("", slot.language) and own.aspect in ("", slot.aspect)


def _require_fit(slot: Slot, material: Material, request: AdoptRequest) -> None:
    """Refuse a file that cannot be what the slot wants."""
    if not material.fits(slot.role):
        wanted = NAMES[slot.role]
        raise NotForSlot(
            file=request.file.name, what=material.sentence, slot=slot, wanted=wanted, hint=_instead(slot, material)
        )


def _instead(slot: Slot, material: Material) -> str:
    """Where such a file can go."""
    if material.kind == "sound":
        return f"As an effect of the shot: {slot.scene}/{slot.item}/sfx; as the scene's music: {slot.scene}/score."
    if slot.role == "voice":
        return f'For the shot in which the line is heard: "{slot.scene}/{slot.item}/picture".'
    return "Bring a file with sound, or adopt this one for a shot, by its time or its words."


# -- the file ----------------------------------------------------------------------------------------------------------


def _in_the_way(here: Opened, slot: Slot, file: Path, target: Path, own: str) -> list[Path]:
    """The own files that would fill it instead, or beside: of its shape, or of any; but not the very file adopted."""
    language = slot.language or (here.production.language if slot.role == "voice" else "")
    there = [
        path
        for name, path in here.production.own.items()
        if (read := parse_slot(name)) and _fills(slot, replace(read, language=read.language or language))
    ]
    return [path for path in there if not path.samefile(file) and (path != target or hash_file(path) != own)]


def _ending(file: Path, material: Material) -> str:
    ending = file.suffix.lower()
    return ending if ending and is_own(f"x{ending}") else _ENDINGS[material.kind]


def _seen(folder: Path, file: Path) -> str:
    return file.relative_to(folder).as_posix()


# -- what is done with it ----------------------------------------------------------------------------------------------


_HEARD = {
    "under": "; its sound is heard under the lines",
    "alone": "; its sound is heard instead of the lines",
    "none": "; its sound is left out",
}


def _done(slot: Slot, material: Material, here: Opened, ahead: Prospect) -> str:
    if slot.role == "picture" and material.footage:
        return _shown(slot, material.footage, here, ahead)
    if slot.role == "voice":
        return "it says the line: trimmed, as loud as the others, captions and lips in its time"
    if slot.role == "sfx":
        return "it is heard when the shot begins"
    place = "through the whole film" if not slot.scene else "through the scene, and fades at its end"
    return f"it plays {place}, under the voices; where it is too short it goes round"


def _shown(slot: Slot, footage: Footage, here: Opened, ahead: Prospect) -> str:
    """How a picture is fitted into its shot."""
    if footage.kind == "still" and footage.alpha:
        return "where it is clear, the scene's painted place is seen behind it"
    owner = f"{slot.scene}/{slot.item}"
    fit = next((scene.fit(owner) for scene in ahead.plan.scenes if scene.id == slot.scene), Fit())
    frames = [shot.frames for staged in ahead.scenes for shot in staged.timing.shots if shot.id == owner]
    width, height = frame_size(slot.aspect or here.production.aspects[0])
    deeds = [fitting(footage, fit, width, height).sentence]
    if footage.kind == "clip" and frames:
        begin, end = span(footage, fit)
        deeds.append(run(end - begin, fit, frames[0]).sentence)
    fitted = "; ".join(deed for deed in deeds if deed) or "it fits as it is"
    return f"{fitted}{_HEARD[fit.sound] if footage.sound else ''}"
