"""The command line: one face of `limelight.actions`. Each command is one file here and calls one action.

This module imports nothing: worker processes import it again when they start, and `limelight --help` answers at once.
"""


def main() -> None:
    """The `limelight` command."""
    import sys

    from limelight.cli.app import run

    sys.exit(run(sys.argv[1:]))
