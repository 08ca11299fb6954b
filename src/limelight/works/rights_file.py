"""Rights as TOML: `rights.toml` beside the screenplay or the series, and the `[rights]` of a character's file.

Read strictly: a wrong date, country, licence or key is told with its line, and nothing is guessed. What is missing
altogether is not wrong here: somebody may still be asked, and only a release needs it.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from limelight.works import licences
from limelight.works.rights import (
    HOW,
    MEDIA,
    PER,
    WHAT,
    WORLD,
    CharacterRights,
    Consent,
    Evidence,
    Material,
    Pay,
    Record,
    Rights,
    Scope,
)
from limelight.works.toml_file import Table

EU = "eu"
FOREVER = "forever"
_COUNTRY = re.compile(r"[a-z]{2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_CHANNEL = re.compile(r"[a-z][a-z0-9-]*")
_CURRENCY = re.compile(r"[A-Z]{3}")
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")


def read_rights(table: Table, seen_from: str = "") -> Rights:
    """What `rights.toml` says. `seen_from` is where the production lies as the file sees it: "" beside the screenplay,
    "episode-1" in a series' file."""
    rights = Rights(
        material=tuple(_material(each, seen_from) for each in table.tables("material")),
        consents=tuple(_consent(each) for each in table.tables("consent")),
        tools=dict(_tool(each) for each in table.tables("tool")),
        non_commercial=table.text("non_commercial"),
    )
    table.close()
    return rights


def read_character_rights(table: Table) -> CharacterRights:
    """The `[rights]` of a character's file."""
    said = any(key not in ("face_of", "voice_of") for key in table.keys)
    rights = CharacterRights(
        record=_record(table) if said else None,
        face_of=table.text("face_of"),
        voice_of=table.text("voice_of"),
        where=_where(table),
    )
    table.close()
    return rights


def _material(table: Table, seen_from: str) -> Material:
    files = table.texts("files", fits=_fits_name_of_a_file)
    if not files:
        table.wrong("files", "", "files names no file.", 'Write which: files = ["own/sc01/*"].')
    material = Material(files, _record(table), seen_from)
    table.close()
    return material


def _tool(table: Table) -> tuple[str, Record]:
    name = _needed(table, "name", "Write the name of the engine or the craft, as `limelight lineage` shows it.")
    tool = name, _record(table)
    table.close()
    return tool


def _record(table: Table) -> Record:
    return Record(
        owner=table.text("owner").strip(),
        licence=_licence(table),
        title=table.text("title"),
        source=table.text("source"),
        scope=_scope(table),
        training=table.flag("training") if "training" in table else None,
        pays=_pays(table),
        evidence=_evidence(table),
        credit=table.text("credit"),
        people=table.texts("people", fits=_fits_name) if "people" in table else None,
        how=table.choice("how", "", tuple(HOW), "It can be"),
        where=_where(table),
    )


def _consent(table: Table) -> Consent:
    consent = Consent(
        person=_needed(table, "person", "Write who it is."),
        what=table.texts("what", fits=lambda what: "" if what in WHAT else f"It can be: {', '.join(WHAT)}."),
        use=table.text("use").strip(),
        scope=_scope(table),
        signed=table.day("signed"),
        evidence=_evidence(table),
        minor=table.flag("minor"),
        guardian=table.text("guardian").strip(),
        representative=table.text("representative"),
        heir=table.text("heir"),
        replica=table.flag("replica"),
        training=table.flag("training") if "training" in table else None,
        alterations=table.text("alterations"),
        excluded=table.texts("excluded"),
        withdrawal=table.text("withdrawal"),
        delete_by=table.day("delete_by"),
        pays=_pays(table),
        credit=table.text("credit"),
        where=_where(table),
    )
    table.close()
    return consent


def _scope(table: Table) -> Scope:
    begins, for_ever = table.day("from"), table.says("until", FOREVER)
    ends = None if for_ever else table.day("until")
    if begins and ends and ends < begins:
        table.wrong("until", ends, f"It ends on {ends}, before it begins on {begins}.", "Mend one of the two days.")
    return Scope(
        territory=table.texts("territory", fits=_fits_territory),
        except_in=table.texts("except_in", fits=_fits_territory),
        languages=table.texts("languages", fits=_fits_language),
        media=table.texts("media", fits=_fits_media),
        begins=begins,
        ends=ends,
        for_ever=for_ever,
    )


def _pays(table: Table) -> tuple[Pay, ...]:
    return tuple(_pay(each) for each in table.tables("pay"))


def _pay(table: Table) -> Pay:
    to = _needed(table, "to", "Write who is paid.")
    currency = table.text("currency")
    if not _CURRENCY.fullmatch(currency):
        hint = 'Write three capital letters: currency = "EUR".'
        table.wrong("currency", currency, f'currency is "{currency}".', hint)
    if "amount" not in table:
        table.wrong("amount", "", "amount is missing.", "Write how much: amount = 150.0.")
    pay = Pay(to, table.number("amount", 0.0, 0, 1e9), currency, table.choice("per", PER[0], PER, "It can be"))
    table.close()
    return pay


def _licence(table: Table) -> str:
    licence = table.text("licence").strip()
    if not licence:
        return ""
    if hint := licences.misfit(licence):
        table.wrong("licence", licence, f'licence is "{licence}", which is the name of no licence.', hint)
        return ""
    return licences.normal(licence)


def _evidence(table: Table) -> Evidence | None:
    """The paper, by its place beside the file that names it."""
    name, digest = table.text("evidence"), table.text("evidence_digest")
    if digest and not _DIGEST.fullmatch(digest):
        hint = "`limelight rights` says what it is: sha256: and 64 letters and digits."
        table.wrong("evidence_digest", digest, "evidence_digest is no digest.", hint)
    if not name:
        return None
    if hint := _fits_file(name):
        table.wrong("evidence", name, f'evidence is "{name}".', hint)
        return None
    return Evidence((PurePosixPath(table.file).parent / name).as_posix(), digest)


def _needed(table: Table, key: str, hint: str) -> str:
    text = " ".join(table.text(key).split())
    if not text:
        table.wrong(key, "", f"{key} is missing.", hint)
    return text


def _where(table: Table) -> str:
    return f"{table.file}:{line}" if (line := table.line) else table.file


def _fits_name_of_a_file(name: str) -> str:
    """A name, or a pattern, is only ever compared: it may hold whatever names of files hold."""
    absolute = PurePosixPath(name).is_absolute() or not name.strip()
    return 'Name it as it is seen from here: "own/sc01/ln02/voice.wav".' if absolute else ""


def _fits_file(name: str) -> str:
    path = PurePosixPath(name)
    inside = name.strip() and not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in name
    return "" if inside else 'Name a file in the production\'s folder, with forward slashes: "own/sc01/ln02/voice.wav".'


def _fits_territory(code: str) -> str:
    if code in (WORLD, EU) or _COUNTRY.fullmatch(code):
        return ""
    return f'Write countries as two letters ("us", "fr"), "{EU}", or "{WORLD}".'


def _fits_language(code: str) -> str:
    return "" if _LANGUAGE.fullmatch(code) else 'Write language codes: "en", "es", "zh", "pt-BR".'


def _fits_media(name: str) -> str:
    return "" if _CHANNEL.fullmatch(name) else f'It can be: {", ".join(MEDIA)}, or a channel, as in "tiktok".'


def _fits_name(name: str) -> str:
    return "" if name.strip() else "Write who it is, or take it out."
