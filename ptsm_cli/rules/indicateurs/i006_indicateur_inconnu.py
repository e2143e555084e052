"""Une mesure du fichier de suivi est celle d'un indicateur que la fiche n'a pas.

Ce que la règle vérifie
« indicateur », dans une mesure de suivi/, désigne un seul indicateur de la fiche : par son identifiant, sinon son
libellé, sinon son rang dans la fiche, ou dans l'objectif que la mesure nomme.

Pourquoi
La mesure de ce qui n'existe pas n'est ni comptée, ni imprimée.

Comment corriger
Recopiez le libellé de l'indicateur ou, mieux, donnez-lui un « id » et désignez-le par lui.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import counted, guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.model.indicateur import MesureDeSuivi
from ptsm_cli.projet.indicateurs import indicateur_routes, indicateurs
from ptsm_cli.projet.objectifs import find_objectif
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import declared_id

CODE = "I006"
NAME = "indicateur-inconnu"
SEVERITY = Severity.ERREUR
_MESURE = "mesures:\n  - {indicateur: Nombre de personnes reçu"
BAD = Exemple({"suivi/01.yaml": f"{_MESURE}, date: 2021-06-01, valeur: 90}}\n"}, places=(("suivi/01.yaml", 2, 18),))
GOOD = Exemple({"suivi/01.yaml": f"{_MESURE}es, date: 2021-06-01, valeur: 90}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a measure whose indicator is not found; an objective that is unknown is told by rule L007."""
    for fiche in analysis.whole_fiches:
        for rank, mesure in enumerate(fiche.follow_up.contenu.mesures if fiche.follow_up else ()):
            if mesure.objectif is not None and find_objectif(fiche, mesure.objectif) is None:
                continue
            found = indicateur_routes(fiche, mesure)
            if len(found) != 1:
                assert fiche.follow_up is not None  # noqa: S101 - it has measures
                yield Constat(fiche.follow_up.at("mesures", rank, "indicateur"), *_said(fiche, mesure, len(found)))


def _said(fiche: Fiche, mesure: MesureDeSuivi, found: int) -> tuple[str, str]:
    """Return what is wrong and what to write."""
    which = quote(mesure.indicateur)
    if found:
        count = counted(found, "indicateur")
        return (
            f"{count} de la {fiche_and_title(fiche)} répondent à {which}.",
            f"Donnez à chacun un {guillemets('id')}, et désignez par lui celui qui est mesuré.",
        )
    names = {one.id or one.libelle: [one.libelle] for _, one in indicateurs(fiche.contenu)}
    return (
        f"La {fiche_and_title(fiche)} n'a pas d'indicateur {which}.",
        declared_id(mesure.indicateur, names, "Ses indicateurs", "Ajoutez-le à la fiche, ou corrigez ce nom."),
    )
