"""Takes side by side: a table, a page that stands alone, and a contact sheet; what was said about each is told."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import cv2
import pytest

from limelight.actions.choose import ChooseRequest, choose
from limelight.actions.reject import RejectRequest, reject
from limelight.actions.take import TakeRequest, take
from limelight.actions.takes import NoTakesYet, TakesRequest, TakesResult, takes
from limelight.actions.takes_page import PageTake, TakesSheet, takes_page
from limelight.execute.inline import InlineExecutor

SCRIPT = """
INT. ROOM - NIGHT

MEI
(tender)
You hung me crooked.

LI
I came to answer.

[[insert: portrait]]
"""
VOICE, PICTURE = "sc01/ln01/voice@en", "sc01/sh01/picture+1x1"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mei")
    (folder / "limelight.toml").write_text('schema = 1\ntitle = "Mei & Li"\naspects = ["1:1"]\n', "utf-8")
    (folder / "script.fountain").write_text(SCRIPT, "utf-8")
    for what in ('"crooked"/voice', "sc01/shots"):
        take(TakeRequest(what, folder, 2, page=False), executor=InlineExecutor())
    return folder


def seen(folder: Path, what: str, **more: object) -> TakesResult:
    return takes(TakesRequest(what, folder, **more), executor=InlineExecutor())


class Page(HTMLParser):
    """What of a page a test asks for: its elements with their attributes, in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag == name]


def test_a_page_of_voices_plays_each_and_says_how_to_take_it(folder):
    result = seen(folder, "crooked")
    page = Page(result.page.read_text("utf-8"))
    assert (result.slot, result.select, result.sheet) == (VOICE, 1, None)
    assert [audio["src"][:20] for audio in page.all("audio")] == ["data:audio/mp4;base64"[:20]] * 3
    commands = [button["data-command"] for button in page.all("button") if "data-because" in button]
    assert commands[::2] == [f"limelight choose {VOICE} {number}" for number in (1, 2, 3)]
    assert commands[1::2] == [f"limelight reject {VOICE} {number}" for number in (1, 2, 3)]


def test_a_page_stands_alone_and_runs_its_own_script_only(folder):
    text = seen(folder, "crooked").page.read_text("utf-8")
    page = Page(text)
    links = [attributes.get(name) for _, attributes in page.elements for name in ("src", "href", "poster")]
    assert all(link.startswith(("data:", "#")) for link in links if link)
    assert not re.search(r"https?://|@import|url\(", text)
    assert "script-src 'sha256-" in text


def test_a_choice_and_a_rejection_are_told_with_who_and_why_before_any_make(folder):
    choose(ChooseRequest(VOICE, "2", folder, "slower hurts more", "Ana"))
    reject(RejectRequest(VOICE, "3", folder, "too cheerful", "Ana"))
    result = seen(folder, "crooked")
    text = result.page.read_text("utf-8")
    assert result.select == 2
    assert "Ana: slower hurts more" in text
    assert "Ana: too cheerful" in text
    states = [item["class"] for item in Page(text).all("li") if (item.get("class") or "").startswith("take ")]
    assert states == ["take ", "take selected", "take rejected"]


def test_a_page_of_coverages_lists_their_shots_and_marks_what_is_other(folder):
    text = seen(folder, "sc01/shots").page.read_text("utf-8")
    assert text.count('<ol class="shots">') == 3
    assert '<li class="shot other">' in text


def test_pictures_come_as_films_and_as_a_contact_sheet(folder):
    result = take(TakeRequest("sc01/sh01", folder, 1, {"light": "haze"}), executor=InlineExecutor())
    page = Page(result.page.read_text("utf-8"))
    films = page.all("video")
    assert [film["src"][:14] for film in films] == ["data:video/mp4"] * 2
    assert films[1]["aria-label"].startswith("Take 2: haze in the air.")
    assert cv2.imread(str(result.sheet)).shape[1] > 2 * 360


def test_what_has_no_take_yet_says_how_to_make_some(folder):
    with pytest.raises(NoTakesYet, match="limelight take sc01/ln02/voice@en"):
        seen(folder, "sc01/ln02/voice")


def test_words_that_look_like_markup_are_words():
    said = PageTake(1, ("<b>&",), "", 'Ana: "</script>"', "today", "1 s", gone=True)
    text = takes_page(TakesSheet("<i>", "sc01/sh01/picture+1x1", '"<img src=x>"', "picture", (said,)))
    assert not re.search(r"<b>&|<i>|<img|</script>\"", text)
    assert "freed since" in text
