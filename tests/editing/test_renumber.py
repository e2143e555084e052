"""A fiche takes another number: every reference follows, and nothing leads elsewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from blanks import plain
from command import ptsm
from repository import EXAMPLES, TERRITORIES
from sampling import some
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.common.errors import PtsmError
from ptsm_cli.editing.renumber import renumber
from ptsm_cli.projet.load import Named, load_projet
from ptsm_cli.projet.projet import Projet

GOUVERNANCE = """\
instances:
  - {id: copil, nom: Comité de pilotage, type: copil, role: Suit la fiche n°2.}
reunions:
  - id: r1
    instance: copil
    date: 2020-01-15
    statut: tenue
    decisions:
      - {libelle: Relancer les pilotes de la fiche 2, fiches: ["2", 1]}
"""

FOLLOWED = {
    "une entrée de liens": ("liens: [{fiche: 2}]\n", "liens: [{fiche: 22}]\n"),
    "entre guillemets": ('liens: [{fiche: "2"}]\n', 'liens: [{fiche: "22"}]\n'),
    "avec le groupe": ("liens: [{fiche: axe-1/2}]\n", "liens: [{fiche: axe-1/22}]\n"),
    "avec le projet": ('liens: [{fiche: "essai:2"}]\n', 'liens: [{fiche: "essai:22"}]\n'),
    "par l'identifiant": ("liens: [{fiche: 02-b}]\n", "liens: [{fiche: 02-b}]\n"),
    "une phrase": ("contexte: Voir la fiche n°2.\n", "contexte: Voir la fiche n°22.\n"),
    "une phrase sans espace": ("contexte: Voir fiche2.\n", "contexte: Voir fiche22.\n"),
    "une liste": ("contexte: Cf. fiches n° 1, 2 et 3.\n", "contexte: Cf. fiches n° 1, 22 et 3.\n"),
    "deux fois": ("contexte: Fiche 2 ; fiche n°2.\n", "contexte: Fiche 22 ; fiche n°22.\n"),
    "une phrase coupée": ("contexte: >-\n  Voir la fiche\n  n°2.\n", "contexte: >-\n  Voir la fiche\n  n°22.\n"),
    "un bloc de texte": ("liens:\n- fiche: >-\n    2\n", "liens:\n- fiche: >-\n    22\n"),
    "un bloc qui garde ses lignes": ("remplace:\n- |\n  2\n", "remplace:\n- |\n  22\n"),
    "un objectif": ("contexte: Objectif 2 fiche 2.\n", "contexte: Objectif 2 fiche 22.\n"),
    "un titre seul": ("contexte: Voir la fiche « Informer ».\n", "contexte: Voir la fiche « Informer ».\n"),
    "le même contenu": ("meme_contenu_que: 2\n", "meme_contenu_que: 22\n"),
    "la fiche remplacée": ("remplace: 2\n", "remplace: 22\n"),
    "les fiches d'origine": ("issue_de: [3, 2]\n", "issue_de: [3, 22]\n"),
    "la fiche qui la reprend": ("fusionnee_dans: 2\nretiree_le: 2021\n", "fusionnee_dans: 22\nretiree_le: 2021\n"),
    "un autre nombre": ("contexte: 2 fiches, article 2, 2020.\n", "contexte: 2 fiches, article 2, 2020.\n"),
    "une autre fiche": ("contexte: Voir la fiche 12 bis.\n", "contexte: Voir la fiche 12 bis.\n"),
}


def small(folder: Path, rest: str = "", gouvernance: str | None = None) -> Projet:
    """Return a project of three fiches, the first with some lines more."""
    fiches = {"01-a": fiche("1", "Former", rest), "02-b": fiche("2", "Informer"), "03-c": fiche("3", "Évaluer")}
    return write_projet(folder, fiches, TERRITOIRE, gouvernance=gouvernance)


def after(projet: Projet, reference: str, numero: str) -> dict[str, str]:
    """Return the files that change, by name, as they become."""
    done = renumber([projet], reference, numero)
    return {change.file.name: change.after or "" for change in done.files}


@pytest.mark.parametrize(("rest", "expected"), FOLLOWED.values(), ids=FOLLOWED)
def test_a_reference_follows(tmp_path: Path, rest: str, expected: str) -> None:
    changed = after(small(tmp_path, rest), "2", "22")
    assert changed["02-b.yaml"] == fiche("22", "Informer")
    assert changed.get("01-a.yaml", fiche("1", "Former", rest)) == fiche("1", "Former", expected)
    assert set(changed) <= {"01-a.yaml", "02-b.yaml"}


SPACED = {
    "17 bis": ("La fiche 17bis, n°17  Bis, les fiches 1 et 17 bis.", "La fiche 22, n°22, les fiches 1 et 22."),
    "1.1.2": ("La fiche 1.1.2, la fiche 1.1.", "La fiche 22, la fiche 1.1."),
    "O1": ("La fiche O1, fiche O1 bis, fiche2.", "La fiche 22, fiche O1 bis, fiche2."),
}


@pytest.mark.parametrize(("numero", "texts"), SPACED.items(), ids=SPACED)
def test_a_number_of_several_parts_follows_however_it_is_spaced(
    tmp_path: Path, numero: str, texts: tuple[str, str]
) -> None:
    before, expected = (f"contexte: {text}\n" for text in texts)
    fiches = {"01": fiche("1", "Former", before), "fiche-2": fiche(numero, "Informer"), "03": fiche("2", "Évaluer")}
    assert after(write_projet(tmp_path, fiches), numero, " 22 ")["01.yaml"] == fiche("1", "Former", expected)


def test_the_name_of_a_file_that_ends_with_the_number_stays(tmp_path: Path) -> None:
    cited = "liens: [{fiche: fiche-2}, {fiche: 'fiche-2'}, {fiche: 2}]\n"
    fiches = {"01": fiche("1", "Former", cited), "fiche-2": fiche("2", "Informer")}
    changed = after(write_projet(tmp_path, fiches), "2", "22")
    assert changed["01.yaml"] == fiche("1", "Former", cited.replace("fiche: 2", "fiche: 22"))


def test_the_governance_follows(tmp_path: Path) -> None:
    changed = after(small(tmp_path, gouvernance=GOUVERNANCE), "2", "7 bis")
    expected = GOUVERNANCE.replace("n°2.", "n°7 bis.").replace("fiche 2,", "fiche 7 bis,").replace('"2"', '"7 bis"')
    assert changed["suivi.yaml"] == expected


ELSEWHERE = {
    "revisions/1.yaml": (
        "nature: revision\nintitule: Révision\nconsiderants: [Vu la fiche n°2]\n"
        "motifs: [{fiche: 2, motif: Voir la fiche 2}, {motif: B}]\n"
    ),
    "suivi/01-a.yaml": "notes:\n  - {date: 2021-01-01, note: Après la fiche 2}\n",
    "territoire.yaml": f"{TERRITOIRE}rubriques:\n  - {{titre: Enjeux, contenu: Ceux de la fiche 2.}}\n",
}


@pytest.mark.parametrize(("name", "text"), ELSEWHERE.items(), ids=ELSEWHERE)
def test_what_is_said_elsewhere_follows(tmp_path: Path, name: str, text: str) -> None:
    root = small(tmp_path).root
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")
    expected = re.sub("(fiche:? |n°)2", r"\g<1>22", text)
    assert after(load_projet(root, "essai"), "2", "22")[Path(name).name] == expected


STOPPED = {
    "un intervalle qui perd sa fiche": ("contexte: Fiches n° 1 à 3.\n", "22", "01-a.yaml:4:18"),
    "un intervalle qui perd son bout": ("contexte: Fiches n° 1 à 2.\n", "22", "01-a.yaml:4:"),
    "un intervalle qui gagne une fiche": ("contexte: Fiches n° 6 à 8.\n", "7", "01-a.yaml:4:"),
    "des actions dont une serait perdue": ("contexte: Voir les actions 1 à 3.\n", "22", "01-a.yaml:4:"),
    "une action qui deviendrait une fiche": ("contexte: Voir l'action 9.\n", "9", "01-a.yaml:4:"),
    "une origine d'ailleurs qui serait d'ici": ("issue_de: 9\n", "9", "01-a.yaml:4:"),
    "un renvoi à rien qui trouverait": ("contexte: Voir la fiche n°9.\n", "9", "01-a.yaml:4:"),
}


@pytest.mark.parametrize(("rest", "numero", "place"), STOPPED.values(), ids=STOPPED)
def test_what_would_lead_elsewhere_stops_it_with_its_place(tmp_path: Path, rest: str, numero: str, place: str) -> None:
    with pytest.raises(PtsmError) as stopped:
        after(small(tmp_path, rest), "2", numero)
    assert place in stopped.value.message
    assert "ne désignerait plus les mêmes fiches" in stopped.value.message


REFUSED = {
    "le sien": ("2", "2", "porte déjà le numéro 2"),
    "un numéro pris": ("2", "3", "est déjà celui de « Évaluer »"),
    "un numéro qui n'en est pas un": ("2", "n° 4 ?", "n'est pas un numéro de fiche"),
    "une fiche qui n'existe pas": ("8", "9", "La fiche « 8 » n'existe pas"),
}


@pytest.mark.parametrize(("reference", "numero", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_done_is_said(tmp_path: Path, reference: str, numero: str, message: str) -> None:
    with pytest.raises(PtsmError) as refused:
        after(small(tmp_path), reference, numero)
    assert message in refused.value.message.replace("\u00a0", " ")


NEAR = {"17 ter": "« 17 bis »", "axe-2/1": "« 1 »", "1-a": "« 1 »", "22 quater": "« 22 » ou « 22 bis »"}


@pytest.mark.parametrize("reference", NEAR)
def test_a_fiche_that_does_not_exist_is_told_with_those_that_are_near(tmp_path: Path, reference: str) -> None:
    fiches = {"01-a": fiche("1"), "02-b": fiche("17 bis"), "03-c": fiche("22"), "04-d": fiche("22 bis")}
    with pytest.raises(PtsmError, match="n'existe pas") as refused:
        renumber([write_projet(tmp_path, fiches)], reference, "9")
    assert plain(refused.value.hint or "") == f"Vouliez-vous dire {NEAR[reference]} ?"


def test_a_number_may_be_spelt_otherwise(tmp_path: Path) -> None:
    fiches = {"01": fiche("1", "Former", "contexte: Voir la fiche 17 bis.\n"), "17": fiche("17 bis")}
    assert after(write_projet(tmp_path, fiches), "17 bis", "17bis") == {
        "01.yaml": fiche("1", "Former", "contexte: Voir la fiche 17bis.\n"),
        "17.yaml": fiche("17bis"),
    }


def test_where_numbers_begin_again_in_each_group_those_of_another_are_free(tmp_path: Path) -> None:
    fiches = {"a": fiche("1"), "b": fiche("2", "Loger", groupe="axe-2"), "c": fiche("3", "Suivre")}
    projet = write_projet(tmp_path, fiches, f"numerotation: par-groupe\n{TERRITOIRE}")
    assert after(projet, "axe-1/1", "2") == {"a.yaml": fiche("2")}
    with pytest.raises(
        PtsmError, match="est déjà celui de « Suivre »".replace(" »", "\u00a0»").replace("« ", "«\u00a0")
    ):
        after(projet, "axe-1/1", "3")


def test_a_file_that_cannot_be_read_could_hide_a_reference(tmp_path: Path) -> None:
    small(tmp_path)
    for name in "cdefgh":
        (tmp_path / f"essai/fiches/03-{name}.yaml").write_text("numero: [3\n", encoding="utf-8")
    with pytest.raises(PtsmError, match=r"03-c\.yaml ne peut pas être lu en entier.*pourrait y être oubliée"):
        after(load_projet(tmp_path / "essai", "essai"), "2", "22")


@pytest.mark.parametrize("name", some(TERRITORIES, 1))
def test_there_and_back_gives_the_same_bytes(name: str) -> None:
    projet = load_projet(EXAMPLES / name, name)
    chosen = projet.fiches[len(projet.fiches) // 2]
    there = renumber([projet], chosen.id, "99")
    texts = {c.path.removeprefix(f"{name}/"): (c.after or "").encode() for c in there.files}
    back = renumber([load_projet(EXAMPLES / name, name, Named(texts=texts))], chosen.id, chosen.contenu.numero)
    assert {c.path: c.after for c in back.files} == {c.path: c.before for c in there.files}


def test_nothing_is_written_without_being_asked(tmp_path: Path) -> None:
    small(tmp_path, "contexte: Voir la fiche n°2.\n")
    path = tmp_path / "essai/fiches/01-a.yaml"
    before = path.read_text(encoding="utf-8")
    shown = ptsm("renumber", "2", "22", "essai", folder=tmp_path)
    assert shown.returncode == 0
    assert "+contexte: Voir la fiche n°22." in shown.stdout
    assert "1 référence dans 2 fichiers. Rien n'est écrit" in shown.stdout.replace("\u00a0", " ")
    assert path.read_text(encoding="utf-8") == before
    assert ptsm("renumber", "2", "22", "essai", "--write", folder=tmp_path).returncode == 0
    assert path.read_text(encoding="utf-8") == before.replace("n°2", "n°22")


def test_a_number_of_several_projects_is_told_with_theirs(tmp_path: Path) -> None:
    one = write_projet(tmp_path, {"02-b": fiche("2")})
    other = write_projet(tmp_path, {"02-b": fiche("2")}, TERRITOIRE.replace("id: essai", "id: autre"), "autre")
    with pytest.raises(PtsmError) as refusal:
        renumber((one, other), "2", "22")
    assert "essai:2 ou autre:2" in (refusal.value.hint or "")
    assert renumber((one, other), "autre:2", "22").fiche.path == other.fiches[0].path


def test_a_number_of_several_groups_is_told_with_theirs(tmp_path: Path) -> None:
    territoire = f"numerotation: par-groupe\n{TERRITOIRE}"
    fiches = {"a": fiche("2"), "b": fiche("2", "Loger", groupe="axe-2")}
    with pytest.raises(PtsmError) as refusal:
        renumber((write_projet(tmp_path, fiches, territoire),), "2", "22")
    assert (refusal.value.message, refusal.value.hint) == (
        "«\u00a02\u00a0» désigne plusieurs fiches.",
        "Précisez laquelle\u00a0: axe-1/2 ou axe-2/2.",
    )


def test_the_references_of_another_project_follow_and_its_own_fiche_of_this_number_stays(tmp_path: Path) -> None:
    cited = "contexte: La fiche essai:2 et la fiche 2.\n"
    one = write_projet(tmp_path, {"01-a": fiche("1", "Former", cited), "02-b": fiche("2")})
    elsewhere = {"01-a": fiche("1", "Évaluer", cited), "02-b": fiche("2")}
    other = write_projet(tmp_path, elsewhere, TERRITOIRE.replace("id: essai", "id: autre"), "autre")
    assert {change.path: change.after for change in renumber((one, other), "essai:2", "22").files} == {
        "essai/fiches/02-b.yaml": fiche("22"),
        "essai/fiches/01-a.yaml": fiche("1", "Former", "contexte: La fiche essai:22 et la fiche 22.\n"),
        "autre/fiches/01-a.yaml": fiche("1", "Évaluer", "contexte: La fiche essai:22 et la fiche 2.\n"),
    }
