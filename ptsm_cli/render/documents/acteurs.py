"""A sheet an organisation: what it leads, carries out and helps, by deadline, and where it sits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.common.french import fold_words
from ptsm_cli.common.frozen import dataclass
from ptsm_cli.common.typography import NBSP, counted, did_you_mean, guillemets, proposal
from ptsm_cli.links.naming import dense_label
from ptsm_cli.projet.deadlines import own_deadline
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.parts.anchors import anchors_of
from ptsm_cli.render.parts.cover import Cover, OutlineEntry, cover_page
from ptsm_cli.render.parts.printed_instances import full_name
from ptsm_cli.render.parts.roles import OPERATEUR, PARTENAIRE, PILOTE, Organisation, Role, key_of, organisations
from ptsm_cli.render.parts.table import Cell, Row, RowGroup, Table, fill_table
from ptsm_cli.render.request import Request
from ptsm_cli.render.spec import DocumentSpec

TITLE = "Acteurs"
SEATED = "Siègent dans une instance, et ne sont nommées dans aucune fiche"
WHOLE = "Toute la fiche"

_FEW_NAMES = 3
"""How many names are proposed for one that nobody bears."""


@dataclass(frozen=True, slots=True)
class Count:
    """A count of a sheet: « 3 fiches », and of what."""

    nombre: str
    libelle: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """An organisation.

    Attributes:
        ancre: its anchor.
        nom: its name.
        sigle: its sigle, or empty.
        secteur: its sector, or empty.
        comptes: how often it is a pilot, an operator, a partner; nothing where no fiche names it.
        roles: what it does, by deadline; None where no fiche names it.
        instances: where it sits; None where it sits nowhere.
    """

    ancre: str
    nom: str
    sigle: str
    secteur: str
    comptes: tuple[Count, ...]
    roles: Table | None
    instances: Table | None


@dataclass(frozen=True, slots=True)
class Acteurs:
    """What the templates `acteurs.html.j2` and `acteurs.md.j2` receive.

    Attributes:
        garde: what opens the page.
        sommaire: the organisations.
        chapeau: how many organisations there are, and which have no sheet.
        fiches: a sheet an organisation.
        siegent: the organisations that a file declares, which sit in a body and which no fiche names; or None.
        sans_role: the organisations that a file declares and that nothing names.
    """

    garde: Cover
    sommaire: tuple[OutlineEntry, ...]
    chapeau: str
    fiches: tuple[Sheet, ...]
    siegent: Table | None
    sans_role: tuple[str, ...]


def compose(request: Request) -> Acteurs:
    """Return a sheet for each organisation that a fiche names, or for the only one asked for.

    Raises:
        UnknownValueError: there is no such organisation.
    """
    projet = request.projet
    found = organisations(request.of(projet))
    if request.acteur is not None:
        return _only(projet, found, request.acteur)
    named = [one for one in found.values() if one.roles]
    seated = [one for one in found.values() if one.declared and one.seats and not one.roles]
    silent = tuple(_short(one) for one in found.values() if one.declared and not one.roles and not one.seats)
    only_sit = sum(not (one.roles or one.declared) for one in found.values())
    anchors = anchors_of("acteur", (one.key for one in named))
    sheets = tuple(_sheet(projet, one, anchors[one.key]) for one in named)
    return Acteurs(
        garde=cover_page(projet, TITLE),
        sommaire=(
            *(OutlineEntry(sheet.ancre, sheet.nom, sheet.sigle) for sheet in sheets),
            *([OutlineEntry("siegent", SEATED)] if seated else []),
        ),
        chapeau=_introduction(len(sheets), len(seated), only_sit),
        fiches=sheets,
        siegent=_seated(seated),
        sans_role=silent,
    )


def _introduction(count: int, seated: int, only_sit: int) -> str:
    if not count and not seated:
        return "Aucune fiche ne nomme encore d'organisation."
    said = f"{counted(count, 'organisation')} nommées dans les fiches, une à une."
    if count <= 1:
        said = f"1{NBSP}organisation nommée dans les fiches." if count else "Aucune fiche ne nomme d'organisation."
    if seated:
        who = ("autre siège", "autres siègent") if count else ("organisation siège", "organisations siègent")
        said += f" {counted(seated, *who)} dans une instance."
    if only_sit:
        cited = counted(only_sit, "autre n'est citée", "autres ne sont citées")
        where = f"le document {guillemets('gouvernance')} les donne"
        said += f" {cited} que dans la composition d'une instance{NBSP}: {where}."
    return said


def _only(projet: Projet, found: dict[str, Organisation], asked: str) -> Acteurs:
    one = found.get(key_of(projet, asked))
    if one is None:
        names = [name for other in found.values() for name in (other.sigle, other.name) if name]
        raise UnknownValueError(
            f"{projet.called} n'a pas d'acteur {guillemets(asked)}.",
            hint=did_you_mean(asked, names)
            or proposal(_holding(asked, names))
            or "Donnez son sigle, ou son nom tel qu'il est écrit dans les fiches.",
        )
    sheet = _sheet(projet, one, anchors_of("acteur", [one.key])[one.key])
    return Acteurs(cover_page(projet, f"{TITLE} – {_short(one)}"), (), "", (sheet,), None, ())


def _holding(words: str, names: Iterable[str]) -> list[str]:
    """Return the first names that have some words among theirs: « GEIST » in « GEIST Mayenne »."""
    asked = f" {' '.join(fold_words(words))} "
    return list(islice((name for name in names if asked in f" {' '.join(fold_words(name))} "), _FEW_NAMES))


def _short(one: Organisation) -> str:
    return one.sigle or one.name


def _sheet(projet: Projet, one: Organisation, anchor: str) -> Sheet:
    fiches = {name: {role.fiche.id for role in one.roles if role.name == name} for name in (PILOTE, PARTENAIRE)}
    carried = {(role.fiche.id, role.line.rank) for role in one.roles if role.name == OPERATEUR and role.line}
    return Sheet(
        ancre=anchor,
        nom=one.name,
        sigle=one.sigle if one.sigle != one.name else "",
        secteur=one.sector,
        comptes=()
        if not one.roles
        else (
            Count(counted(len(fiches[PILOTE]), "fiche"), "pilote"),
            Count(counted(len(carried), "objectif"), "opérateur"),
            Count(counted(len(fiches[PARTENAIRE]), "fiche"), "partenaire"),
        ),
        roles=_roles(projet, one.roles),
        instances=_seats(one),
    )


def _roles(projet: Projet, roles: Sequence[Role]) -> Table | None:
    ordered = sorted(roles, key=lambda role: (role.line.echeance.fin if role.line else None) or date.max)
    together: dict[tuple[str, int, int | None], list[Role]] = {}
    for role in ordered:
        key = (role.fiche.id, role.line.rank if role.line else 0, role.line.volet_rank if role.line else None)
        together.setdefault(key, []).append(role)
    rows = tuple(_row(projet, own) for own in together.values())
    columns = ("Fiche", "Objectif", "Rôle", "Échéance")
    table = fill_table(f"Rôles, par échéance{NBSP}: {len(rows)}", columns, [RowGroup(rows)])
    return table and replace(table, genre="blocs roles")


def _row(projet: Projet, roles: Sequence[Role]) -> Row:
    first = roles[0]
    line, content = first.line, first.fiche.contenu
    deadline = line.said if line else own_deadline(projet, first.fiche)
    objectif = Cell(line.libelle) if line else Cell(WHOLE, suite=(content.titre,))
    names = dict.fromkeys(role.name for role in roles)
    return Row((Cell(dense_label(projet, first.fiche)), objectif, Cell(", ".join(names)), Cell(deadline)))


def _seated(several: Sequence[Organisation]) -> Table | None:
    """Return who only sits: a row each, where a sheet would have three zeros and one row."""
    rows = tuple(Row((Cell(_both(one)), Cell(one.sector), Cell(suite=tuple(_places(one))))) for one in several)
    table = fill_table(counted(len(rows), "organisation"), ("Organisation", "Secteur", "Siège"), [RowGroup(rows)])
    return table and replace(table, genre="blocs sieges")


def _both(one: Organisation) -> str:
    return f"{one.name} ({one.sigle})" if one.sigle and one.sigle != one.name else one.name


def _places(one: Organisation) -> Iterator[str]:
    for name, qualities in _by_instance(one).items():
        yield " – ".join((name, ", ".join(dict.fromkeys(qualities))))


def _by_instance(one: Organisation) -> dict[str, list[str]]:
    seats: dict[str, list[str]] = {}
    for seat in one.seats:
        seats.setdefault(full_name(seat.instance), []).append(seat.quality)
    return seats


def _seats(one: Organisation) -> Table | None:
    rows = tuple(Row((Cell(name), Cell(suite=tuple(dict.fromkeys(q))))) for name, q in _by_instance(one).items())
    table = fill_table(f"Instances où elle siège{NBSP}: {len(rows)}", ("Instance", "En tant que"), [RowGroup(rows)])
    return table and replace(table, genre="blocs sieges")


SPEC = DocumentSpec(
    "acteurs",
    "une fiche par organisation : ce qu'elle pilote, réalise et accompagne, par échéance, et où elle siège",
    compose,
    options=("acteur",),
)
