"""Une fiche renvoie à une fiche retirée.

Ce que la règle vérifie
Les liens et les phrases des fiches, « meme_contenu_que » et les fiches qu'une instance a en charge désignent des fiches
qui sont encore dans la feuille de route. Une fiche peut citer celle dont elle prend la suite, et une note de suivi ou
une réunion celle dont elle parlait ce jour-là.

Pourquoi
Le lecteur qui suit ce renvoi ne trouve plus rien, ou une action abandonnée.

Comment corriger
Renvoyez à la fiche qui a pris la suite, ou retirez le renvoi.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import either, guillemets
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.links.collect import instance_references
from ptsm_cli.links.directory import FicheKey
from ptsm_cli.links.link import CrossReference
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.links.succession import what_became
from ptsm_cli.rules.rule import BASE, Cause, Constat, Exemple

CODE = "H005"
NAME = "renvoi-vers-fiche-retiree"
SEVERITY = Severity.AVERTISSEMENT
_OLD = "numero: 2\ntitre: Loger\ngroupe: axe-1\nretiree_le: 2021-01-31\nfusionnee_dans: 3\n"
_NEW = "numero: 3\ntitre: Habiter\ngroupe: axe-1\npilotes: mairie\nobjectifs_strategiques: Habiter\n"
_LINK = BASE["fiches/01.yaml"] + "contexte: Le logement est l'objet de la fiche n°"
BAD = Exemple(
    {"fiches/01.yaml": f"{_LINK}2.\n", "fiches/02.yaml": _OLD, "fiches/03.yaml": _NEW},
    places=(("fiches/01.yaml", 13, 41),),
)
GOOD = Exemple({"fiches/01.yaml": f"{_LINK}3.\n", "fiches/02.yaml": _OLD, "fiches/03.yaml": _NEW})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a reference to a fiche that is withdrawn on the day of the check."""
    succession, directory = analysis.graph.succession, analysis.directory
    for reference in _references(analysis):
        target = reference.resolution.target
        if target is None or directory.is_living(target):
            continue
        if reference.source is not None and succession.path(target, reference.source):
            continue
        fiche = directory.fiche(target)
        became = what_became(succession, directory.projets[target.projet], fiche)
        yield Constat(
            reference.location,
            f"La {fiche_and_title(fiche)} n'est plus dans la feuille de route : {became}.",
            _hint(analysis, target),
            (Related("La fiche retirée", fiche.at("retiree_le" if fiche.contenu.retiree_le else "numero")),),
            cause=Cause(f"fiche retirée {fiche.path}"),
        )


def _references(analysis: ProjetAnalysis) -> Iterator[CrossReference]:
    """Yield what refers to the fiches of today: a dated note is of its day, and so is a meeting."""
    for link in analysis.links:
        if link.route[0] != "suivi":
            yield CrossReference(link.text, link.location, link.resolution, link.source)
    yield from analysis.graph.twins_of(analysis.projet)
    yield from instance_references(analysis.directory, analysis.projet)


def _hint(analysis: ProjetAnalysis, target: FicheKey) -> str:
    successors = analysis.graph.succession.successors(target)
    notations = [analysis.directory.notation(key, analysis.projet.id) for key in successors]
    if not notations:
        return "Retirez ce renvoi ; ou, si une fiche a pris la suite, écrivez dans celle-ci « remplace »."
    return f"Renvoyez plutôt à {either(map(guillemets, notations))}, qui a pris la suite."
