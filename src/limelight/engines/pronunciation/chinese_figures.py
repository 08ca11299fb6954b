"""Figures in Chinese, as they are said: years and telephone numbers a figure at a time, all else as numbers.

Two of something is 两 (两个, 两点, 两千), the number two is 二; a zero inside a number is said once (一千零五).
"""

from __future__ import annotations

import re

_DIGITS = "零一二三四五六七八九"
_SCALES = ("", "万", "亿", "万亿")
_COINS = {"¥": "元", "￥": "元", "$": "美元", "US$": "美元", "€": "欧元", "£": "英镑", "HK$": "港元", "₹": "卢比"}
_UNITS = {
    "km": "公里",
    "kg": "公斤",
    "m": "米",
    "cm": "厘米",
    "g": "克",
    "°C": "摄氏度",
    "℃": "摄氏度",
    "km/h": "公里每小时",
}
_MEASURES = "个位名岁次点天年月周分秒块元万千百亿倍家件套张条杯瓶辆台封句步层楼条斤米人"
_PAIRED = frozenset(_MEASURES) - frozenset("月楼层")
_NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"

FIGURES = (
    r"\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{4}年(?:\d{1,2}月(?:\d{1,2}[日号])?)?|\d{1,2}[:：]\d{2}(?!\d)"
    rf"|(?:US\$|HK\$|[¥￥$€£₹])\s?{_NUMBER}[万亿]*|[-−]?{_NUMBER}\s?(?:%|％|km/h|km|kg|cm|°C|℃|m\b|g\b)"
    rf"|(?<![\d.])[-−]?{_NUMBER}[万亿]*[{_MEASURES}]?"
)
"""What one pattern of figures may be; its measure word is said with it."""
_TELEPHONE = 7
"""Figures in a row from which on they are read one by one."""


def said_in_words(text: str) -> str:
    """What `FIGURES` found, in characters."""
    text = text.replace("：", ":").replace("％", "%").replace("−", "-")
    if found := re.fullmatch(r"(\d{4})[-/年](\d{1,2})?(?:[-/月](\d{1,2})?)?[日号]?", text):
        return _date(*found.groups())
    if found := re.fullmatch(r"(\d{1,2}):(\d{2})", text):
        return _clock(int(found[1]), int(found[2]))
    if found := re.fullmatch(rf"(US\$|HK\$|[¥￥$€£₹])\s?({_NUMBER})([万亿]*)", text):
        return f"{_number(found[2])}{found[3]}{_COINS[found[1]]}"
    below = "负" if text.startswith("-") else ""
    number, rest = re.match(rf"-?({_NUMBER})\s?(.*)", text, re.DOTALL).groups()  # pyright: ignore[reportOptionalMemberAccess]
    if rest == "%":
        return f"百分之{below}{_number(number)}"
    counted = number == "2" and ((rest[:1] in _PAIRED and rest != "") or rest in _UNITS)
    return f"{below}{'两' if counted else _number(number)}{_UNITS.get(rest, rest)}"


def _date(year: str, month: str | None, day: str | None) -> str:
    said = f"{_one_by_one(year)}年"
    said += f"{_number(str(int(month)))}月" if month else ""
    return said + (f"{_number(str(int(day)))}日" if day else "")


def _clock(hour: int, minute: int) -> str:
    hours = "两" if hour == 2 else _number(str(hour))
    if minute in (0, 30):
        return f"{hours}点{'半' if minute else ''}"
    return f"{hours}点{'零' if minute < 10 else ''}{_number(str(minute))}分"


def _number(text: str) -> str:
    whole, _, part = text.replace(",", "").partition(".")
    said = _one_by_one(whole) if len(whole) >= _TELEPHONE + 1 or whole[0] == "0" < whole[1:] else _whole(int(whole))
    return f"{said}点{_one_by_one(part)}" if part else said


def _one_by_one(figures: str) -> str:
    return "".join(_DIGITS[int(figure)] for figure in figures)


def _whole(number: int) -> str:
    """A number below 10^16 in groups of four figures."""
    groups: list[tuple[int, str]] = []
    for scale in _SCALES:
        number, group = divmod(number, 10_000)
        groups.insert(0, (group, scale))
    said = ""
    for group, scale in groups:
        if group:
            said += ("零" if said and group < 1000 else "") + _below(group, leads=not said) + scale
    return said or "零"


def _below(number: int, *, leads: bool) -> str:
    """A group of four figures; "十五" and not "一十五" where it begins the number."""
    said = ""
    zero = False
    for size, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        figure = number // size % 10
        if figure:
            two = "两" if figure == 2 and size >= 1000 else _DIGITS[figure]
            one = leads and not said and size == 10 and figure == 1
            said += ("零" if zero else "") + ("" if one else two) + name
        zero = bool(said) and not figure
    return said
