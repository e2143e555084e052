"""One slip is one finding: it hides no other and makes no other, and what only looks like one is none."""

from __future__ import annotations

import pytest
from constats import findings_of, place_of
from deployment import Deploy

FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        # What is not read is not missing; the rest is checked.
        ({"fiches/02.yaml": "numero: 2\ntitre: Former : agir\ngroupe: axe-1\n"}, [("Y001", 2)]),
        ({"fiches/02.yaml": "numero: 2\ntitre: a : b\ngroupe: axe-1\npilottes: mairie\n"}, [("Y001", 2), ("S001", 4)]),
        ({"fiches/02.yaml": f"{FICHE}contexte: a : b\nsuivi:\n  - date: 2021-02-30\n"}, [("Y001", 4), ("S004", 6)]),
        ({"fiches/02.yaml": "numero: 2\ntitre: Former\ncontexte: a : b\n"}, [("S002", 1), ("Y001", 3)]),
        ({"fiches/02.yaml": f"{FICHE}pilotes: [inconnu\nvagues: inconnue\n"}, [("Y001", 4), ("N003", 5)]),
        ({"acteurs.yaml": "acteurs:\n  - {id: clinique, nom: Clinique}\n  - {id: mairie, nom: M] }\n"}, [("Y001", 3)]),
        (
            {"territoire.yaml": "id: a\nnom: b : c\nsigle: PTSM\nvagues: [{id: v}]\n"},
            [("Y001", 2), ("S002", 4), ("S002", 4)],
        ),
        ({"fiches/02.yaml": f"{FICHE}objectifs_operationnels:\n  - Former les uns : agir\n"}, [("S001", 5)]),
        ({"fiches/02.yaml": "numero: 2\ntitre: Former\n groupe: axe-1\n"}, [("Y001", 3)]),
        ({"fiches/02.yaml": "numero: 2\ntitre: Former\n\tgroupe: axe-1\n"}, [("Y003", 3)]),
        ({"acteurs.yaml": "acteurs:\n  - id: clinique\n    nom: C\n\t- id: mairie\n    nom: M\n"}, [("Y003", 4)]),
        ({"fiches/02.yaml": f"{FICHE}<<<<<<< a\nvagues:\n=======\nmoyens:\n>>>>>>> b\n  - Un\n"}, [("Y015", 4)]),
        ({"fiches/02.yaml": f"{FICHE}<<<<<<< a\nvagues:\n=======\nmoyens:\n>>>>>>> b\n- Un\n"}, [("Y015", 4)]),
        (
            {"acteurs.yaml": "acteurs:\n- {id: a, nom: A}\n<<<<<<<\n- id: b\n=======\n- id: c\n>>>>>>>\n  nom: B\n"},
            [("Y015", 3)],
        ),
        (
            {
                "fiches/02.yaml": f"{FICHE}moyens:\n  - Un\n  <<<<<<< a\n  - Deux\n  =======\n  - Trois\n  >>>>>>> b\n"
                "pilottes: x\n"
            },
            [("Y015", 6), ("S001", 11)],
        ),
        ({"fiches/02.yaml": f"{FICHE}contexte: |\n  Titre\n  =======\n  Texte\n"}, []),
        ({"fiches/02.yaml": f"{FICHE}<<<<<<< a\npilotes: x\n=======\npilotes: y\n>>>>>>> b\n"}, [("Y015", 4)]),
        ({"fiches/02.yaml": "numero: 2\n<<<<<<< a\ntitre: x\n=======\ntitre: y\n>>>>>>> b\n"}, [("Y015", 2)]),
    ],
)
def test_one_fault_hides_no_other_and_makes_no_other(
    deploy: Deploy, files: dict[str, str], expected: list[tuple[str, int]]
) -> None:
    found = [f for f in findings_of(deploy(files)) if f.severity.value == "erreur"]
    assert [(f.code, f.location.place.line) for f in found] == expected


def test_an_objective_keeps_its_rank_when_the_one_before_is_not_read(deploy: Deploy) -> None:
    text = "objectifs_operationnels:\n  - libelle: Un\n    echeance: a : b\n  - c : d : e\n"
    text += "  - libelle: Trois\n    echeance: chocolat\n"
    [finding] = findings_of(deploy({"fiches/02.yaml": f"{FICHE}{text}"}), "E001")
    assert (finding.location.place.line, "objectif 3" in finding.message) == (9, True)


def test_an_acronym_that_unread_lines_may_explain_is_not_told(deploy: Deploy) -> None:
    text = f"{FICHE}contexte: Un centre (CMPX) : ici\nmoyens: Le CMPX et le CMPY\n"
    found = findings_of(deploy({"fiches/02.yaml": text}), "G001")
    assert ["CMPY" in finding.message for finding in found] == [True]


@pytest.mark.parametrize(
    ("text", "code", "place", "said"),
    [
        (FICHE.replace("titre:", "TITRE:"), "S001", (2, 1), "Vouliez-vous dire « titre » ?"),
        (FICHE.replace("titre: Former", "titre = Former"), "Y001", (2, 7), "Écrivez « titre: Former »."),
        (FICHE.replace("titre: Former", "titre： Former"), "Y001", (2, 6), "Écrivez « titre: Former »."),
        (FICHE.replace("titre: Former", "titre: !Former"), "Y007", (2, 8), "Supprimez-la"),
        (f"{FICHE}moyens:\n  - Un local\n  -Un poste\n", "Y001", (6, 3), "Écrivez « - Un poste »."),
        (f"{FICHE}contexte: |\nFormer tôt\n", "Y001", (5, 1), "Décalez chaque ligne de deux espaces."),
        (f"{FICHE}contexte:\nFormer tôt\n", "Y001", (5, 1), "Décalez-le de deux espaces"),
        (f"{FICHE}contexte :Former\n", "Y001", (4, 1), "écrivez « contexte: Former »"),
        (f"{FICHE}contexte: >10 lits\n", "Y001", (4, 11), '« contexte: ">10 lits" »'),
        (f"{FICHE}pilotes: [ARS, CPAM],\n", "Y001", (4, 21), "Effacez « , »."),
        (FICHE.replace("Former", '"Former",'), "Y001", (2, 16), "Effacez « , »."),
        (f"{FICHE}objectifs_operationnels:\n  1: Ouvrir\n  2: Loger\n", "S001", (5, 3), "par un tiret"),
        (f"{FICHE}objectif: Ouvrir\n", "S001", (4, 1), "Vouliez-vous dire « objectifs_operationnels » ?"),
        (f"{FICHE}? |\n  a\n  b\n: 3\n", "S001", (4, 3), "Clés possibles"),
        (f"{FICHE}niveau: élevé\n", "S004", (4, 9), "Vouliez-vous dire « haut » ?"),
        (f"{FICHE}niveau: non prioritaire\n", "S004", (4, 9), "Valeurs possibles"),
        (f"{FICHE}priorites: Priorité 1\n", "S004", (4, 12), "Écrivez « 1 »."),
        (f"{FICHE}priorites: 1-4\n", "S004", (4, 12), "Écrivez « [1, 2, 3, 4] » pour tous, ou « [1, 4] »"),
        (f"{FICHE}priorites: [1 à 2]\n", "S004", (4, 13), "Écrivez « [1, 2] »."),
        (f"{FICHE}priorites: 1.4\n", "S004", (4, 12), "Écrivez « [1, 4] »."),
        (f"{FICHE}priorites: 14\n", "S004", (4, 12), "Écrivez « [1, 4] »."),
        (f"{FICHE}priorites: un et Quatre\n", "S004", (4, 12), "Écrivez « [1, 4] »."),
        (f"{FICHE}priorites: [la première]\n", "S004", (4, 13), "Écrivez « 1 »."),
        (f"{FICHE}priorites: une autre\n", "S004", (4, 12), "Il faut un nombre entier."),
        (f"{FICHE}niveau: [haut]\n", "S003", (4, 9), "Écrivez un seul mot : haut, moyen ou bas."),
        (f"{FICHE}echeance: {{texte: A, debut: {{an: 2026}}}}\n", "S003", (4, 29), "Écrivez une seule valeur"),
        (f"{FICHE}echeance: {{texte: A, intervalles: [[2026]]}}\n", "S003", (4, 36), "« - 2020-S2 »"),
        (f"{FICHE}priorites: 4 à 1\n", "S004", (4, 12), "Il faut un nombre entier."),
        (f"{FICHE}objectifs_operationnels:\n- ?\n", "S001", (5, 3), "Écrivez son nom"),
        (f"{FICHE}budget:\n- :\n", "S001", (5, 3), "Écrivez son nom"),
        (f"{FICHE}objectifs_operationnels:\n- - A\n", "S003", (5, 3), "le second tiret ou les crochets"),
        (f"{FICHE}budget: [{{poste: A, montant: [12]}}]\n", "S003", (4, 30), "« montant: 12 »"),
        (f"{FICHE}suivi:\n- {{date: [2026-01-01], note: A}}\n", "S003", (5, 10), "« date: 2020-06-30 »"),
        (f"{FICHE}objectifs_operationnels:\n- titre: Ouvrir\n", "S001", (5, 3), "Vouliez-vous dire « libelle » ?"),
        (f"{FICHE}objectifs_operationnels:\n- libelle: A\n  date: 2026\n", "S001", (6, 3), "« echeance »"),
        (f"{FICHE}suivi:\n- 12/03/2025: Tenue\n", "S001", (5, 3), "Écrivez « date: 12/03/2025 »"),
        (f"{FICHE}indicateurs:\n  places: {{unite: lits}}\n", "S001", (5, 3), "Écrivez « - id: places »"),
        (f"{FICHE}indicateurs:\n  1): {{unite: lits}}\n", "S001", (5, 3), "Remplacez chaque numéro"),
        (f"{FICHE}strategique: Ouvrir\n", "S001", (4, 1), "« objectifs_strategiques »"),
        (f"{FICHE}budget:\n  salle: {{montant: 12}}\n", "S001", (5, 3), "Écrivez « - poste: salle »"),
        (f"{FICHE}objectifs_operationnels: A\nBut: B\n", "S001", (5, 1), "« objectifs_strategiques »"),
        (f"{FICHE}niveau: très haut\n", "S004", (4, 9), "« haut »"),
        (f"{FICHE}contexte: A\ncontest: B\n", "S001", (5, 1), "Vouliez-vous dire « contexte »"),
        (
            f"{FICHE}objectifs_strategiques: A\nobjectifs_operationnels: B\nBut: C\n",
            "S001",
            (6, 1),
            "« objectifs_operationnels » est déjà écrite",
        ),
        (f"{FICHE}12/03/2025: A\n", "S001", (4, 1), "Clés possibles"),
        (f"{FICHE}indicateurs:\n  libelle: A\n  zut: 3\n", "S001", (6, 3), "Clés possibles"),
        (f"{FICHE}concernes: Tous\n", "S001", (4, 1), "« territoire_concerne »"),
        # A sign that no text holds, in the middle of a key or before it.
        (FICHE.replace("titre:", "ti\u2028tre:"), "Y010", (2, 3), "Effacez-le."),
        (f"\x85{FICHE}", "Y010", (1, 1), "Effacez-le."),
        (f"{FICHE}contexte: A\n\u2029pilotes: mairie\n", "Y010", (5, 1), "Effacez-le."),
        (f"{FICHE}objectifs_operationnels:\n- libelle: A\n  eche\x0cance: 2026\n", "Y010", (6, 7), "Effacez-le."),
        (f"{FICHE}con\x07texte: A\n", "Y004", (4, 4), "retapez le mot"),
    ],
)
def test_one_slip_is_one_finding(deploy: Deploy, text: str, code: str, place: tuple[int, int], said: str) -> None:
    root = deploy({"fiches/02.yaml": text})
    [finding] = [one for one in findings_of(root) if one.code[0] in "SY"]

    assert (finding.code, place_of(finding, root)) == (code, ("fiches/02.yaml", *place))
    assert said in finding.hint.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "text",
    [
        "moyens:\n  Louer un local à\n  Laval\n",
        "moyens:\n  Louer avec le CH\n  Georges Daumézon\n",
        "moyens:\n  Louer un local,\n  Recruter un poste\n",
        "moyens:\n  Louer un local\n  et recruter\n",
        "moyens:\n  1. Un local\n",
        "moyens: Louer un local à\n  Laval\n",
        "moyens: Réunion avec les équipes\n  ARS et CPAM\n",
        "contexte: Un local\n  Un poste\n",
        "moyens:\n  - CHL → domicile → GEM\n",
        "contexte: |\n  Deux faits\n  - un\n",
        "moyens:\n  -20 % de trajets\n",
        "contexte: – Deux faits\n",
        "contexte: -20 % de trajets\n",
        "contexte:\n  Louer un local\n  Recruter un poste\n",
        "moyens: >-\n  Louer un local\n  Recruter un poste\n",
    ],
)
def test_a_text_on_several_lines_is_no_list(deploy: Deploy, text: str) -> None:
    assert findings_of(deploy({"fiches/02.yaml": f"{FICHE}{text}"}), "Y014") == []


@pytest.mark.parametrize(
    ("text", "code", "place", "said"),
    [
        ("moyens:\n  *Un local\n  *Un poste", "Y001", (5, 3), "« * » n'est pas un tiret de liste"),
        ("contexte: Action #3 du plan", "Y011", (4, 18), "#3"),
        ("titre_court: -Former", "Y014", (4, 14), "commence par « - »"),
        ("moyens: [-Un local, Un poste]", "Y014", (4, 10), "commence par « - »"),
        ("moyens:\n  a. Un local\n  b. Un poste", "Y014", (5, 3), "commence par « a. »"),
        ("moyens:\n  → Un local\n  → Un poste", "Y014", (5, 3), "« → »"),
        ("moyens:\n  \uf0b7 Un local\n  \uf0b7 Un poste", "Y014", (5, 3), "YAML ne connaît que le tiret"),
        ("moyens:\n  -- Un local\n  -- Un poste", "Y014", (5, 3), "commence par « -- »"),
        ("moyens:\n   - Un local\n  - Un poste", "Y001", (6, 3), "n'est pas sous celui de l'élément d'avant"),
        ("moyens:\n  - Un local\n    - Un poste", "Y014", (6, 5), "la suite du texte d'avant"),
        ("contexte: Deux faits\n  - un\n  - deux", "Y014", (5, 3), "la suite du texte d'avant"),
        ("moyens: Un local\n  Un poste", "Y014", (4, 9), "lues comme un seul élément"),
        ('moyens: "Un local", un poste', "Y001", (4, 19), "aucun crochet n'en fait une liste"),
        ("moyens: -", "Y001", (4, 9), "un signe de YAML, et non une valeur"),
        ("contexte: ?", "Y001", (4, 11), "un signe de YAML, et non une valeur"),
        ('contexte: "C:\\Users"', "Y001", (4, 16), "barre oblique inverse"),
        ("niveau: *haut", "Y006", (4, 9), "raccourci de YAML"),
        ("objectifs_operationnels:\n  - Réunir : chaque mois", "S001", (5, 5), "« Réunir » n'existe pas"),
        (
            "objectifs_operationnels:\n  - réunir les aidants : mai",
            "S001",
            (5, 5),
            "« réunir les aidants » n'existe pas",
        ),
    ],
)
def test_one_slip_of_a_list_or_a_sign_is_one_finding(
    deploy: Deploy, text: str, code: str, place: tuple[int, int], said: str
) -> None:
    root = deploy({"fiches/02.yaml": f"{FICHE}{text}\n"})
    [finding] = [one for one in findings_of(root) if one.code[0] in "SY"]

    assert (finding.code, place_of(finding, root)) == (code, ("fiches/02.yaml", *place))
    assert said in finding.message.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("files", "code", "said"),
    [
        ({"fiches/03.yaml": "numero: 3\ntitre:   #santé pour tous  \ngroupe: axe-1\n"}, "S002", "« titre » est vide"),
        ({"fiches/03.yaml": "instances:\n  - {id: a, nom: A, type: copil}\n"}, "S001", "un fichier de gouvernance"),
        ({"gouvernance/a.yaml": "numero: 3\ntitre: T\ngroupe: axe-1\n"}, "S001", "c'est une fiche"),
        ({"gouvernance/a.yaml": "numero: 3\ntitre: T\n"}, "S001", "c'est une fiche"),
        ({"fiches/03.yaml": "acteurs: []\n"}, "S001", "c'est la liste des acteurs"),
    ],
)
def test_one_cause_is_one_finding(deploy: Deploy, files: dict[str, str], code: str, said: str) -> None:
    [found] = [f for f in findings_of(deploy({**files})) if f.location.path.endswith(next(iter(files)))]
    assert (found.code, said in found.message.replace("\u00a0", " ")) == (code, True)


@pytest.mark.parametrize(
    ("rest", "missing"),
    [
        ("groupe: [axe-1\n", ["titre"]),
        ("titre: [Former\n", ["groupe"]),
        ("titre_court: [Former\n", ["groupe", "titre"]),
        ("contexte: Son titre: [Former\n", ["groupe", "titre"]),
        ("titre: A\ngroupe: axe-1\nobjectifs_operationnels:\n  - libelle: [A\n", []),
        ("titre: A\ngroupe: axe-1\nobjectifs_operationnels:\n  - libelles: [A\n    echeance: 2021\n", ["libelle"]),
    ],
)
def test_a_key_is_missing_but_where_a_line_that_cannot_be_read_begins_with_it(
    deploy: Deploy, rest: str, missing: list[str]
) -> None:
    found = findings_of(deploy({"fiches/02.yaml": f"numero: 2\n{rest}"}), "S002")
    assert [one.message for one in found] == [f"La clé obligatoire «\u00a0{key}\u00a0» manque." for key in missing]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("presence: 12/15", "presence: {presents: 12, invites: 15}"),
        ("presence: 12 personnes", "presence: {presents: 12}"),
        ("presence: ARS et CPAM", "presence: {membres: [ARS et CPAM]}"),
        ("participants: 12", "Vouliez-vous dire « presence » ?"),
        ("statut: faite", "Vouliez-vous dire « tenue » ?"),
        ("statut: à venir", "Vouliez-vous dire « prevue » ?"),
    ],
)
def test_what_is_said_of_a_meeting_in_other_words_comes_with_ours(deploy: Deploy, written: str, said: str) -> None:
    reunion = f"reunions:\n  - id: r\n    instance: copil\n    {written}\n"
    hints = [
        one.hint.replace("\u00a0", " ") for one in findings_of(deploy({"gouvernance/r.yaml": reunion}), "S001", "S004")
    ]
    assert any(said in hint for hint in hints)
