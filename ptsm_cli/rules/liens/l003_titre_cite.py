"""Le titre cité n'est pas celui de la fiche citée.

Ce que la règle vérifie
Le titre qui suit le numéro d'une fiche est bien le sien, à quelques petits mots près.

Pourquoi
Après une renumérotation, un renvoi peut mener à une fiche qui existe mais qui n'est pas la bonne. Le titre le trahit.

Comment corriger
Vérifiez laquelle des deux fiches est visée, puis corrigez le numéro ou le titre.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.typography import quote
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.links.citations import TitleMatch
from ptsm_cli.links.naming import fiche_and_title, name_key
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "L003"
NAME = "titre-cite"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: Voir la fiche n°1 « "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}Créer une équipe mobile de crise ».\n"}, places=(("fiches/02.yaml", 4, 31),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}Ouvrir un lieu d'écoute ».\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a quoted title that is not the target's."""
    yield from recurring(_misquoted(analysis))


def _misquoted(analysis: ProjetAnalysis) -> Iterator[Constat]:
    graph = analysis.graph
    for link in analysis.all_links:
        if link.target is None or link.judgement is None or link.title is None:
            continue
        target = graph.fiche(link.target)
        quoted = f"Le titre cité {quote(link.title)}"
        if link.judgement.match is TitleMatch.DIFFERENT:
            message = f"{quoted} n'est pas celui de la {fiche_and_title(target)}."
        elif link.judgement.match is TitleMatch.OTHER_FICHE and link.judgement.other is not None:
            other = name_key(analysis.directory, link.judgement.other)
            message = f"{quoted} est celui de la {other}, non de la {fiche_and_title(target)}."
        else:
            continue
        yield Constat(
            link.title_location or link.location,
            message,
            "Vérifiez quelle fiche est visée, puis corrigez le numéro ou le titre.",
            (Related("La fiche citée", target.at("titre")),),
            cause=Cause(f"titre {fold(link.title)} de {target.path}"),
        )
