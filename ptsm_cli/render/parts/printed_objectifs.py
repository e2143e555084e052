"""The table of the objectives of a fiche, with all that each says of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from ptsm_cli.common.grouping import grouped
from ptsm_cli.common.typography import counted, euros
from ptsm_cli.findings.location import Route
from ptsm_cli.model.montants import Charge
from ptsm_cli.model.objectif import ObjectifOperationnel
from ptsm_cli.model.suivi import FOLLOW_UP_STATES
from ptsm_cli.projet.lines import EcheanceLine
from ptsm_cli.render.parts.crossrefs import FicheLinks
from ptsm_cli.render.parts.printed_fiche import ObjectifBlock, ObjectifRow, ObjectifTable, Precision
from ptsm_cli.render.parts.printed_indicateurs import one_line
from ptsm_cli.render.prose.prose import Prose
from ptsm_cli.suivi.measures import FollowedIndicateur
from ptsm_cli.suivi.notes import last_note

_FEWEST_ROWS = 2
_FEWEST_SHARE = 0.3


def objectif_table(
    lines: Sequence[EcheanceLine], links: FicheLinks, day: date | None, followed: Sequence[FollowedIndicateur]
) -> ObjectifTable | None:
    """Return the table of the objectives of a fiche, from its deadlines and indicators in order; None without any."""
    own = [line for line in lines if line.objectif is not None]
    if not own:
        return None
    said = grouped((one.route[:2], one_line(one, day)) for one in followed)
    rows = [_row(line, links, day, said.get(line.owner_route, ())) for line in own]
    modalites, operateurs = (_is_filled([getattr(r, name) for r in rows]) for name in ("modalites", "operateurs"))
    echeance, etat = any(row.echeance.texte for row in rows), any(row.etat for row in rows)
    kept = [_without_columns(row, modalites=modalites, operateurs=operateurs) for row in rows]
    return ObjectifTable(
        legende=counted(len({line.rank for line in own}), "objectif opérationnel", "objectifs opérationnels"),
        blocs=tuple(_blocks(own, kept, links)),
        modalites=modalites,
        operateurs=operateurs,
        echeance=echeance,
        etat=etat,
        colonnes=2 + modalites + operateurs + echeance + etat,
    )


def _is_filled(column: Sequence[tuple[Prose, ...]]) -> bool:
    """Tell whether enough rows say something for a column to be worth its place."""
    filled = sum(map(bool, column))
    return filled >= _FEWEST_ROWS and filled >= _FEWEST_SHARE * len(column)


def _without_columns(row: ObjectifRow, *, modalites: bool, operateurs: bool) -> ObjectifRow:
    """Return a row where what has no column of its own stands under the objective."""
    moved = []
    if row.operateurs and not operateurs:
        moved.append(Precision("Opérateurs" if len(row.operateurs) > 1 else "Opérateur", row.operateurs))
    if row.modalites and not modalites:
        moved.append(Precision("Modalités", row.modalites))
    if not moved:
        return row
    return replace(
        row,
        precisions=(*moved, *row.precisions),
        modalites=row.modalites if modalites else (),
        operateurs=row.operateurs if operateurs else (),
    )


def _blocks(lines: Sequence[EcheanceLine], rows: Sequence[ObjectifRow], links: FicheLinks) -> Iterator[ObjectifBlock]:
    pairs = zip(lines, rows, strict=True)
    for heading, under in groupby(pairs, lambda pair: pair[0].projet):
        own = list(under)
        first = own[0][0]
        words = links.prose(heading, first.fiche.id, (*first.owner_route, "projet")) if heading else None
        alone = len({line.rank for line, _ in own}) == 1
        if words and alone:
            yield ObjectifBlock(None, (replace(own[0][1], projet=words), *(row for _, row in own[1:])))
        else:
            yield ObjectifBlock(words, tuple(row for _, row in own))


def _row(line: EcheanceLine, links: FicheLinks, day: date | None, indicateurs: Sequence[str]) -> ObjectifRow:
    objectif, route = line.objectif, line.owner_route
    assert objectif is not None  # noqa: S101 - the lines of the fiche itself are left out
    holder = line.volet or objectif
    where: Route = (*route, "volets", objectif.volets.index(line.volet)) if line.volet else route
    own = tuple(_precisions(objectif, route, line.fiche.id, links)) if line.is_first else ()
    if indicateurs and line.is_first:
        own = (*own, Precision("Indicateurs intermédiaires", tuple(map(Prose, indicateurs))))
    shared = _entries(links, objectif.operateurs) if line.volet and line.is_first and objectif.operateurs else ()
    note = last_note(line, day)
    return ObjectifRow(
        numero=line.number if line.is_first else "",
        projet=None,
        libelle=links.prose(objectif.libelle, line.fiche.id, (*route, "libelle")),
        premiere=line.is_first,
        precisions=(*((Precision("Opérateurs", shared),) if shared else ()), *own),
        modalites=tuple(
            links.prose(text, line.fiche.id, (*where, "modalites", rank)) for rank, text in enumerate(holder.modalites)
        ),
        operateurs=_entries(links, holder.operateurs),
        echeance=Prose(line.said),
        etat=FOLLOW_UP_STATES[note.etat] if note and note.etat else "",
    )


def _precisions(objectif: ObjectifOperationnel, route: Route, fiche: str, links: FicheLinks) -> Iterator[Precision]:
    """Yield what an objective says beside its wording, its modalités, its operators and its deadline."""
    if objectif.volets and objectif.modalites:
        prose = (links.prose(t, fiche, (*route, "modalites", rank)) for rank, t in enumerate(objectif.modalites))
        yield Precision("Modalités", tuple(prose))
    if objectif.volets and objectif.echeance:
        yield Precision("Échéance", (Prose(objectif.echeance.texte),))
    for label, entries in (
        ("Pilotes", objectif.pilotes),
        ("Partenaires", objectif.partenaires),
        ("Financeurs", objectif.financeurs),
    ):
        if entries:
            yield Precision(label, _entries(links, entries))
    for label, texts in (
        ("Durée", (objectif.duree,) if objectif.duree else ()),
        ("Charges et coûts", tuple(map(say_charge, objectif.charges))),
        ("Public", objectif.public_cible),
        ("Territoire", (objectif.territoire_concerne,) if objectif.territoire_concerne else ()),
        ("Résultats attendus", objectif.resultats_attendus),
    ):
        if texts:
            yield Precision(label, tuple(map(Prose, texts)))


def say_charge(charge: Charge) -> str:
    """Return what an objective costs: its words, then its amount; « non chiffré » where neither is said."""
    amount = euros(charge.montant) if charge.montant is not None else ""
    return " – ".join(filter(None, (charge.texte, amount))) or "non chiffré"


def _entries(links: FicheLinks, entries: Sequence[str]) -> tuple[Prose, ...]:
    return tuple(Prose(links.projet.name_of(entry)) for entry in entries)
