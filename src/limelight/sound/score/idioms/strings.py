"""String drama: five parts that lead each other, from a breath to the whole bow; horns and timpani where it turns."""

from limelight.sound.score.idioms.style import Idiom, Line, Seat, Stroke

IDIOM = Idiom(
    "a string orchestra, a horn, timpani, a harp",
    {
        "lead": Seat("violins", -0.35, -1),
        "second": Seat("horn", 0.35, -6),
        "alto": Seat("second-violins", -0.15, -3), "tenor": Seat("violas", 0.2, -2),
        "baritone": Seat("cellos", 0.35, -2),
        "bass": Seat("basses", 0.45, -2),
        "figure": Seat("pizzicato", 0.1, -5),
        "harp": Seat("harp", -0.4, -6),
        "low": Seat("timpani", 0.1, -6),
        "cymbal": Seat("cymbal", 0.3, -14),
    },
    choir=(("bass", 31, 48), ("baritone", 43, 60), ("tenor", 52, 69), ("alto", 58, 76)),
    lead=(62, 88),
    lines=(
        Line("figure", 48, 2, {
            "walking": ("0' . 2' . 3' . 2' .", "0' 2' 3' 2' 0' 2' 4' 2'"),
            "driving": ("0!' 0' 0' 3' 0' 0' 3' 0' 0' 2'", "0!' 0' 3' 0' 0!' 0' 3' 0' 4' 3'"),
            "dancing": ("0' . 2+3' . 1' . 2+3' .",),
        }, force=0.8, ring=False),
        Line("harp", 48, 2, {
            "drops": ("0 . . 3 . . 4 .", "0 . 4 . . 3 . ."),
            "flowing": ("0 2 3 4 5 4", "0 1 2 3 4 5"),
        }, force=0.62),
    ),
    strokes=(Stroke("low", 38, 0.6, 0.8), Stroke("cymbal", 49, 0.95, 0.5)),
    second="second",
    trembling={
        "second-violins": "tremolo-violins", "violas": "tremolo-violas", "cellos": "tremolo-cellos", "basses": "basses",
    },
    rise=Stroke("low", 38, 0.75, 0.7),
)  # fmt: skip
