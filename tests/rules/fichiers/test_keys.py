"""Keys glued to their values, misspelt, or named by the heading of a roadmap, are told what they should be."""

from __future__ import annotations

import pytest
from constats import findings_of, place_of
from deployment import Deploy

from ptsm_cli.common.typography import no_break_spaces

FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("numero:2\ntitre:Former\ngroupe: axe-1\npilotes:[ARS]\n", [1, 2, 4]),
        ("numero:2\ntitre: Former\ngroupe:axe-1\n", [1, 3]),
        ("numero: 2\ntitre:Former\ngroupe:axe-1\npilotes: ARS\n", [2, 3]),
    ],
)
def test_each_key_glued_to_its_value_is_told_at_its_own_line(deploy: Deploy, content: str, lines: list[int]) -> None:
    root = deploy({"fiches/02.yaml": content})
    assert [place_of(finding, root)[1] for finding in findings_of(root, "Y001")] == lines


def test_a_file_without_a_space_after_any_colon_says_so(deploy: Deploy) -> None:
    [finding] = findings_of(deploy({"fiches/02.yaml": "numero:2\ntitre:Former\n"}), "S004")
    assert finding.hint == no_break_spaces(
        "Écrivez une clé par ligne, et une espace après chaque « : » : « numero: 2 »."
    )


@pytest.mark.parametrize("key", ["Titre: Loger", "titres: Loger"])
def test_a_key_beside_the_one_that_it_misspells_is_not_to_be_written_twice(deploy: Deploy, key: str) -> None:
    [finding] = findings_of(deploy({"fiches/02.yaml": f"{FICHE}{key}\n"}), "S001")
    assert finding.hint == no_break_spaces("« titre » est déjà écrite ici : réunissez les deux, ou supprimez celle-ci.")


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("Partenaires associés", "partenaires"),
        ("Modalités d'évaluation", "indicateurs"),
        ("Structure porteuse", "pilotes"),
        ("Acteurs concernés", "partenaires"),
        ("Acteurs à mobiliser", "partenaires"),
        ("Porteur(s)", "pilotes"),
        ("Public", "public_cible"),
        ("Constats", "contexte"),
        ("Éléments de contexte", "contexte"),
        ("Commentaires", "autres_precisions"),
        ("Financement", "financeurs"),
        ("Calendrier prévisionnel", "echeance"),
    ],
)
def test_the_heading_of_a_roadmap_is_sent_to_its_key(deploy: Deploy, key: str, meant: str) -> None:
    [finding] = findings_of(deploy({"fiches/02.yaml": f"{FICHE}{key}: Un texte\n"}), "S001")
    assert finding.hint == no_break_spaces(f"Vouliez-vous dire « {meant} » ?")


@pytest.mark.parametrize("key", ["Intitulé", "N°", "Axe"])
def test_other_words_for_a_key_that_is_there_are_not_another_one(deploy: Deploy, key: str) -> None:
    [finding] = findings_of(deploy({"fiches/02.yaml": f"{FICHE}{key}: Un texte\n"}), "S001")
    assert "est déjà écrite ici" in (finding.hint or "")


@pytest.mark.parametrize("sign", "\x07\x0c\x7f\x85\u2028\u2029")
def test_a_key_that_holds_a_sign_which_cannot_be_seen_is_told_where_it_stands(deploy: Deploy, sign: str) -> None:
    root = deploy({"fiches/02.yaml": f"{FICHE}pilo{sign}tte: mairie\n"})
    [finding] = findings_of(root, "S001")
    assert (place_of(finding, root), finding.location.text) == (("fiches/02.yaml", 4, 1), f"pilo{sign}tte")


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("But: A\n", "Vouliez-vous dire « objectifs_operationnels » ?"),
        ("objectifs_operationnels: A\nBut: A\n", "Vouliez-vous dire « objectifs_strategiques » ?"),
        ("objectifs_strategiques: A\nBut: A\n", "Vouliez-vous dire « objectifs_operationnels » ?"),
        (
            "objectifs_strategiques: A\nobjectifs_operationnels: A\nBut: A\n",
            "« objectifs_operationnels » est déjà écrite ici : réunissez les deux, ou supprimez celle-ci.",
        ),
    ],
)
def test_a_heading_that_says_several_keys_is_sent_to_the_first_that_is_not_there(
    deploy: Deploy, written: str, hint: str
) -> None:
    [finding] = findings_of(deploy({"fiches/02.yaml": f"{FICHE}{written}"}), "S001")
    assert finding.hint == no_break_spaces(hint)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("instances: {copil: {nom: C}}\n", [("S001", "attend une liste, et c'est la clé « copil » qui est écrite.")]),
        ("instances: {id: copil, nom: C, type: copil, zut: 1}\n", [("S001", "La clé « zut » n'existe pas")]),
        (
            "instances: {nomm: C}\n",
            [("S002", "« id » manque"), ("S002", "« type » manque"), ("S001", "La clé « nomm » n'existe pas")],
        ),
        ("instances:\n  - copil: {nom: C}\n", [*(("S002", "manque"),) * 3, ("S001", "« copil »")]),
        ("instances: [copil: {nom: C}]\n", [*(("S002", "manque"),) * 3, ("S001", "« copil »")]),
    ],
)
def test_names_in_place_of_a_list_are_told_once(deploy: Deploy, written: str, told: list[tuple[str, str]]) -> None:
    found = findings_of(deploy({"gouvernance/a.yaml": written}), "S001", "S002")
    said = [(finding.code, finding.message.replace("\u00a0", " ")) for finding in found]
    assert [code for code, _ in said] == [code for code, _ in told]
    assert all(words in message for (_, words), (_, message) in zip(told, said, strict=True)), said


@pytest.mark.parametrize(
    ("item", "codes"),
    [
        ("Réunir: chaque mois", ["S001"]),
        ("se réunir: chaque mois", ["S001"]),
        ("ARS: chaque mois", ["S002", "S001"]),
        ("réunir: chaque mois", ["S002", "S001"]),
        ("Intitulé: chaque mois", ["S001"]),  # the key itself, by another word
    ],
)
def test_words_before_a_colon_are_no_key_that_hides_another(deploy: Deploy, item: str, codes: list[str]) -> None:
    root = deploy({"fiches/02.yaml": f"{FICHE}objectifs_operationnels:\n  - {item}\n"})
    assert [finding.code for finding in findings_of(root, "S001", "S002")] == codes
