"""When a meeting or a milestone takes place, as far as its file says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ptsm_cli.common.french import plier
from ptsm_cli.common.periodes import Periode
from ptsm_cli.echeances.deadlines import lire_saisie
from ptsm_cli.echeances.relatives import ajouter, lire_relative
from ptsm_cli.model.gouvernance import Jalon, Reunion
from ptsm_cli.model.values import EcheanceStructuree
from ptsm_cli.projet.governance import Assemblage


@dataclass(frozen=True, slots=True)
class Moment:
    """When something takes place.

    Attributes:
        texte: how the document says it, or the ISO day.
        debut: first possible day, or None where nothing bounds it.
        fin: last possible day, or None.
        repere: id of the milestone from which the end is counted, for a relative deadline.
    """

    texte: str
    debut: date | None = None
    fin: date | None = None
    repere: str | None = None

    @property
    def jour(self) -> date | None:
        """The day, when it is known exactly."""
        return self.debut if self.debut == self.fin else None

    @property
    def periode(self) -> Periode | None:
        """Both bounds as an interval, or None where one is missing."""
        return None if self.debut is None or self.fin is None else Periode(self.debut, self.fin)


def moment_de_reunion(reunion: Reunion) -> Moment:
    """Return when a meeting takes, took or would have taken place."""
    return _absolu(reunion.date, reunion.echeance)


def moments_des_jalons(assemblage: Assemblage) -> dict[str, Moment]:
    """Return the moment of each milestone by id; a relative deadline is counted from the milestone that it names."""
    moments: dict[str, Moment] = {}
    for situe in assemblage.jalons:
        _resoudre(situe.contenu, assemblage, moments, ())
    return moments


def repere_de(jalon: Jalon, assemblage: Assemblage) -> Jalon | None:
    """Return the milestone named by a relative deadline: by its words, else the only one that it must follow."""
    relative = lire_relative(jalon.echeance.texte) if jalon.echeance else None
    if relative is None:
        return None
    mots = plier(relative.repere)
    autres = [situe.contenu for situe in assemblage.jalons if situe.contenu.id != jalon.id]
    nommes = [a for a in autres if mots in (plier(a.id), plier(a.libelle), plier(a.type))]
    if len(nommes) == 1:
        return nommes[0]
    precedents = [a for a in (nommes or autres) if a.id in jalon.apres]
    return precedents[0] if len(precedents) == 1 else None


def limite_relative(jalon: Jalon, assemblage: Assemblage, moments: dict[str, Moment]) -> tuple[Jalon, date] | None:
    """Return the milestone from which a relative deadline is counted and its last day, or None where unknown."""
    relative = lire_relative(jalon.echeance.texte) if jalon.echeance else None
    repere = repere_de(jalon, assemblage)
    base = moments[repere.id].fin if repere else None
    if relative is None or repere is None or base is None:
        return None
    limite = ajouter(base, relative)
    return None if limite is None else (repere, limite)


def _resoudre(jalon: Jalon, assemblage: Assemblage, moments: dict[str, Moment], suivis: tuple[str, ...]) -> Moment:
    if jalon.id in moments:
        return moments[jalon.id]
    moment = _absolu(jalon.date, jalon.echeance)
    repere = repere_de(jalon, assemblage)
    if repere is not None and jalon.date is None and repere.id not in suivis:
        moment = _relatif(moment, repere, _resoudre(repere, assemblage, moments, (*suivis, jalon.id)))
    moments[jalon.id] = moment
    return moment


def _relatif(moment: Moment, repere: Jalon, base: Moment) -> Moment:
    relative = lire_relative(moment.texte)
    if relative is None or base.fin is None:
        return Moment(moment.texte, repere=repere.id)
    return Moment(moment.texte, base.debut, ajouter(base.fin, relative), repere.id)


def _absolu(jour: date | None, saisie: EcheanceStructuree | None) -> Moment:
    if jour is not None:
        return Moment(jour.isoformat() if saisie is None else saisie.texte, jour, jour)
    if saisie is None:
        return Moment("")
    lue = lire_saisie(saisie, None)
    return Moment(saisie.texte, lue.debut, lue.fin)
