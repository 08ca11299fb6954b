"""Results as JSON: what an action returns, as one document that a program reads.

The names are those of the result's own fields and properties."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Set
from pathlib import PurePath
from typing import Any

from limelight.core.disk.refusals import refused
from limelight.core.errors import Fault, LimelightError, words
from limelight.core.visible import in_json
from limelight.works.problems import Problems


def plain(value: Any) -> Any:
    """`value` as what JSON knows: an error is its code, its fields and its sentence; a path is text."""
    if isinstance(value, Fault):
        return {"code": value.code, "fields": plain(value.fields), "message": words(value)}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        told = [name for name, member in vars(type(value)).items() if isinstance(member, property)]
        return {
            name: plain(getattr(value, name)) for name in [field.name for field in dataclasses.fields(value)] + told
        }
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, Set)):
        return [plain(item) for item in value]
    if isinstance(value, float):
        return round(value, 3)
    return value if isinstance(value, (str, int, bool, type(None))) else _other(value)


def _other(value: Any) -> str:
    return value.as_posix() if isinstance(value, PurePath) else str(value)


def error_document(error: BaseException) -> dict[str, Any]:
    """What `--json` prints when a command cannot do its work: one `error` with code, sentence and fields."""
    if isinstance(error, Problems):
        return {"error": {"code": "problems", "message": str(error), "problems": plain(error.all)}}
    if isinstance(error, LimelightError):
        return {"error": {"code": error.code, "message": words(error), "fields": plain(error.fields)}}
    if isinstance(error, OSError):
        return error_document(refused(error))
    return {"error": {"code": "usage", "message": getattr(error, "message", str(error)), "fields": {}}}


def line(value: Any) -> str:
    """The JSON document of `value` on one line, where many follow each other."""
    return in_json(json.dumps(plain(value), ensure_ascii=False))


def text(value: Any) -> str:
    """The JSON document of `value`: UTF-8, indented, keys in the order of the fields."""
    return in_json(json.dumps(plain(value), ensure_ascii=False, indent=2))
