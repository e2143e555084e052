"""What the fiches of the roadmap of Mayenne (PTSM 53, 2019-2024) print, and nothing else."""

from __future__ import annotations

from dataclasses import fields

import pytest

from ptsm_cli.model.fiche import FicheAction
from ptsm_cli.projet.projet import Projet


@pytest.fixture(scope="module")
def fiches(mayenne: Projet) -> dict[str, FicheAction]:
    return {fiche.contenu.numero: fiche.contenu for fiche in mayenne.fiches}


def test_every_file_is_read_whole(mayenne: Projet) -> None:
    assert (mayenne.faults, mayenne.ignored) == ((), ())


def test_there_are_thirty_fiches_and_17_bis_in_printed_order(mayenne: Projet) -> None:
    numeros = [*map(str, range(1, 18)), "17 bis", *map(str, range(18, 31))]
    assert [fiche.contenu.numero for fiche in mayenne.fiches] == numeros


def test_17_bis_shares_the_content_of_17_and_copies_none_of_it(fiches: dict[str, FicheAction]) -> None:
    content = fiches["17 bis"]
    written = {
        field.name: value for field in fields(content) if (value := getattr(content, field.name)) not in (None, ())
    }
    assert written == {
        "numero": "17 bis",
        "titre": "Développer des téléconsultations pour des soins somatiques",
        "groupe": "objectif-3",
        "meme_contenu_que": "17",
    }


COUNTS = dict(
    enumerate(
        [3, 4, 4, 3, 5, 5, 4, 4, 4, 5, 2, 3, 6, 3, 3, 6, 5, 5, 6, 6, 4, 5, 4, 4, 3, 3, 4, 3, 5, 2],
        start=1,
    )
)


@pytest.mark.parametrize(("numero", "count"), COUNTS.items())
def test_a_fiche_has_the_operational_objectifs_of_its_table(
    fiches: dict[str, FicheAction], numero: int, count: int
) -> None:
    assert len(fiches[f"{numero}"].objectifs_operationnels) == count


def test_there_are_123_operational_objectifs(fiches: dict[str, FicheAction]) -> None:
    assert sum(len(fiche.objectifs_operationnels) for fiche in fiches.values()) == 123


@pytest.mark.parametrize(
    ("numero", "projets"),
    [
        ("2", ["Projet 1", *["Projet 2 : Travailler sur les outils e-santé mentale"] * 3]),
        ("6", [None, "Projet 1", "Projet 2", "Projet 3", "Projet 4"]),
        ("10", ["Projet 1", *["Projet 2 : Renforcer l'insertion professionnelle"] * 4]),
        ("20", [*["Projet 1 : Plan de crise"] * 4, "Projet 2", "Projet 3"]),
        ("22", [None, "Projet 1", "Projet 2", "Projet 3", "Projet 4"]),
        ("29", [None, "Projet 1", "Projet 2", "Projet 3", "Projet 4"]),
    ],
)
def test_some_fiches_group_their_objectifs_by_project(
    fiches: dict[str, FicheAction], numero: str, projets: list[str | None]
) -> None:
    assert [objectif.projet for objectif in fiches[numero].objectifs_operationnels] == projets


@pytest.mark.parametrize(
    ("numero", "short_title"),
    [
        (
            "1",
            (
                "Sensibiliser au repérage de la souffrance psychique les professionnels "
                "au contact de l'enfant et de l'adolescent"
            ),
        ),
        (
            "3",
            (
                "Renforcer et étendre le dispositif SAJE et autres dispositifs du même type "
                "aux jeunes en attente de la mise en place d'une orientation MDA"
            ),
        ),
        (
            "9",
            (
                "Création et diffusion d'un document d'aide sur le handicap psychique "
                "à destination des professionnels de l'emploi"
            ),
        ),
        ("20", "Diffuser le plan de crise et les outils d'auto-évaluation"),
        ("26", "Créer un annuaire départemental sur les ressources disponibles"),
        ("30", "S'engager collectivement dans l'organisation d'évènements grand public sur la santé mentale"),
    ],
)
def test_the_livret_prints_another_title_for_six_fiches(
    fiches: dict[str, FicheAction], numero: str, short_title: str
) -> None:
    assert fiches[numero].titre_court == short_title


def test_the_livret_prints_the_title_of_the_other_fiches(fiches: dict[str, FicheAction]) -> None:
    assert [numero for numero, fiche in fiches.items() if fiche.titre_court] == ["1", "3", "9", "20", "26", "30"]


def test_the_vague_holds_the_fiches_planned_for_2019_2020(fiches: dict[str, FicheAction]) -> None:
    with_planning = ["2", "4", "5", "6", "12", "13", "15", "17", "18", "19", "22", "23"]
    announced_without_planning = ["26", "27"]
    vague = [numero for numero, fiche in fiches.items() if fiche.in_vague("2019-2020")]
    assert vague == [*with_planning, *announced_without_planning, "28"]


def test_two_fiches_only_name_their_pilotes(fiches: dict[str, FicheAction]) -> None:
    named = {n: f.pilotes for n, f in fiches.items() if f.pilotes not in {(), ("à définir",)}}
    assert named == {"12": ("groupe de travail 16-25 ans",), "23": ("Les 2 Rives", "Revivre")}


@pytest.mark.parametrize(
    ("field", "blanks"),
    [("pilotes", ["15", "17 bis", "22", "26", "29"]), ("partenaires", ["12", "15", "17 bis", "22", "26"])],
)
def test_what_is_left_blank_is_absent_and_not_to_be_defined(
    fiches: dict[str, FicheAction], field: str, blanks: list[str]
) -> None:
    assert [numero for numero, fiche in fiches.items() if not getattr(fiche, field)] == blanks


@pytest.mark.parametrize(
    ("numero", "rank", "operateurs"),
    [
        ("2", 1, ("Maison des adolescents",)),
        ("12", 3, ("groupe de travail 16-25 ans",)),
        ("13", 2, ("Association Pouvoir d'Agir 53-ESPER",)),
        ("20", 5, ("GEIST Mayenne",)),
        ("22", 5, ("UNAFAM",)),
        ("29", 4, ("groupe de travail créé en amont du PTSM",)),
        ("1", 1, ()),
    ],
)
def test_an_objectif_names_its_operators(
    fiches: dict[str, FicheAction], numero: str, rank: int, operateurs: tuple[str, ...]
) -> None:
    assert fiches[numero].objectifs_operationnels[rank - 1].operateurs == operateurs


@pytest.mark.parametrize(
    ("numero", "plans"),
    [
        ("6", [("cls-2-mayenne-communaute", "action 16")]),
        (
            "7",
            [
                ("plan-clsm-laval", None),
                ("plan-cls-mayenne-communaute", None),
                ("plan-cls-coevrons", None),
                ("plan-cls-pays-de-craon", None),
            ],
        ),
        ("8", [("cls-2-mayenne-communaute", "action 16")]),
        ("15", [("prs-2018-2022", "livret 14")]),
        ("17", [("pmp-ght", None), ("prs-2018-2022", None)]),
        ("18", [("pmp-ght", None)]),
        (
            "19",
            [
                ("pmp-ght", None),
                (
                    "prs-2018-2022",
                    (
                        "livret « Santé et accompagnement des personnes souffrant de troubles "
                        "ou de handicap psychique », proposition 2"
                    ),
                ),
                ("feuille-de-route-nationale", "action n°37"),
            ],
        ),
        ("21", [("cls-2-mayenne-communaute", "action 17")]),
        ("22", [("pmp-ght", None)]),
        ("23", [("decret-lhss-lam", None)]),
        ("24", [("pmp-ght", None), ("feuille-de-route-nationale", "action n°22")]),
    ],
)
def test_a_fiche_is_tied_to_other_plans(
    fiches: dict[str, FicheAction], numero: str, plans: list[tuple[str, str | None]]
) -> None:
    assert [(link.plan, link.reference) for link in fiches[numero].liens if link.plan] == plans


def test_no_indicateur_is_given_a_target(fiches: dict[str, FicheAction]) -> None:
    assert [i for fiche in fiches.values() for i in fiche.indicateurs if i.valeur_cible is not None] == []


def test_the_third_objectif_of_fiche_24_has_no_short_name_of_another(fiches: dict[str, FicheAction]) -> None:
    assert [o.court for o in fiches["24"].objectifs_operationnels] == [
        None,
        "Construire une journée thématique sur les droits et devoirs",
        None,
        "Créer une plaquette d'information sur les droits et devoirs",
    ]


def test_every_fiche_but_17_bis_has_indicateurs(fiches: dict[str, FicheAction]) -> None:
    assert [numero for numero, fiche in fiches.items() if not fiche.indicateurs] == ["17 bis"]
