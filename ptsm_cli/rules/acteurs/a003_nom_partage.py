"""Un même nom désigne deux acteurs.

Ce que la règle vérifie
Le sigle, le nom et les alias d'un acteur ne sont pas ceux d'un autre.

Pourquoi
Quand une fiche emploie ce nom, rien ne dit de quelle organisation il s'agit.

Comment corriger
Réunissez les deux acteurs s'ils n'en font qu'un ; sinon retirez le nom de l'un des deux.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.findings.location import Route
from ptsm_cli.model.acteurs import Acteur
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "A003"
NAME = "nom-partage"
SEVERITY = Severity.ERREUR
BAD = Exemple(
    {"acteurs.yaml": BASE["acteurs.yaml"] + "  - {id: centre-du-littoral, sigle: CDL, nom: Centre du Littoral}\n"},
    places=(("acteurs.yaml", 4, 37),),
)
GOOD = Exemple(
    {"acteurs.yaml": BASE["acteurs.yaml"] + "  - {id: centre-du-littoral, sigle: CLT, nom: Centre du Littoral}\n"}
)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a name that an earlier organisation has already."""
    document = analysis.projet.acteurs
    bearers: dict[str, tuple[Acteur, Route]] = {}
    for rank, acteur in enumerate(document.contenu.acteurs):
        for steps, name in _names(acteur):
            route = ("acteurs", rank, *steps)
            bearer, first = bearers.setdefault(fold(name), (acteur, route))
            # Two organisations with the same id are N004's.
            if fold(bearer.id) == fold(acteur.id):
                continue
            yield Constat(
                document.at(*route),
                f"{guillemets(name)} désigne déjà {quote(bearer.nom)}.",
                "Réunissez les deux acteurs s'ils n'en font qu'un, sinon retirez ce nom à l'un des deux.",
                (Related("L'autre acteur", document.at(*first)),),
            )


def _names(acteur: Acteur) -> Iterator[tuple[Route, str]]:
    yield ("id",), acteur.id
    if acteur.sigle:
        yield ("sigle",), acteur.sigle
    yield ("nom",), acteur.nom
    yield from ((("alias", rank), alias) for rank, alias in enumerate(acteur.alias))
