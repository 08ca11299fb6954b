"""Where a service stands and whose account pays it, as the environment says. The key is said to nobody else.

A key that no header can carry, an address that holds a password, and a key that would travel in the open are refused
before anything leaves. Whatever a service says is shown without the key, should it repeat it.
"""

from __future__ import annotations

import ipaddress
import os
import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit, urlunsplit

from limelight.core.money.prices import on_this_machine

URL, KEY, MODEL = "LIMELIGHT_SPEECH_URL", "LIMELIGHT_SPEECH_KEY", "LIMELIGHT_SPEECH_MODEL"
_TOLD = 300
"""Letters of what a service says that are shown."""
_STARS = "(the key)"


@dataclass(frozen=True)
class Account:
    """An address, a model, and a key, which is not shown."""

    url: str
    model: str
    key: str = field(repr=False, default="")

    @classmethod
    def of_environment(cls) -> Account:
        url = os.environ.get(URL, "").strip() or "https://api.openai.com/v1"
        model = os.environ.get(MODEL, "").strip() or "gpt-4o-mini-tts"
        return cls(url, model, os.environ.get(KEY, "").strip())

    @property
    def host(self) -> str:
        """Its name and port, without a password that may stand before it."""
        return urlsplit(self.url).netloc.rpartition("@")[2]

    def wrong(self) -> str:
        """What is wrong with it, "" for nothing."""
        try:
            url = urlsplit(self.url)
            known = url.scheme in ("http", "https") and bool(url.hostname) and (url.port is None or url.port > 0)
        except ValueError:
            return f"{URL} holds no address such as https://api.openai.com/v1"
        if not known or not re.fullmatch(r"[!-~]+", self.url):
            return f"{URL} holds no address such as https://api.openai.com/v1"
        if url.username is not None:
            return f"{URL} holds a name or a password: put the key into {KEY}"
        if not re.fullmatch(r"[ -~]*", self.key):
            return f"{KEY} holds a letter that no key can have: copy it anew, on one line"
        if self.key and url.scheme == "http" and not _near(url.hostname or ""):
            return f"{URL} begins with http:, and everybody on the way could read your key: write https:"
        return ""

    def address(self, path: str) -> str:
        """The URL of one of its doors."""
        url = urlsplit(self.url)
        return urlunsplit((url.scheme, url.netloc, f"{url.path.rstrip('/')}/{path}", url.query, ""))

    def shown(self, said: str) -> str:
        """What it said, on one line that a screen may show."""
        said = said.replace(self.key, _STARS) if self.key else said
        text = " ".join("".join(letter if letter.isprintable() else " " for letter in said).split())
        return text if len(text) <= _TOLD else f"{text[:_TOLD]}..."


def _near(host: str) -> bool:
    """Whether a name is this machine's, or one of the same house: a private address, or a name without a domain."""
    if on_this_machine(f"http://{host}" if ":" not in host else f"http://[{host}]"):
        return True
    try:
        return ipaddress.ip_address(host).is_private
    except ValueError:
        return "." not in host or host.endswith((".local", ".lan", ".internal", ".home.arpa"))
