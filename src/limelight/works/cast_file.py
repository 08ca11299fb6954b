"""A character's TOML: `cast/liniang.toml`. What it leaves open is cast as for a character without a TOML."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from limelight.works import vocabulary
from limelight.works.cast import Character, Look
from limelight.works.problems import suggestion
from limelight.works.speech import Voice
from limelight.works.toml_file import Table
from limelight.works.voices import named_voices

if TYPE_CHECKING:
    from limelight.works.rights import CharacterRights


def read_character(
    table: Table, name: str, cast: Character, *, any_voice: bool = False
) -> tuple[Character, CharacterRights | None]:
    """The character in `table` over the one that was cast in memory for `name`, and the rights in it,
    None where it says nothing of them.

    With `any_voice` the names of voices are an outside engine's, and not looked up.
    """
    voice, voices = _voices(table.table("voice"), cast.voice, any_voice)
    character = replace(
        cast,
        name=name,
        about=table.text("about"),
        casts_shadow=table.flag("casts_shadow", True),
        holds=table.choice("holds", "", vocabulary.PROPS, "Props"),
        look=_look(table.table("look"), cast.look),
        voice=voice,
        voices=voices,
    )
    rights = _rights(table)
    table.close()
    return character, rights


def read_name(table: Table, stem: str) -> str:
    """The name that the script cues: the key `name`, else the file's own, in capitals where its script has them."""
    name = " ".join(table.text("name").split()).lstrip("@")
    if "name" in table and not name:
        table.wrong("name", "", "name is empty.", "Write the name as the script cues it.")
    return name or stem.replace("-", " ").replace("_", " ").upper()


def _look(table: Table, cast: Look) -> Look:
    beard = table.choice("beard", cast.beard, vocabulary.BEARDS, "Beards")
    look = Look(
        head=table.choice("head", cast.head, vocabulary.HEADS, "Heads"),
        build=table.choice("build", cast.build, vocabulary.BUILDS, "Builds"),
        skin=table.colour("skin", cast.skin, vocabulary.SKINS, "Skins"),
        hair=table.choice("hair", cast.hair, vocabulary.HAIR, "Hair"),
        hair_colour=table.colour("hair_colour", cast.hair_colour, vocabulary.HAIR_COLOURS, "Hair colours"),
        iris=table.colour("iris", cast.iris),
        lips=table.colour("lips", cast.lips),
        brow=table.number("brow", cast.brow, 0.3, 2),
        beard=beard,
        hat=table.choice("hat", cast.hat, vocabulary.HATS, "Hats"),
        glasses=table.choice("glasses", "", vocabulary.GLASSES, "Glasses"),
        frames=table.colour("frames", cast.frames),
        makeup=table.colour("makeup", cast.makeup),
        paint=table.choice("paint", cast.paint, vocabulary.PAINTS, "Painted faces"),
        costume=table.choice("costume", cast.costume, vocabulary.COSTUMES, "Costumes"),
        cloth=table.colour("cloth", cast.cloth),
        trim=table.colour("trim", cast.trim),
        inner=table.colour("inner", cast.inner),
        sash=table.colour("sash", cast.sash),
        pattern=table.choice("pattern", cast.pattern, ("", *vocabulary.PATTERNS), "Patterns"),
        feminine=table.flag("feminine", cast.feminine and not beard),
        marks=table.texts("marks", cast.marks, fits=_fits_mark),
        rig=_rig(table),
    )
    table.close()
    return look


RIGS = (".svg", ".ora")
"""How the names of drawings end that can be acted."""


def _rig(table: Table) -> str:
    """The name of a file beside the character's own."""
    rig = table.text("rig")
    if rig and (PurePath(rig).name != rig or "\\" in rig or not rig.lower().endswith(RIGS)):
        hint = 'Put an SVG or OpenRaster file beside the TOML, and name it: rig = "mira.svg".'
        table.wrong("rig", rig, f'rig is "{rig}", which names no such file.', hint)
        return ""
    return rig


def _fits_mark(mark: str) -> str:
    return "" if mark in vocabulary.MARKS else f"Marks: {', '.join(vocabulary.MARKS)}."


def _voices(table: Table, cast: Voice, any_voice: bool) -> tuple[Voice, tuple[tuple[str, Voice], ...]]:
    """The voice in every language, and what `[voice.es]` says of one: what that leaves open is as in every language."""
    apart = {key: table.table(key) for key in table.keys if _LANGUAGE.fullmatch(key)}
    everywhere = _voice(table, cast, any_voice)
    return everywhere, tuple((tag, _voice(own, _basis(own, everywhere), any_voice)) for tag, own in apart.items())


def _basis(own: Table, everywhere: Voice) -> Voice:
    """What a language has where it says nothing: with a voice of its own, no pitch and body meant for another."""
    return Voice(pace=everywhere.pace) if "name" in own else everywhere


_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def _voice(table: Table, cast: Voice, any_voice: bool) -> Voice:
    blend = _named(table, "blend", cast.blend, any_voice)
    voice = Voice(
        name=_named(table, "name", cast.name, any_voice),
        pace=table.number("pace", cast.pace, 0.5, 2),
        pitch=table.number("pitch", cast.pitch, 0.4, 2),
        timbre=table.number("timbre", cast.timbre, 0.6, 1.5),
        blend=blend,
        share=table.number("share", cast.share or (0.5 if blend else 0.0), 0, 1),
        reading=_named(table, "reading", cast.reading, any_voice),
    )
    table.close()
    return voice


def _named(table: Table, key: str, default: str, any_voice: bool) -> str:
    """A voice by its name; an engine that is plugged in has names that only it knows."""
    name = table.text(key, default)
    if name and name != default and not any_voice and name not in named_voices():
        hint = f"{suggestion(name, named_voices(), what='Voices')} `limelight voices` lets you hear them."
        table.wrong(key, name, f'{key} is "{name}", and no voice is called that.', hint)
        return default
    return name


def _rights(table: Table) -> CharacterRights | None:
    if "rights" not in table:
        return None
    from limelight.works.rights_file import read_character_rights  # most productions say nothing of rights

    return read_character_rights(table.table("rights"))
