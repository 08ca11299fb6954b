"""What keeps people watching a vertical micro-drama, as checks over a film that is broken down and timed.

Each check is one rule of thumb of the genre with its figure. A finding names the shot or the line, what was found, what
the genre wants, and what to do; it never stops a film from being made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from statistics import median

from limelight.works.screenplay import Line, Scene
from limelight.works.shots import FPS, SceneShots, SceneTiming, Shot, TimedShot

FIRST_WORD, QUESTION = 0.7, 3.0
"""Seconds until the first word is heard, and until the first line is complete."""
MEDIAN, LONGEST = (1.6, 3.2), 5.0
"""Seconds of a middling shot, and of the longest but for one deliberate hold."""
SHOTS = (20, 32)
"""Shots in 65 seconds."""
WORDS, WORDLESS = 120, 0.25
"""Spoken words in 65 seconds at most, and the share of the time in which nobody speaks at least."""
TURN, SILENCE = (0.58, 0.74), 0.7
"""Where in the film the turn is, and the seconds of silence before it."""
LAST_LINE, LAST_IMAGE = 6.0, 2.1
"""Seconds from the start of the last line to the end, and of the last image."""
MINUTE = 65.0


@dataclass(frozen=True)
class Finding:
    """One place where the film breaks one of the genre's rules. `at` is seconds into the film."""

    rule: str
    where: str
    at: float
    figure: str
    wanted: str
    hint: str


@dataclass(frozen=True)
class TimedScene:
    """A scene with its shots and their times in one voice language."""

    scene: Scene
    shots: SceneShots
    timing: SceneTiming


@dataclass(frozen=True)
class _Shown:
    """A shot in the film: when it stands, in seconds."""

    shot: Shot
    start: float
    seconds: float


@dataclass(frozen=True)
class _Said:
    line: Line
    start: float
    seconds: float


@dataclass(frozen=True)
class Film:
    """The whole film in film time."""

    scenes: tuple[TimedScene, ...]

    @cached_property
    def starts(self) -> list[float]:
        starts = [0.0]
        for scene in self.scenes:
            starts.append(starts[-1] + scene.timing.frames / FPS)
        return starts

    @property
    def seconds(self) -> float:
        return self.starts[-1]

    @cached_property
    def shots(self) -> list[_Shown]:
        return [
            _Shown(shot, start + timed.start / FPS, timed.frames / FPS)
            for scene, start in zip(self.scenes, self.starts, strict=False)
            for shot, timed in _paired(scene)
        ]

    @cached_property
    def lines(self) -> list[_Said]:
        found: list[_Said] = []
        for scene, start in zip(self.scenes, self.starts, strict=False):
            lines = {line.id: line for line in scene.scene.lines}
            found += [_Said(lines[at.id], start + at.start / FPS, at.seconds) for at in scene.timing.lines]
        return found

    @cached_property
    def turn(self) -> _Shown | None:
        """The turn, where the script marks it: by taking the music away, by a sting, or by a silence held on a face."""
        marked = (shown for shown in self.shots if shown.shot.music == "none" or "sting" in shown.shot.sounds)
        held = (shown for shown in self.shots if shown.shot.reason.startswith("Close: the silence"))
        return next(marked, None) or next(held, None)


def findings(scenes: Sequence[TimedScene]) -> tuple[Finding, ...]:
    """Where the film breaks the genre's rules, in the order of the rules; nothing for a film without shots."""
    film = Film(tuple(scenes))
    if not film.shots:
        return ()
    return tuple(finding for check in CHECKS for finding in check(film))


def _hook(film: Film) -> Iterator[Finding]:
    first = film.shots[0]
    if not first.shot.figures or first.shot.size in ("wide", "full"):
        hint = "Open on a face or a deed and establish the place second."
        yield _at("hook.frame", first, f"it opens on {_article(first.shot.size)}", "a face or a deed", hint)
    elif all(figure.expression == "neutral" for figure in first.shot.figures):
        hint = "Say in a parenthetical or in the first action what they feel."
        yield _at("hook.conflict", first, "every face is neutral", "conflict in the first frame", hint)
    if first.shot.transition in ("fade", "dip"):
        hint = "Leave the fade in out: who scrolls past black never sees what comes."
        yield _at("hook.fade", first, "it begins in black", "a picture in the first frame", hint)
    if film.lines and film.lines[0].start > FIRST_WORD:
        hint = "Move the first line up, or shorten what comes before it."
        yield _said(
            "hook.word", film.lines[0], f"the first word is at {film.lines[0].start:.1f} s", f"{FIRST_WORD} s", hint
        )
    if film.lines and film.lines[0].start + film.lines[0].seconds > QUESTION:
        end = film.lines[0].start + film.lines[0].seconds
        figure = f"the first line ends at {end:.1f} s"
        yield _said("hook.question", film.lines[0], figure, f"{QUESTION:g} s", "Cut the line.")


def _cover(film: Film) -> Iterator[Finding]:
    first = film.shots[0]
    if first.shot.figures and first.shot.size not in ("close", "extreme"):
        hint = "Open closer: [[shot: close-up NAME]] before the first line."
        yield _at("cover.face", first, f"the cover is a {first.shot.size} shot", "a face of 30% of the frame", hint)


def _shots(film: Film) -> Iterator[Finding]:
    lengths = [shown.seconds for shown in film.shots]
    middle, rate = median(lengths), len(lengths) * MINUTE / film.seconds
    if not MEDIAN[0] <= middle <= MEDIAN[1] and len(lengths) > 4:
        hint = "Break long speeches with action." if middle > MEDIAN[1] else "Let a face stand: [[hold 0.8]]."
        figure = f"a middling shot lasts {middle:.1f} s"
        yield Finding("shots.median", "film", 0.0, figure, f"{MEDIAN[0]:g} to {MEDIAN[1]:g} s", hint)
    if not SHOTS[0] <= round(rate) <= SHOTS[1] and film.seconds >= 20:
        hint = "A slide show: break long speeches." if rate < SHOTS[0] else "Join short actions into one sentence."
        figure, wanted = f"{rate:.0f} shots in {MINUTE:g} s", f"{SHOTS[0]} to {SHOTS[1]}"
        yield Finding("shots.count", "film", 0.0, figure, wanted, hint)
    long = sorted((shown for shown in film.shots if shown.seconds > LONGEST), key=lambda shown: -shown.seconds)
    for shown in sorted(long[1:] if _deliberate(long) else long, key=lambda shown: shown.start):
        hint = "Break the line in two, or put an action into it."
        figure = f"the shot stands {shown.seconds:.1f} s"
        yield _at("shots.long", shown, figure, f"at most {LONGEST:g} s, but for one deliberate hold", hint)


def _turn(film: Film) -> Iterator[Finding]:
    turn = film.turn
    if turn is None:
        return
    share = turn.start / film.seconds
    if not TURN[0] <= share <= TURN[1]:
        hint = "Move what comes before it, or cut after it." if share < TURN[0] else "Cut before it."
        yield _at(
            "turn.place", turn, f"the turn is at {share:.0%} of the film", f"{TURN[0]:.0%} to {TURN[1]:.0%}", hint
        )
    before = [said.start + said.seconds for said in film.lines if said.start < turn.start]
    quiet = turn.start - max(before, default=0.0)
    if quiet < SILENCE:
        yield _at(
            "turn.silence", turn, f"{quiet:.1f} s of silence before the turn", f"{SILENCE} s", "Write [[hold 0.7]]."
        )


def _end(film: Film) -> Iterator[Finding]:
    last = film.shots[-1]
    if film.lines and film.seconds - film.lines[-1].start > LAST_LINE:
        figure = f"the last line begins {film.seconds - film.lines[-1].start:.1f} s before the end"
        yield _said(
            "end.line", film.lines[-1], figure, f"at most {LAST_LINE:g} s", "Cut what comes after the last line."
        )
    silence = last.seconds if not last.shot.lines else 0.0
    if silence > LAST_IMAGE:
        figure = f"the last image is silent for {silence:.1f} s"
        yield _at("end.image", last, figure, f"at most {LAST_IMAGE:.0f} s", "Hold the last image shorter.")


def _sound(film: Film) -> Iterator[Finding]:
    words = sum(_word_count(said.line.words) for said in film.lines)
    rate = words * MINUTE / film.seconds
    if rate > WORDS:
        yield Finding("sound.words", "film", 0.0, f"{rate:.0f} words in {MINUTE:g} s", f"at most {WORDS}", "Cut words.")
    quiet = 1 - sum(said.seconds for said in film.lines) / film.seconds
    if quiet < WORDLESS:
        hint = "Let actions play without words."
        yield Finding(
            "sound.wordless", "film", 0.0, f"{quiet:.0%} of the time is wordless", f"at least {WORDLESS:.0%}", hint
        )


def _acting(film: Film) -> Iterator[Finding]:
    spoken = {said.line.id for said in film.lines}
    listeners = [
        shown for shown in film.shots if shown.shot.figures and (not shown.shot.lines or shown.shot.from_part > 0)
    ]
    if len(spoken) >= 4 and not listeners:
        hint = "Say in an action what a line does to who hears it."
        yield Finding("acting.reactions", "film", 0.0, "no reaction shot", "a reaction is worth two lines", hint)
    flat = [shown for shown in film.shots if shown.shot.lines and _speaker_is_neutral(shown.shot)]
    if len(flat) > max(2, len(spoken) / 2):
        hint = "Add parentheticals: (hurt), (furious), (tender)."
        figure, wanted = f"{len(flat)} of {len(spoken)} lines on a neutral face", "a feeling that reads muted"
        yield _at("acting.flat", flat[0], figure, wanted, hint)


CHECKS: tuple[Callable[[Film], Iterator[Finding]], ...] = (_hook, _cover, _shots, _turn, _end, _sound, _acting)


def _deliberate(long: Sequence[_Shown]) -> bool:
    """Whether the longest shot is a hold: nobody speaks in it, or the camera stands still on purpose."""
    return bool(long) and (not long[0].shot.lines or long[0].shot.tail >= 1.0)


def _speaker_is_neutral(shot: Shot) -> bool:
    faces = [figure for figure in shot.figures if figure.character == shot.focus]
    return bool(faces) and faces[0].expression == "neutral"


def _word_count(words: str) -> int:
    """Words; in scripts without spaces, two signs count as one."""
    signs = sum(1 for letter in words if "\u3040" <= letter <= "\u9fff")
    return signs // 2 if signs > len(words) / 2 else len(words.split())


def _paired(scene: TimedScene) -> Iterator[tuple[Shot, TimedShot]]:
    timed = {entry.id: entry for entry in scene.timing.shots}
    yield from ((shot, timed[shot.id]) for shot in scene.shots.shots if shot.id in timed)


def _at(rule: str, shown: _Shown, figure: str, wanted: str, hint: str) -> Finding:
    return Finding(rule, shown.shot.id, round(shown.start, 2), figure, wanted, hint)


def _said(rule: str, said: _Said, figure: str, wanted: str, hint: str) -> Finding:
    return Finding(rule, said.line.id, round(said.start, 2), figure, wanted, hint)


def _article(size: str) -> str:
    return f"{'an' if size[0] in 'aeiou' else 'a'} {size} shot"
