"""What goes on in a roadmap that follows another: the parts of its objectives, and the templates beside its files."""

from __future__ import annotations

from pathlib import Path

from renewing import DAY
from small_projet import fiche, write_projet

from ptsm_cli.editing.renewal import renew

VOLETS = """\
objectifs_operationnels:
  - {libelle: A, echeance: 2020, volets: [{echeance: 2019}, {modalites: x}]}
  - {libelle: B, volets: [{operateurs: CHE, echeance: 2020}, {echeance: 2020}]}
  - {libelle: C, volets: {echeance: 2020}}
  - {libelle: D, echeance: 2020, volets: [{echeance: 2019}]}
"""


def test_a_deadline_that_two_parts_share_is_counted_once_and_one_that_is_all_of_a_part_is_replaced(
    tmp_path: Path,
) -> None:
    renewal = renew(write_projet(tmp_path, {"01": fiche("1", "Loger", VOLETS)}), "suite", DAY)
    assert renewal.files["fiches/01.yaml"].partition("objectifs_operationnels:")[2] == (
        """
  - libelle: A
    volets:
      - echeance: à définir
      - modalites: x
  - libelle: B
    volets:
      - operateurs: CHE
      - echeance: à définir
  - libelle: C
    volets:
      echeance: à définir
  - libelle: D
    volets:
      - echeance: à définir
"""
    )
    assert renewal.left["echeances"] == 7


def test_a_fiche_is_left_once_each_of_its_objectives_is_reached_or_given_up(tmp_path: Path) -> None:
    rows = "objectifs_operationnels: [A, B]\n"
    reached = "{date: 2020-01-01, objectif: 1, etat: realise}"
    given_up = "{date: 2020-01-01, objectif: 2, etat: abandonne}"
    suivis = {"01": f"notes: [{reached}]\n", "02": f"notes: [{reached}, {given_up}]\n"}
    projet = write_projet(tmp_path, {n: fiche(n[1], f"Titre {n}", rows) for n in ("01", "02")}, suivis=suivis)
    assert [one.id for one in renew(projet, "suite", DAY).closed] == ["02"]


def test_the_templates_of_the_first_one_go_on(tmp_path: Path) -> None:
    first = write_projet(tmp_path, {"01": fiche("1")})
    texts = {"fiche.md.j2": "{{ fiche.titre }}\n", "shared/tete.md.j2": "# {{ nom }}\n"}
    for name, text in texts.items():
        path = first.root / "modeles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    files = renew(first, "suite", DAY).files
    assert {name: text for name, text in files.items() if "modeles" in name} == {
        f"modeles/{name}": text for name, text in texts.items()
    }
