"""Templates filled in with plain data: ours as they are, a project's own in a sandbox."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from types import CodeType
from typing import Any

from jinja2 import BytecodeCache, Environment, FunctionLoader
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ptsm_cli.common.typography import NBSP, no_break_spaces
from ptsm_cli.render.engine.diagnosis import FrenchUndefined, translate
from ptsm_cli.render.engine.plain import Plain
from ptsm_cli.render.engine.templates import TemplateLoader
from ptsm_cli.render.outputs import OutputSpec
from ptsm_cli.render.prose import markdown as prose_markdown
from ptsm_cli.render.prose import prose

_MAXIMUM_ROUNDS = 100_000
_LONGEST_REPETITION = 100_000


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with the bounds above; one environment serves one document."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - options of jinja2.Environment
        super().__init__(**options)
        self._rounds = 0
        self.globals["range"] = self._interval
        del self.globals["lipsum"]

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: ANN401 - signature of jinja2
        """Refuse the operations that make huge values out of small ones."""
        if operator == "**":
            raise SecurityError("les puissances ne sont pas permises dans un modèle")
        lengths = [len(value) for value in (left, right) if isinstance(value, str | list | tuple)]
        factors = [value for value in (left, right) if isinstance(value, int)]
        if lengths and factors and lengths[0] * factors[0] > _LONGEST_REPETITION:
            raise SecurityError(f"une répétition donne plus de {_LONGEST_REPETITION} éléments")
        return super().call_binop(context, operator, left, right)

    def _interval(self, *bounds: int) -> range:
        interval = range(*bounds)
        self._rounds += len(interval)
        if self._rounds > _MAXIMUM_ROUNDS:
            raise SecurityError(f"les boucles sur des nombres font plus de {_MAXIMUM_ROUNDS} tours")
        return interval


class _Direct(Environment):
    """The environment of our templates: what they name in a dictionary is a key of it, looked up at once."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - signature of jinja2
        """Return a key of a dictionary, an attribute of anything else."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


_MAXIMUM_SIZE = 100_000_000
"""Most characters of a document: some hundred times the longest livret, and far from filling a memory."""


class _CompiledTemplates(BytecodeCache):
    """Templates compiled in the sandbox, kept in memory: each document starts from a fresh environment all the same."""

    def __init__(self) -> None:
        self._codes: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a bucket the code of its template, where this very source was compiled."""
        bucket.code = self._codes.get(bucket.key + bucket.checksum)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        if bucket.code is not None:
            self._codes[bucket.key + bucket.checksum] = bucket.code


def fill(template: str, data: dict[str, Plain], output: OutputSpec, templates: TemplateLoader) -> str:
    """Return a template filled in with data and finished.

    Args:
        template: name of the template: `livret.html.j2`.
        data: what the template names.
        output: the form in which the document is printed.
        templates: where templates are read from.

    Raises:
        DocumentTemplateError: the template, or one that it includes, cannot be read or filled in.
    """
    environment = _of_projet(output, templates) if templates.own else _ours(output)
    try:
        text = _assemble(environment.get_template(template).generate(data))
    except Exception as error:  # a user's template may raise anything
        raise translate(error, template) from error
    return output.finish(text)


@cache
def _ours(output: OutputSpec) -> Environment:
    """Return the environment of our templates, which keep nothing from one document to the next: made once."""
    return _environment(_Direct, output, TemplateLoader())


def _of_projet(output: OutputSpec, templates: TemplateLoader) -> Environment:
    """Return a sandbox for one document, where a project's templates meet ours."""
    return _environment(Sandbox, output, templates, bytecode_cache=_compiled(output))


@cache
def _compiled(_: OutputSpec) -> _CompiledTemplates:
    """Return what was compiled for one form of printing: what is escaped is part of the code."""
    return _CompiledTemplates()


def _environment(
    kind: type[Environment], output: OutputSpec, templates: TemplateLoader, bytecode_cache: BytecodeCache | None = None
) -> Environment:
    environment = kind(
        loader=FunctionLoader(templates),
        bytecode_cache=bytecode_cache,
        autoescape=lambda template: output.escapes or template is None or not template.endswith(output.template),
        undefined=FrenchUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["nbsp"] = NBSP
    environment.filters |= {
        "typographie": no_break_spaces,
        "prose": _prose,
        "paragraphes": _paragraphs,
        "md": prose_markdown.escape,
        "prose_md": lambda value: prose_markdown.inline_markdown(prose.from_plain(value)),
        "paragraphes_md": lambda value: prose_markdown.markdown(prose.from_plain(value)),
    }
    return environment


def _assemble(pieces: Iterable[str]) -> str:
    output: list[str] = []
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > _MAXIMUM_SIZE:
            raise SecurityError("le document dépasse cent millions de caractères")
        output.append(piece)
    return "".join(output)


def _prose(value: str | dict[str, Plain]) -> Markup:
    return Markup(prose.inline_html(prose.from_plain(value)))  # noqa: S704 - markdown-it has escaped it


def _paragraphs(value: str | dict[str, Plain]) -> Markup:
    return Markup(prose.html(prose.from_plain(value)))  # noqa: S704 - idem
