"""The code that a craft's output depends on: its module and every module of limelight that it imports, at any remove.

For the test that a craft's revision rises when its code changes. Layout, comments and docstrings do not count; data
files beside the code do. Where a package finds its members at run time, all of them count. What carries the work but
does not shape it (core, execute) does not.
"""

from __future__ import annotations

import ast
import hashlib
import tokenize
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import limelight

ROOT = Path(limelight.__file__).parent
CARRIERS = ("limelight.core", "limelight.execute", "limelight.testing")
FINDERS = {"importlib", "pkgutil", "limelight.stage.drawing.family.Family"}
"""What a package that finds its members at run time imports."""


@dataclass(frozen=True)
class Code:
    """One craft or engine: its declared version, and the digest of every module and data file that it depends on."""

    version: str
    parts: dict[str, str]


def code_of(target: str, version: str) -> Code:
    """The code behind "module:name"."""
    return Code(version, {name: digest(name) for name in sorted(reached(target.partition(":")[0]))})


def reached(module: str) -> set[str]:
    """The module, all that it imports inside limelight, and the data files beside those."""
    found: set[str] = set()
    ahead = [module]
    while ahead:
        name = ahead.pop()
        if name not in found and not name.startswith(CARRIERS):
            found.add(name)
            ahead += imports(name)
    packages = {file_of(name).parent for name in found if name != "limelight"} - {ROOT}
    return found.union(*map(_data_files, packages))


@cache
def imports(module: str) -> tuple[str, ...]:
    """The modules of limelight that a module imports, and the packages it lies in."""
    tree = ast.parse(file_of(module).read_text("utf-8"))
    names = [name for node in ast.walk(tree) for name in _imported(node)]
    if FINDERS.intersection(names) and file_of(module).name == "__init__.py":
        names += [f"{module}.{file.stem}" for file in file_of(module).parent.glob("*.py") if file.stem != "__init__"]
    names += [module.rpartition(".")[0]]
    return tuple(dict.fromkeys(name for name in names if name.startswith("limelight.") and is_module(name)))


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


def is_module(name: str) -> bool:
    """Whether limelight has a module of that name."""
    place = ROOT.parent / name.replace(".", "/")
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


def file_of(module: str) -> Path:
    """The module's source file."""
    place = ROOT.parent / module.replace(".", "/")
    return place.with_suffix(".py") if place.with_suffix(".py").exists() else place / "__init__.py"


@cache
def digest(name: str) -> str:
    """Sixteen hex digits that stand for what a module does, or for a data file's bytes."""
    data = (ROOT / name).read_bytes() if "/" in name else _meaning(file_of(name)).encode()
    return hashlib.sha256(data).hexdigest()[:16]


def _meaning(file: Path) -> str:
    """The source without layout, comments and docstrings, the same under every Python version."""
    source = file.read_text("utf-8")
    lines = source.splitlines()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and _is_text(node):
            lines[node.lineno - 1 : node.end_lineno] = [""] * ((node.end_lineno or node.lineno) - node.lineno + 1)
    for token in tokenize.generate_tokens(iter([line + "\n" for line in lines]).__next__):
        if token.type == tokenize.COMMENT:
            lines[token.start[0] - 1] = lines[token.start[0] - 1][: token.start[1]]
    return "".join("".join(lines).split())


def _is_text(item: ast.stmt) -> bool:
    """A string that stands for itself: a docstring of the module, class, function or field."""
    return isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant) and isinstance(item.value.value, str)


@cache
def _data_files(folder: Path) -> tuple[str, ...]:
    """Files beside the code that are no code, from limelight's root."""
    files = (file for file in folder.rglob("*") if file.suffix not in (".py", ".pyi", ".pyc", ".md") and file.is_file())
    return tuple(file.relative_to(ROOT).as_posix() for file in files)
