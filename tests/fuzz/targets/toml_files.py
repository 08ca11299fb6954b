"""Every TOML file of a production: settings, cast, sets, brand, shots, variants, rights. The first byte says which."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from limelight.works.brand import read_brand
from limelight.works.cast_file import read_character, read_name
from limelight.works.casting import cast_in_memory
from limelight.works.fountain import read_screenplay
from limelight.works.ids import lasting
from limelight.works.naming import folded
from limelight.works.orders_file import read_orders
from limelight.works.problems import Problem
from limelight.works.rights_file import read_rights
from limelight.works.set_file import read_place
from limelight.works.settings import Settings, read_settings
from limelight.works.toml_file import Table, read_toml
from limelight.works.variants import told
from limelight.works.variants_file import Reader
from targets._texts import PEOPLE, examples

LONGEST = 1024
WORDS = (
    *(
        b"[look]",
        b"[[shots]]",
        b"[voice]",
        b"[rights]",
        b"[design]",
        b"schema = 1",
        b'name = "',
        b" = ",
        b'"""',
        b"'''",
    ),
    *(
        b"[[",
        b"]]",
        b"{",
        b"}",
        b"nan",
        b"inf",
        b"-0x1",
        b"1e400",
        b"9" * 30,
        b"1979-05-27T07:32:00Z",
        b"true",
        b"\\u202e",
    ),
    *(
        b"hair = ",
        b"colour = ",
        b"voices = [",
        b"aspects = [",
        b"budget = ",
        b"language = ",
        b"kind = ",
        b"parts = [",
        b"at = ",
    ),
    *(
        b"cut = [",
        b"size = ",
        b"camera = ",
        b"who = ",
        b"seconds = ",
        b"order = [",
        b"[lines]",
        b"insert",
        b"scenes = [",
        b".",
    ),
)
_SCRIPT = lasting(
    read_screenplay("INT. A - DAY\n\nMIRA\nNo.\n\nShe goes.\n\nEXT. B\n\nOLD TOM\nYes.\n", set(PEOPLE)), ()
)


def attempt(data: bytes) -> None:
    problems: list[Problem] = []
    table = read_toml(data[1:], "a.toml", problems)
    _KINDS[(data[0] if data else 0) % len(_KINDS)](table, problems)
    rows = data.count(b"\n") + data.count(b"\r") + 1
    for problem in problems:
        assert problem.message
        assert 0 <= problem.line <= rows
        str(problem).encode()


def _character(table: Table, problems: list[Problem]) -> None:
    name = read_name(table, "mira")
    read_character(table, name, cast_in_memory([name])[folded(name)])


def _variant(table: Table, problems: list[Problem]) -> None:
    reader = Reader(_SCRIPT.screenplay, frozenset(PEOPLE), "en", {}, problems)
    variant = reader.read(table, "hook-b")
    if not problems:
        told(_SCRIPT.screenplay, variant)


def _rights(table: Table, _: list[Problem]) -> None:
    rights = read_rights(table, "one")
    rights.of_file("own/sc01/ln01/voice.wav")
    rights.consents_of("Mira")


_KINDS: tuple[Callable[[Table, list[Problem]], object], ...] = (
    lambda table, _: read_settings(table, Settings()),
    _character,
    lambda table, _: read_place(table, "garden"),
    lambda table, _: read_brand(table),
    lambda table, _: read_orders(table, "sc01", {folded(name): name for name in PEOPLE}),
    _variant,
    _rights,
)


def seeds() -> Iterator[bytes]:
    for kind, pattern in enumerate(("*/*.toml", "*/cast/*.toml", "*/sets/*.toml", "*/brand.toml", "*/shots/*.toml")):
        yield from (bytes([kind]) + file[:1000] for file in examples(pattern))
    yield b"\4order = ['sh01']\n[sh01]\nsize = 'close-up'\nwho = ['Mira']\nseconds = 2.5\ncamera = 'push in'\n"
    yield b"\5[lines]\n'sc01/ln01' = 'Yes.'\n[[insert]]\nafter = 'sc01/ln01'\nscript = '''\nMIRA\nOh.\n'''\n"
    yield b"\6[[material]]\nfiles=['own/*']\nowner='A'\nlicence='MIT OR (CC0-1.0)'\nuntil=2027-01-31\n"
    yield b"\6[[tool]]\nname='v'\nowner='A'\n[[tool.pay]]\nto='B'\namount=1.5\ncurrency='EUR'\nper='year'\n"
    yield b"\6[[consent]]\nperson='Mira'\nwhat=['voice']\nsigned=2026-01-31\nuntil='forever'\nterritory=['eu']\n"
