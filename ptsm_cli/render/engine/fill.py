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

from ptsm_cli.common.typography import NBSP, insecables
from ptsm_cli.render.engine.diagnosis import Indefini, traduire
from ptsm_cli.render.engine.plain import Simple
from ptsm_cli.render.engine.templates import Gabarits
from ptsm_cli.render.outputs import OutputSpec
from ptsm_cli.render.prose import markdown as prose_markdown
from ptsm_cli.render.prose import prose

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


class _Direct(Environment):
    """The environment of our templates: what they name in a dictionary is a key of it, looked up at once."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - signature of jinja2
        """Return a key of a dictionary, an attribute of anything else."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


_TAILLE_MAXIMALE = 100_000_000
"""Most characters of a document: some hundred times the longest livret, and far from filling a memory."""


class _Compiles(BytecodeCache):
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


def remplir(gabarit: str, donnees: dict[str, Simple], sortie: OutputSpec, gabarits: Gabarits) -> str:
    """Return a template filled in with data and finished.

    Args:
        gabarit: name of the template: `livret.html.j2`.
        donnees: what the template names.
        sortie: the form in which the document is printed.
        gabarits: where templates are read from.

    Raises:
        ModeleDocumentError: the template, or one that it includes, cannot be read or filled in.
    """
    environnement = _du_projet(sortie, gabarits) if gabarits.propres else _le_notre(sortie)
    try:
        texte = _assembler(environnement.get_template(gabarit).generate(donnees))
    except Exception as erreur:  # a user's template may raise anything
        raise traduire(erreur, gabarit) from erreur
    return sortie.finish(texte)


@cache
def _le_notre(sortie: OutputSpec) -> Environment:
    """Return the environment of our templates, which keep nothing from one document to the next: made once."""
    return _preparer(_Direct, sortie, Gabarits())


def _du_projet(sortie: OutputSpec, gabarits: Gabarits) -> Environment:
    """Return a sandbox for one document, where a project's templates meet ours."""
    return _preparer(BacASable, sortie, gabarits, bytecode_cache=_compiles(sortie))


@cache
def _compiles(_: OutputSpec) -> _Compiles:
    """Return what was compiled for one form of printing: what is escaped is part of the code."""
    return _Compiles()


def _preparer(
    genre: type[Environment], sortie: OutputSpec, gabarits: Gabarits, bytecode_cache: BytecodeCache | None = None
) -> Environment:
    environnement = genre(
        loader=FunctionLoader(gabarits),
        bytecode_cache=bytecode_cache,
        autoescape=lambda gabarit: sortie.escapes or gabarit is None or not gabarit.endswith(sortie.template),
        undefined=Indefini,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environnement.globals["nbsp"] = NBSP
    environnement.filters |= {
        "typographie": insecables,
        "prose": _prose,
        "paragraphes": _paragraphes,
        "md": prose_markdown.echapper,
        "prose_md": lambda valeur: prose_markdown.markdown_en_ligne(prose.lire(valeur)),
        "paragraphes_md": lambda valeur: prose_markdown.markdown(prose.lire(valeur)),
    }
    return environnement


def _assembler(morceaux: Iterable[str]) -> str:
    sortie: list[str] = []
    taille = 0
    for morceau in morceaux:
        taille += len(morceau)
        if taille > _TAILLE_MAXIMALE:
            raise SecurityError("le document dépasse cent millions de caractères")
        sortie.append(morceau)
    return "".join(sortie)


def _prose(valeur: str | dict[str, Simple]) -> Markup:
    return Markup(prose.html_en_ligne(prose.lire(valeur)))  # noqa: S704 - markdown-it has escaped it


def _paragraphes(valeur: str | dict[str, Simple]) -> Markup:
    return Markup(prose.html(prose.lire(valeur)))  # noqa: S704 - idem
