"""The budgets of the fiches added up: by fiche, by group, by funder, by year. What is not costed is counted apart."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from decimal import Decimal
from functools import cached_property
from typing import TypeVar

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import counted, euros
from ptsm_cli.findings.location import Route
from ptsm_cli.model.budget import LigneDeBudget
from ptsm_cli.projet.projet import Fiche, Projet

K = TypeVar("K", bound=Hashable)

NOT_COSTED = "non chiffré"


@dataclass(frozen=True, slots=True)
class Somme:
    """What some rows of budget come to.

    Attributes:
        montant: the euros of the rows that give an amount; None where none does, which is not 0.
        chiffrees: how many rows give an amount.
        lignes: how many rows there are.
        etp: the full-time equivalents of the rows that give some; None where none does.
    """

    montant: Decimal | None
    chiffrees: int
    lignes: int
    etp: Decimal | None

    def __str__(self) -> str:
        """Return « 12 000 € (1 poste chiffré sur 3) », the amount alone where each row has one."""
        if self.montant is None:
            return NOT_COSTED
        if self.chiffrees == self.lignes:
            return euros(self.montant)
        return (
            f"{euros(self.montant)} ({counted(self.chiffrees, 'poste chiffré', 'postes chiffrés')} sur {self.lignes})"
        )


@dataclass(frozen=True, slots=True)
class Budget:
    """What is planned and what is spent, never added together; None where no row is of that kind."""

    prevu: Somme | None
    depense: Somme | None


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """One row of budget, and where it is written."""

    fiche: Fiche
    route: Route
    ligne: LigneDeBudget


@dataclass(frozen=True)
class Finances:
    """The budgets of a project. A fiche that shares the content of another has no rows of its own: they count once."""

    projet: Projet
    rows: tuple[BudgetRow, ...]

    @property
    def total(self) -> Budget:
        """The whole project."""
        return _add_up(self.rows)

    @cached_property
    def by_fiche(self) -> dict[str, Budget]:
        """By id of fiche, in printed order; those that have a budget."""
        return _by(self.rows, lambda row: [row.fiche.id])

    @cached_property
    def by_groupe(self) -> dict[str | None, Budget]:
        """By id of group, in printed order: the fiches of a group and those of the groups that it contains.

        None, at the end, is for the fiches whose group is declared nowhere.
        """
        found: dict[str | None, Budget] = dict(_by(self.rows, self._groupes))
        return {groupe: found[groupe] for groupe in (*self.projet.groupes, None) if groupe in found}

    def _groupes(self, row: BudgetRow) -> list[str | None]:
        return [groupe.id for groupe in self.projet.lineage(row.fiche.contenu.groupe)] or [None]

    @cached_property
    def by_financeur(self) -> dict[str | None, Budget]:
        """By funder as printed, in order of first appearance; None for the rows that name none, at the end."""
        found = _by(self.rows, lambda row: [self._funder(row.ligne)])
        return dict(sorted(found.items(), key=lambda item: item[0] is None))

    @cached_property
    def by_annee(self) -> dict[int | None, Budget]:
        """By year; None for the rows that say none, at the end."""
        found = _by(self.rows, lambda row: [row.ligne.annee])
        return dict(sorted(found.items(), key=lambda item: (item[0] is None, item[0] or 0)))

    def _funder(self, ligne: LigneDeBudget) -> str | None:
        if ligne.financeur is None:
            return None
        acteur = self.projet.acteur(ligne.financeur)
        return (acteur.sigle or acteur.nom) if acteur else ligne.financeur.strip()


def add_up_budgets(projet: Projet, *fiches: Fiche) -> Finances:
    """Return the budgets of a project, or of these of its fiches."""
    return Finances(projet, tuple(_rows(fiches or projet.fiches)))


def _rows(fiches: Iterable[Fiche]) -> Iterator[BudgetRow]:
    for fiche in fiches:
        if fiche.contenu.meme_contenu_que is None:
            for rank, ligne in enumerate(fiche.contenu.budget):
                yield BudgetRow(fiche, ("budget", rank), ligne)


def _by(rows: Iterable[BudgetRow], keys: Callable[[BudgetRow], Iterable[K]]) -> dict[K, Budget]:
    sorted_out: dict[K, list[BudgetRow]] = {}
    for row in rows:
        for key in keys(row):
            sorted_out.setdefault(key, []).append(row)
    return {key: _add_up(own) for key, own in sorted_out.items()}


def _add_up(rows: Iterable[BudgetRow]) -> Budget:
    lignes = [row.ligne for row in rows]
    planned = [ligne for ligne in lignes if ligne.nature == "prevu"]
    spent = [ligne for ligne in lignes if ligne.nature == "depense"]
    return Budget(_sum(planned), _sum(spent))


def _sum(lignes: list[LigneDeBudget]) -> Somme | None:
    if not lignes:
        return None
    amounts = [ligne.montant for ligne in lignes if ligne.montant is not None]
    # A number is read as a float, whose shortest decimal is what was typed: 0.1 and 0.2 make 0.3.
    jobs = [Decimal(str(ligne.etp)) for ligne in lignes if ligne.etp is not None]
    return Somme(
        montant=sum(amounts, Decimal(0)) if amounts else None,
        chiffrees=len(amounts),
        lignes=len(lignes),
        etp=sum(jobs, Decimal(0)) if jobs else None,
    )
