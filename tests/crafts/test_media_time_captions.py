"""Captions come one at a time, stand long enough to read, and follow what is heard."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.core.graph import Notes
from limelight.crafts.time_captions import LEAST, time_captions
from limelight.works.shots import SceneTiming, TimedLine, TimedShot
from limelight.works.speech import Speech, Word
from limelight.works.wording import Wording

TEXTS = [
    "You dug up my daughter.",
    "Why?",
    "I waited for three years in the cold because you told me that spring would come.",
]


def speech(line, text, seconds=2.0, language="en"):
    words = text.split()
    step = seconds / len(words)
    return Speech(line, language, seconds, words=tuple(Word(w, i * step, (i + 1) * step) for i, w in enumerate(words)))


def scene(*lines, frames):
    return SceneTiming("sc01", frames, (), tuple(TimedLine(f"ln{i}", at, s, "sh01") for i, (at, s) in enumerate(lines)))


def timed(texts, timing, language="en", read=None, notes=None):
    speeches = tuple(speech(f"ln{i}", text, timing.lines[i].seconds) for i, text in enumerate(texts))
    wordings = tuple(Wording(f"ln{i}", "X", text) for i, text in enumerate(read or texts))
    return time_captions(wordings, speeches, timing, language, notes=notes or Notes())


def test_the_spoken_word_lights_up_on_its_frame():
    (caption,) = timed(["You hung me crooked."], scene((30, 2.0), frames=200))
    assert caption.words == (("You", 30), ("hung", 45), ("me", 60), ("crooked.", 75))


def test_pages_turn_with_the_word_that_begins_them():
    captions = timed([TEXTS[2]], scene((0, 8.0), frames=400))
    assert len(captions) > 1
    assert all(caption.start == caption.words[0][1] for caption in captions)


def test_a_short_line_stays_long_enough_to_be_read():
    (caption,) = timed(["Why?"], scene((0, 0.3), frames=90))
    assert caption.frames == LEAST


def test_a_caption_does_not_flicker_over_the_cut_after_its_words():
    cut = 30 + 60 + 3
    timing = replace(scene((30, 2.0), frames=200), shots=(TimedShot("sh01", 0, cut), TimedShot("sh02", cut, 200 - cut)))
    (caption,) = timed(["You hung me crooked."], timing)
    assert caption.start + caption.frames == cut


def test_another_language_shares_the_lines_time_without_lit_words():
    captions = timed(
        [TEXTS[2]], scene((10, 8.0), frames=400), "zh", read=["我在寒冷中等了三年，因为你告诉我春天会来。它没有来。"]
    )
    assert captions[0].start == 10
    assert not any(caption.words for caption in captions)


def test_what_is_too_fast_to_read_is_reported():
    notes = Notes()
    timed(["They said you died of love."], scene((0, 0.5), frames=20), notes=notes)
    assert "characters a second" in notes.warnings[0]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(TEXTS), st.integers(0, 60), st.floats(0.2, 4)), max_size=5), st.integers(0, 40)
)
def test_captions_never_overlap_nor_leave_the_scene(lines, rest):
    at, placed = 0, []
    for _, gap, seconds in lines:
        placed.append((at + gap, seconds))
        at += gap + round(seconds * 30)
    timing = scene(*placed, frames=at + rest + 30)
    captions = timed([text for text, _, _ in lines], timing)
    ends = [caption.start + caption.frames for caption in captions]
    assert all(caption.frames > 0 for caption in captions)
    assert all(end <= caption.start for end, caption in zip(ends, captions[1:], strict=False))
    assert all(end <= timing.frames for end in ends)
    assert {caption.line for caption in captions} == {f"ln{i}" for i in range(len(lines))}


def test_signs_are_read_slower_than_letters_and_slowest_in_translation():
    words = "我只求过一次游园，他锁上了门。"
    heard = Speech("ln0", "zh-Hans", 1.0, words=(Word(words, 0.0, 1.0),))
    read = Speech("ln0", "en", 1.0, words=(Word("Go.", 0.0, 1.0),))

    def frames(speech, language, text):
        timing = scene((0, 1.0), frames=400)
        (caption,) = time_captions((Wording("ln0", "X", text),), (speech,), timing, language, notes=Notes())
        return caption.frames

    assert frames(read, "zh-Hans", words) > frames(heard, "zh-Hans", words) > frames(read, "es", "Pedí un paseo.")
