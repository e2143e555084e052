"""What a rule says of faults that stand among others, after what it passes over: each is told, where it stands."""

from __future__ import annotations

import pytest
from deployment import Deploy
from pointed import HERE, found_and_pointed

from ptsm_cli.rules.revisions.examples import START as START_OF_ACT
from ptsm_cli.rules.revisions.examples import with_former
from ptsm_cli.rules.rule import BASE

TERRITOIRE, ACTEURS = BASE["territoire.yaml"], BASE["acteurs.yaml"]
START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
COPIL = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\n"
Files = dict[str, str]
TITLES = ((3, "Former"), (4, "Loger"))


def started(rank: int, title: str, rest: str = "", groupe: str = "axe-1") -> Files:
    """A fiche of this number, whose title is pointed at by its first line."""
    flag = HERE if title.startswith(HERE) else ""
    return {
        f"fiches/{rank:02}.yaml": f"{flag}numero: {rank}\ntitre: {title.removeprefix(HERE)}\ngroupe: {groupe}\n{rest}"
    }


IN_A_ROW: list[tuple[str, Files]] = [
    (
        "A001",
        started(2, "Un", "pilotes: mairie\n")
        | started(3, f"{HERE}Deux")
        | started(4, "Trois", "pilotes: mairie\n")
        | started(5, "Quatre", f"pilotes: [{HERE}à définir]\n"),
    ),
    (
        "A002",
        {
            "glossaire.yaml": "SAMSAHS: Services\n",
            "acteurs.yaml": f"{ACTEURS}  - {{id: c, nom: SAMSAHT}}\n"
            "  - {id: d, nom: Maison du Lac, alias: maison lac}\n",
            "fiches/02.yaml": f"{START}partenaires: [à définir, {HERE}CDL ?, SAMSAHS, CDL, {HERE}Maisn du Lac, "
            f"{HERE}Clinque du Lac, {HERE}«mairie», "
            f"{HERE}«MAIRIE DU LAC», "
            f"autres, {HERE}Mairi du Lac]\n",
        },
    ),
    (
        "A003",
        {
            "acteurs.yaml": f"{ACTEURS}  - {{id: clinique, sigle: CDL, nom: Autre}}\n"
            f"  - {{id: a, nom: {HERE}mairie, alias: [A, {HERE}cdl, {HERE}Clinique du lac]}}\n"
        },
    ),
    (
        "A004",
        {
            "territoire.yaml": f"{TERRITOIRE}references: ['M. Martin, Soigner, 2018']\n"
            f"contact: {{organisme: {HERE}Mme Petit}}\n",
            "acteurs.yaml": f"{ACTEURS}  - {{id: a, nom: Résidence Jeanne Petit, site: https://a.fr/j.martin@a.fr}}\n",
            "gouvernance/a.yaml": "instances:\n  - {id: gt, nom: Anne Martin, type: groupe-de-travail}\n",
            "fiches/02.yaml": f"{START}pilotes: [Jeanne Petit, {HERE}Anne Martin, {HERE}Dr Petit]\n"
            f"contexte: vu Mme la préfète, Mme X, {HERE}Mme Roy CDL, "
            f"CH Docteur Roy, {HERE}Mme Roy et {HERE}Jean DUPONT\n"
            f"liens: [{{objet: Page, url: https://a.fr/j.martin@a.fr}}, {{objet: {HERE}j.martin@a.fr, plan: p}}]\n",
        },
    ),
    (
        "A005",
        {
            "gouvernance/a.yaml": f"{COPIL[:-2]}, composition: [{{membre: CDL et mairie, fonction: directrice}}, "
            f"{HERE}CDL et mairie, CDL, {{membre: {HERE}CDL ; Mairie du Lac, nombre: 2}}]}}\n",
            "fiches/02.yaml": f"{START}partenaires: [• CDL et mairie, CDL, {HERE}CDL et mairie]\n",
        },
    ),
    ("A006", {"fiches/02.yaml": f"{START}pilotes: aucun\npartenaires: [mairie, {HERE}aucun, CDL, {HERE}néant]\n"}),
    (
        "C001",
        {
            "territoire.yaml": TERRITOIRE.replace("numero: 1,", "effectif_annonce: 2,")
            + "  - {id: b, genre: axe, titre: B}\n"
            + f"  - {{id: c, genre: axe, titre: C, effectif_annonce: {HERE}0}}\n"
            + f"  - {{id: d, genre: axe, titre: D, effectif_annonce: {HERE}3}}\n"
        }
        | started(2, "Former", groupe="zut")
        | started(3, "Loger", groupe="c"),
    ),
    (
        "C004",
        {
            "territoire.yaml": f"{TERRITOIRE}vagues:\n"
            "  - {id: a, titre: A, nature: contrat, effectif_annonce: 2}\n"
            "  - {id: b, titre: B, nature: contrat}\n"
            f"  - {{id: c, titre: C, nature: contrat, effectif_annonce: {HERE}0}}\n"
            f"  - {{id: d, titre: D, nature: contrat, effectif_annonce: {HERE}2}}\n"
        }
        | started(2, "Former", "vagues: [a, c, c]\n")
        | started(3, "Loger", "vagues: [zut]\n"),
    ),
    (
        "C005",
        started(2, "Un", "objectifs_operationnels: [A]\n")
        | started(3, f"{HERE}Deux")
        | started(4, "Trois", f"{HERE}objectifs_operationnels: []\n"),
    ),
    (
        "C006",
        {
            "territoire.yaml": f"{TERRITOIRE}diagnostic:\n  - {HERE}{{libelle: Lits, unite: lits}}\n"
            "  - {libelle: Lits, unite: lits, valeurs: {valeur: 12}}\n"
            "  - {libelle: Lits, unite: lits, colonnes: [A, B], lignes: [{libelle: L, valeurs: [1, 2]}, "
            f"{{libelle: M, valeurs: {HERE}[1]}}, {{libelle: N, valeurs: {HERE}[1, 2, 3]}}]}}\n"
            f"  - {HERE}{{libelle: Lits, unite: lits, colonnes: A}}\n"
        },
    ),
    (
        "C007",
        {
            "territoire.yaml": f"{TERRITOIRE}vagues:\n  - {{id: a, titre: A, nature: contrat}}\n"
            f"  - {{id: b, titre: B, nature: programmation, {HERE}signataires: CDL}}\n"
            f"  - {HERE}{{id: c, titre: C, nature: avenant, date_signature: 2022-04-20}}\n"
            f"  - {{id: d, titre: D, nature: programmation, {HERE}signataires: CDL}}\n"
        },
    ),
    (
        "C008",
        {
            "territoire.yaml": f"{TERRITOIRE}vagues: [{{id: v, titre: V, nature: contrat}}, "
            "{id: w, titre: W, nature: contrat}]\n",
            "fiches/02.yaml": f"{START}objectifs_operationnels: [Un, Deux]\nvagues:\n"
            f"  - {{vague: v, lignes: [{{objectif: 1}}, {{objectif: 2}}, {HERE}{{objectif: 1}}, {HERE}Trois]}}\n"
            f"  - {{vague: w, lignes: [{{objectif: 1}}, {HERE}{{objectif: 2, libelle: Autre}}, "
            f"{HERE}{{objectif: 1, libelle: Autre}}]}}\n",
        },
    ),
    (
        "C009",
        {
            "fiches/02.yaml": f"{START}objectifs_operationnels:\n  - Trouver un lieu\n"
            "  - {libelle: Trouver un lieu, court: Un autre local, livret: non}\n"
            f"  - {{libelle: Trouver un lieu, court: {HERE}Un local}}\n"
            "  - {libelle: Trouver un lieu, court: Un lieu}\n"
            f"  - {{libelle: Trouver un lieu, court: {HERE}Un local}}\n"
        },
    ),
    (
        "C010",
        {
            "fiches/02.yaml": f"{START}budget: [{{poste: 12 €, montant: 12}}, Salle, {HERE}12 €, Salle, "
            f"Prêt de {HERE}3 k€]\n"
        },
    ),
    (
        "E001",
        {
            "fiches/02.yaml": f"{START}objectifs_operationnels:\n  - {{libelle: Un, echeance: 2022-2021}}\n"
            f"  - {{libelle: Deux, echeance: {HERE}bientôt}}\n  - {{libelle: Trois, echeance: 2021}}\n"
            f"  - {{libelle: Quatre, echeance: {HERE}bientôt}}\n"
        },
    ),
    (
        "E002",
        {
            "fiches/02.yaml": f"{START}objectifs_operationnels:\n  - {{libelle: Un, echeance: 2021}}\n"
            f"  - {{libelle: Deux, echeance: {HERE}Forum 2021}}\n  - {{libelle: Trois, echeance: bientôt}}\n"
            f"  - {{libelle: Quatre, echeance: {HERE}Forum juin 2021}}\n"
        },
    ),
    (
        "E003",
        {
            "fiches/02.yaml": f"{START}objectifs_operationnels:\n  - {{libelle: Un, echeance: 2021}}\n"
            f"  - {{libelle: Deux, echeance: {HERE}2031}}\n  - {{libelle: Trois, echeance: bientôt}}\n"
            f"  - {{libelle: Quatre, echeance: {HERE}juin 2019 et juin 2021}}\n"
            f"  - {{libelle: Cinq, echeance: {HERE}juin 2019 et juin 2025}}\n"
            "  - {libelle: Six, echeance: juin 2020 et juin 2024}\n"
        },
    ),
    (
        "E004",
        {
            "fiches/02.yaml": f"{START}objectifs_operationnels:\n  - {{libelle: Un, echeance: 2021}}\n"
            f"  - {{libelle: Deux, echeance: {HERE}2022-2021}}\n  - {{libelle: Trois, echeance: bientôt}}\n"
            f"  - {{libelle: Quatre, echeance: {HERE}2023-2021}}\n"
        },
    ),
    (
        "E005",
        {
            "fiches/02.yaml": f"{START}objectifs_operationnels:\n  - {{libelle: Un, echeance: 2022}}\n"
            f"  - {{libelle: Deux, echeance: à définir}}\n  - {{libelle: Trois, echeance: {HERE}2021}}\n"
            f"  - {{libelle: Quatre, echeance: 2023}}\n  - {{libelle: Cinq, echeance: {HERE}2020}}\n"
        },
    ),
    (
        "E006",
        started(2, "Un", "objectifs_operationnels: [{libelle: A, echeance: 2021}]\n")
        | started(3, "Deux", f"objectifs_operationnels: [{{libelle: A, echeance: 2021}}, {HERE}B, C]\n")
        | started(4, "Trois", "objectifs_operationnels: [A]\necheance: 2021\n")
        | started(5, "Quatre", f"objectifs_operationnels: [{HERE}A, {{libelle: B, echeance: 2021}}, C]\n"),
    ),
    (
        "G002",
        {"glossaire.yaml": f"CMP: Centre\n{HERE}ZUT: Rien\n", "fiches/02.yaml": f"{START}contexte: Les CMPs\n"},
    ),
    (
        "L007",
        {
            "fiches/02.yaml": f"{START}contexte: Voir la fiche n°9, puis la fiche n°1.\n"
            f"liens: [{{fiche: 1}}, {{fiche: 1, objectif: {HERE}zut}}]\n"
        },
    ),
    (
        "L008",
        {
            "fiches/00.yaml": "numero: 0\ntitre: Agir\ngroupe: axe-1\nliens: [{objet: Charte}]\nmoyens: [\n",
            "fiches/02.yaml": f"{START}liens: [{{objet: {HERE}Charte}}]\n",
        },
    ),
    (
        "V005",
        {
            "fiches/02.yaml": START,
            "suivi/01.yaml": "reports: [{a: 2022}]\nnotes: [\n",
            "suivi/02.yaml": f"reports: [{HERE}{{a: 2022, le: 2021-06-01}}]\n",
        },
    ),
    (
        "Y004",
        {
            "fiches/02.yaml": "numero: 2\ntitre: Fo" + HERE + "\u0301\u0323" * 20 + "\ngroupe: axe-1\n"
            f"contexte: A{HERE}\x0bB\n"
        },
    ),
    (
        "I008",
        {
            "fiches/02.yaml": f"{START}indicateurs: [{{libelle: Lits, valeur_cible: 3, mesures: ["
            f"{{date: 2021-06-01, valeur: 1}}, {{repere: {HERE}T9, valeur: 2}}]}}]\n"
        },
    ),
    (
        "L003",
        {
            "fiches/02.yaml": f"{START}contexte: La fiche n°1 « Ouvrir un lieu d'écoute », la fiche n°9, puis la fiche "
            f"n°1 « {HERE}Former les pompiers ».\n"
        },
    ),
    (
        "N001",
        started(2, "Former")
        | {f"fiches/0{rank}.yaml": f"numero: {HERE}2\ntitre: {title}\ngroupe: axe-1\n" for rank, title in TITLES},
    ),
    (
        "H002",
        started(2, "Un", "remplace: 9\n")
        | started(3, "Deux", f"remplace: {HERE}4\n")
        | started(4, "Trois", "remplace: 3\n")
        | started(5, "Quatre", f"remplace: {HERE}6\n")
        | started(6, "Cinq", "remplace: 5\n"),
    ),
    ("M002", with_former(START_OF_ACT) | {"revisions/2.yaml": f"nature: revision\nintitule: {HERE}Autre\n"}),
    (
        "M005",
        with_former(START_OF_ACT) | {"revisions/2.yaml": f"nature: {HERE}avenant\nintitule: Avenant\nbase: ./adopte\n"},
    ),
]


@pytest.mark.parametrize(("code", "files"), IN_A_ROW, ids=[code for code, _ in IN_A_ROW])
def test_each_fault_is_told_whatever_stands_before_it(deploy: Deploy, code: str, files: Files) -> None:
    found, pointed = found_and_pointed(deploy, code, files)
    assert found == pointed
