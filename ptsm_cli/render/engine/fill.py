"""Templates filled in with plain data: ours as they are, a project's own in a sandbox."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache, partial
from types import CodeType
from typing import Any, TypeVar

from jinja2 import BytecodeCache, Environment, FunctionLoader, Undefined
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

from ptsm_cli.common.typography import FINE, NBSP, no_break_spaces, typeset
from ptsm_cli.render.engine.allowance import Allowance
from ptsm_cli.render.engine.diagnosis import FrenchUndefined, translate
from ptsm_cli.render.engine.plain import Plain, by_name, simplify
from ptsm_cli.render.engine.sandbox import Sandbox
from ptsm_cli.render.engine.templates import TemplateLoader
from ptsm_cli.render.outputs import OutputSpec
from ptsm_cli.render.prose import markdown as prose_markdown
from ptsm_cli.render.prose import prose

_FIRST = re.compile(r"\b(1)er\b")
_NOT_PLAIN = re.compile(r"[^\w .,’–-]")

_SHORT = 64
_escaped_words = lru_cache(maxsize=1 << 12)(escape)

AnyEnvironment = TypeVar("AnyEnvironment", bound=Environment)


class _Writer(CodeGenerator):
    """Compiles our templates: what they print is escaped by their environment.

    The hook is the one that jinja2's own generator of native values uses. Its public way, `finalize`, escapes once more
    what it is given back, and takes two fifths more time on the long documents; were the hook to go, jinja2 would
    escape as it does for others.
    """

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - signature of jinja2
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)


class _Context(Context):
    """What our templates are filled in with: what they call is a macro, most of the time, and is called at once."""

    def call(self, called: Any, /, *args: Any, **named: Any) -> Any:  # noqa: ANN401 - signature of jinja2
        """Call a macro, or anything else as jinja2 does."""
        if type(called) is not Macro:
            return super().call(called, *args, **named)
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return called(self.eval_ctx, *args, **named)


class _Direct(Environment):
    """The environment of our templates: what they name in a dictionary is a key of it, else an attribute, at once."""

    code_generator_class = _Writer
    context_class = _Context

    @staticmethod
    def escaped(value: object) -> str:
        """Return what is printed of a value; short words come back by the hundred thousand, and are escaped once."""
        kind = type(value)
        if kind is Markup:
            return value  # type: ignore[return-value]  # it is one
        if kind is str:
            return _escaped_words(value) if len(value) <= _SHORT else escape(value)  # type: ignore[arg-type]  # idem
        if kind is int or kind is float:
            return str(value)
        return "" if kind is Undefined else escape(value)  # what an « if » without « else » leaves

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - signature of jinja2
        """Return a key of a dictionary, an attribute of anything else."""
        if type(obj) is dict:
            if attribute in obj:
                return obj[attribute]
        else:
            try:
                return getattr(obj, attribute)
            except AttributeError:
                pass
        return super().getattr(obj, attribute)


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


def fill(template: str, content: object, output: OutputSpec, templates: TemplateLoader, *, limited: bool) -> str:
    """Return a template filled in and finished.

    Those of a project are given plain data; ours read the data classes as they are, which says the same.

    Args:
        template: name of the template: `livret.html.j2`.
        content: a data class, or a mapping, whose fields the template names.
        output: the form in which the document is printed.
        templates: where templates are read from.
        limited: whether those of a project have to keep within an allowance.

    Raises:
        DocumentTemplateError: the template, or one that it includes, cannot be read or filled in.
    """
    if templates.own:
        environment, data = _of_projet(output, templates, limited=limited), by_name(simplify(content))
    else:
        environment, data = _ours(output), by_name(content)
    try:
        text = environment.get_template(template).render(data)
    except Exception as error:  # a user's template may raise anything
        raise translate(error, template) from error
    return output.finish(text)


@cache
def _ours(output: OutputSpec) -> Environment:
    """Return the environment of our templates, which keep nothing from one document to the next: made once."""
    return _environment(_Direct, output, TemplateLoader())


def _of_projet(output: OutputSpec, templates: TemplateLoader, *, limited: bool) -> Environment:
    """Return a sandbox for one document, where a project's templates meet ours."""
    kind = partial(Sandbox, Allowance(limited=limited))
    environment = _environment(kind, output, templates, bytecode_cache=_compiled(output))
    environment.meter()
    return environment


@cache
def _compiled(_: OutputSpec) -> _CompiledTemplates:
    """Return what was compiled for one form of printing: what is escaped is part of the code."""
    return _CompiledTemplates()


def _environment(
    kind: Callable[..., AnyEnvironment],
    output: OutputSpec,
    templates: TemplateLoader,
    bytecode_cache: BytecodeCache | None = None,
) -> AnyEnvironment:
    environment = kind(
        loader=FunctionLoader(templates),
        bytecode_cache=bytecode_cache,
        autoescape=lambda template: output.escapes or template is None or not template.endswith(output.template),
        undefined=FrenchUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals |= {"nbsp": NBSP, "fine": FINE, "forme": output.name}
    environment.filters |= {
        "nos_mots": _ours_in_html if output.escapes else typeset,
        "exposants": _firsts_in_html if output.escapes else str,
        "css": css_text,
        "typographie": no_break_spaces,
        "prose": _prose,
        "paragraphes": _paragraphs,
        "md": prose_markdown.escape,
        "prose_md": lambda value: prose_markdown.inline_markdown(prose.from_plain(value)),
        "paragraphes_md": lambda value: prose_markdown.markdown(prose.from_plain(value)),
    }
    return environment


@lru_cache(maxsize=1 << 10, typed=True)  # the words of a template come back on each of its pages
def _ours_in_html(text: str) -> Markup:
    return _firsts_in_html(typeset(text))


def _firsts_in_html(text: str) -> Markup:
    """Return words as they are, those of the user too: only the er of « 1er » is raised."""
    return Markup(_FIRST.sub(r"\1<sup>er</sup>", str(escape(text))))  # noqa: S704 - it has just been escaped


def css_text(text: str) -> Markup:
    """Return a text as a string of CSS, quotes included, which may be put in a style element."""
    escaped = _NOT_PLAIN.sub(lambda found: f"\\{ord(found[0]):x} ", text)
    return Markup(f'"{escaped}"')  # noqa: S704 - only letters, digits and a few signs are left as they are


def _prose(value: str | prose.Prose | dict[str, Plain]) -> Markup:
    if type(value) is str:
        return _of_words(value)
    line = prose.from_plain(value)
    return _of_line(line) if line.renvois else _of_words(line.texte)


@lru_cache(maxsize=1 << 12)  # the same names and wordings come back in each document
def _of_words(text: str) -> Markup:
    return _of_line(prose.Prose(text))


def _of_line(line: prose.Prose) -> Markup:
    return Markup(prose.inline_html(line))  # noqa: S704 - markdown-it has escaped it


def _paragraphs(value: str | prose.Prose | dict[str, Plain]) -> Markup:
    return Markup(prose.html(prose.from_plain(value)))  # noqa: S704 - idem
