"""What a file says of itself is written into every format, read back the same, and changes nothing else of the file."""

import hashlib
import json
import struct
import zlib

import av
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from tests.sign.credentials.small_files import INSIDE, small

from limelight.sign.metadata import Aigc, Marks, MarksDisagree, NotMarkable, markable, read, write
from limelight.sign.metadata.aigc import FIELDS, coded, mistakes, read_aigc
from limelight.sign.metadata.boxes import box, full_box, inside
from limelight.sign.metadata.mp4 import XMP_ID
from limelight.sign.metadata.xmp import packet, read_packet
from limelight.testing.exiftool import exiftool

FULL = Marks(
    title='She <Asked> & "Me" — 她',
    language="en",
    description="Two rows\nand no more.",
    creators=("Ada Löve", "李娜"),
    credit="Written by Ada",
    rights="© 2026 Ada",
    date="2026-11-23",
    software="limelight 0.1.0",
    system="kokoro-82m",
    system_version="1.0",
    source_type="compositeWithTrainedAlgorithmicMedia",
    identifier="limelight:b3-0123",
    mining="DMI-PROHIBITED",
    aigc=Aigc.first("Ada Löve", "limelight:b3-0123"),
)


@pytest.fixture(params=INSIDE)
def plain(request, tmp_path):
    """A small file of every format, and where its marked copy goes."""
    return small(request.param, tmp_path), tmp_path / f"marked.{request.param}"


def test_every_format_says_again_what_was_written(plain):
    source, out = plain
    before = source.read_bytes()
    write(source, out, FULL)
    assert read(out) == FULL
    assert read(source) == Marks()
    assert source.read_bytes() == before


def test_the_same_marks_are_the_same_bytes_and_new_ones_take_the_place_of_old_ones(plain):
    source, out = plain
    write(source, out, FULL)
    first, other = out.read_bytes(), out.with_stem("other")
    write(source, other, FULL)
    assert other.read_bytes() == first
    write(out, other, Marks(title="Another"))
    assert read(other) == Marks(title="Another")


def test_a_files_name_says_its_format_and_not_that_of_what_it_is_made_from(plain):
    source, out = plain
    nameless = source.with_name("b3-0123")
    source.rename(nameless)
    write(nameless, out, FULL)
    assert read(out) == FULL


def test_what_is_seen_and_heard_stays_as_it_was(plain):
    source, out = plain
    write(source, out, FULL)
    assert seen(out) == seen(source)


def seen(file):
    """What a player gets of a file; of a page or a drawing, its own text."""
    if file.suffix in (".pdf", ".svg"):
        own = file.read_bytes().replace(b" ", b"")
        return own.startswith(b"%PDF-") or b"<rect" in own
    if file.suffix in (".png", ".jpg"):
        return Image.open(file).tobytes()
    with av.open(str(file)) as media:
        return [hashlib.sha256(bytes(packet)).hexdigest() + str(packet.pts) for packet in media.demux() if packet.size]


def test_a_pdf_keeps_every_byte_that_it_had(tmp_path):
    source, out = small("pdf", tmp_path), tmp_path / "marked.pdf"
    write(source, out, FULL)
    assert out.read_bytes().startswith(source.read_bytes())


def test_a_film_still_plays_while_it_is_being_fetched(tmp_path):
    source, out = small("mp4", tmp_path), tmp_path / "marked.mp4"
    write(source, out, FULL)
    kinds = [kind for kind, _ in outermost(out.read_bytes())]
    assert kinds.index(b"moov") < kinds.index(b"mdat")
    assert kinds[-1] == b"uuid"


def outermost(data):
    at = 0
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        yield kind, data[at : at + size]
        at += size


@pytest.mark.parametrize("table", [b"stco", b"co64"])
@pytest.mark.parametrize("order", ["moov mdat", "mdat moov", "uuid moov mdat", "moov free mdat uuid", "moov mdat mdat"])
def test_a_films_table_of_places_leads_to_the_same_pictures_wherever_they_stand_now(order, table, tmp_path):
    source, out = tmp_path / "film.mp4", tmp_path / "marked.mp4"
    source.write_bytes(film(order.split(), table))
    assert pictures(source.read_bytes()) == [b"one", b"two"]
    write(source, out, FULL)
    assert pictures(out.read_bytes()) == [b"one", b"two"]
    assert read(out) == FULL


def film(order: list[str], table: bytes) -> bytes:
    """Boxes in that order; a `mdat` of 64-bit size for co64, and old marks of somebody's in `uuid`."""
    wide = table == b"co64"
    parts = {"free": box(b"free", b"-" * 9), "uuid": box(b"uuid", XMP_ID, packet(Marks(title="Old")))}
    body = b"onetwo" if order.count("mdat") == 1 else b"one"
    media = struct.pack(">I4sQ", 1, b"mdat", 16 + len(body)) + body if wide else box(b"mdat", body)
    places: list[int] = []
    for _ in range(2):  # the header is as long with any places
        rows = struct.pack(f">I2{'Q' if wide else 'I'}", 2, *(places or (0, 0)))
        moov = box(b"moov", box(b"trak", box(b"mdia", box(b"minf", box(b"stbl", full_box(table, rows))))))
        pieces = [box(b"ftyp", b"isom")] + [{**parts, "moov": moov, "mdat": media}[name] for name in order]
        if len(pieces) > len(order) and order.count("mdat") == 2:
            pieces[-1] = pieces[-1].replace(b"one", b"two")
        whole = b"".join(pieces)
        places = [whole.index(b"one"), whole.index(b"two")]
    return whole


def pictures(data: bytes) -> list[bytes]:
    """What the film's tables lead to."""
    found: list[bytes] = []
    for table, form in ((b"stco", "I"), (b"co64", "Q")):
        for each in inside(data, (b"moov", b"trak", b"mdia", b"minf", b"stbl", table)):
            count = struct.unpack_from(">I", data, each.body + 4)[0]
            found += [data[at : at + 3] for at in struct.unpack_from(f">{count}{form}", data, each.body + 8)]
    return found


def test_a_film_that_would_grow_over_its_tables_is_refused(tmp_path):
    source = tmp_path / "film.mp4"
    data = film(["moov", "mdat"], b"stco")
    begin = data.index(b"mdat") - 4
    place = struct.pack(">I", 0xFFFFFFFF)
    table = data.index(b"stco") + 12
    with source.open("wb") as wide:
        wide.write(data[:table] + place * 2 + data[table + 8 : begin] + struct.pack(">I4sQ", 1, b"mdat", 1 << 33))
        wide.truncate(begin + (1 << 33))
    with pytest.raises(NotMarkable, match="over 4 GB"):
        write(source, tmp_path / "marked.mp4", FULL)


def test_players_see_the_title_and_the_aigc_field_of_a_film_and_a_sound(tmp_path):
    for kind in ("mp4", "mp3"):
        source, out = small(kind, tmp_path), tmp_path / f"marked.{kind}"
        write(source, out, FULL)
        with av.open(str(out)) as media:
            assert media.metadata["title"] == FULL.title
            assert media.metadata["AIGC"] == FULL.aigc.json


def test_another_program_reads_what_was_written(plain):
    reads = exiftool()
    if reads is None:
        pytest.skip("there is no ExifTool here, and no Perl and npm to fetch it with")
    source, out = plain
    write(source, out, FULL)
    told = reads(out)
    assert not [key for key in told if "Error" in key or ("Warning" in key and "meta" not in str(told[key]))], told
    by_name = {key.partition(":")[2].removeprefix("SvgMetadata"): said for key, said in told.items() if "XMP" in key}
    assert by_name["Title"] == FULL.title
    assert by_name["Creator"] == list(FULL.creators)
    assert by_name["Rights"] == FULL.rights
    assert by_name["DigitalSourceType"].endswith("/" + FULL.source_type)
    assert by_name["AISystemUsed"] == FULL.system
    assert by_name["AISystemVersionUsed"] == 1
    assert by_name["Identifier"] == FULL.identifier
    assert by_name["DataMining"].endswith(FULL.mining)
    field = by_name["Aigc"]
    assert (field if isinstance(field, dict) else json.loads(field)) == json.loads(FULL.aigc.json)


# -- China's field -----------------------------------------------------------------------------------------------------


def test_the_aigc_field_is_written_to_the_letter():
    field = Aigc.first("Li Na", "limelight:b3-0123")
    assert field.json == (
        '{"Label":"1","ContentProducer":"Li_Na","ProduceID":"limelight:b3-0123","ReservedCode1":"",'
        '"ContentPropagator":"Li_Na","PropagateID":"limelight:b3-0123","ReservedCode2":""}'
    )
    assert tuple(json.loads(field.json)) == FIELDS
    assert mistakes(field) == ()


@given(st.text())
def test_any_name_is_coded_in_the_characters_that_the_field_allows(name):
    assert all("!" <= each <= "~" and each not in '"\\' for each in coded(name))


def test_a_field_that_is_not_to_the_letter_is_told():
    assert mistakes(Aigc("9", "Li Na", "", propagator="x", propagate_id='a"')) == (
        "ContentProducer holds a character that is not allowed there.",
        "PropagateID holds a character that is not allowed there.",
        'Label is "9"; it can be "1", "2" or "3".',
        "ProduceID is empty.",
    )


@pytest.mark.parametrize("text", ["", "AI", "[]", "{}", '{"Label":1}', '{"AIGC":[]}', "[" * 100_000])
def test_what_is_no_such_field_is_none(text):
    assert read_aigc(text) is None


# -- XMP ---------------------------------------------------------------------------------------------------------------

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(str.strip).filter(bool)


@settings(max_examples=40)
@given(
    st.builds(Marks, title=words, description=words, creators=st.lists(words).map(tuple), credit=words, rights=words)
)
def test_any_words_are_read_as_they_were_written(marks):
    assert read_packet(packet(marks)) == marks


def test_what_others_write_as_attributes_is_read_as_well():
    other = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" Iptc4xmpExt:DigitalSourceType=
    "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"/></rdf:RDF></x:xmpmeta>"""
    assert read_packet(other) == Marks(source_type="trainedAlgorithmicMedia")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff" * 50,
        b"<a>" * 200_000,
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b"<a>" + b"x" * (1 << 20) + b"</a>",
        packet(FULL)[:-60],
    ],
    ids=["empty", "noise", "deep", "entities", "large", "torn"],
)
def test_xmp_that_is_none_or_means_harm_says_nothing(data):
    assert read_packet(data) is None


# -- bad files ---------------------------------------------------------------------------------------------------------


def test_a_file_that_says_two_things_of_itself_is_told(tmp_path):
    out = tmp_path / "marked.png"
    write(small("png", tmp_path), out, FULL)
    data = out.read_bytes()
    at = data.index(b"tEXtAIGC")
    size = struct.unpack_from(">I", data, at - 4)[0]
    changed = data[at : at + 4 + size].replace(b'"Label":"1"', b'"Label":"2"')
    out.write_bytes(data[:at] + changed + struct.pack(">I", zlib.crc32(changed)) + data[at + 8 + size :])
    with pytest.raises(MarksDisagree, match="says two things of itself"):
        read(out)


def test_a_file_that_breaks_off_anywhere_is_refused_or_read_and_never_runs_on(plain, tmp_path):
    source, out = plain
    write(source, out, FULL)
    whole, torn, again = out.read_bytes(), out.with_stem("torn"), out.with_stem("again")
    for end in sorted({*range(32), *range(32, len(whole), max(1, len(whole) // 60))}):
        torn.write_bytes(whole[:end])
        for attempt in (lambda: read(torn), lambda: write(torn, again, FULL)):
            try:
                attempt()
            except (NotMarkable, MarksDisagree) as refused:
                assert torn.name in str(refused) or again.name in str(refused)  # noqa: PT017


def test_what_is_no_file_or_has_no_place_for_marks_is_refused(tmp_path):
    (tmp_path / "a.png").mkdir()
    with pytest.raises(NotMarkable, match="a folder"):
        read(tmp_path / "a.png")
    (tmp_path / "a.srt").write_text("1")
    assert not markable(tmp_path / "a.srt")
    with pytest.raises(NotMarkable, match="only files of these kinds do"):
        read(tmp_path / "a.srt")


def test_a_file_of_another_format_than_its_name_says_is_refused(plain, tmp_path):
    source, out = plain
    other = tmp_path / ("other.png" if out.suffix != ".png" else "other.wav")
    with pytest.raises(NotMarkable, match=other.name):
        write(source, other, FULL)
