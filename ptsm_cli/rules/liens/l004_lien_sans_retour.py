"""Une fiche en cite une autre qui ne la cite pas.

Ce que la règle vérifie
Quand une fiche renvoie à une autre du même projet, l'autre renvoie à elle, dans « liens » ou dans une phrase.

Pourquoi
Le pilote de la fiche citée ne voit pas, en la lisant, qu'une autre action compte sur la sienne.

Comment corriger
Ajoutez dans la fiche citée un lien vers celle-ci, si le rapprochement vaut dans les deux sens.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "L004"
NAME = "lien-sans-retour"
SEVERITY = Severity.CONSEIL
_FICHE = {"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\nliens:\n  - {fiche: 1, objet: accueil}\n"}
BAD = Exemple(_FICHE, places=(("fiches/02.yaml", 5, 13),))
GOOD = Exemple({**_FICHE, "fiches/01.yaml": BASE["fiches/01.yaml"] + "liens:\n  - {fiche: 2, objet: accueil}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a pair of fiches linked one way only, at the first link."""
    graph = analysis.graph
    seen = set()
    for link in analysis.links:
        if link.target is None or link.reciprocal or link.target.projet != link.source.projet:
            continue
        target = graph.fiche(link.target)
        if (link.source, link.target) in seen or target.path in analysis.projet.incomplete:
            continue
        seen.add((link.source, link.target))
        source = graph.fiche(link.source)
        to_write = guillemets(f"- fiche: {graph.directory.notation(link.source, analysis.projet.id)}")
        yield Constat(
            link.location,
            f"La {fiche_and_title(source)} renvoie à la {fiche_and_title(target)}, qui ne renvoie pas à elle.",
            f"Si le lien vaut dans les deux sens, ajoutez à l'autre fiche {to_write} sous {guillemets('liens')}.",
            (Related("La fiche citée", target.at("liens", key=True)),),
        )
