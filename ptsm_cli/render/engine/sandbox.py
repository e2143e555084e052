"""Templates of a project, which may be a stranger's: what they may do, and how much of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import wraps
from itertools import islice
from types import TracebackType
from typing import Any, TypeVar

from jinja2 import TemplateSyntaxError, nodes
from jinja2.parser import Parser
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ptsm_cli.render.engine.allowance import Allowance
from ptsm_cli.render.engine.guards import guard
from ptsm_cli.render.engine.metering import MeteredCode

TOO_NESTED = "nested too deep"
"""What `compile` says of a template whose blocks or brackets are too deep for Python."""

TOO_LONG = "too long"
"""What `compile` says of a template that would take a minute to compile."""

_MOST_TOKENS = 100_000
"""Most words and signs inside the tags of a template, and pieces of text around them; ours have a thousand."""

_FREE = frozenset({"length", "count", "first", "last", "default", "d", "attr", "items", "random", "safe"})
_SHALLOW = frozenset({"map", "select", "reject", "selectattr", "rejectattr", "list", "batch", "slice", "reverse"})
"""Filters that take nothing of what they are given, and those that go through it without looking inside."""

_DEEP_TESTS = frozenset({
    *("in", "eq", "equalto", "==", "ne", "!="),
    *("lt", "lessthan", "<", "le", "<=", "gt", "greaterthan", ">", "ge", ">="),
})  # fmt: skip
"""Tests that compare what they are given."""

_ASSIGNED = frozenset({"get"})
_CLOSING = re.compile("</(?=style)", re.IGNORECASE)

Value = TypeVar("Value")


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, within a allowance; one environment serves one document."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})
    code_generator_class = MeteredCode

    def __init__(self, allowance: Allowance, **options: Any) -> None:  # noqa: ANN401 - options of jinja2.Environment
        super().__init__(**options, optimized=False)
        self.allowance = allowance
        self.made = allowance.made
        self.turned = allowance.spend
        self.wrote = allowance.write
        self.globals["range"] = allowance.numbers
        del self.globals["lipsum"]
        self.filters["feuille"] = style_sheet

    def meter(self) -> None:
        """Count what the filters and the tests do, those added since included."""
        for name, function in dict[str, Any](self.filters).items():
            self.filters[name] = self._metered(name, function, free=name in _FREE, shallow=name in _SHALLOW)
        for name, function in dict[str, Any](self.tests).items():
            self.tests[name] = self._metered(name, function, free=name not in _DEEP_TESTS)

    def _metered(
        self, name: str, function: Callable[..., Any], *, free: bool, shallow: bool = False
    ) -> Callable[..., Any]:
        """Return a filter or a test that counts what it does; what jinja2 passes first is left alone."""
        passed = int(getattr(function, "jinja_pass_arg", None) is not None)
        allowance = self.allowance

        @wraps(function)
        def run(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - any filter
            allowance.spend(1)
            if free:
                return function(*given, **named)
            if shallow:
                allowance.spend(sum(len(one) for one in given[passed:] if isinstance(one, Collection)))
                guard(allowance, name, ("", *given[passed + 1 :]), named)
                return allowance.made(function(*given, **named))
            return allowance.made(function(*given[:passed], *guard(allowance, name, given[passed:], named), **named))

        return run

    def compile(self, source: Any, name: Any = None, filename: Any = None, *rest: Any, **options: Any) -> Any:  # noqa: ANN401 - jinja2
        """Return the code of a template.

        Raises:
            TemplateSyntaxError: it cannot be read, or is too nested or too long.
        """
        tokens = self.lexer.tokeniter(source, name, filename) if self.allowance.limited else ()
        for line, _, _ in islice(tokens, _MOST_TOKENS, None):
            raise TemplateSyntaxError(TOO_LONG, line, name, filename)
        try:
            return super().compile(source, name, filename, *rest, **options)
        except (RecursionError, MemoryError, SyntaxError) as error:
            line = _line_read(error.__traceback__) or self._deepest_line(source)
            raise TemplateSyntaxError(TOO_NESTED, line, name, filename) from None

    def _deepest_line(self, source: str) -> int:
        """Return the line of the most nested node of a template that can be parsed."""
        deepest, line = -1, 1
        left: list[tuple[nodes.Node, int]] = [(self.parse(source), 0)]
        while left:
            node, depth = left.pop()
            if depth > deepest:
                deepest, line = depth, node.lineno or line
            left += ((inside, depth + 1) for inside in node.iter_child_nodes())
        return line

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - signature of jinja2
        """Return the result of an operation, once it is known to be of a reasonable size."""
        self.allowance.spend(1)
        if isinstance(left, str | bytes) and operator == "%":
            guard(self.allowance, "%", (left, right), {})
        elif operator == "*":
            self._multiply(left, right)
        elif operator == "**" and isinstance(left, int) and isinstance(right, int):
            self.allowance.whole(left.bit_length() * right if abs(left) > 1 else 0)
        for one in (left, right):
            if operator == "+" and isinstance(one, str):
                self.allowance.room(len(one))
            elif isinstance(one, int):
                self.allowance.whole(one.bit_length())
        return self.allowance.made(super().call_binop(context, operator, left, right))

    def _multiply(self, left: object, right: object) -> None:
        for one, times in ((left, right), (right, left)):
            if isinstance(times, int) and times > 0:
                if isinstance(one, str | bytes | list | tuple):
                    self.allowance.repeat(len(one) * times)
                elif isinstance(one, int):
                    self.allowance.whole(one.bit_length() + times.bit_length() - 1)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - jinja2, whose first arguments may be named by none
        """Return the result of a call: a method of a plain value is watched, a macro counts what it does itself."""
        allowance = self.allowance
        allowance.spend(1)
        method = getattr(obj, "__wrapped__", obj)
        owner = getattr(method, "__self__", None)
        name = getattr(method, "__name__", "")
        if isinstance(owner, str | bytes | int | float | list | tuple | LoopContext):
            args = guard(allowance, name, (owner, *args), kwargs)[1:]
        elif isinstance(owner, dict) or obj is dict:
            args = guard(allowance, name, args, kwargs)
        result = super().call(context, obj, *args, **kwargs)
        return result if name in _ASSIGNED else allowance.made(result)

    def looped(self, values: Value, turn: int) -> Value | Iterator[Any]:
        """Return what a loop goes through, its turns counted."""
        if isinstance(values, Collection):
            self.allowance.spend(len(values) * turn)
            return values
        return self._turns(values, turn) if isinstance(values, Iterator) else values

    def _turns(self, values: Iterable[Value], turn: int) -> Iterator[Value]:
        for value in values:
            self.allowance.spend(turn)
            yield value

    def printed(self, value: Value) -> Value:
        """Return what is printed, its characters counted."""
        self.allowance.write(self.allowance.weigh(value))
        return value

    def compared(self, value: Value) -> Value:
        """Return what is compared, or looked for, what it holds counted."""
        self.allowance.spend(1)
        self.allowance.weigh(value)
        return value

    def searched(self, value: Value) -> Value:
        """Return where something is looked for: in a dictionary, it is found at once."""
        return value if isinstance(value, dict | range) else self.compared(value)


def style_sheet(text: str) -> Markup:
    """Return a style sheet that cannot close the element that holds it: an escaped slash is a slash for CSS alone."""
    return Markup(_CLOSING.sub(r"<\\/", text))  # noqa: S704 - it is put in a style element, as CSS


def _line_read(trace: TracebackType | None) -> int | None:
    """Return the line of the template that was being read, where it is the reading that failed."""
    line = None
    while trace is not None:
        reader = trace.tb_frame.f_locals.get("self")
        if isinstance(reader, Parser):
            line = reader.stream.current.lineno
        trace = trace.tb_next
    return line
