"""The board: what it offers is true, what it shows is safe, and it is written only when it says something new."""

import base64
import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import tempfile
import tomllib
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.actions.board_page import board_page, write_board
from limelight.actions.board_page.films import films_beside
from limelight.actions.board_page.gather import gathered
from limelight.actions.opened import opened
from limelight.actions.prospect import prospect
from limelight.cli.app import load
from limelight.core.graph import Notes
from limelight.crafts.break_down_scene import break_down_scene
from limelight.kinds.film.own import Own
from limelight.kinds.film.scene import scene_plans
from limelight.works.fountain import read_screenplay
from limelight.works.orders_file import read_orders
from limelight.works.production import read_production
from limelight.works.toml_file import read_toml

PEONY = Path(__file__).parents[2] / "examples" / "peony"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def sheet_of(folder):
    with opened(folder) as here:
        films = films_beside(here.production, here.production.out)
        return gathered(prospect(here, [film.version for film in films]), films)


def copy(to, **files):
    shutil.copytree(PEONY, to, ignore=shutil.ignore_patterns(".limelight", "out"))
    for name, text in files.items():
        (to / name.replace("__", ".")).write_text(text, "utf-8")
    return to


@pytest.fixture(scope="module")
def peony(tmp_path_factory):
    return copy(tmp_path_factory.mktemp("board") / "peony")


@pytest.fixture(scope="module")
def sheet(peony):
    return sheet_of(peony)


def offered(sheet, kind, *groups):
    """Every way of that kind to write something: the shot (or scene), the change, the way."""
    every = [(shot, change) for shot in sheet.shots for change in shot.changes]
    every += [(scene, change) for scene in sheet.scenes for change in scene.changes]
    return [
        (owner, change, way)
        for owner, change in every
        for way in change.ways
        if way.kind == kind and (not groups or change.group in groups)
    ]


def otherwise(change):
    """Another choice in every blank than what is so now; who is meant stays."""
    others = {blank.name: [each for each in blank.options if each != blank.now] for blank in change.blanks}
    return {name: options[0] for name, options in others.items() if options and name != "who"}


# -- what it offers ----------------------------------------------------------------------------------------------------


def test_every_text_for_the_script_is_read_where_the_board_says_it_goes(peony, sheet):
    script = (peony / "script.fountain").read_text("utf-8")
    names = {file.stem for file in (peony / "cast").glob("*.toml")}
    ways = offered(sheet, "script")
    for owner, change, way in ways:
        for chosen in ({}, otherwise(change)):
            text = change.written(way, chosen)
            read = read_screenplay(way.spot.put(text, script), names)
            assert read.problems == (), (owner.id, text)
    assert len(ways) > 300
    assert {
        "shot",
        "insert",
        "face",
        "pose",
        "look",
        "prop",
        "beat",
        "hold",
        "sfx",
        "sting",
        "music",
        "transition",
    } <= {change.name for _, change, _ in ways}


def test_every_direction_changes_the_shot_that_it_is_offered_for(tmp_path, sheet):
    folder = copy(tmp_path / "peony")
    script = (folder / "script.fountain").read_text("utf-8")
    before = shots_of(folder)
    for shot, change, way in offered(sheet, "script", "Picture", "Acting", "Sound", "Time"):
        if shot.id not in ("sc01/sh01", "sc02/sha02-2", "sc03/sh01", "sc04/sha03"):
            continue
        text = change.written(way, otherwise(change))
        (folder / "script.fountain").write_text(way.spot.put(text, script), "utf-8")
        now = shots_of(folder)
        reaches = change.name in ("insert", "beat") or text.endswith(f" {shot.who[0]}]]")
        assert now != before if reaches else now[shot.id] != before[shot.id], (shot.id, text, way.where)


def shots_of(folder):
    asked = [plan.shots().inputs for plan in scene_plans(read_production(folder), Own())]
    made = [break_down_scene(**inputs, seed=1, vary={}, notes=Notes()) for inputs in asked]
    return {shot.id: shot for scene in made for shot in scene.shots}


def test_every_row_for_a_shots_file_is_read_without_a_problem(sheet, peony):
    people = {name.casefold(): name for name in read_production(peony).screenplay.people}
    rows = [entry for entry in offered(sheet, "toml") if entry[2].where.startswith("shots/")]
    for owner, change, way in rows:
        for chosen in change.variants():
            problems = []
            text = change.written(way, chosen)
            read_orders(read_toml(text.encode(), "shots/sc01.toml", problems), owner.id.split("/")[0], people)
            assert problems == [], text
    assert len(rows) > 300


def test_rows_for_somebody_cast_in_memory_and_for_a_guessed_place_begin_their_files(tmp_path):
    folder = copy(tmp_path / "peony")
    shutil.rmtree(folder / "cast")
    shutil.rmtree(folder / "sets")
    rows = for_files(sheet_of(folder))
    for change, way in rows:
        file, place = way.where.split(", ")
        assert place == "a new file"
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_text(change.written(way, otherwise(change)), "utf-8")
        assert read_production(folder)
        (folder / file).unlink()
    assert len(rows) > 20


def test_rows_for_files_that_are_there_say_where_in_them(peony, sheet):
    for change, way in for_files(sheet):
        file, place = way.where.split(", ")
        table = place.removeprefix("under [").rstrip("]")
        assert (peony / file).is_file()
        assert table in ("look", "voice") or change.name == "place"
        assert tomllib.loads(change.written(way, otherwise(change)))


def for_files(sheet):
    """What is offered for cast/ and sets/."""
    places = (change for scene in sheet.scenes for change in scene.changes if change.name == "place")
    return [(change, way) for change in (*sheet.changes, *places) for way in change.ways]


def test_every_command_is_one(sheet):
    lines = {change.written(way) for _, change, way in offered(sheet, "shell")}
    for line in lines:
        limelight, name, *args = shlex.split(line)
        assert limelight == "limelight"
        load(name).make_context(name, args)
    assert len(lines) > 100


ROWS = (PEONY / "script.fountain").read_text("utf-8").splitlines()
STRAY = (
    *("[[hold 0.7]]", "[[insert: gate]]", "[[face FATHER: hurt]]", "LINIANG (V.O.)", "(beat 0.5)", "> The End <", ""),
    *("CUT TO:", "~la la", "/* gone */", "INT. OFFICE - DAY", "He turns. She waits! “No.”", "*Bold*. **He** falls."),
    *("[[mine]] She sees it. [[sfx: door]]", "(hurt)", "SUPER: Later", "[[fade]]", "FATHER ^"),
)


@settings(max_examples=12, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(ROWS) - 1), st.sampled_from(STRAY)), max_size=12), st.integers(0, 60))
def test_any_script_has_a_board_whose_directions_are_read_in_it(strays, left_out):
    rows = ROWS[left_out:]
    for at, stray in strays:
        rows.insert(min(at, len(rows)), stray)
    script = "\n".join(rows)
    with tempfile.TemporaryDirectory() as folder:
        here = copy(Path(folder) / "peony", script__fountain=script)
        sheet = sheet_of(here)
    assert board_page(sheet)
    cast = {file.stem for file in (PEONY / "cast").glob("*.toml")}
    names = {name.casefold() for name in read_screenplay(script, cast).people} | cast
    for _, change, way in offered(sheet, "script")[::5]:
        assert read_screenplay(way.spot.put(change.written(way), script), names).problems == (), way.where


def test_what_is_offered_says_what_is_so_now(sheet):
    shot = next(shot for shot in sheet.shots if shot.id == "sc02/sh03")
    texts = {change.name: change.written(change.ways[0]) for change in shot.changes}
    assert texts["shot"].startswith("[[shot: close")
    assert texts["face"] == "[[face LINIANG: tender 0.7]]"
    assert texts["words"] == "And you talk to me every night."
    assert texts["manner"] == "(tender)"


def test_what_a_reaction_shows_is_changed_in_the_file_where_no_direction_reaches_it(sheet):
    shot = next(shot for shot in sheet.shots if shot.id.endswith("r"))
    assert {way.kind for change in shot.changes if change.name == "face" for way in change.ways} == {"toml"}


def test_an_own_picture_is_fitted_in_the_shots_file_before_anything_is_made(tmp_path):
    folder = copy(tmp_path / "peony")
    (folder / "own" / "sc03" / "sha02").mkdir(parents=True)
    (folder / "own" / "sc03" / "sha02" / "picture.mp4").write_bytes(b"not looked at yet")
    shot = next(shot for shot in sheet_of(folder).shots if shot.id == "sc03/sha02")
    assert shot.parts[0].own == "own/sc03/sha02/picture.mp4"
    rows = [change.written(way) for change in shot.changes if change.group == "Your file" for way in change.ways]
    problems = []
    for row in rows:
        read_orders(read_toml(row.encode(), "shots/sc03.toml", problems), "sc03", {})
    assert problems == []
    assert "[sha02]\ncrop = [0.5, 0.5]" in rows


# -- what it shows -----------------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """The page as a browser takes it apart."""

    def __init__(self, text):
        super().__init__()
        self.scripts, self.inside, self.words, self.tags = [], "", [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.inside = tag
        if tag == "script":
            self.scripts.append("")

    def handle_endtag(self, tag):
        self.inside = ""

    def handle_data(self, data):
        if self.inside == "script":
            self.scripts[-1] += data
        else:
            self.words.append(data)


HOSTILE = (
    "Title: </script><script>alert(1)</script> \"&' {words} $title\n\nEXT. حديقة <b> - NIGHT\n\n"
    '@林晚\n(tender)\nأحبك </script> "then" <img src=x onerror=alert(1)> {who}\n\n@林晚\n他说：“走吧。”\n'
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    folder = tmp_path_factory.mktemp("hostile") / "evening"
    folder.mkdir()
    (folder / "script.fountain").write_text(HOSTILE, "utf-8")
    return sheet_of(folder)


def test_words_of_a_script_never_become_the_page_s_own(hostile):
    page = Page(board_page(hostile))
    assert len(page.scripts) == 2
    assert not [attributes for _, attributes in page.tags if any(name.startswith("on") for name in attributes)]
    assert [
        tag for tag, attributes in page.tags if tag == "img" and "data:" not in attributes.get("src", "data:")
    ] == []
    shown = "".join(page.words)
    assert "</script><script>alert(1)</script> \"&' {words} $title" in shown
    assert 'أحبك </script> "then" <img src=x onerror=alert(1)> {who}' in shown
    lines = [line["words"] for shot in json.loads(page.scripts[0])["shots"].values() for line in shot["lines"]]
    assert "他说：“走吧。”" in lines


def test_a_name_that_no_direction_can_say_is_offered_none(tmp_path):
    folder = tmp_path / "names"
    folder.mkdir()
    (folder / "script.fountain").write_text("INT. ROOM - DAY\n\n@Lee, X\n(tender)\nWe should go now.\n", "utf-8")
    names = {change.name for _, change, _ in offered(sheet_of(folder), "script")}
    assert "face" in names
    assert "shot" not in names


def test_the_page_runs_its_own_script_only_and_asks_nobody_for_anything(sheet):
    text = board_page(sheet)
    page = Page(text)
    policy = next(attributes["content"] for tag, attributes in page.tags if attributes.get("http-equiv"))
    digest = base64.b64encode(hashlib.sha256(page.scripts[1].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert not re.search(r"https?://|@import|url\(", text)
    assert not [attributes for _, attributes in page.tags if "style" in attributes]


def test_before_the_first_make_times_are_estimates_and_stills_are_placeholders(sheet):
    text = board_page(sheet)
    assert text.count('class="blank">not made yet') == len(sheet.shots)
    assert f"{len(sheet.shots)} shots · ~1:" in text
    assert not sheet.cuts[0].there


def test_a_variant_s_own_scenes_stand_beside_the_film_s_and_are_changed_in_its_own_file(tmp_path):
    folder = copy(tmp_path / "peony")
    (folder / "variants").mkdir()
    (folder / "variants" / "short.toml").write_text('leave_out = ["sc01/ln02", "sc03"]\n', "utf-8")
    found = sheet_of(folder)
    film, short = found.cuts
    assert short.file == "peony.short.en.9x16.mp4"
    assert short.seconds < film.seconds
    assert set(short.times) <= {shot.key for shot in found.shots}
    retold = next(scene for scene in found.scenes if scene.key == "sc01~short")
    words = [change for shot in retold.shots for change in shot.changes if change.name == "words"]
    assert {way.where for change in words for way in change.ways} == {"variants/short.toml, under [say]"}
    assert not [way for shot in retold.shots for change in shot.changes for way in change.ways if way.kind == "script"]
    assert retold.key in board_page(found)


# -- when it is written ------------------------------------------------------------------------------------------------


def test_it_is_written_when_it_says_something_else_and_a_person_s_own_is_kept(tmp_path):
    folder = copy(tmp_path / "peony")
    assert written(folder) == (True, None)
    assert written(folder) == (False, None)
    script = folder / "script.fountain"
    script.write_text(script.read_text("utf-8").replace("You hung me crooked.", "You hung me upside down."), "utf-8")
    assert written(folder) == (True, None)
    assert "upside down" in (folder / "out" / "board.html").read_text("utf-8")
    (folder / "out" / "board.html").write_text("my own notes", "utf-8")
    assert written(folder) == (True, "board.yours.html")
    assert (folder / "out" / "board.yours.html").read_text("utf-8") == "my own notes"


def written(folder):
    with opened(folder) as here:
        delivery = write_board(here)
    return delivery.written, delivery.kept and delivery.kept.name


def test_a_film_that_lies_beside_it_can_be_chosen_and_a_newer_draft_stands_in(tmp_path):
    folder = copy(tmp_path / "peony")
    out = folder / "out"
    out.mkdir()
    for name in ("peony.es.1x1.mp4", "peony.en.9x16.mp4", "holiday.mp4", "peony.de+xx!.9x16.mp4"):
        (out / name).write_bytes(b"")
    (out / "peony.en.9x16.draft.mp4").write_bytes(b"")
    os.utime(out / "peony.en.9x16.mp4", (1, 1))
    films = films_beside(read_production(folder), out)
    assert [film.file for film in films] == ["peony.en.9x16.draft.mp4", "peony.es.1x1.mp4"]


# -- in a browser ------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not CHROMIUM, reason="there is no chromium here")
def test_a_browser_opens_a_linked_shot_with_the_same_texts_to_copy(tmp_path, peony, sheet):
    shot = next(shot for shot in sheet.shots if shot.id == "sc04/sh02")
    page = tmp_path / "board.html"
    page.write_text(board_page(sheet), "utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    flags += [f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=3000", "--dump-dom"]
    got = subprocess.run([CHROMIUM, *flags, f"file://{page}#{shot.id}"], capture_output=True, timeout=60, check=True)
    dom = got.stdout.decode("utf-8")
    panel = dom[dom.index('id="panel"') :]
    codes = [HTMLText(found).text for found in re.findall(r"<code dir=\"ltr\"[^>]*>(.*?)</code>", panel, re.DOTALL)]
    assert 'aria-current="true">sc04/sh02<' in dom
    texts = [change.written(change.ways[0]) for change in shot.changes]
    assert len(texts) > 15
    assert set(texts) <= set(codes)


class HTMLText(HTMLParser):
    def __init__(self, markup):
        super().__init__()
        self.text = ""
        self.feed(markup)

    def handle_data(self, data):
        self.text += data
