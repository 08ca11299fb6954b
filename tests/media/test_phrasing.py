"""Captions break where a reader draws breath, fit their zone, and lose no word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limelight.media.captions import ZONE_WIDTH, letter_size
from limelight.media.lettering import width
from limelight.media.phrasing import CJK_CELLS, LATIN_CELLS, break_rows, cells

BREAKS = [
    ("en", "You dug up my daughter.", "You dug up / my daughter."),
    ("en", "She asked me to.", "She asked me to."),
    ("en", "You buried me long before.", "You buried me / long before."),
    ("en", "I dreamed of you. Here.", "I dreamed of you. / Here."),
    ("en", "No, Father. I died of obedience.", "No, Father. / I died of obedience."),
    ("en", "Dig. Doubt me once and I stay buried.", "Dig. Doubt me once / and I stay buried."),
    ("de", "Man sagte, du seist aus Liebe gestorben.", "Man sagte, du seist / aus Liebe gestorben."),
    ("zh", "我梦见了你，就在这里。我只求一次春天的散步。", "我梦见了你，就在这里。 / 我只求一次春天的散步。"),
    ("ja", "パリにいるって言ったじゃない。", "パリにいるって / 言ったじゃない。"),
    ("th", "คุณบอกว่าคุณอยู่ที่ปารีสแล้ว", "คุณบอก / ว่าคุณอยู่ที่ปารีสแล้ว"),
    ("es", "No sabía que tu padre había vendido la casa.", "No sabía que tu padre / había vendido la casa."),
    ("it", "Ho aspettato tre anni al freddo.", "Ho aspettato / tre anni al freddo."),
    ("hi", "अगर तुमने फिर मेरी बेटी से बात की तो सोच लेना।", "अगर तुमने फिर मेरी बेटी से / बात की तो सोच लेना।"),
    ("id", "Kalau kau bicara lagi dengan putriku, awas.", "Kalau kau bicara lagi / dengan putriku, awas."),
    ("zh-Hans", "如果你再跟我女儿说一句话，我会知道。", "如果你再跟我女儿说 / 一句话，我会知道。"),
    ("ko", "나는 추위 속에서 삼 년을 기다렸어.", "나는 추위 속에서 / 삼 년을 기다렸어."),
    ("ar", "قلتَ إنك كنت في باريس، فمن تكون هي إذن؟", "قلتَ إنك كنت في باريس، / فمن تكون هي إذن؟"),
    ("fr", "Pourquoi\u00a0? Dis-le-moi, ma fille\u00a0!", "Pourquoi\u00a0? / Dis-le-moi, ma fille\u00a0!"),
]


@pytest.mark.parametrize(("language", "text", "rows"), BREAKS, ids=[each[1][:16] for each in BREAKS])
def test_rows_break_at_sense_units(language, text, rows):
    assert [" / ".join(page) for page in break_rows(text, language)] == [rows]


WORDS = {
    "en": ["I", "waited", "for", "three", "cold", "years,", "and", "you", "never", "came.", "Why?", "Extraordinarily"],
    "zh": list("我梦见了你，就在这里。我只求一次春天的散步，他锁上了大门。"),
    "ar": ["قلتَ", "إنك", "كنت", "في", "باريس،", "فمن", "تكون", "هي", "إذن؟"],
}


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from(sorted(WORDS)).flatmap(
        lambda language: st.tuples(
            st.just(language), st.lists(st.sampled_from(WORDS[language]), min_size=1, max_size=24)
        )
    )
)
def test_no_word_is_lost_and_every_row_fits(case):
    language, words = case
    text = ("" if language == "zh" else " ").join(words)
    pages = break_rows(text, language)
    assert "".join("".join(page) for page in pages).replace(" ", "") == text.replace(" ", "")
    for row in (row for page in pages for row in page):
        assert cells(row) <= (CJK_CELLS if language == "zh" else LATIN_CELLS)
        assert width(row, language, letter_size(language)) <= ZONE_WIDTH
    assert all(len(page) <= 2 for page in pages)


def test_a_word_longer_than_a_row_stands_alone():
    pages = break_rows("Die Donaudampfschifffahrtsgesellschaft zahlt.", "de")
    assert "Donaudampfschifffahrtsgesellschaft" in [row for page in pages for row in page]
