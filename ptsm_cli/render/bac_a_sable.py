"""The environment in which a project's own templates run: they read data and lay it out, nothing else.

Bounded: ranges (all together), repetitions by `*`, powers, the size of the document, the size of a template.
Not bounded: the time spent in loops nested over the data, and the width asked of filters such as `center`.
Where templates come from strangers, run the command with a limit of time and memory.
"""

from __future__ import annotations

from typing import Any

from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

_TOURS_MAXIMUM = 100_000
_REPETITION_MAXIMALE = 100_000


class BacASable(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with the bounds above; one environment serves one document."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - options of jinja2.Environment
        super().__init__(**options)
        self._tours = 0
        self.globals["range"] = self._intervalle
        del self.globals["lipsum"]

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - signature of jinja2
        """Refuse the operations that make huge values out of small ones."""
        if operator == "**":
            raise SecurityError("les puissances ne sont pas permises dans un modèle")
        longueurs = [len(valeur) for valeur in (left, right) if isinstance(valeur, str | list | tuple)]
        facteurs = [valeur for valeur in (left, right) if isinstance(valeur, int)]
        if longueurs and facteurs and longueurs[0] * facteurs[0] > _REPETITION_MAXIMALE:
            raise SecurityError(f"une répétition donne plus de {_REPETITION_MAXIMALE} éléments")
        return super().call_binop(context, operator, left, right)

    def _intervalle(self, *bornes: int) -> range:
        intervalle = range(*bornes)
        self._tours += len(intervalle)
        if self._tours > _TOURS_MAXIMUM:
            raise SecurityError(f"les boucles sur des nombres font plus de {_TOURS_MAXIMUM} tours")
        return intervalle
