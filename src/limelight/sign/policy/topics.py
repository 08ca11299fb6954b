"""Topics: what a film speaks of that a person looks at before its release, with the words that say so, and where.

It reads all that is heard, read or described, in every language that it has. A false alarm costs a look; what it does
not know the words of, it says.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from limelight.core.identity import digest_of
from limelight.sign.case import Text
from limelight.sign.policy.lexicon import folded, lexicon_for
from limelight.sign.policy.names import full_names
from limelight.works.problems import Problem, Problems
from limelight.works.toml_file import Table, read_toml

REAL_PEOPLE = "real-people"


@dataclass(frozen=True)
class Topic:
    """`about` says what it is, `because` why somebody looks at it."""

    name: str
    about: str
    because: str


@dataclass(frozen=True)
class Flag:
    """A text that speaks of a topic: the words that say so, as they stand in it."""

    topic: str
    text: Text
    words: tuple[str, ...]

    @property
    def name(self) -> str:
        """As approvals call it: `sc02/ln07/health@en`."""
        language = f"@{self.text.language}" if self.text.language else ""
        return f"{self.text.id}/{self.topic}{language}"

    @property
    def digest(self) -> str:
        """Of what would be agreed to: these very words, wherever in the film they stand."""
        return digest_of((self.topic, self.text.language, " ".join(self.text.words.split())))


def flags(texts: Iterable[Text], topics: Iterable[str], known_names: Iterable[str] = ()) -> tuple[Flag, ...]:
    """What of these texts speaks of these topics. `known_names` are the film's own people and places.

    A text that is heard and read in one language is told once, where it is heard.
    """
    own = frozenset(word for name in known_names for word in folded(name)[0].split())
    found: dict[str, Flag] = {}
    for topic in topics:
        for text in texts:
            if words := _found(topic, text, own):
                flag = Flag(topic, text, words)
                found.setdefault(flag.digest, flag)
    return tuple(found.values())


def unread(texts: Iterable[Text]) -> tuple[str, ...]:
    """The languages of texts that nobody has written down the words of topics for."""
    return tuple(dict.fromkeys(text.language for text in texts if text.language and lexicon_for(text.language) is None))


def _found(topic: str, text: Text, own: frozenset[str]) -> tuple[str, ...]:
    lexicon = lexicon_for(text.language)
    if lexicon is None:
        return ()
    words = lexicon.found(topic, text.words)
    if topic == REAL_PEOPLE and lexicon.names and text.kind != "title":
        words = tuple(dict.fromkeys((*words, *full_names(text.words, lexicon.common, own))))
    return words


@lru_cache
def topics() -> Mapping[str, Topic]:
    """Every topic, by its name. Raises `Problems` with all that is wrong in `topics.toml`."""
    problems: list[Problem] = []
    data = (resources.files("limelight.sign.policy") / "topics.toml").read_bytes()
    table = read_toml(data, "topics.toml", problems)
    names = [name for name in table.keys if name != "schema"]
    found = {name: _topic(name, table.table(name)) for name in names}
    table.close()
    if problems:
        raise Problems(problems)
    return found


def _topic(name: str, table: Table) -> Topic:
    topic = Topic(name, table.text("about"), table.text("because"))
    table.close()
    return topic
