"""A process that ends with the one that started it, however that one ends.

On Linux the kernel sees to it, also where a program is started that knows nothing of limelight: this file, run as a
script, puts the leash on and becomes that program. Elsewhere a process ends when it next looks for its parent.
"""

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1  # prctl(2)


def die_with(parent: int) -> None:
    """Have the kernel end this process when the one of that id ends; end it now where that has happened already."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.name == "posix" and os.getppid() != parent:
        os._exit(0)


def leashed(*command: str) -> tuple[str, ...]:
    """The words to start a program with, so that it ends with this process."""
    if sys.platform != "linux":
        return command
    return (sys.executable, "-I", "-S", os.path.abspath(__file__), str(os.getpid()), *command)


if __name__ == "__main__":
    die_with(int(sys.argv[1]))
    os.execvp(sys.argv[2], sys.argv[2:])
