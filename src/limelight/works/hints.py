"""What a name says of who bears it: age and sex, by words of kinship and rank, common first names, and endings.

A name that says nothing leaves its sex to its digest: the same every time, and a cast file overrules it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from limelight.core.identity import digest
from limelight.works.emphasis import is_unspaced
from limelight.works.naming import folded

_SAYS: Mapping[str, str] = {
    "child": (
        "boy girl child kid baby son daughter niece nephew schoolboy schoolgirl little 男孩 女孩 孩子 小孩 "
        "儿子 女儿 niño niña hijo hija garçon fille enfant junge mädchen kind menino menina мальчик девочка "
        "소년 소녀 少年 少女 anak"
    ),
    "old": (
        "old elder elderly grandfather grandmother grandpa grandma granny grandad ancient 老 爷爷 奶奶 外婆 "
        "外公 祖父 祖母 老人 婆婆 abuelo abuela grand-père grand-mère vieux vieille alt opa oma avô avó nonno "
        "nonna дед бабушка старик 할머니 할아버지 kakek nenek"
    ),
    "woman": (
        "woman mother girl lady wife queen princess daughter sister aunt widow bride grandmother grandma "
        "granny mrs ms miss madam madame nun witch waitress actress empress nurse maid niece schoolgirl 母 "
        "母亲 妈妈 妈 娘 女 姐 妹 姨 妻 妇 婆婆 奶奶 外婆 祖母 女孩 女儿 公主 皇后 小姐 夫人 太太 mujer madre "
        "señora niña hija abuela hermana femme mère fille dame sœur frau mutter mädchen tochter mulher mãe "
        "menina donna женщина мать девочка бабушка 여자 어머니 엄마 소녀 할머니 少女 母親 ibu wanita nenek"
    ),
    "man": (
        "man father boy guy husband king prince son brother uncle widower groom grandfather grandpa grandad "
        "mr sir lord monk priest waiter actor emperor soldier officer policeman driver nephew schoolboy 父 "
        "父亲 爸爸 爸 男 哥 弟 叔 爷 爷爷 公公 外公 祖父 书生 先生 公子 将军 皇帝 老爷 男孩 儿子 hombre padre "
        "señor niño hijo abuelo hermano homme père garçon frère mann vater junge sohn homem pai menino uomo "
        "мужчина отец мальчик дед 남자 아버지 아빠 소년 할아버지 少年 父親 bapak pria kakek"
    ),
}
_GIVEN: Mapping[str, str] = {
    "woman": (
        "ada aisha alice amina amy ana anna anne beatrice carmen chloe claire ella emily emma eva fatima "
        "grace hannah helen ines ingrid irene isabel jane julia kate lan lena lily linh lucy mai mara maria "
        "marie mary mei mia mina mira nadia nina nora olga rose rosa ruth sara sarah sofia sonia susan yuki "
        "zainab zoe zoé мара анна мария 미나 지수 मीरा प्रिया 美月 さくら มาลี مريم فاطمة ليلى 林晚 liniang "
        "adaeze noor ngozi kemi funmi"
    ),
    "man": (
        "adam ahmed alex ali anton ben boris carl carlos charles daniel david diego emeka eric felix frank "
        "george hans henry hugo ivan jack james jan joe john jonas jonás jose josé juan karim leo long louis "
        "luis luke mark max michael minh mohamed noah oscar paul pavel pedro peter pierre rafael robert sam "
        "sergei tom tomas victor viktor william yunus иона иван пётр 준 민준 जतिन राज 蓮 健 太郎 อนันต์ يونس "
        "أحمد علي 沈舟 luca nikita joshua tunde femi kunle segun musa ibrahim chidi bola"
    ),
}
"""First names, the common ones."""
_ENDINGS: Mapping[str, str] = {
    "woman": "a ia elle ine ette а я 娘 月 美 芳 丽 婷 莲 兰 花 玉 雪 子 香 ة",
    "man": "o us os er 强 刚 伟 军 舟 郎 夫 雄 龙",
}
"""How first names end that are neither; the longest ending that fits counts."""


@dataclass(frozen=True)
class Hints:
    feminine: bool
    age: str
    """"child", "grown", "old"."""


def hints_in(name: str) -> Hints:
    """Sex and age, from the words of the name, else from how it ends, else from its digest."""
    said = {what for what, words in _WORDS.items() if _names(folded(name), words)}
    if ("woman" in said) == ("man" in said):
        ending = _ending(folded(name))
        feminine = ending == "woman" if ending else dice(name, "hints") % 2 == 0
    else:
        feminine = "woman" in said
    return Hints(feminine, "child" if "child" in said else "old" if "old" in said else "grown")


def dice(name: str, what: str) -> int:
    """A number of the name's own, the same on every machine."""
    return int(digest(f"{what}\0{folded(name)}".encode("utf-8", "surrogatepass")).removeprefix("b3:")[:15], 16)


def _names(name: str, words: frozenset[str]) -> bool:
    """A word of the name; in a script without spaces, its beginning or its end."""
    parts = name.replace(".", " ").replace("'s", "").split()
    return any(part in words for part in parts) or any(
        not word.isascii() and len(word) <= 3 and is_unspaced(word) and (name.startswith(word) or name.endswith(word))
        for word in words
    )


def _ending(name: str) -> str:
    """ "woman", "man" or "", by the ending of the first name, which is the last in a script without spaces."""
    first = next(iter(name.split()), "")
    fits = [(len(end), what) for what, ends in _ENDINGS.items() for end in ends.split() if first.endswith(end)]
    return max(fits)[1] if fits else ""


_WORDS = {what: frozenset(map(folded, f"{words} {_GIVEN.get(what, '')}".split())) for what, words in _SAYS.items()}
