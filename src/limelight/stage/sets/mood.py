"""The air of an hour: what the sky, the light and the finish are at dawn, by day, at dusk and at night, in every
weather.

One drawing serves every hour because only the air changes: ambient light from above and below, the sky, haze by
depth, rims from the sun or the moon, how brightly lamps burn. Ambient never falls under about 0.6: phones lose it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from limelight.stage.drawing.shapes import mix
from limelight.works.places import HOURS, WEATHERS

Rim = tuple[str, float, float, float]


@dataclass(frozen=True)
class Air:
    """Everything that the hour and the weather decide. Places and lengths are in page units."""

    sky: tuple[str, ...]
    orb: tuple[float, float, float]
    """The sun or moon: x, y, radius."""
    orb_colour: str
    orb_glow: str
    cloud: str
    cloud_shade: str
    ambient_top: str
    ambient_bottom: str
    ambient: float
    rims: tuple[Rim, ...]
    haze: str
    density: float
    key: tuple[float, float]
    """Toward the key light."""
    cast: tuple[float, float]
    """Where a contact shadow falls."""
    burn: float
    """How brightly lamps burn: 0 out, 1 at night."""
    stars: float = 0.0
    clouds: float = 0.5
    """How much of the sky they cover."""
    shaft: str = ""
    grade_shadow: str = "#1a1450"
    grade_light: str = "#ffe6cc"
    grade: float = 0.2
    bloom: float = 0.5
    vignette: float = 0.45
    dots: float = 0.08
    weather: str = "clear"

    @property
    def wind(self) -> float:
        return {"storm": 1.0, "wind": 0.8, "rain": 0.35, "snow": 0.2}.get(self.weather, 0.12)

    @property
    def wet(self) -> bool:
        return self.weather in ("rain", "storm")


AIRS = {
    "dawn": Air(
        sky=("#6f8fc4", "#a9bfe0", "#f4cfd0", "#ffe9d0"),
        orb=(170, 430, 56),
        orb_colour="#fff6dc",
        orb_glow="#ffe0c0",
        cloud="#ffe6e0",
        cloud_shade="#a8a8d0",
        ambient_top="#b4c4ea",
        ambient_bottom="#d0bccb",
        ambient=0.98,
        rims=(("#ffe2cc", 12, 6, 0.7),),
        haze="#e6e2ec",
        density=1.6,
        key=(-14, -8),
        cast=(40, 18),
        burn=0.25,
        shaft="#ffe6d0",
        grade_shadow="#34346a",
        grade_light="#fff2e6",
        bloom=0.4,
        vignette=0.25,
        dots=0.05,
    ),
    "day": Air(
        sky=("#3f9ad8", "#7cc4ea", "#c4e8f2", "#eef8f0"),
        orb=(640, -60, 60),
        orb_colour="#ffffff",
        orb_glow="#fff8dc",
        cloud="#ffffff",
        cloud_shade="#a8c8e0",
        ambient_top="#fffaf0",
        ambient_bottom="#f2ecdc",
        ambient=1.06,
        rims=(("#fffbe0", 2, 13, 0.55),),
        haze="#cfe8f0",
        density=0.7,
        key=(-7, -15),
        cast=(12, 32),
        burn=0.0,
        grade_shadow="#20406a",
        grade_light="#fffbe6",
        grade=0.12,
        bloom=0.3,
        vignette=0.2,
        dots=0.05,
    ),
    "dusk": Air(
        sky=("#5a4a8a", "#b8688a", "#f2a27a", "#ffd9a0"),
        orb=(165, 410, 74),
        orb_colour="#fff0c0",
        orb_glow="#ffc27a",
        cloud="#ffb89a",
        cloud_shade="#9a5a8a",
        ambient_top="#c29ac0",
        ambient_bottom="#e0a088",
        ambient=0.98,
        rims=(("#ffd08a", 14, 6, 0.75),),
        haze="#f4b592",
        density=1.0,
        key=(-14, -9),
        cast=(44, 20),
        burn=0.55,
        shaft="#ffc27a",
        grade_shadow="#3a1a50",
        grade_light="#ffe8c4",
        grade=0.18,
        bloom=0.45,
        vignette=0.35,
        dots=0.07,
    ),
    "night": Air(
        sky=("#0c1238", "#1c2c66", "#3a5a94", "#6f92b8"),
        orb=(770, 290, 74),
        orb_colour="#fffbe4",
        orb_glow="#bcd2ff",
        cloud="#5a70a8",
        cloud_shade="#1c2858",
        ambient_top="#5468b4",
        ambient_bottom="#545694",
        ambient=0.74,
        rims=(("#a8c4ff", -10, 10, 0.55),),
        haze="#46629c",
        density=1.0,
        key=(13, -10),
        cast=(-26, 20),
        burn=1.0,
        stars=1.0,
        grade_shadow="#121240",
        grade_light="#fff0d0",
        grade=0.18,
        bloom=0.55,
        vignette=0.5,
        dots=0.09,
    ),
}


def air_of(hour: str, weather: str, tint: str = "") -> Air:
    """The air of an hour in a weather, `tint` laid over its light; names outside the two lists are a ValueError."""
    if hour not in AIRS:
        raise ValueError(f"hour {hour!r}: known are {', '.join(HOURS)}")
    if weather not in WEATHERS:
        raise ValueError(f"weather {weather!r}: known are {', '.join(WEATHERS)}")
    air = _weathered(AIRS[hour], weather)
    if not tint:
        return air
    return replace(air, ambient_top=mix(air.ambient_top, tint, 0.3), ambient_bottom=mix(air.ambient_bottom, tint, 0.3))


def _weathered(air: Air, weather: str) -> Air:
    grey = mix(air.haze, "#8b8f9c" if not air.stars else "#5c6a94", 0.6)
    match weather:
        case "rain":
            return _overcast(air, grey, 0.45, density=1.25, weather=weather)
        case "storm":
            return _overcast(air, mix(grey, "#2c3a66", 0.35), 0.6, density=1.2, weather=weather)
        case "snow":
            return _overcast(air, mix(grey, "#dfe8f4", 0.4), 0.4, density=1.5, weather=weather)
        case "fog":
            return _overcast(air, mix(grey, air.haze, 0.6), 0.5, density=3.6, weather=weather)
    return replace(air, weather=weather)


def _overcast(air: Air, grey: str, cover: float, *, density: float, weather: str) -> Air:
    """Clouds take the sun's rims and the sky's colour; at night the moon still breaks through, for the drama."""
    through = 0.75 if air.stars else 1 - cover
    return replace(
        air,
        sky=_covered(air.sky, grey, cover),
        orb_colour=mix(air.orb_colour, grey, (1 - through) * 0.8),
        orb_glow=mix(air.orb_glow, grey, 1 - through),
        cloud=mix(air.cloud, grey, cover),
        cloud_shade=mix(air.cloud_shade, grey, cover * 0.5),
        ambient_top=mix(air.ambient_top, grey, cover * 0.35),
        ambient_bottom=mix(air.ambient_bottom, grey, cover * 0.35),
        ambient=air.ambient * (1.0 if air.stars else 1 - 0.22 * cover),
        rims=tuple((c, dx, dy, k * through) for c, dx, dy, k in air.rims),
        haze=mix(air.haze, grey, cover),
        density=air.density * density,
        stars=0.0 if weather != "wind" else air.stars,
        clouds=1.0,
        shaft="",
        burn=max(air.burn, 0.35),
        weather=weather,
    )


def _covered(sky: tuple[str, ...], grey: str, cover: float) -> tuple[str, ...]:
    """The sky behind cloud: heavy above, paler toward the horizon, its own colour as far as it is not covered."""
    heavy, pale = mix(grey, "#26325a", 0.5), mix(grey, "#f0f4f8", 0.3)
    last = len(sky) - 1
    lid = [mix(heavy, mix(pale, sky[-1], 0.3), i / last) for i in range(last + 1)]
    return tuple(mix(c, over, min(0.9, cover * 1.4)) for c, over in zip(sky, lid, strict=True))


_INDOORS = {
    "dawn": ("#a8b4dc", "#c0a8b4", 0.92),
    "day": ("#f0eaf0", "#f4e2cc", 1.0),
    "dusk": ("#b890b0", "#d09a80", 0.92),
    "night": ("#58649e", "#6a548c", 0.86),
}


def indoors(air: Air, hour: str) -> Air:
    """The same hour under a roof: no haze by distance, dimmer ambient, lamps that burn from dusk to dawn."""
    top, bottom, strength = _INDOORS[hour]
    lean = 0.25 if air.weather in ("rain", "storm", "snow", "fog") and hour != "night" else 0.0
    return replace(
        air,
        ambient_top=mix(top, "#8a90a8", lean),
        ambient_bottom=mix(bottom, "#8a90a8", lean),
        ambient=strength,
        density=0.35,
        haze=mix(top, "#5a5a90", 0.5) if hour == "night" else top,
        burn=1.0 if hour == "night" else max(air.burn, 0.25 if hour != "day" else 0.0),
    )
