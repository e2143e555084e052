"""Une réunion ou un jalon renvoie à un autre qui n'existe pas.

Ce que la règle vérifie
« remplacee_par » cite une réunion du projet, postérieure à celle qu'elle remplace ; « apres » cite des jalons
du projet.

Pourquoi
Un renvoi dans le vide fait perdre la suite des réunions et l'ordre des étapes.

Comment corriger
Reprenez l'identifiant d'une réunion ou d'un jalon déclaré.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.agenda.moments import moment_de_reunion
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.model.gouvernance import Reunion
from ptsm_cli.projet.governance import Situe
from ptsm_cli.rules.rule import Constat, Exemple
from ptsm_cli.rules.wording import valeur_connue

CODE = "R005"
NAME = "renvoi-de-gouvernance"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {
        "gouvernance/jalons.yaml": "jalons:\n  - {id: arrete, libelle: Arrêté, type: arrete, date: 2020-02-08}\n"
        "  - {id: contrat, libelle: Contrat, type: contrat, apres: arretee}\n"
    },
    lieux=(("gouvernance/jalons.yaml", 3, 59),),
)
GOOD = Exemple(
    {
        "gouvernance/jalons.yaml": "jalons:\n  - {id: arrete, libelle: Arrêté, type: arrete, date: 2020-02-08}\n"
        "  - {id: contrat, libelle: Contrat, type: contrat, apres: arrete}\n"
    }
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a meeting or milestone that is cited and does not exist, or comes too early."""
    if not analysis.projet.lu("gouvernance"):
        return
    jalons = analysis.gouvernance.jalons_par_id
    for jalon in analysis.gouvernance.jalons:
        for rang, cite in enumerate(jalon.contenu.apres):
            if cite not in jalons:
                lieu = jalon.champ("apres", rang)
                yield Constat(
                    lieu, f"Le jalon {guillemets(cite)} n'existe pas.", valeur_connue(cite, jalons, "Déclarez-le.")
                )
    for reunion in analysis.gouvernance.reunions:
        yield from _remplacement(reunion, analysis)


def _remplacement(reunion: Situe[Reunion], analysis: ProjetAnalysis) -> Iterator[Constat]:
    cite = reunion.contenu.remplacee_par
    if cite is None:
        return
    suivante = analysis.gouvernance.reunions_par_id.get(cite)
    lieu = reunion.champ("remplacee_par")
    if suivante is None:
        conseil = valeur_connue(cite, analysis.gouvernance.reunions_par_id, "Déclarez-la.")
        yield Constat(lieu, f"La réunion {guillemets(cite)} n'existe pas.", conseil)
        return
    avant, apres = moment_de_reunion(reunion.contenu), moment_de_reunion(suivante.contenu)
    if avant.debut and apres.fin and apres.fin <= avant.debut:
        yield Constat(
            lieu,
            f"La réunion {guillemets(cite)} n'est pas postérieure à celle qu'elle remplace.",
            "Vérifiez les deux dates.",
            (Related("Réunion citée", suivante.champ("date")),),
        )
