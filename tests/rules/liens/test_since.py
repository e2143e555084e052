"""What changed since a base under references that nobody touched: the thing (L009), or which it is (L010, L011)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from blanks import plain
from constats import findings_of
from deployment import write_exemple

from ptsm_cli.rules.rule import BASE, Exemple

FICHE = BASE["fiches/01.yaml"]
OBJECTIFS = "objectifs_operationnels:\n"
CITING = "numero: 2\ntitre: Former\ngroupe: axe-1\npilotes: mairie\n"
OTHER = "numero: 3\ntitre: Loger\ngroupe: axe-1\nobjectifs_operationnels:\n  - {libelle: Loger, echeance: 2021}\n"
NOTE = "notes:\n  - {date: 2021-06-01, objectif: 1, etat: realise}\n"
REPORT = "reports:\n  - {objectif: 1, a: 2022, le: 2021-06-01, decide_par: CDL}\n"
WAVES = BASE["territoire.yaml"] + "vagues:\n  - {id: premiere, titre: Première, nature: programmation}\n"
ROW = "vagues:\n  - {vague: premiere, lignes: [{objectif: 1, echeance: 2022}]}\n"
VOLETS = FICHE.replace(
    "2021\nindicateurs", "2021\n    volets: [{operateurs: CDL}, {operateurs: Mairie du Lac}]\nindicateurs"
)
MEETING = """instances:
  - {id: copil, nom: Comité de pilotage, type: copil, fiches: [1]}
reunions:
  - id: r1
    instance: copil
    date: 2021-01-15
    statut: tenue
    ordre_du_jour: [Point sur la fiche n°1]
    decisions: [{libelle: Continuer, fiches: [1]}]
"""
SAYING = BASE["territoire.yaml"] + "rubriques: [{titre: Enjeux, contenu: Ceux de la fiche n°1.}]\n"
TOLD = "notes: [{date: 2021-06-01, note: Comme la fiche n°1.}]\n"
ACT = "nature: revision\nintitule: Révision\nconsiderants: [La fiche n°1 est révisée]\n"

Edit = Callable[[str], str]
Edits = Mapping[str, Edit]


def put(old: str, new: str) -> Edit:
    """Return the edit that puts some words in the place of others, which are there."""

    def edit(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return edit


def citing(rest: str) -> dict[str, str]:
    """Return the base, with a fiche n°2 that says something of the first one."""
    return {"fiches/02.yaml": CITING + rest, "fiches/03.yaml": OTHER}


RETITLED = {"fiches/01.yaml": put("un lieu d'écoute", "une ligne d'écoute")}
RENUMBERED = {"fiches/01.yaml": put("numero: 1", "numero: 4")}
SWAPPED = {"fiches/01.yaml": put("numero: 1", "numero: 3"), "fiches/03.yaml": put("numero: 3", "numero: 1")}
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


CASES: dict[str, tuple[Mapping[str, str], Edits, list[tuple[str, str]]]] = {
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
    "gouvernance, titre": ({"gouvernance/copil.yaml": MEETING}, RETITLED, []),
    "gouvernance, numéro pris par une autre": (
        {"gouvernance/copil.yaml": MEETING, "fiches/03.yaml": OTHER},
        SWAPPED,
        [
            ("L010", "Une instance renvoie à « 1 »"),
            ("L010", "La réunion « r1 » renvoie à « fiche n°1 »"),
            ("L010", "Une décision renvoie à « 1 »"),
        ],
    ),
    "territoire, titre": (
        {"territoire.yaml": SAYING},
        RETITLED,
        [("L009", "La rubrique « Enjeux » cite la fiche n°1 « Ouvrir une ligne d'écoute », qui a changé")],
    ),
    "territoire, titre cité seul": (
        {"territoire.yaml": SAYING.replace("fiche n°1", "fiche « Ouvrir un lieu d'écoute »")},
        {"fiches/01.yaml": put("Ouvrir un lieu d'écoute", "Répondre au téléphone")},
        [("L009", "La rubrique « Enjeux » cite par « fiche “Ouvrir un lieu d'écoute” » la fiche n°1")],
    ),
    "territoire, numéro pris par une autre": (
        {"territoire.yaml": SAYING, "fiches/03.yaml": OTHER},
        SWAPPED,
        [("L010", "La rubrique « Enjeux » renvoie à « fiche n°1 » : c'était")],
    ),
    "suivi, titre": ({"suivi/01.yaml": TOLD}, RETITLED, []),
    "suivi, numéro pris par une autre": (
        {"suivi/01.yaml": TOLD, "fiches/03.yaml": OTHER},
        SWAPPED,
        [("L010", "Le suivi de la fiche n°3 « Ouvrir un lieu d'écoute » renvoie à « fiche n°1 »")],
    ),
    "acte, numéro pris par une autre": (
        {"revisions/1.yaml": ACT + "motifs: [{fiche: '1', motif: Un retard}]\n", "fiches/03.yaml": OTHER},
        SWAPPED,
        [
            ("L010", "L'acte « Révision » renvoie à « fiche n°1 »"),
            ("L010", "Le motif d'un acte renvoie à « 1 »"),
        ],
    ),
    "contenu partagé avec une autre": (
        {"fiches/02.yaml": f"{CITING}meme_contenu_que: 1\n", "fiches/03.yaml": OTHER},
        SWAPPED,
        [("L010", "La fiche n°2 « Former » renvoie à « 1 »")],
    ),
}


def told(tmp_path: Path, before: Mapping[str, str], edits: Edits) -> list[tuple[str, str]]:
    """Return the findings on links once some files of a base are edited."""
    files = {**BASE, **before}
    base = write_exemple(Exemple(before), tmp_path / "avant")
    after = {name: edits[name](files.get(name, "")) if name in edits else files[name] for name in {*files, *edits}}
    root = write_exemple(Exemple(after), tmp_path / "apres")
    found = findings_of(root, "L001", "L009", "L010", "L011", base=base)
    return [(finding.code, plain(finding.message).replace(str(base), "avant")) for finding in found]


@pytest.mark.parametrize(("before", "edits", "expected"), CASES.values(), ids=CASES)
def test_what_changed_under_a_reference_is_said(
    tmp_path: Path, before: Mapping[str, str], edits: Edits, expected: list[tuple[str, str]]
) -> None:
    found = told(tmp_path, before, edits)
    assert [code for code, _ in found] == [code for code, _ in expected]
    assert [words for (_, words), (_, message) in zip(expected, found, strict=True) if words not in message] == []
