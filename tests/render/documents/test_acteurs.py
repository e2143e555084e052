"""A sheet an organisation: its roles by deadline, under one name, and where it sits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from blanks import plain
from command import ptsm
from repository import EXAMPLES
from small_projet import fiche, write_projet
from tables import texts_of

from ptsm_cli.common.errors import UnknownValueError
from ptsm_cli.projet.load import load_projet
from ptsm_cli.projet.projet import Projet
from ptsm_cli.render.documents.acteurs import compose
from ptsm_cli.render.request import Request
from ptsm_cli.render.run import render

FICHES = {
    "01": fiche(
        "1",
        "Former",
        "pilotes: [che, Mairie, à définir]\npartenaires: [Usagers]\nobjectifs_operationnels:\n"
        "  - {libelle: Plus tard, echeance: 2021, operateurs: ch-essai}\n"
        "  - {libelle: Plus tôt, echeance: 2019, operateurs: Centre hospitalier d'Essai, pilotes: ch-essai}\n",
    ),
    "02": fiche("2", "Loger", "partenaires: ch-essai\necheance: 2020\n"),
}
GOUVERNANCE = (
    "instances: [{id: copil, nom: Comité, type: copil, pilotes: CHE,"
    " composition: [{membre: ch-essai, fonction: Directrice}, Inconnus]}]"
)


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """Return a project that names one declared organisation in four ways, and others in words."""
    return write_projet(tmp_path, FICHES, gouvernance=GOUVERNANCE)


def test_the_sheets_of_a_territory_are_those_expected(compare: Callable[[str, str], None]) -> None:
    asked = Request((load_projet(EXAMPLES / "mayenne-53", "mayenne-53"),))
    compare("mayenne-53/acteurs.md", render(asked, "acteurs", ["md"])["md"])


def test_an_organisation_named_in_several_ways_has_one_sheet_sorted_by_deadline(projet: Projet) -> None:
    sheet = next(one for one in compose(Request((projet,))).fiches if one.sigle == "CHE")
    assert texts_of(sheet.roles) == [
        ["Fiche", "Objectif", "Rôle", "Échéance"],
        ["1", "Plus tôt", "Pilote, Opérateur", "2019"],
        ["1", "Plus tard", "Opérateur", "2021"],
        ["1", "Toute la fiche / Former", "Pilote", ""],
        ["2", "Toute la fiche / Loger", "Partenaire", "2020"],
    ]
    assert [(count.nombre.replace("\u00a0", " "), count.libelle) for count in sheet.comptes] == [
        ("1 fiche", "pilote"),
        ("2 objectifs", "opérateur"),
        ("1 fiche", "partenaire"),
    ]
    assert texts_of(sheet.instances)[1:] == [["Comité", "Directrice / Pilotage"]]


def test_words_that_name_nobody_have_no_sheet_and_bodies_alone_are_counted(projet: Projet) -> None:
    document = compose(Request((projet,)))
    assert [sheet.nom for sheet in document.fiches] == ["Centre hospitalier d'Essai", "Mairie", "Usagers"]
    assert "1\u00a0autre n'est citée que dans la composition d'une instance" in document.chapeau


def test_who_only_sits_is_in_one_table(tmp_path: Path) -> None:
    document = compose(Request((write_projet(tmp_path, {"01": fiche("1", "Former")}, gouvernance=GOUVERNANCE),)))
    assert document.chapeau.replace("\u00a0", " ").startswith(
        "Aucune fiche ne nomme d'organisation. 1 organisation siège dans une instance. 1 autre n'est citée que"
    )
    assert texts_of(document.siegent)[1:] == [["Centre hospitalier d'Essai (CHE)", "Comité – Directrice, Pilotage"]]


@pytest.mark.parametrize("asked", ["CHE", "ch-essai", "centre hospitalier d'essai", "Inconnus", "mairie"])
def test_one_organisation_is_printed_alone_by_any_of_its_names(projet: Projet, asked: str) -> None:
    [sheet] = compose(Request((projet,), acteur=asked)).fiches
    assert sheet.roles or sheet.instances


@pytest.mark.parametrize(
    ("asked", "proposed"),
    [("Marie", "« Mairie"), ("Essai", "« Centre hospitalier d'Essai »"), ("xyz", "Donnez"), ("…", "Donnez")],
)
def test_an_organisation_that_is_not_there_is_refused_with_the_nearest(
    projet: Projet, asked: str, proposed: str
) -> None:
    with pytest.raises(UnknownValueError) as refusal:
        compose(Request((projet,), acteur=asked))
    assert proposed in plain(refusal.value.hint or "")


def test_an_organisation_that_is_not_there_ends_the_command(projet: Projet, tmp_path: Path) -> None:
    done = ptsm("render", projet.root, "--document", "acteurs", "--acteur", "Marie", folder=tmp_path)
    assert (done.returncode, "n'a pas d'acteur" in done.stderr) == (2, True)
