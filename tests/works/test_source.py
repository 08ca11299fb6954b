"""Bytes in, the same bytes out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limelight.works.source import BOM, Edit, decode, rows, splice

ENDINGS = st.sampled_from([b"\n", b"\r\n", b"\r"])
LINES = st.lists(
    st.text(st.characters(exclude_characters="\r\n", exclude_categories=("Cs",)), max_size=12), max_size=12
)


@st.composite
def files(draw):
    lines = draw(LINES)
    data = b"".join(line.encode() + draw(ENDINGS) for line in lines)
    return draw(st.sampled_from([b"", BOM])) + data + draw(st.sampled_from([b"", b"no ending"])), len(lines)


def cut(data):
    import re

    return re.findall(rb"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$", data.removeprefix(BOM))


@given(files(), st.data())
def test_lines_that_no_edit_names_keep_every_byte(file, data):
    source, _ = file
    lines = cut(source)
    first = data.draw(st.integers(1, len(lines) + 1))
    last = data.draw(st.integers(first - 1, len(lines)))
    after = splice(source, [Edit(first, last, "new\nrows")])
    assert after.startswith(BOM) == source.startswith(BOM)
    assert cut(after)[: first - 1] == lines[: first - 1] or (first > len(lines) and after.startswith(source))
    assert cut(after)[len(cut(after)) - (len(lines) - last) :] == lines[last:]


@given(files())
def test_no_edit_is_no_change(file):
    assert splice(file[0], []) == file[0]


def test_new_lines_end_as_the_files_own_do():
    assert splice(b"a\r\nb\r\n", [Edit(2, 2, "x\ny"), Edit(3, 2, "z")]) == b"a\r\nx\r\ny\r\nz\r\n"


def test_edits_that_overlap_are_refused():
    with pytest.raises(ValueError, match="overlap"):
        splice(b"a\nb\nc\n", [Edit(1, 2, "x"), Edit(2, 3, "y")])


@pytest.mark.parametrize(
    ("data", "line"), [(b"a\nb\xff\n", 2), ("é".encode("latin-1"), 1), (b"a\r\n\0", 2), ("a".encode("utf-16"), 0)]
)
def test_a_file_that_is_no_utf8_is_a_problem_with_its_line(data, line):
    text, problems = decode(data, "f")
    assert (text, [problem.line for problem in problems]) == ("", [line])


def test_notes_keep_their_place_and_boneyards_leave_no_empty_line():
    found, problems = rows("one [[n1]] two\n/* gone\n\ngone */\nthree [[n2\nn2]] four\n", "f")
    assert [(row.line_no, row.text.strip()) for row in found if not row.blank] == [
        (1, "one  two"),
        (5, "three"),
        (6, "four"),
    ]
    assert [(note.text, note.column) for row in found for note in row.notes] == [("n1", 4), ("n2\nn2", 6)]
    assert not problems


@pytest.mark.parametrize("text", ["one\n/* two", "one\n[[two\n\n]]"])
def test_what_never_closes_is_a_problem(text):
    assert [problem.line for problem in rows(text, "f")[1]] == [2]
