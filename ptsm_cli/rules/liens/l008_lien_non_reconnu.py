"""Un lien en mots simples ne mène à rien qui soit reconnu.

Ce que la règle vérifie
Une entrée de « liens » nomme une fiche que ce projet a, un plan sous « plan », ou donne une adresse.

Pourquoi
Ce qui n'est pas reconnu est imprimé tel quel : rien ne dit si la fiche ou le plan a changé depuis, et personne ne les
retrouve d'un clic.

Comment corriger
Écrivez « - fiche: 27 » pour une fiche, « - plan: PRS » pour un autre plan, ou ajoutez « url » à un document.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.links.directory import Directory
from ptsm_cli.links.mentions import find_mentions
from ptsm_cli.model.fiche import Lien
from ptsm_cli.rules.habits import alike
from ptsm_cli.rules.liens.referring import recognised_entries
from ptsm_cli.rules.rule import Constat, Exemple

CODE = "L008"
NAME = "lien-non-reconnu"
SEVERITY = Severity.CONSEIL
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\nliens:\n  - "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}Action 12 du contrat de ville\n"}, places=(("fiches/02.yaml", 5, 5),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}{{plan: Contrat de ville, reference: action 12}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a link in plain words in which nothing is recognised."""
    yield from alike(_not_recognised(analysis))


def _not_recognised(analysis: ProjetAnalysis) -> Iterator[Constat]:
    projet, directory = analysis.projet, analysis.directory
    dashed = directory.section(projet.id).has_dashed_numeros
    recognised = recognised_entries(analysis)
    for fiche in projet.fiches:
        if fiche.path in projet.incomplete:
            continue  # its fiche or its plan may be what could not be read
        for rank, link in enumerate(fiche.contenu.liens):
            subject = link.objet
            if subject is None or link.fiche or link.plan or link.url or (fiche.id, rank) in recognised:
                continue
            if any(mention.loose is None and mention.explicit for mention in find_mentions(subject, dashed=dashed)):
                continue  # the fiche itself
            if directory.with_numero(projet.id, subject) or directory.with_id(projet.id, subject):
                continue  # L006's
            yield Constat(
                fiche.at("liens", rank, "objet"),
                f"Aucune fiche ni aucun plan n'est reconnu dans {quote(subject)}.",
                _hint(directory, projet.id, link),
            )


def _hint(directory: Directory, projet: str, link: Lien) -> str:
    """Return what to write: the plan that the words name, else each thing that a link may be."""
    if plan := directory.section(projet).plan_in(link.objet or ""):
        return f"Écrivez {guillemets(f'- plan: {plan.id}')}, et le reste sous {guillemets('reference')}."
    fiche, other, address = (guillemets(text) for text in ("fiche: numéro", "plan: nom", "url"))
    return (
        f"Écrivez {fiche} pour une fiche, {other} pour un autre plan ou des travaux, ou donnez une adresse ({address})."
    )
