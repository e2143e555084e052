"""A key or a word that belongs elsewhere: where it goes, and what to write here."""

from __future__ import annotations

import pytest
from constats import findings_of
from deployment import Deploy

from ptsm_cli.rules.rule import BASE

FICHE = "numero: 2\ntitre: Former\ngroupe: axe-1\n"


@pytest.mark.parametrize(
    ("files", "proposed"),
    [
        ({"fiches/02.yaml": f"{FICHE}priorite: haute\n"}, "«\u00a0niveau: haut\u00a0»"),
        ({"fiches/02.yaml": f"{FICHE}Priorité: 1\n"}, "«\u00a0niveau: haut\u00a0»"),
        ({"fiches/02.yaml": f"{FICHE}prioritees: 1\n"}, "Vouliez-vous dire «\u00a0priorites\u00a0»"),
        (
            {"territoire.yaml": f"{BASE['territoire.yaml']}  - {{id: a, genre: axe, titre: A, priorite: 1}}\n"},
            "Vouliez-vous dire «\u00a0priorites\u00a0»",
        ),
    ],
)
def test_the_priority_of_a_fiche_is_not_those_of_the_decree(
    deploy: Deploy, files: dict[str, str | bytes], proposed: str
) -> None:
    (found,) = findings_of(deploy(files), "S001")
    assert proposed in (found.hint or "")


@pytest.mark.parametrize(
    ("file", "code", "text", "hint"),
    [
        ("gouvernance/a.yaml", "S002", "instances: [{id: copil, nom: COPIL}]\n", "assemblee-generale, copil, "),
        (
            "gouvernance/a.yaml",
            "S002",
            "reunions: [{id: r, instance: a, date: 2021, statut: }]\n",
            "prevue, tenue, annulee ou reportee.",
        ),
        ("fiches/02.yaml", "S003", f"{FICHE}echeance: [2020, 2021]\n", "«\u00a0echeance: un mot\u00a0»"),
        ("fiches/02.yaml", "S003", f"{FICHE}moyens:\n  - ?\n", "effacez ce signe"),
        ("fiches/02.yaml", "S003", f"{FICHE}moyens:\n  - ? à voir\n", "tout le texte entre guillemets"),
        ("fiches/02.yaml", "S001", f"{FICHE}: valeur\n", "Écrivez son nom"),
        ("fiches/02.yaml", "S001", f"{FICHE}indicateurs:\n  - Nombre : 10\n", "mettez tout le texte entre guillemets"),
        ("gouvernance/a.yaml", "S003", "instances: [[copil]]\n", "«\u00a0clé: valeur\u00a0»"),
        ("fiches/02.yaml", "S002", "numero: 2\ntitre: Former\n", "À écrire\u00a0: "),
        (
            "territoire.yaml",
            "S004",
            "{id: e, nom: E, sigle: E, effectif_annonce: '1, 2'}\n",
            "Il faut un nombre entier.",
        ),
        (
            "territoire.yaml",
            "S004",
            "{id: e, nom: E, sigle: E, effectif_annonce: 'abc:30'}\n",
            "un nombre entier.",
        ),
        (
            "territoire.yaml",
            "S001",
            "{id: e, nom: E, sigle: E, diagnostic: {lits: {unite: lits}}}\n",
            "Écrivez «\u00a0- libelle: lits\u00a0»",
        ),
        (
            "territoire.yaml",
            "S004",
            "{id: e, nom: E, sigle: E, horizon: 2023-2027}\n",
            "Il faut un ensemble de clés, «\u00a0horizon: {debut: 2023, fin: 2027}\u00a0».",
        ),
        ("suivi/01.yaml", "S001", "meteo:\n  zut: {valeur: soleil}\n", "«\u00a0zut:\u00a0» par un tiret"),
        (
            "fiches/02.yaml",
            "S002",
            "numero: 2\ntitre:\ngroupe: axe-1\nobjectifs_operationnels:\n  - titre: [A\n",
            "À écrire\u00a0: ",
        ),
    ],
)
def test_what_to_write_is_said_with_the_words_or_the_keys_that_fit(
    deploy: Deploy, file: str, code: str, text: str, hint: str
) -> None:
    (found,) = findings_of(deploy({file: text}), code)
    assert hint in (found.hint or "")


def test_a_key_of_a_record_does_not_tell_where_its_file_goes(deploy: Deploy) -> None:
    text = "instances: [{id: c, nom: C, type: copil, zut: 1}]\nnumero: 3\ntitre: T\n"
    found = findings_of(deploy({"gouvernance/a.yaml": text}), "S001")
    assert [one.message.partition("\u00a0: ")[2] for one in found] == ["", "c'est une fiche."]


@pytest.mark.parametrize(
    ("file", "keys", "hint"),
    [
        (
            "fiches/02.yaml",
            f"{FICHE}modalites: réunir\n",
            "«\u00a0modalites\u00a0» s'écrit sous «\u00a0objectifs_operationnels\u00a0»",
        ),
        (
            "fiches/02.yaml",
            f"{FICHE}valeur_cible: 3\n",
            "«\u00a0valeur_cible\u00a0» s'écrit sous «\u00a0indicateurs\u00a0».",
        ),
        ("fiches/02.yaml", f"{FICHE}Horizon: 2024\n", "«\u00a0Horizon\u00a0» s'écrit dans territoire.yaml."),
        ("fiches/02.yaml", f"{FICHE}indicateurs:\n  - libelle: A\n    groupe: axe-1\n", "au premier niveau du fichier"),
        ("fiches/02.yaml", f"{FICHE}contexte:a: b\n", "Il manque une espace après «\u00a0contexte:\u00a0»."),
        ("fiches/02.yaml", f"{FICHE}zut: 3\n", "Clés possibles\u00a0: autres"),
        ("territoire.yaml", f"{BASE['territoire.yaml']}\npilotes: ARS\n", "s'écrit dans fiches/*.yaml ou"),
    ],
)
def test_a_key_of_another_place_is_sent_there(deploy: Deploy, file: str, keys: str, hint: str) -> None:
    (found,) = findings_of(deploy({file: keys}), "S001")
    assert hint in (found.hint or "")
