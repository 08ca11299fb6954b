"""Marks: what is written into a released file about itself, the same in every format.

The names are those of the standards that other programs read: IPTC's digital source type and AI fields, Dublin Core's
title and rights, PLUS' data mining, China's AIGC.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from limelight.sign.metadata.aigc import Aigc


@dataclass(frozen=True)
class Marks:
    """What is empty is not written.

    `language` is that of the title. `date` is an ISO day or time. `source_type` is a term of IPTC's digital source
    types ("trainedAlgorithmicMedia"), `mining` one of PLUS' data mining ("DMI-PROHIBITED"). `software` is what wrote
    the file, `system` and `system_version` what of AI was at work in it (California's "name and version of the
    system"). `identifier` names this very work, and is the same whenever it is released from the same make.
    """

    title: str = ""
    language: str = ""
    description: str = ""
    creators: tuple[str, ...] = ()
    credit: str = ""
    rights: str = ""
    date: str = ""
    software: str = ""
    system: str = ""
    system_version: str = ""
    source_type: str = ""
    identifier: str = ""
    mining: str = ""
    aigc: Aigc | None = None

    @property
    def said(self) -> dict[str, object]:
        """What is not empty, by its name."""
        values = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: value for name, value in values if value}
