"""How a command ends: every error becomes sentences (or one JSON document) and an exit code, here and nowhere else.

    0    done
    1    something failed
    2    the user's input is wrong: a file, a slot, an option
    3    waiting for a person
    130  stopped by Ctrl-C; nothing that was finished is lost (143 by a polite kill, 129 as the terminal was closed)
    141  whoever read our output went away (a closed pipe)

An error of our own making (a bug) is not dressed up: its traceback is shown, with where to report it.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from typer import Abort, TyperException

from limelight.cli import documents, stopping
from limelight.core.disk.refusals import refused
from limelight.core.errors import LimelightError, words
from limelight.core.visible import visible
from limelight.works.problems import Problems

DONE, FAILED, WRONG_INPUT, WAITING, STOPPED, NO_READER = 0, 1, 2, 3, 130, 141


def of(command: Callable[[], Any], args: Sequence[str]) -> int:
    """Run `command` and tell what went wrong, if anything did; its exit code."""
    try:
        code = command() or DONE
        sys.stdout.flush()
    except BrokenPipeError:
        return _no_reader()
    except SystemExit as leaving:  # Typer's own way out: completion (0), and a closed pipe while it prints help (1)
        return NO_READER if leaving.code == 1 else int(leaving.code or DONE)
    except (KeyboardInterrupt, Abort):
        with suppress(OSError):
            print("\nStopped. Nothing that was finished is lost.", file=sys.stderr)
        return stopping.exit_code()
    except (Problems, LimelightError, TyperException, OSError) as error:
        tell(error, as_json="--json" in args)
        return _code(error)
    except Exception:
        print(visible(traceback.format_exc()), file=sys.stderr)
        print("\nThis is a mistake in limelight itself. Your files are untouched.", file=sys.stderr)
        return FAILED
    return stopping.exit_code() if code == STOPPED else code


def _code(error: BaseException) -> int:
    if isinstance(error, Problems):
        return WRONG_INPUT
    return error.exit if isinstance(error, LimelightError) else getattr(error, "exit_code", FAILED)


def tell(error: BaseException, as_json: bool = False) -> None:
    """Put an error into sentences, or into one JSON document."""
    if type(error).__name__ == "NoArgsIsHelpError":
        print(error, file=sys.stderr)
    elif as_json:
        print(documents.text(documents.error_document(error)))
    elif isinstance(error, Problems):
        print(visible(_problems(error)), file=sys.stderr)
    else:
        print(visible(_sentence(error)), file=sys.stderr)


def _sentence(error: BaseException) -> str:
    if isinstance(error, LimelightError):
        return words(error)
    context = getattr(error, "ctx", None)
    help_line = f"\n`{context.command_path} --help` tells more." if context else ""
    if isinstance(error, OSError):
        return words(refused(error))
    return f"{error.format_message()}{help_line}" if isinstance(error, TyperException) else str(error)


def _problems(error: Problems) -> str:
    count, files = len(error.all), len({problem.file for problem in error.all})
    things = "1 problem" if count == 1 else f"{count} problems in {files} file{'s' * (files > 1)}"
    return f"{error}\n\n{things}. Nothing was made."


def _no_reader() -> int:
    """Python flushes stdout once more at exit: give it somewhere to go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return NO_READER
