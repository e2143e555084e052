"""A list written as one entry, or whose words say that it is empty: what is told, and what only looks like it."""

from __future__ import annotations

import pytest
from constats import findings_of
from deployment import Deploy

from ptsm_cli.rules.listing import items_of, list_hint, may_list, may_list_names, names_of

START = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Un local ; un véhicule ; deux ETP", ["Un local", "un véhicule", "deux ETP"]),
        ("Un local; un véhicule;", ["Un local", "un véhicule"]),
        ("un poste (accueil ; écoute) ; un local", ["un poste (accueil ; écoute)", "un local"]),
        ("Un local • Un véhicule", ["Un local", "Un véhicule"]),
        ("Un local | un véhicule", ["Un local", "un véhicule"]),
        ("Un local\tun véhicule", ["Un local", "un véhicule"]),
        ("1) un local 2) un véhicule", ["un local", "un véhicule"]),
        ("1. Un local, 2. un véhicule", ["Un local", "un véhicule"]),
        ("1. Un local ; 2. un véhicule.", ["Un local", "un véhicule"]),
        ("a) un local b) un véhicule", ["un local", "un véhicule"]),
        ("(1) un local (2) un véhicule", ["un local", "un véhicule"]),
        ("- Un local\n- Un véhicule\n", ["Un local", "Un véhicule"]),
        ("• Un local\n• Un véhicule", ["Un local", "Un véhicule"]),
        ("Un local\nUn véhicule", ["Un local", "Un véhicule"]),
        ("Un local \n \n Un véhicule\n", ["Un local", "Un véhicule"]),
        ("Un local. ; un véhicule… ; deux ETP", ["Un local", "un véhicule", "deux ETP"]),
        *((f"Un local {sign} Un véhicule {sign} 2 ETP", ["Un local", "Un véhicule", "2 ETP"]) for sign in "/–—-"),
        # One text.
        ("Le dispositif existe ; il reste à le faire connaître des médecins généralistes", []),
        ("Trois postes : accueil ; écoute ; relais", []),
        ("un poste (accueil ; écoute ; relais)", []),
        ("Un local, un véhicule, deux ETP", []),
        ("Acteurs du sanitaire / du social / du médico-social", []),
        ("1. Un local 3. un véhicule", []),
        ("Action 1. Voir le point 2. ci-dessus", []),
        ("Réunir les partenaires\npuis les usagers", []),
        ("Les partenaires se réunissent.\nIls rendent compte.", []),
        ("Le CH de\nLaval", []),
        ("Un local\n- Un véhicule", []),
        ("Santé mentale et social", []),
        ("En lien avec les fiches 3 ; 4 ; 5", []),
        ("Fiches n°3 ; n°4 et la 5 bis.", []),
        *((f"Les axes 1 {sign} 2 {sign} 3", []) for sign in "/|–—"),
        ("Mesures 1 ; 2 ; 3 du Ségur", []),
        ("3 ; 4 ; 5", ["3", "4", "5"]),
        ("Un local ; fiche 3 ; 4 ; 5", ["Un local", "fiche 3", "4", "5"]),
        ("Salle 2 ; 3 véhicules ; 1 ETP", ["Salle 2", "3 véhicules", "1 ETP"]),
        ("Un local\u00a0/ Un véhicule\u00a0/ 2 ETP", ["Un local", "Un véhicule", "2 ETP"]),
        ("Un local\u202f–\u202fUn véhicule\u202f–\u202f2 ETP", ["Un local", "Un véhicule", "2 ETP"]),
        (" - \u00a0-\u00a0", []),
        ("Un local - 1. - - \u00a0- Un véhicule", []),
        ("", []),
    ],
)
def test_an_entry_that_signs_part_is_a_list(text: str, items: list[str]) -> None:
    assert items_of(text, alone=True) == items
    assert may_list(text) or not items


def test_most_texts_are_told_at_a_look() -> None:
    assert [(may_list(text), may_list_names(text)) for text in ("Un local", "CLSM, CCAS", "Craon et Laval")] == [
        (False, False),
        (False, True),
        (False, True),
    ]


@pytest.mark.parametrize(("words", "count"), [(15, 3), (16, 0)])
@pytest.mark.parametrize("sign", ["\n", " ; "])
def test_an_item_has_fifteen_words_at_most(sign: str, words: int, count: int) -> None:
    text = sign.join([" ".join(["Local"] * words), "Véhicule", "Poste"])
    assert len(items_of(text, alone=True)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [("Un local / Un véhicule / 2 ETP", 0), ("Un local ; un véhicule", 0), ("Un local ; un véhicule ; deux ETP", 3)],
)
def test_two_parts_of_one_item_among_others_stay_together(text: str, count: int) -> None:
    assert len(items_of(text, alone=False)) == count


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("bailleurs ; communes", ["bailleurs", "communes"]),
        ("CLSM, CCAS, PMI", ["CLSM", "CCAS", "PMI"]),
        ("CLSM (a;b), CCAS, PMI", ["CLSM (a;b)", "CCAS", "PMI"]),
        ("CLSM, CCAS, Maison des adolescents", ["CLSM", "CCAS", "Maison des adolescents"]),
        ("CLSM, CCAS, Maison des adolescents du Maine", []),
        ("CLSM / CCAS / PMI", []),
        ("les communes, les associations et les bailleurs", []),
        ("associations (UNAFAM, GEM, etc.)", []),
        ("psychiatre, psychologue", []),
        ("Usagers : parents, familles, familles d'accueil", []),
        ("Maison des adolescents, de la famille, du couple et de la petite enfance", []),
    ],
)
def test_names_that_signs_part_are_a_list(text: str, names: list[str]) -> None:
    assert names_of(text, plain=False) == names
    assert may_list_names(text) or not names
    assert may_list_names(text, plain=False) or not names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Laval, Mayenne et Craon", ["Laval", "Mayenne", "Craon"]),
        ("53 et 72", ["53", "72"]),
        ("T0, T3, T6", ["T0", "T3", "T6"]),
        ("Champagne Conlinoise et Pays de Sillé", []),
    ],
)
def test_places_that_a_comma_parts_are_a_list(text: str, names: list[str]) -> None:
    assert names_of(text, plain=True) == names


@pytest.mark.parametrize(("text", "listed"), [("1,, 2. ", "[1, 2]"), ("1 et 2", "[1, 2]"), ("1 et a", ""), ("1", "")])
def test_references_in_one_entry_are_to_be_listed(text: str, listed: str) -> None:
    assert (list_hint(text, str.isdigit) or "").removeprefix("Écrivez une liste\u00a0: ").rstrip(".") == listed


ITEMS = "Un local ; un véhicule ; deux ETP"
PAIR = "Un local ; un véhicule"
NAMES = "bailleurs ; communes"
REUNION = "reunions:\n  - {id: r, instance: c, statut: tenue, date: 2021-03-01, FIELD: Ouvrir ; voter ; clore}\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"fiches/02.yaml": f"{START}moyens: {ITEMS}\n"}, [(4, 9)]),
        ({"fiches/02.yaml": f"{START}moyens:\n  - {ITEMS}\n"}, [(5, 5)]),
        ({"fiches/02.yaml": f"{START}moyens: • Un local • Un véhicule\n"}, []),
        ({"fiches/02.yaml": f"{START}contexte: {ITEMS}\n"}, []),
        ({"fiches/02.yaml": f"{START}objectifs_operationnels: {ITEMS}\n"}, [(4, 26)]),
        ({"fiches/02.yaml": f"{START}objectifs_operationnels:\n  - libelle: {ITEMS}\n"}, []),
        ({"fiches/02.yaml": f"{START}objectifs_operationnels:\n  - {{libelle: L, modalites: {ITEMS}}}\n"}, [(5, 29)]),
        ({"fiches/02.yaml": f"{START}indicateurs: {ITEMS}\n"}, [(4, 14)]),
        ({"fiches/02.yaml": f"{START}pilotes: {NAMES}\n"}, [(4, 10)]),
        ({"fiches/02.yaml": f"{START}pilotes: CDL ; Mairie du Lac\n"}, []),
        ({"fiches/02.yaml": f"{START}vagues: a ; b\n"}, []),
        ({"gouvernance/a.yaml": REUNION.replace("FIELD", "ordre_du_jour")}, [(2, 74)]),
        ({"gouvernance/a.yaml": REUNION.replace("FIELD", "decisions")}, [(2, 70)]),
        ({"gouvernance/a.yaml": REUNION.replace("FIELD", "decisions_attendues")}, [(2, 80)]),
        ({"fiches/02.yaml": f"{START}moyens: [{PAIR}]\ncontexte: Rien\n"}, [(4, 10)]),
        ({"fiches/02.yaml": f"{START}moyens: [{PAIR}, Deux ETP]\n"}, []),
        ({"fiches/02.yaml": f"{START}objectifs_operationnels: [{PAIR}, Deux ETP]\n"}, []),
        ({"fiches/02.yaml": f"{START}objectifs_operationnels: [{PAIR}]\nmoyens: [Un, Deux]\n"}, [(4, 27)]),
    ],
)
def test_every_list_of_texts_is_looked_at(
    deploy: Deploy, files: dict[str, str], expected: list[tuple[int, int]]
) -> None:
    found = findings_of(deploy({**files}), "S021")
    assert [(f.location.place.line, f.location.place.column) for f in found] == expected


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("indicateurs: néant", 14),
        ("indicateurs: Aucun indicateur…", 14),
        ("indicateurs: [aucun indicateur défini, Nombre de lits]", 15),
        ("indicateurs:\n  - libelle: NC", 14),
        ("objectifs_operationnels: sans objet", 26),
        ('objectifs_operationnels: ["-"]', 27),
        ("budget: Aucun budget", 9),
        ("budget: [{poste: /, montant: 3}]", 18),
        ("indicateurs: Aucune rupture de parcours", 0),
        ("objectifs_operationnels: Ne laisser personne sans objectif", 0),
        ("moyens: néant", 0),
        ("moyens: [non]", 10),
        ("contexte: oui", 11),
        ("contexte: Oui.", 11),
        ('description: "#REF!"', 14),
        ("titre_court: no", 14),
        ("suivi: [{date: 2026, etat: réalisé, note: vrai}]", 43),
        ("indicateurs: [{libelle: Charte signée, valeur_cible: oui}]", 0),
        ("contexte: Non, car le lieu est fermé", 0),
    ],
)
def test_a_word_for_nothing_is_no_element(deploy: Deploy, text: str, column: int) -> None:
    found = findings_of(deploy({"fiches/02.yaml": f"{START}{text}\n"}), "S022")
    assert [one.location.place.column for one in found] == [column] * bool(column)


def test_a_deadline_that_is_a_word_is_said_once(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": "numero: 2\ntitre: Former\ngroupe: axe-1\necheance: oui\n"})
    assert [finding.code for finding in findings_of(root, "E001", "S022")] == ["E001"]


@pytest.mark.parametrize(
    ("text", "plain", "items"),
    [
        ("association /\u00a0CCAS", True, ["association", "CCAS"]),
        ("association\u00a0/ CCAS", True, ["association", "CCAS"]),
        ("association\u202f/\u00a0CCAS", True, ["association", "CCAS"]),
        (" 1. ARS et CPAM 2. CCAS", False, ["ARS et CPAM", "CCAS"]),
        ("ARS et CPAM", False, []),
    ],
)
def test_no_list_is_left_aside_by_the_look_at_its_signs(text: str, plain: bool, items: list[str]) -> None:
    assert names_of(text, plain=plain) == items
    assert may_list_names(text, plain=plain) is bool(items)
