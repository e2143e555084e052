"""Templates filled in with plain data: ours as they are, a project's own in a sandbox."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FunctionLoader
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ptsm_cli.common.french import NBSP, insecables
from ptsm_cli.render.engine.diagnosis import Indefini, traduire
from ptsm_cli.render.engine.plain import Simple
from ptsm_cli.render.engine.templates import Gabarits, propres
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


_TAILLE_MAXIMALE = 100_000_000
"""Most characters of a document: some hundred times the longest livret, and far from filling a memory."""

_MARKDOWN = ".md.j2"
_LIGNES_VIDES = re.compile(r"(?:[ \t]*\n){3,}")
_FINS_DE_LIGNE = re.compile(r"[ \t]+\n")


def remplir(gabarit: str, donnees: dict[str, Simple], racine: Path, nom: str) -> str:
    """Return a template filled in with data, ended by one newline.

    Args:
        gabarit: name of the template: `livret.html.j2`.
        donnees: what the template names.
        racine: folder of the project, whose `modeles/` come before our templates.
        nom: that folder as the user names it.

    Raises:
        ModeleDocumentError: the template, or one that it includes, cannot be read or filled in.
    """
    environnement = _environnement(racine, nom)
    try:
        texte = _assembler(environnement.get_template(gabarit).generate(donnees))
    except Exception as erreur:  # a user's template may raise anything
        raise traduire(erreur, gabarit) from erreur
    if gabarit.endswith(_MARKDOWN):
        texte = _LIGNES_VIDES.sub("\n\n", _FINS_DE_LIGNE.sub("\n", texte))
    return texte.strip("\n") + "\n"


def _environnement(racine: Path, nom: str) -> Environment:
    a_soi = propres(racine)
    genre = BacASable if a_soi else Environment
    environnement = genre(
        loader=FunctionLoader(Gabarits(racine, nom, a_soi)),
        autoescape=lambda gabarit: gabarit is None or not gabarit.endswith(_MARKDOWN),
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
