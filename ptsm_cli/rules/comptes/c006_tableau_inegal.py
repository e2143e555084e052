"""Une donnée du diagnostic n'a pas de valeur, ou une ligne de tableau n'en a pas le bon nombre.

Ce que la règle vérifie
Chaque entrée de « diagnostic » a des valeurs, ou des lignes ; un tableau a des colonnes et des lignes, et chaque ligne
autant de valeurs que le tableau a de colonnes.

Pourquoi
Une valeur de moins décale toutes celles qui la suivent : le tableau imprimé donnerait un chiffre à une autre colonne.

Comment corriger
Écrivez une valeur par colonne, « ~ » pour une case que le document laisse vide.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import counted, guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.model.diagnostic import IndicateurDiagnostic
from ptsm_cli.projet.projet import TERRITOIRE
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "C006"
NAME = "tableau-inegal"
SEVERITY = Severity.ERREUR
_TABLE = (
    BASE["territoire.yaml"]
    + "diagnostic:\n  - {libelle: Lits, unite: lits, colonnes: [Adultes, Enfants], lignes: [{libelle: Laval, valeurs: "
)
BAD = Exemple({"territoire.yaml": f"{_TABLE}12}}]}}\n"}, places=(("territoire.yaml", 8, 99),))
GOOD = Exemple({"territoire.yaml": f"{_TABLE}[12, ~]}}]}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding an entry without values, and one a row that has not one value a column."""
    projet = analysis.projet
    if not projet.was_read(TERRITOIRE):
        return
    for rank, entry in enumerate(projet.territoire.contenu.diagnostic):
        if gap := _gap(entry):
            yield Constat(
                projet.territoire.at("diagnostic", rank),
                f"{quote(entry.libelle)} {gap}.",
                f"Donnez ses {guillemets('valeurs')}, ou pour un tableau ses {guillemets('colonnes')} "
                f"et ses {guillemets('lignes')}.",
            )
            continue
        for row, line in enumerate(entry.lignes):
            if len(line.valeurs) != len(entry.colonnes):
                yield Constat(
                    projet.territoire.at("diagnostic", rank, "lignes", row, "valeurs"),
                    f"La ligne {quote(line.libelle)} a {counted(len(line.valeurs), 'valeur')} "
                    f"pour {counted(len(entry.colonnes), 'colonne')}.",
                    f"Écrivez une valeur par colonne, {guillemets('~')} pour une case vide.",
                )


def _gap(entry: IndicateurDiagnostic) -> str | None:
    """Return what an entry of the diagnosis lacks."""
    if entry.lignes and not entry.colonnes:
        return "a des lignes et pas de colonnes"
    if entry.colonnes and not entry.lignes:
        return "a des colonnes et pas de lignes"
    return None if entry.lignes or entry.valeurs else "n'a pas de valeur"
