"""What a rule says of faults of the governance that stand among others: each is told, where it stands."""

from __future__ import annotations

import pytest
from deployment import Deploy
from pointed import HERE, found_and_pointed

from ptsm_cli.rules.rule import BASE

TERRITOIRE = BASE["territoire.yaml"]
COPIL = "instances:\n  - {id: copil, nom: Comité de pilotage, type: copil}\n"
Files = dict[str, str]


IN_A_ROW: list[tuple[str, Files]] = [
    (
        "R001",
        {
            "gouvernance/a.yaml": f"{COPIL}"
            "  - {id: gt, sigle: XYZ, nom: G, type: copil, parent: copil, groupe: axe-1}\n"
            f"  - {{id: b, nom: B, type: copil, parent: {HERE}copil-2, groupe: {HERE}axe-2}}\n"
            f"  - {{id: c, nom: C, type: copil, parent: gt, groupe: {HERE}axe-3}}\nreunions:\n"
            "  - {id: r1, instance: copil, date: 2021-03-01, statut: tenue}\n"
            f"  - {{id: r2, instance: {HERE}copill, date: 2021-03-02, statut: tenue}}\n"
            f"  - {{id: r3, instance: {HERE}gtt, date: 2021-03-03, statut: tenue}}\n"
            f"  - {{id: r4, instance: {HERE}xyz, date: 2021-03-04, statut: tenue}}\n"
            f"  - {{id: r5, instance: {HERE}comité de pilotage, date: 2021-03-05, statut: tenue}}\n"
        },
    ),
    (
        "R002",
        {
            "gouvernance/a.yaml": f"{COPIL}  - {{id: gt, sigle: GT, nom: Groupe, type: copil}}\nreunions:\n"
            "  - {id: r0, instance: copil, echeance: à définir, statut: prevue}\n"
            "  - {id: r1, instance: copil, date: 2021-03-03, statut: tenue}\n"
            f"  - {{id: r2, instance: copil, date: {HERE}2021-03-02, statut: tenue}}\n"
            "  - {id: r3, instance: copil, date: 2021-03-03, statut: tenue}\n"
            f"  - {{id: r4, instance: copil, date: {HERE}2021-03-01, statut: tenue}}\n"
            "  - {id: r5, instance: gt, date: 2021-03-01, statut: tenue}\n"
            f"  - {{id: r6, instance: gt, date: {HERE}2021-02-28, statut: tenue}}\n"
        },
    ),
    (
        "R003",
        {
            "territoire.yaml": TERRITOIRE.replace("horizon: {debut: 2020-S1, fin: 2024-S2}\n", ""),
            "gouvernance/a.yaml": f"{COPIL}  - {{id: a, nom: A, type: copil, cadence: 1/an}}\n"
            f"  - {{id: e, nom: E, type: copil, cadence: {HERE}1/an, periode: {{debut: 2019, fin: 2020}}}}\n"
            "  - {id: b, nom: B, type: copil, minimum: 1}\n"
            f"  - {{id: c, sigle: C, nom: Comité, type: copil, cadence: {HERE}2/an, minimum: {HERE}2, "
            "periode: {debut: 2020, fin: 2020}}\n"
            f"  - {{id: d, nom: D, type: copil, minimum: {HERE}1, periode: {{debut: 2020, fin: 2020}}}}\n"
            "  - {id: f, nom: F, type: copil, minimum: 1, periode: {debut: 2020, fin: 2020}}\n"
            "reunions: [{id: r1, instance: f, date: 2020-03-01, statut: tenue}]\n",
        },
    ),
    (
        "R004",
        {
            "gouvernance/a.yaml": f"{COPIL[:-2]}, sigle: CP}}\nreunions:\n"
            "  - {id: r1, instance: copil, date: 2020-03-01, statut: annulee}\n"
            "  - {id: r2, instance: copil, date: 2020-03-02, statut: reportee, remplacee_par: r3}\n"
            "  - {id: r3, instance: copil, date: 2020-03-04, statut: tenue}\n"
            "  - {id: r5, instance: copil, date: 2020-03-03, statut: annulee}\n"
            f"  - {{id: r4, instance: copil, date: 2020-03-05, statut: {HERE}annulee}}\n"
            f"  - {{id: r6, instance: zut, echeance: à définir, statut: {HERE}reportee}}\n"
            "  - {id: r7, instance: copil, date: 2020-01-01, statut: tenue}\n"
        },
    ),
    (
        "R005",
        {
            "gouvernance/a.yaml": f"{COPIL}reunions:\n"
            "  - {id: r1, instance: copil, date: 2020-03-01, statut: annulee}\n"
            f"  - {{id: r2, instance: copil, date: 2020-03-02, statut: annulee, remplacee_par: {HERE}r9}}\n"
            f"  - {{id: r3, instance: copil, date: 2020-03-03, statut: annulee, remplacee_par: {HERE}r2}}\n"
            f"  - {{id: r4, instance: copil, date: 2020-03-03, statut: annulee, remplacee_par: {HERE}r3}}\n"
            "  - {id: r5, instance: copil, date: 2020-03-03, statut: annulee, remplacee_par: r6}\n"
            "  - {id: r6, instance: copil, echeance: mars 2020, statut: tenue}\n"
            "  - {id: r7, instance: copil, date: 2020-03-03, statut: annulee, remplacee_par: r8}\n"
            "  - {id: r8, instance: copil, echeance: à définir, statut: prevue}\n"
            "jalons:\n  - {id: a, libelle: A, type: autre, date: 2020}\n"
            f"  - {{id: b, libelle: B, type: autre, date: 2020, apres: [a, {HERE}zut, a, {HERE}aa]}}\n"
        },
    ),
    (
        "R006",
        {
            "gouvernance/a.yaml": "jalons:\n  - {id: a, libelle: A, type: autre, date: 2021-05-02}\n"
            "  - {id: b, libelle: B, type: autre, apres: [a, zut]}\n"
            f"  - {{id: c, libelle: C, type: autre, date: 2021-05-01, apres: [zut, b, {HERE}a]}}\n"
            "  - {id: d, libelle: D, type: autre, date: 2021-05-02, apres: [a, c]}\n"
            f"  - {{id: e, libelle: E, type: autre, date: 2021-04-30, apres: [{HERE}c, {HERE}d]}}\n"
        },
    ),
    (
        "R007",
        {
            "gouvernance/a.yaml": "jalons:\n  - {id: a, libelle: Arrêté, type: arrete, date: 2020-02-08}\n"
            f"  - {{id: b, libelle: B, type: autre, echeance: {HERE}dans les 6 mois après l'arrêté}}\n"
            "  - {id: c, libelle: C, type: avis, echeance: dans les 6 ans après l'arrêté}\n"
            "  - {id: d, libelle: D, type: autre, date: 2020-08-08, echeance: dans les 6 mois après l'arrêté}\n"
            f"  - {{id: e, libelle: E, type: avis, date: 2020-08-09, echeance: {HERE}dans les 6 mois après l'arrêté}}\n"
        },
    ),
    (
        "R008",
        {
            "gouvernance/a.yaml": "jalons:\n  - {id: a, libelle: A, type: autre}\n"
            "  - {id: b, libelle: B, type: autre, date: 2019-05-02}\n"
            f"  - {{id: c, libelle: C, type: autre, date: 2019-05-03}}\n{COPIL}reunions:\n"
            f"  - {{id: r1, instance: copil, date: {HERE}2019-05-01, statut: tenue}}\n"
            "  - {id: r2, instance: copil, date: 2019-05-02, statut: tenue}\n"
            "  - {id: r3, instance: copil, echeance: à définir, statut: prevue}\n"
            "  - {id: r4, instance: copil, date: 2024-12-31, statut: prevue}\n"
            f"  - {{id: r5, instance: copil, date: {HERE}2025-01-01, statut: prevue}}\n"
            f"  - {{id: r6, instance: copil, echeance: {HERE}2025, statut: prevue}}\n"
        },
    ),
    (
        "R008",
        {
            "territoire.yaml": TERRITOIRE.replace("horizon: {debut: 2020-S1, fin: 2024-S2}\n", ""),
            "gouvernance/a.yaml": f"jalons: [{{id: b, libelle: B, type: autre, date: 2019-05-02}}]\n{COPIL}reunions:\n"
            f"  - {{id: r1, instance: copil, date: {HERE}2019-05-01, statut: tenue}}\n"
            "  - {id: r2, instance: copil, date: 2031-05-01, statut: prevue}\n",
        },
    ),
    (
        "R009",
        {
            "gouvernance/a.yaml": f"{COPIL}"
            "  - {id: a, nom: A, type: groupe-de-travail, pilotes: CDL, redacteurs: CDL}\n"
            f"  - {{id: b, nom: {HERE}B, type: groupe-de-travail, pilotes: CDL}}\n"
            f"  - {{id: c, nom: {HERE}C, type: groupe-de-travail}}\n"
            f"  - {{id: d, nom: {HERE}D, type: groupe-de-travail, redacteurs: CDL}}\n"
        },
    ),
    (
        "R010",
        {
            "gouvernance/a.yaml": "jalons:\n  - {id: a, libelle: A, type: diagnostic, date: 2020-01-02}\n"
            "  - {id: a2, libelle: A2, type: diagnostic, date: 2020-01-02}\n"
            "  - {id: b, libelle: B, type: diagnostic, echeance: à définir}\n"
            "  - {id: c, libelle: C, type: avis, echeance: 2020}\n"
            f"  - {{id: d, libelle: D, type: avis, date: {HERE}2020-01-01}}\n"
            "  - {id: e, libelle: E, type: arrete, date: 2021-01-01}\n"
            "  - {id: e2, libelle: E2, type: arrete, date: 2021-01-01}\n"
            "  - {id: f, libelle: F, type: arrete, date: 2020-06-01}\n"
            "  - {id: g, libelle: G, type: avis, date: 2021-01-01}\n"
            f"  - {{id: h, libelle: H, type: avis, date: {HERE}2021-01-02}}\n"
            f"  - {{id: i, libelle: I, type: avis, echeance: {HERE}2022}}\n"
            "  - {id: j, libelle: J, type: contrat, date: 2020-06-01}\n"
            f"  - {{id: k, libelle: K, type: contrat, date: {HERE}2020-05-31}}\n"
        },
    ),
    (
        "R011",
        {
            "gouvernance/a.yaml": f"{COPIL}reunions:\n"
            "  - {id: r1, instance: copil, date: 2021-06-15, statut: prevue}\n"
            f"  - {{id: r2, instance: copil, date: 2021-06-14, statut: {HERE}prevue}}\n"
            "  - {id: r3, instance: copil, date: 2021-06-15, statut: tenue}\n"
            f"  - {{id: r4, instance: copil, date: 2021-06-16, statut: {HERE}tenue}}\n"
            "  - {id: r5, instance: copil, echeance: à définir, statut: tenue}\n"
            f"  - {{id: r6, instance: copil, echeance: 2022, statut: {HERE}tenue}}\n"
        },
    ),
]


@pytest.mark.parametrize(("code", "files"), IN_A_ROW, ids=[code for code, _ in IN_A_ROW])
def test_each_fault_is_told_whatever_stands_before_it(deploy: Deploy, code: str, files: Files) -> None:
    found, pointed = found_and_pointed(deploy, code, files)
    assert found == pointed
