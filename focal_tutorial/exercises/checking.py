"""What an exercise is, and how an answer is checked: case by case, the first failing one told in words.

An `Exercise` holds a solution, hand-made `Case`s with the numbers that must come out, and `Mistake`s: functions that
give what a known mistake gives. Where the reader's answer equals that of a mistake, the message names it; otherwise it
says what usually fails in this case.
"""

import gc
import inspect
import sys
import textwrap
import time
import traceback
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field

import torch

SECONDS_PER_CASE = 5.0


@dataclass(frozen=True)
class Case:
    """One call of the reader's function.

    about: what this case is, in words. given: the arguments by name, in the order of the call; a list becomes a
    tensor. expected: a number or a (nested) list. usually: the mistake that usually fails here. slope: compare not
    the result but the derivative of its sum with respect to the first argument.
    """

    about: str
    given: dict
    expected: object
    usually: str
    slope: bool = False


@dataclass(frozen=True)
class Mistake:
    """A known mistake: a function that makes it, and what to tell the reader."""

    answer: Callable
    sentence: str


@dataclass(frozen=True)
class Exercise:
    """One exercise. `suspect`, if given, is the function with bugs that the reader starts from."""

    solution: Callable
    cases: tuple[Case, ...]
    mistakes: tuple[Mistake, ...]
    learned: str
    suspect: Callable | None = None
    name: str = field(init=False)

    def __post_init__(self):
        """Name the exercise after its solution: `my_iou` solves `iou`."""
        object.__setattr__(self, "name", self.solution.__name__.removeprefix("my_"))


@dataclass(frozen=True, repr=False)
class Verdict:
    """The outcome of a check: true or false in an `if` or `assert`, a sentence where a notebook shows it."""

    passed: bool
    message: str

    def __bool__(self):
        return self.passed

    def __repr__(self):
        lines = [textwrap.wrap(line, 84, subsequent_indent=" " * 14) for line in self.message.splitlines()[:-1]]
        lines.append(textwrap.wrap(self.message.splitlines()[-1], 84))
        return "\n".join(line for wrapped in lines for line in wrapped)


class TooLong(Exception):
    """The reader's function did not come back in time."""


def judge(exercise: Exercise, function: Callable) -> Verdict:
    """Run the cases in order and report the first that fails, or success. Never raises for what `function` does."""
    if not callable(function):
        hint = f'exercises.check("{exercise.name}", {exercise.solution.__name__})'
        return Verdict(False, f"check needs the function itself, without brackets behind its name: {hint}.")
    for number, case in enumerate(exercise.cases, start=1):
        try:
            came = outcome(function, case)
        except NotImplementedError as error:
            if _raised_by(function, error):
                return Verdict(False, _not_written(function))
            came = error
        except Exception as error:
            came = error
        except KeyboardInterrupt:
            came = TooLong("it was interrupted: does its loop ever end?")
        if not agrees(came, case.expected):
            return Verdict(False, _report(exercise, function, number, case, came))
    return Verdict(True, f"Right: all {len(exercise.cases)} cases agree. {exercise.learned}")


def outcome(function: Callable, case: Case):
    """What `function` makes of the case: its result, or the derivative of it where the case asks for that."""
    arguments = [as_tensor(value) for value in case.given.values()]
    if case.slope:
        arguments[0].requires_grad_()
    with _time_limit(SECONDS_PER_CASE):
        result = function(*arguments)
    if not case.slope:
        return result
    if not (isinstance(result, torch.Tensor) and result.requires_grad):
        raise ValueError("the result carries no gradient; .item(), .detach(), float() and numpy cut it off")
    return torch.autograd.grad(result.sum(), arguments[0])[0]


def as_tensor(value):
    """A list becomes a tensor, a tensor is copied (so that nobody changes the case), all else stays."""
    if isinstance(value, torch.Tensor):
        return value.clone()
    return torch.tensor(value) if isinstance(value, list) else value


def agrees(came, expected) -> bool:
    """Whether an answer is the expected one.

    Same shape, indices and counts exactly, floats to 1e-4 (relative) or 1e-6.
    """
    expected = as_tensor(expected)
    if not isinstance(expected, torch.Tensor):
        if isinstance(came, torch.Tensor) and came.ndim == 0:
            came = came.item()
        if isinstance(came, bool) or not isinstance(came, (int, float)):
            return False
        if isinstance(expected, int) and abs(came - expected) >= 0.5:  # a count: 1e-4 of a large one is more than 1
            return False
        came, expected = torch.tensor(float(came)), torch.tensor(float(expected))
    if not isinstance(came, torch.Tensor) or came.shape != expected.shape:
        return False
    if not expected.is_floating_point():
        return not came.is_floating_point() and came.dtype != torch.bool and bool((came == expected).all())
    if came.dtype == torch.bool or came.is_complex():
        return False
    return torch.allclose(came.detach().double(), expected.double(), rtol=1e-4, atol=1e-6)


def _same(one, other) -> bool:
    """Whether a known mistake gives the very answer that came, NaN and infinity included."""
    if not (_comparable(one) and _comparable(other)):
        return False
    one, other = (
        each.detach() if isinstance(each, torch.Tensor) else torch.tensor(float(each)) for each in (one, other)
    )
    if one.shape != other.shape or one.is_floating_point() != other.is_floating_point():
        return False
    return torch.allclose(one.double(), other.double(), rtol=1e-4, atol=1e-6, equal_nan=True)


def _report(exercise, function, number, case, came) -> str:
    given = ", ".join(f"{name} = {words(value)}" for name, value in case.given.items())
    wanted = "expected slope" if case.slope else "expected"
    lines = [
        f"Not yet: case {number} of {len(exercise.cases)}, {case.about}.",
        f"    given     {given}",
        f"    {wanted}  {words(case.expected)}",
        f"    came      {_complaint(function, came)}",
        _cause(exercise, function, case, came),
    ]
    return "\n".join(lines)


def _cause(exercise, function, case, came) -> str:
    if not isinstance(came, Exception):
        candidates = [each for each in exercise.mistakes if _alike(each.answer, lambda case: came, [case])]
        if candidates:
            answers = {id(each): _answer(function, each) for each in exercise.cases}
            best = max(candidates, key=lambda each: _alike(each.answer, lambda case: answers[id(case)], exercise.cases))
            telling = [each for each in exercise.cases if _shows(_answer(best.answer, each), each.expected)]
            if 3 * _alike(best.answer, lambda case: answers[id(case)], telling) >= len(telling):
                return f"Looks like: {best.sentence}"  # else two different mistakes meet in one number
        problem = _mismatch(came, as_tensor(case.expected))
        if problem:
            return problem
    elif isinstance(came, TooLong):
        return "Look at the loop: something must become smaller in every round, for example the boxes that are left."
    elif case is exercise.cases[0]:  # no case has passed: the error says nothing about what this one tries
        return "The code stops before it has an answer to compare: mend this error first."
    return f"Usual cause: {case.usually}"


def _answer(function, case):
    """The outcome, or the exception in place of it."""
    try:
        return outcome(function, case)
    except Exception as error:
        return error


def _alike(mistake, answer_to, cases) -> int:
    """In how many cases a mistake gives the very answer that the reader gave."""
    return sum(_same(_answer(mistake, case), answer_to(case)) for case in cases)


def _shows(answer, expected) -> bool:
    """Whether a mistake can be told by its answer: a finite one that is wrong."""
    return _comparable(answer) and bool(torch.as_tensor(answer).isfinite().all()) and not agrees(answer, expected)


def _comparable(came) -> bool:
    return isinstance(came, (torch.Tensor, int, float))


def _mismatch(came, expected) -> str:
    """What is wrong with the kind or the shape of an answer, or nothing."""
    if came is None:
        return "Your function returned nothing. Is there a `return` in its last line?"
    if not isinstance(expected, torch.Tensor):
        if isinstance(came, torch.Tensor) and came.ndim:
            return f"One number was expected; a tensor of shape {list(came.shape)} came."
        return "" if _comparable(came) else f"One number was expected; a {type(came).__name__} came."
    if not isinstance(came, torch.Tensor):
        remedy = " torch.tensor(...) makes one of it." if isinstance(came, list) else ""
        return f"A tensor of shape {list(expected.shape)} was expected; a {type(came).__name__} came.{remedy}"
    indices = not expected.is_floating_point()  # how many are kept is part of the answer
    if came.ndim != expected.ndim or (came.shape != expected.shape and not indices):
        return f"The shape must be {list(expected.shape)}; yours is {list(came.shape)}."
    if came.dtype == torch.bool:
        return "Numbers were expected; a mask of True and False came."
    if came.is_floating_point() and indices:
        remedy = "" if came.numel() else " An empty list becomes one: torch.tensor([], dtype=torch.int64)."
        return f"Indices are whole numbers (torch.int64); yours are {came.dtype}.{remedy}"
    return ""


def _complaint(function, came) -> str:
    if not isinstance(came, Exception):
        return words(came)
    if isinstance(came, TooLong):
        return f"no answer: {came}"
    frames = [frame for frame in traceback.extract_tb(came.__traceback__) if frame.filename == _file(function)]
    place = f" (at `{frames[-1].line}`)" if frames and frames[-1].line else ""
    return f"an error, {type(came).__name__}: {came}{place}"


def _not_written(function) -> str:
    try:
        started = len(inspect.getsource(function).split("raise NotImplementedError", 1)[1].splitlines()) > 1
    except (OSError, TypeError, IndexError):
        started = False
    todo = "Find the bug in it and delete the line that raises" if started else "Replace the line that raises by yours"
    return f"Not written yet: {function.__name__} still raises NotImplementedError. {todo}, then run the cell again."


def _file(function) -> str:
    return getattr(getattr(function, "__code__", None), "co_filename", "")


def _raised_by(function, error) -> bool:
    """Whether the reader's own code raised this, and not something that it called."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return frame.filename == _file(function)


def words(value) -> str:
    """A value as a reader would write it: tensors as lists, six digits, long ones cut."""
    if isinstance(value, torch.Tensor):
        value = value.detach().tolist()
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, (list, tuple)):
        shown = [words(each) for each in value[:8]]
        return "[" + ", ".join(shown + (["..."] if len(value) > 8 else [])) + "]"
    text = repr(value)
    return text if len(text) <= 120 else text[:117] + "..."


@contextmanager
def _time_limit(seconds):
    """Raise TooLong inside Python code that computes for longer. Waiting does not count; a debugger switches it off.

    Meanwhile no garbage is collected: it would count as the answer's time, and end in code that is not the reader's.
    """
    if sys.gettrace() is not None:
        yield
        return
    end = time.thread_time() + seconds

    def watch(frame, event, argument):
        if time.thread_time() > end:
            raise TooLong(f"it was stopped after {seconds:g} seconds.")
        return watch

    collects = gc.isenabled()
    gc.disable()
    sys.settrace(watch)
    try:
        yield
    finally:
        sys.settrace(None)
        if collects:
            gc.enable()
