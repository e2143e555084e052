"""What changed since a base under a rank: the objective (L009), or which one it is (L010); a measure too (L011)."""

from __future__ import annotations

from pathlib import Path

import pytest
from since import FICHE, Case, check_case, citing, put

from ptsm_cli.rules.rule import BASE

OBJECTIFS = "objectifs_operationnels:\n"
NOTE = "notes:\n  - {date: 2021-06-01, objectif: 1, etat: realise}\n"
REPORT = "reports:\n  - {objectif: 1, a: 2022, le: 2021-06-01, decide_par: CDL}\n"
WAVES = BASE["territoire.yaml"] + "vagues:\n  - {id: premiere, titre: Première, nature: programmation}\n"
ROW = "vagues:\n  - {vague: premiere, lignes: [{objectif: 1, echeance: 2022}]}\n"
VOLETS = FICHE.replace(
    "2021\nindicateurs", "2021\n    volets: [{operateurs: CDL}, {operateurs: Mairie du Lac}]\nindicateurs"
)
INSERTED = {"fiches/01.yaml": put(OBJECTIFS, f"{OBJECTIFS}  - {{libelle: Nommer un responsable, echeance: 2020}}\n")}
MESURE = "mesures:\n  - {indicateur: 1, date: 2021-06-01, valeur: 90}\n"
MEASURED = {
    "fiches/01.yaml": put("indicateurs:\n", "indicateurs:\n  - {libelle: Nombre de réunions, valeur_cible: 4}\n")
}
POSTPONED = {"fiches/01.yaml": put("premier semestre 2021", "2022")}
SECOND = ("indicateurs:", "  - {libelle: Meubler, echeance: 2021}\nindicateurs:")
EACH_WAY = {
    "notes": [
        ("{{date: 2021-06-0{}, objectif: 1}}", "1", "2"),
        ("{{date: 2021-07-01, objectif: {}}}", "1", "2"),
        ("{{date: 2021-07-02, objectif: 1, volet: {}}}", "1", "2"),
    ],
    "reports": [
        ("{{a: {}, le: 2021-06-01, objectif: 1, decide_par: CDL}}", "2022", "2023"),
        ("{{a: 2024, le: 2021-06-0{}, objectif: 1, decide_par: CDL}}", "1", "2"),
        ("{{a: 2025, le: 2021-06-01, objectif: {}, decide_par: CDL}}", "1", "2"),
        ("{{a: 2026, le: 2021-06-01, objectif: 1, volet: {}, decide_par: CDL}}", "1", "2"),
    ],
    "mesures": [
        ("{{indicateur: {}, objectif: 1, date: 2021-06-01, valeur: 1}}", "Un", "Deux"),
        ("{{indicateur: Trois, objectif: 1, date: 2021-06-0{}, valeur: 1}}", "1", "2"),
        ("{{indicateur: Quatre, objectif: 1, date: 2021-06-01, repere: {}, valeur: 1}}", "T1", "T2"),
        ("{{indicateur: Cinq, objectif: {}, date: 2021-06-01, valeur: 1}}", "1", "2"),
    ],
}
"""What a file of follow-up says of an objective, with each of the words that part two sayings in two states."""


def told_each_time(state: int) -> str:
    """Return a file of follow-up in one of the two states of each of its words."""
    return "".join(
        f"{key}: [{', '.join(row.format(words[state]) for row, *words in rows)}]\n" for key, rows in EACH_WAY.items()
    )


CASES: dict[str, Case] = {
    "objectif cité et reporté": (
        citing("contexte: Avant l'objectif 1 de la fiche 1.\n"),
        POSTPONED,
        [("L009", "de son objectif 1, échéance reportée du premier semestre 2021 à 2022")],
    ),
    "objectif de « liens » reformulé": (
        citing("liens: [{fiche: 1, objectif: 1}]\n"),
        {"fiches/01.yaml": put("Trouver le local", "Trouver un local")},
        [("L009", "libellé modifié : « Trouver le local » devient « Trouver un local »")],
    ),
    "autre objectif de la fiche citée": (citing("contexte: Voir la fiche n°1.\n"), POSTPONED, []),
    "objectif cité par un rang qui n'est plus le sien": (
        citing("contexte: Avant l'objectif 1 de la fiche 1.\n"),
        INSERTED,
        [
            (
                "L010",
                "était « Trouver le local » dans « avant » ; c'est aujourd'hui « Nommer un responsable ».",
            )
        ],
    ),
    "rang cité après une fiche citée sans objectif": (
        citing("contexte: Après la fiche n°1, avant l'objectif 1 de la fiche 1.\n"),
        INSERTED,
        [("L010", "était « Trouver le local »")],
    ),
    "mesure écrite avant une autre qui a changé d'indicateur": (
        {"suivi/01.yaml": MESURE},
        {
            **MEASURED,
            "suivi/01.yaml": put("mesures:", "mesures:\n  - {indicateur: 2, date: 2021-05-01, valeur: 3}"),
        },
        [("L011", "était « Nombre de personnes reçues » dans « avant »")],
    ),
    "rang cité dans le suivi": (
        {"suivi/01.yaml": NOTE},
        INSERTED,
        [("L010", "c'est aujourd'hui « Nommer un responsable »")],
    ),
    "rang cité dans un report": ({"suivi/01.yaml": REPORT}, INSERTED, [("L010", "était « Trouver le local »")]),
    "rang cité dans la fiche": (
        {"fiches/01.yaml": FICHE + NOTE.replace("notes", "suivi")},
        INSERTED,
        [("L010", "était « Trouver le local »")],
    ),
    "rang cité par une vague": (
        {"fiches/01.yaml": FICHE + ROW, "territoire.yaml": WAVES},
        INSERTED,
        [("L010", "était « Trouver le local »")],
    ),
    "rangs cités partout, une seule cause": (
        {"suivi/01.yaml": f"{NOTE}  - {{date: 2021-06-02, objectif: 1}}\n{REPORT}"},
        INSERTED,
        [("L010", "n'ont plus le rang qu'ils avaient")],
    ),
    "rang recompté dans « liens »": (
        {"fiches/01.yaml": FICHE.replace(*SECOND), **citing("liens: [{fiche: 1, objectif: 1}]\n")},
        {**INSERTED, "fiches/02.yaml": put("objectif: 1", "objectif: 2")},
        [],
    ),
    "rang récrit dans « liens », d'un objectif reporté": (
        {"fiches/01.yaml": FICHE.replace(*SECOND), **citing("liens: [{fiche: 1, objectif: 2}]\n")},
        {**POSTPONED, "fiches/02.yaml": put("objectif: 2", "objectif: 1")},
        [],
    ),
    "rang recompté": (
        {"suivi/01.yaml": NOTE},
        {**INSERTED, "suivi/01.yaml": put("objectif: 1", "objectif: 2")},
        [],
    ),
    "objectif ajouté après": (
        {"suivi/01.yaml": NOTE},
        {"fiches/01.yaml": put("indicateurs:", "  - {libelle: Meubler, echeance: 2021}\nindicateurs:")},
        [],
    ),
    "objectif cité par son identifiant": (
        {
            "fiches/01.yaml": FICHE.replace("- libelle: Trouver", "- id: local\n    libelle: Trouver"),
            "suivi/01.yaml": NOTE.replace("objectif: 1", "objectif: local"),
        },
        INSERTED,
        [],
    ),
    "note écrite depuis": ({}, {**INSERTED, "suivi/01.yaml": lambda _: NOTE}, []),
    "rangs écrits depuis, à un mot près de ce qui l'était": (
        {"fiches/01.yaml": FICHE.replace(*SECOND) + ROW, "suivi/01.yaml": told_each_time(0), "territoire.yaml": WAVES},
        {
            "fiches/01.yaml": lambda text: INSERTED["fiches/01.yaml"](text).replace(
                "{vague: premiere", "{vague: autre"
            ),
            "suivi/01.yaml": lambda _: told_each_time(1),
        },
        [],
    ),
    "objectif suivi et reformulé": (
        {"suivi/01.yaml": NOTE},
        {"fiches/01.yaml": put("Trouver le local", "Trouver un local")},
        [],
    ),
    "volet qui a changé de rang": (
        {"fiches/01.yaml": VOLETS, "suivi/01.yaml": NOTE.replace("objectif: 1", "objectif: 1, volet: 2")},
        {"fiches/01.yaml": put("volets: [", "volets: [{operateurs: ARS}, ")},
        [("L010", "Le volet 2 de l'objectif 1")],
    ),
    "volets du début, du même rang ou qui ne sont plus": (
        {
            "fiches/01.yaml": VOLETS,
            "suivi/01.yaml": "notes:\n"
            + "".join(f"  - {{date: 2021-06-0{rank + 1}, objectif: 1, volet: {rank}}}\n" for rank in range(3)),
        },
        {"fiches/01.yaml": put("{operateurs: CDL}, {operateurs: Mairie du Lac}", "{operateurs: CDL}")},
        [],
    ),
    "premier volet, suivi d'un autre": (
        {"fiches/01.yaml": VOLETS, "suivi/01.yaml": NOTE.replace("objectif: 1", "objectif: 1, volet: 1")},
        {
            "fiches/01.yaml": put(
                "[{operateurs: CDL}, {operateurs: Mairie du Lac}]", "[{operateurs: Mairie du Lac}, {operateurs: CDL}]"
            )
        },
        [("L010", "est devenu le volet 2 depuis « avant ».")],
    ),
    "mesure d'un indicateur cité par son rang": (
        {"suivi/01.yaml": MESURE},
        MEASURED,
        [("L011", "était « Nombre de personnes reçues » dans « avant », et c'est aujourd'hui « Nombre de réunions ».")],
    ),
    "mesure d'un indicateur cité par son libellé": (
        {"suivi/01.yaml": MESURE.replace("1,", "Nombre de personnes reçues,", 1)},
        MEASURED,
        [],
    ),
    "rang d'un indicateur recompté": (
        {"suivi/01.yaml": MESURE},
        {**MEASURED, "suivi/01.yaml": put("indicateur: 1", "indicateur: 2")},
        [],
    ),
    "indicateur ajouté après": (
        {"suivi/01.yaml": MESURE},
        {"fiches/01.yaml": put("valeur_cible: 200\n", "valeur_cible: 200\n  - {libelle: Réunions, valeur_cible: 4}\n")},
        [],
    ),
    "mesure écrite depuis": ({}, {**MEASURED, "suivi/01.yaml": lambda _: MESURE}, []),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_changed_under_a_reference_is_said(tmp_path: Path, case: Case) -> None:
    check_case(tmp_path, case)
