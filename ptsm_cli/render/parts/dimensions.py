"""Which fiches serve which value of the dimensions that a territory declares: one matrix each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, counted, enumeration, guillemets, typeset
from ptsm_cli.links.naming import groupe_in_full, numero_and_title, say_fiches
from ptsm_cli.model.dimension import Dimension
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.parts.outline import Branch, name_fiches
from ptsm_cli.render.parts.table import Cell, Column, Row, RowGroup, Table

SERVED = Cell("oui", signe="●", genre="servie")
NOT_SERVED = Cell("aucune", genre="manque")
UNKNOWN = Cell("non dit", genre="inconnue")
SAID = "Fiches qui le disent"


@dataclass(frozen=True, slots=True)
class CoveredDimension:
    """One dimension in the document.

    Attributes:
        titre: « Publics ».
        bilan: what the fiches serve of it and what they leave out, in one or two sentences.
        matrice: the fiches and its values; None where no fiche says what it serves.
    """

    titre: str
    bilan: str
    matrice: Table | None


def covered_dimensions(projet: Projet, outline: Sequence[Branch], links: FicheLinks) -> tuple[CoveredDimension, ...]:
    """Return the dimensions that a project declares, in order; a fiche counts with those that share its content."""
    return tuple(_dimension(projet, dimension, outline, links) for dimension in projet.dimensions.values())


def fiche_name(fiche: Fiche, links: FicheLinks) -> Cell:
    """Return the heading of the row of a fiche, with those that share its content under it."""
    twins = links.twins.get(fiche.id, ())
    same = (f"Même contenu{NBSP}: {numero_and_title(links.projet, twin)}" for twin in twins)
    return Cell(numero_and_title(links.projet, fiche), suite=tuple(same))


def matrix_kind(links: FicheLinks) -> str:
    """Return how a matrix is drawn: on paper, one whose rows are named with their group needs no heading of groups."""
    named = links.projet.territoire.contenu.numerotation == "par-groupe"
    return "blocs matrice nommee" if named else "blocs matrice"


def branch_heading(branch: Branch) -> str:
    """Return how a matrix names a group, in one line: « Objectif 1 du décret », « Parcours E – Précarité »."""
    return groupe_in_full(branch.groupe) if branch.groupe else branch.title


def _dimension(projet: Projet, dimension: Dimension, outline: Sequence[Branch], links: FicheLinks) -> CoveredDimension:
    served = {
        fiche.id: {value for one in (fiche, *links.twins.get(fiche.id, ())) for value in projet.served(one, dimension)}
        for branch in outline
        for fiche in branch.fiches
    }
    matrix = _matrix(dimension, outline, links, served) if any(served.values()) else None
    silent = [fiche for branch in outline for fiche in branch.fiches if not served[fiche.id]]
    return CoveredDimension(dimension.titre, " ".join(_summary(projet, dimension, served, silent)), matrix)


def _matrix(
    dimension: Dimension, outline: Sequence[Branch], links: FicheLinks, served: Mapping[str, set[str]]
) -> Table:
    labels = [value.libelle for value in dimension.valeurs]

    def row(fiche: Fiche) -> Row:
        name, own = fiche_name(fiche, links), served[fiche.id]
        return Row((name, *(SERVED if label in own else Cell() for label in labels)))

    silent = not all(served.values())
    totals = (total(sum(label in own for own in served.values()), silent=silent) for label in labels)
    count = say_told(links, sum(map(bool, served.values())), len(served))
    return Table(
        legende=f"Fiches et {guillemets(dimension.titre)}{NBSP}: {count}",
        colonnes=(Column("Fiche"), *map(Column, labels)),
        blocs=tuple(
            RowGroup(tuple(map(row, told)), branch_heading(branch))
            for branch in outline
            if (told := [fiche for fiche in branch.fiches if served[fiche.id]])
        ),
        pied=Row((Cell(SAID), *totals)),
        genre=matrix_kind(links),
    )


def total(count: int, *, silent: bool) -> Cell:
    """Return how many fiches say that they serve something; where none does and some say nothing, nobody knows."""
    if count:
        return Cell(str(count))
    return UNKNOWN if silent else NOT_SERVED


def say_told(links: FicheLinks, told: int, whole: int) -> str:
    """Return how many fiches a matrix has: all, or those that say what they serve."""
    every = say_fiches(links.projet, links.projet.fiches, links.twinned)
    return every if told == whole else f"{counted(told, 'fiche')} sur {whole}"


def _summary(
    projet: Projet, dimension: Dimension, served: Mapping[str, set[str]], silent: Sequence[Fiche]
) -> Iterator[str]:
    if not any(served.values()):
        yield typeset("Les fiches ne disent pas encore ce qu'elles servent : cette couverture n'est pas connue.")
        return
    missing = [value.libelle for value in dimension.valeurs if not any(value.libelle in own for own in served.values())]
    if missing:
        yield f"Aucune fiche ne dit servir {enumeration(map(guillemets, missing), 'ni')}."
    else:
        yield "Chaque valeur est servie par au moins une fiche."
    if silent:
        silence = counted(len(silent), "fiche ne dit pas ce qu'elle sert", "fiches ne disent pas ce qu'elles servent")
        yield typeset(f"{silence} : {{names}}.", names=name_fiches(projet, silent))
