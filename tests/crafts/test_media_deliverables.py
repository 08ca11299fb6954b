"""What lies beside a film: captions as files, the timeline, the poster."""

import json
from dataclasses import replace

import av
import cv2
import numpy as np
import opentimelineio as otio
import pysubs2
import pytest

from limelight.crafts.export_timeline import export_timeline
from limelight.crafts.lay_out_cut import lay_out_cut
from limelight.crafts.make_poster import make_poster
from limelight.crafts.style_captions import style_captions
from limelight.crafts.write_captions import write_captions
from limelight.media.encode import SegmentWriter
from limelight.works.shots import Caption, Figure, SceneShots, SceneTiming, Shot, TimedLine, TimedShot

TIMINGS = (
    SceneTiming(
        "sc01",
        91,
        (TimedShot("sc01/sh01", 0, 50), TimedShot("sc01/sh02", 50, 41)),
        (TimedLine("sc01/ln01", 18, 1.2, "sc01/sh01"), TimedLine("sc01/ln02", 60, 0.9, "sc01/sh02")),
    ),
    SceneTiming("sc02", 60, (TimedShot("sc02/sh01", 0, 60),), (TimedLine("sc02/ln01", 10, 1.5, "sc02/sh01"),)),
)
CAPTIONS = (
    (
        Caption("sc01/ln01", "FATHER", ("You dug up", "my daughter."), 18, 42),
        Caption("sc01/ln02", "SCHOLAR", ("She <asked> me & you.",), 60, 31),
    ),
    (Caption("sc02/ln01", "杜麗娘", ("你把我挂歪了。 -->",), 10, 50),),
)
WORDS = {"sc01/ln01": "You dug up my daughter.", "sc01/ln02": "She <asked> me & you.", "sc02/ln01": "你把我挂歪了。"}


def shots():
    def shot(id, reason):
        return Shot(id, id[:4], f"{id[:4]}/ln01", "close", (Figure("FATHER"),), reason=reason)

    first = (shot("sc01/sh01", "Open on a face."), shot("sc01/sh02", "The answer."))
    return (
        SceneShots("sc01", "GRAVE", "night", "storm", "dread", first),
        SceneShots("sc02", "STUDY", "night", "clear", "tender", (shot("sc02/sh01", "A voice behind him."),)),
    )


def timeline(scenes=slice(None)):
    parts = (shots()[scenes], TIMINGS[scenes], CAPTIONS[scenes])
    return export_timeline("She Asked Me To", "en", "peony.en.9x16.mp4", *parts, WORDS).decode()


def test_captions_as_subrip(golden):
    golden("captions.srt", write_captions(CAPTIONS, TIMINGS, "srt", "en").decode())


def test_captions_as_webvtt(golden):
    golden("captions.vtt", write_captions(CAPTIONS, TIMINGS, "vtt", "en").decode())


def test_the_timeline_as_opentimelineio(golden):
    golden("timeline.otio", json.dumps(json.loads(timeline(slice(1, 2))), indent=1, ensure_ascii=False) + "\n")


def test_the_timeline_opens_again_and_its_cuts_are_whole(tmp_path):
    (tmp_path / "timeline.otio").write_text(timeline(), encoding="utf-8")
    opened = otio.adapters.read_from_file(str(tmp_path / "timeline.otio"))
    picture = next(track for track in opened.tracks if track.name == "Picture")
    assert [clip.name for clip in picture] == ["sc01/sh01", "sc01/sh02", "sc02/sh01"]
    assert [clip.range_in_parent().start_time.value for clip in picture] == [0, 50, 91]
    assert {track.duration().value for track in opened.tracks} == {151}
    assert picture[0].metadata["limelight"]["reason"] == "Open on a face."


def test_each_line_is_a_marker_in_the_colour_of_its_speaker():
    opened = otio.adapters.read_from_string(timeline(), "otio_json")
    marked = [(mark.name, mark.comment, mark.color) for mark in opened.tracks.markers]
    assert marked == [
        ("You dug up my daughter.", "FATHER", "YELLOW"),
        ("She <asked> me & you.", "SCHOLAR", "CYAN"),
        ("你把我挂歪了。 -->", "杜麗娘", "PINK"),
    ]


def turnover():
    files = {shot.id: f"shots/{at:03}.mp4" for at, shot in enumerate((s for scene in shots() for s in scene.shots), 1)}
    sounds = tuple((name, f"sound/{name.lower()}.wav") for name in ("Voices", "Music", "Effects"))
    speakers = {"sc01/ln01": "FATHER", "sc01/ln02": "SCHOLAR", "sc02/ln01": "杜麗娘"}
    cut = lay_out_cut(
        "X", "en", shots(), TIMINGS, WORDS, speakers, files, sounds, {"sc01/sh02": "take 4, chosen by Ann"}
    )
    return otio.adapters.read_from_string(cut.decode(), "otio_json")


def test_in_the_cut_for_editors_every_shot_is_a_file_of_its_own_played_from_its_first_frame_to_its_last():
    cut = turnover()
    picture, *sound = cut.tracks
    assert [clip.media_reference.target_url for clip in picture] == ["shots/001.mp4", "shots/002.mp4", "shots/003.mp4"]
    assert [clip.range_in_parent().start_time.value for clip in picture] == [0, 50, 91]
    assert all(clip.source_range == clip.media_reference.available_range for clip in picture)
    assert {clip.source_range.duration.rate for clip in picture} == {30}
    assert [(track.name, track.kind, track.duration().value) for track in sound] == [
        *(("Voices", "Audio", 151), ("Music", "Audio", 151), ("Effects", "Audio", 151))
    ]


def test_the_cut_for_editors_tells_of_every_shot_its_id_its_reason_and_its_take():
    cut = turnover()
    told = [clip.metadata["limelight"] for clip in cut.tracks[0]]
    assert [(each["shot"], each["take"], each["reason"]) for each in told] == [
        ("sc01/sh01", "the machine's own", "Open on a face."),
        ("sc01/sh02", "take 4, chosen by Ann", "The answer."),
        ("sc02/sh01", "the machine's own", "A voice behind him."),
    ]


def test_captions_as_ass(golden):
    spoken = (("You", 18), ("dug", 25), ("up", 31), ("my", 40), ("daughter.", 44))
    first = (replace(CAPTIONS[0][0], words=spoken), CAPTIONS[0][1])
    text = style_captions((first, CAPTIONS[1]), TIMINGS, "en", "She Asked Me To", 1080, 1920).decode()
    golden("captions.ass", text)


def test_captions_as_ass_show_and_hide_on_the_films_own_frames():
    captions = (Caption("sc02/ln01", "X", ("a",), 1, 3), Caption("sc02/ln01", "X", ("b",), 7, 7))
    file = pysubs2.SSAFile.from_string(style_captions((captions,), TIMINGS[1:], "en", "X", 1080, 1920).decode())
    seen = [[frame for frame in range(20) if each.start <= frame * 1000 / 30 < each.end] for each in file]
    assert seen == [[1, 2, 3], [7, 8, 9, 10, 11, 12, 13]]


def test_lines_that_fall_together_get_a_track_each():
    both = (TimedLine("sc01/ln01", 10, 1.0, "sc01/sh01"), TimedLine("sc01/ln02", 20, 1.0, "sc01/sh01"))
    timing = SceneTiming("sc01", 91, TIMINGS[0].shots, both)
    made = otio.adapters.read_from_string(
        export_timeline("X", "en", "x.mp4", shots()[:1], (timing,)).decode(), "otio_json"
    )
    assert [track.name for track in made.tracks] == ["Picture", "Mix", "Voices", "Voices 2", "Score"]


@pytest.mark.parametrize("frame", [0, 2])
def test_the_poster_is_that_frame_in_true_colours(tmp_path, frame):
    colours = [(40, 160, 230), (60, 40, 180), (200, 60, 120)]
    with SegmentWriter(tmp_path / "cover.mp4", 64, 96) as writer:
        for colour in colours:
            writer.write(cv2.cvtColor(np.full((96, 64, 3), colour, np.uint8), cv2.COLOR_BGR2YUV_I420))
    poster = cv2.imdecode(np.frombuffer(make_poster(tmp_path / "cover.mp4", frame), np.uint8), cv2.IMREAD_COLOR)
    assert poster.shape == (96, 64, 3)
    assert np.abs(poster.astype(int) - colours[frame]).max() <= 3


def read_by_ffmpeg(path):
    """(start, end, text) of every caption, as FFmpeg's own reader of that form has them."""
    with av.open(str(path)) as file:
        stream = file.streams.subtitles[0]
        for packet in file.demux(stream):
            if packet.pts is not None and packet.size:
                start = float(packet.pts * packet.time_base)
                yield start, start + float(packet.duration * packet.time_base), bytes(packet).decode()


@pytest.mark.parametrize("form", ["srt", "vtt", "ass"])
def test_every_form_of_captions_is_read_back_by_ffmpeg_frame_by_frame(form, tmp_path):
    path = tmp_path / f"captions.{form}"
    written = (
        style_captions(CAPTIONS, TIMINGS, "en", "X", 1080, 1920)
        if form == "ass"
        else write_captions(CAPTIONS, TIMINGS, form, "en")
    )
    path.write_bytes(written)
    read = list(read_by_ffmpeg(path))
    frames = [(round(start * 30), round(end * 30)) for start, end, _ in read]
    assert frames == [(18, 60), (60, 91), (101, 151)]
    assert "my daughter." in read[0][2]
    assert "你把我挂歪了。" in read[2][2]
