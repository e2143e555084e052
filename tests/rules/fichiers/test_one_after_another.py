"""What the rules on files say of faults after what they pass over: each is told, where it stands."""

from __future__ import annotations

import pytest
from deployment import Deploy
from pointed import HERE, found_and_pointed

from ptsm_cli.rules.rule import BASE

TERRITOIRE = BASE["territoire.yaml"]
START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
COPIL = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\n"
Files = dict[str, str]


IN_A_ROW: list[tuple[str, Files]] = [
    (
        "S001",
        {
            "fiches/02.yaml": f"{START}indicateurs:\n  {HERE}lits: {{unite: lits}}\n  places: {{unite: places}}\n"
            f"{HERE}titres: Loger\n{HERE}Public: Tous\n"
            f"objectifs_operationnels: [{{libelle: A, {HERE}libelles: B, {HERE}Libelle: C}}]\n",
            "fiches/03.yaml": f"numero: 3\ntitre: Loger\ngroupe: axe-1\nindicateurs:\n  - {HERE}zut: {{unite: lits}}\n",
            "fiches/04.yaml": f"numero: 4\ntitre: A\ngroupe: axe-1\nindicateurs: [{{{HERE}zut: {{unite: lits}}}}]\n",
            "gouvernance/a.yaml": f"{COPIL}  - {{id: b, nom: B, type: copil, {HERE}pilote: CDL}}\n",
        },
    ),
    (
        "S002",
        {
            "fiches/02.yaml": "numero: 2\ntitre: Former\nGroupe: axe-1\nobjectifs_operationnels:\n"
            f"  - Réunir : chaque mois\n  - {HERE}echeance: 2021\n  - libelé: A\n  - {HERE}{{court: A}}\n"
            f"moyens:\n  - A\n  - !!str\n  -{HERE}\n  - B\n  -{HERE}\n"
        },
    ),
    (
        "S003",
        {"fiches/02.yaml": f"{START}moyens: [{HERE}? ]\ncontexte: {HERE}[A]\nnote: B\ntitre_court: {HERE}[C, D]\n"},
    ),
    (
        "S004",
        {"fiches/02.yaml": f"{START}priorites: [1, {HERE}7, 2, {HERE}1 et 2]\nniveau: {HERE}elevé\n"},
    ),
    (
        "S006",
        {
            "ptsm.yaml": f"regles: {{ignorer: {{E003: a, {HERE}E033: a, {HERE}E034: a}}, "
            f"{HERE}activer: [E001, E038], "
            f"severites: {{{HERE}E035: conseil, gouvernance: conseil, H: conseil, "
            f"{HERE}zzzzz: conseil, {HERE}E036: conseil}}}}\n"
        },
    ),
    (
        "S007",
        {
            "territoire.yaml": f"{TERRITOIRE}rubriques: [{{titre: A, contenu: A}}, {{titre: {HERE}B}}, "
            f"{{titre: C, contenu: C}}, {{titre: {HERE}D}}]\n"
        },
    ),
    (
        "S008",
        {
            "ptsm.yaml": f"rendu: {{documents: [livret, {HERE}Couverture, plan, {HERE}zut], "
            f"formats: [{HERE}docx, html, {HERE}HTML]}}\n"
        },
    ),
    ("S010", {"acteurs.yaml": f"{HERE}# rien\n", "fiches/02.yaml": "# rien\n", "glossaire.yaml": f"{HERE}# rien\n"}),
    (
        "S012",
        {"a/a.txt": "", "b.txt": "", "ptsm.yaml": f"exclure: [a/, {HERE}brouillons/, '*.txt', {HERE}essais/]\n"},
    ),
    (
        "S021",
        {
            "fiches/02.yaml": f"{START}vagues: [a ; b ; c]\nremplace: [a ; b ; c]\n"
            f"partenaires: [mairie ; CDL, mairie, {HERE}bailleurs ; "
            f"communes]\nmoyens: [• A • B, Un, {HERE}Un ; deux ; trois, Un, {HERE}Un ; deux ; trois]\n"
            f"indicateurs: [{{libelle: Un ; deux ; trois, unite: A}}, {HERE}Un ; deux ; trois]\n",
            "fiches/03.yaml": "numero: 3\ntitre: Loger\ngroupe: axe-1\nmoyens: • Un local • Un poste\n"
            "partenaires: ['Maison des adolescents, de la famille, du couple et des enfants']\n",
            "territoire.yaml": f"{TERRITOIRE}sous_territoires: [{{id: a, type: secteur, nom: A, communes: ["
            f"Craon, {HERE}'Laval, Mayenne et Ernée', {HERE}53 et 72]}}]\n",
        },
    ),
    (
        "S022",
        {
            "fiches/02.yaml": f"{START}titre_court: {HERE}néant\ncontexte: {HERE}oui\nmoyens: [non pas, {HERE}non]\n"
            f"indicateurs: [Un, {HERE}néant, {{libelle: {HERE}aucun indicateur, unite: oui}}]\n"
            f"autres_precisions: {HERE}undefined.......\n",
            "gouvernance/a.yaml": f"instances:\n  - {{id: a, nom: {HERE}néant, type: copil}}\n",
        },
    ),
    ("Y001", {"fiches/02.yaml": f"{HERE}numero:2\ntitre: Former\n{HERE}groupe:axe-1\nmoyens: [A, B]\n"}),
    ("Y005", {"fiches/02.yaml": f"{START}{HERE}titre: A\nniveau: haut\n{HERE}titre: B\n{HERE}niveau: bas\n"}),
    ("Y006", {"fiches/02.yaml": f"{START}pilotes: {HERE}&a mairie\npartenaires: [CDL, {HERE}*a, mairie, {HERE}*a]\n"}),
    ("Y009", {"fiches/02.yaml": f"{HERE}# rien\n", "glossaire.yaml": "# rien\n", "fiches/03.yaml": f"{HERE}# rien\n"}),
    (
        "Y011",
        {
            "fiches/02.yaml": START.replace("Former", "#santé pour tous") + f"note: Un constat {HERE}#partagé\n"
            f"moyens:\n  - Un # local\n  - Deux petits {HERE}#locaux\n"
        },
    ),
    (
        "Y012",
        {"fiches/02.yaml": f"{START}contexte:{HERE}\u202fA\nmoyens:\n-{HERE}\u00a0 Un\n- Deux\n-{HERE}\u00a0Trois\n"},
    ),
    ("Y013", {"fiches/02.yaml": f"{START}pilotes: [CDL{HERE}\u00a0, mairie, CDL{HERE}\u00a0]\n"}),
    (
        "Y016",
        {"fiches/02.yaml": f"{START}niveau: {HERE}« haut »\necheance: {HERE}“2020, 2021”\n"},
    ),
]


@pytest.mark.parametrize(("code", "files"), IN_A_ROW, ids=[code for code, _ in IN_A_ROW])
def test_each_fault_is_told_whatever_stands_before_it(deploy: Deploy, code: str, files: Files) -> None:
    found, pointed = found_and_pointed(deploy, code, files)
    assert found == pointed
