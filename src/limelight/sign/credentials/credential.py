"""A credential as it was read: what a file says of its making, who vouches for it, and whether it still holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Standing = Literal["none", "trusted", "unknown signer", "tampered", "unreadable"]
"""How a file stands: "trusted" only where its signer is one that the reader trusts, and nothing of it was changed."""
Part = Literal["media", "statement", "signature", "ingredient", "credential"]
"""What was changed: the picture or sound itself, a statement about it, the signature, something that it was made of, or
the credential as a whole, so that it cannot be taken apart."""


@dataclass(frozen=True)
class Flaw:
    """Something that was changed. `name` is the ingredient or the statement; `code` is the standard's."""

    part: Part
    code: str
    name: str = ""


@dataclass(frozen=True)
class Act:
    """Something that was done to make the file. `name` is the standard's ("c2pa.dubbed"); `agent` the program or the
    model, with its version; `about` says it in words; `ingredients` are the titles of what it was done with.
    """

    name: str
    when: str = ""
    agent: str = ""
    source_type: str = ""
    about: str = ""
    languages: tuple[str, ...] = ()
    ingredients: tuple[str, ...] = ()


@dataclass(frozen=True)
class Credential:
    """What a file says, and how that stands. All texts in it were written by whoever signed it: none of them is a path.

    `doubts` are why nobody vouches for the signer ("unknown", "expired", "revoked", ...). `when` it was signed is the
    word of an authority that the reader trusts where it is `time_stamped`, else no more than the signer's. `why` is
    what went wrong where nothing could be read, or where a credential is said to lie: nothing is ever fetched.
    """

    state: Standing
    flaws: tuple[Flaw, ...] = ()
    doubts: tuple[str, ...] = ()
    id: str = ""
    title: str = ""
    relationship: str = ""
    """What this was for the file that it is an ingredient of: "componentOf", "parentOf", "inputTo"; "" for the file."""
    role: str = ""
    generator: str = ""
    signer: str = ""
    issuer: str = ""
    when: str = ""
    time_stamped: bool = False
    expires: str = ""
    acts: tuple[Act, ...] = ()
    ingredients: tuple[Credential, ...] = ()
    soft_binding: str = ""
    source_type: str = ""
    """Of the whole, as the IPTC names it ("compositeWithTrainedAlgorithmicMedia"); "" where it does not say."""
    mining: Mapping[str, str] = field(default_factory=dict[str, str])
    """Use -> "allowed", "notAllowed", "constrained"."""
    statements: Mapping[str, Any] = field(default_factory=dict[str, Any])
    """What else it states, by the name of the statement."""
    sidecar: str = ""
    """The name of the file beside it that the credential was read from; "" for one inside the file."""
    why: str = ""

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Credential:
        """The credential as JSON has it, from another process."""
        acts = tuple(
            Act(**{**act, **{name: tuple(act[name]) for name in ("languages", "ingredients")}}) for act in told["acts"]
        )
        parts = {"flaws": tuple(Flaw(**flaw) for flaw in told["flaws"]), "doubts": tuple(told["doubts"]), "acts": acts}
        return cls(**{**told, **parts, "ingredients": tuple(cls.of(each) for each in told["ingredients"])})

    def walk(self) -> Iterator[Credential]:
        """This, then all that it was made of, however deep."""
        yield self
        for ingredient in self.ingredients:
            yield from ingredient.walk()

    @property
    def source_types(self) -> tuple[str, ...]:
        """Every source type that it names for itself or for a part, each once."""
        told = [self.source_type, *(act.source_type for act in self.acts)]
        told += [one for ingredient in self.ingredients for one in ingredient.source_types]
        return tuple(dict.fromkeys(one for one in told if one))
