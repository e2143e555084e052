"""Une ligne de vague dit autre chose que la fiche.

Ce que la règle vérifie
Une ligne que la fiche donne pour une vague n'a pas un autre libellé, une autre échéance, d'autres pilotes, partenaires
ou financeurs que l'objectif qu'elle reprend ; elle reprend un objectif de la fiche, et un objectif n'est repris qu'une
fois.

Pourquoi
Le planning d'une vague et la fiche sont lus séparément : quand ils diffèrent, chacun croit l'autre.

Comment corriger
Reprenez la fiche ou la ligne. Si le document imprime les deux, laissez-les : ce n'est qu'un conseil.
"""

from __future__ import annotations

from collections.abc import Iterator

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold_words
from ptsm_cli.common.typography import enumeration, guillemets, quote
from ptsm_cli.findings.finding import Severity
from ptsm_cli.findings.location import Route
from ptsm_cli.links.naming import fiche_and_title
from ptsm_cli.model.acteurs import is_to_define
from ptsm_cli.model.objectif import ObjectifOperationnel
from ptsm_cli.model.vague import LigneDeVague
from ptsm_cli.projet.objectifs import Objectifs, objectif_number
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.rules.rule import BASE, Constat, Exemple

CODE = "C008"
NAME = "ligne-de-vague"
SEVERITY = Severity.CONSEIL
_WITH_VAGUE = BASE["territoire.yaml"] + "vagues:\n  - {id: 2020-2021, titre: Actions, nature: programmation}\n"
_FICHE = (
    "numero: 2\ntitre: Former\ngroupe: axe-1\nobjectifs_operationnels:\n  - {libelle: Écrire, echeance: 2020}\n"
    "vagues:\n  - vague: 2020-2021\n    lignes:\n      - {objectif: 1, echeance: "
)
BAD = Exemple(
    {"territoire.yaml": _WITH_VAGUE, "fiches/02.yaml": f"{_FICHE}à déterminer par les pilotes}}\n"},
    places=(("fiches/02.yaml", 9, 9),),
)
GOOD = Exemple({"territoire.yaml": _WITH_VAGUE, "fiches/02.yaml": f"{_FICHE}2020}}\n"})


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a row of a wave that says otherwise than its fiche."""
    for fiche in analysis.whole_fiches:
        objectifs = Objectifs(fiche)
        for rank, inscription in enumerate(fiche.contenu.vagues):
            told: set[int | None] = set()
            for nth, ligne in enumerate(inscription.lignes):
                index = None if ligne.objectif is None else objectifs.find(ligne.objectif)
                route: Route = ("vagues", rank, "lignes", nth)
                said = _said(analysis.projet, fiche, index, ligne, again=index in told)
                if said:
                    yield Constat(
                        fiche.at(*route),
                        f"Dans la vague {guillemets(inscription.vague)}, {said}.",
                        "Reprenez la fiche ou la ligne ; si le document imprime les deux, laissez-les.",
                    )
                told.add(index)


def _said(projet: Projet, fiche: Fiche, index: int | None, ligne: LigneDeVague, *, again: bool) -> str | None:
    """Return what a row says otherwise, None where it says nothing else or names an objective that does not exist."""
    if index is None:
        what = f"de plus, {quote(ligne.libelle)}" if ligne.libelle else "sans objectif ni libellé"
        return None if ligne.objectif else f"la {fiche_and_title(fiche)} a une ligne {what}"
    objectif = fiche.contenu.objectifs_operationnels[index]
    differences = [] if again else list(_differences(projet, fiche, objectif, ligne))
    if not again and not differences:
        return None
    said = "est repris deux fois" if again else f"a {enumeration(differences)}"
    return f"l'objectif {objectif_number(fiche, index)} de la {fiche_and_title(fiche)} {said}"


def _differences(projet: Projet, fiche: Fiche, objectif: ObjectifOperationnel, ligne: LigneDeVague) -> Iterator[str]:
    if ligne.libelle and not any(_same(ligne.libelle, other) for other in (objectif.libelle, objectif.court)):
        yield f"un autre libellé, {quote(ligne.libelle)}"
    if ligne.echeance and not _same(ligne.echeance.texte, objectif.echeance.texte if objectif.echeance else None):
        written = f"de {quote(objectif.echeance.texte)}" if objectif.echeance else "d'aucune"
        yield f"l'échéance {quote(ligne.echeance.texte)} au lieu {written}"
    for field in ("pilotes", "partenaires", "financeurs"):
        told = _names(projet, getattr(ligne, field))
        known = _names(projet, getattr(objectif, field) or getattr(fiche.contenu, field)) if told else told
        if known and told != known:
            yield f"d'autres {field}"


def _same(words: str, other: str | None) -> bool:
    return words == other or (other is not None and fold_words(words) == fold_words(other))


def _names(projet: Projet, entries: tuple[str, ...]) -> set[str]:
    """Return the organisations that are named, whatever the form."""
    named = (projet.name_of(entry) for entry in entries if not is_to_define(entry))
    return {acteur.id if (acteur := projet.acteur(name)) else " ".join(fold_words(name)) for name in named}
