"""What each organisation does in a project: the fiches and objectives that name it, and the bodies where it sits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.french import fold
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.grouping import grouped
from ptsm_cli.model.acteurs import is_an_organisation
from ptsm_cli.model.gouvernance import Instance
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.projet.projet import Fiche, Projet

PILOTE, OPERATEUR, PARTENAIRE, FINANCEUR, RESPONSABLE = "Pilote", "Opérateur", "Partenaire", "Financeur", "Responsable"


@dataclass(frozen=True, slots=True)
class Role:
    """What an organisation is in a fiche, or in one of its objectives; `line` is None for the whole fiche."""

    name: str
    fiche: Fiche
    line: EcheanceLine | None = None


@dataclass(frozen=True, slots=True)
class RoleSeat:
    """Where an organisation sits: the body, as what."""

    instance: Instance
    quality: str


@dataclass(slots=True)
class Organisation:
    """An organisation, declared or only cited.

    Attributes:
        key: what tells it from the others.
        name: its full name, or the words that cite it.
        sigle: its sigle, or empty.
        sector: its sector, or empty.
        declared: whether a file declares it.
        roles: what it is in the fiches, in printed order.
        seats: where it sits.
    """

    key: str
    name: str
    sigle: str
    sector: str
    declared: bool
    roles: list[Role] = field(default_factory=list)
    seats: list[RoleSeat] = field(default_factory=list)


def organisations(analysis: ProjetAnalysis) -> dict[str, Organisation]:
    """Return every organisation of a project by its key, in alphabetical order of their names."""
    projet = analysis.projet
    found: dict[str, Organisation] = {}
    for acteur in projet.acteurs.contenu.acteurs:
        _get(projet, acteur.id, found)
    lines = grouped((line.fiche.id, line) for line in analysis.echeances)
    for fiche in projet.fiches:
        for entry, role in _roles(fiche, lines.get(fiche.id, ())):
            if is_an_organisation(entry):
                _get(projet, entry, found).roles.append(role)
    for located in analysis.gouvernance.instances:
        for entry, quality in _sits(located.contenu):
            _get(projet, entry, found).seats.append(RoleSeat(located.contenu, quality))
    return dict(sorted(found.items(), key=lambda item: (fold(item[1].name), item[0])))


def key_of(projet: Projet, entry: str) -> str:
    """Return what tells the organisation that an entry names from the others."""
    acteur = projet.acteur(entry)
    return f"id {acteur.id}" if acteur else fold(entry)


def _get(projet: Projet, entry: str, found: dict[str, Organisation]) -> Organisation:
    key = key_of(projet, entry)
    if key not in found:
        acteur = projet.acteur(entry)
        if acteur:
            found[key] = Organisation(key, acteur.nom, acteur.sigle or "", acteur.secteur or "", declared=True)
        else:
            found[key] = Organisation(key, entry, "", "", declared=False)
    return found[key]


def _roles(fiche: Fiche, lines: Iterable[EcheanceLine]) -> Iterator[tuple[str, Role]]:
    content = fiche.contenu
    for name, entries in (
        (PILOTE, content.pilotes),
        (RESPONSABLE, content.responsable),
        (PARTENAIRE, content.partenaires),
        (FINANCEUR, content.financeurs),
    ):
        yield from ((entry, Role(name, fiche)) for entry in dict.fromkeys(entries))
    for line in lines:
        if line.objectif is not None:
            yield from _of_line(line)


def _of_line(line: EcheanceLine) -> Iterator[tuple[str, Role]]:
    objectif = line.objectif
    assert objectif is not None  # noqa: S101 - the caller keeps only objectives
    own = (
        ((PILOTE, objectif.pilotes), (PARTENAIRE, objectif.partenaires), (FINANCEUR, objectif.financeurs))
        if line.is_first
        else ()
    )
    for name, entries in (*own, (OPERATEUR, line.operateurs)):
        yield from ((entry, Role(name, line.fiche, line)) for entry in dict.fromkeys(entries))


def _sits(instance: Instance) -> Iterator[tuple[str, str]]:
    for membre in instance.composition:
        yield membre.membre, membre.fonction or "Membre"
    yield from ((entry, "Pilotage") for entry in instance.pilotes)
    yield from ((entry, "Rédaction") for entry in instance.redacteurs)
