"""Un état est écrit avec un autre mot que celui du format.

Ce que la règle vérifie
« etat » est l'un des mots du format : a-venir, en-cours, en-partie, realise, en-pause, bloque, abandonne. Un mot
voisin (a-lancer, suspendu, terminé…) est lu comme celui qu'il désigne.

Pourquoi
Un seul mot par état se cherche et se compte sans erreur dans les fichiers.

Comment corriger
Remplacez-le par le mot proposé.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.rule import Cause, Constat, Exemple
from ptsm_cli.rules.suivi.located import located_notes

CODE = "V003"
NAME = "etat-a-sa-facon"
SEVERITY = Severity.CONSEIL
BAD = Exemple({"suivi/01.yaml": "notes:\n  - {date: 2021-06-01, etat: suspendu}\n"}, places=(("suivi/01.yaml", 2, 30),))
GOOD = Exemple({"suivi/01.yaml": "notes:\n  - {date: 2021-06-01, etat: en-pause}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a state that is read as the one that it stands for."""
    yield from recurring(_otherwise(analysis))


def _otherwise(analysis: ProjetAnalysis) -> Iterator[Constat]:
    for document, route, note in located_notes(analysis.projet):
        location = document.at(*route, "etat")
        written = location.text.strip("\"' ") if note.etat else ""
        if written and note.etat not in {"reporte", written}:  # rule V004 tells a postponement
            yield Constat(
                location,
                f"L'état {guillemets(written)} est lu comme {guillemets(note.etat or '')}.",
                f"Écrivez {guillemets(note.etat or '')}.",
                cause=Cause(f"etat {written}"),
            )
