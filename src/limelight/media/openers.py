"""The small words that open a sense unit, per language: a row breaks before them, and never ends on one.

Joining words (and, because, who) part sentences; leaning words (the, of, to, my) belong to what follows them. The rule
is that of broadcasters' guides (BBC Subtitle Guidelines, "Break at natural points"; Netflix Timed Text Style Guide).
"""

from __future__ import annotations

from limelight.media.fonts import primary

_JOINING = {
    "en": "and but or nor so yet because since although though while when where who whom whose which that if unless "
    "until till before after as than then",
    "es": "y e o u ni pero sino porque aunque cuando donde quien que como si mientras hasta pues",
    "fr": "et ou mais donc or ni car parce que quand où qui quoi dont si comme lorsque puisque",
    "de": "und oder aber denn sondern weil dass ob wenn als wie wo wer während bis damit obwohl",
    "pt": "e ou mas nem porque quando onde quem que como se embora enquanto até pois",
    "it": "e ed o ma né perché quando dove chi che come se mentre finché poiché",
    "nl": "en of maar want omdat dat als toen waar wie die terwijl tot hoewel",
    "id": "dan atau tetapi tapi karena ketika saat yang jika kalau sebelum setelah agar supaya bahwa",
    "ru": "и а но или что чтобы если когда где кто как потому пока хотя который которая",
    "uk": "і й та але або що щоб якщо коли де хто як бо поки хоча який яка",
    "pl": "i a ale lub albo że żeby jeśli gdy kiedy gdzie kto jak bo ponieważ chociaż który która",
    "tr": "ve ama fakat veya ya ki çünkü eğer",
    "vi": "và nhưng hoặc vì nếu khi mà thì rằng để",
    "sw": "na lakini au kwa sababu kwamba ikiwa kama wakati ili",
    "hi": "और लेकिन या कि क्योंकि अगर जब जो तो",
    "ar": "و أو لكن لأن إذا عندما حيث الذي التي أن ثم",
    "ko": "그리고 하지만 그래서 그런데",
}

_LEANING = {
    "en": "a an the my your his her its our their this that these those of to in on at by for with from into onto "
    "over under about through without i you he she it we they no not very am is are was were be been will "
    "would shall can could may might must do does did don't didn't can't won't i'm i'll i've i'd",
    "es": "el la los las un una unos unas mi tu su mis tus sus de del a al en con por para sin sobre no se me te le lo",
    "fr": "le la les un une des mon ma mes ton ta tes son sa ses de du à au aux en dans avec pour par sans sur ne "
    "se me te je tu il elle on nous vous ils elles ce cette",
    "de": "der die das den dem des ein eine einen einem einer mein dein sein ihr unser in im an am auf aus bei mit "
    "nach von vom zu zum zur für ohne über unter nicht ich du er sie es wir",
    "pt": "o a os as um uma meu minha teu tua seu sua de do da dos das em no na nos nas com por para sem sobre não "
    "se me",
    "it": "il lo la i gli le un una mio mia tuo tua suo sua di del della a al alla in nel nella con per da dal "
    "senza su non si mi ti",
    "nl": "de het een mijn jouw zijn haar ons van in op aan bij met naar uit voor zonder niet ik jij hij zij we",
    "id": "di ke dari pada untuk dengan oleh tanpa tidak seorang sebuah aku kau dia",
    "ru": "в во на с со к ко у о об от из за по для без до не мой моя твой твоя его её",
    "uk": "в у на з зі до від із за по для без не мій моя твій твоя",
    "pl": "w we na z ze do od u o po za dla bez nie mój moja twój twoja się",
    "tr": "bir bu şu o",
    "vi": "của ở trong với cho từ đến không một tôi anh em",
    "sw": "ya wa la za cha kwa katika si",
    "ar": "في من إلى على عن مع بلا لا لم لن ما",
}


def joins(word: str, language: str) -> bool:
    """Whether `word` begins a new clause."""
    return _plain(word) in _JOINING_WORDS.get(primary(language), ())


def leans(word: str, language: str) -> bool:
    """Whether `word` belongs to the word after it."""
    return _plain(word) in _LEANING_WORDS.get(primary(language), ())


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def _sets(table: dict[str, str]) -> dict[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in table.items()}


_JOINING_WORDS, _LEANING_WORDS = _sets(_JOINING), _sets(_LEANING)
