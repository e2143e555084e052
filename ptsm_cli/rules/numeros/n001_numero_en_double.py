"""Deux fiches portent le même numéro.

Ce que la règle vérifie
Un numéro de fiche sert une fois : dans tout le projet quand la numérotation est continue, dans chaque groupe quand
elle est « par-groupe ». Quand les numéros repartent à 1 dans chaque groupe sans que territoire.yaml le dise, un
seul constat le dit.

Pourquoi
« La fiche n°22 » doit désigner une seule fiche dans les documents, les plannings et les liens.

Comment corriger
Donnez à l'une des deux le numéro qui lui revient, ou déclarez « numerotation: par-groupe » dans territoire.yaml
si les numéros repartent à 1 dans chaque groupe. Si les deux ont aussi le même titre, gardez celle qui est à jour.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ptsm_cli.analysis import ProjetAnalysis
from ptsm_cli.common.typography import guillemets, quote
from ptsm_cli.findings.finding import Related, Severity
from ptsm_cli.loading.layout import copy_among
from ptsm_cli.projet.projet import Fiche, Projet
from ptsm_cli.rules.habits import mostly
from ptsm_cli.rules.numeros.twins import are_twins, is_by_groupe, number_of
from ptsm_cli.rules.rule import Cause, Constat, Exemple

CODE = "N001"
NAME = "numero-en-double"
SEVERITY = Severity.ERREUR
BAD = Exemple({"fiches/02.yaml": "numero: 1\ntitre: Former\ngroupe: axe-1\n"}, places=(("fiches/02.yaml", 1, 9),))
GOOD = Exemple({"fiches/02.yaml": "numero: 1 bis\ntitre: Former\ngroupe: axe-1\n"})

_ROUTE = ("numero",)


def check(analysis: ProjetAnalysis) -> Iterator[Constat]:
    """Yield one finding a fiche whose number an earlier one has already."""
    if _begins_again(analysis.projet):
        yield from mostly(_doubles(analysis), 0, _by_groupe)
    else:
        yield from _doubles(analysis)


def _begins_again(projet: Projet) -> bool:
    """Tell whether no number comes twice in a group, though some come twice in the project."""
    return len({number_of(fiche, by_groupe=True) for fiche in projet.fiches}) == len(projet.fiches)


def _by_groupe(count: int, _total: int) -> Cause:
    return Cause(
        "numerotation",
        f"Les numéros repartent à 1 dans chaque groupe : {count} fiches portent un numéro déjà pris dans un autre.",
        f"Écrivez {guillemets('numerotation: par-groupe')} dans territoire.yaml.",
    )


def _doubles(analysis: ProjetAnalysis) -> Iterator[Constat]:
    projet = analysis.projet
    by_groupe = is_by_groupe(projet)
    first_ones: dict[tuple[object, str], Fiche] = {}
    for fiche in projet.fiches:
        first = first_ones.setdefault(number_of(fiche, by_groupe=by_groupe), fiche)
        if first is fiche:
            continue
        if are_twins(fiche, first, by_groupe=by_groupe):
            yield _copied(fiche, first)
            continue
        where = "ce groupe" if by_groupe else "le projet"
        yield Constat(
            fiche.at(*_ROUTE),
            f"Le numéro {fiche.contenu.numero} est déjà pris dans {where} par la fiche {quote(first.contenu.titre)}.",
            f"Changez l'un des deux, ou déclarez {guillemets('numerotation: par-groupe')} dans territoire.yaml."
            if not by_groupe and first.contenu.groupe != fiche.contenu.groupe
            else "Changez l'un des deux numéros.",
            (Related(f"Premier emploi du numéro {fiche.contenu.numero}", first.at(*_ROUTE)),),
            cause=Cause(f"numéro de {first.path}"),
        )


def _copied(fiche: Fiche, first: Fiche) -> Constat:
    """Return what is said of a fiche that has the number and the title of an earlier one."""
    name, original = (PurePosixPath(one.path).name for one in (fiche, first))
    copied = copy_among(name, original)
    kept = original if copied == name else name
    hint = (
        f"Reportez dans {guillemets(kept)} ce qui manque, puis supprimez {guillemets(copied)}."
        if copied
        else "Si c'est la même action, gardez le fichier qui est à jour et supprimez l'autre ; "
        "sinon changez le numéro et le titre."
    )
    return Constat(
        fiche.at(*_ROUTE),
        f"Cette fiche a le numéro et le titre de {guillemets(original)} : l'une est sans doute la copie de l'autre.",
        hint,
        (Related(f"Premier emploi du numéro {fiche.contenu.numero}", first.at(*_ROUTE)),),
    )
