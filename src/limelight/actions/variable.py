"""What another take of something varies, and what can be done instead where no other take can be made of it."""

from __future__ import annotations

from collections.abc import Mapping

from limelight.core.errors import InputError
from limelight.core.graph import Node
from limelight.core.registry import Registry
from limelight.works.naming import Slot, parse_slot
from limelight.works.problems import nearest


class NothingVaries(InputError):
    code = "nothing-varies"
    sentence = "{slot} has one take only: {why}. {instead}"


class NotVaried(InputError):
    code = "not-varied"
    sentence = '--vary {name}: another take of {slot} varies {known}, and no "{name}".{hint}'


_OWN = (
    "your own file fills it",
    "Put another file in its place, or `limelight choose {slot} NUMBER` a machine's take.",
)
_INSTEAD: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("conform_clip", "stage_still", "adopt_recording", "adopt_effect", "adopt_score"), _OWN),
    "read_line": (
        "no voice speaks its language, so that it is timed by reading",
        "Record it yourself, and put it into own/{path}/voice.wav.",
    ),
    **dict.fromkeys(
        ("render_shot", "render_clip", "cue_shot", "draw_still", "thumbnail", "make_poster"),
        ("it follows from its picture and its words", "Take {path}/picture, or the voice of a line in it."),
    ),
    "time_scene": (
        "it follows from its shots and its voices",
        "Take {path}/shots or a line's voice, or write lengths into shots/{path}.toml (`limelight board --write`).",
    ),
    **dict.fromkeys(
        ("mix_scene", "mix_stems"),
        ("it follows from its voices and its music", "Take {path}/score, or the voice of a line."),
    ),
    **dict.fromkeys(
        ("time_captions", "show_texts", "write_captions", "style_captions"),
        ("captions say what the script and its translations say", "Edit script.fountain, or locale/LANGUAGE.po."),
    ),
}
_ELSE = (
    "it is put together from its parts",
    "Take one of those: a shot's picture, a line's voice, a scene's score (`limelight board` lists them).",
)


def variable(node: Node, vary: Mapping[str, object]) -> tuple[str, ...]:
    """What another take of the node varies. Raises NothingVaries, NotVaried."""
    known = Registry.installed().craft(node.craft, node.slot).varies
    if not known:
        why, instead = _INSTEAD.get(node.craft, _ELSE)
        where = parse_slot(node.slot) or Slot(node.slot)
        path = "/".join(part for part in (where.scene, where.item) if part)
        raise NothingVaries(slot=node.slot, why=why, instead=instead.format(slot=node.slot, path=path))
    for name in vary:
        if name not in known:
            near = nearest(name, known)
            hint = f" Did you mean {near}?" if near else ""
            raise NotVaried(slot=node.slot, name=name, known=", ".join(known), hint=hint)
    return known
