"""Whether a market lies within the territory that somebody gave: countries, the European Union, the world."""

from __future__ import annotations

from limelight.works.rights import WORLD, Scope

EU = "eu"
_MEMBERS = "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk"
MEMBERS = frozenset(_MEMBERS.split())
"""The member states of the European Union, by ISO 3166."""


def covers(scope: Scope, market: str) -> bool:
    """Whether it holds in all of a market. A scope that names no territory holds everywhere."""
    return not (_countries(market) & _left_out(scope)) and _given(scope.territory, market)


def _given(territory: tuple[str, ...], market: str) -> bool:
    if not territory or WORLD in territory or market in territory:
        return True
    if market == EU:
        return set(territory) >= MEMBERS
    return EU in territory and market in MEMBERS


def _left_out(scope: Scope) -> frozenset[str]:
    return frozenset(country for code in scope.except_in for country in _countries(code))


def _countries(code: str) -> frozenset[str]:
    return MEMBERS if code == EU else frozenset((code,))
