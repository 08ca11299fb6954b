"""The machine class: what two machines must share for equal recipes to give equal bytes."""

from __future__ import annotations

import platform
import sys
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def machine_class() -> str:
    """System, processor family and its widest vectors: "linux-x86_64-avx512"."""
    return "-".join(part for part in (sys.platform, platform.machine().lower(), _vectors()) if part)


def _vectors() -> str:
    """Libraries choose other instructions, and so round otherwise, where these differ (Linux tells; others do not)."""
    try:
        flags = Path("/proc/cpuinfo").read_text().split()
    except OSError:
        return ""
    return next((name for name, flag in (("avx512", "avx512f"), ("avx2", "avx2")) if flag in flags), "")
