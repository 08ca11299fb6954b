"""TOML read strictly: the line, the value, the way out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.works.cast_file import read_character, read_name
from limelight.works.casting import cast_in_memory
from limelight.works.settings import Settings, read_settings
from limelight.works.toml_file import read_toml


def character(text):
    problems = []
    table = read_toml(text.encode() if isinstance(text, str) else text, "cast/ann.toml", problems)
    base = cast_in_memory(["ANN"])["ann"]
    table.text("name")
    read_character(table, "ANN", base)
    return problems


def settings_of(text):
    problems = []
    return read_settings(read_toml(text.encode(), "limelight.toml", problems), Settings()), problems


def test_every_wrong_key_and_value_is_told_at_once_with_its_line():
    found = character(
        'schema = 1\nname = "ANN"\n[look]\nhari = "bun"\nhead = "ovla"\ncloth = "red"\n\n'
        '[voice]\npitch = 9\npace = "slow"\n'
    )
    assert [(problem.line, problem.value) for problem in sorted(found)] == [
        (4, "hari"),
        (5, "ovla"),
        (6, "red"),
        (9, "9"),
        (10, "slow"),
    ]
    hints = [problem.hint for problem in sorted(found)]
    assert 'Did you mean "hair"?' in hints[0]
    assert 'Did you mean "oval"?' in hints[1]
    assert "#rrggbb" in hints[2]
    assert "0.4 to 2" in hints[3]
    assert "pace = 1.0" in hints[4]


def test_a_problem_reads_as_file_line_and_sentences():
    assert str(character('[look]\npaint = "ladie"\n')[0]) == (
        'cast/ann.toml:2: paint is "ladie", which is not known. '
        'Did you mean "lady"? Painted faces: clown, lady, warrior.'
    )


def test_a_skin_may_be_named_and_one_that_is_not_known_lists_those_that_are():
    told = str(character('[look]\nskin = "umbre"\n')[0])
    assert 'Did you mean "umber"? Skins: amber, caramel,' in told
    assert 'Or write it as "#rrggbb".' in told
    assert not character('[look]\nskin = "umber"\nhair_colour = "silver"\n')


def test_a_list_over_several_rows_does_not_shift_the_lines():
    found = character('about = """\nlook = 1\n"""\n[look]\nmarks = [\n  "mud",\n]\nhair = "bunn"\n')
    assert [(problem.line, problem.value) for problem in found] == [(8, "bunn")]


def test_a_syntax_error_has_its_line_and_its_way_out():
    [found] = character('name = "ANN"\nabout = hello\n')
    assert (found.line, found.value) == (2, "about = hello")
    assert 'about = "hello"' in found.hint


def test_a_newer_schema_is_refused_and_a_missing_one_is_the_first():
    assert "newer limelight" in character("schema = 2\n")[0].hint
    assert character("") == []


def test_text_where_a_list_is_meant_is_told_with_the_brackets():
    _, [found] = settings_of('captions = "en"\n')
    assert found.hint == 'Write it in brackets: captions = ["en"].'


def test_settings_name_codes_and_aspects():
    read, problems = settings_of('language = "english"\naspects = ["9x16", "1:1"]\ncaptions = []\nvoices = []\n')
    assert [problem.hint for problem in problems[:1]] == ['Did you mean "en"?']
    assert [problem.value for problem in problems] == ["english", "[]", "9x16"]
    assert (read.language, read.aspects, read.captions) == ("en", ("1:1",), ())


def test_a_production_stands_over_its_series():
    series = read_settings(read_toml(b'voices = ["en", "es"]\nbudget = 5.0\n', "series.toml", []), Settings())
    own = read_settings(read_toml(b'voices = ["zh"]\n[engines]\nvoice = "hibari"\n', "limelight.toml", []), series)
    assert (own.voices, own.budget, own.engines) == (("zh",), 5.0, {"voice": "hibari"})


@settings(max_examples=120, deadline=None)
@given(st.binary(max_size=80) | st.text("[]=\"'\n.#abc19look voice", max_size=80).map(str.encode))
def test_no_bytes_raise(data):
    character(data)


def test_who_is_given_a_beard_is_no_woman_unless_it_is_said():
    def sex(text):
        table = read_toml(f'name = "ANN"\n[look]\n{text}'.encode(), "cast/ann.toml", [])
        read_name(table, "ann")
        return read_character(table, "MARA", cast_in_memory(["MARA"])["mara"])[0].look.feminine

    assert sex("") is True
    assert sex('beard = "full"\n') is False
    assert sex('beard = "full"\nfeminine = true\n') is True
