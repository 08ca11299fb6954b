"""The statement of authorship is one page on either paper, whatever there is to tell, and the same bytes each time."""

import re
from dataclasses import replace

import pytest

from limelight.media.lasting_document import numbered
from limelight.sign.authorship import Chosen, Maker, Share, Statement
from limelight.sign.authorship.page import write_statement
from sign.authorship.told_films import told


@pytest.fixture
def statement(tmp_path) -> Statement:
    return told(tmp_path)


def crowded(statement: Statement) -> Statement:
    """Sixty choices, twelve translations, long names, words that no line holds."""
    long = "unbroken" * 40
    choice = Chosen(
        "sc01/sh01/picture", f'"{long}"', 9, "Ada\nLovelace", "2026-11-22T10:00:00Z", f"她的音乐不能早于她的话。{long}"
    )
    translated = Share(
        "wrote", "translation", f"18 lines in es, {long}", {"line": 18}, None, (Maker("Ada", "", "person"),)
    )
    asked = replace(statement.registration, author_created=f"{long}. " * 40, note=f"{long}. " * 40)
    return replace(
        statement,
        title=long,
        choices=(choice,) * 60,
        people=(translated,) * 12,
        credit=f"{long}. " * 9,
        registration=asked,
    )


def pages(document: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", document))


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_it_is_one_page_whatever_there_is_to_tell(statement, tmp_path, paper):
    for told_of in (statement, crowded(statement)):
        write_statement(told_of, tmp_path / "page.pdf", paper)
        assert pages((tmp_path / "page.pdf").read_bytes()) == 1


def test_it_is_the_same_bytes_each_time_and_others_for_another_statement(statement, tmp_path):
    files = [tmp_path / name for name in ("one.pdf", "two.pdf", "other.pdf")]
    for file, told_of in zip(files, (statement, statement, replace(statement, title="Another Door")), strict=True):
        write_statement(told_of, file)
    one, two, other = (file.read_bytes() for file in files)
    assert one == two
    assert re.search(rb"uuid:[0-9a-f-]{36}", one)[0] != re.search(rb"uuid:[0-9a-f-]{36}", other)[0]


def test_it_says_that_it_is_to_last_and_who_wrote_the_film(statement, tmp_path):
    write_statement(statement, tmp_path / "page.pdf")
    document = (tmp_path / "page.pdf").read_bytes()
    assert b"<pdfaid:part>3</pdfaid:part>" in document
    assert b"<dc:creator><rdf:Seq><rdf:li>Mira Tan</rdf:li>" in document


def test_a_document_without_a_number_stays_as_it_is():
    assert numbered(b"%PDF-1.4 nothing") == b"%PDF-1.4 nothing"


def test_the_number_at_the_end_may_stand_as_bytes():
    """Skia writes it so where that is shorter; the bytes that come of it are the same."""
    page = b"uuid:%s\ntrailer\n<</Size 1\n/ID [%s %s]>>\nstartxref\n7\n%%%%EOF\n"
    capitals = page % (b"ffc09300-9e0b-068a-6eca-9bc3561ca72d", *2 * [b"<FFC093009E0B068A6ECA9BC3561CA72D>"])
    as_bytes = page % (b"2b2beff7-ae44-10f6-7fae-e98ff6cb6671", *2 * [b"(hi\\(UwE\\2527`)"])
    assert numbered(capitals) == numbered(as_bytes)
