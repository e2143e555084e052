"""Deux fichiers ont des noms que Windows et macOS ne distinguent pas.

Ce que la règle vérifie
Dans un même dossier, les noms des fichiers diffèrent par autre chose que des majuscules ou la façon d'écrire un accent.

Pourquoi
Sous Windows et macOS, ces deux noms sont un seul fichier : l'un des deux contenus y serait perdu.

Comment corriger
Renommez l'un des deux ; si l'un est une copie de l'autre, supprimez-le.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.findings.location import Location, Unread
from ptsm_cli.loading.layout import twin_form
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "S009"
NAME = "noms-jumeaux"
SEVERITY = Severity.ERREUR
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
BAD = Exemple(
    {"fiches/Former.yaml": _FICHE, "fiches/former.yaml": _FICHE.replace("2", "3").replace("Former", "Héberger")},
    places=(("fiches/former.yaml", 1, 1),),
)
GOOD = Exemple(
    {"fiches/former.yaml": _FICHE, "fiches/heberger.yaml": _FICHE.replace("2", "3").replace("Former", "Héberger")}
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a file whose name is, for some systems, that of another one."""
    first_ones: dict[str, str] = {}
    for path in sorted(analysis.projet.files):
        first = first_ones.setdefault(twin_form(path), path)
        if first != path:
            yield Constat(
                Location(Unread(path)),
                f"Sous Windows et macOS, ce fichier a le nom de {guillemets(first.rpartition('/')[2])}.",
                "Renommez l'un des deux, ou supprimez celui qui est une copie.",
                (Related("L'autre fichier", Location(Unread(first))),),
            )
