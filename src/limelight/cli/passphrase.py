"""Passphrases, asked for on a terminal: never an argument, never shown, never kept."""

from __future__ import annotations

import sys

import typer

from limelight.actions.identity import passphrase_wanted
from limelight.cli import screen


def on_a_terminal() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def of_identity(name: str) -> str | None:
    """What opens the identity: asked for where only the person knows it, and where there is somebody to ask."""
    wanted = passphrase_wanted(name)
    return asked(f'Passphrase of "{wanted}"') if wanted and on_a_terminal() else None


def asked(what: str) -> str:
    return str(typer.prompt(what, hide_input=True, err=True))


def chosen() -> str:
    """A new one, typed twice."""
    screen.tell("A passphrase locks the key. Four words that you remember are a good one; nobody can bring it back.")
    return str(typer.prompt("Passphrase", hide_input=True, confirmation_prompt="Once more", err=True))
