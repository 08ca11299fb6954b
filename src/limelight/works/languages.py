"""Which language stands in for another: what is translated, read and spoken as `zh-TW` may be there as `zh-Hant`.

RFC 4647's lookup, which cuts a tag from its end until something of that name is there. Where a region means another
script it takes the script in between (`zh-TW`, `zh-Hant`: Unicode's likely subtags), and never cuts into the other one:
who asked for traditional characters is not given simplified ones.
"""

from __future__ import annotations

from functools import lru_cache

_SCRIPTS = {
    "zh": "zh-hans",
    "zh-cn": "zh-hans",
    "zh-sg": "zh-hans",
    "zh-my": "zh-hans",
    "zh-tw": "zh-hant",
    "zh-hk": "zh-hant",
    "zh-mo": "zh-hant",
    "sr": "sr-cyrl",
    "sr-rs": "sr-cyrl",
    "sr-me": "sr-latn",
    "pa": "pa-guru",
    "pa-pk": "pa-arab",
    "uz": "uz-latn",
    "uz-af": "uz-arab",
    "az": "az-latn",
    "az-ir": "az-arab",
    "kk": "kk-cyrl",
    "kk-cn": "kk-arab",
}
"""The script that a language or a region writes, where its languages have several (CLDR, likelySubtags)."""


def primary(language: str) -> str:
    """The language without region or script: `pt` for `pt-BR`."""
    return tag_of(language).split("-")[0]


def tag_of(language: str) -> str:
    """The language's tag as tags are compared: `pt-br` for `pt_BR`."""
    return language.replace("_", "-").casefold()


@lru_cache(maxsize=256)
def stand_ins(language: str) -> tuple[str, ...]:
    """The tags, folded, under which something for `language` may be found: itself first, the widest last."""
    parts = tag_of(language).split("-")
    cuts = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    script = next((written for cut in cuts if (written := _written(cut) or _SCRIPTS.get(cut, ""))), "")
    of_script = [script] if script else []
    widest = [cuts[-1]] if _SCRIPTS.get(cuts[-1], script) == script else []
    return tuple(dict.fromkeys((cuts[0], *cuts[:-1], *of_script, *widest)))


def _written(tag: str) -> str:
    """The language with its script, where the tag names one: `zh-hant` for `zh-hant-tw`."""
    parts = tag.split("-")
    return "-".join(parts[:2]) if len(parts) > 1 and len(parts[1]) == 4 and parts[1].isalpha() else ""


def serves(there: str, asked: str) -> bool:
    """Whether what is in the language `there` is what a person means who asks for `asked`: `en` for `en-GB`."""
    return tag_of(there) in stand_ins(asked)
