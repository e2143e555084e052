"""How the messages name what they speak of."""

from __future__ import annotations

from collections.abc import Iterable

from ptsm_cli.common.periodes import Periode, dire
from ptsm_cli.common.typography import guillemets, tronquer, vouliez_vous_dire
from ptsm_cli.echeances import Echeance
from ptsm_cli.echeances.deadlines import LigneEcheance, TypedDeadline
from ptsm_cli.model.gouvernance import Reunion
from ptsm_cli.projet.projet import Fiche

_LARGEUR = 60


def citer(texte: str) -> str:
    """Return the words of a file between guillemets, shortened where they are long."""
    return guillemets(tronquer(texte, _LARGEUR))


def fiche_nommee(fiche: Fiche) -> str:
    """Return « fiche n°22 « Titre » »."""
    return f"fiche n°{fiche.contenu.numero} {citer(fiche.contenu.titre)}"


def objectif_nomme(ligne: LigneEcheance) -> str:
    """Return « l'objectif 3 de la fiche n°22 « Titre » »."""
    volet = "" if ligne.rang_volet is None else f" (volet {ligne.rang_volet})"
    return f"l'objectif {ligne.rang}{volet} de la {fiche_nommee(ligne.fiche)}"


def echeance_nommee(ligne: LigneEcheance) -> str:
    """Return « L'échéance « 2020 » de l'objectif 3 de la fiche n°22 « Titre » »."""
    return f"L'échéance {citer(ligne.echeance.texte)} de {objectif_nomme(ligne)}"


def typed_deadline_named(deadline: TypedDeadline) -> str:
    """Return what a deadline is called at the start of a sentence: « L'échéance « 2020 » du jalon « Arrêté » »."""
    owner = deadline.owner
    if isinstance(owner, LigneEcheance):
        return echeance_nommee(owner)
    whose = f"de la réunion {citer(owner.id)}" if isinstance(owner, Reunion) else f"du jalon {citer(owner.libelle)}"
    return f"L'échéance {citer(deadline.echeance.texte)} {whose}"


def valeur_connue(valeur: str, connues: Iterable[str], sinon: str) -> str:
    """Return the hint for a value that nothing declares: the nearest ones, else what else to do."""
    return vouliez_vous_dire(valeur, connues) or sinon


def intervalle(echeance: Echeance) -> str:
    """Return when a deadline that is read begins and ends: « du 1er juin 2021 au 30 juin 2021 »."""
    if echeance.periode is not None:
        dit = dire(echeance.periode)
        return dit if dit.startswith("du ") else f"comme {guillemets(dit)}"
    jour = echeance.debut or echeance.fin
    if jour is None:
        return "sans date"
    limite = "à partir du" if echeance.debut else "jusqu'au"
    return f"{limite} {dire(Periode(jour, jour))}"
