"""What is kept of each file of a project: read, in part, not at all, passed over, or given instead of read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from deployment import Deploy
from small_projet import TERRITOIRE, fiche, write_projet

from ptsm_cli.common.errors import NewerFormatError
from ptsm_cli.loading.faults import FaultKind
from ptsm_cli.projet.load import Named, load_projet
from ptsm_cli.rules.rule import BASE

FICHE = fiche("2")


@pytest.mark.parametrize(
    ("files", "incomplete"),
    [
        ({}, []),
        ({"fiches/02.yaml": f"{FICHE}zut: 1\n"}, ["fiches/02.yaml"]),
        ({"fiches/02.yaml": f"{FICHE}moyens: A  \n"}, []),
        ({"fiches/02.yml": FICHE}, ["fiches/02.yaml"]),  # it would be there under its name
        ({"fiches/01.yml": FICHE}, []),  # another one is
        ({"fiches/01 - Copie.yaml": BASE["fiches/01.yaml"]}, []),
        ({"zones.yaml": FICHE}, []),
        ({"fiches/02.yaml": b"\x00\xff"}, ["fiches/02.yaml"]),
    ],
)
def test_what_was_not_read_whole_is_known_by_its_name(
    deploy: Deploy, files: Mapping[str, str | bytes], incomplete: list[str]
) -> None:
    projet = load_projet(deploy(files), "p")
    assert sorted(projet.incomplete) == [f"p/{name}" for name in incomplete]


def test_what_is_no_text_is_told_from_what_could_not_be_kept(deploy: Deploy) -> None:
    files: dict[str, str | bytes] = {
        "fiches/02.yaml": b"PK\x03\x04\x00",
        "fiches/03.yaml": "titre: [\n",
        "fiches/04.yaml": "",
    }
    projet = load_projet(deploy(files), "p")
    assert projet.unread == {"p/fiches/02.yaml"}
    assert [fiche.id for fiche in projet.fiches] == ["01"]
    assert sorted(projet.files) == [
        *("p/acteurs.yaml", "p/fiches/01.yaml", "p/fiches/02.yaml", "p/fiches/03.yaml", "p/fiches/04.yaml"),
        "p/territoire.yaml",
    ]


@pytest.mark.parametrize(("content", "missing"), [("", True), ("# rien\n", True), ("- a\n", False), (b"\x00", False)])
def test_an_empty_territoire_lacks_its_keys(deploy: Deploy, content: str | bytes, *, missing: bool) -> None:
    projet = load_projet(deploy({"territoire.yaml": content}), "p")
    found = {fault.detail for fault in projet.faults if fault.kind is FaultKind.MISSING_FIELD}
    assert found >= {"id", "nom", "sigle"} if missing else not found
    assert projet.id == "projet"


def test_a_document_knows_its_keys_and_its_follow_up(tmp_path: Path) -> None:
    suivis = {"01": "notes: [{date: 2021-01-01, note: A}]\n", "99": "notes: []\n"}
    projet = write_projet(tmp_path, {"01": fiche("1", rest="zut: 1\n"), "02": FICHE}, suivis=suivis)
    first, second = projet.fiches
    assert (first.keys, first.follow_up, second.follow_up) == (
        ("numero", "titre", "groupe", "zut"),
        projet.suivis[0],
        None,
    )
    assert [suivi.id for suivi in projet.suivis] == ["01", "99"]


def test_what_is_given_takes_the_place_of_what_is_read(deploy: Deploy) -> None:
    root = deploy({"fiches/02.yaml": FICHE})
    texts = {"fiches/02.yaml": b"numero: 9\ntitre: Donner\ngroupe: axe-1\n", "fiches/03.yaml": FICHE.encode()}
    projet = load_projet(root, "p", Named(texts=texts))
    assert [one.contenu.numero for one in projet.fiches] == ["1", "2", "9"]
    only = load_projet(root, "p", Named(texts=texts | {"territoire.yaml": TERRITOIRE.encode()}, only=True))
    assert ([one.contenu.numero for one in only.fiches], only.id, only.acteurs.contenu.acteurs) == (
        ["2", "9"],
        "essai",
        (),
    )


@pytest.mark.parametrize(("written", "newer"), [(1, False), (2, True)])
def test_a_project_of_a_later_format_is_refused(deploy: Deploy, written: int, newer: bool) -> None:
    root = deploy({"ptsm.yaml": f"format: {written}\n"})
    if not newer:
        assert load_projet(root, "p").id == "exemple"
        return
    with pytest.raises(NewerFormatError) as refused:
        load_projet(root, "p")
    said = f"{refused.value.message} {refused.value.hint}".replace("\u00a0", " ")
    assert said == (
        "Le projet « p » est écrit dans le format 2, et cette version de ptsm ne lit que le format 1. "
        "Mettez ptsm à jour, ou corrigez « format » dans ptsm.yaml."
    )


@pytest.mark.parametrize("base", ["ancien.yaml", "ancien"])
def test_the_folder_that_an_act_names_is_passed_over_and_a_file_is_not(deploy: Deploy, base: str) -> None:
    act = f"nature: revision\nintitule: A\nbase: {base}\n"
    name = base if base.endswith("yaml") else f"{base}/fiches/02.yaml"
    projet = load_projet(deploy({name: FICHE, "revisions/1.yaml": act}), "p")
    assert [entry.path for entry in projet.ignored] == (["p/ancien.yaml"] if base == name else [])
