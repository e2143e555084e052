"""Un renvoi désigne un objectif que la fiche n'a pas.

Ce que la règle vérifie
Un objectif cité (« objectif 3 de la fiche 1 », ou « objectif » dans un lien, un suivi, une ligne de vague) est un
objectif opérationnel de la fiche : par son identifiant, sinon son numéro imprimé, sinon son rang.

Pourquoi
Un objectif désigné par son rang en devient un autre quand on en ajoute ou retire un avant lui.

Comment corriger
Comptez les objectifs de la fiche visée, dans l'ordre, et corrigez le rang ; ou donnez un « id » à l'objectif.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import counted, did_you_mean, guillemets
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Location
from ptsm_cli.links.link import AnyLink, Link, Origin
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.projet.objectifs import Objectifs
from ptsm_cli.projet.projet import Fiche
from ptsm_cli.rules.habits import recurring
from ptsm_cli.rules.liens.own import own_references
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "L007"
NAME = "objectif-inconnu"
SEVERITY = Severity.AVERTISSEMENT
_FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: À préparer avec l'objectif "
BAD = Exemple({"fiches/02.yaml": f"{_FICHE}4 de la fiche 1.\n"}, places=(("fiches/02.yaml", 4, 46),))
GOOD = Exemple({"fiches/02.yaml": f"{_FICHE}1 de la fiche 1.\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a reference that no objective of the fiche answers to, or that several do."""
    yield from recurring(_unknown(analysis))


def _unknown(analysis: ProjetAnalysis) -> Iterator[Constat]:
    whole = {fiche.path: fiche for fiche in analysis.whole_fiches}
    for link in analysis.all_links:
        if link.target is None or link.objectif is None:
            continue
        target = analysis.graph.fiche(link.target)
        if target.path in whole:
            yield from _judge(_location(analysis, link), target, link.objectif, Objectifs(target))
    for fiche in whole.values():
        objectifs = Objectifs(fiche)
        for cited in own_references(fiche):
            yield from _judge(cited.location, fiche, cited.objectif, objectifs)


def _location(analysis: ProjetAnalysis, link: AnyLink) -> Location:
    """Return where a link names an objective: the whole mention in a sentence, the field in an entry of `liens`."""
    if link.origin is Origin.PROSE or not isinstance(link, Link):
        return link.location
    return analysis.graph.fiche(link.source).at(*link.route[:-1], "objectif")


def _judge(location: Location, fiche: Fiche, reference: str, objectifs: Objectifs) -> Iterator[Constat]:
    found = objectifs.indices(reference)
    if len(found) > 1:
        yield Constat(
            location,
            f"La {fiche_and_title(fiche)} a plusieurs objectifs {reference.strip()}.",
            f"Donnez à chacun un {guillemets('id')}, et écrivez-le ici.",
            cause=Cause(f"objectif {reference} de {fiche.path}"),
        )
    elif not found:
        yield Constat(
            location,
            f"La {fiche_and_title(fiche)} n'a pas d'objectif {reference.strip()}.",
            _hint(fiche, reference),
            cause=Cause(f"objectif {reference} de {fiche.path}"),
        )


def _hint(fiche: Fiche, reference: str) -> str:
    objectifs = fiche.contenu.objectifs_operationnels
    if not objectifs:
        return "Elle n'a pas d'objectif opérationnel."
    names = [name for objectif in objectifs for name in (objectif.id, objectif.numero) if name]
    count = counted(len(objectifs), "objectif opérationnel", "objectifs opérationnels")
    return did_you_mean(reference, names) or f"Elle a {count} : corrigez le rang."
