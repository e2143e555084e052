"""L'histoire d'une fiche désigne une fiche qui n'existe pas.

Ce que la règle vérifie
« remplace », « issue_de » et « fusionnee_dans » désignent chacun une fiche, et une seule. Une fiche d'un autre projet
(mayenne-53:22) n'est cherchée que si ce projet est vérifié en même temps.

Pourquoi
C'est par ces champs qu'un ancien numéro reste lisible : s'ils ne mènent à rien, ses lecteurs non plus.

Comment corriger
Gardez le fichier de la fiche retirée, avec « retiree_le », et désignez-la par son numéro ou par le nom de ce fichier.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.link import CrossReference
from ptsm_cli.links.references import Outcome
from ptsm_cli.rules.liens.referring import ambiguous_hint, unknown_hint
from ptsm_cli.rules.listing import list_hint
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "H001"
NAME = "histoire-sans-fiche"
SEVERITY = Severity.ERREUR
_FICHE = "numero: 2\ntitre: Héberger\ngroupe: axe-1\n"
_OLD = "numero: 3\ntitre: Loger\ngroupe: axe-1\nretiree_le: 2021-01-31\n"
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}remplace: 3\n"}, places=(("fiches/02.yaml", 4, 11),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}remplace: 3\n", "fiches/03.yaml": _OLD})

_KEPT = "Gardez le fichier de la fiche retirée, avec « retiree_le », ou écrivez le numéro d'une fiche du projet."


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a reference that leads to no fiche, or to several."""
    for heir in analysis.graph.succession.of_projet(analysis.projet):
        resolution = heir.resolution
        if resolution.outcome is Outcome.UNKNOWN:
            hint = list_hint(heir.text) or unknown_hint(
                analysis, CrossReference(heir.text, heir.location, resolution), _KEPT
            )
            yield Constat(heir.location, f"Aucune fiche ne répond à {quote(heir.text)}.", hint)
        elif resolution.outcome is Outcome.AMBIGUOUS:
            hint = ambiguous_hint(analysis, resolution.candidates)
            yield Constat(heir.location, f"Plusieurs fiches répondent à {quote(heir.text)}.", hint)
