"""What YAML does not read: where it stops, why, what to type instead, and what is left unchecked."""

from __future__ import annotations

import pytest
from constats import findings_of, place_of
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
    ("content", "said"),
    [
        ("pilotes: 'l'un'\nnumero: 2\n", "La ligne 1 n'est pas vérifiée, le reste du fichier ne l'est qu'en partie."),
        (f"{FICHE}moyens:\n- a : b : c\n- d\n", "La ligne 5 n'est pas vérifiée, le reste du fichier l'est."),
        (f"{FICHE}moyens: [a\n \n\n", "La ligne 4 n'est pas vérifiée, le reste du fichier l'est."),
        (f"{FICHE}moyens:\n- a\n  b: c\n- d\n", "Les lignes 5 à 6 ne sont pas vérifiées, le reste du fichier l'est."),
        ("pilotes: 'l'un'\n\n\n\nnumero: 2\n", "La ligne 1 n'est pas vérifiée, le reste du fichier ne l'est qu'en"),
        ("un: deux : trois\n\n \n", "Rien de ce fichier n'est vérifié."),
        ("un: deux : trois\n", "Rien de ce fichier n'est vérifié."),
        ("- a\n b: c\n", "Rien de ce fichier n'est vérifié."),
    ],
)
def test_a_finding_says_what_is_not_checked(deploy: Deploy, content: str, said: str) -> None:
    [finding] = findings_of(deploy({"fiches/02.yaml": content}), "Y001")
    assert (finding.hint or "").replace("\u00a0", " ").startswith(said)
