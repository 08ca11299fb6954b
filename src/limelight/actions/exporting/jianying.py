"""`--jianying`: a draft that Jianying (剪映) opens, its media in the same folder."""

from __future__ import annotations

from collections.abc import Mapping

from limelight.actions.exporting import timeline
from limelight.actions.exporting.form import Form
from limelight.kinds.film.turnover import Turnover


def files(turnover: Turnover) -> Mapping[str, str]:
    return {
        "draft_content.json": turnover.drafts["content"],
        "draft_meta_info.json": turnover.drafts["meta"],
        **timeline.media(turnover),
    }


JIANYING = Form(files, package="pyJianYingDraft")
