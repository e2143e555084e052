"""Files that do not have the form expected: what is said of them, and what to write instead."""

from __future__ import annotations

import pytest
from constats import Place, findings_of, place_of, places_of
from deployment import Deploy

from ptsm_cli.common.typography import no_break_spaces

FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


def test_an_empty_territoire_lacks_what_it_must_hold(deploy: Deploy) -> None:
    found = findings_of(deploy({"territoire.yaml": "# à faire\n", "fiches/01.yaml": None}), "S002", "Y009")
    assert [(f.code, f.message, f.hint) for f in found if f.code == "Y009"] == [
        ("Y009", "Ce fichier est vide.", "Un projet ne va pas sans lui\u00a0: remplissez-le.")
    ]
    assert [(f.severity.value, f.message) for f in found if f.code == "S002"] == [
        ("erreur", f"La clé obligatoire «\u00a0{key}\u00a0» manque.") for key in ("id", "nom", "sigle")
    ]


@pytest.mark.parametrize(
    ("file", "content", "place", "said"),
    [
        (
            "fiches/02.yaml",
            f"{FICHE}pilotes:\n  - mairie\n  -\n",
            (6, 4),
            ("Cet élément de liste est vide.", "Remplissez-le ou retirez-le."),
        ),
        (
            "fiches/02.yaml",
            f"{FICHE}objectifs_operationnels:\n  - Former\n  -\n",
            (6, 4),
            ("Cet élément de liste est vide.", "Remplissez-le ou retirez-le."),
        ),
        (
            "ptsm.yaml",
            "regles:\n  ignorer: {E001: }\n",
            (2, 13),
            ("La clé « E001 » est vide.", "À écrire : la raison pour laquelle cette règle est ignorée."),
        ),
        (
            "glossaire.yaml",
            "A:\n",
            (1, 1),
            ("La clé « A » est vide.", "À écrire : le sens de ce sigle, en toutes lettres."),
        ),
        (
            "glossaire.yaml",
            '"": Un sens\n',
            (1, 1),
            ("Un texte vide ne convient pas ici.", "Il faut un nom pour cette clé."),
        ),
        (
            "glossaire.yaml",
            "C: {a: b}\n",
            (1, 4),
            (
                "Il faut ici une liste, ou une valeur seule, et c'est un ensemble de clés qui est écrit.",
                "Par exemple « C: [une valeur, une autre] ».",
            ),
        ),
        (
            "fiches/02.yaml",
            f"{FICHE}partenaires: {{}}\n",
            (4, 14),
            (
                "Il faut ici une liste, ou une valeur seule, et c'est un ensemble de clés qui est écrit.",
                "Par exemple « partenaires: [une valeur, une autre] ».",
            ),
        ),
        (
            "fiches/02.yaml",
            f"{FICHE}contexte: [Un constat]\n",
            (4, 11),
            (
                "Il faut ici un texte, et c'est une liste qui est écrite.",
                "Retirez les tirets ou les crochets, et écrivez une seule valeur, comme « contexte: un mot ».",
            ),
        ),
        (
            "fiches/02.yaml",
            f"{FICHE}objectifs_operationnels:\n  - libelle: [a, b]\n",
            (5, 14),
            (
                "Il faut ici un texte, et c'est une liste qui est écrite.",
                "Retirez les tirets ou les crochets, et écrivez une seule valeur, comme « libelle: un mot ».",
            ),
        ),
        (
            "fiches/02.yaml",
            f"{FICHE}pilotes:\n  - Mairie: Laval\n",
            (5, 5),
            (
                "Il faut ici un texte, et c'est un ensemble de clés qui est écrit.",
                "Écrivez une seule valeur ; si elle contient « : », mettez-la entre guillemets.",
            ),
        ),
        (
            "fiches/02.yaml",
            "- numero: 2\n",
            (1, 1),
            (
                "Il faut ici un ensemble de clés (clé : valeur), et c'est une liste qui est écrite.",
                "Retirez le tiret ou les crochets, et écrivez « clé: valeur », une clé par ligne.",
            ),
        ),
        (
            "ptsm.yaml",
            "regles: {severites: {E003: erreurs}}\n",
            (1, 28),
            ("« erreurs » ne convient pas ici.", "Écrivez « erreur »."),
        ),
        (
            "fiches/02.yaml",
            f'{FICHE}priorites: "  "\n',
            (4, 12),
            ("Un texte vide ne convient pas ici.", "Il faut un nombre entier."),
        ),
        (
            "ptsm.yaml",
            "regles: {severites: {E003: }}\n",
            (1, 22),
            ("La clé « E003 » est vide.", "Écrivez « erreur », « avertissement » ou « conseil »."),
        ),
        (
            "fiches/02.yaml",
            f"{FICHE}pilotes: [[mairie]]\n",
            (4, 11),
            (
                "Il faut ici un texte, et c'est une liste qui est écrite.",
                "Retirez le second tiret ou les crochets, et écrivez un élément par ligne, comme « - un mot ».",
            ),
        ),
        (
            "glossaire.yaml",
            "3\n",
            (1, 1),
            ("« 3 » ne convient pas ici.", "Il faut un ensemble de clés (clé : valeur)."),
        ),
    ],
)
def test_a_value_of_the_wrong_form_comes_with_what_to_write(
    deploy: Deploy, file: str, content: str, place: tuple[int, int], said: tuple[str, str]
) -> None:
    root = deploy({file: content})
    [finding] = findings_of(root, "S002", "S003", "S004")
    assert place_of(finding, root) == (file, *place)
    assert (finding.message, finding.hint) == tuple(map(no_break_spaces, said))


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        ("numero:7\ntitre: t\n", (1, 1), "il manque une espace après « numero: »."),
        ("titre: t\nnumero:7\ngroupe: axe-1\n", (2, 1), "il manque une espace après « numero: »."),
        ("titre: t\n\n# note\ngroupe:axe-1\n", (4, 1), "il manque une espace après « groupe: »."),
        ("pilotes:\n  - libelle:a\n    court: b\n", (2, 5), "il manque une espace après « libelle: »."),
        ("titre: t\n groupe: axe-1\n", (2, 2), "cette ligne est décalée d'une espace par rapport à « titre: »."),
        ('titre: "t"\n groupe: axe-1\n', (2, 2), "cette ligne est décalée d'une espace par rapport à « titre: »."),
        (" titre: t\ngroupe: axe-1\n", (2, 1), "cette ligne est décalée d'une espace par rapport à « titre: »."),
        ("pilotes: [a]\n  titre: t\n", (2, 3), "cette ligne est décalée de 2 espaces par rapport à « pilotes: »."),
        ("pilotes:\n  - a\n titre: t\n", (3, 2), "cette ligne est décalée d'une espace par rapport à « pilotes: »."),
        ("o:\n  - a: b\n   c: d\n", (3, 4), "cette ligne est décalée d'une espace par rapport à « a: »."),
        ("o:\n  - a: b : c\n", (2, 10), "un « : » se trouve là où le texte devrait continuer."),
        ("o:\n  - a: b : c\n    d: e\n", (2, 10), "un « : » se trouve là où le texte devrait continuer."),
        ("o:\n  a: b : c\n", (2, 8), "un « : » se trouve là où le texte devrait continuer."),
        ("titre: t : u\n", (1, 10), "un « : » se trouve là où le texte devrait continuer."),
        ("n: 1\ntitre: http://a : u\n", (2, 17), "un « : » se trouve là où le texte devrait continuer."),
        ("titre: [a\ngroupe: b\n", (1, 8), "une liste entre crochets n'est pas refermée."),
        *(
            (f"{line}\n---\ntitre: a\n", (1, 1), "une ligne qui commence par « % » n'est pas comprise.")
            for line in ("%YAML 1.3", "%YAML 2.0", "%YAML 1.10")
        ),
    ],
)
def test_a_file_that_is_no_yaml_says_what_the_hand_slipped_on(
    deploy: Deploy, content: str, place: tuple[int, int], reason: str
) -> None:
    root = deploy({"fiches/02.yaml": content})
    [finding] = findings_of(root, "Y001")
    assert place_of(finding, root) == ("fiches/02.yaml", *place)
    assert finding.message == no_break_spaces(f"Ce fichier n'est pas du YAML bien formé : {reason}")


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ("regles: {ignorer: {E003: repris du document signé}}\n", []),
        ("regles: {ignorer: {echeance-hors-horizon: repris}, severites: {i001: conseil}}\n", []),
        ("regles: {ignorer: {E033: repris}}\n", [("ptsm.yaml", 1, 20)]),
        ("regles: {severites: {sans-indicateurs: conseil}}\n", [("ptsm.yaml", 1, 22)]),
    ],
)
def test_ptsm_yaml_names_rules_that_exist(deploy: Deploy, settings: str, expected: list[Place]) -> None:
    assert places_of(deploy({"ptsm.yaml": settings}), "S006") == expected


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("? [a, b]\n: c\n", (1, 3), "Une clé doit être un mot.", "Écrivez « clé: valeur »."),
        (
            "titre: !note a\n",
            (1, 8),
            "L'étiquette « !note » n'est pas acceptée.",
            "Supprimez-la, ou mettez le texte entre guillemets.",
        ),
        (
            "titre: a\n---\ntitre: b\n",
            (2, 1),
            "Un second document commence ici ; il n'est pas lu.",
            "Faites-en un autre fichier.",
        ),
        ("a: " + "[" * 60 + "]" * 60, (1, 1), "niveaux d'imbrication.", "Aplatissez-le : une fiche en compte six."),
        ("a: b\n" * 300_000, (1, 1), "Ce fichier dépasse 1 Mio.", "Répartissez son contenu en plusieurs fichiers."),
    ],
    ids=["clé", "étiquette", "documents", "profondeur", "taille"],
)
def test_a_construct_that_is_not_accepted_is_named(
    deploy: Deploy, text: str, place: tuple[int, int], message: str, hint: str
) -> None:
    root = deploy({"fiches/02.yaml": text})
    [found] = findings_of(root, "Y007")
    _, line, column = place_of(found, root)
    assert (no_break_spaces(message) in found.message, found.hint) == (True, no_break_spaces(hint))
    assert place in {(1, 1), (line, column)}
