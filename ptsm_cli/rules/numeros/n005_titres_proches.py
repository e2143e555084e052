"""Deux fiches ont presque le même titre.

Ce que la règle vérifie
Les titres de deux fiches diffèrent par un mot au moins, les petits mots, les accents, l'ordre et les terminaisons
mis à part. Une fiche qui partage le contenu d'une autre n'est pas concernée ; de deux fiches qui ont aussi le même
numéro, N001 dit tout.

Pourquoi
Deux titres semblables annoncent souvent une fiche saisie deux fois, ou font prendre l'une pour l'autre.

Comment corriger
Supprimez le doublon, ou précisez l'un des deux titres.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.numeros.twins import are_twins, is_by_groupe, stems
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "N005"
NAME = "titres-proches"
SEVERITY = Severity.AVERTISSEMENT
BAD = Exemple(
    {"fiches/02.yaml": "numero: 2\ntitre: Ouvrir des lieux d'écoute\ngroupe: axe-1\n"},
    places=(("fiches/02.yaml", 2, 8),),
)
GOOD = Exemple({"fiches/02.yaml": "numero: 2\ntitre: Ouvrir un lieu de répit\ngroupe: axe-1\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche whose title says the same as an earlier one's."""
    by_groupe = is_by_groupe(analysis.projet)
    first_ones: dict[frozenset[str], Fiche] = {}
    for fiche in analysis.projet.fiches:
        if fiche.contenu.meme_contenu_que is not None:
            continue
        first = first_ones.setdefault(stems(fiche.contenu.titre), fiche)
        if first is not fiche and not are_twins(fiche, first, by_groupe=by_groupe):
            yield Constat(
                fiche.at("titre"),
                f"Ce titre est presque celui de la {fiche_and_title(first)}.",
                "Supprimez l'une des deux si c'est la même action, sinon précisez un titre.",
                (Related("L'autre titre", first.at("titre")),),
                cause=Cause(f"titre de {first.path}"),
            )
