"""Text that would be lost or changed in silence: where it is told, and what to type instead."""

from __future__ import annotations

import pytest
from constats import Place, findings_of, place_of, places_of
from deployment import Deploy

from ptsm_cli.common.typography import no_break_spaces

FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n"
KEPT = "La ligne 4 n'est pas vérifiée, le reste du fichier l'est. "
QUOTE = "Mettez tout le texte entre guillemets"


@pytest.mark.parametrize(
    ("line", "column", "reason", "hint"),
    [
        (
            "contexte: 'L'accueil de jour'",
            12,
            "l'apostrophe de « L'accueil » ferme le texte",
            f"{QUOTE} droits (\"…\"), ou doublez l'apostrophe ('').",
        ),
        (
            "moyens: ['l'un', b]",
            11,
            "l'apostrophe de « l'un » ferme le texte",
            f"{QUOTE} droits (\"…\"), ou doublez l'apostrophe ('').",
        ),
        (
            "contexte: « Former : agir »",
            11,
            "les guillemets typographiques («) ne protègent pas « : »",
            f'{QUOTE} droits ("…").',
        ),
        (
            "contexte: “Former : agir”",
            11,
            "les guillemets typographiques (“) ne protègent pas « : »",
            f'{QUOTE} droits ("…").',
        ),
        (
            "contexte: [Projet] Former",
            19,
            "le texte commence par un crochet et continue après « ] »",
            f'{QUOTE} : « contexte: "[Projet] Former" ».',
        ),
        (
            "contexte: {Projet} Former",
            19,
            "le texte commence par une accolade et continue après « } »",
            f'{QUOTE} : « contexte: "{{Projet}} Former" ».',
        ),
        (
            'contexte: "Aller vers" les jeunes',
            23,
            'le texte commence par un guillemet et continue après « " »',
            f"{QUOTE} : « contexte: '\"Aller vers\" les jeunes' ».",
        ),
        (
            'contexte: "Aller vers" : les jeunes',
            23,
            'le texte commence par un guillemet et continue après « " »',
            f"{QUOTE} : « contexte: '\"Aller vers\" : les jeunes' ».",
        ),
        (
            "contexte: *important* former",
            11,
            "un texte ne peut pas commencer par « * »",
            f'{QUOTE} : « contexte: "*important* former" ».',
        ),
        (
            "contexte: & former",
            11,
            "un texte ne peut pas commencer par « & »",
            f'{QUOTE} : « contexte: "& former" ».',
        ),
        ("contexte: %20", 11, "un texte ne peut pas commencer par « % »", f'{QUOTE} : « contexte: "%20" ».'),
        ("contexte: @ars", 11, "un texte ne peut pas commencer par « @ »", f'{QUOTE} : « contexte: "@ars" ».'),
        ("contexte: `ars`", 11, "un texte ne peut pas commencer par « ` »", f'{QUOTE} : « contexte: "`ars`" ».'),
        (
            "contexte: | former",
            11,
            "un texte ne peut pas commencer par « | »",
            f'{QUOTE} : « contexte: "| former" ».',
        ),
        (
            "contexte: > former",
            11,
            "un texte ne peut pas commencer par « > »",
            f'{QUOTE} : « contexte: "> former" ».',
        ),
        (
            "contexte: ? former",
            11,
            "un texte ne peut pas commencer par « ? »",
            f'{QUOTE} : « contexte: "? former" ».',
        ),
        (
            "contexte: ] former",
            11,
            "un texte ne peut pas commencer par « ] »",
            f'{QUOTE} : « contexte: "] former" ».',
        ),
        (
            "moyens: [a, [Projet] Former, b]",
            13,
            "le texte commence par un crochet et continue après « ] »",
            'Mettez ce texte entre guillemets : « "[Projet] Former" ».',
        ),
        (
            "moyens: [a, [Projet] Former , b]",
            13,
            "le texte commence par un crochet et continue après « ] »",
            'Mettez ce texte entre guillemets : « "[Projet] Former" ».',
        ),
        (
            "moyens: [*important* former, b]",
            10,
            "un texte ne peut pas commencer par « * »",
            'Mettez ce texte entre guillemets : « "*important* former" ».',
        ),
        (
            'moyens: [a, "Aller vers" les jeunes]',
            13,
            'le texte commence par un guillemet et continue après « " »',
            "Mettez ce texte entre guillemets : « '\"Aller vers\" les jeunes' ».",
        ),
        (
            "moyens: [Ouvrir une ligne #santé, b]",
            27,
            "« #santé, b] » est pris pour un commentaire, et la liste n'est pas refermée avant",
            "Si « # » fait partie du texte, mettez ce texte entre guillemets.",
        ),
        (
            'contexte: "ouvert sans fin',
            11,
            "un guillemet ouvert n'est pas refermé",
            "Ajoutez le guillemet fermant ; une apostrophe dans un texte entre apostrophes se double.",
        ),
        (
            "contexte: Former : agir",
            18,
            "un « : » se trouve là où le texte devrait continuer",
            f'{QUOTE} : « contexte: "Former : agir" ».',
        ),
        (
            "contexte: |Former",
            11,
            "un texte suit « | » sur sa ligne",
            "Mettez le texte à la ligne, décalé de deux espaces ; ou retirez « | ».",
        ),
    ],
)
def test_a_sign_at_the_start_of_a_text_comes_with_what_to_type(
    deploy: Deploy, line: str, column: int, reason: str, hint: str
) -> None:
    root = deploy({"fiches/02.yaml": f"{FICHE}{line}\npilotes: mairie\n"})
    [finding] = findings_of(root, "Y001")
    assert place_of(finding, root) == ("fiches/02.yaml", 4, column)
    assert finding.message == no_break_spaces(f"Ce fichier n'est pas du YAML bien formé : {reason}.")
    assert finding.hint == no_break_spaces(KEPT + hint).replace("ligne 4", "ligne\u00a04")


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        (
            "objectifs_operationnels:\n  - Réunir les partenaires\n    echeance: fin 2020\n",
            (5, 5),
            "Écrivez « - libelle: Réunir les partenaires », et « echeance: » à la ligne, sous « libelle ».",
        ),
        (
            "objectifs_operationnels:\n  - Réunir\n    les partenaires\n    echeance: fin 2020\n",
            (5, 5),
            "Écrivez « - libelle: Réunir », et « echeance: » à la ligne, sous « libelle ».",
        ),
        (
            'objectifs_operationnels:\n- "Réunir"\n  echeance: fin 2020\n',
            (5, 3),
            "Écrivez « - libelle: Réunir », et « echeance: » à la ligne, sous « libelle ».",
        ),
        (
            "liens:\n  - Le projet régional\n    url: https://exemple.fr\n",
            (5, 5),
            "Écrivez « - objet: Le projet régional », et « url: » à la ligne, sous « objet ».",
        ),
        (
            "liens:\n- Le projet régional\n  url: https://exemple.fr\n",
            (5, 3),
            "Écrivez « - objet: Le projet régional », et « url: » à la ligne, sous « objet ».",
        ),
        (
            "contexte: Un constat\npartagé par tous\n",
            (5, 1),
            "Écrivez tout le texte sur une ligne, ou décalez celle-ci de deux espaces sous « contexte: ».",
        ),
        (
            "moyens:\n  - Un local\n  partagé\n",
            (6, 3),
            "Écrivez tout le texte sur une ligne, ou décalez celle-ci de deux espaces sous « - ».",
        ),
        (
            "contexte: Un constat #partagé\n  par tous\n",
            (4, 22),
            "Si « # » fait partie du texte, mettez tout le texte entre guillemets.",
        ),
        ("moyens:\n- Un local\n•Un poste\n", (6, 1), "Remplacez « • » par un tiret et une espace."),
        ("moyens:\n  - Un local\n  * Un poste\n", (6, 3), "Remplacez « * » par un tiret et une espace."),
    ],
)
def test_a_text_on_two_lines_or_without_key_comes_with_what_to_type(
    deploy: Deploy, text: str, place: tuple[int, int], said: str
) -> None:
    root = deploy({"fiches/02.yaml": f"{FICHE}{text}pilotes: mairie\n"})
    [finding] = findings_of(root, "Y001")
    assert place_of(finding, root) == ("fiches/02.yaml", *place)
    assert (finding.hint or "").endswith(no_break_spaces(said))


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


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        (
            "contexte: Un constat #partagé\n",
            (4, 22),
            (
                "Y011",
                "« #partagé » est pris pour un commentaire : le texte s'arrête à « Un constat ».",
                (
                    "Si « # » fait partie du texte, mettez-le tout entre guillemets ; sinon, laissez une espace "
                    "après « # »."
                ),
            ),
        ),
        (
            "contexte:\u202fUn constat\n",
            (4, 10),
            (
                "Y012",
                "Il y a une espace insécable fine (U+202F) après le « : ».",
                "Effacez ce caractère et tapez une espace ordinaire.",
            ),
        ),
        (
            "moyens:\n-\u00a0Un local\n",
            (5, 2),
            (
                "Y012",
                "Il y a une espace insécable (U+00A0) après le tiret.",
                "Effacez ce caractère et tapez une espace ordinaire.",
            ),
        ),
        (
            "contexte\u00a0: Un constat\n",
            (4, 9),
            (
                "Y012",
                "Il y a une espace insécable (U+00A0) avant le « : ».",
                "Effacez ce caractère : rien ne sépare une clé de son « : ».",
            ),
        ),
        (
            "con\u00adtexte: Un constat\n",
            (4, 4),
            ("Y012", "Il y a un trait d'union invisible (U+00AD) dans la clé.", "Effacez ce caractère."),
        ),
        (
            "meme_contenu_que: 1\u200e\n",
            (4, 20),
            (
                "Y013",
                "Il y a une marque de direction (U+200E) dans cette valeur, qui est lue sans ce caractère.",
                "Effacez ce caractère.",
            ),
        ),
        (
            "pilotes:\n• mairie\n",
            (5, 1),
            (
                "Y014",
                "Cet élément de liste commence par « • » ; YAML ne connaît que le tiret.",
                "Remplacez « • » par un tiret et une espace, à chaque ligne de la liste.",
            ),
        ),
        (
            "moyens:\n- • Un local\n- • Un poste\n",
            (5, 3),
            (
                "Y014",
                "Le texte de cet élément de liste commence par « • ».",
                "Effacez « • » : le tiret, ou la virgule, suffit.",
            ),
        ),
        (
            "moyens: • Un local • Un poste\n",
            (4, 9),
            (
                "Y014",
                "Ce texte réunit plusieurs éléments, chacun après « • ».",
                "Écrivez un élément par ligne, chacun après un tiret et une espace.",
            ),
        ),
        (
            "contexte:\n  • Un constat\n  • Un autre\n",
            (5, 3),
            (
                "Y014",
                "Les lignes de ce texte, qui commencent par « • », seront mises bout à bout.",
                "Pour les garder, écrivez « | » après la clé, et le texte à la ligne.",
            ),
        ),
        (
            "moyens:\n  * Un local\n  * Un poste\n",
            (5, 3),
            (
                "Y014",
                "Cet élément de liste commence par « * » ; YAML ne connaît que le tiret.",
                "Remplacez « * » par un tiret et une espace, à chaque ligne de la liste.",
            ),
        ),
        (
            "moyens:\n  -Un local\n  -Un poste\n",
            (5, 3),
            (
                "Y014",
                "Il manque une espace après ce tiret : les lignes de la liste sont lues comme un seul texte.",
                "Mettez une espace après le tiret, à chaque ligne de la liste.",
            ),
        ),
        (
            "moyens:\n  Louer un local\n  Recruter un poste\n",
            (5, 3),
            (
                "Y014",
                "Ces lignes sont lues comme un seul élément de liste.",
                (
                    "Commencez chaque élément par un tiret et une espace ; si c'est un seul texte, écrivez-le sur une "
                    "ligne."
                ),
            ),
        ),
        (
            "moyens:\n  1. Un local\n  2. Un poste\n",
            (5, 3),
            (
                "Y014",
                "Ces lignes numérotées sont lues comme un seul texte, qui commence par « 1. ».",
                "Remplacez chaque numéro par un tiret et une espace.",
            ),
        ),
        (
            "contexte: #santé pour tous\n",
            (4, 11),
            (
                "Y011",
                "« #santé pour tous » est pris pour un commentaire : cette clé n'a pas de texte.",
                (
                    "Si « # » fait partie du texte, mettez-le tout entre guillemets ; sinon, laissez une espace "
                    "après « # »."
                ),
            ),
        ),
        (
            "moyens:\n  - #santé pour tous\n",
            (5, 4),
            (
                "S002",
                "Cet élément de liste est vide.",
                "Si « # » fait partie du texte, mettez-le tout entre guillemets ; sinon, retirez cette ligne.",
            ),
        ),
        (
            "moyens:\n  - !important\n",
            (5, 5),
            (
                "Y007",
                "L'étiquette « !important » n'est pas acceptée.",
                "Supprimez-la, ou mettez le texte entre guillemets.",
            ),
        ),
        (
            "meme_contenu_que: « 1 »\n",
            (4, 19),
            (
                "Y016",
                "Les guillemets de « 1 » ne sont pas ceux de YAML, pour qui ils font partie du texte.",
                'Écrivez 1 sans guillemets, ou "1".',
            ),
        ),
        (
            "echeance: « 2020, 2021 »\n",
            (4, 11),
            (
                "Y016",
                "Les guillemets de « 2020, 2021 » ne sont pas ceux de YAML, pour qui ils font partie du texte.",
                'Écrivez "2020, 2021".',
            ),
        ),
        (
            "moyens:\n\u00a0- Un local\n",
            (5, 1),
            (
                "Y003",
                "Cette ligne est indentée par une espace insécable (U+00A0).",
                "Effacez le début de la ligne et tapez des espaces ordinaires.",
            ),
        ),
    ],
)
def test_what_does_not_show_is_named(
    deploy: Deploy, text: str, place: tuple[int, int], said: tuple[str, str, str]
) -> None:
    root = deploy({"fiches/02.yaml": f"{FICHE}{text}"})
    [finding] = [f for f in findings_of(root) if f.code[0] in "YSN"]
    assert place_of(finding, root) == ("fiches/02.yaml", *place)
    assert (finding.code, finding.message, finding.hint) == tuple(map(no_break_spaces, said))


@pytest.mark.parametrize(
    "text",
    [
        "contexte: #à compléter plus tard\n",
        "contexte: # santé pour tous\n",
        "pilotes: #santé pour tous\n",
        "contexte: |\n  • Un constat\n  • Un autre\n",
        "contexte: • Un constat\n",
        "contexte: Un constat – partagé – par tous\n",
        "moyens: [– 5 %]\n",
        "moyens:\n  - Un lieu + un poste\n  - 3 * 2\n",
        "contexte:\n  o Un mot\n",
        "moyens: ✓ oui\n",
    ],
)
def test_what_is_meant_is_not_told(deploy: Deploy, text: str) -> None:
    assert [f.code for f in findings_of(deploy({"fiches/02.yaml": f"{FICHE}{text}"})) if f.code[0] in "YS"] == []


@pytest.mark.parametrize(
    ("file", "content", "expected"),
    [
        ("acteurs.yaml", "acteurs:\n  - {id: clinique, sigle: C\u200bDL, nom: C}\n  - {id: mairie, nom: M}\n", (2, 28)),
        ("glossaire.yaml", "CMP\u200b: Centre médico-psychologique\n", (1, 4)),
        ("gouvernance/suivi.yaml", "instances:\n  - {id: co\u00adpil, nom: Comité, type: copil}\n", (2, 12)),
    ],
)
def test_ids_and_keys_of_every_file_are_looked_at(
    deploy: Deploy, file: str, content: str, expected: tuple[int, int]
) -> None:
    found: list[Place] = places_of(deploy({file: content}), "Y012", "Y013")
    assert found == [(file, *expected)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("pilotes: 'l'un'\nnumero: 2\n", "La ligne 1 n'est pas vérifiée, le reste du fichier ne l'est qu'en partie."),
        (f"{FICHE}moyens:\n- a : b : c\n- d\n", "La ligne 5 n'est pas vérifiée, le reste du fichier l'est."),
        (f"{FICHE}moyens:\n- a\n  b: c\n- d\n", "Les lignes 5 à 6 ne sont pas vérifiées, le reste du fichier l'est."),
        ("un: deux : trois\n", "Rien de ce fichier n'est vérifié."),
        ("- a\n b: c\n", "Rien de ce fichier n'est vérifié."),
    ],
)
def test_a_finding_says_what_is_not_checked(deploy: Deploy, content: str, said: str) -> None:
    [finding] = findings_of(deploy({"fiches/02.yaml": content}), "Y001")
    assert (finding.hint or "").replace("\u00a0", " ").startswith(said)


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
        (f"{FICHE}objectifs_operationnels:\n- titre: Ouvrir\n", "S001", (5, 3), "Vouliez-vous dire « libelle » ?"),
        (f"{FICHE}objectifs_operationnels:\n- libelle: A\n  date: 2026\n", "S001", (6, 3), "« echeance »"),
        (f"{FICHE}suivi:\n- 12/03/2025: Tenue\n", "S001", (5, 3), "Écrivez « date: 12/03/2025 »"),
        (f"{FICHE}indicateurs:\n  places: {{unite: lits}}\n", "S001", (5, 3), "Écrivez « - id: places »"),
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
        ({"fiches/03.yaml": "numero: 3\ntitre: #santé pour tous\ngroupe: axe-1\n"}, "S002", "« titre » est vide"),
        ({"fiches/03.yaml": "instances:\n  - {id: a, nom: A, type: copil}\n"}, "S001", "un fichier de gouvernance"),
        ({"gouvernance/a.yaml": "numero: 3\ntitre: T\ngroupe: axe-1\n"}, "S001", "c'est une fiche"),
    ],
)
def test_one_cause_is_one_finding(deploy: Deploy, files: dict[str, str], code: str, said: str) -> None:
    [found] = [f for f in findings_of(deploy({**files})) if f.location.path.endswith(next(iter(files)))]
    assert (found.code, said in found.message.replace("\u00a0", " ")) == (code, True)
