"""What YAML reads otherwise than it looks, in silence: signs that do not show, lists that are none."""

from __future__ import annotations

import pytest
from constats import Place, findings_of, place_of, places_of
from deployment import Deploy

from ptsm_cli.common.typography import no_break_spaces

FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


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
            "moyens:\n  -   #santé pour tous\n",
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
        (
            "contexte:\u00a0\n  Un constat\n",
            (4, 10),
            (
                "Y012",
                "Il y a une espace insécable (U+00A0) après le « : ».",
                "Effacez ce caractère et tapez une espace ordinaire.",
            ),
        ),
        (
            "meme_contenu_que: « 1\\ »\n",
            (4, 19),
            (
                "Y016",
                "Les guillemets de « 1\\ » ne sont pas ceux de YAML, pour qui ils font partie du texte.",
                'Écrivez "1\\\\".',
            ),
        ),
        (
            "<<<<<<< HEAD\npilotes: mairie\n",
            (4, 1),
            (
                "Y015",
                "Un conflit de git n'est pas résolu ici : les marques <<<<<<<, ======= et >>>>>>> sont restées.",
                (
                    "La ligne\u00a04 n'est pas vérifiée, le reste du fichier l'est. Gardez la version qui convient et "
                    "effacez les lignes des marques."
                ),
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
