"""Readers that do what a hostile file makes a library do: crash, fill the memory, never end."""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Callable

from limelight.core.errors import InputError


class Wrong(InputError):
    code = "wrong"
    sentence = "{file} is wrong."


def double(number: int) -> object:
    """An answer like any other."""
    return {"twice": 2 * number}


def crash() -> object:
    """End as a library ends that reads where nothing is."""
    ctypes.string_at(0)


def fill() -> object:
    """Take three gigabytes."""
    return len(b"x" * (3 << 30))


def never_end() -> object:
    """Work for ever."""
    while True:
        pass


def sleep() -> object:
    """Wait for what never comes."""
    time.sleep(600)


def talk_without_end() -> object:
    """Print for ever."""
    while True:
        os.write(2, b"tra la la" * 1000)


def refuse() -> object:
    """Say what is wrong, in words of its own."""
    raise Wrong(file="a.mp4")


def print_aloud() -> object:
    """Print, as libraries do, and have a child print too."""
    print("a library's chatter")
    os.system("echo and its child's")
    return "said"


def go_on(tell: Callable[[float], None]) -> object:
    """Say how far it is."""
    tell(0.5)
    return "done"


def leave() -> object:
    """End without a word."""
    os._exit(3)


def answer_too_much() -> object:
    """Answer with four megabytes."""
    return "x" * (4 << 20)
