"""Flashes that could harm are found, softened, and left alone when there are no more than three a second."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from limelight.stage.compositor.flashes import Flashes, Seen, softened

WIDTH, HEIGHT = 180, 320
DARK, LIGHT, RED = (50, 128, 128), (200, 128, 128), (81, 90, 240)


def frame(colour: tuple[int, int, int], over: float = 1.0) -> np.ndarray:
    """A dark frame of which the uppermost share has a colour."""
    buffer = np.full((HEIGHT * 3 // 2, WIDTH), 128, np.uint8)
    luma, quarter = buffer[:HEIGHT], HEIGHT * WIDTH // 4
    u, v = (buffer.reshape(-1)[HEIGHT * WIDTH + n * quarter :][:quarter].reshape(HEIGHT // 2, -1) for n in (0, 1))
    for plane, level, rest in zip((luma, u, v), colour, DARK, strict=True):
        plane[:] = rest
        plane[: round(plane.shape[0] * over)] = level
    return buffer


def flicker(a_second: float, colour: tuple[int, int, int] = LIGHT, over: float = 1.0, frames: int = 60) -> Iterator:
    """So many flashes a second."""
    for number in range(frames):
        yield frame(colour, over) if number * a_second * 2 / 30 % 2 >= 1 else frame(DARK)


def harm(frames: Iterator[np.ndarray]) -> int:
    flashes = Flashes()
    for buffer in frames:
        flashes.take(Seen.of(buffer))
    return flashes.harmful


@pytest.mark.parametrize("a_second", [3.75, 5, 7.5, 15])
def test_more_than_three_flashes_a_second_are_found(a_second: float) -> None:
    assert harm(flicker(a_second))


@pytest.mark.parametrize("a_second", [1, 2, 3])
def test_up_to_three_a_second_are_no_harm(a_second: float) -> None:
    assert not harm(flicker(a_second))


def test_what_flashes_in_a_small_part_of_the_field_or_by_less_than_a_tenth_is_no_harm() -> None:
    assert harm(flicker(6, over=0.12))
    assert not harm(flicker(6, over=0.05))
    assert not harm(flicker(6, (64, 128, 128)))


def test_a_dark_red_flash_is_found_by_its_red() -> None:
    dark_red = (40, 110, 168)
    assert harm(flicker(6, RED))
    assert harm(flicker(6, dark_red)) or Seen.of(frame(dark_red)).red.max() < 20


def test_what_moves_but_does_not_flash_is_no_harm() -> None:
    """Bars that pass: every sample changes, no field does at once and back."""
    pass_by = (np.roll(frame(LIGHT, 0.2), 4 * number, axis=0) for number in range(60))
    slow = (frame((50 + 2 * number, 128, 128)) for number in range(60))
    assert not harm(slow)
    assert not harm(pass_by)


@pytest.mark.parametrize(("a_second", "colour"), [(5, LIGHT), (15, LIGHT), (7.5, RED)])
def test_a_harmful_film_is_softened_until_it_is_none(a_second: float, colour: tuple[int, int, int]) -> None:
    flashes = Flashes()
    done = [(buffer.copy(), soft) for buffer, soft in softened(flicker(a_second, colour), flashes)]

    assert flashes.harmful == 0
    assert harm(iter(buffer for buffer, _ in done)) == 0
    assert any(soft for _, soft in done)
    assert not any(soft for _, soft in done[:6])


@pytest.mark.parametrize("a_second", [1, 2, 3, 3.75, 5, 7.5])
def test_a_frame_that_is_held_counts_as_it_would_if_it_were_shown_again(a_second: float) -> None:
    on_twos = [buffer.copy() for buffer in flicker(a_second)][::2]
    once, again = Flashes(held=2), Flashes()
    for buffer in on_twos:
        once.take(Seen.of(buffer))
        again.take(Seen.of(buffer))
        again.take(Seen.of(buffer))
    assert once.harmful == again.harmful


def test_a_harmless_film_is_left_as_it_is() -> None:
    plain = [buffer.copy() for buffer in flicker(2)]
    done = list(softened(iter([buffer.copy() for buffer in plain]), Flashes()))

    assert all(np.array_equal(buffer, kept) and not soft for (buffer, soft), kept in zip(done, plain, strict=True))
