"""What changed since a base under a reference that nobody touched: the fiche (L009), or which one it is (L010)."""

from __future__ import annotations

from pathlib import Path

import pytest
from since import ACT, CITING, OTHER, RETITLED, SWAPPED, Case, check_case, citing, put

from ptsm_cli.rules.rule import BASE

RENUMBERED = {"fiches/01.yaml": put("numero: 1", "numero: 4")}
BY_GROUPE = BASE["territoire.yaml"].replace("groupes:", "numerotation: par-groupe\ngroupes:") + (
    "  - {id: axe-2, genre: axe, numero: 2, titre: Accompagner}\n"
)
IN_ITS_GROUPE = "contexte: Voir la fiche n°1.\nliens: [{fiche: 1}]\n"
SAID_BY_A_BODY = ", fiches: [1], role: Suit la fiche n°1"
DECIDED = ", decisions: [{libelle: Continuer, fiches: [1]}]"


def two_bodies(said: str, decided: str) -> str:
    """Return a governance of two bodies, each of its group, that say the same; some of what the first says."""
    return (
        f"instances:\n  - {{id: un, nom: Un, type: copil, groupe: axe-1{said}}}\n"
        f"  - {{id: deux, nom: Deux, type: copil, groupe: axe-2{SAID_BY_A_BODY}}}\n"
        f"reunions:\n  - {{id: r1, instance: un, date: 2021-01-01, statut: tenue{decided}}}\n"
        f"  - {{id: deux, instance: un, date: 2021-01-02, statut: tenue{decided}}}\n"
        f"  - {{id: r2, instance: deux, date: 2021-01-03, statut: tenue{DECIDED}}}\n"
    )


TWO_FICHES = (
    "instances: [{id: copil, nom: Un, type: copil, fiches: [1, 3], role: 'Suit la fiche n°1, puis la fiche n°3'}]\n"
    "reunions: [{id: r1, instance: copil, date: 2021-01-01, statut: tenue, decisions: [{libelle: A, fiches: [1, 3]}]}]"
)

CASES: dict[str, Case] = {
    "rien n'a changé": (citing("contexte: Voir la fiche n°1.\n"), {}, []),
    "titre": (
        citing("contexte: Voir la fiche n°1.\n"),
        RETITLED,
        [
            (
                "L009",
                "la fiche n°1 « Ouvrir une ligne d'écoute », qui a changé depuis « avant » : son titre était",
            )
        ],
    ),
    "fiche retirée depuis": (
        citing("contexte: Voir la fiche n°1.\n"),
        {"fiches/01.yaml": put("pilotes", "retiree_le: 2021-05-01\nmotif_de_retrait: Fait\npilotes")},
        [],
    ),
    "titre, dans « liens »": (citing("liens: [{fiche: 1}]\n"), RETITLED, [("L009", "son titre était")]),
    "titre à la casse et aux accents près": (
        citing("liens: [{fiche: 1}]\n"),
        {"fiches/01.yaml": put("Ouvrir un lieu d'écoute", "OUVRIR UN LIEU D'ECOUTE")},
        [],
    ),
    "titre d'une fiche que rien ne cite": (citing("contexte: Voir la fiche n°3.\n"), RETITLED, []),
    "deux mentions, une seule relecture": (
        citing("contexte: La fiche n°1, puis la fiche n°1.\nliens: [{fiche: 1}]\n"),
        RETITLED,
        [("L009", "son titre était")],
    ),
    "titre cité et gardé": (
        citing("contexte: La fiche n°1 « Ouvrir un lieu d'écoute ».\n"),
        RETITLED,
        [],  # L003 says it
    ),
    "titre cité et corrigé": (
        citing("contexte: La fiche n°1 « Ouvrir un lieu d'écoute ».\n"),
        {**RETITLED, "fiches/02.yaml": put("un lieu", "une ligne")},
        [],
    ),
    "titre cité seul": (
        citing("contexte: La fiche « Ouvrir un lieu d'écoute » le prévoit.\n"),
        {"fiches/01.yaml": put("Ouvrir un lieu d'écoute", "Répondre au téléphone")},
        [
            (
                "L009",
                "la fiche n°1 « Ouvrir un lieu d'écoute », qui est devenue la fiche n°1 « Répondre au téléphone »",
            )
        ],
    ),
    "renvoi écrit depuis": (
        citing("contexte: Former.\n"),
        {**RETITLED, "fiches/02.yaml": put("contexte: Former.", "contexte: Voir la fiche n°1.")},
        [],
    ),
    "numéro, cité par l'identifiant": (
        citing("liens: [{fiche: '01'}]\n"),
        {"fiches/01.yaml": put("numero: 1", "numero: 4")},
        [("L009", "elle portait le n°1")],
    ),
    "numéro que plus rien ne porte": (citing("contexte: Voir la fiche n°1.\n"), RENUMBERED, [("L001", "n'existe pas")]),
    "« action » dont le numéro n'est plus": (
        citing("contexte: Après l'action 1.\n"),
        RENUMBERED,
        [("L009", "qui est devenue la fiche n°4 « Ouvrir un lieu d'écoute »")],
    ),
    "numéro pris par une autre": (
        citing("contexte: Voir la fiche n°1.\n"),
        SWAPPED,
        [
            (
                "L010",
                "la fiche n°1 « Ouvrir un lieu d'écoute » dans « avant », c'est aujourd'hui la fiche n°1 « Loger »",
            )
        ],
    ),
    "mêmes mots d'une autre fiche, qui visent celle de son groupe": (
        {
            "territoire.yaml": BY_GROUPE,
            "fiches/02.yaml": CITING + IN_ITS_GROUPE,
            "fiches/03.yaml": OTHER.replace("3", "1").replace("axe-1", "axe-2"),
            "fiches/04.yaml": (CITING + IN_ITS_GROUPE).replace("axe-1", "axe-2").replace("Former", "Informer"),
        },
        {"fiches/02.yaml": put(IN_ITS_GROUPE, "")},
        [],
    ),
    "mêmes mots d'une autre instance, qui visent celle de son groupe": (
        {
            "territoire.yaml": BY_GROUPE,
            "gouvernance/copil.yaml": two_bodies(SAID_BY_A_BODY, DECIDED),
            "fiches/02.yaml": f"{CITING}meme_contenu_que: 1\n",
            "fiches/03.yaml": OTHER.replace("3", "1").replace("axe-1", "axe-2"),
            "fiches/04.yaml": f"{CITING}meme_contenu_que: 1\n".replace("axe-1", "axe-2").replace("Former", "Informer"),
        },
        {
            "gouvernance/copil.yaml": lambda _: two_bodies("", ""),
            "fiches/02.yaml": put("meme_contenu_que: 1\n", ""),
        },
        [],
    ),
    "autre fiche, dite après une qui ne l'est plus": (
        {
            "gouvernance/copil.yaml": TWO_FICHES,
            "revisions/1.yaml": f"{ACT}motifs: [{{fiche: '1', motif: A}}, {{fiche: '3', motif: B}}]\n",
            "fiches/03.yaml": OTHER,
        },
        {
            "gouvernance/copil.yaml": lambda text: text.replace("[1, 3]", "[3]").replace("la fiche n°1, puis ", ""),
            "revisions/1.yaml": put("{fiche: '1', motif: A}, ", ""),
        },
        [],
    ),
    "« action » dont le numéro n'est plus, dite aussi dans « liens »": (
        citing("contexte: Après l'action 1.\nliens: [{fiche: action 1}]\n"),
        RENUMBERED,
        [("L009", "qui est devenue la fiche n°4"), ("L001", "n'existe pas")],
    ),
    "numéro pris par une autre, renvoi corrigé": (
        citing("contexte: Voir la fiche n°1.\n"),
        {**SWAPPED, "fiches/02.yaml": put("n°1", "n°3")},
        [],
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_changed_under_a_reference_is_said(tmp_path: Path, case: Case) -> None:
    check_case(tmp_path, case)
