"""The value of an option as it is given: read by the function that the option names, or left as the text that it is.

Typer makes of each option a type of pydantic, whose loading and asking took a tenth of the time of a command, to make a
text of a text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class _Given:
    """What typer asks to turn what is given into a value."""

    def __init__(self, read: Callable[[str], Any]) -> None:
        self._read = read

    def coerce(self, value: Any, *, param: Any, ctx: Any) -> Any:  # noqa: ANN401, ARG002 - signature of typer
        """Return a value read, or a list of them; nothing where nothing is given."""
        if isinstance(value, list | tuple):
            return [self._read(one) for one in value]
        several = param.multiple or param.nargs != 1
        return (() if several else None) if value is None else self._read(value)


def taken_as_given(params: list[Any]) -> list[Any]:
    """Return options that will be read without pydantic; a typer that does not heed it reads them in its own way."""
    for param in params:
        described = getattr(param, "type_descriptor", None)
        if described is not None and getattr(param, "_runtime_param", None) is None:
            vars(param)["_runtime_param"] = _Given(described.parameter_info.parser or str)
    return params
