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

from ptsm_cli.agenda.moments import reunion_moment
from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.likeness import Suggest, suggester
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.model.gouvernance import Reunion
from ptsm_cli.projet.instances import Located
from ptsm_cli.rules.listing import list_hint
from ptsm_cli.rules.rule import Cause, Constat, Exemple
from ptsm_cli.rules.wording import known_value

CODE = "R005"
NAME = "renvoi-de-gouvernance"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {
        "gouvernance/jalons.yaml": "jalons:\n  - {id: arrete, libelle: Arrêté, type: arrete, date: 2020-02-08}\n"
        "  - {id: contrat, libelle: Contrat, type: contrat, apres: arretee}\n"
    },
    places=(("gouvernance/jalons.yaml", 3, 59),),
)
GOOD = Exemple(
    {
        "gouvernance/jalons.yaml": "jalons:\n  - {id: arrete, libelle: Arrêté, type: arrete, date: 2020-02-08}\n"
        "  - {id: contrat, libelle: Contrat, type: contrat, apres: arrete}\n"
    }
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a meeting or milestone that is cited and does not exist, or comes too early."""
    if not analysis.projet.was_read("gouvernance"):
        return
    jalons = analysis.gouvernance.jalons_by_id
    near_jalons, near_reunions = suggester(jalons), suggester(analysis.gouvernance.reunions_by_id)
    for jalon in analysis.gouvernance.jalons:
        for rank, cited in enumerate(jalon.contenu.apres):
            if cited not in jalons:
                yield Constat(
                    jalon.field_at("apres", rank),
                    f"Le jalon {guillemets(cited)} n'existe pas.",
                    list_hint(cited, jalons.__contains__) or known_value(cited, near_jalons, "Déclarez-le."),
                    cause=Cause(f"jalon {cited}"),
                )
    for reunion in analysis.gouvernance.reunions:
        yield from _replacement(reunion, analysis, near_reunions)


def _replacement(reunion: Located[Reunion], analysis: ProjetAnalysis, near: Suggest) -> Iterator[Constat]:
    cited = reunion.contenu.remplacee_par
    if cited is None:
        return
    following = analysis.gouvernance.reunions_by_id.get(cited)
    location = reunion.field_at("remplacee_par")
    if following is None:
        hint = known_value(cited, near, "Déclarez-la.")
        message = f"La réunion {guillemets(cited)} n'existe pas."
        yield Constat(location, message, hint, cause=Cause(f"réunion {cited}"))
        return
    before, after = reunion_moment(reunion.contenu), reunion_moment(following.contenu)
    if before.debut and after.fin and after.fin <= before.debut:
        yield Constat(
            location,
            f"La réunion {guillemets(cited)} n'est pas postérieure à celle qu'elle remplace.",
            "Vérifiez les deux dates.",
            (Related("Réunion citée", following.field_at("date")),),
        )
