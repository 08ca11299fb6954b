"""The command line: one face of `limelight.actions`. Each command is one file here and calls one action.

This module imports nothing: worker processes import it again when they start, and `limelight --help` answers at once.
"""


def main() -> None:
    """The `limelight` command. Ctrl-C before it has begun, or after all is said, needs no more words."""
    import signal
    import sys

    try:
        from limelight.cli.app import run

        code = run(sys.argv[1:])
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)
