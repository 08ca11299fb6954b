"""What a production wants of its releases is read strictly; a series gives it to its episodes, a brand adds to it."""

from pathlib import Path

import pytest

from limelight.works.policy import Policy, ReleaseText, ReleaseWishes
from limelight.works.problems import Problems
from limelight.works.production import Production, read_production
from limelight.works.vocabulary import TOPICS

SCRIPT = "INT. ROOM - NIGHT\n\nMEI\nYou hung me crooked.\n"


def read(folder: Path, **files: str) -> Production:
    """The production in `folder/ep01`; files named by their stems, the series' beside it."""
    episode = folder / "ep01"
    episode.mkdir(exist_ok=True)
    (episode / "script.fountain").write_text(SCRIPT, "utf-8")
    for name, text in files.items():
        place = folder if name == "series" else episode
        (place / f"{name}.toml").write_text(text, "utf-8")
    return read_production(episode)


def test_without_a_word_every_topic_and_every_draft_waits_for_a_person(tmp_path):
    assert read(tmp_path).policy == Policy(approve=("translation",), topics=TOPICS, without_time_stamp=False)


def test_without_a_word_nobody_may_use_a_released_file_for_anything(tmp_path):
    assert set(read(tmp_path).release.uses.values()) == {"no"}


def test_an_episode_says_otherwise_than_its_series_key_by_key(tmp_path):
    series = '[policy]\ntopics = ["health"]\n[release]\nauthors = ["Ada"]\nhashtags = ["dig"]\nuse = {mining = "yes"}\n'
    own = '[policy]\napprove = []\n[release]\ndescription = "He digs."\n[release.use]\nmodels = "yes"\n'
    episode = read(tmp_path, series=series, limelight=own)
    assert (episode.policy.approve, episode.policy.topics) == ((), ("health",))
    assert episode.release.authors == ("Ada",)
    assert episode.release.texts == {"": ReleaseText(description="He digs.", hashtags=("dig",))}
    assert [episode.release.uses[use] for use in ("models", "mining", "inference")] == ["yes", "yes", "no"]


def test_a_brand_adds_to_the_policy_and_takes_nothing_away(tmp_path):
    brand = '[policy]\ntopics = ["money"]\napprove = ["script"]\n'
    found = read(tmp_path, limelight='[policy]\ntopics = ["health"]\n', brand=brand).policy
    assert (found.topics, found.approve) == (("health", "money"), ("translation", "script"))


def test_texts_are_those_of_the_language_or_of_a_wider_one(tmp_path):
    toml = '[release]\ntitle = "Dig"\n[release.in.es]\ntitle = "Cava"\n[release.in.zh-Hans]\ntitle = "挖"\n'
    wishes = read(tmp_path, limelight=toml).release
    titles = [wishes.text_in(language, "en").title for language in ("en", "en-GB", "es-MX", "zh-CN", "zh-TW", "fr")]
    assert titles == ["Dig", "Dig", "Cava", "挖", "", ""]


@pytest.mark.parametrize(
    ("toml", "line", "says"),
    [
        ('[policy]\napprove = ["voices"]', 2, 'Did you mean "voice"'),
        ('[policy]\ntopics = ["helth"]', 2, 'Did you mean "health"'),
        ('[policy]\nwithout_time_stamp = "yes"', 2, "not true or false"),
        ('[release]\nauthor = "Ada"', 2, 'Did you mean "authors"'),
        ('[release]\nauthors = ["Ada", " "]', 2, "name of a person"),
        ('[release]\nhashtags = ["#two words"]', 2, "one word"),
        ('[release]\nchannels = ["TikTok"]', 2, "small letters"),
        ('[release.use]\nmodels = "maybe"', 2, "It can be"),
        ('[release.use]\nmining = "on-terms"', 2, "Say where they stand"),
        ('[release.in.spanish]\ntitle = "Cava"', 1, "Write a language code"),
        ('[release.in.es]\ntitel = "Cava"', 2, 'Did you mean "title"'),
        ('[release.drafted]\nmusic = "x"', 2, "can have"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_way_out(tmp_path, toml, line, says):
    with pytest.raises(Problems) as told:
        read(tmp_path, limelight=toml)
    assert [(problem.file, problem.line) for problem in told.value.all] == [("limelight.toml", line)]
    assert says in str(told.value)


def test_what_nobody_says_is_empty():
    assert ReleaseWishes().text_in("en", "en") == ReleaseText()
