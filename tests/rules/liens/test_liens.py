"""A reference leads to one fiche, and its title is that of the fiche."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from constats import Place, findings_of, places_of
from deployment import Deploy
from growth import calls

from ptsm_cli.rules.rule import BASE

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


BY_GROUPE = (
    f"numerotation: par-groupe\n{BASE['territoire.yaml']}"
    "  - {id: axe-2, genre: axe, numero: 2, titre: Accompagner}\n"
    "  - {id: axe-3, genre: axe, numero: 3, titre: Soigner}\n"
)


AXE_2 = {"territoire.yaml": BY_GROUPE, "fiches/axe-2.yaml": "numero: 1\ntitre: Suivre\ngroupe: axe-2\n"}


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("contexte: Voir la fiche n°1.\n", []),
        ("contexte: Voir la fiche n°12.\n", [("fiches/02.yaml", 4, 19)]),
        ("contexte: >\n  Voir la\n  fiche\n  n°12.\n", [("fiches/02.yaml", 6, 3)]),
        ("contexte: Voir les fiches n°1 et 12.\n", [("fiches/02.yaml", 4, 34)]),
        ("contexte: Voir les fiches 1 à 4.\n", [("fiches/02.yaml", 4, 27), ("fiches/02.yaml", 4, 31)]),
        ("contexte: Voir les fiches 30 à 33.\n", [("fiches/02.yaml", 4, column) for column in (20, 27, 32)]),
        ("contexte: La fiche n°3 du CLS, puis la fiche n°12.\n", [("fiches/02.yaml", 4, 40)]),
        ("contexte: La fiche n°3 du CLS en parle.\n", []),
        ("contexte: Voir mayenne-53:22.\n", []),
        ("liens:\n  - {fiche: 'exemples:1'}\n", [("fiches/02.yaml", 5, 13)]),  # « exemple » is meant
        ("liens:\n  - {fiche: 'exemple-54:1'}\n", []),  # another territory, not read this time
        ("liens:\n  - {fiche: 12}\n", [("fiches/02.yaml", 5, 13)]),
        ("liens:\n  - {fiche: ecoute}\n", [("fiches/02.yaml", 5, 13)]),
        ("liens:\n  - {fiche: 01}\n", []),
    ],
)
def test_a_reference_leads_to_a_fiche(deploy: Deploy, rest: str, expected: list[Place]) -> None:
    assert places_of(deploy({"fiches/02.yaml": START + rest}), "L001") == expected


def with_mentions(deploy: Deploy, count: int) -> Path:
    return deploy({"fiches/02.yaml": f"{START}contexte: {'fiche n°1 et les fiches 1 à 4 ; ' * count}\n"})


@pytest.mark.lent
def test_many_mentions_in_a_text_are_checked_in_linear_time(deploy: Deploy) -> None:
    assert len(places_of(with_mentions(deploy, 100), "L001")) == 200
    few, many = (calls(partial(places_of, with_mentions(deploy, n), "L001")) for n in (100, 400))
    assert many < 5 * few


def test_a_decision_refers_to_fiches_too(deploy: Deploy) -> None:
    gouvernance = (
        "instances:\n  - {id: copil, nom: Comité, type: copil}\n"
        "reunions:\n  - id: copil-1\n    instance: copil\n    date: 2021-03-01\n    statut: tenue\n"
        "    decisions:\n      - {libelle: Lancer, fiches: [1, 9]}\n"
    )
    assert places_of(deploy({"gouvernance/copil.yaml": gouvernance}), "L001") == [("gouvernance/copil.yaml", 9, 39)]


REUNION = (
    "instances:\n  - {id: copil, nom: Comité, type: copil}\n"
    "reunions:\n  - id: copil-1\n    instance: copil\n    date: 2021-03-01\n    statut: tenue\n"
)


@pytest.mark.parametrize(
    ("rest", "code", "place"),
    [
        ("    ordre_du_jour: [Divers, Voir la fiche n°9]\n", "L001", (8, 37)),
        ("    decisions: Lancer la fiche n°9\n", "L001", (8, 26)),
        ("    decisions_attendues: Valider les fiches 1 et 9\n", "L001", (8, 50)),
        ("    ordre_du_jour: Fiche n°1 « Mener des audits de qualité »\n", "L003", (8, 32)),
        ("    decisions: Reporter l'objectif 4 de la fiche 1\n", "L007", (8, 44)),
    ],
)
def test_the_sentences_of_a_meeting_are_checked_like_any_other(
    deploy: Deploy, rest: str, code: str, place: tuple[int, int]
) -> None:
    root = deploy({"gouvernance/copil.yaml": f"{REUNION}{rest}"})
    assert places_of(root, "L001", "L002", "L003", "L007") == [("gouvernance/copil.yaml", *place)]
    assert [found.code for found in findings_of(root, code)] == [code]


def test_a_reference_to_nothing_recalls_the_unread_fiches(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": f"{START}contexte: Voir la fiche n°3.\n", "fiches/03.yaml": "numero: [3\n"})
    assert [f.hint for f in findings_of(root, "L001") if f.hint and "1\u00a0fichier de «\u00a0fiches/\u00a0»" in f.hint]


@pytest.mark.parametrize(
    ("groupe", "rest", "expected"),
    [
        ("axe-3", "liens:\n  - {fiche: 1}\n", [("fiches/02.yaml", 5, 13)]),
        ("axe-3", "liens:\n  - {fiche: axe-2/1}\n", []),
        ("axe-2", "liens:\n  - {fiche: 1}\n", []),
        ("axe-2", "contexte: Voir la fiche action 1.\n", []),
        ("axe-3", "contexte: Voir la fiche action 1 (axe 2).\n", []),
    ],
)
def test_a_reference_means_one_fiche_only(deploy: Deploy, groupe: str, rest: str, expected: list[Place]) -> None:
    root = deploy({**AXE_2, "fiches/02.yaml": f"numero: 2\ntitre: Former\ngroupe: {groupe}\n{rest}"})
    assert places_of(root, "L002") == expected


@pytest.mark.parametrize(
    ("count", "end"),
    [
        (20, "« f20 » pour « Action 20 »."),
        (21, "« f20 » pour « Action 20 » ou l'identifiant de la dernière."),
        (23, "« f20 » pour « Action 20 » ou l'identifiant de l'une des 3 autres."),
    ],
)
def test_of_many_candidates_the_first_are_named_and_the_rest_counted(deploy: Deploy, count: int, end: str) -> None:
    files = {f"fiches/f{n:02}.yaml": f"numero: 2\ntitre: Action {n}\ngroupe: axe-1\n" for n in range(1, count + 1)}
    root = deploy({**files, "fiches/z.yaml": "numero: 50\ntitre: Suivre\ngroupe: axe-1\nliens: {fiche: 2}\n"})
    [found] = findings_of(root, "L002")
    assert found.hint.replace("\u00a0", " ").endswith(end)


def test_an_ambiguous_reference_says_how_to_write_each_candidate(deploy: Deploy) -> None:
    rest = "numero: 2\ntitre: Former\ngroupe: axe-3\nliens:\n  - {fiche: 1}\n"
    (found,) = findings_of(deploy({**AXE_2, "fiches/02.yaml": rest}), "L002")
    assert found.hint == (
        "Écrivez «\u00a0axe-1/1\u00a0» pour «\u00a0Ouvrir un lieu d'écoute\u00a0» "
        "ou «\u00a0axe-2/1\u00a0» pour «\u00a0Suivre\u00a0»."
    )


@pytest.mark.parametrize("rest", ["contexte: Voir la fiche 1.\n", "liens:\n  - {fiche: axe-3/1}\n"])
def test_a_number_of_another_group_is_not_said_to_exist_nowhere(deploy: Deploy, rest: str) -> None:
    fiche = f"numero: 2\ntitre: Former\ngroupe: axe-3\n{rest}"
    (found,) = findings_of(deploy({"territoire.yaml": BY_GROUPE, "fiches/02.yaml": fiche}), "L001")
    assert "n'existe pas" not in found.message
    assert found.hint == "Écrivez «\u00a0axe-1/1\u00a0» pour «\u00a0Ouvrir un lieu d'écoute\u00a0»."


@pytest.mark.parametrize("start", ["Voir l'axe 2 fiche 1", "Axe 2 : fiche 1", "Axe 2 - Fiche n°1", "Axe 2, fiche 1"])
def test_the_group_before_a_fiche_wins_over_that_of_the_sentence(deploy: Deploy, start: str) -> None:
    fiche = f'numero: 2\ntitre: Former\ngroupe: axe-1\ncontexte: "{start}, objectif 1."\n'
    (found,) = findings_of(deploy({**AXE_2, "fiches/02.yaml": fiche}), "L007")
    assert "«\u00a0Suivre\u00a0»" in found.message


@pytest.mark.parametrize("start", ["la fiche action", "la fiche"])
def test_a_title_with_a_wrong_letter_comes_with_the_fiche_that_is_meant(deploy: Deploy, start: str) -> None:
    context = f"contexte: Voir {start} « Ouvrir un lieu d'éccoute ».\n"
    (found,) = findings_of(deploy({"fiches/02.yaml": START + context}), "L001")
    assert found.hint == "Vouliez-vous dire «\u00a01\u00a0»\u00a0?"


@pytest.mark.parametrize(
    ("context", "said"),
    [
        ("Voir la fiche n°1 « Ouvrir un lieu d'écoute ».", None),
        ("Voir la fiche n°1 « Ouverture d'un lieu d'écoute ».", None),
        ("Voir la fiche n°1 « Mener des audits de qualité ».", "n'est pas celui de la fiche n°1"),
        ("Voir la fiche n°1 « Accompagner les aidants familiaux ».", "est celui de la fiche n°3"),
        ("Voir la fiche n°1, pour son planning.", None),
    ],
)
def test_the_quoted_title_is_that_of_the_fiche(deploy: Deploy, context: str, said: str | None) -> None:
    root = deploy(
        {
            "fiches/02.yaml": f'{START}contexte: "{context}"\n',
            "fiches/03.yaml": "numero: 3\ntitre: Accompagner les aidants familiaux\ngroupe: axe-1\n",
        }
    )
    messages = [f.message for f in findings_of(root, "L003")]
    assert [said in message for message in messages if said] == [True] * (said is not None)
    assert said or messages == []


def test_the_fiche_that_has_the_title_is_named_with_its_group_where_numbers_restart(deploy: Deploy) -> None:
    other = "numero: 1\ntitre: Accompagner les aidants familiaux\ngroupe: axe-2\n"
    context = "contexte: Voir la fiche n°1 « Accompagner les aidants familiaux ».\n"
    root = deploy({"territoire.yaml": BY_GROUPE, "fiches/axe-2.yaml": other, "fiches/02.yaml": START + context})
    (found,) = findings_of(root, "L003")
    assert "est celui de la fiche Accompagner 1, non de la fiche n°1" in found.message


@pytest.mark.parametrize(("reference", "code"), [("1", None), ("9", "L001"), ("exemple:9", "L001")])
def test_a_body_leads_fiches_that_exist(deploy: Deploy, reference: str, code: str | None) -> None:
    instance = f"instances: [{{id: gt, nom: Groupe, type: groupe-de-travail, fiches: '{reference}'}}]\n"
    root = deploy({"gouvernance/instances.yaml": instance})
    assert [finding.code for finding in findings_of(root, "L001", "L002")] == ([code] if code else [])
