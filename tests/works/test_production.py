"""A folder read whole: everything that is wrong at once, nothing that is right touched."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from limelight.works.kept_ids import save_ids
from limelight.works.problems import Problems
from limelight.works.production import read_production
from limelight.works.screenplay import Line

PEONY = Path(__file__).parents[2] / "examples/peony"
SCRIPT = "INT. KITCHEN - NIGHT\n\nANN\nYou came back.\n\nBEN\nI never left.\n"


@pytest.fixture
def folder(tmp_path):
    def write(files, name="film"):
        for path, content in files.items():
            file = tmp_path / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path / name

    return write


def problems_of(folder):
    with pytest.raises(Problems) as raised:
        read_production(folder)
    return [(problem.file, problem.line) for problem in raised.value.all]


def test_the_example_reads_with_nothing_to_say():
    peony = read_production(PEONY)
    assert (peony.slug, peony.title, peony.voices) == ("peony", "She Asked Me To", ("en",))
    assert {peony.place(scene).kind for scene in peony.screenplay.scenes} == {"grave", "study", "garden"}
    assert not peony.character("scholar").casts_shadow
    assert peony.cast_in_memory == ()
    assert peony.warnings == ()
    assert {"script.fountain", "limelight.toml", "cast/liniang.toml", "sets/grave.toml"} <= peony.sources.keys()


def test_a_folder_with_a_screenplay_alone_is_a_production(folder):
    film = read_production(folder({"script.fountain": SCRIPT}, "Moon Light"))
    assert (film.slug, film.title, film.captions, film.aspects) == ("moon-light", "Moon Light", ("en",), ("9:16",))
    assert film.cast_in_memory == ("ANN", "BEN")


def test_everything_wrong_is_told_at_once(folder):
    film = folder(
        {
            "script.fountain": SCRIPT + "\n[[fce Ann: hurt]]\n",
            "limelight.toml": 'titel = "x"\n',
            "cast/ann.toml": b"name = \xff",
            "sets/kitchen.toml": 'kind = "kichen"\n',
            "brand.toml": '[look]\npalette = ["red"]\n',
            "locale/es.po": 'msgctxt "sc01/ln01"\nmsgid "x\n',
            "shots/sc01.toml": '[sh01]\nsize = "colse"\n',
            "own/a/b/c/d.wav": b"",
        }
    )
    assert problems_of(film) == [
        ("brand.toml", 2),
        ("cast/ann.toml", 1),
        ("limelight.toml", 1),
        ("locale/es.po", 2),
        ("own/a/b/c/d.wav", 0),
        ("script.fountain", 9),
        ("sets/kitchen.toml", 1),
        ("shots/sc01.toml", 2),
    ]


@pytest.mark.parametrize(
    ("files", "hint"),
    [
        ({"script.fountain": ""}, "Begin with a heading"),
        ({"film.fountain": SCRIPT}, "Rename it to script.fountain"),
        ({"notes.md": ""}, "limelight new"),
    ],
)
def test_a_folder_without_a_screenplay_says_what_to_do(folder, files, hint):
    with pytest.raises(Problems, match=hint):
        read_production(folder(files))


def test_no_folder_is_a_problem_too(tmp_path):
    assert problems_of(tmp_path / "nowhere") == [("script.fountain", 0)]


def test_an_episode_shares_its_series_cast_brand_store_and_settings(folder):
    series = folder(
        {
            "series.toml": 'title = "Moonlit"\nlanguage = "es"\n',
            "brand.toml": 'tone = "dry"\n',
            "cast/ann.toml": 'about = "from the series"\n',
            "cast/ben.toml": 'about = "from the series"\n',
            "ep01/cast/ben.toml": 'about = "from the episode"\n',
            "ep01/limelight.toml": 'captions = ["en"]\n',
            "ep01/script.fountain": SCRIPT,
        },
        "moonlit",
    )
    film = read_production(series / "ep01")
    assert (film.series_title, film.title, film.voices, film.captions) == ("Moonlit", "ep01", ("es",), ("en",))
    assert (film.character("ann").about, film.character("Ben").about) == ("from the series", "from the episode")
    assert (film.store, film.brand.tone) == (series / ".limelight", "dry")
    assert "../cast/ann.toml" in film.sources


def test_ids_are_written_once_and_only_when_they_changed(folder):
    film = folder({"script.fountain": SCRIPT})
    assert save_ids(read_production(film))
    written = (film / "script.ids").stat().st_mtime_ns
    assert not save_ids(read_production(film))
    assert (film / "script.ids").stat().st_mtime_ns == written
    assert [path.name for path in film.iterdir() if "ids" in path.name] == ["script.ids"]


def test_what_was_made_by_hand_follows_its_line_and_what_lost_its_line_is_told(folder):
    film = folder(
        {
            "script.fountain": SCRIPT,
            "own/sc01/ln01/voice.wav": b"",
            "own/sc01/ln02/voice@es.wav": b"",
            "choices.jsonl": '{"schema": 1, "slot": "sc01/ln02/voice@en", "digest": "b3:1"}\nnot json\n'
            '{"schema": 1, "slot": "sc01/ln02/voice@es", "digest": "b3:2"}\n',
            "locale/es.po": (
                'msgctxt "sc01/ln01"\nmsgid "You came back."\nmsgstr "Volviste."\n\n#, fuzzy\n'
                'msgctxt "sc01/ln02"\nmsgid "I never left."\nmsgstr "Nunca me fui."\n'
            ),
        }
    )
    first = read_production(film)
    save_ids(first)
    assert first.translations("es") == {"sc01/ln01": "Volviste.", "sc01/ln02": "Nunca me fui."}
    assert (first.drafts["es"], first.warnings) == ({"sc01/ln02"}, ())
    folder(
        {
            "script.fountain": "INT. HALL - DAY\n\nRain.\n\n"
            + SCRIPT.replace("BEN\nI never left.\n", "").replace("You", "So you")
        }
    )
    second = read_production(film)
    [line] = [element for scene in second.screenplay.scenes for element in scene.elements if isinstance(element, Line)]
    assert second.own.keys() == {f"{line.id}/voice", "sc01/ln02/voice@es"}
    assert [(problem.file, problem.line) for problem in second.warnings] == [
        ("own/sc01/ln02/voice@es.wav", 0),
        ("choices.jsonl", 1),
        ("locale/es.po", 1),
        ("locale/es.po", 5),
    ]


def test_a_set_is_found_by_its_words_and_a_place_without_a_set_by_the_headings_own(folder):
    film = read_production(
        folder(
            {
                "script.fountain": (
                    "INT. ANN'S FLAT - DAY\n\nA.\n\nEXT. OLD CEMETERY - DAY\n\nB.\n\n"
                    "外 花园 - 夜\n\nC.\n\nEXT. MOON\n\nD.\n"
                ),
                "sets/home.toml": 'name = "HOME"\nkind = "room"\nwords = ["ann\'s flat"]\n',
            }
        )
    )
    assert [film.place(scene).kind for scene in film.screenplay.scenes] == ["room", "grave", "garden", "field"]
    assert film.locations["sc01"].found == 'sets/home.toml is called "HOME"'


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.sampled_from(
            [
                "script.fountain",
                "script.ids",
                "limelight.toml",
                "cast/a.toml",
                "sets/b.toml",
                "brand.toml",
                "locale/es.po",
                "choices.jsonl",
            ]
        ),
        st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")),
    )
)
def test_no_bytes_in_any_file_raise_anything_but_problems(folder, tmp_path_factory, files):
    base = tmp_path_factory.mktemp("garbage")
    for path, content in files.items():
        (base / path).parent.mkdir(exist_ok=True)
        (base / path).write_bytes(content)
    with contextlib.suppress(Problems):
        read_production(base)
