"""Templates filled in with plain data: ours as they are, a project's own in a sandbox."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FunctionLoader
from jinja2.exceptions import SecurityError
from markupsafe import Markup

from ptsm_cli.render import prose, prose_markdown
from ptsm_cli.render.bac_a_sable import BacASable
from ptsm_cli.render.defauts_de_gabarit import Indefini, traduire
from ptsm_cli.render.donnees import Simple
from ptsm_cli.render.gabarits import Gabarits, propres
from ptsm_cli.texte import NBSP, insecables

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
