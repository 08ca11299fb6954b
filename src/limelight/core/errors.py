"""What can go wrong, as one tree. An error is a code with fields; `words` puts it into a sentence, at the edge only.

LimelightError
├── InputError          what the user gave is wrong: exit code 2 (works.problems adds its own below this)
│   ├── UnknownSlot         a slot that no plan of this production has
│   ├── UnknownTake         a digest that is no take of the slot
│   ├── NotFromHere         a file that this store has not made
│   └── ChoiceUnreadable    a line of choices.jsonl that says nothing
├── GraphError          a plan that cannot be walked
│   ├── UnknownCraft        no craft is registered under that name
│   ├── UnknownEngine       no engine is registered under that name, or none of that kind
│   ├── ModelMissing        an engine's model is not on this machine, and nobody stands in for the engine
│   ├── BadDeclaration      a craft or an engine that cannot be read without importing it
│   ├── SlotTwice           two nodes of one plan fill the same slot
│   ├── SlotNeverFilled     a node waits for a slot that nobody fills
│   ├── Circle              nodes that wait for one another
│   ├── BadVariation        a variation that the craft does not have
│   └── NotEncodable        a value that has no canonical form, or does not fit its annotation
├── StoreError          the store is damaged, newer than this program, or held by somebody else
│   ├── BlobMissing, BlobDamaged, LedgerDamaged, LedgerTooNew, StoreBusy
│   └── NoLocks             the drive has no locks: two makes there would harm one another
├── PersonNeeded        a slot cannot be filled before a person has done or said something: it waits
│   └── ChoiceStale         the chosen take's inputs changed, and policy asks a person
├── CraftFailed         a craft raised something of its own
│   ├── WorkerDied          its process ended under it (a crash in a library)
│   ├── WorkerHung          its process stopped working or answering, and was ended
│   ├── OutOfMemory         the machine had no memory left for it
│   ├── ScratchGone         somebody cleared away the folder that it was made in
│   ├── NoRoom              it needs more than this machine has
│   └── TakeIdentical       another take came out the same as one we have
└── PaymentError        money: it waits for a person
    ├── BudgetReached       the call would break the hard budget: it was not sent
    ├── InDoubt             a call was sent and its answer lost: only a person may say what now
    ├── PaidTakeLost        it was paid for, and the store has lost it: only a person may pay again
    └── NotCharged          an engine says for certain that the call cost nothing: it failed
        └── NotNow              ... because it is busy, or not there: it may be asked again
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar, cast


class LimelightError(Exception):
    """The root: `code` names the kind of error, `fields` hold its facts, `sentence` is its English."""

    code: ClassVar[str] = "error"
    sentence: ClassVar[str] = "{message}"
    exit: ClassVar[int] = 1
    costs_nothing: ClassVar[bool] = False
    """Whether a paid call that ended so was certainly not charged."""

    def __init__(self, **fields: Any) -> None:
        super().__init__(fields)
        self.fields = fields

    def __str__(self) -> str:
        return words(self)

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.fields)


def _again(kind: type[LimelightError], fields: dict[str, Any]) -> LimelightError:
    return kind(**fields)


class InputError(LimelightError):
    code = "input"
    exit = 2


class UnknownSlot(InputError):
    code = "unknown-slot"
    sentence = '"{slot}" is no slot of this production.{hint}'


class UnknownTake(InputError):
    code = "unknown-take"
    sentence = '"{digest}" is no take of {slot}. Its takes: {known}.'


class NotFromHere(InputError):
    code = "not-from-here"
    sentence = "{file} was not made in {folder}, or has been changed since."


class ChoiceUnreadable(InputError):
    code = "choice-unreadable"
    sentence = "{file}:{line}: this choice cannot be read ({why}); mend the line or take it out."


class GraphError(LimelightError):
    code = "graph"


class UnknownCraft(GraphError):
    code = "unknown-craft"
    sentence = 'No craft is called "{craft}" (asked for by {slot}). Known: {known}.'


class UnknownEngine(GraphError):
    code = "unknown-engine"
    sentence = 'No engine is called "{engine}" for {kind} (asked for by {slot}). Known: {known}.'


class ModelMissing(GraphError):
    code = "model-missing"
    sentence = "The model {model} is not on this machine{why}. `limelight models pull {model}` fetches it."

    def __init__(self, *, model: str, why: str = "") -> None:
        super().__init__(model=model, why=f" ({why.rstrip('.')})" if why and why[0] != " " else why)


class BadDeclaration(GraphError):
    code = "bad-declaration"
    sentence = "{file}: {name} cannot be declared: {why}."


class SlotTwice(GraphError):
    code = "slot-twice"
    sentence = "The plan fills {slot} twice: with {first} and with {second}."


class SlotNeverFilled(GraphError):
    code = "slot-never-filled"
    sentence = "{slot} needs {missing}, and nothing in the plan makes it."


class Circle(GraphError):
    code = "circle"
    sentence = "These slots wait for one another: {slots}."


class BadVariation(GraphError):
    code = "bad-variation"
    sentence = "{slot}: {craft} does not vary {names}; it varies {known}."


class NotEncodable(GraphError):
    code = "not-encodable"
    sentence = "{what}: {why}."


class StoreError(LimelightError):
    code = "store"


class BlobMissing(StoreError):
    code = "blob-missing"
    sentence = (
        "The store has no blob {digest}. `limelight make` makes it again; `limelight check` lists all that is missing."
    )


class BlobDamaged(StoreError):
    code = "blob-damaged"
    sentence = (
        "A take has changed on the disk since it was made, and is set aside ({aside}). The next `limelight make` makes "
        "it again; `limelight check` finds out whether there are more."
    )


class LedgerDamaged(StoreError):
    code = "ledger-damaged"
    sentence = (
        "{file} is damaged: {why}. `limelight check --repair` brings back what it held. "
        "Your own files and your choices are untouched."
    )


class LedgerTooNew(StoreError):
    code = "ledger-too-new"
    sentence = "{file} was written by a newer limelight (schema {found}, this one knows {known}). Upgrade limelight."


class StoreBusy(StoreError):
    code = "store-busy"
    sentence = "{folder} is in use: {by}. Try again when that has ended."


class NoLocks(StoreError):
    code = "no-locks"
    sentence = (
        "{folder} is on a drive that lets no program reserve a file ({why}), so that two makes could harm one another. "
        "Keep the production in a folder of this computer's own disk; films can be copied anywhere."
    )


class PersonNeeded(LimelightError):
    code = "person-needed"
    exit = 3


class ChoiceStale(PersonNeeded):
    code = "choice-stale"
    sentence = "The take that {by} chose is stale: what it was made from has changed. Choose again."


class CraftFailed(LimelightError):
    code = "craft-failed"
    sentence = "{kind}: {message}"


class WorkerDied(CraftFailed):
    code = "worker-died"
    sentence = "The process that made it ended ({status}).{said}"


class WorkerHung(CraftFailed):
    code = "worker-hung"
    sentence = "The process that made it {wrong}, and was ended.{said}"


class OutOfMemory(CraftFailed):
    code = "out-of-memory"
    sentence = (
        "It ran out of memory: it had taken {taken} MB, and {there} MB are there for everything. "
        "Close other programs and make again; a long scene takes less when it is cut in two."
    )


class ScratchGone(CraftFailed):
    code = "scratch-gone"
    sentence = "{folder} was cleared away while it was made there. Leave it alone while a make runs, and make again."


class NoRoom(CraftFailed):
    code = "no-room"
    sentence = "{craft} needs {needs}, and this machine has {has}."


class TakeIdentical(CraftFailed):
    code = "take-identical"
    sentence = "Take {take} came out the same as take {same}. Vary {varies} to get another one."


class PaymentError(LimelightError):
    code = "payment"
    exit = 3


class BudgetReached(PaymentError):
    code = "budget-reached"
    sentence = "{engine} asks {cost:.2f}; {left:.2f} is left of the budget of {budget:.2f}. Not sent: raise the budget."


class InDoubt(PaymentError):
    code = "in-doubt"
    sentence = (
        "A call to {engine} was sent and its answer lost: in doubt, costs {cost:.2f}. "
        "`limelight costs` shows all such calls, and how to say whether you were charged."
    )


class PaidTakeLost(PaymentError):
    code = "paid-take-lost"
    sentence = (
        "It was paid for ({engine}, {cost:.2f}), and the store has lost it. Making it again costs that once more: "
        "`limelight costs --pay-again` allows it."
    )


class NotCharged(PaymentError):
    code = "not-charged"
    exit = 1
    costs_nothing = True
    sentence = "{engine} refused: {message}"


class NotNow(NotCharged):
    """`wait` is how many seconds it asks to be left alone, None where it does not say; `tries` how often it is worth
    asking again."""

    code = "not-now"
    sentence = "{engine} cannot do it now: {message}. Nothing was charged; the next make asks again."

    def __init__(self, *, engine: str, message: str, wait: float | None = None, tries: int = 6) -> None:
        super().__init__(engine=engine, message=message, wait=wait, tries=tries)


@dataclass(frozen=True)
class Fault:
    """An error as plain data: it crosses processes, stands in the ledger, and prints as JSON."""

    code: str
    fields: dict[str, Any] = field(default_factory=dict[str, Any])
    sentence: str = "{message}"
    exit: int = 1
    trace: str = ""
    costs_nothing: bool = False

    @property
    def waits(self) -> bool:
        """Whether this is no failure: a person has to do or say something first."""
        return self.exit == 3

    @classmethod
    def of(cls, error: BaseException, trace: str = "") -> Fault:
        """The fault that says what `error` says; a stranger's exception becomes `craft-failed`."""
        if isinstance(error, LimelightError):
            fields = {name: _plain(value) for name, value in error.fields.items()}
            return cls(error.code, fields, error.sentence, error.exit, trace, error.costs_nothing)
        kind, message = type(error).__name__, str(error) or "no message"
        return cls(CraftFailed.code, {"kind": kind, "message": message}, CraftFailed.sentence, trace=trace)


def _plain(value: object) -> object:
    """A field as something that every process and JSON knows."""
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in cast("list[object]", value)]
    return value if value is None or isinstance(value, (str, int, float, bool)) else str(value)


def words(error: LimelightError | Fault) -> str:
    """The error as a sentence for a person."""
    try:
        return error.sentence.format(**error.fields)
    except (KeyError, IndexError, ValueError):
        return f"{error.code}: " + ", ".join(f"{name} {value!r}" for name, value in error.fields.items())
